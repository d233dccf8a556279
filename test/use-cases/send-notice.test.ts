import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { OfficialId } from '../../functions/domain/shared/ids.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { anOfficial, aVisit, aVisitWith, ofLin, theVisitIn } from '../support/submissions.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T09:00:00Z')
})
afterEach(() => office.close())

const lin: OfficialId = 'ofc_lin'
const monday = '2026-11-23T09:00:00Z'
const tuesday = '2026-11-24T00:00:00Z'
const wednesday = '2026-11-25T00:00:00Z'

/** Lin in Shanghai, told at eight, holds one commitment for each wording. */
const agreed = (...actions: { wording: string; dueOn?: string; checkIn?: { every: string } }[]) =>
  office.has(anOfficial(), aVisitWith(...actions.map((action) => ({ ...action, ...ofLin }))))
const told = () => office.sent.map(({ to, tags }) => `${tags.date} ${to}`)
const linesOf = async () =>
  (await office.call('GET', '/officials/ofc_lin/desk')).body.commitments.map(
    ({ nextOn, toldOn }: { nextOn?: string; toldOn?: string }) => ({ nextOn, toldOn }),
  )
/** The explained days with a sending or a try. */
const notices = async () =>
  (await office.call('GET', '/officials/ofc_lin/notices')).body.days.filter(
    ({ state }: { state: string }) => state !== 'silent' && state !== 'planned',
  )

