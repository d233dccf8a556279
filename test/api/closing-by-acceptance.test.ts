import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { anInstitution } from '../support/institution.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { aProblem, refuses } from '../support/refuses.ts'
import { anAction, anOfficial, aVisit, aVisitWith } from '../support/submissions.ts'

/*
 * Where commitments close by acceptance: the official reports that it is done, and the protocol office accepts the report or
 * returns it. Due on Friday 18 December 2026; Lin is told on 24 November, 4, 15 and 18 December.
 */

let office: TestOffice
let id: string
const open = async (closing: 'word' | 'acceptance' = 'acceptance', ...actions: readonly object[]) => {
  office = await openTestOffice(
    '2026-11-23T06:00:00Z',
    undefined,
    undefined,
    anInstitution({
      closing,
      protocolOffice: { name: 'Protocol', email: 'protocol@example.org', weeklyBrief: false },
    }),
  )
  const [commitment] = await office.has(
    anOfficial(),
    anOfficial({ id: 'ofc_meng', name: 'Meng', email: 'meng@example.org' }),
    aVisitWith(...(actions.length > 0 ? actions : [anAction()])),
  )
  id = commitment?.id ?? ''
  await office.morning('2026-11-24T00:00:00Z')
}
beforeEach(() => open())
afterEach(() => office.close())

const read = async (which = id) => (await office.call('GET', `/commitments/${which}`)).body
const matters = async () => (await office.call('GET', '/matters')).body.matters
const post = async (what: string, body: object, which = id) =>
  office.call('POST', `/commitments/${which}/${what}`, {
    body,
    headers: { 'if-match': `"${(await read(which)).version}"` },
  })
const done = { outcome: 'Sent to the Council.', doneOn: '2026-11-24' }
const report = (facts: object = {}) => post('completion', { ...done, reported: true, ...facts })
const decide = async (body: object) => {
  const [{ id: matter, version }] = await matters()
  return office.call('POST', `/matters/${matter}/decision`, {
    body: { question: 'acceptance', ...body },
    headers: { 'if-match': `"${version}"` },
  })
}
/** Tries each morning in Shanghai, and gives who was written to on which day. */
const toldBetween = async (from: string, to: string): Promise<readonly string[]> => {
  const before = office.sent.length
  for (let day = from; day <= to; ) {
    await office.morning(`${day}T00:00:00Z` as Instant)
    office.clock.at = `${day}T06:00:00Z` as Instant
    day = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
  }
  return office.sent.slice(before).map(({ tags: { official, date } }) => `${official.slice(4)} ${date}`)
}
const mailOf = (official: string, date: string) =>
  office.sent.find(({ tags }) => tags.official === `ofc_${official}` && tags.date === date)?.mail.text ?? ''

