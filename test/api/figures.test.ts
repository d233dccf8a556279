import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import type { Item, Table } from '../../functions/adapters/table.ts'
import { items } from '../../functions/adapters/table-keys.ts'
import type { Commitment as Recorded } from '../../functions/domain/commitments/commitment.ts'
import { aDoneOccurrence, anOpenCommitment, daysLater } from '../support/domain-builders.ts'
import { type Commitment, openTestOffice, type TestOffice } from '../support/office.ts'
import { anAction, anOfficial, aVisit } from '../support/submissions.ts'

/* What the office reports by organisation and month. The story is told on Monday 23 November 2026. */

let office: TestOffice
/** What the table was asked for. */
let reads: { queries: number; keys: number; items: number }
const counting = (table: Table): Table => ({
  ...table,
  async queryIndex(...asked) {
    const found = await table.queryIndex(...asked)
    reads.queries += 1
    reads.keys += found.length
    return found
  },
  async getAll(keys) {
    const found = await table.getAll(keys)
    reads.items += found.length
    return found
  },
  get: () => Promise.reject(new Error('figures read no item alone')),
})

beforeEach(async () => {
  office = await openTestOffice('2026-11-23T06:00:00Z')
})
afterEach(() => office.close())

const by = (official: string) => ({ responsible: { officialId: official } })
const recorded = (...actions: readonly object[]): Promise<Commitment[]> =>
  office.has(
    anOfficial({ organisation: 'Ministry of Trade' }),
    anOfficial({ id: 'ofc_ana', email: 'ana@example.org', organisation: '=Seed Office' }),
    aVisit({ startsOn: '2026-01-05' }, ...actions.map((action) => anAction({ ...action }))),
  )
const step = async (id: string | undefined, what: string, body: object) => {
  const { version } = (await office.call('GET', `/commitments/${id}`)).body
  const headers = { 'if-match': `"${version}"` }
  const { status, body: answer } = await office.call('POST', `/commitments/${id}/${what}`, { body, headers })
  if (status !== 200) throw new Error(JSON.stringify(answer))
  return answer
}
const done = (id: string | undefined, doneOn: string, more: object = {}) =>
  step(id, 'completion', { outcome: 'Sent.', doneOn, ...more })
const figures = async (query: string) => (await office.call('GET', `/figures?${query}`)).body

type Row = Readonly<
  Record<'month' | 'done' | 'inTime' | 'late' | 'openInTime' | 'openLate' | 'moved', number>
>
const rows = async (query: string) =>
  (await figures(query)).figures.map((row: Row) => [
    row.month,
    row.done,
    row.inTime,
    row.late,
    row.openInTime,
    row.openLate,
  ])

