import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { manyParties } from '../support/large-records.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { aProblem, refuses } from '../support/refuses.ts'
import { aVisit } from '../support/submissions.ts'

let office: TestOffice
/** A Monday, two in the afternoon in Shanghai. */
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T06:00:00Z')
})
afterEach(() => office.close())

const lin = { name: 'Lin Wei', email: 'lin@example.org' }
const meng = { name: 'meng qingsheng', title: 'Director', email: 'meng@example.org' }

type Entry = { id: string; title: string; name: string; version: number }

const recorded = async (key: string, startsOn: string, agreedActions: object[], facts: object = {}) => {
  const submission = aVisit({ title: `Visit ${key}`, startsOn, ...facts }, ...agreedActions)
  const { status, body } = await office.submit(submission, key)
  expect(status).toBe(201)
  return body
}
const read = async (path: string) => (await office.call('GET', path)).body
const titles = async (path: string, list = 'commitments') =>
  (await read(path))[list].map(({ title, name }: Entry) => title ?? name)

/** The entries of all pages of a list, in order. */
const walked = async (path: string, list: string, from?: string): Promise<Entry[]> => {
  const found: Entry[] = []
  let cursor = from
  for (let pages = 0; pages < 50; pages++) {
    const page = await read(`${path}${cursor ? `&cursor=${cursor}` : ''}`)
    found.push(...page[list])
    cursor = page.next
    if (cursor === undefined) return found
  }
  throw new Error('the list does not end')
}

const threeVisits = async () => {
  await recorded('one', '2026-09-01', [
    {
      title: 'Late',
      wording: 'x',
      dueOn: '2026-11-20',
      responsible: lin,
      undertakenBy: [{ organisation: 'SCODA' }],
    },
    { title: 'Today', wording: 'x', dueOn: '2026-11-23', responsible: lin },
  ])
  await recorded(
    'two',
    '2026-10-01',
    [
      {
        title: 'Soon',
        wording: 'x',
        dueOn: '2026-12-01',
        responsible: meng,
        recipient: { organisation: 'scoda' },
      },
      { title: 'Undated', wording: 'x', responsible: meng },
    ],
    { delegation: { organisation: 'SCO Secretariat' }, reference: 'P-17' },
  )
  return recorded('three', '2026-11-01', [{ title: 'Nobody’s', wording: 'x', dueOn: '2027-01-29' }])
}

/** A table of nine numbered rows at two events, all due on one day, as a recorder submits them. */
const numberedTable = async () => {
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => ({
      title: `Row ${from + index}`,
      wording: 'x',
      dueOn: '2027-01-29',
      responsible: lin,
    }))
  const startsOn = '2026-09-10'
  const { id } = await recorded('of-a-table', startsOn, [], {
    events: [
      { kind: 'meeting', startsOn, agreedActions: rows(1, 5) },
      { kind: 'signing', startsOn, agreedActions: rows(6, 8) },
    ],
  })
  const { events } = await read(`/visits/${id}`)
  const added = await office.submit(
    {
      method: 'POST',
      path: `/visits/${id}/commitments`,
      body: { ...rows(9, 9)[0], eventId: events[1].id },
    },
    'row-9',
  )
  expect(added.status).toBe(201)
  return id
}

