import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { castVisit } from '../support/cast.ts'
import { type Commitment, openTestOffice, type TestOffice } from '../support/office.ts'
import { aProblem, refuses } from '../support/refuses.ts'
import { aVisit } from '../support/submissions.ts'

let office: TestOffice
/** A Monday, two in the afternoon in Shanghai. */
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T06:00:00Z')
})
afterEach(() => office.close())

const lin = { name: 'Lin Wei', email: 'lin@example.org' }
const meng = { name: 'Meng Qingsheng', email: 'meng@example.org' }
const wording = 'SCODA draws up the plan'

const recorded = async (action: object): Promise<Commitment> => {
  const [commitment] = await office.has(aVisit(castVisit, { wording, ...action }))
  if (commitment === undefined) throw new Error('the visit brought no commitment')
  return commitment
}
const withVersion = (version: number) => ({ 'if-match': `"${version}"` })
const step = (id: string, what: string, body: object, version: number) =>
  office.call('POST', `/commitments/${id}/${what}`, { body, headers: withVersion(version) })
const patch = (id: string, body: object, version: number) =>
  office.call('PATCH', `/commitments/${id}`, { body, headers: withVersion(version) })
const read = async (id: string) => (await office.call('GET', `/commitments/${id}`)).body
const matters = async () => (await office.call('GET', '/matters')).body.matters
const lastEntry = ({ history }: { history: { version: number; change: object }[] }) => history.at(-1)
const noSuchDueDate =
  'must be a day that exists (2026-11-30), a month (2026-11), a quarter (2026-Q4) or a year (2026), from 1900 to 2199'
const planned = { responsible: lin, dueOn: '2027-01-29' }
const done = { outcome: 'It was handed over.', doneOn: '2026-11-20' }

describe('A correction', () => {
  test('of the words changes nothing else, and the history keeps what was written before', async () => {
    const { id } = await recorded(planned)
    await office.morning('2026-11-24T00:00:00Z')
    const before = await read(id)
    const { status, headers, body } = await patch(
      id,
      { wording: 'SCODA draws up the development plan', recipient: { organisation: 'Secretariat' } },
      1,
    )
    expect({ status, ETag: headers.ETag }).toEqual({ status: 200, ETag: '"2"' })
    const { history, ...after } = body
    const { history: _, ...unchanged } = before
    expect(after).toEqual({
      ...unchanged,
      version: 2,
      wording: 'SCODA draws up the development plan',
      recipient: { organisation: 'Secretariat' },
    })
    expect(lastEntry(body)).toMatchObject({
      version: 2,
      by: 'officer',
      through: 'api',
      change: {
        what: 'corrected',
        from: { wording },
        to: { wording: 'SCODA draws up the development plan', recipient: { organisation: 'Secretariat' } },
      },
    })
    expect(await read(id)).toEqual(body)
  })

  test('of the due date is told on the next morning, with the reason kept', async () => {
    const { id } = await recorded(planned)
    await office.morning('2026-11-24T00:00:00Z')
    office.clock.at = '2026-12-01T06:00:00Z'
    const { body } = await patch(id, { dueOn: '2027-03-31', reason: 'The board meets later.' }, 1)
    expect(body).toMatchObject({ dueOn: '2027-03-31', nextOn: '2026-12-02', version: 2 })
    expect(lastEntry(body)?.change).toEqual({
      what: 'corrected',
      from: { dueOn: '2027-01-29' },
      to: { dueOn: '2027-03-31' },
      reason: 'The board meets later.',
    })
    await office.morning('2026-12-02T00:00:00Z')
    expect(office.sent.map(({ mail }) => mail.text)).toEqual([
      expect.stringContaining('Due: Friday, 29 January 2027'),
      expect.stringContaining('Due: Wednesday, 31 March 2027'),
    ])
  })

  test('puts a rhythm in the place of a date and back', async () => {
    const { id } = await recorded(planned)
    const rhythm = await patch(id, { checkIn: { every: 'P4W' }, reason: 'No day was meant.' }, 1)
    expect(rhythm.body).toMatchObject({ checkIn: { every: 'P4W' } })
    expect(rhythm.body).not.toHaveProperty('dueOn')
    const date = await patch(id, { dueOn: '2027-02-26', reason: 'Now one is.' }, 2)
    expect(date.body).toMatchObject({ dueOn: '2027-02-26' })
    expect(date.body).not.toHaveProperty('checkIn')
  })

  test('that takes the date away has the office asked for one', async () => {
    const { id } = await recorded(planned)
    const { body } = await patch(id, { dueOn: null, reason: 'They withdrew the date.' }, 1)
    const [matter, ...others] = await matters()
    expect(others).toEqual([])
    expect(matter).toMatchObject({
      id: body.matterId,
      commitmentId: id,
      gaps: ['date'],
      nextOn: '2026-11-24',
    })
  })

  test('that names the date answers that part of the matter, and the matter tells the new words', async () => {
    const { id } = await recorded({})
    await patch(id, { dueOn: '2027-01-29', reason: 'Agreed by letter.', title: 'The plan' }, 1)
    expect(await matters()).toEqual([
      expect.objectContaining({ gaps: ['responsible'], title: 'The plan', dueOn: '2027-01-29', version: 2 }),
    ])
  })

  test('of what is completed keeps it completed', async () => {
    const { id } = await recorded(planned)
    await step(id, 'completion', done, 1)
    const { status, body } = await patch(id, { title: 'The plan' }, 2)
    expect({ status, title: body.title, state: body.status }).toEqual({
      status: 200,
      title: 'The plan',
      state: 'completed',
    })
  })

  test('that changes nothing is no change, whatever the If-Match', async () => {
    const { id } = await recorded(planned)
    const { status, body } = await patch(id, { wording, dueOn: '2027-01-29' }, 7)
    expect({ status, version: body.version }).toEqual({ status: 200, version: 1 })
    expect(body.history).toHaveLength(1)
  })

  test.each<[string, object, [string, string]]>([
    ['a date that does not exist', { dueOn: '2026-02-30', reason: 'x' }, ['#/dueOn', noSuchDueDate]],
    ['a month that does not exist', { dueOn: '2026-13', reason: 'x' }, ['#/dueOn', noSuchDueDate]],
    ['no wording any more', { wording: null }, ['#/wording', 'must be a string']],
    [
      'a date and a rhythm',
      { dueOn: '2027-01-29', checkIn: { every: 'P4W' }, reason: 'x' },
      ['#/checkIn', 'dueOn and checkIn exclude each other: give one of them'],
    ],
    [
      'nobody to receive it',
      { recipient: {}, reason: 'x' },
      ['#/recipient', 'must have at least one of name, title and organisation'],
    ],
    ['a responsible official', { responsible: lin }, ['#/responsible', 'is not a known field']],
    ['a state', { status: 'completed' }, ['#/status', 'is not a known field']],
  ])('with %s is refused', async (_, body, error) => {
    const { id } = await recorded({ dueOn: '2027-01-04', responsible: lin })
    await refuses(
      office,
      'PATCH',
      `/commitments/${id}`,
      { body, headers: withVersion(1) },
      aProblem('invalid-request', 422, 'The request is not valid', error),
    )
  })
})