describe('A notice', () => {
  test('says nothing before the official’s hour, and is sent once at it', async () => {
    await agreed({ wording: 'Send the list', dueOn: '2026-12-18' })
    await office.morning('2026-11-23T23:45:00Z')
    expect(office.sent).toEqual([])
    await office.morning(tuesday)
    await office.morning('2026-11-24T00:15:00Z')
    expect(told()).toEqual(['2026-11-24 lin@example.org'])
  })

  test('tells on one morning what would be told on two running: newly agreed, and ten working days left', async () => {
    await agreed({ wording: 'Send the list', dueOn: '2026-12-09' })
    for (let day = Date.parse(tuesday); day < Date.parse('2026-12-10'); day += 24 * 3600_000)
      await office.morning(new Date(day).toISOString().replace('.000Z', 'Z') as Instant)
    expect(told()).toEqual(
      ['2026-11-24', '2026-12-04', '2026-12-09'].map((date) => `${date} lin@example.org`),
    )
  })

  test('for the first time is not put off by a progress note, and the next one comes when the rhythm is over', async () => {
    await agreed({ wording: 'Financial report, each quarter', checkIn: { every: 'P3M' } })
    const [{ id, version }] = (await office.call('GET', '/officials/ofc_lin/desk')).body.commitments
    const { status } = await office.call('POST', `/commitments/${id}/progress`, {
      body: { note: 'The figures are asked for.' },
      headers: { 'if-match': `"${version}"` },
    })
    expect(status).toBe(200)
    await office.morning(tuesday)
    expect(told()).toEqual(['2026-11-24 lin@example.org'])
    expect(await linesOf()).toEqual([{ nextOn: '2027-02-23', toldOn: '2026-11-24' }])
  })

  test('is one mail for everything that the morning brings', async () => {
    await agreed({ wording: 'Send the list', dueOn: '2026-12-18' }, { wording: 'Draft the plan' })
    await office.morning(tuesday)
    expect(told().toSorted()).toEqual(['2026-11-24 lin@example.org', '2026-11-24 protocol@example.org'])
    expect(office.sent.find(({ to }) => to === 'lin@example.org')?.mail.text).toMatch(
      /Send the list.*Draft the plan/s,
    )
  })

  test('holds fifty lines at most; what is left follows the next morning, and nothing is told twice', async () => {
    const wording = '我们起草计划并提交。'.repeat(400)
    await office.has(anOfficial())
    for (const part of [1, 2, 3])
      await office.has(
        aVisit(
          { title: `Visit ${part}` },
          ...Array.from({ length: 20 }, (_, index) => ({
            title: `Line ${part}-${index}.`,
            wording,
            dueOn: '2026-12-18',
            ...ofLin,
          })),
        ),
      )
    await office.morning(tuesday)
    await office.morning(wednesday)
    await office.morning('2026-11-26T00:00:00Z')
    const lines = office.sent.map(({ mail }) => mail.text.match(/(?<=^\* \[New\] )Line \d-\d+\./gm) ?? [])
    expect(lines.map((listed) => listed.length)).toEqual([50, 10])
    expect(new Set(lines.flat()).size).toBe(60)
    expect(office.sent[0]?.mail.text).toContain('10 more are left for the next working morning.')
    expect(Buffer.byteLength(office.sent[0]?.mail.html ?? '')).toBeLessThanOrEqual(90_000)
  })

  test('asks the office about a whole table as one entry, with its number, and about all visits on the weekly day', async () => {
    const row = (index: number) => ({ wording: `Row ${index + 1}`, dueWording: 'Immediate' })
    const table = { title: 'Mission with an action table' }
    await office.has(aVisit(table, ...Array.from({ length: 32 }, (_, index) => row(index))))
    await office.morning(tuesday)
    office.clock.at = '2026-11-24T09:00:00Z'
    await office.has(aVisit({ title: 'Visit recorded on a Tuesday' }, { wording: 'Open point' }))
    for (let day = Date.parse(wednesday); day < Date.parse('2026-12-08'); day += 24 * 3600_000)
      await office.morning(new Date(day).toISOString().replace('.000Z', 'Z') as Instant)
    expect(office.sent.map(({ tags, mail }) => `${tags.date} ${mail.subject}`)).toEqual([
      '2026-11-24 32 to decide (Mission with an action table, 24 November 2026)',
      '2026-11-25 To decide: Open point (Visit recorded on a Tuesday, 25 November 2026)',
      '2026-11-30 33 to decide (30 November 2026)',
      '2026-12-07 33 to decide (7 December 2026)',
    ])
    const weekly = office.sent[2]?.mail.text ?? ''
    expect(weekly).toMatch(
      /^Mission with an action table\n {2}To decide: 32 matters\n {2}Agreed at: .*\n\n\* Row 1$/m,
    )
    expect(weekly.match(/^\* .*$/gm)).toHaveLength(33)
    expect(weekly.match(/asked 2 times with this mail/g)).toHaveLength(33)
    expect(weekly.match(/Visit: /g)).toHaveLength(1)
  })

  test('logs how long it waited from the earliest morning of its lines, so that late ones are counted', async () => {
    await agreed({ wording: 'Send the list', dueOn: '2026-12-18' }, { wording: 'Draft the plan' })
    await office.morning('2026-11-24T02:30:00Z')
    const accepted = office.logged.find(
      ({ what, official }) => what === 'notice accepted' && official === lin,
    )
    expect(accepted).toMatchObject({ lines: 2, waitedSeconds: 9000 })
  })

  test('is on record with what it listed', async () => {
    const [commitment] = await agreed({ wording: 'Send the list', dueOn: '2026-12-18' })
    await office.morning(tuesday)
    expect(await notices()).toEqual([
      {
        date: '2026-11-24',
        state: 'sent',
        sentAt: tuesday,
        messageId: 'message-1',
        lines: [{ id: commitment?.id, version: 1, title: 'Send the list', plannedFor: '2026-11-24' }],
      },
    ])
    expect(await linesOf()).toEqual([{ nextOn: '2026-12-04', toldOn: '2026-11-24' }])
  })

  test('carries tags that lead back from what SES reports to the notice', async () => {
    await agreed({ wording: 'Send the list', dueOn: '2026-12-18' })
    await office.morning(tuesday)
    expect(office.sent[0]?.tags).toEqual({ official: 'ofc_lin', date: '2026-11-24', nonce: 'nonce-1' })
  })

  test('does not mention what was completed since the tick', async () => {
    const [commitment] = await agreed({ wording: 'Send the list', dueOn: '2026-12-18' })
    await office.call('POST', `/commitments/${commitment?.id}/completion`, {
      body: { outcome: 'sent', doneOn: '2026-11-20' },
      headers: { 'if-match': '"1"' },
    })
    office.clock.at = tuesday
    await office.deliver(lin)
    expect(office.sent).toEqual([])
  })

  test('tells what was missed on the next morning after an outage of ten days, once', async () => {
    await agreed({ wording: 'Send the list', dueOn: '2026-11-27' })
    await office.morning(tuesday)
    await office.morning('2026-12-07T00:00:00Z')
    await office.morning('2026-12-07T00:15:00Z')
    expect(told()).toEqual(['2026-11-24 lin@example.org', '2026-12-07 lin@example.org'])
    expect(office.sent[1]?.mail.subject).toBe('10 days late: Send the list (Visit, 7 December 2026)')
  })

  test('waits for the next morning when the system wakes up in the evening', async () => {
    await agreed({ wording: 'Send the list', dueOn: '2026-12-18' })
    await office.morning('2026-11-24T11:00:00Z')
    expect(office.sent).toEqual([])
    await office.morning(wednesday)
    expect(told()).toEqual(['2026-11-25 lin@example.org'])
  })
})

