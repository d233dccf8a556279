import { Temporal } from 'temporal-polyfill'
import { calendarsOf } from '../../functions/adapters/calendar-days.ts'
import { addDays } from '../../functions/domain/schedule/calendar.ts'
import type { CalendarDate, Instant } from '../../functions/domain/shared/time.ts'
import { fileOf, namedIn } from '../../infra/calendars/named.ts'
import { fakeTable } from '../simulation/fake-table.ts'
import { memoryStore } from '../simulation/memory-store.ts'
import { anInstitution } from '../support/institution.ts'
import { openTestOffice } from '../support/office.ts'
import { aVisit } from '../support/submissions.ts'

const zones: Readonly<Record<string, string>> = {
  Beijing: 'Asia/Shanghai',
  Tehran: 'Asia/Tehran',
  Almaty: 'Asia/Almaty',
  Cairo: 'Africa/Cairo',
  Berlin: 'Europe/Berlin',
  'New York': 'America/New_York',
}
const zoneOf = (place: string): string => {
  const zone = zones[place]
  if (zone === undefined) throw new Error(`nobody has said where ${place} is`)
  return zone
}

/** The moment at which it is an hour of a day somewhere. */
const at = (day: CalendarDate, hour: number, zone: string): Instant =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone, plainTime: { hour } })
    .toInstant()
    .toString() as Instant

const home = zoneOf('Beijing')
/** Every row agrees something on this Friday, and records it at two in the afternoon. */
export const agreedOn = '2026-11-20' as CalendarDate
/** The last day on which a row looks for mails. */
const lastDay = '2027-06-30' as CalendarDate

const countries = ['CN', 'DE', 'IR', 'KZ', 'RU']
const institution = anInstitution({ calendars: countries, escalation: true })
/** The days that a deployment takes along. */
const workingDays = calendarsOf(JSON.parse(fileOf(namedIn({ institution }))))

const office = 'the protocol office'
const idOf = (who: string) => `ofc_${who.toLowerCase()}`
const emailOf = (who: string) =>
  who === office ? 'protocol@example.org' : `${who.toLowerCase()}@example.org`
/** Nobody writes to an address outside the domains of the institution before the protocol office agrees. */
const outsideEmailOf = (who: string) => `${who.toLowerCase()}@elsewhere.example`

type Facts = Readonly<Record<string, unknown>>
type Person = Facts & { readonly zone: string }
type Act = { readonly on: CalendarDate; readonly by: string; run(): Promise<unknown> }
type Told = { readonly on: CalendarDate; readonly text: string }

/**
 * One row of the table: an office that records what `given` says, does what `when` says at noon of each day, and hands over
 * what it has mailed.
 */