describe('Reported progress', () => {
  test('leaves the official in peace for three working days', async () => {
    const { id } = await recorded({ responsible: lin, dueOn: '2026-11-25' })
    await office.morning('2026-11-24T00:00:00Z')
    office.clock.at = '2026-11-24T03:00:00Z'
    const { status, body } = await step(id, 'progress', { note: 'The draft is with the director.' }, 1)
    expect({ status, nextOn: body.nextOn }).toEqual({ status: 200, nextOn: '2026-11-30' })
    expect(lastEntry(body)?.change).toEqual({
      what: 'progress-reported',
      note: 'The draft is with the director.',
    })
    for (const day of ['25', '26', '27', '28', '29'])
      await office.morning(`2026-11-${day}T00:00:00Z` as const)
    expect(office.sent).toHaveLength(1)
    await office.morning('2026-11-30T00:00:00Z')
    expect(office.sent).toHaveLength(2)
  })

  test('leaves what is due later on its day', async () => {
    const { id } = await recorded(planned)
    await office.morning('2026-11-24T00:00:00Z')
    const { nextOn } = await read(id)
    const { body } = await step(id, 'progress', { note: 'Begun.' }, 1)
    expect(body.nextOn).toBe(nextOn)
  })

  test('begins the rhythm anew', async () => {
    const { id } = await recorded({ responsible: lin, checkIn: { every: 'P4W' } })
    await office.morning('2026-11-24T00:00:00Z')
    office.clock.at = '2026-12-10T03:00:00Z'
    const { body } = await step(id, 'progress', { note: 'We wrote to each other.' }, 1)
    expect(body.nextOn).toBe('2027-01-07')
  })
})

