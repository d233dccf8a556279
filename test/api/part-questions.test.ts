import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { pagesOver, secondsAfter, tokenIn } from '../support/link-pages.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { anAction, anOfficial, aVisitWith } from '../support/submissions.ts'

const monday = '2026-11-23T09:00:00Z'
const tuesday = '2026-11-24T00:00:00Z'
const wednesday = '2026-11-25T00:00:00Z'

let office: TestOffice
let id: string
beforeEach(async () => {
  office = await openTestOffice(monday)
  const [commitment] = await office.has(
    anOfficial(),
    anOfficial({ id: 'ofc_ana', name: 'Ana', email: 'ana@example.org' }),
    anOfficial({ id: 'ofc_ben', name: 'Ben', email: 'ben@example.org' }),
    anOfficial({ id: 'ofc_zoe', name: 'Zoe', email: 'zoe@example.org' }),
    aVisitWith(
      anAction({
        contributors: [
          { ...ana, dueOn: '2026-12-04' },
          { ...ben, dueOn: '2026-12-04' },
        ],
      }),
    ),
  )
  if (commitment === undefined) throw new Error('nothing was recorded')
  id = commitment.id
  await office.morning(tuesday)
  office.sent.length = 0
  office.clock.at = '2026-11-24T06:00:00Z'
})
afterEach(() => office.close())

const [lin, ana, ben, zoe] = ['lin', 'ana', 'ben', 'zoe'].map((name) => ({ officialId: `ofc_${name}` }))
const read = async () => (await office.call('GET', `/commitments/${id}`)).body
const answer = async (what: string, body: object) =>
  office.call('POST', `/commitments/${id}/${what}`, {
    body,
    headers: { 'if-match': `"${(await read()).version}"` },
  })
const matters = async () => (await office.call('GET', '/matters')).body.matters
const decide = async (body: object) => {
  const [{ id: matter, version }] = await matters()
  return office.call('POST', `/matters/${matter}/decision`, { body, headers: { 'if-match': `"${version}"` } })
}
const partOf = async (official: string) =>
  (await office.call('GET', `/officials/${official}/desk`)).body.parts[0]
const textTo = (name: string) => office.sent.findLast(({ to }) => to === `${name}@example.org`)?.mail.text
const told = () => office.sent.map(({ to }) => to.replace('@example.org', '')).toSorted()
const mornings = async (...days: readonly string[]) => {
  for (const day of days) await office.morning(`${day}T00:00:00Z`)
}

const moreTime = { contributor: ana, dueOn: '2026-12-11', reason: 'The survey is late.' }
const notMine = { contributor: ana, who: 'The statistics office' }
const aboutTime = { question: 'part-more-time', contributor: ana }
const aboutWhose = { question: 'part-not-mine', contributor: ana }