describe('The order of the record', () => {
  const nine = Array.from({ length: 9 }, (_, index) => `Row ${index + 1}`)

  test('is kept by every list, page by page, by the table, the desk, the export and the mail', async () => {
    const visit = await numberedTable()
    const [{ responsible }] = (await read('/commitments')).commitments
    const official = responsible.officialId
    for (const path of [
      '/commitments?',
      `/commitments?visit=${visit}&`,
      `/commitments?official=${official}&`,
    ]) {
      expect((await walked(`${path}limit=2`, 'commitments')).map(({ title }) => title)).toEqual(nine)
      expect((await walked(`${path}limit=100`, 'commitments')).map(({ title }) => title)).toEqual(nine)
    }
    const csv = (await office.call('GET', `/commitments.csv?visit=${visit}`)).body
    expect(parse(csv, { bom: true, columns: true }).map((row) => (row as Entry).title)).toEqual(nine)
    expect(await titles(`/officials/${official}/desk`)).toEqual(nine)
    expect(await titles(`/visits/${visit}/export`)).toEqual(nine)

    await office.morning('2026-11-24T00:00:00Z')
    const [mail] = office.sent.filter(({ to }) => to === lin.email)
    expect(mail?.mail.text.match(/(?<=^\* (?:\[New\] )?)Row \d/gm)).toEqual(nine)
  })

  test('is kept by the matters, which the office decides row by row', async () => {
    const rows = Array.from({ length: 32 }, (_, index) => ({ wording: `Row ${index + 1}` }))
    await recorded('of-undecided-rows', '2026-09-10', rows)
    const wordings = rows.map(({ wording }) => wording)
    expect((await walked('/matters?limit=7', 'matters')).map(({ title }) => title)).toEqual(wordings)
    await office.morning('2026-11-24T00:00:00Z')
    expect(office.sent[0]?.mail.text.match(/(?<=^\* )Row \d+/gm)).toEqual(wordings)
  })

  test('refuses the position of another list', async () => {
    const visit = await numberedTable()
    const { next } = await read('/commitments?limit=2')
    const position = JSON.parse(Buffer.from(next, 'base64url').toString())
    const { next: ofVisit } = await read(`/commitments?visit=${visit}&limit=2`)
    const { of } = JSON.parse(Buffer.from(ofVisit, 'base64url').toString())
    const foreign = Buffer.from(JSON.stringify({ ...position, of })).toString('base64url')
    expect(await office.call('GET', `/commitments?visit=${visit}&limit=2&cursor=${foreign}`)).toMatchObject({
      status: 400,
      body: { type: expect.stringContaining('bad-cursor') },
    })
  })
})

describe('Commitments', () => {
  test('are listed by their due date, what has none last', async () => {
    await threeVisits()
    expect(await titles('/commitments')).toEqual(['Late', 'Today', 'Soon', 'Nobody’s', 'Undated'])
  })

  test.each<[string, string[]]>([
    ['overdue=true', ['Late']],
    ['dueBefore=2026-12-01', ['Late', 'Today']],
    ['dueFrom=2026-11-23', ['Today', 'Soon', 'Nobody’s']],
    ['dueFrom=2026-11-23&dueBefore=2026-12-02', ['Today', 'Soon']],
    ['dueFrom=2026-12-02&dueBefore=2026-11-23', []],
    ['organisation=SCODA', ['Late', 'Soon']],
    ['text=O', ['Today', 'Soon', 'Nobody’s']],
    ['state=completed', []],
    ['state=cancelled', []],
  ])('are narrowed by %s', async (query, expected) => {
    await threeVisits()
    expect(await titles(`/commitments?${query}`)).toEqual(expected)
  })

  test('of one visit, and of one desk, are listed alone; what is done is listed as that', async () => {
    const { id, commitments } = await threeVisits()
    expect(await titles(`/commitments?visit=${id}`)).toEqual(['Nobody’s'])
    expect(await titles('/commitments?official=ofc_protocol-office')).toEqual(['Nobody’s'])
    await office.call('POST', `/commitments/${commitments[0].id}/completion`, {
      body: { outcome: 'Done.', doneOn: '2026-11-20' },
      headers: { 'if-match': '"1"' },
    })
    for (const narrowed of ['', `&visit=${id}`, '&official=ofc_protocol-office']) {
      expect(await titles(`/commitments?state=completed${narrowed}`)).toEqual(['Nobody’s'])
      expect(await titles(`/commitments?state=open${narrowed}`)).not.toContain('Nobody’s')
    }
  })

  test.each([1, 2, 3, 100])('are met once each on pages of %i', async (limit) => {
    await threeVisits()
    const found = await walked(`/commitments?limit=${limit}`, 'commitments')
    expect(found.map(({ title }) => title)).toEqual(['Late', 'Today', 'Soon', 'Nobody’s', 'Undated'])
  })

  test('that nobody touches are met once, whatever happens between two pages', async () => {
    for (let number = 0; number < 12; number++)
      await recorded(`v${number}`, '2026-10-01', [
        { title: `T${number}`, wording: 'x', dueOn: `2027-01-${10 + number}`, responsible: lin },
      ])
    const first = await read('/commitments?limit=4')
    const { commitments: all } = await read('/commitments?limit=100')
    const version = { headers: { 'if-match': '"1"' } }
    const [met, alsoMet, , , next, , later] = all
    await office.call('POST', `/commitments/${met.id}/cancellation`, { body: { reason: 'x' }, ...version })
    await office.call('POST', `/commitments/${next.id}/cancellation`, { body: { reason: 'x' }, ...version })
    for (const [moved, dueOn] of [
      [alsoMet, '2027-03-01'],
      [later, '2027-01-01'],
    ])
      await office.call('PATCH', `/commitments/${moved.id}`, { body: { dueOn, reason: 'x' }, ...version })
    await recorded('new', '2026-10-01', [{ wording: 'new', dueOn: '2027-01-02', responsible: lin }])

    const rest = await walked('/commitments?limit=4', 'commitments', first.next)
    const ids = [...first.commitments, ...rest].map(({ id }: Entry) => id)
    const touched = new Set([met.id, next.id, alsoMet.id, later.id])
    for (const { id } of all) if (!touched.has(id)) expect(ids.filter((one) => one === id)).toHaveLength(1)
    expect(rest.map(({ id }) => id)).toContain(alsoMet.id)
    expect(rest.map(({ id }) => id)).not.toContain(next.id)
  })
})

