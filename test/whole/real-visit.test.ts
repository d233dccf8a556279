import { expect, test } from '@jest/globals'
import PostalMime from 'postal-mime'
import { startLocalRun, withFolder } from '../support/local-run.ts'

test('a newcomer finds the real visit recorded, and once the clock moves the mails of the office and of the named official, beside those of the demonstration in seven more languages', () =>
  withFolder(async (folder) => {
    const run = await startLocalRun(folder)
    try {
      const { matters } = (await run.get('/matters')) as {
        matters: { title?: string; email?: string; visitId?: string }[]
      }
      expect(matters.map(({ title, email }) => title ?? email)).toEqual([
        'Keep in touch about distance education plans',
        'tomas.rivera@harbour.example.net',
      ])
      const visit = (await run.get(`/visits/${matters[0]?.visitId}`)) as {
        events: unknown[]
        commitments: unknown[]
      }
      expect({ events: visit.events.length, commitments: visit.commitments.length }).toEqual({
        events: 4,
        commitments: 2,
      })

      expect(await run.get('/local/mail')).toEqual([])
      const notices = await run.moveTo('2020-07-28T01:00:00Z')
      expect(
        notices
          .filter(({ localDate }) => localDate === '2020-07-28')
          .map(({ to, subject, localDate }) => ({ to, subject, localDate }))
          .toSorted(byTo),
      ).toEqual([
        {
          to: 'planning.desk@example.org',
          subject:
            'New: Development Plan for Cooperation between SCODA and SCO Member States (SCO Secretariat delegation in Qingdao, 28 July 2020)',
          localDate: '2020-07-28',
        },
        {
          to: 'protocol@example.org',
          subject: '2 to decide, 1 news (28 July 2020)',
          localDate: '2020-07-28',
        },
        {
          to: 'wang@yichang.example.org',
          subject:
            '今日到期：Publish the timetable of the river port（Made up for the demonstration: round of ports and railways，2020年7月28日）',
          localDate: '2020-07-28',
        },
      ])
      expect(
        notices.filter(({ localDate }) => localDate === '2020-07-27').map(({ to }) => to.split('@')[0]),
      ).toEqual(['aigul', 'sara', 'maryam', 'laila', 'aissata', 'lucia'])
      for (const { mailId, localDate } of notices) {
        const mail = await PostalMime.parse(await run.raw(mailId))
        expect(mail.text).toBeTruthy()
        expect(mail.html).toBeTruthy()
        expect(mail.messageId).toBe(`<${mailId}@email.amazonses.com>`)
        if (localDate === '2020-07-28') expect(mail.date).toBe('2020-07-28T00:00:00.000Z')
      }
      expect((await run.post('/local/clock', { now: '2020-07-27T00:00:00Z' })).status).toBe(409)
    } finally {
      await run.stop()
    }
  }))

const byTo = (one: { to: string }, other: { to: string }) => one.to.localeCompare(other.to)

test('a year ahead on the real visit is one request', () =>
  withFolder(async (folder) => {
    const run = await startLocalRun(folder)
    try {
      const notices = await run.moveTo('2021-07-27T00:00:00Z')
      const mornings = notices.map(({ to, localDate }) => `${localDate} ${to}`)
      expect(new Set(mornings).size).toBe(mornings.length)
      expect(notices.filter(({ to }) => to === 'planning.desk@example.org')).toHaveLength(12)
      expect(notices.filter(({ to }) => to === 'protocol@example.org')).toHaveLength(65)
    } finally {
      await run.stop()
    }
  }))

test('what was missed while the system stood still for ten days is on the next notice, once', () =>
  withFolder(async (folder) => {
    const first = await startLocalRun(folder, '--empty', '--date', '2026-11-16')
    const visit = {
      title: 'Visit',
      direction: 'incoming',
      startsOn: '2026-11-13',
      endsOn: '2026-11-13',
      events: [
        {
          kind: 'meeting',
          startsOn: '2026-11-13',
          agreedActions: [
            {
              wording: 'Send the list',
              dueOn: '2026-11-20',
              responsible: { name: 'Lin', email: 'lin@example.org' },
            },
          ],
        },
      ],
    }
    expect((await first.post('/visits', visit, { 'Idempotency-Key': 'k' })).status).toBe(201)
    expect(await first.moveTo('2026-11-17T02:00:00Z')).toHaveLength(1)
    await first.stop()

    const second = await startLocalRun(folder, '--empty', '--date', '2026-11-27')
    try {
      const notices = await second.moveTo('2026-12-03T12:00:00Z')
      expect(notices.map(({ subject, localDate }) => `${localDate} ${subject}`)).toEqual([
        '2026-11-27 7 days late: Send the list (Visit, 27 November 2026)',
        '2026-11-27 The week in brief: 1 overdue, 1 agreed (27 November 2026)',
        '2026-11-30 The week in brief: 1 overdue (30 November 2026)',
        '2026-12-02 12 days late: Send the list (Visit, 2 December 2026)',
      ])
    } finally {
      await second.stop()
    }
  }))
