import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Author } from '../../functions/domain/shared/author.ts'
import type { CommitmentId } from '../../functions/domain/shared/ids.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { seeCommitment, stopWaiting, undoAnswer } from '../../functions/use-cases/answer-commitment.ts'
import { completeCommitment, reopenCommitment } from '../../functions/use-cases/change-commitment.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { aProblem, refuses } from '../support/refuses.ts'
import { anAction, anOfficial, aVisitWith } from '../support/submissions.ts'

/* Due on Friday 18 December 2026: told on 24 November, 4, 15 and 18 December, and every week from 23 December on. */

let office: TestOffice
let id: CommitmentId
/** A Monday, two in the afternoon in Shanghai. Lin is told on Tuesday. */
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T06:00:00Z')
  const [commitment] = await office.has(anOfficial(), aVisitWith(anAction()))
  if (commitment === undefined) throw new Error('the visit brought no commitment')
  id = commitment.id as CommitmentId
  await office.morning('2026-11-24T00:00:00Z')
})
afterEach(() => office.close())

const answer = (what: string, body: object | undefined, version: number) =>
  office.call('POST', `/commitments/${id}/${what}`, {
    ...(body && { body }),
    headers: { 'if-match': `"${version}"` },
  })
const read = async () => (await office.call('GET', `/commitments/${id}`)).body
const planOf = async () => (await office.call('GET', `/commitments/${id}/plan`)).body
const lastChange = async () => (await read()).history.at(-1)
/** The days on which Lin was written to, each morning tried. */
const toldBetween = async (from: string, to: string): Promise<readonly string[]> => {
  const before = office.sent.length
  for (let day = from; day <= to; ) {
    await office.morning(`${day}T00:00:00Z` as Instant)
    day = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
  }
  return office.sent.slice(before).map(({ tags: { official, date } }) => `${official} ${date}`)
}
/** What is said of the answer in the last mail. */
const lastMail = () => office.sent.at(-1)?.mail.text ?? ''
const waiting = { for: 'The list of participants', until: '2027-01-11' }