describe('Visits', () => {
  test('are listed by their first day, the latest first, without their parts', async () => {
    await threeVisits()
    const { visits } = await read('/visits')
    expect(visits.map(({ title }: Entry) => title)).toEqual(['Visit three', 'Visit two', 'Visit one'])
    expect(visits[0]).not.toHaveProperty('events')
    expect(visits[0]).not.toHaveProperty('changes')
  })

  test.each<[string, string[]]>([
    ['from=2026-10-01&to=2026-10-31', ['Visit two']],
    ['from=2026-12-01&to=2026-10-31', []],
    ['organisation=sco secretariat', ['Visit two']],
    ['text=p-17', ['Visit two']],
    ['state=held', ['Visit three', 'Visit two', 'Visit one']],
    ['state=closed', []],
  ])('are narrowed by %s', async (query, expected) => {
    await threeVisits()
    expect(await titles(`/visits?${query}`, 'visits')).toEqual(expected)
  })
})

describe('Officials', () => {
  test('are listed by name, the protocol office among them before anybody changed it', async () => {
    await threeVisits()
    expect(await titles('/officials', 'officials')).toEqual(['Protocol office', 'Lin Wei', 'Director'])
    expect(await titles('/officials?text=QING', 'officials')).toEqual(['Director'])
    await office.call('PUT', '/officials/ofc_protocol-office', {
      body: { name: 'Protocol', email: 'protocol@example.org' },
      headers: { 'if-match': '"0"' },
    })
    expect((await read('/officials')).officials.map(({ name }: Entry) => name)).toEqual([
      'Lin Wei',
      'meng qingsheng',
      'Protocol',
    ])
  })
})

describe('Matters', () => {
  test('are narrowed and paged as the other lists', async () => {
    await threeVisits()
    expect(await titles('/matters?gap=date', 'matters')).toEqual(['Undated'])
    expect(await titles('/matters?gap=responsible', 'matters')).toEqual(['Nobody’s'])
    expect(await walked('/matters?limit=1', 'matters')).toHaveLength(2)
  })
})

