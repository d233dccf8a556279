import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { pagesOver, secondsAfter, tokenIn } from '../support/link-pages.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { aProblem, refuses } from '../support/refuses.ts'
import { anAction, anOfficial, aVisitWith } from '../support/submissions.ts'

const tuesday = '2026-11-24T00:00:00Z'
const wednesday = '2026-11-25T00:00:00Z'

let office: TestOffice
let id: string
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T09:00:00Z')
  const [commitment] = await office.has(
    anOfficial(),
    anOfficial({ id: 'ofc_ana', name: 'Ana', email: 'ana@example.org' }),
    anOfficial({ id: 'ofc_ben', name: 'Ben', email: 'ben@example.org' }),
    aVisitWith(anAction({ contributors: [{ ...ana, dueOn: '2026-12-04' }, ben] })),
  )
  if (commitment === undefined) throw new Error('nothing was recorded')
  id = commitment.id
  await office.morning(tuesday)
  office.sent.length = 0
})
afterEach(() => office.close())

const [ana, ben] = [{ officialId: 'ofc_ana' }, { officialId: 'ofc_ben' }]
const read = async () => (await office.call('GET', `/commitments/${id}`)).body
const answer = async (what: string, body: object) =>
  office.call('POST', `/commitments/${id}/${what}`, {
    body,
    headers: { 'if-match': `"${(await read()).version}"` },
  })
const partsOf = async (official: string) =>
  (await office.call('GET', `/officials/${official}/desk`)).body.parts
const mailTo = (name: string) => office.sent.findLast(({ to }) => to === `${name}@example.org`)?.mail
const done = { outcome: 'The figures were sent.', doneOn: '2026-11-23' }
const undone = { contributor: ana, reason: 'It was about another table.' }

describe('A part that is done', () => {
  test('ends its reminders at once and leaves the commitment open for all others', async () => {
    const { body } = await answer('part-done', { contributor: ana, ...done })
    expect(body).toMatchObject({
      status: 'open',
      contributors: [{ ...ana, dueOn: '2026-12-04', doneOn: '2026-11-23' }, ben],
    })
    expect(body.history.at(-1).change).toEqual({ what: 'part-completed', contributor: 'ofc_ana', ...done })
    expect(await partsOf('ofc_ana')).toEqual([])
    expect(await partsOf('ofc_ben')).toHaveLength(1)
  })

  test('is no report for the office to accept', async () => {
    const request = {
      body: { contributor: ana, ...done, reported: true },
      headers: { 'if-match': '"1"' },
    }
    await refuses(
      office,
      'POST',
      `/commitments/${id}/part-done`,
      request,
      aProblem('invalid-request', 422, 'The request is not valid', ['#/reported', 'is not a known field']),
    )
  })

  test('is told once, to the official who leads and to nobody else', async () => {
    await answer('part-done', { contributor: ana, ...done })
    await office.morning(wednesday)
    expect(office.sent.map(({ to }) => to)).toEqual(['lin@example.org'])
    expect(mailTo('lin')?.text).toContain('* Ana has done a part of it: Send the list\n')
    office.sent.length = 0
    await office.morning('2026-11-26T00:00:00Z')
    expect(office.sent).toEqual([])
  })

  test('of a commitment that nobody leads yet is told to the protocol office', async () => {
    await office.has(aVisitWith(anAction({ title: 'The maps', responsible: undefined, contributors: [ana] })))
    const [{ commitmentId }] = (await partsOf('ofc_ana')).filter(
      ({ title }: { title: string }) => title === 'The maps',
    )
    await office.call('POST', `/commitments/${commitmentId}/part-done`, {
      body: { contributor: ana, ...done },
      headers: { 'if-match': '"1"' },
    })
    await office.morning(wednesday)
    const asked = office.sent.find(({ tags }) => tags.official === 'ofc_protocol-office')
    expect(asked?.mail.text).toContain('Ana has done a part of it: The maps')
  })

  test.each([
    ['the commitment was closed before', 'completion', done],
    ['another official leads before', 'reassignment', { responsible: ben }],
    ['it was taken back before', 'part-undo', undone],
  ])('is told to nobody when %s', async (_, what, body) => {
    await answer('part-done', { contributor: ana, ...done })
    expect((await answer(what, body)).status).toBe(200)
    await office.morning(wednesday)
    expect(office.sent.map(({ mail }) => mail.text).join()).not.toContain('has done a part')
  })

  test('stays done when the commitment is closed and opened again', async () => {
    await answer('part-done', { contributor: ana, ...done })
    await answer('completion', done)
    await answer('reopening', { reason: 'It was not sent.' })
    expect(await partsOf('ofc_ana')).toEqual([])
    expect(await partsOf('ofc_ben')).toHaveLength(1)
  })

  test('is open again, and told as new, when that is taken back', async () => {
    await answer('part-done', { contributor: ana, ...done })
    const { body } = await answer('part-undo', undone)
    expect(body.contributors[0]).toEqual({ ...ana, dueOn: '2026-12-04' })
    await office.morning(wednesday)
    expect(mailTo('ana')?.text).toContain('[New] Send the list')
  })

  test('is a column of the table', async () => {
    await answer('part-done', { contributor: ana, ...done })
    const { body } = await office.call('GET', '/commitments.csv')
    expect(parse(String(body), { bom: true, columns: true })).toMatchObject([{ contributorsDone: 'ofc_ana' }])
  })

  test('is one answer when the same request arrives twice', async () => {
    const request = {
      body: { contributor: ana, ...done },
      headers: { 'if-match': '"1"' },
    }
    await office.call('POST', `/commitments/${id}/part-done`, request)
    const { status, body } = await office.call('POST', `/commitments/${id}/part-done`, request)
    expect({ status, entries: body.history.length }).toEqual({ status: 200, entries: 2 })
  })
})