describe('The figures', () => {
  test('count by month and organisation what was done, in time and late, and what is open', async () => {
    const [inTime, late, , , cancelled] = await recorded(
      { dueOn: '2026-10-30' },
      { dueOn: '2026-10' },
      { dueOn: '2026-10-31', ...by('ofc_ana') },
      { dueOn: '2026-11-23' },
      { dueOn: '2026-11-23' },
      { dueOn: undefined, responsible: undefined },
      { dueOn: '2026-11-20', responsible: undefined },
      { dueOn: '2026-12-01' },
    )
    await done(inTime?.id, '2026-10-30')
    await done(late?.id, '2026-11-02')
    await step(cancelled?.id, 'cancellation', { reason: 'Given up.' })
    const none = { done: 0, inTime: 0, late: 0, openInTime: 0, openLate: 0, moved: 0 }
    const measured = (counts: object) => {
      const { inTime, late, openInTime, openLate } = { ...none, ...counts }
      return { ...none, ...counts, firstDeadline: { inTime, late, openInTime, openLate } }
    }
    expect(await figures('from=2026-10&to=2026-11')).toEqual({
      from: '2026-10',
      to: '2026-11',
      on: '2026-11-23',
      zone: 'Asia/Shanghai',
      counts: expect.stringMatching(
        /^What was to be done by a day from 2026-10 to 2026-11, in the calendar month of that day, as recorded on 2026-11-23 \(Asia\/Shanghai\)/,
      ),
      figures: [
        { month: '2026-10', organisation: '=Seed Office', ...measured({ openLate: 1 }) },
        { month: '2026-10', organisation: 'Ministry of Trade', ...measured({ done: 2, inTime: 1, late: 1 }) },
        { month: '2026-11', organisation: 'Ministry of Trade', ...measured({ openInTime: 1 }) },
        { month: '2026-11', ...measured({ openLate: 1 }) },
      ],
    })
  })

  test('are those of the twelve months up to the present one, if no months are named', async () => {
    expect(await figures('')).toMatchObject({ from: '2025-12', to: '2026-11', figures: [] })
    expect(await figures('to=2026-01')).toMatchObject({ from: '2025-02', to: '2026-01' })
    expect(await figures('from=2024-12')).toMatchObject({ from: '2024-12', to: '2026-11' })
  })

  test('measure what was granted more time by the first deadline too', async () => {
    const [first] = await recorded({ dueOn: '2026-11-20' })
    await step(first?.id, 'more-time', { dueOn: '2026-12-18', reason: 'The ministry has yet to answer.' })
    const [matter] = (await office.call('GET', '/matters')).body.matters
    await office.call('POST', `/matters/${matter.id}/decision`, {
      body: { question: 'more-time', grant: true },
      headers: { 'if-match': `"${matter.version}"` },
    })
    expect((await figures('to=2026-11')).figures).toEqual([])
    expect((await figures('from=2026-12&to=2026-12')).figures).toMatchObject([
      { openInTime: 1, openLate: 0, moved: 1, firstDeadline: { openInTime: 0, openLate: 1 } },
    ])
  })

  test('count what is done in a draft, and nothing that is open there', async () => {
    const [single, duty] = await office.has(
      anOfficial(),
      aVisit(
        { startsOn: '2026-01-05', draft: true },
        anAction({ dueOn: '2026-11-30' }),
        anAction({ dueOn: '2026-11-30', repeats: { every: 'P1M', times: 2 } }),
        anAction({ dueOn: '2026-11-30' }),
      ),
    )
    await done(single?.id, '2026-11-20')
    await done(duty?.id, '2026-11-20', { occurrence: '2026-11-30' })
    expect(await rows('from=2026-11&to=2026-12')).toEqual([['2026-11', 2, 2, 0, 0, 0]])
    expect((await figures('')).counts).toContain('Not counted: what is open in a draft')
  })

  test('count a commitment with contributors once, for the official who leads', async () => {
    await recorded({ dueOn: '2026-11-30', contributors: [{ officialId: 'ofc_ana' }] })
    expect((await figures('')).figures).toMatchObject([{ organisation: 'Ministry of Trade', openInTime: 1 }])
  })

  test('follow the official to another organisation', async () => {
    await recorded({ dueOn: '2026-11-30' })
    await office.call('PATCH', '/officials/ofc_lin', {
      body: { organisation: 'Customs' },
      headers: { 'if-match': '"1"' },
    })
    expect((await figures('')).figures).toMatchObject([{ organisation: 'Customs', openInTime: 1 }])
  })
})

describe('Of what recurs', () => {
  const monthly = { dueOn: '2026-08-31', repeats: { every: 'P1M', times: 5 } }
  const wholeYear = 'from=2026-01&to=2026-12'

  test('each occurrence counts in its own month: done, missed, and open', async () => {
    const [duty] = await recorded(monthly)
    await office.morning('2026-11-24T00:00:00Z')
    expect(await rows(wholeYear)).toEqual([
      ['2026-08', 0, 0, 0, 0, 1],
      ['2026-09', 0, 0, 0, 0, 1],
      ['2026-10', 0, 0, 0, 0, 1],
      ['2026-11', 0, 0, 0, 1, 0],
    ])
    await done(duty?.id, '2026-08-28')
    await done(duty?.id, '2026-11-20', { occurrence: '2026-10-31' })
    await done(duty?.id, '2026-11-23', { occurrence: '2026-12-31' })
    await step(duty?.id, 'skip', { reason: 'Both sides left it out.' })
    const all = await rows(wholeYear)
    expect(all).toEqual([
      ['2026-08', 1, 1, 0, 0, 0],
      ['2026-10', 1, 0, 1, 0, 0],
      ['2026-11', 0, 0, 0, 1, 0],
      ['2026-12', 1, 1, 0, 0, 0],
    ])
    expect(await rows('from=2026-10&to=2026-10')).toEqual([all[1]])

    await done(duty?.id, '2026-11-24')
    expect((await rows(wholeYear))[2]).toEqual(['2026-11', 1, 1, 0, 0, 0])
    await step(duty?.id, 'reopening', { reason: 'The report is not complete.' })
    expect(await rows(wholeYear)).toEqual(all)
  })

  test('what was taken back is no longer done', async () => {
    const [duty] = await recorded(monthly)
    await done(duty?.id, '2026-08-28')
    expect((await rows('to=2026-08'))[0]).toEqual(['2026-08', 1, 1, 0, 0, 0])
    await step(duty?.id, 'undo', { reason: 'It was another report.' })
    expect((await rows('to=2026-08'))[0]).toEqual(['2026-08', 0, 0, 0, 0, 1])
  })

  test('what is missed follows the line to another desk, and counts no more when the line is closed', async () => {
    const [duty] = await recorded(monthly)
    await office.morning('2026-11-24T00:00:00Z')
    await step(duty?.id, 'reassignment', by('ofc_ana'))
    expect((await figures('to=2026-08')).figures).toMatchObject([
      { organisation: '=Seed Office', openLate: 1 },
    ])
    await done(duty?.id, '2026-08-28')
    await step(duty?.id, 'cancellation', { reason: 'The programme has ended.' })
    expect(await rows(wholeYear)).toEqual([['2026-08', 1, 1, 0, 0, 0]])
    expect((await office.items()).filter(({ entity }) => entity === 'missed')).toEqual([])
  })

  test('what an earlier version left missed counts from the next change on', async () => {
    const [duty] = await recorded(monthly)
    await office.morning('2026-11-24T00:00:00Z')
    await office.table.write([{ delete: { pk: `OCCURRENCE#${duty?.id}`, sk: 'MISSED' } }])
    expect(await rows('to=2026-10')).toEqual([])
    await step(duty?.id, 'progress', { note: 'Two of three reports are ready.' })
    expect((await rows('to=2026-10')).length).toBe(3)
  })
})

