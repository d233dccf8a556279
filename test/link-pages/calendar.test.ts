import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import ICAL from 'ical.js'
import { keys } from '../../functions/adapters/table-keys.ts'
import type { OfficialId } from '../../functions/domain/shared/ids.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import {
  type Pages,
  pageEvent,
  pagesOver,
  type SeenPage,
  secondsAfter,
  tokenIn,
} from '../support/link-pages.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { anAction, anOfficial, aVisit, aVisitWith } from '../support/submissions.ts'

const morning: Instant = '2026-11-23T00:00:00Z'
const later: Instant = '2026-11-23T01:00:00Z'

let office: TestOffice
let pages: Pages
let desk: string
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
    query: (...asked) => {
      reads.push('query')
      return table.query(...asked)
    },
    write: (...asked) => {
      writes++
      return table.write(...asked)
    },
  }))
  await office.has(
    anOfficial(),
    anOfficial({ id: 'ofc_meng', name: 'Meng', email: 'meng@example.org' }),
    aVisitWith(anAction({ title: 'The list', dueOn: '2026-12-18' })),
  )
  await office.morning(morning)
  pages = pagesOver(office)
  desk = await pages.linkOf('ofc_lin', '2026-11-23')
  office.clock.at = later
})
afterEach(() => office.close())

const textOf = ({ body }: { readonly body: string }) =>
  body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

const page = () => `${desk}/calendar`

/** Fills the form of the page, as a person who needs some seconds for it. */
const submits = async (form: Readonly<Record<string, string>>): Promise<SeenPage> => {
  const token = tokenIn(await pages.get(page()))
  office.clock.at = secondsAfter(office.clock.at, 10)
  return pages.post(page(), { token, ...form })
}
const makes = () => submits({ answer: 'make', 'make-initials': 'LW' })
const ends = () => submits({ answer: 'end', 'end-initials': 'LW' })

const addressIn = ({ body }: { readonly body: string }): string =>
  /<code dir="ltr">https:\/\/links\.example\.org(\/c\/[^<]+)<\/code>/.exec(body)?.[1] ?? ''

/** Makes an address, and gives its path. */
const made = async (): Promise<string> => addressIn(await makes())

const asks = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
  pages.send(method, { ...pageEvent(method, path), headers })

const calendarIn = (text: string) => new ICAL.Component(ICAL.parse(text))

const entriesIn = (text: string) =>
  calendarIn(text)
    .getAllSubcomponents('vevent')
    .map((entry) => ({
      id: String(entry.getFirstPropertyValue('uid')),
      on: String(entry.getFirstPropertyValue('dtstart')),
      title: String(entry.getFirstPropertyValue('summary')),
      text: String(entry.getFirstPropertyValue('description')),
      sequence: Number(entry.getFirstPropertyValue('sequence')),
    }))

const entriesAt = async (path: string) => entriesIn((await asks(path)).body)

const officialNow = async (id: OfficialId = 'ofc_lin') => {
  const official = await office.deps.officials.get(id)
  if (official === undefined) throw new Error(`there is no ${id}`)
  return official
}

const change = async (method: string, path: string, body: object) => {
  const { version } = (
    await office.call(
      'GET',
      path.replace(/\/[a-z-]+$/, (end) => (method === 'POST' ? '' : end)),
    )
  ).body
  const answer = await office.call(method, path, { body, headers: { 'if-match': `"${version}"` } })
  expect(answer.status).toBe(200)
  return answer.body
}

/** The id of the commitment with a title. */
const idOf = async (title: string): Promise<string> => {
  const { commitments } = (await office.call('GET', '/officials/ofc_lin/desk')).body
  return commitments.find((one: { title: string }) => one.title === title).id
}