describe('What its official reports as done', () => {
  test('is open and asks the office, which is shown wherever the commitment is', async () => {
    const { status, body } = await report({ reference: 'Letter 4/2026' })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      status: 'open',
      version: 2,
      asked: [{ kind: 'acceptance', since: '2026-11-24', doneOn: '2026-11-24' }],
    })
    expect(body).not.toHaveProperty('nextOn')
    expect(body.history.at(-1).change).toEqual({
      what: 'asked',
      question: 'acceptance',
      matterId: body.matterId,
      ...done,
      reference: 'Letter 4/2026',
    })
    expect(await matters()).toMatchObject([
      {
        gaps: ['acceptance'],
        asked: [
          {
            kind: 'acceptance',
            askedBy: { officialId: 'ofc_lin' },
            since: '2026-11-24',
            acceptedOn: '2026-12-08',
            ...done,
          },
        ],
      },
    ])
    const table = (await office.call('GET', '/commitments.csv')).body
    expect(table).toContain('"reportedDoneOn"')
    expect(table).toContain('"acceptance"')
    expect((await office.call('GET', '/commitments?asked=acceptance')).body.commitments).toMatchObject([
      { id },
    ])
    expect((await office.call('GET', `/commitments/${id}/plan`)).body).toMatchObject({
      dates: [],
      because: 'asked',
      matter: { dates: [{ on: '2026-11-25' }, { on: '2026-11-30' }, { on: '2026-12-07' }] },
    })
  })

  test('is not reminded, and the office reads the report and when it counts as accepted', async () => {
    await report()
    expect(await toldBetween('2026-11-25', '2026-12-07')).toEqual([
      'protocol-office 2026-11-25',
      'protocol-office 2026-11-30',
      'protocol-office 2026-12-07',
    ])
    expect(mailOf('protocol-office', '2026-11-25')).toContain(`
  Asked by the official: It was done on 24 November 2026. Accept that, or return it and say why. Without an answer it counts as accepted on 8 December 2026.
  Official who asks: Lin
  Reported: Sent to the Council.
`)
  })

  test('is done on the reported day once the office accepts it, and its official is told so once', async () => {
    await report()
    office.clock.at = '2026-11-30T06:00:00Z'
    const { status, body } = await decide({ accept: true, note: 'Seen by the Council.' })
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { status: 'decided', note: 'Seen by the Council.' },
    })
    const closed = await read()
    expect(closed).toMatchObject({ status: 'completed', ...done })
    expect(closed.history.at(-1)).toMatchObject({
      through: 'api',
      change: { what: 'completed', ...done, matterId: body.id, note: 'Seen by the Council.' },
    })
    expect(await toldBetween('2026-12-01', '2026-12-31')).toEqual(['lin 2026-12-01'])
    expect(mailOf('lin', '2026-12-01')).toContain('* Accepted as done: Send the list')
  })

  test('is returned with the reason, told on the next morning, and reminded as if it was never reported', async () => {
    await report()
    office.clock.at = '2026-11-30T06:00:00Z'
    const { body } = await decide({ refuse: 'The annex is missing.' })
    expect(body).toMatchObject({ status: 'decided' })
    expect(await read()).toMatchObject({
      status: 'open',
      lastRefusal: { question: 'acceptance', on: '2026-11-30', reason: 'The annex is missing.' },
    })
    expect(await toldBetween('2026-12-01', '2026-12-23')).toEqual([
      'lin 2026-12-01',
      'lin 2026-12-04',
      'lin 2026-12-15',
      'lin 2026-12-18',
      'lin 2026-12-23',
    ])
    expect(mailOf('lin', '2026-12-01')).toContain(
      'The protocol office said no: it is not done yet, on 30 November 2026: The annex is missing.',
    )
  })

  test('can be reported anew after it was returned', async () => {
    await report()
    await decide({ refuse: 'The annex is missing.' })
    const { body } = await report({ outcome: 'With the annex.', doneOn: '2026-11-24' })
    expect(body).toMatchObject({ asked: [{ kind: 'acceptance' }] })
    expect(body).not.toHaveProperty('lastRefusal')
  })

  test('counts as accepted on the morning of the tenth working day, and nobody is asked on it', async () => {
    await report()
    await toldBetween('2026-11-25', '2026-12-07')
    expect(await read()).toMatchObject({ status: 'open' })
    await office.morning('2026-12-07T23:59:00Z')
    expect(await read()).toMatchObject({ status: 'open' })
    await office.morning('2026-12-08T00:00:00Z')
    const closed = await read()
    expect(closed).toMatchObject({ status: 'completed', ...done })
    expect(closed.history.at(-1)).toMatchObject({
      by: 'system',
      through: 'system',
      change: { what: 'completed', ...done, matterId: expect.any(String) },
    })
    expect(await matters()).toEqual([])
    expect(await toldBetween('2026-12-08', '2026-12-31')).toEqual(['lin 2026-12-09'])
    expect(mailOf('lin', '2026-12-09')).toContain(
      '* Accepted as done, because nobody objected: Send the list',
    )
  })

  test('counts as accepted although the office is told nothing that morning, and the office hears of it later', async () => {
    await report()
    await toldBetween('2026-11-25', '2026-12-07')
    office.answers.push({ outcome: 'refused', reason: 'busy' })
    await office.has(aVisitWith({ wording: 'Find a hall' }))
    await office.morning('2026-12-08T00:00:00Z')
    expect(await read()).toMatchObject({ status: 'completed' })
    await office.morning('2026-12-08T00:15:00Z')
    expect(mailOf('protocol-office', '2026-12-08')).toContain(
      '* Accepted as done, because nobody objected: Send the list',
    )
  })

  test('counts as accepted before anything is told, so a mail of that morning tells the office', async () => {
    await report()
    await toldBetween('2026-11-25', '2026-12-07')
    await office.has(aVisitWith({ wording: 'Find a hall' }))
    await office.morning('2026-12-08T00:00:00Z')
    const mail = mailOf('protocol-office', '2026-12-08')
    expect(mail).toContain('* Accepted as done, because nobody objected: Send the list')
    expect(mail).not.toContain('Without an answer it counts as accepted')
  })

  test('counts as accepted once, however often the morning is tried', async () => {
    await report()
    await toldBetween('2026-11-25', '2026-12-07')
    office.clock.at = '2026-12-08T00:00:00Z'
    await Promise.all([1, 2, 3].map(() => office.deliver('ofc_protocol-office')))
    expect((await read()).version).toBe(3)
  })

  test('is taken back with its question', async () => {
    await report()
    const { body } = await post('undo', { reason: 'Too early.' })
    expect(body).toMatchObject({ status: 'open', nextOn: '2026-12-04' })
    expect(body).not.toHaveProperty('asked')
    expect(await matters()).toEqual([])
  })

  test('is reported once: the same words again change nothing, and other words wait', async () => {
    const version = (await read()).version
    await report()
    const again = await office.call('POST', `/commitments/${id}/completion`, {
      body: { ...done, reported: true },
      headers: { 'if-match': `"${version}"` },
    })
    expect(again).toMatchObject({ status: 200, body: { version: 2 } })
    await refuses(
      office,
      'POST',
      `/commitments/${id}/completion`,
      { body: { ...done, outcome: 'By post.', reported: true }, headers: { 'if-match': '"2"' } },
      aProblem('already-asked', 409, 'The protocol office has yet to decide the same question'),
    )
  })
})

