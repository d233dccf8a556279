import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { anInstitution } from '../support/institution.ts'
import { type Pages, pagesOver, secondsAfter, tokenIn } from '../support/link-pages.ts'
import { type Commitment, openTestOffice, type TestOffice } from '../support/office.ts'
import { anAction, anOfficial, aVisitWith } from '../support/submissions.ts'

const morning: Instant = '2026-11-23T00:00:00Z'
const later: Instant = '2026-11-23T01:00:00Z'

let office: TestOffice
let pages: Pages
let list: Commitment
let desk: string
/** The page of the commitment. */
let page: string

/** Lin has read the mail about the list. */
const linHasMail = async (institution = anInstitution()) => {
  office = await openTestOffice('2026-11-22T00:00:00Z', undefined, undefined, institution)
  const [recorded] = await office.has(anOfficial(), aVisitWith(anAction({ title: 'The list' })))
  if (recorded === undefined) throw new Error('nothing was recorded')
  list = recorded
  await office.morning(morning)
  pages = pagesOver(office)
  desk = await pages.linkOf('ofc_lin', '2026-11-23')
  page = `${desk}/${list.id}`
  office.clock.at = later
}

beforeEach(() => linHasMail())
afterEach(() => office.close())

/** Opens the page, waits, and submits its form with these fields. */
const submit = async (fields: Readonly<Record<string, string>>, waits = 20) => {
  const token = tokenIn(await pages.get(page))
  office.clock.at = secondsAfter(office.clock.at, waits)
  return pages.post(page, { token, ...fields })
}

const done = { answer: 'done', 'done-outcome': 'Sent to the Council.' }

const historyOf = async () => (await office.call('GET', `/commitments/${list.id}`)).body.history