describe('An official who waits for the other side', () => {
  test('is not reminded before the day, and is told on it what was answered; lateness counts from it', async () => {
    const { status, headers, body } = await answer('waiting', waiting, 1)
    expect({ status, ETag: headers.ETag }).toEqual({ status: 200, ETag: '"2"' })
    expect(body).toMatchObject({ waiting: { ...waiting, since: '2026-11-24' }, nextOn: '2027-01-11' })
    expect(await lastChange()).toEqual({
      version: 2,
      at: office.clock.at,
      by: 'officer',
      through: 'api',
      holder: 'ofc_lin',
      change: { what: 'waiting', ...waiting },
    })
    expect(await toldBetween('2026-11-25', '2027-01-15')).toEqual([
      'ofc_lin 2027-01-11',
      'ofc_lin 2027-01-14',
    ])
    expect(office.sent.at(-2)?.mail.text).toContain(
      'Answered: 24 November 2026: waiting for “The list of participants”. The waiting ended on 11 January 2027.',
    )
    expect(lastMail()).not.toContain('Answered:')
  })

  test('has the first notice all the same', async () => {
    const [other] = await office.has(aVisitWith(anAction({ wording: 'Send the plan' })))
    const before = await office.call('GET', `/commitments/${other?.id}`)
    await office.call('POST', `/commitments/${other?.id}/waiting`, {
      body: waiting,
      headers: { 'if-match': '"1"' },
    })
    const { body } = await office.call('GET', `/commitments/${other?.id}`)
    expect(body.nextOn).toBe(before.body.nextOn)
    expect(await toldBetween('2026-11-25', '2027-01-10')).toContain(`ofc_lin ${before.body.nextOn}`)
    expect(office.sent.find(({ tags }) => tags.date === before.body.nextOn)?.mail.text).toContain(
      'waiting until 11 January 2027 for “The list of participants”',
    )
  })

  test('is shown by the plan, by the explanation, in lists and in the table', async () => {
    await answer('waiting', waiting, 1)
    expect(await planOf()).toMatchObject({
      because: 'waiting',
      dates: expect.arrayContaining([expect.objectContaining({ on: '2027-01-11', rung: 'waiting-ended' })]),
    })
    await toldBetween('2026-11-25', '2026-12-18')
    const { days } = (await office.call('GET', '/officials/ofc_lin/notices?from=2026-12-03&to=2026-12-04'))
      .body
    expect(days).toEqual([
      { date: '2026-12-03', state: 'silent', because: 'nothing-due' },
      { date: '2026-12-04', state: 'silent', because: 'waiting' },
    ])
    const listed = async (query: string) =>
      (await office.call('GET', `/commitments?${query}`)).body.commitments.map(
        (one: { id: string }) => one.id,
      )
    expect(await listed('waiting=true')).toEqual([id])
    expect(await listed('atRisk=true')).toEqual([])
    office.clock.at = '2027-01-11T06:00:00Z'
    expect(await listed('waiting=true')).toEqual([])
    const table = (await office.call('GET', '/commitments.csv')).body
    expect(table).toContain('"waitingFor","waitingUntil","atRisk"')
    expect(table).toContain('"The list of participants","2027-01-11",,')
  })

  test('is told of a new date at once, and then left in peace', async () => {
    await answer('waiting', waiting, 1)
    await office.call('PATCH', `/commitments/${id}`, {
      body: { dueOn: '2027-03-26', reason: 'Elections.' },
      headers: { 'if-match': '"2"' },
    })
    expect(await toldBetween('2026-11-25', '2027-01-11')).toEqual([
      'ofc_lin 2026-11-25',
      'ofc_lin 2027-01-11',
    ])
    expect(office.sent.at(-2)?.mail.text).toContain(
      'Answered: 24 November 2026: waiting until 11 January 2027 for “The list of participants”',
    )
  })

  test('hands it to another official, who begins anew', async () => {
    await office.has(anOfficial({ id: 'ofc_meng', name: 'Meng', email: 'meng@example.org' }))
    await answer('waiting', waiting, 1)
    const { body } = await answer('reassignment', { responsible: { officialId: 'ofc_meng' } }, 2)
    expect(body).not.toHaveProperty('waiting')
    expect(await toldBetween('2026-11-25', '2026-12-04')).toEqual([
      'ofc_meng 2026-11-25',
      'ofc_meng 2026-12-04',
    ])
  })

  test('leaves the waiting to a new holder of the post, whose first notice repeats it', async () => {
    await answer('waiting', waiting, 1)
    await office.call('PATCH', '/officials/ofc_lin', {
      body: { newHolder: true, name: 'Chen', email: 'chen@example.org' },
      headers: { 'if-match': '"1"' },
    })
    expect(await toldBetween('2026-11-25', '2027-01-11')).toEqual([
      'ofc_lin 2026-11-25',
      'ofc_lin 2027-01-11',
    ])
    expect(office.sent.find(({ tags }) => tags.date === '2026-11-25')?.mail.text).toContain(
      'waiting until 11 January 2027 for “The list of participants”',
    )
  })

  test('ends it before its day: reminders go on from the next morning', async () => {
    await answer('waiting', waiting, 1)
    office.clock.at = '2026-12-24T06:00:00Z'
    const { body } = await answer('waiting-end', { note: 'The list arrived.' }, 2)
    expect(body).toMatchObject({ nextOn: '2026-12-25', waiting: { until: '2026-12-24' } })
    expect(await lastChange()).toMatchObject({ change: { what: 'waiting-ended', note: 'The list arrived.' } })
    expect(await toldBetween('2026-12-25', '2026-12-31')).toEqual([
      'ofc_lin 2026-12-25',
      'ofc_lin 2026-12-29',
    ])
    await refuses(
      office,
      'POST',
      `/commitments/${id}/waiting-end`,
      { body: {}, headers: { 'if-match': '"3"' } },
      aProblem('not-waiting', 409, 'The commitment does not wait for the other side'),
    )
  })

  describe('waits once more for the same thing', () => {
    const again = { for: 'the  LIST of participants!', until: '2027-02-15' }
    const decide = async (decision: object) => {
      const { matterId } = await read()
      return office.call('POST', `/matters/${matterId}/decision`, {
        body: { question: 'wait-again', ...decision },
        headers: { 'if-match': '"1"' },
      })
    }
    beforeEach(async () => {
      await answer('waiting', waiting, 1)
      await toldBetween('2026-11-25', '2027-01-11')
    })

    test('only if the protocol office grants it, and reminders go on after three quiet days', async () => {
      const asked = await answer('waiting', again, 2)
      expect(asked.body).toMatchObject({
        waiting,
        nextOn: '2027-01-15',
        asked: [{ kind: 'wait-again', since: '2027-01-11' }],
      })
      expect((await office.call('GET', '/matters')).body.matters).toMatchObject([
        { gaps: ['wait-again'], asked: [{ kind: 'wait-again', ...again }] },
      ])
      expect(await toldBetween('2027-01-12', '2027-01-15')).toEqual([
        'ofc_protocol-office 2027-01-12',
        'ofc_lin 2027-01-15',
      ])
      expect(office.sent.at(-2)?.mail.text).toContain(
        'To wait once more for “the  LIST of participants!”, until Monday, 15 February 2027.',
      )
      expect(lastMail()).toContain('to wait for the same once more. The protocol office has not decided yet.')
      expect((await decide({ grant: true })).status).toBe(200)
      expect(await read()).toMatchObject({ waiting: again })
      expect(await toldBetween('2027-01-16', '2027-02-15')).toEqual([
        'ofc_lin 2027-01-18',
        'ofc_lin 2027-02-15',
      ])
    })

    test('and is told of a no with the reason', async () => {
      await answer('waiting', again, 2)
      await decide({ refuse: 'They have had enough time.' })
      expect(await read()).toMatchObject({ waiting, lastRefusal: { question: 'wait-again' } })
      expect(await toldBetween('2027-01-12', '2027-01-12')).toEqual(['ofc_lin 2027-01-12'])
      expect(lastMail()).toContain('to waiting once more, on 11 January 2027: They have had enough time.')
    })

    test('and undoes the question', async () => {
      const { version, history, ...before } = await read()
      await answer('waiting', again, 2)
      const { version: fourth, history: longer, ...after } = (await answer('undo', { reason: 'No.' }, 3)).body
      expect(after).toEqual(before)
      expect((await office.call('GET', '/matters')).body.matters).toEqual([])
    })

    test('without a question when the first waiting was undone, or when it is for something else', async () => {
      const other = await answer('waiting', { ...again, for: 'The budget' }, 2)
      expect(other.body).not.toHaveProperty('asked')
      expect(other.body).toMatchObject({ waiting: { for: 'The budget' } })
      await answer('undo', { reason: 'No.' }, 3)
      expect((await answer('waiting', { ...again, for: 'The budget' }, 4)).body).not.toHaveProperty('asked')
    })
  })

  test('takes back what the office was asked after the last reminder', async () => {
    await toldBetween('2026-11-25', '2027-02-12')
    const { version, matterId } = await read()
    expect(matterId).toBeDefined()
    const { body } = await answer('waiting', { ...waiting, until: '2027-03-15' }, version)
    expect(body).toMatchObject({ nextOn: '2027-03-15' })
    expect(body).not.toHaveProperty('matterId')
    expect((await office.call('GET', '/matters')).body.matters).toEqual([])
    const undone = await answer('undo', { reason: 'It was another list.' }, version + 1)
    expect(undone.body.matterId).toBeDefined()
    expect(undone.body).not.toHaveProperty('nextOn')
    expect((await office.call('GET', '/matters')).body.matters).toMatchObject([
      { commitmentId: id, gaps: ['reminders-ended'] },
    ])
  })
})