describe('The private address of a calendar', () => {
  test('is offered on the desk page, and there is none before somebody asks for it', async () => {
    expect((await pages.get(desk)).body).toContain(`<a href="${page()}">Your dates in your own calendar</a>`)
    const shown = await pages.get(page())
    expect(textOf(shown)).toContain('You have no address so far.')
    expect(shown.body).not.toMatch(/checked|https?:|value="end"/)
    expect(await officialNow()).not.toHaveProperty('calendarAddress')
  })

  test('is shown once, and only its hash is kept', async () => {
    const shown = await makes()
    const path = addressIn(shown)
    expect({ status: shown.status, path }).toEqual({
      status: 200,
      path: expect.stringMatching(/^\/c\/lin\/[0-9A-Za-z]{17}\.ics$/),
    })
    expect(textOf(shown)).toContain(
      'Copy the address now: it is shown only this once, and nobody can look it up.',
    )
    expect(shown.body).toContain(`<a href="webcal://links.example.org${path}">`)
    expect(shown.headers['Cache-Control']).toBe('no-store')
    const secret = path.slice('/c/lin/'.length, -'.ics'.length)
    expect(JSON.stringify(await office.items())).not.toContain(secret)
    expect(JSON.stringify(office.logged)).not.toContain(secret)
    const again = await pages.get(page())
    expect(textOf(again)).toContain('You have an address. It is not shown again.')
    expect(again.body).not.toContain(secret)
  })

  test('is one at a time: another one ends it, and so does the form', async () => {
    const first = await made()
    const second = await made()
    expect([(await asks(first)).status, (await asks(second)).status]).toEqual([410, 200])
    const shown = await ends()
    expect({ status: shown.status, text: textOf(shown) }).toEqual({
      status: 200,
      text: expect.stringContaining('Calendar programs get nothing more from it.'),
    })
    expect([(await asks(first)).status, (await asks(second)).status]).toEqual([410, 410])
    expect(textOf(await asks(second))).toContain(
      'Another one was made, somebody ended it, or the post or the mail address changed. The link in the latest mail leads to a new one; or write to the protocol office: protocol@example.org',
    )
    expect(textOf(await pages.get(page()))).toContain('You have no address so far.')
    expect((await asks(await made())).status).toBe(200)
  })

  test('is written in the history of the official', async () => {
    await made()
    await ends()
    const { history } = (await office.call('GET', '/officials/ofc_lin/history')).body
    expect(history.slice(-2)).toEqual([
      expect.objectContaining({ by: 'ofc_lin', through: 'link', change: { what: 'calendar-address-made' } }),
      expect.objectContaining({ by: 'ofc_lin', through: 'link', change: { what: 'calendar-address-ended' } }),
    ])
    const { body } = await office.call('GET', '/officials/ofc_lin')
    expect(body).not.toHaveProperty('calendarAddress')
  })

  test('is news to the mailbox on its next morning, once, with how to take it back', async () => {
    await made()
    await made()
    office.sent.length = 0
    await office.morning('2026-11-24T00:00:00Z')
    const [mail] = office.sent
    expect(office.sent).toHaveLength(1)
    expect(mail?.mail.text).toContain('An address of your calendar was made')
    expect(mail?.mail.text).toContain(
      'Was it not you? Open your list by the link of this mail, go to your calendar there, and end the address.',
    )
    await office.morning('2026-11-25T00:00:00Z')
    expect(office.sent).toHaveLength(1)
  })

  test('is news on the morning after, when it was stored right after a notice had told of another one', async () => {
    await made()
    office.sent.length = 0
    await office.morning('2026-11-24T00:00:00Z')
    // Made by a clock that is a little behind: its morning is that of the notice.
    office.clock.at = '2026-11-23T23:59:45Z'
    await made()
    await office.morning('2026-11-24T00:15:00Z')
    expect(office.sent).toHaveLength(1)
    await office.morning('2026-11-25T00:00:00Z')
    expect(office.sent.at(1)?.mail.text).toContain('An address of your calendar was made')
  })

  test('that ended with the links before the morning is no news: a new holder made none', async () => {
    await made()
    await change('PATCH', '/officials/ofc_lin', { name: 'Lin the Younger', newHolder: true })
    office.sent.length = 0
    await office.morning('2026-11-24T00:00:00Z')
    expect(office.sent.map(({ mail }) => mail.text?.includes('calendar'))).toEqual([false])
    expect((await office.deps.desks.read('ofc_lin'))?.news).toEqual([])
  })

  test.each([
    ['a new holder', () => change('PATCH', '/officials/ofc_lin', { name: 'Younger', newHolder: true })],
    ['another address', () => change('PATCH', '/officials/ofc_lin', { email: 'other@example.org' })],
    [
      'the word of the office',
      () => change('POST', '/officials/ofc_lin/link-revocation', { reason: 'It was forwarded.' }),
    ],
  ])('ends with the links in the mails: %s', async (_, happens) => {
    const path = await made()
    await happens()
    expect((await asks(path)).status).toBe(410)
  })

  test('outlives a change that ends no link', async () => {
    const path = await made()
    await change('PATCH', '/officials/ofc_lin', { title: 'Director', zone: 'Europe/Berlin' })
    expect((await asks(path)).status).toBe(200)
  })

  test.each([
    ['nothing chosen', { 'make-initials': 'LW' }, 422, 'Choose one of the answers.'],
    ['no initials', { answer: 'make', 'make-initials': ' ' }, 422, 'Write your initials.'],
    [
      'the end of what is not there',
      { answer: 'end', 'end-initials': 'LW' },
      422,
      'Choose one of the answers.',
    ],
    [
      'a token of another page',
      { answer: 'make', 'make-initials': 'LW', token: `2026-11-23T01:00:00Z.${'A'.repeat(43)}` },
      409,
      'Something changed',
    ],
  ])('is not made by a form with %s', async (_, form: Record<string, string>, status, said) => {
    const before = await officialNow()
    const shown = await submits(form)
    expect({ status: shown.status, text: textOf(shown) }).toEqual({
      status,
      text: expect.stringContaining(said),
    })
    expect(textOf(shown)).toContain('Nothing was recorded.')
    expect(shown.body).not.toContain('checked')
    expect(await officialNow()).toEqual(before)
    expect((await office.deps.desks.read('ofc_lin'))?.news).toEqual([])
  })

  test('is not made by a form that comes back faster than a person, nor by one of yesterday', async () => {
    const token = tokenIn(await pages.get(page()))
    const form = { token, answer: 'make', 'make-initials': 'LW' }
    const fast = await pages.post(page(), form)
    office.clock.at = secondsAfter(office.clock.at, 3 * 60 * 60)
    const late = await pages.post(page(), form)
    expect([fast.status, late.status]).toEqual([422, 422])
    expect(textOf(late)).toContain('The page was open for more than two hours.')
    expect(late.body).toContain('value="LW"')
    expect(await officialNow()).not.toHaveProperty('calendarAddress')
  })

  test('is not made by a form without end', async () => {
    const shown = await pages.post(page(), { answer: 'make', 'make-initials': 'L'.repeat(70_000) })
    expect({ status: shown.status, text: textOf(shown) }).toEqual({
      status: 413,
      text: expect.stringContaining('The answer is too long for this page.'),
    })
    expect(await officialNow()).not.toHaveProperty('calendarAddress')
  })

  test('is made once by a form that is sent twice', async () => {
    const token = tokenIn(await pages.get(page()))
    office.clock.at = secondsAfter(office.clock.at, 10)
    const form = { token, answer: 'make', 'make-initials': 'LW' }
    const path = addressIn(await pages.post(page(), form))
    const again = await pages.post(page(), form)
    expect({ status: again.status, text: textOf(again) }).toEqual({
      status: 409,
      text: expect.stringContaining('perhaps an address was made or ended a moment ago'),
    })
    expect((await asks(path)).status).toBe(200)
  })

  test('is made once by two forms at the same moment', async () => {
    const token = tokenIn(await pages.get(page()))
    office.clock.at = secondsAfter(office.clock.at, 10)
    const form = { token, answer: 'make', 'make-initials': 'LW' }
    const both = await Promise.all([pages.post(page(), form), pages.post(page(), form)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('is made and ended by no link that has ended', async () => {
    await change('POST', '/officials/ofc_lin/link-revocation', { reason: 'It was forwarded.' })
    for (const shown of [await pages.get(page()), await pages.post(page(), { answer: 'make' })])
      expect(shown.status).toBe(410)
  })
})

describe('The calendar', () => {
  test('has an entry of a whole day for each due date, with the visit and how to answer, and no link', async () => {
    const path = await made()
    const { status, headers, body } = await asks(path)
    expect({ status, headers }).toEqual({
      status: 200,
      headers: expect.objectContaining({
        'Content-Type': 'text/calendar; charset=utf-8',
        'Cache-Control': 'private, max-age=3600',
        ETag: expect.stringMatching(/^W\/"[\w-]{43}"$/),
        'Referrer-Policy': 'no-referrer',
        'X-Robots-Tag': 'noindex',
      }),
    })
    const [entry] = calendarIn(body).getAllSubcomponents('vevent')
    expect(body).toContain('DTSTART;VALUE=DATE:20261218\r\n')
    expect(body).not.toMatch(/https?:|\/d\/|\/c\/|ATTENDEE|ORGANIZER|VALARM/)
    expect(entry?.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
    expect(await entriesAt(path)).toEqual([
      {
        id: await idOf('The list'),
        on: '2026-12-18',
        title: 'The list',
        text: `Send the list

Agreed at: meeting on 20 November 2026
Visit: Visit
Reference: ${await idOf('The list')}

To answer, open the link in a mail that told you of it, or reply to that mail.`,
        sequence: 1,
      },
    ])
    expect(calendarIn(body).getFirstPropertyValue('x-wr-calname')).toBe('Agreed at official visits')
  })

  test('moves an entry when the date moves: the same id, a higher number', async () => {
    const path = await made()
    const [before] = await entriesAt(path)
    await change('PATCH', `/commitments/${before?.id}`, { dueOn: '2027-01-15', reason: 'Elections.' })
    expect(await entriesAt(path)).toEqual([{ ...before, on: '2027-01-15', sequence: 2 }])
  })

  test('has the present occurrence of what recurs, and each under an id of its own', async () => {
    await office.has(
      aVisitWith(anAction({ title: 'The report', dueOn: '2027-01-31', repeats: { every: 'P1M' } })),
    )
    const path = await made()
    const [, first] = await entriesAt(path)
    expect(first).toMatchObject({ on: '2027-01-31', title: 'The report' })
    const report = await office
      .call('GET', '/commitments')
      .then(({ body }) => body.commitments.find(({ title }: { title: string }) => title === 'The report'))
    const at = `/commitments/${report.id}`
    await change('PATCH', at, { dueOn: '2027-02-03', reason: 'Agreed by telephone.' })
    const [, moved] = await entriesAt(path)
    expect(moved).toMatchObject({ id: first?.id, on: '2027-02-03' })
    await change('POST', `${at}/completion`, { outcome: 'Sent.', doneOn: '2026-11-20' })
    const [list, second, ...more] = await entriesAt(path)
    expect([list?.title, more]).toEqual(['The list', []])
    expect(second).toMatchObject({ on: '2027-02-28', title: 'The report' })
    expect(second?.id).not.toBe(first?.id)
  })

  test('has no entry of what is done, cancelled or on another desk, and has it again when it is open again', async () => {
    await office.has(
      aVisitWith(
        anAction({ title: 'To cancel', dueOn: '2026-12-20' }),
        anAction({ title: 'To pass on', dueOn: '2026-12-21' }),
        anAction({ title: 'To drop', dueOn: '2026-12-22' }),
      ),
    )
    const path = await made()
    const titles = async () => (await entriesAt(path)).map(({ title }) => title)
    expect(await titles()).toEqual(['The list', 'To cancel', 'To pass on', 'To drop'])
    const [list, cancelled, passed, dropped] = await Promise.all(
      ['The list', 'To cancel', 'To pass on', 'To drop'].map(idOf),
    )
    await change('POST', `/commitments/${list}/completion`, { outcome: 'Sent.', doneOn: '2026-11-22' })
    await change('POST', `/commitments/${cancelled}/cancellation`, { reason: 'Merged.' })
    await change('POST', `/commitments/${passed}/reassignment`, { responsible: { officialId: 'ofc_meng' } })
    const { matterId } = await change('POST', `/commitments/${dropped}/cannot-be-done`, {
      reason: 'No funds.',
    })
    const { version } = (await office.call('GET', '/matters')).body.matters.find(
      ({ id }: { id: string }) => id === matterId,
    )
    await office.call('POST', `/matters/${matterId}/decision`, {
      body: { question: 'cannot-be-done', drop: true },
      headers: { 'if-match': `"${version}"` },
    })
    expect(await titles()).toEqual([])
    await change('POST', `/commitments/${list}/reopening`, { reason: 'It came back.' })
    expect(await titles()).toEqual(['The list'])
  })

  test('leaves out what has no date, a draft, and a date that the office is asked about', async () => {
    await office.has(
      aVisitWith(anAction({ title: 'No date', dueOn: undefined, checkIn: { every: 'P4W' } })),
      aVisit({ startsOn: '2026-10-01' }, anAction({ title: 'A slip', dueOn: '2025-11-20' })),
    )
    await office.submit(aVisit({ draft: true }, anAction({ title: 'A draft', dueOn: '2026-12-01' })))
    expect((await entriesAt(await made())).map(({ title }) => title)).toEqual(['The list'])
  })

  test('has the dates of one official alone', async () => {
    await office.has(aVisitWith(anAction({ title: 'Of Meng', responsible: { officialId: 'ofc_meng' } })))
    expect((await entriesAt(await made())).map(({ title }) => title)).toEqual(['The list'])
  })

  test('has at most 500 entries, the earliest first', async () => {
    const [line] = (await office.deps.desks.read('ofc_lin'))?.commitments ?? []
    const stored = await office.table.get(keys.openCommitment('ofc_lin', line?.id ?? 'cmt_none'))
    if (stored === undefined) throw new Error('the commitment is not stored')
    for (let number = 0; number < 520; number += 40)
      await office.table.write(
        Array.from({ length: 40 }, (_, index) => {
          const id = `cmt_many-${String(number + index).padStart(3, '0')}` as const
          return { put: { ...stored, ...keys.openCommitment('ofc_lin', id), id, dueOn: '2026-12-17' } }
        }),
      )
    const entries = await entriesAt(await made())
    expect(entries).toHaveLength(500)
    expect(entries.at(-1)).toMatchObject({ id: 'cmt_many-499', on: '2026-12-17' })
  })

  test('is not sent again to a program that has it, and is once anything changed', async () => {
    const path = await made()
    const { headers, body } = await asks(path)
    const { ETag: tag = '' } = headers
    office.clock.at = '2026-11-24T05:00:00Z'
    for (const had of [tag, `"other", ${tag}`, '*'])
      expect(await asks(path, { 'if-none-match': had })).toEqual({
        status: 304,
        headers: expect.objectContaining({ ETag: tag, 'Cache-Control': 'private, max-age=3600' }),
        body: '',
      })
    expect((await asks(path, { 'if-none-match': '"other"' })).status).toBe(200)
    await change('PATCH', `/commitments/${await idOf('The list')}`, { title: 'The whole list' })
    const changed = await asks(path, { 'if-none-match': tag })
    expect(changed.status).toBe(200)
    expect(changed.body).not.toBe(body)
  })

  test('is read with GET and HEAD any number of times, which write nothing', async () => {
    const path = await made()
    writes = 0
    const shown = await asks(path)
    expect(await asks(path, {}, 'HEAD')).toEqual({ ...shown, body: '' })
    expect(await pages.head(page())).toEqual({ ...(await pages.get(page())), body: '' })
    expect(writes).toBe(0)
  })

  test('is in the language of the official', async () => {
    await change('PATCH', '/officials/ofc_lin', { language: 'fr' })
    const { body } = await asks(await made())
    expect(body).toContain('PRODID:-//Aide-memoire//calendar//FR')
    expect(body).toContain('X-WR-CALNAME:Convenu lors de visites officielles')
    expect(entriesIn(body)[0]?.text).toContain('Pour répondre, ouvrez le lien')
  })

  test('with another secret costs one strong read and leaves a count alone', async () => {
    const path = await made()
    const bent = path.replace(/.\.ics$/, (end) => (end.startsWith('a') ? 'b.ics' : 'a.ics'))
    office.logged.length = 0
    reads = []
    const shown = await asks(bent)
    expect({ status: shown.status, text: textOf(shown) }).toEqual({
      status: 404,
      text: expect.stringContaining('This calendar is not known'),
    })
    expect(reads).toEqual(['get'])
    expect(office.logged).toEqual([{ what: 'link unknown' }])
  })

  test.each([
    ['of somebody who made none', (path: string) => path.replace('/lin/', '/meng/'), ['get']],
    ['of nobody', (path: string) => path.replace('/lin/', '/nobody/'), ['get']],
    ['cut off', (path: string) => path.slice(0, -5), []],
    ['with more', (path: string) => path.replace('.ics', 'a.ics'), []],
    ['with a sign', (path: string) => path.replace('/lin/', '/%00/'), []],
  ])('at an address %s is not known', async (_, bend, read) => {
    const path = bend(await made())
    reads = []
    expect((await asks(path)).status).toBe(404)
    expect(reads).toEqual(read)
  })

  test('that has ended asks on for years, and rings no alarm', async () => {
    const path = await made()
    await made()
    office.logged.length = 0
    expect((await asks(path)).status).toBe(410)
    expect(office.logged).toEqual([])
  })
})