describe('The first mail to an address', () => {
  const introduction =
    /This is our first mail to you\. .* records what is agreed at official visits, and reminds whoever is responsible/
  const introduced = (to = 'lin@example.org') =>
    office.sent.filter((one) => one.to === to).map(({ mail }) => introduction.test(mail.text))
  const due = { wording: 'Send the list', dueOn: '2026-12-18' }

  test('says once who writes and why, and later mails do not', async () => {
    await agreed(due)
    await office.morning(tuesday)
    await office.morning('2026-12-04T00:00:00Z')
    await office.has(aVisitWith({ wording: 'Draft the plan', dueOn: '2027-01-29', ...ofLin }))
    await office.morning('2026-12-07T00:00:00Z')
    expect(introduced()).toEqual([true, false, false])
  })

  test('is not read for when a line was told before, because the desk shows it', async () => {
    await agreed(due)
    await office.morning(tuesday)
    let read = 0
    const { notices } = office.deps
    const { latest } = notices
    notices.latest = (...asked) => {
      read += 1
      return latest(...asked)
    }
    await office.morning('2026-12-04T00:00:00Z')
    expect([read, introduced()]).toEqual([0, [true, false]])
  })

  test('is the one that SES accepts, after one that it refused', async () => {
    await agreed(due)
    office.answers.push({ outcome: 'refused', reason: 'Throttling' })
    await office.morning(tuesday)
    await office.morning('2026-11-24T00:15:00Z')
    expect(introduced()).toEqual([true])
  })

  test('is repeated when nobody knows whether the first one arrived', async () => {
    await agreed(due)
    office.answers.push({ outcome: 'unknown', reason: 'TimeoutError' })
    await office.morning(tuesday)
    await office.morning(wednesday)
    await office.morning('2026-12-07T00:00:00Z')
    expect(introduced()).toEqual([true, true, false])
  })

  test('introduces us anew to another mailbox, and not to a new holder with the same one', async () => {
    await agreed(due)
    await office.morning(tuesday)
    office.clock.at = '2026-11-24T09:00:00Z'
    const changed = async (body: object) => {
      const { headers } = await office.call('GET', '/officials/ofc_lin')
      const answer = await office.call('PATCH', '/officials/ofc_lin', {
        body,
        headers: { 'if-match': String(headers?.ETag ?? headers?.etag) },
      })
      expect(answer.status).toBe(200)
    }
    await changed({ name: 'Wang', newHolder: true })
    await office.morning(wednesday)
    expect(introduced()).toEqual([true, false])
    office.clock.at = '2026-11-25T09:00:00Z'
    await changed({ email: 'zhao@example.org' })
    await office.morning('2026-12-04T00:00:00Z')
    expect(introduced('zhao@example.org')).toEqual([true])
  })

  test('tells the protocol office that it is asked', async () => {
    await agreed({ wording: 'Draft the plan' })
    await office.morning(tuesday)
    await office.morning('2026-11-30T00:00:00Z')
    const texts = office.sent.filter(({ to }) => to === 'protocol@example.org').map(({ mail }) => mail.text)
    expect(texts.map((text) => text.includes('asks you about what a record leaves open'))).toEqual([
      true,
      false,
    ])
  })
})