describe('An answer that is undone', () => {
  test.each([
    ['waiting', 'waiting', waiting],
    ['progress', 'progress', { note: 'The draft is ready.', atRisk: true }],
    ['seen', 'seen', undefined],
    ['done', 'completion', { outcome: 'It was handed over.', doneOn: '2026-11-23', reference: 'P/17' }],
  ])('leaves everything as before: %s', async (_, what, body) => {
    office.clock.at = '2026-12-07T06:00:00Z'
    const { version, history, ...before } = await read()
    expect((await answer(what, body, 1)).status).toBe(200)
    expect(await read()).not.toEqual({ version, history, ...before })
    const undone = await answer('undo', { reason: 'It was about another visit.' }, 2)
    const { version: third, history: longer, ...after } = undone.body
    expect(after).toEqual({
      ...before,
      ...(before.nextOn < '2026-12-08' && { nextOn: after.nextOn }),
      nextAt: after.nextAt,
    })
    expect(longer).toHaveLength(3)
    expect(longer[2]).toMatchObject({
      version: 3,
      change: { what: 'undone', reason: 'It was about another visit.' },
    })
    expect(third).toBe(3)
  })

  test('is told on the next morning when its own morning has passed', async () => {
    await answer('waiting', waiting, 1)
    await toldBetween('2026-11-25', '2026-11-30')
    office.clock.at = '2026-12-01T06:00:00Z'
    const early = await answer('undo', { reason: 'Not them.' }, 2)
    expect(early.body.nextOn).toBe('2026-12-04')
    office.clock.at = '2026-12-02T06:00:00Z'
    await answer('waiting', waiting, 3)
    office.clock.at = '2026-12-09T06:00:00Z'
    expect((await answer('undo', { reason: 'Not them.' }, 4)).body.nextOn).toBe('2026-12-10')
    expect(await toldBetween('2026-12-10', '2026-12-15')).toEqual([
      'ofc_lin 2026-12-10',
      'ofc_lin 2026-12-15',
    ])
  })

  test('counts as told what a notice told meanwhile', async () => {
    office.clock.at = '2026-12-01T06:00:00Z'
    await answer('progress', { note: 'The draft is ready.' }, 1)
    expect(await toldBetween('2026-12-02', '2026-12-07')).toEqual(['ofc_lin 2026-12-07'])
    office.clock.at = '2026-12-07T06:00:00Z'
    const { body } = await answer('undo', { reason: 'It is not.' }, 2)
    expect(body).toMatchObject({ toldOn: '2026-12-07', nextOn: '2026-12-15' })
    expect(body).not.toHaveProperty('lastReport')
  })

  test.each([
    ['not-mine', { who: 'Planning' }],
    ['completion', { outcome: 'It was handed over.', doneOn: '2026-11-23' }],
  ])('is told on the next morning to a new holder whose first morning passed in silence: %s', async (what, body) => {
    office.clock.at = '2026-11-24T06:00:00Z'
    await office.call('PATCH', '/officials/ofc_lin', {
      body: { newHolder: true, name: 'Chen Yu' },
      headers: { 'if-match': '"1"' },
    })
    expect((await answer(what, body, 1)).status).toBe(200)
    expect(await toldBetween('2026-11-25', '2026-11-30')).not.toContain('ofc_lin 2026-11-25')
    office.clock.at = '2026-11-30T06:00:00Z'
    expect((await answer('undo', { reason: 'It was another list.' }, 2)).body.nextOn).toBe('2026-12-01')
    expect(await toldBetween('2026-12-01', '2026-12-03')).toContain('ofc_lin 2026-12-01')
  })

  test('is undone for a week, and while nothing else has changed it', async () => {
    office.clock.at = '2026-12-01T06:00:00Z'
    await answer('progress', { note: 'The draft is ready.' }, 1)
    office.clock.at = '2026-12-09T06:00:00Z'
    const undo = (version: number) => ({ body: { reason: 'No.' }, headers: { 'if-match': `"${version}"` } })
    await refuses(office, 'POST', `/commitments/${id}/undo`, undo(2), {
      ...aProblem('undo-too-late', 409, 'The answer is too old to undo'),
      detail: 'the answer could be undone until 2026-12-08',
    })
    await answer('reassignment', { responsible: { officialId: 'ofc_protocol-office' } }, 2)
    await refuses(
      office,
      'POST',
      `/commitments/${id}/undo`,
      undo(2),
      aProblem('version-conflict', 412, 'It was changed meanwhile'),
    )
    await refuses(office, 'POST', `/commitments/${id}/undo`, undo(3), {
      ...aProblem('nothing-to-undo', 409, 'There is no answer to undo'),
      detail: 'the last change was no answer: correct it instead',
    })
  })
})

