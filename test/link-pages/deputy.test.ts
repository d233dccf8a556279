import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { type Pages, pagesOver, secondsAfter, tokenIn } from '../support/link-pages.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { anAction, anOfficial, aVisitWith } from '../support/submissions.ts'

/** Lin is absent from Monday 30 November to Friday 11 December 2026, and Mei stands in. */
const absence = { from: '2026-11-30', to: '2026-12-11' }
/** The last working day before. */
const morning: Instant = '2026-11-27T00:00:00Z'

let office: TestOffice
let pages: Pages
let desk: string
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T04:00:00Z')
  await office.call('PUT', '/officials/ofc_mei', { body: { name: 'Mei', email: 'mei@example.org' } })
  await office.has(anOfficial({ deputyId: 'ofc_mei', absence }))
  await office.has(aVisitWith(anAction({ title: 'The list', dueOn: '2026-12-09', responsible: lin })))
  await office.has(aVisitWith(anAction({ title: 'The plan', dueOn: '2027-03-31', responsible: lin })))
  await office.morning('2026-11-24T00:00:00Z')
  await office.morning(morning)
  pages = pagesOver(office)
  desk = await pages.linkOf('ofc_mei', '2026-11-27')
  office.clock.at = '2026-11-30T01:00:00Z'
})
afterEach(() => office.close())

const lin = { officialId: 'ofc_lin' }
const textOf = ({ body }: { readonly body: string }) =>
  body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const mail = () => office.sent.findLast(({ to }) => to === 'mei@example.org')?.mail.text ?? ''
/** The path of the first line below the name of the absent official. */
const lineInMail = () => `${desk}/${/For Lin,(?:.|\n)*?https:\S+\/(\d+)$/m.exec(mail())?.[1]}`
const commitment = async (title = 'The list') => {
  const { commitments } = (await office.call('GET', '/commitments')).body
  return commitments.find((one: { title: string }) => one.title === title)
}
const history = async () => {
  const { id } = await commitment()
  return (await office.call('GET', `/commitments/${id}`)).body.history
}
/** Fills the form of a page, as a person who needs some seconds for it. */
const answers = async (path: string, form: Readonly<Record<string, string>>) => {
  const page = await pages.get(path)
  const action = /action="([^"]+)"/.exec(page.body)?.[1] ?? ''
  office.clock.at = secondsAfter(office.clock.at, 10)
  return pages.post(action, { token: tokenIn(page), ...form })
}
const reports = { answer: 'progress', 'progress-note': 'A draft is ready.' }

describe('The mail of a deputy', () => {
  test('tells on the last working day before an absence what falls due in it', () => {
    expect(mail()).toContain('For Lin, absent until 11 December 2026')
    expect(mail()).toContain('* [New] The list')
    expect(mail()).not.toContain('The plan')
    expect(office.sent.at(-1)?.mail.subject).toBe('For Lin: The list (Visit, 27 November 2026)')
  })

  test('leads to a page on which the deputy answers for the absent official', async () => {
    const page = await pages.get(lineInMail())
    expect(page.status).toBe(200)
    expect(textOf(page)).toContain('You stand in for Lin.')
    const recorded = await answers(lineInMail(), reports)
    expect(recorded.status).toBe(303)
    expect(textOf(await pages.get(recorded.headers.Location ?? ''))).toContain('Recorded')
  })
})

describe('What a deputy answers', () => {
  test('stands in the history with who did it, and the commitment stays with who has it', async () => {
    await answers(lineInMail(), reports)
    expect((await history()).at(-1)).toMatchObject({
      by: 'ofc_mei',
      through: 'link',
      holder: 'ofc_lin',
      change: { what: 'progress-reported', note: 'A draft is ready.' },
    })
    expect(await commitment()).toMatchObject({ responsible: lin, holder: 'ofc_lin' })
  })

  test('names the deputy to the office that is asked, and for whom', async () => {
    await answers(lineInMail(), {
      answer: 'more-time',
      'more-time-dueOn': '2027-01-15',
      'more-time-reason': 'The courier is on strike.',
    })
    const { matters } = (await office.call('GET', '/matters')).body
    expect(matters[0].asked).toMatchObject([{ askedBy: lin, deputy: { officialId: 'ofc_mei' } }])
    await office.morning('2026-12-01T00:00:00Z')
    const toOffice = office.sent.findLast(({ to }) => to === 'protocol@example.org')
    expect(toOffice?.mail.text).toContain('Official who asks: Mei, for Lin')
    const line = await pages.get(`${await pages.linkOf('ofc_protocol-office', '2026-12-01')}/1`)
    const page = await pages.get(line.headers.Location ?? '')
    expect(textOf(page)).toContain('Mei, for Lin')
  })

  test('can be asked once: the absent official asks the same in vain', async () => {
    const asks = { answer: 'more-time', 'more-time-dueOn': '2027-01-15', 'more-time-reason': 'A strike.' }
    await answers(lineInMail(), asks)
    const { matters } = (await office.call('GET', '/matters')).body
    const linsDesk = await pages.linkOf('ofc_lin', '2026-11-27')
    const { id } = await commitment()
    const again = await answers(`${linsDesk}/${id}`, asks)
    expect(again.status).not.toBe(500)
    expect((await office.call('GET', '/matters')).body.matters).toEqual(matters)
  })

  test('can be taken back by the deputy', async () => {
    await answers(lineInMail(), reports)
    const undone = await answers(lineInMail(), { answer: 'undo', 'undo-reason': 'It was another list.' })
    expect(undone.status).toBe(303)
    expect((await history()).at(-1)).toMatchObject({ by: 'ofc_mei', change: { what: 'undone' } })
  })

  test('is news for the absent official when it closed something', async () => {
    const { id } = await commitment()
    await answers(lineInMail(), {
      answer: 'done',
      'done-outcome': 'Sent by courier.',
      'done-doneOn': '2026-11-30',
    })
    expect((await office.call('GET', `/commitments/${id}`)).body).toMatchObject({ status: 'completed' })
    await office.morning('2026-12-14T00:00:00Z')
    const toLin = office.sent.findLast(({ to }) => to === 'lin@example.org')
    expect(toLin?.mail.text).toContain('Closed by Mei: The list\nSee it\n')
  })

  test('may be about the part of an absent contributor', async () => {
    await office.has(
      aVisitWith(
        anAction({
          title: 'The speech',
          dueOn: '2026-12-10',
          responsible: { officialId: 'ofc_mei' },
          contributors: [lin],
        }),
      ),
    )
    await office.morning('2026-12-01T00:00:00Z')
    expect(mail()).toContain('For Lin, absent until 11 December 2026')
    desk = await pages.linkOf('ofc_mei', '2026-12-01')
    office.clock.at = '2026-12-01T01:00:00Z'
    const answered = await answers(lineInMail(), {
      answer: 'part-done',
      'part-done-outcome': 'Translated.',
      'part-done-doneOn': '2026-12-01',
    })
    expect(answered.status).toBe(303)
    const { contributors } = await commitment('The speech')
    expect(contributors).toEqual([{ ...lin, doneOn: '2026-12-01' }])
  })
})