describe('A cancelled commitment', () => {
  test('is told to nobody any more, and the matter about it lapses', async () => {
    const { id } = await recorded({ responsible: lin })
    const { status, body } = await step(id, 'cancellation', { reason: 'Both sides gave it up.' }, 1)
    expect({ status, state: body.status, reason: body.reason }).toEqual({
      status: 200,
      state: 'cancelled',
      reason: 'Both sides gave it up.',
    })
    expect(await matters()).toEqual([])
    await office.morning('2026-11-24T00:00:00Z')
    expect(office.sent).toEqual([])
  })

  test('cancelled again for the same reason is answered as the first time', async () => {
    const { id } = await recorded(planned)
    const reason = { reason: 'Both sides gave it up.' }
    const first = await step(id, 'cancellation', reason, 1)
    expect(await step(id, 'cancellation', reason, 1)).toEqual(first)
  })
})

describe('A reopened commitment', () => {
  test.each<[string, string, object]>([
    ['completed', 'completion', done],
    ['cancelled', 'cancellation', { reason: 'Given up.' }],
  ])('that was %s is news to its official on the next morning', async (_, what, body) => {
    const { id } = await recorded(planned)
    await office.morning('2026-11-24T00:00:00Z')
    await step(id, what, body, 1)
    office.clock.at = '2026-12-01T06:00:00Z'
    const reopened = await step(id, 'reopening', { reason: 'The plan came back.' }, 2)
    expect(reopened.status).toBe(200)
    expect(reopened.body).toMatchObject({
      status: 'open',
      version: 3,
      nextOn: '2026-12-02',
      heldFrom: '2026-12-02',
    })
    expect(reopened.body).not.toHaveProperty('outcome')
    expect(reopened.body).not.toHaveProperty('reason')
    expect(lastEntry(reopened.body)?.change).toEqual({ what: 'reopened', reason: 'The plan came back.' })
    await office.morning('2026-12-02T00:00:00Z')
    expect(office.sent).toHaveLength(2)
  })

  test('that nobody was named for asks the office anew', async () => {
    const { id, matterId } = await recorded({})
    await step(id, 'cancellation', { reason: 'Given up.' }, 1)
    const { body } = await step(id, 'reopening', { reason: 'Taken up again.' }, 2)
    expect(body.matterId).not.toBe(matterId)
    expect(await matters()).toEqual([
      expect.objectContaining({ id: body.matterId, gaps: ['responsible', 'date'] }),
    ])
  })
})

describe('A reassigned commitment', () => {
  test('is news to its new official, and the one before hears no more of it', async () => {
    const { id, holder } = await recorded(planned)
    await office.morning('2026-11-24T00:00:00Z')
    const { status, body } = await step(id, 'reassignment', { responsible: meng, reason: 'Lin travels.' }, 1)
    expect(status).toBe(200)
    expect(body.holder).not.toBe(holder)
    expect(lastEntry(body)?.change).toEqual({
      what: 'reassigned',
      from: holder,
      responsible: { officialId: body.holder },
      reason: 'Lin travels.',
    })
    await office.morning('2026-11-25T00:00:00Z')
    expect(office.sent.map(({ to }) => to)).toEqual([lin.email, meng.email])
    expect((await office.call('GET', `/officials/${holder}/desk`)).body.commitments).toEqual([])
  })

  test('that nobody held leaves the office with the question for the date', async () => {
    const { id } = await recorded({})
    const { body } = await step(id, 'reassignment', { responsible: lin }, 1)
    expect(await matters()).toEqual([expect.objectContaining({ id: body.matterId, gaps: ['date'] })])
    expect(body.nextOn).toBe('2026-11-24')
  })
})

describe('Every change of a commitment', () => {
  test.each<[string, object, [string, string]]>([
    ['/progress', {}, ['#/note', 'is missing']],
    [
      '/progress',
      { note: 'a\u202eb' },
      ['#/note', 'has U+202E, a right-to-left override, at character 2: remove it'],
    ],
    [
      '/cancellation',
      { reason: '' },
      ['#/reason', 'is empty: write a text, or leave it out where it is optional'],
    ],
    ['/reopening', { reason: 'x'.repeat(4001) }, ['#/reason', 'must have at most 4000 characters']],
    ['/reassignment', { responsible: { name: 'Lin' } }, ['#/responsible/email', 'is missing']],
    ['/reassignment', { responsible: lin, reason: 7 }, ['#/reason', 'must be a string']],
  ])('POST %s with %j is refused', async (path, body, error) => {
    const { id } = await recorded(planned)
    await refuses(
      office,
      'POST',
      `/commitments/${id}${path}`,
      { body, headers: withVersion(1) },
      aProblem('invalid-request', 422, 'The request is not valid', error),
    )
  })
})