describe('Seen', () => {
  test('is an entry in the history and nothing more', async () => {
    const { version, history, ...before } = await read()
    const { status, body } = await answer('seen', undefined, 1)
    const { version: second, history: longer, ...after } = body
    expect({ status, second, after }).toEqual({ status: 200, second: 2, after: before })
    expect(longer.at(-1).change).toEqual({ what: 'seen' })
    const items = await office.items()
    expect((await answer('seen', undefined, 2)).body).toEqual(body)
    expect(await office.items()).toEqual(items)
  })
})

describe('The same answer twice', () => {
  test.each([
    ['waiting', waiting],
    ['progress', { note: 'The draft is ready.', atRisk: true }],
    ['completion', { outcome: 'It was handed over.', doneOn: '2026-11-23' }],
  ])('is one, and stores nothing more: %s', async (what, body) => {
    const first = await answer(what, body, 1)
    const items = await office.items()
    expect(await answer(what, body, 1)).toEqual(first)
    expect(await office.items()).toEqual(items)
  })

  test('is one also when something else has changed since', async () => {
    await answer('waiting', waiting, 1)
    await answer('progress', { note: 'We wrote again.' }, 2)
    const items = await office.items()
    const { status, headers } = await answer('waiting', waiting, 1)
    expect({ status, ETag: headers.ETag }).toEqual({ status: 200, ETag: '"3"' })
    expect(await office.items()).toEqual(items)
  })

  test('of somebody else, in other words, or without the words of the risk is refused', async () => {
    const said = { note: 'We wrote.', atRisk: true }
    await answer('progress', said, 1)
    const conflict = aProblem('version-conflict', 412, 'It was changed meanwhile')
    const again = (body: object, caller = 'officer') =>
      refuses(
        office,
        'POST',
        `/commitments/${id}/progress`,
        { body, caller, headers: { 'if-match': '"1"' } },
        conflict,
      )
    await again(said, 'somebody')
    await again({ ...said, note: 'We wrote again.' })
    await again({ note: 'We wrote.' })
  })
})

