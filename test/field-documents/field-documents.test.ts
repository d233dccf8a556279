import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { fakeTable } from '../simulation/fake-table.ts'
import { memoryStore } from '../simulation/memory-store.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'

/*
 * Facts of fifteen public documents in words of our own, with offices in place of persons. Each is recorded as the document
 * says it: a month stays a month, what has no day gets none, and what is left open is asked. Three agree something before a
 * visit to come, of which none names the day: `dueBefore` has its title in place of its id.
 */

type Responsible = { readonly email: string }
type AgreedAction = {
  readonly wording: string
  readonly title?: string
  readonly number?: string
  readonly dueOn?: string
  readonly dueWithin?: string
  readonly dueBefore?: { readonly visitId: string }
  readonly dueWording?: string
  readonly checkIn?: object
  readonly responsible?: Responsible
  readonly contributors?: readonly Responsible[]
}
type FieldDocument = {
  readonly title: string
  readonly startsOn?: string
  readonly endsOn?: string
  readonly events: readonly { readonly startsOn?: string; readonly agreedActions?: readonly AgreedAction[] }[]
}
type Recorded = AgreedAction & { readonly deadline?: string; readonly id: string }
/** The visits to come, each with its id by its title. */
type Coming = ReadonlyMap<string, string>

/**
 * What each document says, counted by a reader: its agreed actions, those that it leaves open (no official, or neither date
 * nor rhythm), and the days until which the periods and times last.
 */
const read: Readonly<Record<string, { actions: number; open: number; deadlines: readonly string[] }>> = {
  '01-mission-in-the-comoros': { actions: 5, open: 3, deadlines: ['2015-08-14', '2015-10-31'] },
  '03-hybrid-mission-in-mali': { actions: 3, open: 1, deadlines: ['2024-08-31', '2024-09-30'] },
  '04-communique-of-kenya-and-djibouti': { actions: 4, open: 3, deadlines: ['2018-09-30'] },
  '05-joint-commission-of-rwanda-and-tanzania': { actions: 4, open: 3, deadlines: [] },
  '07-visit-of-the-prime-minister-of-mali': { actions: 4, open: 3, deadlines: [] },
  '09-delegation-of-ulanqab': { actions: 1, open: 1, deadlines: [] },
  '10-exchange-of-wuhan-and-oita': { actions: 2, open: 0, deadlines: ['2016-12-31'] },
  '12-working-group-in-kharkiv': { actions: 1, open: 0, deadlines: ['2006-12-01'] },
  '13-cluster-meeting-in-kabul': { actions: 4, open: 2, deadlines: ['2012-02-04', '2012-02-29'] },
  '14-action-plan-of-pakistan-and-afghanistan': { actions: 6, open: 6, deadlines: [] },
  '15-task-force-on-project-quality': {
    actions: 5,
    open: 1,
    deadlines: ['2027-05-10', '2027-05-10', '2027-11-10', '2027-11-10'],
  },
  '17-table-of-42-actions': { actions: 42, open: 8, deadlines: [] },
  '18-tour-of-qingdao': { actions: 1, open: 1, deadlines: [] },
  '20-joint-commission-of-uganda-and-tanzania': { actions: 3, open: 2, deadlines: [] },
  '21-follow-up-committee-of-iran-and-tajikistan': { actions: 3, open: 2, deadlines: ['2014-12-31'] },
}

const folder = new URL('./', import.meta.url)
const names = readdirSync(folder).flatMap((file) => /^(.+)\.json$/.exec(file)?.[1] ?? [])
const documentNamed = (name: string): FieldDocument =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))

const actionsOf = ({ events }: FieldDocument) => events.flatMap(({ agreedActions = [] }) => agreedActions)
/** Nobody is reminded of what has neither a date nor a rhythm: the office is asked first. */
const isTold = ({ dueOn, dueWithin, checkIn }: AgreedAction) => Boolean(dueOn ?? dueWithin ?? checkIn)
const withId = (action: AgreedAction, coming: Coming): AgreedAction =>
  action.dueBefore
    ? { ...action, dueBefore: { visitId: coming.get(action.dueBefore.visitId) ?? '' } }
    : action
const withIds = ({ events, ...facts }: FieldDocument, coming: Coming) => ({
  ...facts,
  events: events.map(({ agreedActions, ...event }) => ({
    ...event,
    ...(agreedActions && { agreedActions: agreedActions.map((action) => withId(action, coming)) }),
  })),
})
const readersOf = ({ responsible, contributors = [] }: AgreedAction) =>
  [responsible, ...contributors].flatMap((one) => (one ? [one.email] : []))

/** A text without what a mail adds: line breaks, and marks of the direction of writing. */
const unbroken = (text: string) => text.replace(/\s|\p{Cf}/gu, '')

