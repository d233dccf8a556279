import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { anOfficial, aVisit, aVisitWith, ofLin } from '../support/submissions.ts'

/* A slip of the year: agreed at a visit in November 2026, due in December 2025. */

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T09:00:00Z')
})
afterEach(() => office.close())

const slip = '2025-12-15'
const tuesday = Date.parse('2026-11-24T00:00:00Z')
const dayLength = 24 * 3_600_000

const instant = (moment: number) =>
  new Date(moment).toISOString().replace('.000Z', 'Z') as `${string}T${string}Z`
/** Mornings in Shanghai, from Tuesday 24 November on. */
const mornings = async (from: number, count: number) => {
  for (let day = from; day < from + count; day++) await office.morning(instant(tuesday + day * dayLength))
}
const recorded = async (
  action: { wording: string; dueOn?: string } = { wording: 'Send the minutes', dueOn: slip },
) => {
  await office.has(anOfficial(), aVisitWith({ ...action, ...ofLin }))
}
const mailsTo = (address: string) => office.sent.filter(({ to }) => to === address)
const toLin = () => mailsTo('lin@example.org')
const toOffice = () => mailsTo('protocol@example.org')
const commitment = async () => {
  const [{ id }] = (await office.call('GET', '/commitments')).body.commitments
  return (await office.call('GET', `/commitments/${id}`)).body
}
const matters = async () => (await office.call('GET', '/matters')).body.matters
const ifMatch = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` })
const decide = async (body: object) => {
  const [matter] = await matters()
  return office.call('POST', `/matters/${matter.id}/decision`, { body, headers: ifMatch(matter) })
}
const correct = async (body: object) => {
  const { id, ...present } = await commitment()
  return office.call('PATCH', `/commitments/${id}`, { body, headers: ifMatch(present) })
}
const correctEvent = async (body: object) => {
  const { visitId } = await commitment()
  const [event] = (await office.call('GET', `/visits/${visitId}`)).body.events
  return office.call('PATCH', `/visits/${visitId}/events/${event.id}`, { body, headers: ifMatch(event) })
}

describe('A due date before the agreement', () => {
  test('is recorded as it stands, and the protocol office is asked about it', async () => {
    await recorded()
    expect(await commitment()).toMatchObject({ dueOn: slip, holder: 'ofc_lin', status: 'open' })
    expect(await matters()).toMatchObject([
      { dueOn: slip, gaps: ['date-before-agreement'], nextOn: '2026-11-24' },
    ])
    await mornings(0, 1)
    expect(toOffice().map(({ mail }) => mail.subject)).toEqual([
      'To decide: Send the minutes (Visit, 24 November 2026)',
    ])
    expect(toOffice()[0]?.mail.text).toContain(`
  To check: This date lies before the agreement. Nobody is reminded until you set another one or accept it.
  Due: Monday, 15 December 2025, as recorded
