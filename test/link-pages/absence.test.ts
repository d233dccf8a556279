import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { type Pages, pagesOver, type SeenPage, secondsAfter, tokenIn } from '../support/link-pages.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { anAction, anOfficial, aVisitWith } from '../support/submissions.ts'

const morning: Instant = '2026-11-23T00:00:00Z'
const later: Instant = '2026-11-23T01:00:00Z'

let office: TestOffice
let pages: Pages
let desk: string
beforeEach(async () => {
  office = await openTestOffice('2026-11-22T00:00:00Z')
  await office.has(anOfficial(), aVisitWith(anAction({ title: 'The list', dueOn: '2026-12-18' })))
  await office.morning(morning)
  pages = pagesOver(office)
  desk = await pages.linkOf('ofc_lin', '2026-11-23')
  office.clock.at = later
})
afterEach(() => office.close())

const page = () => `${desk}/absence`
const textOf = ({ body }: { readonly body: string }) =>
  body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

/** Fills the form of the page, as a person who needs some seconds for it. */
const submits = async (form: Readonly<Record<string, string>>): Promise<SeenPage> => {
  const token = tokenIn(await pages.get(page()))
  office.clock.at = secondsAfter(office.clock.at, 10)
  return pages.post(page(), { token, ...form })
}
const days = { 'write-from': '2026-12-01', 'write-to': '2026-12-11' }
const writes = (form: Readonly<Record<string, string>> = {}) =>
  submits({ answer: 'write', 'write-initials': 'LW', ...days, ...form })
const recorded = async () => (await office.call('GET', '/officials/ofc_lin')).body

describe('An official writes the own absence behind the link of a mail', () => {
  test('on a page to which the desk leads', async () => {
    expect((await pages.get(desk)).body).toContain(`<a href="${page()}">Your absence</a>`)
    expect(textOf(await pages.get(page()))).toContain('No absence is recorded.')
  })

  test('and it is recorded, with the history and the days on the page', async () => {
    const answer = await writes()
    expect(answer.status).toBe(200)
    expect(textOf(answer)).toContain('from 1 December 2026 to 11 December 2026')
    expect(await recorded()).toMatchObject({ absence: { from: '2026-12-01', to: '2026-12-11' } })
    expect(textOf(await pages.get(page()))).toContain(
      'Recorded: absent from 1 December 2026 to 11 December 2026.',
    )
    const { history } = (await office.call('GET', '/officials/ofc_lin/history')).body
    expect(history.at(-1)).toMatchObject({ by: 'ofc_lin', through: 'link', change: { what: 'corrected' } })
  })

  test('and the mailbox is told, with how to correct it', async () => {
    await writes()
    await office.morning('2026-11-24T00:00:00Z')
    const { mail } = office.sent.at(-1) ?? {}
    expect(mail?.text).toContain('Your absence was changed on your page')
    expect(mail?.text).toContain('go to your absence there, and correct it')
  })

  test('and takes it away there', async () => {
    await writes()
    const answer = await submits({ answer: 'end', 'end-initials': 'LW' })
    expect(textOf(answer)).toContain('No absence is recorded any more')
    expect((await recorded()).absence).toBeUndefined()
  })
})

