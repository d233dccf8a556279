import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Item } from '../../functions/adapters/table.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { anOfficial, aVisitWith } from '../support/submissions.ts'

const monday = '2026-11-23T09:00:00Z'
const tuesday = '2026-11-24T00:00:00Z'
const wednesday = '2026-11-25T00:00:00Z'
const thursday = '2026-11-26T00:00:00Z'
const friday = '2026-11-27T00:00:00Z'

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice(monday)
  await office.has(
    anOfficial({ id: 'ofc_trade', name: 'Lin Wei', title: 'Director', email: 'lin@example.org' }),
  )
})
afterEach(() => office.close())

const chen = { newHolder: true, name: 'Chen Jie', email: 'chen@example.org' }
const patch = (body: object, version?: number, id = 'ofc_trade') =>
  office.call('PATCH', `/officials/${id}`, {
    body,
    headers: version === undefined ? {} : { 'if-match': `"${version}"` },
  })
const desk = async () => (await office.call('GET', '/officials/ofc_trade/desk')).body

/** Records `count` commitments of the post, in visits of 40, due on Friday 18 December. */
const agreed = async (count: number) => {
  for (let start = 0; start < count; start += 40)
    await office.has(
      aVisitWith(
        ...Array.from({ length: Math.min(40, count - start) }, (_, index) => ({
          wording: `Line visit-${start + index}.`,
          dueOn: '2026-12-18',
          responsible: { officialId: 'ofc_trade' },
        })),
      ),
    )
}

describe('A patch of an official', () => {
  test('changes what it names and keeps the rest; null gives back the institution’s', async () => {
    await patch({ hour: '09:30', title: null }, 1)
    expect(await patch({ organisation: 'Trade', hour: null }, 2)).toEqual({
      status: 200,
      headers: { 'Content-Type': 'application/json', ETag: '"3"' },
      body: {
        id: 'ofc_trade',
        version: 3,
        name: 'Lin Wei',
        organisation: 'Trade',
        email: 'lin@example.org',
        language: 'en',
        zone: 'Asia/Shanghai',
        hour: '08:00',
        previously: { zone: 'Asia/Shanghai', hour: '08:00', until: '2026-11-23' },
      },
    })
  })

  test('counts for what waits for a later day, as a whole official does', async () => {
    await agreed(1)
    await patch({ zone: 'America/Lima', hour: '10:00' }, 1)
    expect((await desk()).commitments[0].nextAt).toBe('2026-11-24T15:00:00Z')
  })

  test('that changes nothing is quiet', async () => {
    await patch({ hour: '09:30' }, 1)
    const items = await office.items()
    const { status, headers } = await patch({ hour: '09:30' }, 2)
    expect({ status, ETag: headers.ETag }).toEqual({ status: 200, ETag: '"2"' })
    expect((await patch({}, 2)).status).toBe(200)
    expect(await office.items()).toEqual(items)
  })

  test('reaches the protocol office of the settings too', async () => {
    const { status, body } = await patch({ hour: '07:30' }, 0, 'ofc_protocol-office')
    expect({ status, version: body.version, name: body.name }).toEqual({
      status: 200,
      version: 1,
      name: 'Protocol office',
    })
  })
})

describe('A patch of an official is refused, and nothing is stored,', () => {
  const invalid = (pointer: string, detail: string) => ({
    type: '/problems/invalid-request',
    title: 'The request is not valid',
    status: 422,
    errors: [{ pointer, detail }],
  })
  const refused = async (
    answer: ReturnType<typeof patch>,
    problem: { status: number; [member: string]: unknown },
  ) => {
    const items = await office.items()
    const { status, headers, body } = await answer
    expect(body).toEqual(problem)
    expect(status).toBe(problem.status)
    expect(headers).toEqual({ 'Content-Type': 'application/problem+json' })
    expect(await office.items()).toEqual(items)
  }

  test.each([
    [
      'without a name where it has no organisation either',
      { name: null, title: null },
      invalid('#/name', 'is missing: give at least one of name, title and organisation'),
    ],
    ['without an address it needs', { email: null }, invalid('#/email', 'must be a string')],
    [
      'with an hour that is none',
      { hour: '8' },
      invalid('#/hour', 'must be a quarter hour, such as 08:00 or 08:15'),
    ],
    ['with a field nobody knows', { office: '12' }, invalid('#/office', 'is not a known field')],
    [
      'when a new holder has no name',
      { newHolder: true },
      invalid('#/name', 'is missing: say the name of the new holder, or null without one'),
    ],
    [
      'when somebody is not a new holder',
      { newHolder: false, name: 'Chen' },
      invalid('#/newHolder', 'must be true, or left out'),
    ],
    ['when it is a list', [], invalid('#', 'must be an object')],
  ])('%s', (_, body, problem) => refused(patch(body, 1), problem))
})