describe('Nothing is left to accept', () => {
  test('when the office itself says that it is done', async () => {
    expect((await post('completion', done)).body).toMatchObject({ status: 'completed' })
    expect(await matters()).toEqual([])
  })

  test('when the office says so while the report waits', async () => {
    await report()
    expect((await post('completion', { ...done, outcome: 'By post.' })).body).toMatchObject({
      status: 'completed',
      outcome: 'By post.',
    })
    expect(await matters()).toEqual([])
  })

  test('where nobody leads it', async () => {
    await office.close()
    await open('acceptance', { wording: 'Find a hall' })
    expect((await report()).body).toMatchObject({ status: 'completed' })
  })

  test('in a draft, of which nobody is told', async () => {
    const [draft] = await office.has(aVisit({ draft: true }, anAction({ wording: 'Send the plan' })))
    const { body } = await post('completion', { ...done, reported: true }, draft?.id)
    expect(body).toMatchObject({ status: 'completed' })
  })

  test('where the institution closes by word, as it does unless it says otherwise', async () => {
    await office.close()
    await open('word')
    expect((await report()).body).toMatchObject({ status: 'completed' })
  })
})

describe('A visit with a choice of its own', () => {
  const ofVisit = async (closing: string | null, version: number) =>
    office.call('PATCH', `/visits/${(await read()).visitId}`, {
      body: { closing },
      headers: { 'if-match': `"${version}"`, 'content-type': 'application/merge-patch+json' },
    })

  test('closes by it, and a correction reaches what is reported from then on', async () => {
    const { status, body } = await ofVisit('word', 1)
    expect(status).toBe(200)
    expect(body).toMatchObject({ closing: 'word' })
    expect(await read()).toMatchObject({ closing: 'word' })
    expect((await report()).body).toMatchObject({ status: 'completed', closing: 'word' })
    expect((await office.call('GET', '/commitments.csv?state=completed')).body).toContain('"word"')
  })

  test('leaves to the office what was reported before', async () => {
    await report()
    await ofVisit('word', 1)
    expect(await read()).toMatchObject({ status: 'open', asked: [{ kind: 'acceptance' }] })
    await decide({ accept: true })
    expect(await read()).toMatchObject({ status: 'completed' })
  })

  test('may accept reports where the institution closes by word', async () => {
    await office.close()
    await open('word')
    await ofVisit('acceptance', 1)
    expect((await report()).body).toMatchObject({ status: 'open', asked: [{ kind: 'acceptance' }] })
    await post('undo', { reason: 'Too early.' })
    await ofVisit(null, 2)
    expect(await read()).not.toHaveProperty('closing')
    expect((await report()).body).toMatchObject({ status: 'completed' })
  })

  test('is recorded with it, exported with it, and refused with any other word', async () => {
    const [recorded] = await office.has(aVisit({ closing: 'word', title: 'Return visit' }, anAction()))
    expect(recorded).toMatchObject({ closing: 'word' })
    const exported = (await office.call('GET', `/visits/${recorded?.visitId}/export`)).body
    expect(exported).toMatchObject({ closing: 'word', commitments: [{ closing: 'word' }] })
    const { body } = aVisit({ closing: 'silence' }, anAction())
    await refuses(
      office,
      'POST',
      '/visits',
      { body, headers: { 'idempotency-key': 'bad' } },
      aProblem('invalid-request', 422, 'The request is not valid', [
        '#/closing',
        'must be word or acceptance',
      ]),
    )
  })
})