describe('A part that is still open after its last reminder', () => {
  /** Ana's part was due on 4 December; its last reminder is told on 27 January. */
  const lastReminder = '2027-01-27T00:00:00Z'
  const afterwards = '2027-01-28T00:00:00Z'
  const toldOfIt = () => office.sent.filter(({ mail }) => mail.text.includes('is still open'))
  beforeEach(async () => {
    for (let at = Date.parse(wednesday); at <= Date.parse(lastReminder); at += 24 * 60 * 60 * 1000)
      await office.morning(new Date(at).toISOString().replace('.000', '') as Instant)
    expect(await partsOf('ofc_ana')).toMatchObject([{ toldOn: '2027-01-27', leadTold: true }])
    expect((await partsOf('ofc_ana'))[0]).not.toHaveProperty('nextOn')
    expect(toldOfIt()).toEqual([])
  })

  test('is told once to the official who leads, and to nobody else', async () => {
    await office.morning(afterwards)
    expect(toldOfIt().map(({ to }) => to)).toEqual(['lin@example.org'])
    expect(mailTo('lin')?.text).toContain(
      '* The part of Ana, due on 4 December 2026, is still open: Send the list\n',
    )
    for (const day of ['01-29', '02-01', '02-02', '02-08', '02-15'])
      await office.morning(`2027-${day}T00:00:00Z` as Instant)
    expect(toldOfIt()).toHaveLength(1)
  })

  test('is planned as news of the official who leads', async () => {
    const path = '/officials/ofc_lin/notices?from=2027-01-28&to=2027-01-28'
    const { days } = (await office.call('GET', path)).body
    expect(days[0].lines).toContainEqual(expect.objectContaining({ rung: 'news' }))
  })

  test.each([
    ['it was done', 'part-done', { contributor: ana, ...done }],
    ['the commitment was closed', 'completion', done],
    ['another official leads', 'reassignment', { responsible: ben }],
  ])('is told to nobody when %s before', async (_, what, body) => {
    await answer(what, body)
    await office.morning(afterwards)
    expect(toldOfIt()).toEqual([])
  })

  test.each([
    ['its contributor was left out', { contributors: [ben] }],
    ['another date was agreed', { contributors: [{ ...ana, dueOn: '2026-12-11' }, ben], reason: 'Agreed.' }],
  ])('is told to nobody when %s before', async (_, body) => {
    await office.call('PATCH', `/commitments/${id}`, {
      body,
      headers: { 'if-match': `"${(await read()).version}"` },
    })
    await office.morning(afterwards)
    expect(toldOfIt()).toEqual([])
    for (const part of await partsOf('ofc_ana')) expect(part).not.toHaveProperty('leadTold')
  })
})