describe('A contributor who asks for more time', () => {
  test('is reminded as before, and reads that the question waits', async () => {
    const { status, body } = await answer('part-more-time', moreTime)
    expect(status).toBe(200)
    expect(body.history.at(-1).change).toMatchObject({
      what: 'asked',
      question: 'part-more-time',
      contributor: 'ofc_ana',
      dueOn: '2026-12-11',
    })
    expect(body).not.toHaveProperty('asked')
    expect(await partOf('ofc_ana')).toMatchObject({
      asked: [{ kind: 'more-time', since: '2026-11-24', dueOn: '2026-12-11' }],
    })
    await mornings('2026-12-01')
    expect(textTo('ana')).toContain('for more time until Friday, 11 December 2026')
    expect(textTo('lin')).toBeUndefined()
  })

  test('is asked of the protocol office in the next notice, with the name and the reason', async () => {
    await answer('part-more-time', moreTime)
    await office.morning(wednesday)
    const text =
      textTo('protocol') ?? office.sent.find(({ tags }) => tags.official.includes('protocol'))?.mail.text
    expect(text).toContain('Asked by a contributor: More time for this part, until Friday, 11 December 2026.')
    expect(text).toContain('Official who asks: Ana')
    expect(text).toContain('The survey is late.')
  })

  test('gets it: the own date moves, and the due date of the commitment stays', async () => {
    await answer('part-more-time', moreTime)
    const { status, body } = await decide({ ...aboutTime, grant: true })
    expect([status, body.status]).toEqual([200, 'decided'])
    expect(await read()).toMatchObject({
      dueOn: '2026-12-18',
      contributors: [
        { ...ana, dueOn: '2026-12-11' },
        { ...ben, dueOn: '2026-12-04' },
      ],
    })
    expect(await read()).not.toHaveProperty('timesMoved')
    await office.morning(wednesday)
    expect(told()).toEqual(['ana'])
    expect(textTo('ana')).toContain('Due: Friday, 11 December 2026')
    expect(textTo('ana')).not.toContain('You asked')
  })

  test('gets another date', async () => {
    await answer('part-more-time', moreTime)
    await decide({ ...aboutTime, dueOn: '2026-12-08' })
    expect((await read()).contributors[0]).toEqual({ ...ana, dueOn: '2026-12-08' })
  })

  test('reads a no with the reason', async () => {
    await answer('part-more-time', moreTime)
    await decide({ ...aboutTime, refuse: 'The council meets on the 7th.' })
    expect((await read()).contributors[0]).toEqual({ ...ana, dueOn: '2026-12-04' })
    await office.morning(wednesday)
    expect(told()).toEqual(['ana'])
    expect(textTo('ana')).toContain('The council meets on the 7th.')
  })

  test('reads a no no longer after asking again', async () => {
    await answer('part-more-time', moreTime)
    await decide({ ...aboutTime, refuse: 'The council meets on the 7th.' })
    await answer('part-more-time', { ...moreTime, dueOn: '2026-12-10' })
    expect(await partOf('ofc_ana')).not.toHaveProperty('lastRefusal')
    await decide({ ...aboutTime, grant: true })
    await office.morning(wednesday)
    expect(textTo('ana')).toContain('Due: Thursday, 10 December 2026')
    expect(textTo('ana')).not.toContain('said no')
  })

  test.each([
    ['a day after the due date', '2026-12-19', 'must not lie after the due date (2026-12-18)'],
    ['the present day', '2026-12-04', 'it is due on 2026-12-04: name a later day'],
  ])('does not get %s', async (_, dueOn, detail) => {
    const items = await office.items()
    const { status, body } = await answer('part-more-time', { ...moreTime, dueOn })
    expect([status, body.errors[0]]).toEqual([422, { pointer: '#/dueOn', detail }])
    expect(await office.items()).toEqual(items)
  })

  test('gets no day after the due date from the office either', async () => {
    await answer('part-more-time', moreTime)
    const items = await office.items()
    const { status, body } = await decide({ ...aboutTime, dueOn: '2026-12-24' })
    expect([status, body.errors[0].pointer]).toEqual([422, '#/dueOn'])
    expect(await office.items()).toEqual(items)
  })

  test('asks no more when the part is done', async () => {
    await answer('part-more-time', moreTime)
    await answer('part-done', { contributor: ana, outcome: 'Sent.', doneOn: '2026-11-24' })
    expect(await matters()).toEqual([])
  })
})