`)
    expect(toOffice()[0]?.mail.text).not.toContain('late')
  })

  test('keeps its holder without a mail until it is decided, and the plan says why', async () => {
    await recorded()
    await mornings(0, 21)
    expect(toLin()).toEqual([])
    const { id } = await commitment()
    const plan = (await office.call('GET', `/commitments/${id}/plan`)).body
    expect([plan.dates, plan.because]).toEqual([[], 'date-before-agreement'])
  })

  test('that is accepted counts from the first morning of its holder', async () => {
    await recorded()
    await mornings(0, 1)
    office.clock.at = '2026-11-24T09:00:00Z'
    expect((await decide({ accept: true })).status).toBe(200)
    expect(await commitment()).toMatchObject({ dueOn: slip, heldFrom: '2026-11-25', nextOn: '2026-11-25' })
    expect(await matters()).toEqual([])
    await mornings(1, 7)
    expect(toLin().map(({ tags }) => tags.date)).toEqual(['2026-11-25', '2026-11-30'])
    const [first, second] = toLin().map(({ mail }) => mail.text)
    expect(first).toContain('  Due: Monday, 15 December 2025, before this came to you\n')
    expect(second).toContain(
      '  Due: Monday, 15 December 2025, before this came to you; late since then by 5 days\n',
    )
  })

  test('is followed like any other once the office sets the right one', async () => {
    await recorded()
    office.clock.at = '2026-11-24T09:00:00Z'
    expect((await decide({ dueOn: '2026-12-15' })).status).toBe(200)
    expect(await commitment()).toMatchObject({
      dueOn: '2026-12-15',
      heldFrom: '2026-11-25',
      nextOn: '2026-11-25',
    })
    await mornings(1, 1)
    expect(toLin().map(({ mail }) => mail.subject)).toEqual([
      'New: Send the minutes (Visit, 25 November 2026)',
    ])
  })

  test('named by the office itself is refused, unless it is accepted with the same decision', async () => {
    await recorded()
    expect((await decide({ dueOn: '2025-12-16' })).status).toBe(422)
    expect(await commitment()).toMatchObject({ dueOn: slip, version: 1 })
    expect((await decide({ dueOn: '2025-12-16', accept: true })).status).toBe(200)
    expect(await commitment()).toMatchObject({ dueOn: '2025-12-16', nextOn: '2026-11-24' })
  })

  test('that the recorder corrects is asked about no longer', async () => {
    await recorded()
    expect((await correct({ dueOn: '2026-12-15', reason: 'A slip of the year.' })).status).toBe(200)
    expect(await matters()).toEqual([])
    await mornings(0, 2)
    expect(toLin().map(({ tags }) => tags.date)).toEqual(['2026-11-24'])
    expect(toOffice()).toEqual([])
  })

  test('set by a correction silences what was told before', async () => {
    await recorded({ wording: 'Send the minutes', dueOn: '2026-12-15' })
    await mornings(0, 1)
    office.clock.at = '2026-11-24T09:00:00Z'
    expect((await correct({ dueOn: slip, reason: 'A slip.' })).status).toBe(200)
    await mornings(1, 21)
    expect(toLin().map(({ tags }) => tags.date)).toEqual(['2026-11-24'])
    expect(toOffice()[0]?.tags.date).toBe('2026-11-25')
  })

  test('is asked about in the open matter, from the next morning, when that matter asks already', async () => {
    await office.has(aVisitWith({ wording: 'Send the minutes', dueOn: '2026-12-15' }))
    await mornings(0, 1)
    office.clock.at = '2026-11-24T09:00:00Z'
    expect((await correct({ dueOn: slip, reason: 'A slip.' })).status).toBe(200)
    expect(await matters()).toMatchObject([
      { gaps: ['responsible', 'date-before-agreement'], nextOn: '2026-11-25' },
    ])
  })

  test('is a new question, asked from the first time on, when the open matter asks nothing else any more', async () => {
    await recorded({ wording: 'Send the minutes' })
    await mornings(0, 70)
    office.clock.at = '2027-02-02T09:00:00Z'
    expect((await correct({ dueOn: slip, reason: 'A slip.' })).status).toBe(200)
    const before = toOffice().length
    await mornings(71, 40)
    const asked = toOffice().slice(before)
    expect(asked.map(({ tags }) => tags.date)).toEqual([
      '2027-02-03',
      '2027-02-08',
      '2027-02-15',
      '2027-02-22',
      '2027-03-01',
      '2027-03-08',
    ])
    const since = asked.map(({ mail }) => /Open since: (.*)/.exec(mail.text)?.[1])
    expect(since.slice(0, 2)).toEqual(['2 February 2027', '2 February 2027, asked 2 times with this mail'])
  })

  test('stays a question when somebody else becomes responsible, and lapses when the commitment is completed', async () => {
    await recorded()
    const { id, ...present } = await commitment()
    const chen = { name: 'Chen', email: 'chen@example.org' }
    const { status } = await office.call('POST', `/commitments/${id}/reassignment`, {
      body: { responsible: chen },
      headers: ifMatch(present),
    })
    expect(status).toBe(200)
    await mornings(0, 10)
    expect(mailsTo('chen@example.org')).toEqual([])
    const completed = await office.call('POST', `/commitments/${id}/completion`, {
      body: { outcome: 'Sent.', doneOn: '2026-11-30' },
      headers: ifMatch(await commitment()),
    })
    expect(completed.status).toBe(200)
    expect(await matters()).toEqual([])
  })

  test('is no question any more when the day of the event was the slip, and becomes one when the event moves behind it', async () => {
    await recorded()
    expect((await correctEvent({ startsOn: '2025-11-20', endsOn: null })).status).toBe(422)
    const { visitId } = await commitment()
    const visit = (await office.call('GET', `/visits/${visitId}`)).body
    const earlier = { startsOn: '2025-11-19', endsOn: '2026-11-30' }
    expect(
      (await office.call('PATCH', `/visits/${visitId}`, { body: earlier, headers: ifMatch(visit) })).status,
    ).toBe(200)
    const first = visit.events[0].startsOn
    expect((await correctEvent({ startsOn: '2025-11-20', endsOn: null })).status).toBe(200)
    expect(await matters()).toEqual([])
    await mornings(0, 1)
    expect(toLin().map(({ tags }) => tags.date)).toEqual(['2026-11-24'])
    office.clock.at = '2026-11-24T09:00:00Z'
    expect((await correctEvent({ startsOn: first })).status).toBe(200)
    expect(await matters()).toMatchObject([{ gaps: ['date-before-agreement'], nextOn: '2026-11-25' }])
    await mornings(1, 10)
    expect(toLin()).toHaveLength(1)
  })

  test('is asked about when the commitment is reopened after its event moved behind the date', async () => {
    await recorded({ wording: 'Send the minutes', dueOn: '2026-11-20' })
    const { id, visitId } = await commitment()
    const act = async (name: string, body: object) => {
      const present = (await office.call('GET', `/commitments/${id}`)).body
      return office.call('POST', `/commitments/${id}/${name}`, { body, headers: ifMatch(present) })
    }
    expect((await act('completion', { outcome: 'Sent.', doneOn: '2026-11-20' })).status).toBe(200)
    const visit = (await office.call('GET', `/visits/${visitId}`)).body
    const later = { title: 'Second visit', endsOn: '2026-11-23' }
    expect(
      (await office.call('PATCH', `/visits/${visitId}`, { body: later, headers: ifMatch(visit) })).status,
    ).toBe(200)
    const [event] = visit.events
    const path = `/visits/${visitId}/events/${event.id}`
    const moved = { body: { startsOn: '2026-11-23' }, headers: ifMatch(event) }
    expect((await office.call('PATCH', path, moved)).status).toBe(200)
    expect((await act('reopening', { reason: 'A page is missing.' })).status).toBe(200)
    expect(await commitment()).toMatchObject({
      agreedAt: { startsOn: '2026-11-23', visitTitle: 'Second visit' },
    })
    expect(await matters()).toMatchObject([{ gaps: ['date-before-agreement'] }])
  })

  test('is none when the event is still to come and the day is not past', async () => {
    const ahead = { startsOn: '2026-12-14', state: 'planned', endsOn: '2026-12-15' }
    await office.has(
      anOfficial(),
      aVisit(ahead, { wording: 'Prepare the hall', dueOn: '2026-12-10', ...ofLin }),
    )
    expect(await matters()).toEqual([])
    await mornings(0, 1)
    expect(toLin()).toHaveLength(1)
  })
})