describe('A table of commitments', () => {
  test('can be had with semicolons, also on its next page', async () => {
    await recorded('csv', '2026-10-01', [
      { title: 'First; second', wording: 'x', responsible: lin, dueOn: '2027-01-29' },
      { title: 'Third', wording: 'x', responsible: lin, dueOn: '2027-01-29' },
    ])
    const first = await office.call('GET', '/commitments.csv?limit=1&separator=semicolon')
    const next = /^<(.*)>; rel="next"$/.exec(String(first.headers.Link))?.[1] ?? ''
    const second = await office.call('GET', next)
    const titles = [first, second].flatMap(({ body }) =>
      (parse(body, { bom: true, columns: true, delimiter: ';' }) as Record<string, string>[]).map(
        ({ title, visit, responsibleName }) => [title, visit, responsibleName],
      ),
    )
    expect(titles.toSorted()).toEqual([
      ['First; second', 'Visit csv', lin.name],
      ['Third', 'Visit csv', lin.name],
    ])
  })

  test('is read back as it was recorded, with formulas made harmless', async () => {
    const wording = 'He said: "=1+1",\nthen left; 王'
    await recorded('csv', '2026-10-01', [
      { title: '=HYPERLINK("http://x")', wording, dueOn: '2027-01-29', responsible: lin },
      { title: 'Second', wording: 'x', undertakenBy: [{ name: 'A', organisation: 'B' }, { title: 'C' }] },
    ])
    const { status, headers, body } = await office.call('GET', '/commitments.csv?limit=1')
    expect(status).toBe(200)
    expect(headers['Content-Type']).toBe('text/csv; charset=utf-8; header=present')
    expect(body.startsWith('\ufeff"id","state"')).toBe(true)
    const [row] = parse(body, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<
      string,
      string
    >[]
    expect(row).toMatchObject({
      title: '\'=HYPERLINK("http://x")',
      wording,
      dueOn: '2027-01-29',
      visit: 'Visit csv',
      responsible: expect.stringMatching(/^ofc_/),
      responsibleName: lin.name,
      responsibleEmail: lin.email,
    })

    const next = /^<(.*)>; rel="next"$/.exec(String(headers.Link))?.[1] ?? ''
    const second = await office.call('GET', next)
    expect(parse(second.body, { bom: true, columns: true })).toMatchObject([
      { title: 'Second', undertakenBy: 'A, B; C', responsible: '' },
    ])
    expect(second.headers).not.toHaveProperty('Link')
  })
})

describe('The export of a visit', () => {
  test('has everything: histories, closed matters, and the officials on whose desks it lay', async () => {
    const { id, commitments } = await recorded('x', '2026-10-01', [{ wording: 'Send the list' }])
    const { matterId } = commitments[0]
    await office.call('POST', `/matters/${matterId}/decision`, {
      body: { responsible: lin, dueOn: '2027-01-29' },
      headers: { 'if-match': '"1"' },
    })
    const { headers, body } = await office.call('GET', `/visits/${id}/export`)
    expect(headers['Content-Disposition']).toBe(`attachment; filename="${id}.json"`)
    expect(body.commitments[0].history).toHaveLength(2)
    expect(body.matters).toMatchObject([{ id: matterId, status: 'decided' }])
    expect(body.officials.map(({ name }: Entry) => name)).toEqual(['Protocol office', 'Lin Wei'])
  })

  test('of a visit that is not recorded is not found', () =>
    refuses(
      office,
      'GET',
      '/visits/vis_nowhere/export',
      {},
      aProblem('not-found', 404, 'There is no such thing'),
    ))
})

describe('A list is refused', () => {
  test.each<[string, [string, string]]>([
    ['/visits?limit=0', ['limit', 'must be a number from 1 to 100']],
    ['/visits?limit=101', ['limit', 'must be a number from 1 to 100']],
    ['/officials?limit=1,2', ['limit', 'must be a number from 1 to 100']],
    ['/commitments.csv?limit=1001', ['limit', 'must be a number from 1 to 1000']],
    ['/commitments.csv?separator=tab', ['separator', 'must be one of comma, semicolon']],
    ['/matters?page=2', ['page', 'is not a known parameter']],
    [
      '/matters?gap=x',
      [
        'gap',
        'must be one of responsible, date, reminders-ended, date-before-agreement, no-end, more-time, proposed-date, not-mine, cannot-be-done, wait-again, acceptance, part-more-time, part-not-mine, outside-address, unreachable, unusable-record, absent, focal-point',
      ],
    ],
    ['/visits?from=2026-02-30', ['from', 'must be a day that exists, written YYYY-MM-DD']],
    ['/visits?state=done', ['state', 'must be one of planned, held, cancelled, closed']],
    ['/commitments?overdue=yes', ['overdue', 'must be true, or left out']],
    ['/commitments?visit=cmt_1', ['visit', 'must be an id such as vis_7f3k']],
    [
      '/commitments?visit=vis_1&official=ofc_1',
      ['official', 'visit and official exclude each other: give one of them'],
    ],
  ])('as %s', async (path, [parameter, detail]) => {
    await refuses(
      office,
      'GET',
      path,
      {},
      {
        ...aProblem('invalid-request', 422, 'The request is not valid'),
        errors: [{ parameter, detail }],
      },
    )
  })

  const cursor = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url')
  test('with a cursor that it did not give', async () => {
    await threeVisits()
    const { next } = await read('/commitments?limit=1')
    const { of, at } = JSON.parse(Buffer.from(next, 'base64url').toString())
    for (const [path, given] of [
      ['/visits?limit=1', next],
      ['/commitments?overdue=true', next],
      ['/commitments', 'e30'],
      ['/commitments', '%00'],
      ['/commitments', cursor({ of, at: { ...at, pk: 'x' } })],
      ['/commitments', cursor({ of, at: { ...at, order: 7 } })],
      ['/commitments', cursor({ of, at, more: true })],
    ])
      await refuses(
        office,
        'GET',
        `${path}${path?.includes('?') ? '&' : '?'}cursor=${given}`,
        {},
        {
          ...aProblem('bad-cursor', 400, 'The cursor is not one of this list'),
          detail: 'send the cursor as the page before gave it, with the same filters, or none to begin anew',
        },
      )
    expect((await office.call('GET', `/commitments?limit=7&cursor=${next}`)).status).toBe(200)
  })
})

describe('A list goes on with its own cursor', () => {
  test('after a name of 200 letters that are two in small letters', async () => {
    const names = ['İ'.repeat(200), `${'İ'.repeat(199)}ß`, '\u{1f600}'.repeat(200)]
    for (const [index, name] of names.entries())
      await office.call('PUT', `/officials/ofc_${index}${'x'.repeat(50)}`, {
        body: { name, email: `official-${index}@example.org` },
      })
    const found = await walked('/officials?limit=1', 'officials')
    expect(found.map(({ name }) => name).toSorted()).toEqual([...names, 'Protocol office'].toSorted())
  })

  test('after a page that ends early, because its entries are large', async () => {
    const undertakenBy = manyParties
    for (let number = 0; number < 12; number++)
      await recorded(`large-${number}`, '2026-11-20', [
        { title: `Large ${number}`, wording: 'x', undertakenBy },
      ])
    const first = await office.call('GET', '/commitments?limit=100')
    expect(first.body.commitments.length).toBeLessThan(12)
    const largest = Buffer.byteLength(JSON.stringify(JSON.stringify(first.body)))
    expect(largest).toBeLessThan(6_000_000)
    const found = await walked('/commitments?limit=100', 'commitments')
    expect(new Set(found.map(({ title }) => title)).size).toBe(12)
    expect(found).toHaveLength(12)
  })
})

describe('What is more than one answer can hold', () => {
  test('is refused by name, and its parts are read page by page', async () => {
    const visits: { commitments: { responsible: { officialId: string } }[] }[] = []
    for (let number = 0; number < 27; number++)
      visits.push(
        await recorded(`large-${number}`, '2026-11-20', [
          { wording: 'x', dueOn: '2026-12-18', responsible: lin, undertakenBy: manyParties },
        ]),
      )
    const id = visits[0]?.commitments[0]?.responsible.officialId
    await refuses(
      office,
      'GET',
      `/officials/${id}/desk`,
      {},
      {
        ...aProblem('answer-too-large', 422, 'The answer is too large'),
        detail:
          'it would have more than 6000000 bytes: ask for fewer days or months, or read its parts page by page, with GET /commitments?visit= or ?official=',
      },
    )
    expect(await walked(`/commitments?official=${id}`, 'commitments')).toHaveLength(27)
  })
})