describe('The table of figures', () => {
  test('has a row for each month and organisation, and says in the first one what it counts', async () => {
    await recorded({ dueOn: '2026-10-31', ...by('ofc_ana') }, { dueOn: '2026-11-30' })
    const { status, headers, body } = await office.call(
      'GET',
      '/figures.csv?from=2026-10&separator=semicolon',
    )
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': 'attachment; filename="figures.csv"',
    })
    const table: Record<string, string>[] = parse(body, { bom: true, columns: true, delimiter: ';' })
    const { counts } = await figures('from=2026-10')
    const nothing = { done: '0', inTime: '0', late: '0', moved: '0', firstInTime: '0', firstLate: '0' }
    const open = (inTime: string, late: string) => ({
      ...nothing,
      openInTime: inTime,
      openLate: late,
      firstOpenInTime: inTime,
      firstOpenLate: late,
    })
    expect(table).toEqual([
      { month: '2026-10', organisation: "'=Seed Office", ...open('0', '1'), counts },
      { month: '2026-11', organisation: 'Ministry of Trade', ...open('1', '0'), counts: '' },
    ])
  })

  test('says what it counts also when nothing was due', async () => {
    const { body } = await office.call('GET', '/figures.csv?from=2026-10')
    const [row, ...others]: Record<string, string>[] = parse(body, { bom: true, columns: true })
    const { counts } = await figures('from=2026-10')
    expect(others).toEqual([])
    expect(row).toMatchObject({ month: '', organisation: '', done: '', counts })
  })
})

describe('The cost of the figures', () => {
  const times = 1_000
  const { next, heldFrom, lastWordOn, ...agreement } = anOpenCommitment()
  const completed = (number: number, dueOn: Recorded['dueOn'] = '2026-03-31'): Recorded => ({
    ...agreement,
    id: `cmt_${number}`,
    status: 'completed',
    outcome: 'Sent.',
    doneOn: '2026-03-30',
    ...(dueOn !== undefined && { dueOn }),
  })
  const lay = async (laid: readonly Item[]) => {
    for (let start = 0; start < laid.length; start += 100)
      await office.table.write(laid.slice(start, start + 100).map((put) => ({ put })))
  }
  const cost = async () => {
    reads = { queries: 0, keys: 0, items: 0 }
    const { figures } = (await office.call('GET', '/figures?from=2026-03&to=2026-03')).body
    return { ...reads, figures }
  }
  beforeEach(async () => {
    await office.close()
    office = await openTestOffice('2026-11-23T06:00:00Z', counting)
  })

  test('is the same for the same months behind a thousand times the history', async () => {
    await lay([completed(1), completed(2), completed(3, '2026-02-28')].map(items.commitment))
    const young = await cost()
    expect(young).toMatchObject({ queries: 4, keys: 2, figures: [{ done: 2 }] })
    const numbers = Array.from({ length: times }, (_, number) => number)
    await lay(
      numbers.map((number) => items.commitment(completed(number + 10, daysLater('2020-01-01', number)))),
    )
    await lay(numbers.map((number) => items.doneOccurrence(aDoneOccurrence(daysLater('2020-01-01', number)))))
    expect(await cost()).toEqual(young)
  })

  test('is a query for each 400 commitments of the months', async () => {
    await lay(Array.from({ length: 401 }, (_, number) => items.commitment(completed(number))))
    expect(await cost()).toMatchObject({ queries: 5, keys: 401, figures: [{ done: 401 }] })
  })
})
