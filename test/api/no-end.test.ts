import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { castVisit } from '../support/cast.ts'
import { type Commitment, openTestOffice, type TestOffice } from '../support/office.ts'
import { aVisit } from '../support/submissions.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T06:00:00Z')
})
afterEach(() => office.close())

const lin = { name: 'Lin Wei', email: 'lin@example.org' }
const quarterly = {
  title: 'The report',
  wording: 'Report each quarter',
  responsible: lin,
  dueOn: '2026-12-04',
  repeats: { every: 'P3M' },
}
const withVersion = (version: number) => ({ 'if-match': `"${version}"` })

const recorded = async (
  action: object = {},
  visit: Record<string, unknown> = castVisit,
): Promise<Commitment> => {
  const [commitment] = await office.has(aVisit(visit, { ...quarterly, ...action }))
  if (commitment === undefined) throw new Error('the visit brought no commitment')
  return commitment
}
const read = async ({ id }: Pick<Commitment, 'id'>) => (await office.call('GET', `/commitments/${id}`)).body
const change = async (commitment: Commitment, method: string, path: string, body: object) => {
  const { version } = await read(commitment)
  const answer = await office.call(method, `/commitments/${commitment.id}${path}`, {
    body,
    headers: withVersion(version),
  })
  expect(answer.status).toBe(200)
  return answer.body
}
const decide = async (body: object) => {
  const {
    body: { matters },
  } = await office.call('GET', '/matters')
  return office.call('POST', `/matters/${matters[0].id}/decision`, {
    body,
    headers: withVersion(matters[0].version),
  })
}
/** The days on which the office is asked, of all the days given. */
const askedOn = async (...days: readonly string[]) => {
  const before = office.sent.length
  for (const day of days) await office.morning(`${day}T00:00:00Z` as Instant)
  return office.sent
    .slice(before)
    .filter(({ to, mail }) => to === 'protocol@example.org' && mail.text.includes('Does it go on?'))
    .map(({ tags, mail }) => ({ date: tags.date, text: mail.text }))
}
const notes = async () => (await office.items()).filter(({ entity }) => entity === 'yearly-question')