describe('While a report waits', () => {
  beforeEach(async () => {
    await report()
  })

  test('another official who takes over is reminded from the next morning, and the question lapses', async () => {
    await post('reassignment', { responsible: { officialId: 'ofc_meng' } })
    expect(await matters()).toEqual([])
    expect(await toldBetween('2026-11-25', '2026-12-10')).toEqual(['meng 2026-11-25', 'meng 2026-12-04'])
  })

  test('another date is told to nobody, and the question stays', async () => {
    await office.call('PATCH', `/commitments/${id}`, {
      body: { dueOn: '2027-03-26', reason: 'Elections.' },
      headers: { 'if-match': '"2"', 'content-type': 'application/merge-patch+json' },
    })
    expect(await read()).toMatchObject({ dueOn: '2027-03-26', asked: [{ kind: 'acceptance' }] })
    expect((await toldBetween('2026-11-25', '2026-12-07')).filter((told) => told.startsWith('lin'))).toEqual(
      [],
    )
  })

  test('more time that was asked for is not lost when the report is returned', async () => {
    await post('more-time', { dueOn: '2027-01-29', reason: 'Elections.' })
    await decide({ refuse: 'The annex is missing.' })
    expect(await read()).toMatchObject({ asked: [{ kind: 'more-time' }] })
    expect((await matters())[0]).toMatchObject({ gaps: ['more-time'] })
  })

  test('more time that is granted leaves the official in peace', async () => {
    await post('more-time', { dueOn: '2027-01-29', reason: 'Elections.' })
    await decide({ question: 'more-time', grant: true })
    const after = await read()
    expect(after).toMatchObject({ dueOn: '2027-01-29', asked: [{ kind: 'acceptance' }] })
    expect(after).not.toHaveProperty('nextOn')
  })

  test('a word of the official wakes no reminder', async () => {
    await post('progress', { note: 'The Council thanks us.' })
    await post('waiting', { for: 'their receipt', until: '2026-12-03' })
    expect(await read()).not.toHaveProperty('nextOn')
    await post('waiting-end', {})
    expect(await read()).not.toHaveProperty('nextOn')
  })

  test.each([
    ['cancelled', () => post('cancellation', { reason: 'Overtaken.' })],
    [
      'withdrawn with its visit',
      async () =>
        office.call('POST', `/visits/${(await read()).visitId}/withdrawal`, {
          body: { reason: 'Recorded twice.' },
          headers: { 'if-match': '"1"' },
        }),
    ],
    [
      'renewed',
      () => office.has(aVisit({ title: 'Return visit' }, anAction({ renews: id, wording: 'Send it again' }))),
    ],
  ])('it may be %s, and nothing is left to accept', async (_, happens) => {
    await happens()
    expect((await read()).status).not.toBe('open')
    expect(
      (await matters()).filter(({ commitmentId }: { commitmentId: string }) => commitmentId === id),
    ).toEqual([])
    await toldBetween('2026-11-25', '2026-12-09')
    expect((await read()).status).not.toBe('completed')
  })

  test('a new holder of the post is told nothing of it before the office returns it', async () => {
    const { version } = (await office.call('GET', '/officials/ofc_lin')).body
    await office.call('PUT', '/officials/ofc_lin', {
      body: { name: 'Wang', email: 'wang@example.org', newHolder: true },
      headers: { 'if-match': `"${version}"` },
    })
    expect((await toldBetween('2026-11-25', '2026-11-27')).filter((told) => told.startsWith('lin'))).toEqual(
      [],
    )
    await decide({ refuse: 'The annex is missing.' })
    expect((await toldBetween('2026-11-28', '2026-11-30')).filter((told) => told.startsWith('lin'))).toEqual([
      'lin 2026-11-30',
    ])
  })

  test('it is not overdue, and the figures count it by the reported day', async () => {
    office.clock.at = '2026-12-21T06:00:00Z'
    expect((await office.call('GET', '/commitments?overdue=true')).body.commitments).toEqual([])
    const month = async () => (await office.call('GET', '/figures?from=2026-12&to=2026-12')).body.figures[0]
    expect(await month()).toMatchObject({ openInTime: 1, openLate: 0, inTime: 0 })
    await decide({ accept: true })
    expect(await month()).toMatchObject({ openInTime: 0, openLate: 0, inTime: 1, late: 0 })
  })

  test('reported late, it counts as late from then on', async () => {
    await post('undo', { reason: 'Too early.' })
    office.clock.at = '2026-12-21T06:00:00Z'
    await report({ doneOn: '2026-12-21' })
    const month = async () => (await office.call('GET', '/figures?from=2026-12&to=2026-12')).body.figures[0]
    expect(await month()).toMatchObject({ openInTime: 0, openLate: 1 })
    await decide({ accept: true })
    expect(await month()).toMatchObject({ late: 1 })
  })

  test('the closing of the office is undone, and the ten days of the report count anew', async () => {
    office.clock.at = '2026-12-04T06:00:00Z'
    await post('completion', done)
    office.clock.at = '2026-12-09T06:00:00Z'
    await post('undo', { reason: 'By mistake.' })
    expect((await matters())[0].asked[0]).toMatchObject({ since: '2026-12-09', acceptedOn: '2026-12-23' })
  })

  test('an accepted report that is opened again is told to nobody', async () => {
    await decide({ accept: true })
    await post('reopening', { reason: 'The annex is missing.' })
    expect(await toldBetween('2026-11-25', '2026-11-25')).toEqual(['lin 2026-11-25'])
    expect(mailOf('lin', '2026-11-25')).not.toContain('Accepted as done')
  })
})