export const openRow = async () => {
  const opened = await openTestOffice(at(agreedOn, 14, home), () => fakeTable(memoryStore()), undefined, {
    ...institution,
    workingDays,
  })
  const people = new Map<string, Person>()
  /** Where somebody works at any time. */
  const everywhere = new Set([home])
  const actions: Facts[] = []
  const acts: Act[] = []
  const contributors = new Map<string, Facts>()
  /** The notes of absences wake at midnight. Other rows need no tick then. */
  let areAbsent = false
  let ladder: string | undefined
  let isReadByOffice = false
  let visitId: string | undefined
  let lived: Promise<void> | undefined

  const zoneFor = (who: string): string => people.get(who)?.zone ?? home
  const person = (who: string, facts: Facts = {}) => {
    areAbsent ||= 'absence' in facts
    if (who !== office) people.set(who, { zone: home, ...people.get(who), ...facts })
  }
  const zoneIn = (place: string): string => {
    const zone = zoneOf(place)
    everywhere.add(zone)
    return zone
  }
  const call = async (method: string, path: string, body: Facts, version?: number) => {
    const headers = version === undefined ? {} : { 'if-match': `"${version}"` }
    const answer = await opened.call(method, path, { body, headers })
    if (Number(answer.status) >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const read = async (path: string) => (await opened.call('GET', path)).body

  const record = async () => {
    const namesOthers = (person: Person) => Number('supervisorId' in person || 'deputyId' in person)
    const isAfter = ([, one]: [string, Person], [, other]: [string, Person]) =>
      namesOthers(one) - namesOthers(other)
    for (const [who, facts] of [...people].toSorted(isAfter))
      await call('PUT', `/officials/${idOf(who)}`, { name: who, email: emailOf(who), ...facts })
    if (isReadByOffice) await call('PATCH', '/officials/ofc_protocol-office', { weeklyBrief: true }, 0)
    if (actions.length === 0) return
    const visit = aVisit({ startsOn: agreedOn, ...(ladder && { ladder }) }, ...actions)
    visitId = (await opened.submit(visit)).body.id
    if (visitId === undefined) throw new Error(`the visit was not recorded: ${JSON.stringify(visit.body)}`)
  }

  /** Every morning of everybody, and every act, in the order of their moments. */
  const live = async () => {
    await record()
    const mornings: { at: Instant; act?: Act }[] = []
    for (let day = agreedOn; day <= lastDay; day = addDays(day, 1))
      for (const zone of everywhere)
        mornings.push(...(areAbsent ? [{ at: at(day, 0, zone) }] : []), { at: at(day, 8, zone) })
    const noons = acts.map((act) => ({ at: at(act.on, 12, zoneFor(act.by)), act }))
    const moments = [...mornings, ...noons].filter((moment) => moment.at > opened.clock.at)
    for (const { at: moment, act } of moments.toSorted((one, other) => (one.at < other.at ? -1 : 1))) {
      if (act === undefined) await opened.morning(moment)
      else {
        opened.clock.at = moment
        await act.run()
      }
    }
  }
  const told = async (who: string): Promise<Told[]> => {
    lived ??= live()
    await lived
    return opened.sent
      .filter(({ to }) => to === (people.get(who)?.email ?? emailOf(who)))
      .map(({ mail, tags }) => ({ on: tags.date as CalendarDate, text: mail.text.replace(/\s+/g, ' ') }))
  }
  /** The commitment that was agreed first. */
  const commitment = async () => (await read(`/visits/${visitId}`)).commitments[0]

  return {
    person,
    reads(who: string) {
      if (who === office) isReadByOffice = true
      else person(who, { weeklyBrief: true })
    },
    supervises(who: string, official: string) {
      person(who)
      person(official, { supervisorId: idOf(who) })
    },
    standsInFor(who: string, official: string) {
      person(who)
      person(official, { deputyId: idOf(who) })
    },
    hasAddressOutside: (who: string) => person(who, { email: outsideEmailOf(who) }),
    place: (who: string, place: string) => person(who, { zone: zoneIn(place) }),
    agree: (facts: Facts) => void actions.push({ wording: 'Send the list', ...facts }),
    /** Adds to the action that was agreed last. */
    also: (facts: Facts) => void actions.push({ ...actions.pop(), ...facts }),
    contribute(who: string, facts: Facts = {}) {
      person(who)
      contributors.set(who, { officialId: idOf(who), ...facts })
      actions.push({ ...actions.pop(), contributors: [...contributors.values()] })
    },
    responsible: (who: string) => {
      person(who)
      return { responsible: { officialId: idOf(who) } }
    },
    /** Somebody does something at noon of a day where they are. */
    does: (by: string, on: CalendarDate, run: () => Promise<unknown>) => void acts.push({ on, by, run }),
    /** A request about the first commitment, with its present version. */
    async ask(what: string, body: Facts) {
      const { id, version } = await commitment()
      await call(what === '' ? 'PATCH' : 'POST', `/commitments/${id}${what}`, body, version)
    },
    /** The protocol office answers the open matter of the first commitment: what the record leaves open, or what somebody asks. */
    async decide(body: Facts) {
      const { matterId } = await commitment()
      const { matters } = await read('/matters?limit=100')
      const { version, asked = [] } = matters.find(({ id }: { id: string }) => id === matterId)
      const question = asked[0] && { question: asked[0].kind }
      await call('POST', `/matters/${matterId}/decision`, { ...question, ...body }, version)
    },
    hasLadder: (name: string) => {
      ladder = name
    },
    async changeVisit(body: Facts) {
      const { version } = await read(`/visits/${visitId}`)
      await call('PATCH', `/visits/${visitId}`, body, version)
    },
    async withdrawVisit() {
      const { version } = await read(`/visits/${visitId}`)
      await call('POST', `/visits/${visitId}/withdrawal`, { reason: 'It was recorded twice.' }, version)
    },
    async changeOfficial(who: string, body: Facts) {
      const { version } = await read(`/officials/${idOf(who)}`)
      await call('PATCH', `/officials/${idOf(who)}`, body, version)
    },
    zoneIn,
    idOf,
    told,
    commitment,
    async days(who: string, about = ''): Promise<CalendarDate[]> {
      return (await told(who)).filter(({ text }) => text.includes(about)).map(({ on }) => on)
    },
    async mail(who: string, on: CalendarDate): Promise<string> {
      const mail = (await told(who)).find((one) => one.on === on)
      if (mail === undefined) throw new Error(`${who} has no mail of ${on}`)
      return mail.text
    },
    close: () => opened.close(),
  }
}

export type Row = Awaited<ReturnType<typeof openRow>>