describe('What recurs without an agreed end', () => {
  test('is asked about a year after the first occurrence, and reminders go on', async () => {
    const commitment = await recorded()
    expect((await read(commitment)).askEndOn).toBe('2027-12-04')
    const [told, ...more] = await askedOn('2027-11-29', '2027-12-03', '2027-12-04', '2027-12-06')
    expect(more).toEqual([])
    expect(told?.date).toBe('2027-12-06')
    expect(told?.text).toContain(
      '  To check: It recurs, and no end was agreed. Does it go on? Say so, give the last day, or drop it and say why.',
    )
    expect(told?.text).toContain('  Recurs: every 3 months')
    const asked = await read(commitment)
    expect(asked).not.toHaveProperty('askEndOn')
    expect(asked.history.at(-1).change).toEqual({ what: 'end-asked', matterId: asked.matterId })
    const { toldOn } = asked
    await office.morning('2028-02-21T00:00:00Z')
    expect((await read(commitment)).toldOn > toldOn).toBe(true)
    expect(await notes()).toEqual([])
  })

  test('and goes on is asked about again a year after the answer, and its official is told nothing of it', async () => {
    const commitment = await recorded()
    await askedOn('2027-12-04', '2027-12-06')
    const { nextOn, lastWordOn } = await read(commitment)
    office.clock.at = '2027-12-08T09:00:00Z'
    expect((await decide({ question: 'no-end', accept: true, note: 'The programme runs.' })).status).toBe(200)
    expect(await read(commitment)).toMatchObject({ askEndOn: '2028-12-08', nextOn, lastWordOn })
    expect(await askedOn('2028-12-05', '2028-12-07', '2028-12-08', '2028-12-11')).toMatchObject([
      { date: '2028-12-11' },
    ])
  })

  test('gets an end, which its official reads, and is completed with the last occurrence', async () => {
    const commitment = await recorded()
    await askedOn('2027-12-04', '2027-12-06')
    office.clock.at = '2027-12-08T09:00:00Z'
    const early = await decide({ question: 'no-end', until: '2027-12-03' })
    expect([early.status, early.body]).toMatchObject([
      422,
      {
        type: expect.stringContaining('decision-says-nothing'),
        errors: [
          {
            pointer: '#/until',
            detail:
              'the occurrence due on 2027-12-04 is open: name that day or a later one, skip the occurrence first, or drop the commitment',
          },
        ],
      },
    ])
    expect((await decide({ question: 'no-end', until: '2027-12-04' })).status).toBe(200)
    const ending = await read(commitment)
    expect(ending).toMatchObject({
      repeats: { every: 'P3M', until: '2027-12-04' },
      occurrences: { firstOn: '2026-12-04' },
      nextOn: '2027-12-09',
    })
    expect(ending).not.toHaveProperty('askEndOn')
    expect(ending.history.at(-1).change).toMatchObject({ question: 'no-end', until: '2027-12-04' })
    await office.morning('2027-12-09T00:00:00Z')
    expect(office.sent.at(-1)?.mail.text).toContain('every 3 months, until 4 December 2027')
  })

  test('is dropped with the reason of the office, and not without one', async () => {
    const commitment = await recorded()
    await askedOn('2027-12-04', '2027-12-06')
    const { status, body } = await decide({ question: 'no-end', drop: true })
    expect([status, body.errors]).toEqual([
      422,
      [{ pointer: '#/note', detail: 'is missing: say why it is dropped' }],
    ])
    expect((await read(commitment)).status).toBe('open')
    await decide({ question: 'no-end', drop: true, note: 'The programme has ended.' })
    expect(await read(commitment)).toMatchObject({ status: 'dropped', reason: 'The programme has ended.' })
    expect(await notes()).toEqual([])
  })

  test('is not asked about when an end came, or when it was closed', async () => {
    const ended = await recorded()
    const cancelled = await recorded({}, { ...castVisit, title: 'Another visit' })
    const until = { repeats: { every: 'P3M', until: '2029-12-31' }, reason: 'Agreed by letter.' }
    expect(await change(ended, 'PATCH', '', until)).not.toHaveProperty('askEndOn')
    await change(cancelled, 'POST', '/cancellation', { reason: 'Overtaken.' })
    expect(await askedOn('2027-12-06')).toEqual([])
    expect(await notes()).toEqual([])
  })

  test('has the question lapse when an end comes after it', async () => {
    const commitment = await recorded()
    await askedOn('2027-12-04', '2027-12-06')
    await change(commitment, 'PATCH', '', {
      repeats: { every: 'P3M', times: 2 },
      reason: 'Agreed by letter.',
    })
    expect(await read(commitment)).not.toHaveProperty('matterId')
  })

  test('and closed by mistake, is asked about a year after it was opened again', async () => {
    const commitment = await recorded()
    await change(commitment, 'POST', '/cancellation', { reason: 'Overtaken.' })
    office.clock.at = '2027-01-11T09:00:00Z'
    await change(commitment, 'POST', '/reopening', { reason: 'Not overtaken.' })
    expect((await read(commitment)).askEndOn).toBe('2028-01-11')
    expect(await notes()).toHaveLength(1)
  })

  test('is asked about a year after the publication of its draft at the earliest', async () => {
    const commitment = await recorded({}, { ...castVisit, draft: true })
    expect(commitment).not.toHaveProperty('askEndOn')
    expect(await notes()).toEqual([])
    office.clock.at = '2027-03-01T09:00:00Z'
    await office.call('PATCH', `/visits/${commitment.visitId}`, {
      body: { draft: false },
      headers: withVersion(1),
    })
    expect((await read(commitment)).askEndOn).toBe('2028-03-01')
  })

  test('and stored by a version that asked nothing, is asked about a year after its next change', async () => {
    const commitment = await recorded()
    for (const item of await office.items())
      if (item.entity === 'yearly-question')
        await office.table.write([{ delete: item, when: { matches: {} } }])
      else if (item.askEndOn) await office.table.write([{ put: { ...item, askEndOn: undefined } }])
    expect(await askedOn('2027-12-06')).toEqual([])
    const { history, askEndOn } = await read(commitment)
    expect([history.at(-1).change.what, askEndOn]).toEqual(['gone-over', '2028-12-06'])
  })

  test('has the question that an answer met come back when the answer is undone', async () => {
    const commitment = await recorded()
    office.clock.at = '2027-12-03T09:00:00Z'
    await change(commitment, 'POST', '/completion', { outcome: 'Sent.', doneOn: '2027-12-02' })
    await change(commitment, 'POST', '/undo', { reason: 'It was another report.' })
    expect(await askedOn('2027-12-04', '2027-12-06')).toMatchObject([{ date: '2027-12-06' }])
  })

  test('is shown in the table with the day of the question', async () => {
    await recorded()
    const { body } = await office.call('GET', '/commitments.csv')
    expect(body).toContain('"askEndOn"')
    expect(body).toContain('"2027-12-04"')
  })
})