const textOf = ({ body }: { readonly body: string }) =>
  body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('An answer through the link of a mail', () => {
  test('is recorded under the official and the version of the official, through the door `link`', async () => {
    const { status, headers } = await submit(done)
    expect({ status, location: headers.Location }).toEqual({ status: 303, location: `${page}/recorded` })
    expect((await historyOf()).at(-1)).toMatchObject({
      by: 'ofc_lin',
      through: 'link',
      officialVersion: 1,
      at: '2026-11-23T01:00:20Z',
      change: { what: 'completed', outcome: 'Sent to the Council.', doneOn: '2026-11-23' },
    })
  })

  test('is shown after it was recorded, with the way to take it back', async () => {
    await submit(done)
    const shown = textOf(await pages.get(`${page}/recorded`))
    expect(shown).toContain('The commitment is recorded as done. No mail reminds you of it any more.')
    expect(shown).toContain('The list')
    expect(shown).toContain('23 November 2026: done, by Lin')
    expect(shown).toContain('Sent to the Council.')
    expect(shown).toContain('A mistake? You can take the answer back below, until Monday, 30 November 2026.')
  })

  test.each([
    [
      'done on another day, with the number of the letter',
      { ...done, 'done-doneOn': '2026-11-20', 'done-reference': 'Letter 4/2026' },
      {
        what: 'completed',
        outcome: 'Sent to the Council.',
        doneOn: '2026-11-20',
        reference: 'Letter 4/2026',
      },
    ],
    [
      'a report of several lines',
      { answer: 'progress', 'progress-note': 'Two names are in view.\r\nOne is missing.' },
      { what: 'progress-reported', note: 'Two names are in view.\nOne is missing.' },
    ],
    [
      'a report that it may not be done in time',
      { answer: 'progress', 'progress-note': 'No names yet.', 'progress-atRisk': 'yes' },
      { what: 'progress-reported', note: 'No names yet.', atRisk: true },
    ],
    [
      'waiting for the other side',
      { answer: 'waiting', 'waiting-for': 'their draft', 'waiting-until': '2026-12-11' },
      { what: 'waiting', for: 'their draft', until: '2026-12-11' },
    ],
    [
      'that more time is needed',
      { answer: 'more-time', 'more-time-dueOn': '2027-01-29', 'more-time-reason': 'Elections.' },
      expect.objectContaining({
        what: 'asked',
        question: 'more-time',
        dueOn: '2027-01-29',
        reason: 'Elections.',
      }),
    ],
    [
      'that it is somebody else’s',
      { answer: 'not-mine', 'not-mine-who': 'Meng has it.' },
      expect.objectContaining({ what: 'asked', question: 'not-mine', who: 'Meng has it.' }),
    ],
    [
      'that it cannot be done any more',
      { answer: 'cannot-be-done', 'cannot-be-done-reason': 'The council was dissolved.' },
      expect.objectContaining({
        what: 'asked',
        question: 'cannot-be-done',
        reason: 'The council was dissolved.',
      }),
    ],
    ['seen', { answer: 'seen', 'seen-initials': 'L.W.' }, { what: 'seen' }],
  ])('may be: %s', async (_, fields, change) => {
    expect((await submit(fields)).status).toBe(303)
    expect((await historyOf()).at(-1).change).toEqual(change)
    expect((await pages.get(`${page}/recorded`)).status).toBe(200)
  })

  test('is one answer when the same form is sent twice, also by two browsers', async () => {
    const first = tokenIn(await pages.get(page))
    office.clock.at = secondsAfter(office.clock.at, 20)
    const sent = await Promise.all([1, 2].map(() => pages.post(page, { token: first, ...done })))
    sent.push(await pages.post(page, { token: first, ...done }))
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303])
    expect((await historyOf()).length).toBe(2)
    const again = sent.at(-1)?.headers.Location ?? ''
    expect(textOf(await pages.get(again))).toContain('Recorded already, by you. Nothing more is needed.')
  })

  test('is a report of its own when the same words are written on another day', async () => {
    const report = { answer: 'progress', 'progress-note': 'No change.' }
    await submit(report)
    await submit(report)
    expect((await historyOf()).length).toBe(2)
    office.clock.at = '2026-12-07T01:00:00Z'
    expect((await submit(report)).headers.Location).toBe(`${page}/recorded`)
    expect((await historyOf()).slice(1)).toMatchObject([
      { at: '2026-11-23T01:00:20Z', change: { what: 'progress-reported', note: 'No change.' } },
      { at: '2026-12-07T01:00:20Z', change: { what: 'progress-reported', note: 'No change.' } },
    ])
  })

  test('may be opened in one browser and given in another', async () => {
    const token = tokenIn(await pages.get(page))
    await pages.get(page)
    await pages.head(page)
    office.clock.at = secondsAfter(office.clock.at, 60)
    expect((await pages.post(page, { token, ...done })).status).toBe(303)
  })

  test('can be taken back with a reason for a week, and everything is as before', async () => {
    const before = (await office.call('GET', `/commitments/${list.id}`)).body
    await submit(done)
    expect((await submit({ answer: 'undo', 'undo-reason': 'The wrong line.' })).status).toBe(303)
    const { history, ...after } = (await office.call('GET', `/commitments/${list.id}`)).body
    expect(after).toEqual({ ...before, history: undefined, version: 3 })
    expect(history.at(-1)).toMatchObject({
      by: 'ofc_lin',
      change: { what: 'undone', reason: 'The wrong line.' },
    })
    expect(textOf(await pages.get(`${page}/recorded`))).toContain('Your answer is taken back.')
  })

  test('of another holder of the post is no answer of the present one', async () => {
    await submit({ answer: 'seen', 'seen-initials': 'L.' })
    await office.call('PATCH', '/officials/ofc_lin', {
      body: { name: 'Zhao', newHolder: true },
      headers: { 'if-match': '"1"' },
    })
    await office.morning('2026-11-24T00:00:00Z')
    desk = await pages.linkOf('ofc_lin', '2026-11-24')
    page = `${desk}/${list.id}`
    expect((await submit({ answer: 'seen', 'seen-initials': 'Z.' })).status).toBe(303)
    expect(textOf(await pages.get(`${page}/recorded`))).toContain('24 November 2026: seen, by Zhao')
  })

  test('is not said to hold any more when something happened after it', async () => {
    await submit(done)
    await office.call('POST', `/commitments/${list.id}/reopening`, {
      body: { reason: 'The Council wants another list.' },
      headers: { 'if-match': '"2"' },
    })
    const { status, headers } = await pages.get(`${page}/recorded`)
    expect({ status, location: headers.Location }).toEqual({ status: 303, location: page })
    expect(textOf(await pages.get(page))).toContain('opened again The Council wants another list.')
  })

  test('cannot be taken back after a week: the page no longer offers it', async () => {
    await submit(done)
    office.clock.at = '2026-12-01T01:00:00Z'
    expect((await pages.get(page)).body).not.toContain('value="undo"')
    expect((await pages.get(`${page}/recorded`)).body).not.toContain('<form')
  })

  test('is not taken back by a new holder of the post, and is not shown as an answer of the new holder', async () => {
    await submit({ answer: 'progress', 'progress-note': 'Two names are in view.' })
    await office.call('PATCH', '/officials/ofc_lin', {
      body: { name: 'Ana Costa', newHolder: true },
      headers: { 'if-match': '"1"' },
    })
    await office.morning('2026-11-24T00:00:00Z')
    desk = await pages.linkOf('ofc_lin', '2026-11-24')
    page = `${desk}/${list.id}`
    const { body } = await pages.get(page)
    expect(textOf({ body })).toContain('Two names are in view.')
    expect(body).not.toContain('value="undo"')
    expect((await pages.get(`${page}/recorded`)).status).toBe(303)
    expect((await submit({ answer: 'undo', 'undo-reason': 'Not by me.' })).status).toBe(422)
    const again = await submit({ answer: 'progress', 'progress-note': 'Two names are in view.' })
    expect(again.headers.Location).toBe(`${page}/recorded`)
    expect((await historyOf()).at(-1)).toMatchObject({ version: 3, officialVersion: 2 })
  })
})

