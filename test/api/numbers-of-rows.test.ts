import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { pagesOver } from '../support/link-pages.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { aVisit } from '../support/submissions.ts'

let office: TestOffice
/** A Monday, two in the afternoon in Shanghai. */
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T06:00:00Z')
})
afterEach(() => office.close())

const lin = { name: 'Lin Wei', email: 'lin@example.org' }

/** In the order of the agreed table, which sorts by no rule that we know. */
const firstRow = {
  number: '2.1.10',
  title: 'Draft the plan',
  wording: 'x',
  dueOn: '2027-01-29',
  responsible: lin,
}
const rows = [
  firstRow,
  { number: 'III (b)', title: 'Send the list', wording: 'x', dueOn: '2027-01-29', responsible: lin },
  { number: '٤', title: 'Name the members', wording: 'x' },
  { title: 'A row without a number', wording: 'x', dueOn: '2027-01-29', responsible: lin },
]
const recorded = async () => (await office.submit(aVisit({}, ...rows), 'a-table')).body
const numbers = (entries: readonly { readonly number?: string }[]) => entries.map(({ number }) => number)
const submitted = numbers(rows)
const read = async (path: string) => (await office.call('GET', path)).body

describe('The number of a row of the agreed table', () => {
  test('stands in every answer, in the order of the record', async () => {
    const visit = await recorded()
    expect(numbers(visit.commitments)).toEqual(submitted)
    expect(numbers((await read(`/commitments?visit=${visit.id}`)).commitments)).toEqual(submitted)
    expect(numbers((await read(`/visits/${visit.id}/export`)).commitments)).toEqual(submitted)
    expect((await read(`/commitments/${visit.commitments[0].id}`)).number).toBe('2.1.10')
    const csv = (await office.call('GET', '/commitments.csv')).body
    const columns = parse(csv, { bom: true, columns: true }) as { number: string }[]
    // The table is in the order of the due date: the row without one comes last.
    expect(numbers(columns)).toEqual(['2.1.10', 'III (b)', '', '٤'])
    expect(numbers((await read('/matters')).matters)).toEqual(['٤'])
  })

  test('stands before the title in the mail, its subject, the pages and the explanation', async () => {
    await recorded()
    await office.morning('2026-11-24T00:00:00Z')
    const mails = Object.fromEntries(office.sent.map(({ to, mail }) => [to, mail]))
    expect(mails[lin.email]?.text).toMatch(/\* \[New\] 2\.1\.10 Draft the plan\n/)
    expect(mails[lin.email]?.text).toMatch(/\* \[New\] III \(b\) Send the list\n/)
    expect(mails[lin.email]?.text).toMatch(/\* \[New\] A row without a number\n/)

    const [{ responsible }] = (await read('/commitments')).commitments
    const { days } = await read(`/officials/${responsible.officialId}/notices?from=2026-11-24&to=2026-11-24`)
    expect(JSON.stringify(days)).toContain('"title":"2.1.10 Draft the plan"')

    const pages = pagesOver(office)
    const desk = await pages.get(await pages.linkOf(responsible.officialId, '2026-11-24'))
    expect(desk.body).toContain('<bdi>2.1.10 Draft the plan</bdi>')
    const commitment = await pages.get(`${await pages.linkOf(responsible.officialId, '2026-11-24')}/2`)
    expect(commitment.body).toContain('<h1><bdi>III (b) Send the list</bdi></h1>')
  })

  test('stands in the subject of a mail about one row', async () => {
    await office.submit(aVisit({}, firstRow), 'a-row')
    await office.morning('2026-11-24T00:00:00Z')
    expect(office.sent.map(({ mail }) => mail.subject)).toEqual([
      'New: 2.1.10 Draft the plan (Visit, 24 November 2026)',
    ])
  })

  test('is corrected, and taken away, as the title is', async () => {
    const visit = await recorded()
    const path = `/commitments/${visit.commitments[0].id}`
    const patch = (body: object, version: number) =>
      office.call('PATCH', path, { body, headers: { 'if-match': `"${version}"` } })
    expect((await patch({ number: '2.1.11' }, 1)).body.number).toBe('2.1.11')
    const taken = await patch({ number: null }, 2)
    expect([taken.status, taken.body.number]).toEqual([200, undefined])
    const { history } = (await office.call('GET', path)).body
    expect(history.at(-1).change).toEqual({ what: 'corrected', from: { number: '2.1.11' }, to: {} })
  })

  test.each([
    ['', 'is empty: write a text, or leave it out where it is optional'],
    ['1'.repeat(41), 'must have at most 40 characters'],
    ['2.1\n3', 'has U+000A, a line break, at character 4: remove it'],
  ])('is refused as %j, and nothing is stored', async (number, detail) => {
    const before = await office.items()
    const { status, body } = await office.submit(
      aVisit({}, { number, title: 'Draft the plan', wording: 'x' }),
      'a-table',
    )
    expect([status, body.errors]).toEqual([422, [{ pointer: '#/events/0/agreedActions/0/number', detail }]])
    expect(await office.items()).toEqual(before)
  })
})