describe('A contributor', () => {
  test('who reports is left in peace for three working days, and nobody else hears of it', async () => {
    await answer('part-progress', { contributor: ana, note: 'Two of three tables.', atRisk: true })
    expect(await partsOf('ofc_ana')).toMatchObject([
      { nextOn: '2026-12-01', lastReport: { note: 'Two of three tables.', atRisk: true } },
    ])
    await office.morning(wednesday)
    expect(office.sent).toEqual([])
    expect((await read()).history.at(-1).change).toEqual({
      what: 'part-progress-reported',
      contributor: 'ofc_ana',
      note: 'Two of three tables.',
      atRisk: true,
    })
  })

  test('who has seen the part is reminded as planned', async () => {
    const before = await partsOf('ofc_ana')
    const { body } = await answer('part-seen', { contributor: ana })
    expect(body.history.at(-1).change).toEqual({ what: 'part-seen', contributor: 'ofc_ana' })
    expect((await partsOf('ofc_ana'))[0].nextOn).toBe(before[0].nextOn)
  })

  test('does not stand in the way of the official who leads and takes an answer back', async () => {
    await answer('progress', { note: 'Begun.' })
    await answer('part-seen', { contributor: ana })
    const { status, body } = await answer('undo', { reason: 'It was another list.' })
    expect({ status, report: body.lastReport }).toEqual({ status: 200, report: undefined })
  })
})

describe('An answer about a part is refused, and nothing is stored:', () => {
  test.each([
    ['no contributor', { note: 'x' }, '#/contributor', 'is missing'],
    [
      'a field that is not one',
      { contributor: ana, note: 'x', outcome: 'y' },
      '#/outcome',
      'is not a known field',
    ],
  ])('%s', async (_, body, pointer, detail) => {
    const before = await read()
    const refused = await answer('part-progress', body)
    expect(refused.body).toMatchObject({ status: 422, errors: [{ pointer, detail }] })
    expect(await read()).toEqual(before)
  })
})