describe('A new holder', () => {
  test('takes over the whole desk in one request, with one line more on it', async () => {
    await agreed(80)
    const before = await office.items()
    expect((await patch(chen, 1)).status).toBe(200)
    const after = await office.items()
    const isPerson = (item: Item) =>
      ['official', 'official-history', 'address', 'handover', 'news'].includes(String(item.entity))
    expect(after.filter((item) => !isPerson(item))).toEqual(before.filter((item) => !isPerson(item)))
    expect((await desk()).handover).toEqual({
      id: 'handover',
      version: 2,
      from: { name: 'Lin Wei', title: 'Director' },
      since: '2026-11-24',
      nextOn: '2026-11-24',
      nextAt: tuesday,
    })
  })

  test('hears on their first morning of everything that is open, once; then each follows its own days', async () => {
    await agreed(2)
    await office.morning(tuesday)
    office.clock.at = '2026-11-24T09:00:00Z'
    await patch(chen, 1)
    await office.morning(wednesday)
    await office.deliver('ofc_trade')
    await office.morning(thursday)
    expect(office.sent.map(({ to, mail }) => [to, mail.subject])).toEqual([
      ['lin@example.org', '2 new (Visit, 24 November 2026)'],
      ['chen@example.org', 'You take over from Lin Wei, Director: 2 commitments (Visit, 25 November 2026)'],
    ])
    const { commitments, handover } = await desk()
    expect(commitments.map(({ toldOn, nextOn }: Record<string, string>) => [toldOn, nextOn])).toEqual([
      ['2026-11-25', '2026-12-04'],
      ['2026-11-25', '2026-12-04'],
    ])
    expect(handover).toEqual({
      id: 'handover',
      version: 2,
      from: { name: 'Lin Wei', title: 'Director' },
      since: '2026-11-25',
    })
    const { body } = await office.call('GET', '/officials/ofc_trade/notices')
    expect(body.days.at(-2).lines.at(-1)).toEqual({
      id: 'handover',
      version: 2,
      title: 'Lin Wei',
      plannedFor: '2026-11-25',
    })
  })

  test('of a full desk hears of fifty lines at once and of the rest the morning after', async () => {
    await agreed(60)
    await office.morning(tuesday)
    await office.morning(wednesday)
    office.clock.at = '2026-11-25T09:00:00Z'
    await patch(chen, 1)
    await office.morning(thursday)
    await office.morning(friday)
    await office.morning('2026-11-30T00:00:00Z')
    const told = office.sent.filter(({ to }) => to === 'chen@example.org').map(({ mail }) => mail)
    expect(told.map(({ subject }) => subject)).toEqual([
      'You take over from Lin Wei, Director: 60 commitments (26 November 2026)',
      '10 new (Visit, 27 November 2026)',
    ])
    const lines = told.map(({ text }) => text.match(/(?<=^\* \[New\] )Line visit-\d+\./gm) ?? [])
    expect(lines.map(({ length }) => length)).toEqual([50, 10])
    expect(new Set(lines.flat()).size).toBe(60)
  })

  test('is told again the next working morning when nobody knows whether the mail left', async () => {
    await agreed(1)
    await patch(chen, 1)
    office.answers.push({ outcome: 'unknown', reason: 'TimeoutError' })
    await office.morning(tuesday)
    await office.morning(wednesday)
    await office.morning(thursday)
    expect(office.sent.map(({ mail, tags }) => [tags.date, mail.subject])).toEqual([
      ['2026-11-24', 'You take over from Lin Wei, Director: 1 commitment (Visit, 24 November 2026)'],
      ['2026-11-25', 'You take over from Lin Wei, Director: 1 commitment (Visit, 25 November 2026)'],
    ])
  })

  test('is told once by two deliveries of one message at the same moment', async () => {
    await agreed(3)
    await patch(chen, 1)
    office.clock.at = tuesday
    await Promise.all([office.deliver('ofc_trade'), office.deliver('ofc_trade')])
    await office.morning(wednesday)
    expect(office.sent.map(({ mail }) => mail.subject)).toEqual([
      'You take over from Lin Wei, Director: 3 commitments (Visit, 24 November 2026)',
    ])
    expect((await desk()).handover.nextOn).toBeUndefined()
  })

  test('of an empty desk gets no mail about nothing, not even later', async () => {
    await patch(chen, 1)
    await office.morning(tuesday)
    expect(office.sent).toEqual([])
    expect((await desk()).handover.nextOn).toBeUndefined()
    office.clock.at = '2026-11-24T09:00:00Z'
    await agreed(1)
    await office.morning(wednesday)
    expect(office.sent.map(({ mail }) => mail.subject)).toEqual([
      'New: Line visit-0. (Visit, 25 November 2026)',
    ])
  })

  test('who was never told is passed over by the next one', async () => {
    await agreed(1)
    await patch(chen, 1)
    await patch({ newHolder: true, name: 'Wang Fang', email: 'wang@example.org' }, 2)
    await office.morning(tuesday)
    expect(office.sent.map(({ to, mail }) => [to, mail.subject])).toEqual([
      ['wang@example.org', 'You take over from Lin Wei, Director: 1 commitment (Visit, 24 November 2026)'],
    ])
    await patch({ newHolder: true, name: 'Zhou Min', title: null, email: 'zhou@example.org' }, 3)
    expect((await desk()).handover.from).toEqual({ name: 'Wang Fang', title: 'Director' })
  })

  test('named twice in the same words is one new holder', async () => {
    await agreed(1)
    await patch(chen, 1)
    const items = await office.items()
    expect((await patch(chen, 1)).status).toBe(412)
    expect((await patch(chen, 2)).status).toBe(200)
    expect(await office.items()).toEqual(items)
  })

  test('who turns out to write their name otherwise is still the same one', async () => {
    await agreed(1)
    await patch(chen, 1)
    await office.morning(tuesday)
    await patch({ name: 'Chen Jie-Ling' }, 2)
    await office.morning(wednesday)
    expect(office.sent.length).toBe(1)
  })
})
