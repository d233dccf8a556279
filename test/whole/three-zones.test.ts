import { expect, test } from '@jest/globals'
import PostalMime from 'postal-mime'
import { example } from '../support/example.ts'
import { startLocalRun, withFolder } from '../support/local-run.ts'

type Profile = { email: string; zone: string; hour: string; name: string }

type RecordedVisit = { commitments: { id: string; title: string }[] }

const protocolOffice = { email: 'protocol@example.org', zone: 'Asia/Shanghai', hour: '08:00' }

const localTime = (date: string, zone: string) => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(date))
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    hour: `${part('hour')}:${part('minute')}`,
    weekday: part('weekday'),
  }
}

test('over three months, officials in three zones each get at most one mail a day, at their hour, on weekdays, about the right things, and none about what is done', () =>
  withFolder(async (folder) => {
    const run = await startLocalRun(folder, '--empty', '--date', '2026-10-21')
    try {
      const officials = example<Record<string, Profile>>('three-zones.officials.json')
      for (const [id, profile] of Object.entries(officials))
        expect((await run.post(`/officials/${id}`, profile, {}, 'PUT')).status).toBe(201)
      const visit = await run.post<RecordedVisit>('/visits', example('three-zones.json'), {
        'Idempotency-Key': 'three',
      })
      expect(visit.status).toBe(201)
      const before = await run.moveTo('2026-11-30T12:00:00Z')
      const figures = visit.body.commitments.find(({ title }) => title.startsWith('Handling figures'))?.id
      const done = { outcome: 'The figures came by letter.', doneOn: '2026-11-30' }
      const completed = await run.post(`/commitments/${figures}/completion`, done, { 'If-Match': '"1"' })
      expect(completed.status).toBe(200)
      const after = await run.moveTo('2027-01-21T12:00:00Z')

      const byEmail = Object.fromEntries(
        [protocolOffice, ...Object.values(officials)].map((one) => [one.email, one]),
      )
      const mails = (await run.get('/local/mail')) as { id: string; to: string; date: string }[]
      expect(mails).toHaveLength(before.length + after.length)
      const mornings = new Set<string>()
      for (const { to, date } of mails) {
        const { zone, hour } = byEmail[to] ?? protocolOffice
        const local = localTime(date, zone)
        expect({ to, hour: local.hour }).toEqual({ to, hour })
        expect(['Sat', 'Sun']).not.toContain(local.weekday)
        expect(mornings).not.toContain(`${to} ${local.date}`)
        mornings.add(`${to} ${local.date}`)
      }

      const told = async (email: string, title: string) => {
        const dates: string[] = []
        for (const notice of [...before, ...after]) {
          const { text } = await PostalMime.parse(await run.raw(notice.mailId))
          if (notice.to === email && text?.includes(title)) dates.push(notice.localDate)
        }
        return dates
      }
      expect(mails.filter(({ to }) => byEmail[to] === undefined)).toEqual([])
      // Due on Monday 16 November and never done: eight overdue notices, then silence.
      expect(await told('ines@lisbon.example.org', 'list of cold stores')).toEqual([
        '2026-10-21',
        '2026-11-02',
        '2026-11-11',
        '2026-11-16',
        '2026-11-19',
        '2026-11-26',
        '2026-12-03',
        '2026-12-10',
        '2026-12-17',
        '2026-12-24',
        '2026-12-31',
        '2027-01-07',
      ])
      // Due on Friday 27 November, done on Monday the 30th: nothing afterwards.
      expect(await told('ines@lisbon.example.org', 'handling figures')).toEqual([
        '2026-10-21',
        '2026-11-13',
        '2026-11-24',
        '2026-11-27',
      ])
      expect(await told('aigul@almaty.example.org', 'Draft agreement')).toEqual([
        '2026-10-21',
        '2026-11-20',
        '2026-12-01',
        '2026-12-04',
        '2026-12-09',
        '2026-12-16',
        '2026-12-23',
        '2026-12-30',
        '2027-01-06',
        '2027-01-13',
        '2027-01-20',
      ])
      expect(await told('wang@shanghai.example.org', 'Training places')).toEqual([
        '2026-10-22',
        '2026-11-04',
        '2026-11-18',
        '2026-12-02',
        '2026-12-16',
        '2026-12-30',
        '2027-01-13',
      ])
    } finally {
      await run.stop()
    }
  }))