test('What may not be done in time is marked in lists, in the table and in the mail until a later report', async () => {
  const { body } = await answer('progress', { note: 'No budget yet.', atRisk: true }, 1)
  expect(body.lastReport).toEqual({ on: '2026-11-24', note: 'No budget yet.', atRisk: true })
  const listed = async () => (await office.call('GET', '/commitments?atRisk=true')).body.commitments
  expect(await listed()).toMatchObject([{ id }])
  expect((await office.call('GET', '/commitments.csv?atRisk=true')).body).toContain(',,,"yes",')
  await toldBetween('2026-11-25', '2026-12-04')
  expect(lastMail()).toContain('Last report: 24 November 2026, at risk: No budget yet.')
  await answer('progress', { note: 'The budget is there.' }, 2)
  expect(await listed()).toEqual([])
})

describe('Through a link', () => {
  const lin = (at: Instant = office.clock.at): Author => ({
    by: 'ofc_lin',
    through: 'link',
    officialVersion: 1,
    at,
  })
  const done = { outcome: 'It was handed over.', doneOn: '2026-11-23' } as const
  const news = async () =>
    (await office.items())
      .filter(({ entity, cause }) => entity === 'news' && cause === 'commitment-closed')
      .map(({ pk, title, by, nextOn }) => ({ pk, title, by, nextOn }))

  test('the history keeps the official and the version, and no name', async () => {
    await seeCommitment(office.deps)(lin(), { id, expect: 1 })
    expect(await lastChange()).toEqual({
      version: 2,
      at: office.clock.at,
      by: 'ofc_lin',
      through: 'link',
      officialVersion: 1,
      holder: 'ofc_lin',
      change: { what: 'seen' },
    })
  })

  test('done is told to the holder on the next morning, and to the office with its next notice', async () => {
    await completeCommitment(office.deps)(lin(), { id, expect: 1, completion: done })
    expect(await news()).toEqual([
      { pk: 'OFFICIAL#ofc_lin', title: 'Send the list', nextOn: '2026-11-25' },
      { pk: 'OFFICIAL#ofc_protocol-office', title: 'Send the list', by: 'Lin' },
    ])
    expect(await toldBetween('2026-11-25', '2026-11-27')).toEqual(['ofc_lin 2026-11-25'])
    expect(lastMail()).toContain('Closed: Send the list')
  })

  test('done that the office records is no news', async () => {
    await answer('completion', done, 1)
    expect(await news()).toEqual([])
  })

  test.each(['undone', 'reopened'])('done that is %s is no news any more', async (end) => {
    await completeCommitment(office.deps)(lin(), { id, expect: 1, completion: done })
    const again = { id, expect: 2, reason: 'It came back.' }
    const outcome =
      end === 'undone'
        ? await undoAnswer(office.deps)(lin(), again)
        : await reopenCommitment(office.deps)({ by: 'officer', through: 'api', at: office.clock.at }, again)
    expect(outcome).toMatchObject({ outcome: 'changed', commitment: { status: 'open' } })
    expect(await news()).toEqual([])
  })

  test('done is no news any more when it is reopened after the record was corrected', async () => {
    await completeCommitment(office.deps)(lin(), { id, expect: 1, completion: done })
    const body = { title: 'Send the whole list' }
    await office.call('PATCH', `/commitments/${id}`, { body, headers: { 'if-match': '"2"' } })
    await answer('reopening', { reason: 'It came back.' }, 3)
    expect(await read()).toMatchObject({ status: 'open' })
    expect(await news()).toEqual([])
  })

  test('an official undoes no answer of somebody else, and nothing is stored', async () => {
    await answer('waiting', waiting, 1)
    const items = await office.items()
    expect(await undoAnswer(office.deps)(lin(), { id, expect: 2, reason: 'No.' })).toEqual({
      refused: 'nothing-to-undo',
      detail: 'the last answer was given by somebody else',
    })
    expect(await stopWaiting(office.deps)(lin(), { id, expect: 1 })).toEqual({ refused: 'version-conflict' })
    expect(await office.items()).toEqual(items)
  })

  test('the same answer twice is one, also after a link was opened in another version of the official', async () => {
    await seeCommitment(office.deps)(lin(), { id, expect: 1 })
    const again = await seeCommitment(office.deps)({ ...lin(), officialVersion: 2 }, { id, expect: 1 })
    expect(again).toMatchObject({ outcome: 'unchanged', commitment: { version: 2 } })
  })
})