describe('The page says who is told meanwhile', () => {
  const mei = { id: 'ofc_mei', name: 'Mei <Li>', organisation: 'SCODA', email: 'mei@example.org' }
  const askedOffice = 'The protocol office is asked about what falls due while you are absent.'
  const told = 'While you are absent, what falls due is told to Mei &lt;Li&gt;, SCODA.'
  const askedToo = 'On the days on which Mei &lt;Li&gt; is absent too, the protocol office is asked.'
  const named = async (facts: object = {}) => {
    await office.has(anOfficial({ ...mei, ...facts }))
    await office.call('PATCH', '/officials/ofc_lin', {
      body: { deputyId: 'ofc_mei' },
      headers: { 'if-match': '"1"' },
    })
  }

  test('the protocol office, when the directory names no deputy', async () => {
    expect(textOf(await pages.get(page()))).toContain(askedOffice)
    expect(textOf(await writes())).toContain(askedOffice)
  })

  test('the deputy whom the directory names, and the form offers nobody else', async () => {
    await named()
    const text = textOf(await pages.get(page()))
    expect(text).toContain(told)
    expect(text).not.toContain('protocol office is asked')
    expect((await pages.get(page())).body).not.toContain('ofc_mei')
    expect(textOf(await writes())).toContain(told)
    expect(textOf(await pages.get(page()))).toContain(told)
  })

  test('both, when the deputy is absent on some of the days', async () => {
    await named({ absence: { from: '2026-12-10', to: '2026-12-18' } })
    expect(textOf(await writes())).toContain(`${told} ${askedToo}`)
  })

  test.each([
    ['is absent on all of the days', { absence: { from: '2026-11-30', to: '2026-12-18' } }],
    ['has an address to which the office has not agreed', { email: 'mei@elsewhere.example' }],
  ])('the protocol office, when the deputy %s', async (_, facts) => {
    await named(facts)
    const text = textOf(await writes())
    expect(text).toContain(askedOffice)
    expect(text).not.toContain('Mei')
  })

  test('the deputy, also when the form is refused', async () => {
    await named()
    expect(textOf(await writes({ 'write-initials': '' }))).toContain(told)
  })
})

describe('Nothing is written', () => {
  const isRefused = async (form: Readonly<Record<string, string>>, because: string, status = 422) => {
    const answer = await submits(form)
    expect({ status: answer.status, says: textOf(answer) }).toEqual({
      status,
      says: expect.stringContaining(because),
    })
    expect(await recorded()).toMatchObject({ version: 1 })
    return answer
  }
  const wrongDays = 'Write both days as in 2026-11-24.'

  test.each([
    ['no choice', { ...days, 'write-initials': 'LW' }, 'Choose one of the answers.'],
    ['no initials', { answer: 'write', ...days }, 'initials'],
    ['no days', { answer: 'write', 'write-initials': 'LW' }, wrongDays],
    [
      'days in the wrong order',
      { answer: 'write', 'write-initials': 'LW', 'write-from': '2026-12-11', 'write-to': '2026-12-01' },
      wrongDays,
    ],
    [
      'days that are past',
      { answer: 'write', 'write-initials': 'LW', 'write-from': '2026-11-02', 'write-to': '2026-11-20' },
      wrongDays,
    ],
    [
      'more than a year',
      { answer: 'write', 'write-initials': 'LW', 'write-from': '2026-12-01', 'write-to': '2027-12-31' },
      wrongDays,
    ],
    [
      'the end of an absence that nobody has',
      { answer: 'end', 'end-initials': 'LW' },
      'Choose one of the answers.',
    ],
  ])('for %s', async (_, form, because) => {
    await isRefused(form, because)
  })

  test('over a change made meanwhile, and the days typed stay', async () => {
    const token = tokenIn(await pages.get(page()))
    await writes()
    office.clock.at = secondsAfter(office.clock.at, 10)
    const form = { answer: 'end', 'end-initials': 'LW' }
    const answer = await pages.post(page(), { token, ...form })
    expect(answer.status).toBe(409)
    expect(await recorded()).toMatchObject({ absence: { from: '2026-12-01' } })
    const typed = await submits({ answer: 'write', 'write-from': '2026-12-07', 'write-to': '2026-12-08' })
    expect(typed.body).toContain('value="2026-12-07"')
  })

  test('for the protocol office, which has no such page', async () => {
    await office.has(aVisitWith(anAction({ title: 'Nobody’s', responsible: undefined })))
    await office.morning('2026-11-24T00:00:00Z')
    const ofOffice = await pages.linkOf('ofc_protocol-office', '2026-11-24')
    expect((await pages.get(ofOffice)).body).not.toContain('/absence')
    expect((await pages.get(`${ofOffice}/absence`)).status).toBe(404)
  })
})