describe('The form', () => {
  const asks = ['more-time', 'not-mine', 'cannot-be-done']

  test('has nothing chosen and no hidden answer when it is rendered', async () => {
    const { body } = await pages.get(page)
    expect(body).not.toMatch(/\bchecked\b|\bselected\b/)
    expect([...body.matchAll(/type="hidden" name="(\w+)"/g)].map(([, name]) => name)).toEqual(['token'])
  })

  test('offers what fits: the end of a waiting only to who waits', async () => {
    const offered = async () =>
      [...(await pages.get(page)).body.matchAll(/name="answer" value="([\w-]+)"/g)].map(([, name]) => name)
    expect(await offered()).toEqual(['done', 'progress', 'waiting', ...asks, 'seen'])
    await submit({ answer: 'waiting', 'waiting-for': 'their draft', 'waiting-until': '2026-12-11' })
    expect(await offered()).toEqual(['done', 'progress', 'waiting-end', ...asks, 'seen', 'undo'])
    await submit({ answer: 'waiting-end', 'waiting-end-note': 'The draft is here.' })
    expect(await offered()).toEqual(['done', 'progress', 'waiting', ...asks, 'seen', 'undo'])
  })
})

describe('What an official asks the protocol office', () => {
  const offered = async () =>
    [...(await pages.get(page)).body.matchAll(/name="answer" value="([\w-]+)"/g)].map(([, name]) => name)

  test('is not offered again while the question waits, and is told with the answer of the office', async () => {
    await submit({ answer: 'more-time', 'more-time-dueOn': '2027-01-29', 'more-time-reason': 'Elections.' })
    expect(await offered()).not.toContain('more-time')
    const { body } = await office.call('GET', `/commitments/${list.id}`)
    const decision = { question: 'more-time', refuse: 'The council meets in December.' }
    const decided = await office.call('POST', `/matters/${body.matterId}/decision`, {
      body: decision,
      headers: { 'if-match': '"1"' },
    })
    expect(decided.status).toBe(200)
    const shown = textOf(await pages.get(page))
    expect(shown).toContain('refused by the protocol office The council meets in December.')
    expect(shown).toContain('more time was asked for, until 29 January 2027, by Lin Elections.')
  })

  test('may be to wait once more for the same, and reminders go on while the office is asked', async () => {
    const waiting = { answer: 'waiting', 'waiting-for': 'their draft' }
    await submit({ ...waiting, 'waiting-until': '2026-11-25' })
    office.clock.at = '2026-11-26T01:00:00Z'
    expect((await submit({ ...waiting, 'waiting-until': '2026-12-11' })).status).toBe(303)
    expect((await historyOf()).at(-1).change).toMatchObject({ what: 'asked', question: 'wait-again' })
    const shown = textOf(await pages.get(`${page}/recorded`))
    expect(shown).toContain(
      'The protocol office is asked whether you may wait once more. Reminders go on until the office decides.',
    )
    expect(shown).not.toContain('No mail reminds you')
  })

  test('may be a date, for what has none', async () => {
    const [undated] = await office.has(
      aVisitWith(anAction({ title: 'No date', dueOn: undefined, checkIn: { every: 'P4W' } })),
    )
    await office.morning('2026-11-24T00:00:00Z')
    page = `${await pages.linkOf('ofc_lin', '2026-11-24')}/${undated?.id}`
    expect(await offered()).toContain('proposed-date')
    const proposal = { answer: 'proposed-date', 'proposed-date-dueOn': '2027-01-29' }
    expect((await submit(proposal)).status).toBe(422)
    expect((await submit({ ...proposal, 'proposed-date-reason': 'After the session.' })).status).toBe(303)
    expect(textOf(await pages.get(`${page}/recorded`))).toContain(
      'The protocol office is asked about the date.',
    )
  })
})