describe('The page of a deputy’s desk', () => {
  test('has what falls due for the absent official, below the name', async () => {
    const page = await pages.get(desk)
    expect(textOf(page)).toContain('For Lin, absent until 11 December 2026')
    expect(textOf(page)).toContain('The list')
    expect(textOf(page)).not.toContain('The plan')
    const path = /href="([^"]+~ofc_lin)"/.exec(page.body)?.[1] ?? ''
    expect((await answers(path, reports)).status).toBe(303)
  })

  test.each([
    ['the absence is over', { absence: null }],
    ['somebody else is deputy', { deputyId: 'ofc_lead' }],
  ])('says no more of it when %s', async (_, facts) => {
    await office.call('PUT', '/officials/ofc_lead', { body: { name: 'Lead', email: 'lead@example.org' } })
    const { version } = (await office.call('GET', '/officials/ofc_lin')).body
    const headers = { 'if-match': `"${version}"` }
    expect((await office.call('PATCH', '/officials/ofc_lin', { body: facts, headers })).status).toBe(200)
    expect(textOf(await pages.get(desk))).not.toContain('The list')
    const page = await pages.get(lineInMail())
    expect(page.status).toBe(410)
    const { id } = await commitment()
    expect((await pages.get(`${desk}/${id}~ofc_lin`)).status).toBe(410)
  })

  test('opens nothing else of the absent official', async () => {
    const { id } = await commitment('The plan')
    expect((await pages.get(`${desk}/${id}~ofc_lin`)).status).toBe(404)
    expect((await pages.get(`${desk}/${id}`)).status).toBe(404)
    const listed = await commitment()
    expect((await pages.get(`${desk}/${listed.id}~ofc_protocol-office`)).status).toBe(410)
  })

  test('does not open what was closed before, and never told to the deputy', async () => {
    const { id, version } = await commitment('The plan')
    const body = { outcome: 'Written.', doneOn: '2026-11-30' }
    const headers = { 'if-match': `"${version}"` }
    const closed = await office.call('POST', `/commitments/${id}/completion`, { body, headers })
    expect(closed.status).toBe(200)
    expect((await pages.get(`${desk}/${id}~ofc_lin`)).status).toBe(404)
  })

  test('shows what came in the absence also behind the next mail, and leads on to what was answered there', async () => {
    const speech = anAction({
      title: 'The speech',
      dueOn: '2026-12-10',
      responsible: { officialId: 'ofc_lead' },
      contributors: [lin],
    })
    await office.has(anOfficial({ id: 'ofc_lead', name: 'Lead', email: 'lead@example.org' }))
    await office.has(aVisitWith(speech))
    await office.morning('2026-12-01T00:00:00Z')
    await office.has(aVisitWith(anAction({ responsible: { officialId: 'ofc_mei' } })))
    await office.morning('2026-12-02T00:00:00Z')
    expect(mail()).not.toContain('The speech')
    desk = await pages.linkOf('ofc_mei', '2026-12-02')
    expect(textOf(await pages.get(desk))).toContain('The speech')
    const { id } = await commitment('The speech')
    for (const path of [desk, `${desk}/${id}~ofc_lin`]) {
      const text = textOf(await pages.get(path))
      expect(text).toContain('Contributing: Lin')
      expect(text).not.toContain('Your part')
    }
    const answered = await answers(`${desk}/${id}~ofc_lin`, {
      answer: 'part-done',
      'part-done-outcome': 'Translated.',
      'part-done-doneOn': '2026-12-01',
    })
    expect(textOf(await pages.get(answered.headers.Location ?? ''))).toContain('Recorded')
  })

  test.each([
    'cmt_x~ofc_lin~ofc_mei',
    'cmt_x~',
    'cmt_x~OFC_LIN',
    'cmt_x~__proto__',
    '~ofc_lin',
  ])('knows no page of the name %s', async (name) => {
    const { id } = await commitment()
    expect((await pages.get(`${desk}/${name.replace('cmt_x', id)}`)).status).toBe(404)
  })
})
