import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { receiveSesEvent } from '../../functions/consumers/ses-event.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { type Pages, pagesOver, type SeenPage, tokenIn } from '../support/link-pages.ts'
import { type Commitment, openTestOffice, type TestOffice } from '../support/office.ts'
import { sesEventAbout } from '../support/ses-events.ts'
import { anAction, anOfficial, aVisit, aVisitWith } from '../support/submissions.ts'

const morning: Instant = '2026-11-23T00:00:00Z'

let office: TestOffice
let pages: Pages
let list: Commitment
let desk: string
/** How often the table was read and written. */
let reads: string[]
let writes: number

beforeEach(async () => {
  reads = []
  writes = 0
  office = await openTestOffice('2026-11-22T00:00:00Z', (table) => ({
    ...table,
    get: (...asked) => {
      reads.push('get')
      return table.get(...asked)
    },
    getAll: (...asked) => {
      reads.push('getAll')
      return table.getAll(...asked)
    },
    query: (...asked) => {
      reads.push('query')
      return table.query(...asked)
    },
    write: (...asked) => {
      writes++
      return table.write(...asked)
    },
  }))
  const [recorded] = await office.has(
    anOfficial(),
    anOfficial({ id: 'ofc_meng', name: 'Meng', email: 'meng@example.org' }),
    aVisitWith(anAction({ title: 'The list' })),
  )
  if (recorded === undefined) throw new Error('nothing was recorded')
  list = recorded
  await office.morning(morning)
  pages = pagesOver(office)
  desk = await pages.linkOf('ofc_lin', '2026-11-23')
  office.clock.at = '2026-11-23T01:00:00Z'
})
afterEach(() => office.close())

const textOf = ({ body }: { readonly body: string }) =>
  body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const titleOf = ({ body }: SeenPage) => /<h1>(.*?)<\/h1>/.exec(body)?.[1]

const change = (method: string, path: string, body: object, version: number) =>
  office.call(method, path, { body, headers: { 'if-match': `"${version}"` } })

const guarded = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'Content-Type': 'text/html; charset=utf-8',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
}