describe('A form is not taken, and nothing is stored,', () => {
  const refused = async (
    answer: Promise<{ status: number; body: string }>,
    status: number,
    ...said: string[]
  ) => {
    const before = await office.items()
    const given = await answer
    expect(given.status).toBe(status)
    expect(given.body).toContain('Nothing was recorded.')
    for (const sentence of said) expect(textOf(given)).toContain(sentence)
    expect(await office.items()).toEqual(before)
    return given
  }

  test('without a choice', () =>
    refused(submit({ 'done-outcome': 'Sent.' }), 422, 'Choose one of the answers.'))

  test('with a choice that is not offered', () =>
    refused(submit({ answer: 'undo', 'undo-reason': 'No.' }), 422, 'Choose one of the answers.'))

  test.each([
    ['done', {}, 'Write what came of it, in at most 4,000 characters without special marks.'],
    ['done', { 'done-outcome': ' \u200b' }, 'Write what came of it'],
    ['done', { 'done-outcome': 'x'.repeat(4001) }, 'Write what came of it'],
    ['done', { 'done-outcome': 'Sent\u202e.' }, 'Write what came of it'],
    [
      'done',
      { 'done-outcome': 'Sent.', 'done-doneOn': '2026-11-25' },
      'Write the day as in 2026-11-24. The day cannot lie in the future.',
    ],
    ['done', { 'done-outcome': 'Sent.', 'done-doneOn': '24/11' }, 'Write the day as in 2026-11-24.'],
    [
      'done',
      { 'done-outcome': 'Sent.', 'done-reference': 'x'.repeat(201) },
      'Write the file number on one line, in at most 200 characters.',
    ],
    ['progress', {}, 'Write how it stands, in at most 4,000 characters without special marks.'],
    ['progress', { 'progress-atRisk': 'yes' }, 'Write how it stands'],
    ['waiting', {}, 'Write on one line for what you wait, in at most 300 characters.'],
    [
      'waiting',
      { 'waiting-for': 'their draft' },
      'Write the day as in 2026-11-24. The day lies after today and within three months.',
    ],
    ['waiting', { 'waiting-for': 'their draft', 'waiting-until': '2026-11-23' }, 'The day lies after today'],
    ['waiting', { 'waiting-for': 'their draft', 'waiting-until': '2027-02-24' }, 'The day lies after today'],
    [
      'more-time',
      { 'more-time-dueOn': '2027-01-29' },
      'Write why, in at most 4,000 characters without special marks.',
    ],
    [
      'more-time',
      { 'more-time-reason': 'Elections.' },
      'Write the day as in 2026-11-24. The day lies after the present due date and not in the past.',
    ],
    [
      'more-time',
      { 'more-time-reason': 'Elections.', 'more-time-dueOn': '2026-12-18' },
      'The day lies after the present due date',
    ],
    ['not-mine', {}, 'Write on one line whose it is, in at most 200 characters.'],
    ['cannot-be-done', {}, 'Write why, in at most 4,000 characters'],
    ['seen', {}, 'Write your initials.'],
  ])('when the words for “%s” are missing or wrong (%#)', (answer, fields, sentence) =>
    refused(submit({ answer, ...(fields as Record<string, string>) }), 422, sentence))

  test('when undo has no reason', async () => {
    await submit(done)
    await refused(
      submit({ answer: 'undo' }),
      422,
      'Write why, in at most 4,000 characters without special marks.',
    )
  })

  test('within two seconds of its page', async () => {
    for (const seconds of [0, 1, 2])
      await refused(submit(done, seconds), 422, 'The answer came faster than a person reads.')
    expect((await submit(done, 3)).status).toBe(303)
  })

  test('after more than two hours', async () => {
    await refused(submit(done, 7201), 422, 'The page was open for more than two hours.')
    expect((await submit(done, 7200)).status).toBe(303)
  })

  test.each([
    ['no token', ''],
    ['a token that was cut off', '2026-11-23T01:00:00Z.AAAA'],
    ['a token without a signature', '2026-11-23T01:00:00Z'],
    ['a token without a time', `.${'A'.repeat(43)}`],
  ])('with %s', async (_, token) => {
    await refused(
      pages.post(page, { token, ...done }),
      422,
      'The form did not arrive whole. Fill it in once more and send it again.',
    )
  })

  test('with a made-up token', async () => {
    await refused(
      pages.post(page, { token: `2026-11-23T01:00:00Z.${'A'.repeat(43)}`, ...done }),
      409,
      'The commitment changed after the page was opened.',
    )
  })

  test('with the token of another page', async () => {
    const [other] = await office.has(aVisitWith(anAction({ title: 'The plan' })))
    await office.morning('2026-11-24T00:00:00Z')
    desk = await pages.linkOf('ofc_lin', '2026-11-24')
    page = `${desk}/${list.id}`
    const token = tokenIn(await pages.get(`${desk}/${other?.id}`))
    office.clock.at = secondsAfter(office.clock.at, 20)
    await refused(
      pages.post(page, { token, ...done }),
      409,
      'The commitment changed after the page was opened.',
    )
  })

  test('when the commitment changed after the page was opened, and the page then shows how it is', async () => {
    const token = tokenIn(await pages.get(page))
    await office.call('PATCH', `/commitments/${list.id}`, {
      body: { dueOn: '2027-01-15', reason: 'Elections.' },
      headers: { 'if-match': '"1"' },
    })
    office.clock.at = secondsAfter(office.clock.at, 20)
    const { body } = await refused(pages.post(page, { token, ...done }), 409, 'Look at what is new')
    expect(textOf({ body })).toContain('Friday, 15 January 2027')
    expect(textOf({ body })).toContain('the date was moved from 18 December 2026 to 15 January 2027')
  })

  test('when somebody else closed the commitment, which the page then says', async () => {
    const token = tokenIn(await pages.get(page))
    await office.call('POST', `/commitments/${list.id}/completion`, {
      body: { outcome: 'It was handed over.', doneOn: '2026-11-20' },
      headers: { 'if-match': '"1"' },
    })
    office.clock.at = secondsAfter(office.clock.at, 20)
    const { body } = await refused(
      pages.post(page, { token, ...done }),
      409,
      'Done on Friday, 20 November 2026',
    )
    expect(body).not.toContain('<form')
    expect(textOf({ body })).not.toContain('Choose again')
  })

  test('when it is larger than every answer', () =>
    refused(
      submit({ ...done, 'done-outcome': 'x'.repeat(70_000) }),
      413,
      'Send it to the protocol office: protocol@example.org',
    ))

  test('when the body is no form', async () => {
    const body = JSON.stringify({ answer: 'done' })
    const event = {
      rawPath: page,
      headers: { 'content-type': 'application/json' },
      body,
      isBase64Encoded: false,
    }
    await refused(pages.send('POST', event), 422, 'The form did not arrive whole.')
  })

  test('and what was typed is kept, and what was chosen is not', async () => {
    const { body } = await submit({
      answer: 'done',
      'done-doneOn': '2026-11-25',
      'done-outcome': '<b>Sent</b>\r\n& signed',
    })
    expect(body).toContain('\n&lt;b&gt;Sent&lt;/b&gt;\n&amp; signed</textarea>')
    expect(body).toContain('value="2026-11-25"')
    expect(body).not.toMatch(/\bchecked\b/)
    expect(textOf({ body })).toContain(
      'Your choices are no longer marked. Choose again before you send the form.',
    )
    expect(body).toMatch(/id="done-doneOn"[^>]+aria-invalid="true"/)
    expect(tokenIn({ body })).not.toBe('')
  })
})