describe('The same message', () => {
  test('five times at once is one mail, and its lines are not told again the next day', async () => {
    await agreed({ wording: 'Send the list', dueOn: '2026-12-18' }, { wording: 'Draft', dueOn: '2026-12-18' })
    office.clock.at = tuesday
    await Promise.all(Array.from({ length: 5 }, () => office.deliver(lin)))
    expect(told()).toEqual(['2026-11-24 lin@example.org'])
    expect(await linesOf()).toEqual(Array(2).fill({ nextOn: '2026-12-04', toldOn: '2026-11-24' }))
    await office.morning(wednesday)
    expect(office.sent).toHaveLength(1)
  })

  test('five times at once on the last rung tells it once, and the office is asked once', async () => {
    await agreed({ wording: 'Send the list', dueOn: '2026-11-27' })
    for (let day = Date.parse(tuesday); day < Date.parse('2027-01-20'); day += 24 * 3600_000)
      await office.morning(new Date(day).toISOString().replace('.000Z', 'Z') as Instant)
    const before = office.sent.length
    office.clock.at = '2027-01-20T00:00:00Z'
    await Promise.all(Array.from({ length: 5 }, () => office.deliver(lin)))
    await office.morning('2027-01-21T00:00:00Z')
    await office.morning('2027-01-22T00:00:00Z')
    expect(told().slice(before)).toEqual(['2027-01-20 lin@example.org', '2027-01-21 protocol@example.org'])
  })

  test('again after we stopped between sending and moving the lines only moves them', async () => {
    await agreed({ wording: 'Send the list', dueOn: '2026-12-18' })
    office.clock.at = tuesday
    const { desks } = office.deps
    const { move } = desks
    desks.move = async (official, moves) => {
      if (moves.length > 0) throw new Error('the machine stopped')
      return move(official, moves)
    }
    await expect(office.deliver(lin)).rejects.toThrow('the machine stopped')
    desks.move = move
    await office.deliver(lin)
    expect(told()).toEqual(['2026-11-24 lin@example.org'])
    expect(await linesOf()).toEqual([{ nextOn: '2026-12-04', toldOn: '2026-11-24' }])
  })
})

describe('When SES', () => {
  const refused = { outcome: 'refused', reason: 'Throttling' } as const

  test('definitely refuses, the next tick of the same morning tries again', async () => {
    await agreed({ wording: 'Send the list', dueOn: '2026-12-18' })
    office.answers.push(refused, { outcome: 'refused', reason: 'AccountSendingPausedException' })
    await office.morning(tuesday)
    expect(await notices()).toMatchObject([{ state: 'refused', reason: 'Throttling', again: true }])
    expect(await linesOf()).toEqual([{ nextOn: '2026-11-24', toldOn: undefined }])
    await office.morning('2026-11-24T00:15:00Z')
    await office.morning('2026-11-24T00:30:00Z')
    expect(told()).toEqual(['2026-11-24 lin@example.org'])
    expect(await notices()).toMatchObject([{ state: 'sent' }])
  })

  test('refuses the whole day, the next morning tells it', async () => {
    await agreed({ wording: 'Send the list', dueOn: '2026-12-18' })
    office.answers.push(refused)
    await office.morning(tuesday)
    await office.morning('2026-11-24T09:00:00Z')
    expect(await notices()).toMatchObject([{ date: '2026-11-24', state: 'refused', again: false }])
    await office.morning(wednesday)
    expect(told()).toEqual(['2026-11-25 lin@example.org'])
    expect(await notices()).toMatchObject([
      { date: '2026-11-24', state: 'refused', reason: 'Throttling', again: false, toldOn: '2026-11-25' },
      { date: '2026-11-25', state: 'sent' },
    ])
  })

  test('refuses, what is done since is not told when it is tried again', async () => {
    const [commitment] = await agreed({ wording: 'Send the list', dueOn: '2026-12-18' })
    office.answers.push(refused)
    await office.morning(tuesday)
    await office.call('POST', `/commitments/${commitment?.id}/completion`, {
      body: { outcome: 'sent', doneOn: '2026-11-20' },
      headers: { 'if-match': '"1"' },
    })
    await office.morning('2026-11-24T00:15:00Z')
    expect(office.sent).toEqual([])
  })

  test('refuses both of two deliveries of the same message, the notice is out once, today or on the next morning', async () => {
    await agreed({ wording: 'Send the list', dueOn: '2026-12-18' })
    office.clock.at = tuesday
    office.answers.push(refused, refused)
    await Promise.all([office.deliver(lin), office.deliver(lin)])
    await office.morning('2026-11-24T00:15:00Z')
    await office.morning(wednesday)
    expect(told()).toHaveLength(1)
  })

  test('gives no answer, nobody sends again that day, and the next morning tells it', async () => {
    await agreed({ wording: 'Send the list', dueOn: '2026-12-18' })
    office.answers.push({ outcome: 'unknown', reason: 'TimeoutError' })
    await office.morning(tuesday)
    await office.morning('2026-11-24T00:15:00Z')
    expect(await notices()).toMatchObject([{ state: 'unknown' }])
    await office.morning(wednesday)
    expect(told()).toEqual(['2026-11-24 lin@example.org', '2026-11-25 lin@example.org'])
  })

  test('took the mail and we stopped before writing it down, nobody sends again that day', async () => {
    await agreed({ wording: 'Send the list', dueOn: '2026-12-18' })
    office.clock.at = tuesday
    office.answers.push(new Error('the machine stopped'))
    await expect(office.deliver(lin)).rejects.toThrow()
    await office.deliver(lin)
    expect(told()).toEqual(['2026-11-24 lin@example.org'])
    expect(await linesOf()).toEqual([{ nextOn: '2026-11-25', toldOn: undefined }])
  })
})