describe('Every page', () => {
  test('runs no script, loads nothing of a third party, sets no cookie and tells nobody its address', async () => {
    for (const path of [
      desk,
      `${desk}/1`,
      `${desk}/${list.id}`,
      `${desk}/cmt_no`,
      '/d/lin/no',
      '/elsewhere',
    ]) {
      const { headers, body } = await pages.get(path)
      expect(headers).toEqual(guarded)
      expect(body).not.toMatch(/<script|javascript:|\son\w+=|style="|<style|https?:|<img|<iframe/i)
    }
  })

  test('has its style sheet from the same origin, under a name that changes with the content', async () => {
    const { body } = await pages.get(desk)
    const [, path = ''] = /<link rel="stylesheet" href="(\/style\/[0-9a-f]{16}\.css)">/.exec(body) ?? []
    const style = await pages.get(path)
    expect(style).toMatchObject({
      status: 200,
      headers: {
        'Content-Type': 'text/css; charset=utf-8',
        'Cache-Control': 'public, max-age=31536000, immutable',
      },
    })
    expect(style.body).not.toMatch(/url\(|@import/)
    expect((await pages.get('/style/other.css')).status).toBe(404)
  })

  test('says whose it is, until when, and where to write about everything else', async () => {
    const shown = textOf(await pages.get(desk))
    expect(shown).toContain(
      'This page is for Lin. Until Friday, 22 January 2027, everybody who has its address can answer in that name.',
    )
    expect(shown).toContain('Something else? Write to the protocol office: protocol@example.org')
  })

  test('is read with GET and HEAD any number of times, which write nothing', async () => {
    const token = tokenIn(await pages.get(`${desk}/1`))
    expect(token).not.toBe('')
    writes = 0
    for (const path of [
      desk,
      `${desk}?page=2`,
      `${desk}/1`,
      `${desk}/${list.id}`,
      `${desk}/1/recorded`,
      '/style/x',
    ]) {
      const shown = await pages.get(path)
      const head = await pages.head(path)
      expect(head).toEqual({ ...shown, body: '' })
    }
    expect(writes).toBe(0)
  })

  test('shows the words of people as words', async () => {
    await change('PATCH', `/commitments/${list.id}`, { title: '<img src=x> "&" </textarea>' }, 1)
    for (const path of [desk, `${desk}/1`]) {
      const { body } = await pages.get(path)
      expect(body).toContain('<bdi>&lt;img src=x&gt; &quot;&amp;&quot; &lt;/textarea&gt;</bdi>')
      expect(body).not.toContain('<img')
    }
  })
})

describe('My desk', () => {
  test('has its commitments in sections, the most urgent first', async () => {
    await office.has(
      aVisit(
        { startsOn: '2026-10-01' },
        anAction({ title: 'Overdue', dueOn: '2026-11-20' }),
        anAction({ title: 'For today', dueOn: '2026-11-24' }),
        anAction({ title: 'Next week', dueOn: '2026-12-01' }),
        anAction({ title: 'No date', dueOn: undefined, checkIn: { every: 'P4W' } }),
      ),
    )
    await office.morning('2026-11-24T00:00:00Z')
    desk = await pages.linkOf('ofc_lin', '2026-11-24')
    const { body } = await pages.get(desk)
    expect(
      [...body.matchAll(/<h2>(.*?)<\/h2>|<a href="[^"]+"><bdi>(.*?)<\/bdi>/g)].map(([, h, a]) => h ?? a),
    ).toEqual([
      'Late',
      'Overdue',
      'Due today',
      'For today',
      'Due soon',
      'Next week',
      'New',
      'The list',
      'No date',
    ])
    expect(textOf({ body })).toContain('5 commitments are open on your desk.')
  })

  test('has all of it, fifty a page, also what the mail had no room for', async () => {
    const actions = (count: number) =>
      Array.from({ length: count }, (_, index) => anAction({ title: `Action ${index}` }))
    await office.has(...[40, 40, 39].map((count) => aVisitWith(...actions(count))))
    await office.morning('2026-11-24T00:00:00Z')
    desk = await pages.linkOf('ofc_lin', '2026-11-24')
    const shown: string[][] = []
    for (const page of [1, 2, 3]) {
      const { body } = await pages.get(`${desk}?page=${page}`)
      expect(textOf({ body })).toContain(`Page ${page} of 3`)
      shown.push([...body.matchAll(/<a href="([^"]+)"><bdi>/g)].map(([, path = '']) => path))
    }
    expect(shown.map(({ length }) => length)).toEqual([50, 50, 20])
    expect(new Set(shown.flat()).size).toBe(120)
    for (const path of [shown[0]?.[0], shown[2]?.[19]]) expect((await pages.get(path ?? '')).status).toBe(200)
  })

  test('puts a space after the colon of a label, but none after a full-width one', async () => {
    expect((await pages.get(desk)).body).toMatch(/<p>Visit: <bdi>/)
    await change('PATCH', '/officials/ofc_lin', { language: 'zh' }, 1)
    const { body } = await pages.get(desk)
    expect(body).toMatch(/<p>访问：<bdi>/)
    expect(body).toMatch(/<p>期限：2026年/)
  })

  test('leaves out what came after the mail, and says so', async () => {
    const [plan] = await office.has(aVisitWith(anAction({ title: 'The plan' })))
    const shown = textOf(await pages.get(desk))
    expect(shown).toContain('After this mail, 1 more commitment came. A later mail brings the link to it.')
    expect(shown).not.toContain('The plan')
    const refused = await pages.get(`${desk}/${plan?.id}`)
    expect(refused.status).toBe(404)
    expect(textOf(refused)).toContain(
      'The link of this mail does not lead to it. If it is yours, a later mail brings the link; or write to the protocol office: protocol@example.org',
    )
    expect(refused.body).not.toContain('The plan')
  })

  test('of the protocol office leads to its questions, a page for each visit', async () => {
    await office.has(aVisitWith({ wording: 'Return the visit' }))
    await office.morning('2026-11-24T00:00:00Z')
    const shown = textOf(await pages.get(await pages.linkOf('ofc_protocol-office', '2026-11-24')))
    expect(shown).toContain('To decide')
    expect(shown).toContain('Return the visit')
    expect(shown).toContain('1 matter waits for your decision.')
  })
})

describe('A commitment', () => {
  test('shows where it was agreed, what happened, and the mails that told of it', async () => {
    await change('PATCH', `/commitments/${list.id}`, { dueOn: '2027-01-15', reason: 'Elections.' }, 1)
    const shown = textOf(await pages.get(`${desk}/1`))
    for (const said of [
      'The list',
      'Send the list',
      'Due: Friday, 15 January 2027, in 53 days',
      'Agreed at: meeting on 20 November 2026',
      'Visit: Visit',
      '23 November 2026: the date was moved from 18 December 2026 to 15 January 2027 Elections.',
      '22 November 2026: recorded',
      'Mails that told you of it 23 November 2026: sent',
    ])
      expect(shown).toContain(said)
  })

  test('is told by the mails of 60 days, and by none of an earlier holder', async () => {
    await change(
      'POST',
      `/commitments/${list.id}/reassignment`,
      { responsible: { officialId: 'ofc_meng' } },
      1,
    )
    await office.morning('2026-11-24T00:00:00Z')
    const own = await pages.linkOf('ofc_meng', '2026-11-24')
    const shown = textOf(await pages.get(`${own}/1`))
    expect(shown).toContain('passed to Meng')
    expect(shown).toMatch(/Mails that told you of it 24 November 2026: sent Something else/)
  })

  test('names no mail to the person who held the post before', async () => {
    await change('PATCH', '/officials/ofc_lin', { name: 'Zhao', newHolder: true }, 1)
    await office.morning('2026-11-24T00:00:00Z')
    const shown = textOf(await pages.get(`${await pages.linkOf('ofc_lin', '2026-11-24')}/${list.id}`))
    expect(shown).toMatch(/Mails that told you of it 24 November 2026: sent Something else/)
  })

  test('that was passed on is said to be with somebody else, and shows no more of it', async () => {
    await change(
      'POST',
      `/commitments/${list.id}/reassignment`,
      { responsible: { officialId: 'ofc_meng' } },
      1,
    )
    for (const shown of [
      await pages.get(`${desk}/1`),
      await pages.post(`${desk}/${list.id}`, { answer: 'done' }),
    ]) {
      expect(shown.status).toBe(410)
      expect(textOf(shown)).toContain('The commitment is with somebody else now. You need not do anything.')
      expect(shown.body).not.toContain('The list')
    }
  })

  test('of another desk is not shown, whatever the link asks for', async () => {
    const [other] = await office.has(
      aVisitWith(anAction({ title: 'Secret', responsible: { officialId: 'ofc_meng' } })),
    )
    await office.morning('2026-11-24T00:00:00Z')
    for (const path of [`${desk}/${other?.id}`, `${desk}/${other?.id}/recorded`, `${desk}/cmt_nothing`]) {
      const shown = await pages.get(path)
      expect({ status: shown.status, title: titleOf(shown) }).toEqual({
        status: 404,
        title: 'This is not on your desk',
      })
      expect(shown.body).not.toContain('Secret')
    }
  })

  test('of a withdrawn record is not shown: nothing of a draft is', async () => {
    const draft = await office.submit(aVisit({ draft: true }, anAction({ title: 'Draft' })))
    const [commitment] = draft.body.commitments
    expect((await pages.get(`${desk}/${commitment.id}`)).status).toBe(404)
    expect((await pages.get(desk)).body).not.toContain('Draft')
  })

  test.each(['/0', '/2', '/x', '/mat_x', '/recorded'])('is nowhere else: %s', async (more) => {
    expect((await pages.get(`${desk}${more}`)).status).toBe(404)
  })
})

/** SES reports on the mail of the morning. */
const reports = async (what: string) => {
  const [mail] = office.sent
  if (mail === undefined) throw new Error('no mail was sent')
  await receiveSesEvent(office.deps)(sesEventAbout(what, mail.tags))
}

describe('A link', () => {
  const refusal = async (path: string) => {
    const shown = await pages.get(path)
    return { status: shown.status, title: titleOf(shown), text: textOf(shown) }
  }
  const unknown = { status: 404, title: 'This link is not known' }

  test('with another secret costs one strong read, leaves a count alone, and says what to do', async () => {
    const bent = `${desk.slice(0, -1)}${desk.endsWith('a') ? 'b' : 'a'}`
    office.logged.length = 0
    reads = []
    expect(await refusal(bent)).toMatchObject({
      ...unknown,
      text: expect.stringContaining(
        'Its address is perhaps not whole. Open it from the mail again. If that does not help, write to the protocol office: protocol@example.org',
      ),
    })
    expect(reads).toEqual(['get'])
    expect(office.logged).toEqual([{ what: 'link unknown' }])
    expect((await refusal(bent)).text.match(/protocol@example\.org/g)).toHaveLength(1)
  })

  test.each([
    ['cut off', (path: string) => path.slice(0, -1)],
    ['longer', (path: string) => `${path}a`],
    ['with a sign', (path: string) => `${path.slice(0, -1)}%2e`],
    ['of nobody', (path: string) => path.replace('/lin/', '/%00/')],
  ])('that is %s is not looked for in the table', async (_, bend) => {
    reads = []
    expect(await refusal(bend(desk))).toMatchObject(unknown)
    expect(reads).toEqual([])
  })

  test('of another official or another day is not known', async () => {
    expect(await refusal(desk.replace('/lin/', '/meng/'))).toMatchObject(unknown)
    const [start, , key = ''] = desk.split(/(\/d\/lin\/)/)
    expect(await refusal(`${start}/d/lin/fff${key.slice(3)}`)).toMatchObject(unknown)
  })

  test('holds for 60 days', async () => {
    office.clock.at = '2027-01-22T15:00:00Z'
    expect((await pages.get(desk)).status).toBe(200)
    office.clock.at = '2027-01-22T16:00:00Z'
    const old = {
      status: 410,
      title: 'This link is too old',
      text: expect.stringContaining(
        'Links hold for 60 days, those of the protocol office for 14. The latest mail has a new one; or write to the protocol office: protocol@example.org',
      ),
    }
    expect(await refusal(desk)).toMatchObject(old)
    const items = await office.items()
    expect((await pages.post(`${desk}/1`, { answer: 'done' })).status).toBe(410)
    expect(await office.items()).toEqual(items)
  })

  const ended = {
    status: 410,
    title: 'This link has ended',
    text: expect.stringContaining(
      'The link ended because the post or the address changed, or because the protocol office ended it. The latest mail has a new one; or write to the protocol office: protocol@example.org',
    ),
  }

  test.each<[string, () => Promise<unknown>]>([
    [
      'with a new holder of the post',
      () => change('PATCH', '/officials/ofc_lin', { name: 'Lin the Younger', newHolder: true }, 1),
    ],
    [
      'with another address of the same person',
      () => change('PATCH', '/officials/ofc_lin', { email: 'lin.wei@example.org' }, 1),
    ],
    [
      'by the word of the office',
      () => change('POST', '/officials/ofc_lin/link-revocation', { reason: 'It was forwarded.' }, 1),
    ],
    ['when mail stops, because the mailbox takes none', () => reports('bounce')],
    ['when mail stops, because its owner complained', () => reports('complaint')],
  ])('ends %s, and changes nothing any more', async (_, end) => {
    await end()
    office.clock.at = '2026-11-23T02:00:00Z'
    const items = await office.items()
    expect(await refusal(desk)).toMatchObject(ended)
    expect(await refusal(`${desk}/1`)).toMatchObject(ended)
    expect((await pages.post(`${desk}/1`, { answer: 'done' })).status).toBe(410)
    expect(await office.items()).toEqual(items)
  })

  test('of a mail that was overtaken by a later one holds beside it', async () => {
    await office.has(aVisitWith(anAction({ title: 'The map' })))
    await office.morning('2026-11-24T00:00:00Z')
    const next = await pages.linkOf('ofc_lin', '2026-11-24')
    expect(next).not.toBe(desk)
    expect([(await pages.get(desk)).status, (await pages.get(next)).status]).toEqual([200, 200])
  })
})

test('A failure is told in words with a number, and the log has the place without a word of anybody', async () => {
  const failing = pagesOver({
    ...office,
    deps: {
      ...office.deps,
      desks: { ...office.deps.desks, read: () => Promise.reject(new Error('Lin Wei')) },
    },
  })
  const shown = await failing.get(desk)
  expect(shown.status).toBe(500)
  expect(textOf(shown)).toContain(
    'Try again in a few minutes. If it fails again, write to the protocol office and name this number: request-1.',
  )
  expect(office.logged.at(-1)).toMatchObject({ what: 'fault', request: 'request-1', error: 'Error' })
})