describe('A contributor who has no part in it', () => {
  test('hears nothing for ten working days, and everybody else as before', async () => {
    const before = (await read()).nextOn
    await answer('part-not-mine', notMine)
    expect(await read()).toMatchObject({ nextOn: before })
    expect(await read()).not.toHaveProperty('silentUntil')
    expect(await partOf('ofc_ana')).toMatchObject({ silentUntil: '2026-12-08', nextOn: '2026-12-08' })
    await mornings('2026-12-01', '2026-12-04')
    expect(told()).toContain('ben')
    expect(told()).toContain('lin')
    expect(told()).not.toContain('ana')
    await mornings('2026-12-08')
    expect(told()).toContain('ana')
  })

  test('contributes no longer when the office agrees', async () => {
    await answer('part-not-mine', notMine)
    const { body } = await decide({ ...aboutWhose, accept: true })
    expect(body.status).toBe('decided')
    expect((await read()).contributors).toEqual([{ ...ben, dueOn: '2026-12-04' }])
    expect(await partOf('ofc_ana')).toBeUndefined()
    await office.morning(wednesday)
    expect(told()).toEqual([])
  })

  test('passes the part with its date to whom the office names', async () => {
    await answer('part-not-mine', notMine)
    await decide({ ...aboutWhose, responsible: zoe })
    expect((await read()).contributors[0]).toEqual({ ...zoe, dueOn: '2026-12-04' })
    await office.morning(wednesday)
    expect(told()).toEqual(['zoe'])
    expect(textTo('zoe')).toContain('[New] Send the list')
  })

  test('passes the part to an official who is new in the directory', async () => {
    await answer('part-not-mine', notMine)
    await decide({ ...aboutWhose, responsible: { name: 'New', email: 'new@example.org' } })
    const [{ officialId }] = (await read()).contributors
    expect(await partOf(officialId)).toMatchObject({ dueOn: '2026-12-04', nextOn: '2026-11-25' })
    await office.morning(wednesday)
    expect(told()).toEqual(['new'])
  })

  test('passes the part also when the due date lies before the own date by now', async () => {
    await answer('part-not-mine', notMine)
    const { version } = await read()
    await office.call('PATCH', `/commitments/${id}`, {
      body: { dueOn: '2026-12-02', reason: 'The council meets earlier.' },
      headers: { 'if-match': `"${version}"` },
    })
    expect((await decide({ ...aboutWhose, responsible: zoe })).status).toBe(200)
    expect(await partOf('ofc_zoe')).toMatchObject({ dueOn: '2026-12-02' })
  })

  test.each([
    ['leads', () => lin, 'is the responsible official: name each official once'],
    ['contributes already', () => ben, 'is a contributor already: name each official once'],
    ['asks', () => ana, 'ofc_ana asks this: name somebody else, or refuse with the reason'],
  ])('does not pass it to an official who %s', async (_, who, detail) => {
    await answer('part-not-mine', notMine)
    const items = await office.items()
    const { status, body } = await decide({ ...aboutWhose, responsible: who() })
    expect([status, body.errors[0]]).toEqual([422, { pointer: '#/responsible', detail }])
    expect(await office.items()).toEqual(items)
  })

  test('is told again on the morning after a no', async () => {
    await answer('part-not-mine', notMine)
    await decide({ ...aboutWhose, refuse: 'The minister named you.' })
    await office.morning(wednesday)
    expect(told()).toEqual(['ana'])
    expect(textTo('ana')).toContain('The minister named you.')
  })

  test('lets nobody read that a date is asked for which the office accepted as missing', async () => {
    const [undated] = await office.has(
      aVisitWith(anAction({ dueOn: undefined, wording: 'Send the map', contributors: [ana, ben] })),
    )
    id = undated?.id ?? ''
    await decide({ question: 'date', accept: true })
    await answer('part-not-mine', notMine)
    await office.morning(wednesday)
    for (const name of ['lin', 'ben']) expect(textTo(name)).toContain('Send the map')
    await decide({ ...aboutWhose, refuse: 'The minister named you.' })
    await office.morning('2026-11-26T00:00:00Z')
    expect(textTo('ana')).toContain('The minister named you.')
    for (const name of ['lin', 'ben', 'ana']) expect(textTo(name)).not.toContain('has been asked')
  })

  test('takes the word back, and is told on the next morning', async () => {
    await answer('part-not-mine', notMine)
    await answer('part-undo', { contributor: ana, reason: 'It was another table.' })
    expect(await matters()).toEqual([])
    await office.morning(wednesday)
    expect(told()).toEqual(['ana'])
    const again = await answer('part-undo', { contributor: ana, reason: 'Once more.' })
    expect(again.status).toBe(409)
  })

  test.each([
    ['an unknown official', { officialId: 'ofc_nobody' }, 422],
    ['an official who does not contribute', { contributor: lin }, 422],
  ])('is refused for %s', async (_, body, status) => {
    const items = await office.items()
    expect((await answer('part-not-mine', { ...notMine, ...body })).status).toBe(status)
    expect(await office.items()).toEqual(items)
  })
})

describe('Several officials', () => {
  test('ask the same of one commitment, and each is answered', async () => {
    await answer('part-not-mine', notMine)
    await answer('part-not-mine', { contributor: ben })
    await answer('not-mine', {})
    const [matter] = await matters()
    expect(matter.gaps).toEqual(['part-not-mine', 'part-not-mine', 'not-mine'])
    expect(matter.asked.map(({ askedBy }: { askedBy: object }) => askedBy)).toEqual([ana, ben, lin])
    await decide({ ...aboutWhose, contributor: ben, refuse: 'You signed it.' })
    await decide({ question: 'not-mine', refuse: 'You lead.' })
    const [left] = await matters()
    expect(left.asked).toMatchObject([{ kind: 'part-not-mine', askedBy: ana }])
    expect(await partOf('ofc_ana')).toHaveProperty('silentUntil')
    expect(await partOf('ofc_ben')).not.toHaveProperty('silentUntil')
  })

  test('repeat the same question without a further one', async () => {
    await answer('part-not-mine', notMine)
    const { version } = await read()
    expect((await answer('part-not-mine', notMine)).body.version).toBe(version)
    expect((await answer('part-not-mine', { contributor: ana })).status).toBe(409)
  })

  test.each([
    ['nobody', { question: 'part-not-mine', accept: true }],
    ['another contributor', { ...aboutWhose, contributor: ben, accept: true }],
  ])('are not answered by a decision about %s', async (_, decision) => {
    await answer('part-not-mine', notMine)
    const items = await office.items()
    const { status, body } = await decide(decision)
    expect([status, body.errors[0].pointer]).toEqual([422, '#/question'])
    expect(body.errors[0].detail).toContain('it asks part-not-mine of ofc_ana')
    expect(await office.items()).toEqual(items)
  })

  test('keep their questions when the official who leads takes an answer back', async () => {
    await answer('more-time', { dueOn: '2027-01-15', reason: 'Elections.' })
    await answer('part-not-mine', notMine)
    await answer('undo', { reason: 'They were put off.' })
    const [matter] = await matters()
    expect(matter.gaps).toEqual(['part-not-mine'])
    await answer('completion', { outcome: 'Sent.', doneOn: '2026-11-24' })
    expect(await matters()).toEqual([])
    await answer('undo', { reason: 'Another list.' })
    expect((await matters())[0].gaps).toEqual(['part-not-mine'])
    expect(await partOf('ofc_ana')).toMatchObject({ silentUntil: '2026-12-08', nextOn: '2026-12-08' })
  })
})