const hour = 3_600_000
const day = 24 * hour
const instant = (at: number) => new Date(at).toISOString().replace('.000', '') as Instant

test('Fifteen documents are read, and no other', () => {
  expect(names).toEqual(Object.keys(read))
})

describe.each(names)('%s', (name) => {
  const document = documentNamed(name)
  const actions = actionsOf(document)
  const expected = read[name] ?? { actions: 0, open: 0, deadlines: [] }
  /** A document without days is recorded on a summer day; every other on the evening of its last day. */
  const recordedAt = Date.parse(`${document.endsOn ?? '2014-06-18'}T16:00:00Z`)
  let office: TestOffice
  let recorded: readonly Recorded[]
  const coming = new Map<string, string>()
  beforeAll(async () => {
    office = await openTestOffice(instant(recordedAt), () => fakeTable(memoryStore()))
    for (const title of actions.flatMap(({ dueBefore }) => dueBefore?.visitId ?? [])) {
      const planned = await office.submit({ method: 'POST', path: '/visits', body: { title } })
      coming.set(title, planned.body.id)
    }
    const { status, body } = await office.submit({
      method: 'POST',
      path: '/visits',
      body: withIds(document, coming),
    })
    expect({ status, faults: body.faults }).toEqual({ status: 201 })
    const { events, ...facts } = document
    expect(body).toMatchObject(facts)
    for (const [index, { agreedActions, ...event }] of events.entries())
      expect(body.events[index]).toMatchObject(event)
    recorded = body.commitments
  })
  afterAll(() => office.close())

  test('loses nothing, and keeps its order', () => {
    expect(actions).toHaveLength(expected.actions)
    expect(recorded).toMatchObject(
      actions.map(({ responsible, contributors = [], ...said }) => ({
        ...withId(said, coming),
        ...(contributors.length > 0 && { contributors: contributors.map(() => expect.anything()) }),
      })),
    )
  })

  test('invents no day: what it leaves open is asked, and a period ends on its last day', async () => {
    const { body } = await office.call('GET', '/matters?limit=100')
    expect(body.matters).toHaveLength(expected.open)
    if (expected.deadlines.length > 0)
      expect(recorded.flatMap(({ deadline }) => deadline ?? []).toSorted()).toEqual(expected.deadlines)
    for (const { id, wording } of recorded) {
      const at = document.events.find(({ agreedActions = [] }) =>
        agreedActions.some((action) => action.wording === wording),
      )
      const { agreedAt } = (await office.call('GET', `/commitments/${id}`)).body
      expect({ wording, startsOn: agreedAt.startsOn }).toEqual({ wording, startsOn: at?.startsOn })
    }
  })

  test('is read for a year by everybody who promised something, once a day at most, on working days', async () => {
    for (let passed = 1; passed <= 366; passed++)
      await office.morning(instant(recordedAt + passed * day - 14 * hour))
    const mails = office.sent.map(({ to, mail, tags }) => ({ to, on: tags.date, text: unbroken(mail.text) }))
    expect(new Set(mails.map(({ to, on }) => `${to} ${on}`)).size).toBe(mails.length)
    expect(mails.filter(({ on }) => [0, 6].includes(new Date(on).getUTCDay()))).toEqual([])
    for (const action of actions.filter(isTold))
      for (const reader of readersOf(action)) {
        const told = mails.filter(
          ({ to, text }) => to === reader && text.includes(unbroken(action.title ?? action.wording)),
        )
        expect(told.length).toBeGreaterThan(0)
        if (action.number)
          expect(told[0]?.text).toContain(unbroken(`${action.number} ${action.title ?? action.wording}`))
        if (action.dueWording) expect(told[0]?.text).toContain(unbroken(action.dueWording))
      }
    expect(mails.filter(({ text }) => /undefined|null|NaN|\[object/.test(text))).toEqual([])
    for (const action of actions.filter(({ dueBefore }) => dueBefore))
      expect(mails.some(({ text }) => text.includes(unbroken(action.dueBefore?.visitId ?? '')))).toBe(true)
  })

  if (actions.some(({ dueBefore }) => dueBefore))
    test('has the deadline on the day before a visit to come as soon as somebody knows the day', async () => {
      for (const id of coming.values()) {
        const body = { startsOn: '2030-03-11', endsOn: '2030-03-13' }
        const { version } = (await office.call('GET', `/visits/${id}`)).body
        const headers = { 'if-match': `"${version}"` }
        expect(await office.call('PATCH', `/visits/${id}`, { body, headers })).toMatchObject({ status: 200 })
      }
      for (const { id, dueBefore } of recorded)
        if (dueBefore)
          expect((await office.call('GET', `/commitments/${id}`)).body).toMatchObject({
            deadline: '2030-03-10',
          })
    })
})