describe('The page behind the link of a part', () => {
  const pageOf = async () => {
    const pages = pagesOver(office)
    const desk = await pages.linkOf('ofc_ana', '2026-11-24')
    const page = `${desk}/${id}`
    office.clock.at = '2026-11-24T01:00:00Z'
    const submit = async (fields: Readonly<Record<string, string>>) => {
      const token = tokenIn(await pages.get(page))
      office.clock.at = secondsAfter(office.clock.at, 20)
      return pages.post(page, { token, ...fields })
    }
    return { pages, desk, page, submit }
  }
  const textOf = ({ body }: { readonly body: string }) =>
    body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

  test('opens from the line of the mail and from the list, and offers what a contributor may say', async () => {
    const { pages, desk, page } = await pageOf()
    expect((await pages.get(desk)).body).toContain(`href="${page}"`)
    const shown = textOf(await pages.get(`${desk}/1`))
    expect(shown).toContain('Your part: you contribute; Lin leads')
    expect(shown).toContain('My part is done')
    expect(shown).not.toContain('It is done')
    expect(shown).not.toContain('It cannot be done any more')
  })

  test('records that the part is done, and says so', async () => {
    const { pages, page, submit } = await pageOf()
    const { status } = await submit({ answer: 'part-done', 'part-done-outcome': 'They were sent.' })
    expect(status).toBe(303)
    const recorded = textOf(await pages.get(`${page}/recorded`))
    expect(recorded).toContain(
      'Your part is recorded as done. No mail reminds you of it any more, and the official who leads is told.',
    )
    expect(recorded).toContain('the part of Ana is done, by Ana')
    expect(textOf(await pages.get(page))).toContain('Your part was done on Tuesday, 24 November 2026')
    expect((await read()).history.at(-1)).toMatchObject({
      by: 'ofc_ana',
      through: 'link',
      change: { what: 'part-completed', contributor: 'ofc_ana', doneOn: '2026-11-24' },
    })
  })

  test('records a report, a word that it was seen, and takes back that the part is done', async () => {
    const { submit } = await pageOf()
    await submit({ answer: 'part-progress', 'part-progress-note': 'Begun.' })
    await submit({ answer: 'part-seen', 'part-seen-initials': 'A.' })
    await submit({ answer: 'part-done', 'part-done-outcome': 'They were sent.' })
    await submit({ answer: 'part-undo', 'part-undo-reason': 'It was another table.' })
    const { history, contributors } = await read()
    expect(history.map(({ change }: { change: { what: string } }) => change.what)).toEqual([
      'recorded',
      'part-progress-reported',
      'part-seen',
      'part-completed',
      'part-undone',
    ])
    expect(contributors[0]).not.toHaveProperty('doneOn')
  })

  test('takes no earlier part back from a contributor who was left out and named anew', async () => {
    const { pages, page, submit } = await pageOf()
    await submit({ answer: 'part-done', 'part-done-outcome': 'They were sent.' })
    const share = async (contributors: unknown) =>
      office.call('PATCH', `/commitments/${id}`, {
        body: { contributors },
        headers: { 'if-match': `"${(await read()).version}"` },
      })
    await share([ben])
    await share([ana, ben])
    const shown = textOf(await pages.get(page))
    expect(shown).toContain('My part is done')
    expect(shown).not.toContain('Take my last answer back')
    expect((await answer('part-undo', undone)).body).toMatchObject({
      status: 409,
      detail: 'the last answer neither says that the part is done nor asks the protocol office',
    })
  })

  test('does not take an answer about the whole commitment', async () => {
    const { submit } = await pageOf()
    expect((await submit({ answer: 'done', 'done-outcome': 'All was sent.' })).status).toBe(422)
    expect((await read()).version).toBe(1)
  })

  test('shows only what was said about the own part; who leads sees all', async () => {
    await answer('progress', { note: 'The lead has begun.' })
    await answer('part-progress', { contributor: ben, note: 'Ben has begun.' })
    const { pages, page } = await pageOf()
    expect(textOf(await pages.get(page))).not.toMatch(/has begun/)
    const lead = await pages.linkOf('ofc_lin', '2026-11-24')
    const shown = textOf(await pages.get(`${lead}/${id}`))
    expect(shown).toContain('report on the part of Ben')
    expect(shown).toContain('The lead has begun.')
  })

  test('names to the official who leads all who contribute, before anybody has said a word', async () => {
    const pages = pagesOver(office)
    const lead = await pages.linkOf('ofc_lin', '2026-11-24')
    office.clock.at = '2026-11-24T01:00:00Z'
    expect(textOf(await pages.get(`${lead}/${id}`))).toContain(
      'Contributing: Ana; Ben Due: Friday, 18 December 2026',
    )
    const { page } = await pageOf()
    expect(textOf(await pages.get(page))).not.toContain('Ben')
  })

  test('opens for the official who leads from the news in the mail', async () => {
    await answer('part-done', { contributor: ana, ...done })
    await office.morning(wednesday)
    const pages = pagesOver(office)
    const lead = await pages.linkOf('ofc_lin', '2026-11-25')
    const shown = textOf(await pages.get(`${lead}/1`))
    expect(shown).toContain('the part of Ana is done')
    expect(shown).toContain('The figures were sent.')
  })

  test('ends when the official contributes no longer', async () => {
    const { pages, page } = await pageOf()
    await answer('reassignment', { responsible: ana })
    await answer('reassignment', { responsible: { officialId: 'ofc_lin' } })
    const ended = await pages.get(page)
    expect(ended.status).toBe(410)
    expect(textOf(ended)).toContain('You no longer contribute to this commitment. You need not do anything.')
  })

  test('leaves it to the official who leads who contributes from then on', async () => {
    const { pages, page } = await pageOf()
    const lead = await pages.linkOf('ofc_lin', '2026-11-24')
    const share = async (contributors: unknown) =>
      office.call('PATCH', `/commitments/${id}`, {
        body: { contributors },
        headers: { 'if-match': `"${(await read()).version}"` },
      })
    await share([ben, { name: 'Zoe', email: 'zoe@example.org' }])
    expect(textOf(await pages.get(page))).toContain('You no longer contribute to this commitment.')
    expect(textOf(await pages.get(`${lead}/${id}`))).toContain('contributing from now on: Ben; Zoe')
    await share(null)
    expect(textOf(await pages.get(`${lead}/${id}`))).toContain('nobody contributes any more')
  })
})