test('the office is asked about ended reminders although a part was asked about when they ended', async () => {
  await mornings('2026-12-04', '2026-12-15', '2026-12-18', '2026-12-23', '2026-12-30')
  await mornings('2027-01-06', '2027-01-13', '2027-01-20', '2027-01-27', '2027-02-03')
  office.clock.at = '2027-02-03T06:00:00Z'
  await answer('part-not-mine', notMine)
  await mornings('2027-02-10')
  expect(await read()).not.toHaveProperty('nextOn')
  office.clock.at = '2027-02-10T06:00:00Z'
  await decide({ ...aboutWhose, accept: true })
  expect(await read()).toMatchObject({ nextOn: '2027-02-11' })
  await mornings('2027-02-11')
  expect((await matters())[0].gaps).toEqual(['reminders-ended'])
})

describe('The page of a part', () => {
  const textOf = ({ body }: { readonly body: string }) =>
    body
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/[\u2066-\u2069]/g, '')
      .replaceAll(/\s+/g, ' ')
  const pageOf = async (official: 'ofc_ana' | 'ofc_protocol-office', day: '2026-11-24' | '2026-11-25') => {
    const pages = pagesOver(office)
    const desk = await pages.linkOf(official, day)
    return { pages, desk }
  }

  test('asks for more time, and says so', async () => {
    const { pages, desk } = await pageOf('ofc_ana', '2026-11-24')
    const page = `${desk}/${id}`
    const token = tokenIn(await pages.get(page))
    office.clock.at = secondsAfter(office.clock.at, 20)
    const ask = (dueOn: string) =>
      pages.post(page, {
        token,
        answer: 'part-more-time',
        'part-more-time-dueOn': dueOn,
        'part-more-time-reason': 'The survey is late.',
      })
    expect(textOf(await ask('2026-12-24'))).toContain('not after the due date of the commitment')
    expect((await ask('2026-12-11')).status).toBe(303)
    expect((await ask('2026-12-11')).headers.Location).toContain('again')
    const shown = textOf(await pages.get(page))
    expect(shown).toContain('more time was asked for the part of Ana, until 11 December 2026')
    expect(shown).not.toContain('I need more time')
    expect(shown).toContain('This is not mine')
  })

  test('shows the office two askers, and takes an answer to each', async () => {
    await answer('part-not-mine', notMine)
    await answer('part-not-mine', { contributor: ben })
    await answer('part-more-time', { ...moreTime, contributor: ben })
    await office.morning(wednesday)
    office.clock.at = '2026-11-25T06:00:00Z'
    const { pages, desk } = await pageOf('ofc_protocol-office', '2026-11-25')
    const page = `${desk}/matters/${(await read()).visitId}`
    const { body } = await pages.get(page)
    const hidden = Object.fromEntries(
      [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    )
    const [{ id: matter }] = await matters()
    expect(hidden[`${matter}.contributors`]).toBe('ofc_ana ofc_ben')
    expect(textOf({ body })).toContain('End the contribution of this official')
    office.clock.at = secondsAfter(office.clock.at, 20)
    const decided = await pages.post(page, {
      ...hidden,
      initials: 'P.O.',
      [`${matter}.part-not-mine.ofc_ana`]: 'leave-out',
      [`${matter}.part-not-mine.ofc_ben`]: 'refuse',
      [`${matter}.part-not-mine.ofc_ben.refuse.refuse`]: 'You signed it.',
      [`${matter}.part-more-time.ofc_ben`]: 'grant',
    })
    expect(decided.status).toBe(200)
    const said = textOf(decided)
    expect(said).toContain('Ana contributes no longer')
    expect(said).toContain('the protocol office declined what Ben asked about the part')
    expect(said).toContain('the date of the part of Ben was set: 11 December 2026')
    expect((await read()).contributors).toEqual([{ ...ben, dueOn: '2026-12-11' }])
    expect(await matters()).toEqual([])
  })
})