describe('Where the office accepts what is reported', () => {
  beforeEach(async () => {
    await office.close()
    await linHasMail(anInstitution({ closing: 'acceptance' }))
  })

  test('done is a report, which can be taken back and not be given twice', async () => {
    expect((await submit(done)).status).toBe(303)
    const shown = textOf(await pages.get(`${page}/recorded`))
    expect(shown).toContain(
      'Your report is recorded, and the protocol office is asked to accept it. No mail reminds you of the commitment meanwhile.',
    )
    expect(shown).toContain('23 November 2026: reported as done on 23 November 2026, by Lin')
    const again = await pages.get(page)
    expect(textOf(again)).toContain(
      'You asked: on 23 November 2026 to accept that it was done on 23 November 2026. The protocol office has not answered yet.',
    )
    expect(again.body).not.toContain('value="done"')
    expect((await submit({ answer: 'undo', 'undo-reason': 'Too early.' })).status).toBe(303)
    expect(await historyOf()).toHaveLength(3)
    expect((await office.call('GET', '/matters')).body.matters).toEqual([])
  })

  test('the office accepts or returns it behind its link, and the same form twice is one decision', async () => {
    await submit(done)
    await office.morning('2026-11-24T00:00:00Z')
    office.clock.at = '2026-11-24T01:00:00Z'
    const asked = `${await pages.linkOf('ofc_protocol-office', '2026-11-24')}/matters/${list.visitId}`
    const opened = await pages.get(asked)
    expect(textOf(opened)).toContain('Reported: Sent to the Council.')
    const hidden = Object.fromEntries(
      [...opened.body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    )
    const [{ id: matter }] = (await office.call('GET', '/matters')).body.matters
    office.clock.at = secondsAfter(office.clock.at, 20)
    const form = { ...hidden, initials: 'P.O.', [`${matter}.acceptance`]: 'accept-report' }
    const accepted = await pages.post(asked, form)
    expect(textOf(accepted)).toContain('24 November 2026: accepted as done by the protocol office')
    expect(textOf(await pages.post(asked, form))).toContain('Recorded already, by you.')
    expect((await historyOf()).at(-1)).toMatchObject({ through: 'link', change: { what: 'completed' } })
    await office.morning('2026-11-25T00:00:00Z')
    expect(office.sent.at(-1)?.mail.text).toContain('* Accepted as done: The list')
    expect(textOf(await pages.get(page))).toContain('Done on Monday, 23 November 2026')
  })

  test('a returned report is shown with the reason', async () => {
    await submit(done)
    const [{ id: matter, version }] = (await office.call('GET', '/matters')).body.matters
    await office.call('POST', `/matters/${matter}/decision`, {
      body: { question: 'acceptance', refuse: 'The annex is missing.' },
      headers: { 'if-match': `"${version}"` },
    })
    const shown = textOf(await pages.get(page))
    expect(shown).toContain('returned by the protocol office as not done yet')
    expect(shown).toContain('it is not done yet, on 23 November 2026: The annex is missing.')
    expect((await submit(done)).status).toBe(303)
  })
})