describe('At the end of the ladder', () => {
  test('eight overdue notices are sent, then the mail stops and the protocol office is asked', async () => {
    const [commitment] = await agreed({ wording: 'Send the list', dueOn: '2026-11-27' })
    for (let day = Date.parse(tuesday); day < Date.parse('2027-03-01'); day += 24 * 3600_000)
      await office.morning(new Date(day).toISOString().replace('.000Z', 'Z') as Instant)
    const theirs = office.sent.filter(({ to }) => to === 'lin@example.org')
    expect(theirs.map(({ tags }) => tags.date)).toEqual([
      '2026-11-24',
      '2026-11-27',
      '2026-12-02',
      '2026-12-09',
      '2026-12-16',
      '2026-12-23',
      '2026-12-30',
      '2027-01-06',
      '2027-01-13',
      '2027-01-20',
    ])
    const { body } = await office.call('GET', '/matters')
    expect(body.matters).toMatchObject([
      {
        commitmentId: commitment?.id,
        gaps: ['reminders-ended'],
        reminded: { officialId: lin },
        askedFrom: '2027-01-21',
      },
    ])
    const office_ = office.sent.filter(({ to }) => to === 'protocol@example.org')
    expect(office_[0]?.mail.subject).toBe('To decide: Send the list (Visit, 21 January 2027)')
    expect(office_[0]?.mail.text).toContain('  Reminded so far: Lin\n')

    office.clock.at = '2027-03-01T03:00:00Z'
    const decided = await office.call('POST', `/matters/${body.matters[0].id}/decision`, {
      body: { dueOn: '2027-03-31' },
      headers: { 'if-match': '"1"' },
    })
    expect(decided.body).toMatchObject({ status: 'decided' })
    expect(await linesOf()).toMatchObject([{ nextOn: '2027-03-02' }])
    const { history } = (await office.call('GET', `/commitments/${commitment?.id}`)).body
    expect(
      history.map(({ by, change }: { by: string; change: { what: string } }) => [by, change.what]),
    ).toEqual([
      ['officer', 'recorded'],
      ['system', 'reminders-ended'],
      ['officer', 'decided'],
    ])
  })
})

describe('The real visit', () => {
  test('brings the protocol office one notice with its two matters, then one each Monday', async () => {
    office.clock.at = monday
    await office.has(theVisitIn('sco-2020.json'))
    for (let day = Date.parse(tuesday); day < Date.parse('2026-12-12'); day += 24 * 3600_000)
      await office.morning(new Date(day).toISOString().replace('.000Z', 'Z') as Instant)
    expect(office.sent.map(({ tags, mail }) => `${tags.date} ${mail.subject}`)).toEqual([
      '2026-11-24 2 to decide (SCO Secretariat delegation in Qingdao, 24 November 2026)',
      '2026-11-30 2 to decide (SCO Secretariat delegation in Qingdao, 30 November 2026)',
      '2026-12-07 2 to decide (SCO Secretariat delegation in Qingdao, 7 December 2026)',
    ])
  })
})