describe('What recurs', () => {
  const monthly = anAction({ dueOn: '2026-12-01', repeats: { every: 'P1M' } })

  test('waits with the reported occurrence, and goes on to the next when it is accepted', async () => {
    await office.close()
    await open('acceptance', monthly)
    const { body } = await report()
    expect(body).toMatchObject({
      dueOn: '2026-12-01',
      asked: [{ kind: 'acceptance', doneOn: '2026-11-24', occurrence: '2026-12-01' }],
    })
    await decide({ accept: true })
    const after = await read()
    expect(after).toMatchObject({ status: 'open', dueOn: '2027-01-01' })
    expect(after).not.toHaveProperty('asked')
    expect(after.history.at(-1).change).toMatchObject({
      what: 'occurrence-completed',
      occurrence: '2026-12-01',
      ...done,
      matterId: expect.any(String),
    })
    const [told] = await toldBetween('2026-11-25', '2026-11-25')
    expect(told).toBe('lin 2026-11-25')
    expect(mailOf('lin', '2026-11-25')).toContain('* Accepted as done: Send the list (1 December 2026)')
  })

  test('counts as accepted for the reported occurrence alone', async () => {
    await office.close()
    await open('acceptance', monthly)
    await report()
    await toldBetween('2026-11-25', '2026-12-08')
    expect(await read()).toMatchObject({ status: 'open', dueOn: '2027-01-01', version: 3 })
    expect(await matters()).toEqual([])
  })

  test('asks nothing of an occurrence that is skipped meanwhile', async () => {
    await office.close()
    await open('acceptance', monthly)
    await report()
    await post('skip', { reason: 'Holidays.' })
    expect(await read()).not.toHaveProperty('asked')
    expect(await matters()).toEqual([])
  })
})

describe('What several share', () => {
  test('leaves the part of a contributor open until the whole is accepted, and the contributor hears of it', async () => {
    await office.close()
    await open('acceptance', anAction({ contributors: [{ officialId: 'ofc_meng' }] }))
    await report()
    expect((await toldBetween('2026-11-25', '2026-12-07')).filter((told) => told.startsWith('meng'))).toEqual(
      ['meng 2026-12-04'],
    )
    await toldBetween('2026-12-08', '2026-12-08')
    await office.has(
      aVisit(
        { title: 'Another' },
        anAction({ wording: 'Write it', responsible: { officialId: 'ofc_meng' } }),
      ),
    )
    expect(await toldBetween('2026-12-09', '2026-12-09')).toContain('meng 2026-12-09')
    expect(mailOf('meng', '2026-12-09')).toContain(
      '* Accepted as done, because nobody objected: Send the list',
    )
  })
})

describe('Bad input stores nothing', () => {
  test.each([
    ['reported is not true', { ...done, reported: false }, ['#/reported', 'must be true, or left out']],
  ] as const)('when %s', async (_, body, error) => {
    await refuses(
      office,
      'POST',
      `/commitments/${id}/completion`,
      { body, headers: { 'if-match': '"1"' } },
      aProblem('invalid-request', 422, 'The request is not valid', [error[0], error[1]]),
    )
  })

  test('when a report is decided by a date or by no word', async () => {
    await report()
    const [{ id: matter, version }] = await matters()
    for (const [body, pointer, detail] of [
      [{ dueOn: '2027-01-29' }, '#/dueOn', 'acceptance is answered by accept, refuse'],
      [{ grant: true }, '#/grant', 'acceptance is answered by accept, refuse'],
    ] as const)
      await refuses(
        office,
        'POST',
        `/matters/${matter}/decision`,
        { body: { question: 'acceptance', ...body }, headers: { 'if-match': `"${version}"` } },
        aProblem('decision-says-nothing', 422, 'The decision does not answer the matter', [pointer, detail]),
      )
  })
})
