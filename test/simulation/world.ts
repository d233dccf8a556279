import type { Context, SQSEvent } from 'aws-lambda'
import { instantAt } from '../../functions/adapters/clock.ts'
import type { Waiting } from '../../functions/adapters/due-index.ts'
import { randomLinkSecrets } from '../../functions/adapters/link-secrets.ts'
import type { Tags } from '../../functions/adapters/mailer.ts'
import { messageFor } from '../../functions/adapters/notice-queue.ts'
import { oneTransaction, type Table } from '../../functions/adapters/table.ts'
import { keys } from '../../functions/adapters/table-keys.ts'
import { visits } from '../../functions/adapters/visits.ts'
import { api } from '../../functions/api/api.ts'
import type { ApiEvent } from '../../functions/api/request.ts'
import { cognitoGroups } from '../../functions/api/roles.ts'
import { deliverBatch } from '../../functions/consumers/deliver-batch.ts'
import { receiveSesEvent } from '../../functions/consumers/ses-event.ts'
import type { Completion } from '../../functions/domain/commitments/change-commitment.ts'
import { linkInPath } from '../../functions/domain/links/link.ts'
import type { NoticeRecord } from '../../functions/domain/reminders/notice-record.ts'
import type { Author } from '../../functions/domain/shared/author.ts'
import type { MatterId, OfficialId } from '../../functions/domain/shared/ids.ts'
import { makeCalendarAddress } from '../../functions/use-cases/calendar-address.ts'
import { completeCommitment } from '../../functions/use-cases/change-commitment.ts'
import { decideThroughLink, type NamedDecision } from '../../functions/use-cases/decide-through-link.ts'
import { type OpenedLink, openLink } from '../../functions/use-cases/open-link.ts'
import { queueDue } from '../../functions/use-cases/queue-due.ts'
import { readCalendar } from '../../functions/use-cases/read-calendar.ts'
import { composeNotice } from '../../functions/wiring/compose-notice.ts'
import { officeOn } from '../../functions/wiring/office.ts'
import { anInstitution } from '../support/institution.ts'
import { sesEventAbout } from '../support/ses-events.ts'
import { agenda } from './agenda.ts'
import { chance } from './chance.ts'
import { calendarsFrom, countries, daysOffIn } from './countries.ts'
import { type Ending, type Invocation, invoke } from './invocations.ts'
import { type MemoryStore, memoryStore } from './memory-store.ts'
import { type Answer, type Links, officeClients, officialId } from './office-clients.ts'
import { dayAfter, morningAt } from './oracle/days.ts'
import type { Invariant, Violation } from './oracle/invariants.ts'
import type { LinkedMail, Verdict } from './oracle/links.ts'
import type { Fate } from './oracle/mailboxes.ts'
import { oracle } from './oracle/oracle.ts'
import { wholeVisits } from './oracle/whole-visits.ts'
import type { MailboxState, Plan } from './plan.ts'
import { officialAndDate, ports } from './ports.ts'

import {
  type Fate as CallFate,
  fateOf,
  isAboutOneOfficial,
  isTroubled,
  isUnder,
  type Spell,
} from './weather.ts'

const minute = 60_000
const quarter = 15 * minute
const wholeDay = 24 * 60 * minute

/** Milliseconds, as in the deployment. */
const timeouts = { api: 15_000, tick: 14 * minute, deliver: minute, feedback: minute } as const
const visibilityTimeout = 6 * minute
const mostReceived = 5

/** The actions of a visit: a single transaction stores all actions. */
const mostActions = 15

/** The number of ticks that may queue an official without effect while all is well. */
const mostIdleTicks = 3

const counted = ['days', 'requests', 'ticks', 'messages', 'calls', 'mails'] as const
export type Counts = Readonly<Record<(typeof counted)[number], number>>

export const noCounts: Counts = { days: 0, requests: 0, ticks: 0, messages: 0, calls: 0, mails: 0 }
export const added = (one: Counts, other: Counts): Counts =>
  Object.fromEntries(counted.map((what) => [what, one[what] + other[what]])) as Counts

export type Outcome = {
  readonly violations: readonly Violation[]
  readonly story: readonly string[]
  readonly counts: Counts
  /** The mails accepted by SES, in order. */
  readonly mails: readonly ToldMail[]
}

export type ToldMail = {
  readonly at: string
  readonly official: string
  readonly date: string
  readonly titles: readonly string[]
}

export type Options = {
  /** An invariant left out of the check. */
  readonly unheeded?: Invariant
  /** Keeps the story of the world, which costs time. */
  readonly tellsStory?: boolean
  /** The fate of a call, in place of the weather. */
  readonly strike?: (invocation: Invocation) => CallFate | undefined
  /** The moment at which a call arrives, in place of chance. */
  readonly arrives?: ((invocation: Invocation, isWrite: boolean) => number | undefined) | undefined
}

export const simulate = async (
  plan: Plan,
  { tellsStory = false, strike, arrives, unheeded }: Options = {},
): Promise<Outcome> => {
  const closing = (plan.reports ?? []).length > 0 ? 'acceptance' : 'word'
  const reading = plan.briefs ?? briefsIn(plan.chance)
  const ordinary = anInstitution({ closing, escalation: escalatesIn(plan) })
  const institution =
    reading > 0
      ? { ...ordinary, protocolOffice: { ...ordinary.protocolOffice, weeklyBrief: true } }
      : ordinary
  const start = Date.parse(`${plan.startsOn}T00:00:00Z`)
  const time = agenda(start)
  const luck = chance(plan.chance)
  const store = memoryStore()
  const story: string[] = []
  const tell = (line: string) => {
    if (tellsStory)
      story.push(`${new Date(time.now()).toISOString().replace('T', ' ').slice(0, 19)}  ${line}`)
  }
  const counts = { ...noCounts }
  const mails: ToldMail[] = []

  const hours = plan.officials.map(({ zone, hour }) => ({ zone, hour }))
  const spells: Spell[] = plan.spells.map(({ trouble, day, from, lasts, rate, whom }) => {
    const begins = start + (day + 1) * wholeDay + from * minute
    const spell = { trouble, rate, from: begins, until: begins + lasts * minute }
    return isAboutOneOfficial(trouble) ? { ...spell, official: officialId(whom % (hours.length + 1)) } : spell
  })
  // A last day without faults, so that the world can come to rest.
  const days = plan.days + (escalatesIn(plan) ? daysOfLateness : 0)
  const end = Math.max(start + days * wholeDay, ...spells.map(({ until }) => until)) + wholeDay
  /** Countries stand only in worlds that begin with them, so that every other world stays as it was. */
  const hasCountries = (plan.countries ?? []).length > 0
  const countryOf = (index: number) => countries[plan.countries?.[index] ?? 0] ?? ''
  const settings = hasCountries
    ? { ...institution, calendars: ['XF', 'XH'], workingDays: calendarsFrom(plan.startsOn) }
    : institution
  const judge = oracle({
    unheeded,
    skew: plan.skew * minute,
    supervisors: escalatesIn(plan) ? supervisorsIn(plan) : undefined,
    standIns: deputiesIn(plan),
    isWell: (from, until, official) => !isTroubled(spells, { from, until, official }),
  })
  judge.appointed(officialId(0), institution, institution.protocolOffice.email)
  for (const [index, post] of hours.entries())
    judge.appointed(officialId(index + 1), post, firstAddress(index + 1))
  for (const index of hours.keys())
    judge.worksIn(officialId(index + 1), daysOffIn(countryOf(index), plan.startsOn))

  if (reading > 0) judge.readsBrief(officialId(0), plan.startsOn)
  if (reading > 1) judge.readsBrief(officialId(1), dayAfter(plan.startsOn))

  /** What becomes of mail to each address, and since when SES lets every mail to an address bounce. */
  const mailboxes = new Map<string, MailboxState>()
  const suppressed = new Map<string, number>()
  const refusedIn = new Map<Invocation, { official: string; address: string }>()

  // A delivery that finds the date claimed postpones its lines until the next morning, even if SES then
  // refuses the notice of the claim.
  const delays = new Set<string>()
  const delayed = (why: 'refused' | 'lost', official: string, date: string) => {
    delays.add(`${why} ${official} ${date}`)
    const both = (['refused', 'lost'] as const).every((one) => delays.has(`${one} ${official} ${date}`))
    if (both) judge.unsettled(official, date)
  }

  const skew = () => (plan.skew === 0 ? 0 : luck.between(-plan.skew, plan.skew) * minute)
  let nonces = 0
  let secrets = 0

  const port = ports({
    agenda: time,
    chance: luck,
    store,
    mostLag: plan.lag * minute,
    arrives,
    fate: (name, invocation) => {
      counts.calls += 1
      return (
        strike?.(invocation) ??
        fateOf(spells, { port: name, moment: time.now(), invocation: invocation.what }, luck)
      )
    },
    queued: (ids) => {
      for (const id of ids) enqueue(id)
    },
    holdsMessages: () => waiting > 0,
    refusesAddress: ({ official, date }, address, invocation) => {
      if (mailboxes.get(address) !== 'unreadable') return false
      tell(`SES refuses the address ${address}`)
      refusedIn.set(invocation, { official, address })
      judge.refusing(official, address, date, time.now())
      return true
    },
    forgetBounces: (address) => void suppressed.delete(address),
    accepted: ({ at, to, tags, text, htmlBytes, readAt }) => {
      counts.mails += 1
      const titles = titlesIn(text)
      mails.push({
        at: new Date(at).toISOString().slice(0, 16),
        official: tags.official,
        date: tags.date,
        titles,
      })
      tell(`SES accepts the notice of ${tags.date} to ${tags.official}: ${titles.join(', ')}`)
      whole.told(text, at, storedTitles)
      const suppressedSince = suppressed.get(to)
      const { official, date } = tags
      judge.accepted({
        at,
        readAt,
        official,
        to,
        date,
        text,
        numbered: linesOfNotice(store, official, date),
        htmlBytes,
        suppressedSince,
      })
      const state = suppressedSince === undefined ? (mailboxes.get(to) ?? 'well') : 'gone'
      if (state === 'gone' || state === 'unwanted') suppressed.set(to, suppressedSince ?? at)
      for (const about of reportsOf[state]) report(about, { to, tags, acceptedAt: at })
    },
    // The program does not know that SES refused the address when that answer is lost.
    unanswered: ({ official, date }, invocation) => {
      refusedIn.delete(invocation)
      judge.unanswered(official, date)
      judge.unsettled(official, date)
    },
    refused: ({ official, date }) => delayed('refused', official, date),
    lostClaim: (official, date) => delayed('lost', official, date),
    tell,
  })

  const whole = wholeVisits(judge.say)
  const storedTitles = () =>
    new Set(store.all().flatMap(({ entity, title }) => (entity === 'commitment' ? String(title) : [])))

  const deps = {
    ...officeOn(port.table, settings),
    visits: visits(port.table, { ...oneTransaction, ...(plan.together && { writes: plan.together }) }),
    clock: port.clock,
    log: () => undefined,
    rolesClaim: cognitoGroups,
    document: () => '{}',
    compose: composeNotice(port.mailer, institution),
    nonce: () => `nonce-${++nonces}`,
    linkAddress: 'https://links.example.org',
    linkSecrets: { ...randomLinkSecrets, make: () => String(++secrets).padStart(17, 'S') },
    tickId: () => 'tick',
    mailer: port.mailer,
    queue: port.queue,
  }
  const serve = api(deps)
  const runTick = queueDue(deps)
  const deliverMessages = deliverBatch(deps)
  const readReport = receiveSesEvent(deps)

  const context = {} as Context
  const send = (
    method: string,
    path: string,
    { body, key, ifMatch }: { body?: object; key?: string; ifMatch?: number } = {},
  ): Promise<Answer | undefined> =>
    new Promise((resolve) => {
      counts.requests += 1
      if (method === 'POST' && path === '/visits' && body) whole.submitted(body)
      const [rawPath = '', query] = path.split('?')
      const event = {
        version: '2.0',
        rawPath,
        headers: {
          ...(key !== undefined && { 'idempotency-key': key }),
          ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
        },
        queryStringParameters: Object.fromEntries(new URLSearchParams(query)),
        body: body === undefined ? undefined : JSON.stringify(body),
        isBase64Encoded: false,
        requestContext: {
          requestId: `request-${counts.requests}`,
          http: { method, path: rawPath },
          authorizer: { jwt: { claims: { sub: 'officer', [cognitoGroups]: '[coordinator]' }, scopes: [] } },
        },
      } as unknown as ApiEvent
      const what = `${method} ${path}`
      invoke(
        time,
        { what, skew: skew(), timeout: timeouts.api },
        () => serve(event, context),
        (ending) => {
          if (typeof ending === 'string') {
            tell(`${what}: no answer (${ending})`)
            resolve(undefined)
            return
          }
          const { statusCode = 0, body: text = 'null' } = ending.answer
          tell(`${what}: ${statusCode}`)
          resolve({ status: statusCode, body: JSON.parse(text) })
        },
      )
    })

  /** The office at this moment, for a look behind a link. */
  const still = {
    ...officeOn(stillTable(store), settings),
    linkSecrets: deps.linkSecrets,
    clock: { now: () => instantAt(time.now()) },
  }
  const openDesk = openLink(still)

  /** The link of the latest mail to an official. */
  const latestLink = (official: string) => {
    const mail = judge.linkedMails.findLast((one) => one.official === official)
    return mail && linkInPath(mail.path)
  }

  /** Opens the link of the latest mail to an official and goes on with what it shows, as the pages do. */
  const visit = (
    official: string,
    what: string,
    goOn: (opened: OpenedLink, author: Author) => Promise<object> | undefined,
  ): Promise<Answer | undefined> => {
    const link = latestLink(official)
    const notThere = { status: 410, body: undefined }
    if (link === undefined) return Promise.resolve(notThere)
    return new Promise((resolve) =>
      invoke(
        time,
        { what: `pages(${what})`, skew: skew(), timeout: timeouts.api },
        async () => {
          const opened = await openLink(deps)(link)
          if ('refused' in opened) return undefined
          const { id: by, version: officialVersion } = opened.official
          return goOn(opened, { by, through: 'link', at: deps.clock.now(), officialVersion })
        },
        (ending) => {
          if (typeof ending === 'string') return resolve(undefined)
          const { answer } = ending
          if (answer === undefined) return resolve(notThere)
          const refused = 'refused' in answer ? answer.refused : undefined
          tell(`pages(${what}): ${refused ?? 'recorded'}`)
          resolve({
            status: refused === undefined ? 200 : refused === 'version-conflict' ? 412 : 409,
            body: {},
          })
        },
      ),
    )
  }

  const links: Links = {
    async shown(official) {
      const link = latestLink(official)
      const opened = link && (await openDesk(link))
      if (opened === undefined || 'refused' in opened) return { own: [], asked: [] }
      const { commitments, matters } = opened.shown
      return {
        own: commitments.map(({ id }) => id),
        asked: matters.flatMap((one) => (one.kind === 'commitment-matter' ? one.commitmentId : [])),
      }
    },
    complete: (official, id, completion) =>
      visit(official, `done: ${id}`, ({ shown }, author) => {
        const line = shown.commitments.find((one) => one.id === id)
        if (line === undefined) return undefined
        const asked = { id: line.id, expect: line.version, completion: completion as Completion }
        return completeCommitment(deps)(author, asked)
      }),
    decide: ({ matter: { id, version: expect }, decision }) =>
      visit(officialId(0), `decision: ${id}`, (opened, author) =>
        decideThroughLink(deps)(opened, author, {
          id: id as MatterId,
          decision: decision as NamedDecision,
          expect,
        }),
      ),
  }

  /** How often each was queued in vain; a visit within a day of the time before, because the index may lag once after each change. */
  const idle = new Map<string, { readonly times: number; readonly at: number }>()
  let underWay = 0
  /** The messages that no delivery has taken yet. */
  let waiting = 0

  /** The moment of a delivery: at once, or after the spell in which messages wait. */
  const takenAt = (at: number) => {
    const spell = spells.find(
      ({ trouble, from, until, rate }) =>
        trouble === 'messages wait in the queue' && from <= at && at < until && luck.happens(rate),
    )
    return spell ? spell.until + luck.between(0, 3000) : at
  }

  /** SQS delivers at least once and in any order; a failed message comes back, and is put aside in the end. */
  const enqueue = (id: string, received = 0, at = takenAt(time.now() + luck.between(0, 3000))): void => {
    const messageId = `message-${++counts.messages}`
    const again = (delay: number) => enqueue(id, received + 1, time.now() + delay)
    underWay += 1
    if (received === 0) waiting += 1
    // Several ticks may queue an official whose messages wait; all but the first are then without effect.
    const hasWaited = at > time.now() + 3000
    time.at(at, () => {
      if (received === 0) waiting -= 1
      deliverMessage(messageId, id, { received, isTelling: received === 0 && !hasWaited }, again)
    })
    if (received > 0) return
    if (luck.happens(plan.twice)) enqueue(id, 1, at + luck.between(0, 2000))
    // After the end the world comes to rest, so no further copies are on their way.
    if (time.now() < end && luck.happens(plan.late)) enqueue(id, 1, at + 25 * 60 * minute)
  }

  const deliverMessage = (
    messageId: string,
    id: string,
    { received, isTelling }: { received: number; isTelling: boolean },
    again: (delay: number) => void,
  ) => {
    const body = JSON.stringify(messageFor(id as Waiting['who']))
    const event = { Records: [{ messageId, body }] } as unknown as SQSEvent
    const atFirst = { mails: counts.mails, changes: changes() }
    invoke(
      time,
      { what: `deliver(${id})`, skew: skew(), timeout: timeouts.deliver },
      () => deliverMessages(event, context),
      (ending: Ending<{ batchItemFailures: readonly unknown[] } | undefined>, invocation) => {
        const hasFailed = typeof ending === 'string' || (ending.answer?.batchItemFailures.length ?? 0) > 0
        if (hasFailed) {
          tell(`deliver(${id}) ${typeof ending === 'string' ? `has ${ending}` : 'fails'}`)
          for (const claim of invocation.claims) judge.unsettled(...officialAndDate(claim))
          if (received + 1 < mostReceived) again(visibilityTimeout)
          if (typeof ending !== 'string') judge.failed(id, time.now())
        }
        const refused = refusedIn.get(invocation)
        if (refused && !hasFailed) judge.refused(refused.official, refused.address, time.now())
        underWay -= 1
        const hadEffect = counts.mails > atFirst.mails || changes() > atFirst.changes
        const before = idle.get(id)
        if (hadEffect || hasFailed) idle.delete(id)
        else if (isTelling) {
          const isVisit = id.startsWith('vis_')
          const isAgain = before !== undefined && !(isVisit && time.now() - before.at > wholeDay)
          idle.set(id, { times: isAgain ? before.times + 1 : 1, at: time.now() })
        }
      },
    )
  }
  const changes = () => store.changes()

  /** SES reports at once, much later, twice, or never; a report that fails is handed over twice more. */
  const report = (about: Report, mail: Reported) => {
    for (let times = luck.happens(plan.twice) ? 2 : 1; times > 0; times--)
      if (luck.happens(plan.events)) {
        const delay = luck.pick([
          luck.between(0, 3_000),
          luck.between(0, 3_600_000),
          luck.between(0, 30 * 3_600_000),
        ])
        time.at(time.now() + delay, () => handOver(about, mail, 3))
      }
  }
  const handOver = (about: Report, mail: Reported, tries: number) => {
    const { name, particulars, fate } = about
    const { to, tags, acceptedAt } = mail
    const event = sesEventAbout(name, tags, particulars)
    if (fate) judge.reporting(tags.official, to, tags.date, fate, time.now())
    const timestamp = new Date(acceptedAt).toISOString()
    Object.assign(event.detail.mail, { messageId: `message-${tags.nonce}`, timestamp })
    const what = `feedback(${name} of ${tags.official}, ${tags.date})`
    invoke(
      time,
      { what, skew: skew(), timeout: timeouts.feedback },
      () => readReport(event),
      (ending) => {
        if (typeof ending !== 'string') {
          judge.proven(tags.official, tags.date, time.now())
          if (fate) judge.reported(tags.official, to, tags.date, fate, time.now())
          return
        }
        tell(`${what} has ${ending}`)
        if (tries > 1) time.at(time.now() + minute, () => handOver(about, mail, tries - 1))
      },
    )
  }

  const nextTick = (at: number) => {
    time.at(at, () => {
      nextTick(at + quarter)
      if (isUnder(spells, 'no tick runs', at)) return
      const skewed = skew()
      const first = store.first('due')
      const isAsleep = first === undefined || Date.parse(first) > at + skewed
      if (isAsleep && !luck.happens(0.02)) return
      for (let times = luck.happens(plan.twice / 5) ? 2 : 1; times > 0; times--) {
        counts.ticks += 1
        invoke(time, { what: 'tick', skew: skewed, timeout: timeouts.tick }, runTick, (ending) => {
          if (typeof ending === 'string') tell(`the tick has ${ending}`)
        })
      }
    })
  }

  const clients = officeClients(time, send, judge, {
    officials: hours.length,
    bulk: plan.bulk,
    beside: plan.beside ?? 0,
    contributors: plan.contributors ?? 0,
    focalPoints: plan.focalPoints ?? 0,
    unanswered: plan.focalPoints ? 0 : (plan.unanswered ?? 0),
    duties: plan.duties ?? 0,
    ladders: plan.ladders ?? [],
    closesByAcceptance: closing === 'acceptance',
    tell,
    daysOffIn: (country) => daysOffIn(country, plan.startsOn),
    addresses: [institution.protocolOffice.email, ...hours.map((_, index) => firstAddress(index + 1))],
    becomes: (address, state) => {
      tell(`the mailbox ${address} is ${state} from now on`)
      mailboxes.set(address, state)
    },
    zones: [institution.zone, ...hours.map(({ zone }) => zone)],
    spoil(id) {
      tell(`the record of ${id} has a zone in which no day can be reckoned`)
      store.write(
        [{ update: keys.official(id as `ofc_${string}`), set: { zone: 'CST' }, when: { matches: {} } }],
        time.now(),
      )
      judge.spoiled(id, time.now())
    },
    makeCalendarAddress: (official, expect) =>
      new Promise((resolve) => {
        const id = official as OfficialId
        const author = () =>
          ({ by: id, through: 'link', at: deps.clock.now(), officialVersion: expect }) as const
        invoke(
          time,
          { what: `pages(calendar of ${id})`, skew: skew(), timeout: timeouts.api },
          () => makeCalendarAddress(deps)(author(), { id, expect }),
          (ending) => {
            if (typeof ending === 'string') return resolve(undefined)
            resolve('secret' in ending.answer ? ending.answer.secret : 'refused')
          },
        )
      }),
    links,
  })

  // Records the officials before the first fault.
  const recordOfficials = async () => {
    for (const [index, { zone, hour }] of hours.entries()) {
      const supervisor = escalatesIn(plan) ? supervisorsIn(plan).get(officialId(index + 1)) : undefined
      const deputy = deputiesIn(plan).get(officialId(index + 1))
      const body = {
        name: `Official ${index + 1}`,
        email: firstAddress(index + 1),
        zone,
        hour,
        ...(countryOf(index) !== '' && { calendar: countryOf(index) }),
        ...(index === 0 && reading > 1 && { weeklyBrief: true }),
        ...(plan.focalPoints
          ? { organisation: `Ministry ${index + 1}`, focalPoint: true }
          : plan.unanswered && { organisation: `Institute ${index + 1}` }),
        ...(supervisor !== undefined && { supervisorId: supervisor }),
        ...(deputy !== undefined && { deputyId: deputy.deputy }),
      }
      const answer = await send('PUT', `/officials/${officialId(index + 1)}`, { body })
      if (answer?.status !== 201) throw new Error(`an official was refused: ${JSON.stringify(answer)}`)
    }
  }
  let failure: unknown
  time.at(start, () => void recordOfficials().catch((error) => (failure = error)))
  time.at(start + 60 * minute, () => clients.begin({ what: 'submit', actions: plan.opening }))
  for (let left = plan.crowd; left > 0; left -= mostActions) {
    const actions = Array.from({ length: Math.min(left, mostActions) }, (_, index) => ({
      who: 1,
      pace: { dueIn: (left - index) % 30 },
    }))
    time.at(start + 60 * minute, () => clients.begin({ what: 'submit', actions }))
  }
  for (const { day, near, seconds, deed } of [
    ...plan.happenings,
    ...(plan.addresses ?? []),
    ...(plan.answers ?? []),
    ...(plan.questions ?? []),
    ...(plan.calendars ?? []),
    ...(plan.throughLinks ?? []),
    ...(plan.renewals ?? []),
    ...(plan.partAnswers ?? []),
    ...(plan.sharings ?? []),
    ...(plan.preparations ?? []),
    ...(plan.agreedVisits ?? []),
    ...(plan.focalPoints || !plan.unanswered ? [] : (plan.namings ?? [])),
    // Where nobody contributes, their requests would only use up the draws of the weather.
    ...(plan.contributors ? (plan.partQuestions ?? []) : []),
    ...(hasCountries ? (plan.countryChanges ?? []) : []),
    // A change of the ladder would draw from the weather of a world without ladders.
    ...((plan.ladders ?? []).length > 0 ? (plan.ladderChanges ?? []) : []),
    ...(plan.reports ?? []),
    // Worlds in which every action fills a mail stay as they were: they find what is wrong about the room on a notice.
    ...(plan.bulk === 1 ? [] : (plan.absences ?? [])),
  ]) {
    const date = dayAfter(plan.startsOn, day)
    const post = near && 'official' in near && [institution, ...hours][near.official % (hours.length + 1)]
    const spell = near && 'spell' in near && spells[near.spell % Math.max(spells.length, 1)]
    const from = post ? morningAt(date, post) : spell ? spell.from : Date.parse(`${date}T00:00:00Z`)
    time.at(Math.max(from + seconds * 1000, start + 61 * minute), () => clients.begin(deed))
  }
  nextTick(start + 2 * 60 * minute)

  /** Calls the oracle at the end of each official's hours, day after day. */
  const watch = (id: string, date: string) => {
    const over = judge.closes(id, date) + minute * (plan.skew + 2)
    time.at(over, () => {
      // A move since then may have put the end of the day off.
      if (judge.closes(id, date) > time.now()) return watch(id, date)
      judge.dayIsOver(id, date)
      watch(id, dayAfter(date))
    })
  }
  for (let number = 0; number <= hours.length; number++) watch(officialId(number), dayAfter(plan.startsOn))

  const isWellNow = (id: string) => judge.isWell(time.now() - 60 * minute, time.now() + minute, id)
  const watchQueue = (at: number) =>
    time.at(at, () => {
      for (const [id, { times }] of idle)
        if (times > mostIdleTicks && isWellNow(id))
          judge.say('it drains', at, `${id} was queued ${times} times without effect`)
      if (judge.violations.length === 0) watchQueue(at + 60 * minute)
    })
  watchQueue(start + wholeDay)

  const lookAround = (at: number) =>
    time.at(at, () => {
      if (luck.happens(0.2)) void clients.inspect(officialId(luck.between(0, hours.length)))
      if (luck.happens(0.4)) void clients.askPlan(luck.between(0, 20))
      lookAround(at + wholeDay)
    })
  lookAround(start + wholeDay + 20 * 60 * minute)

  /** Opens every link whose answer the oracle expects to have changed since it was opened last. */
  const answered = new Map<LinkedMail, Verdict>()
  const openLinks = async () => {
    for (const mail of judge.linkedMails) {
      const verdict = judge.expected(mail, time.now())
      const link = linkInPath(mail.path)
      if (link === undefined) throw new Error(`${mail.path} is no link`)
      if (verdict === answered.get(mail)) continue
      answered.set(mail, verdict)
      const opened = await openDesk(link)
      judge.opened(
        mail,
        'refused' in opened
          ? opened
          : { shown: [...opened.shown.commitments, ...opened.shown.parts].map(({ id }) => id) },
        time.now(),
      )
      const elsewhere = officialId((Number(mail.official.slice('ofc_'.length)) || 0) + 1)
      const other = await openDesk({ ...link, officialId: elsewhere as OfficialId })
      if (!('refused' in other) || other.refused !== 'link-unknown')
        judge.say('links end', time.now(), `the link of ${mail.official} opens the desk of ${elsewhere}`)
    }
  }

  const openCalendars = async () => {
    for (const calendar of judge.calendars) {
      const { official, secret } = calendar
      const read = await readCalendar(still)({ officialId: official as OfficialId, secret })
      judge.calendarRead(
        calendar,
        'refused' in read ? read : { shown: read.commitments.map(({ id }) => id) },
        time.now(),
      )
    }
  }

  const isBroken = () => judge.violations.length > 0 || failure !== undefined
  for (let day = start; day < end && !isBroken(); day += wholeDay) {
    await time.run(day + wholeDay)
    await openLinks()
    await openCalendars()
  }
  if (failure) throw failure
  if (!isBroken()) {
    for (let number = 0; number <= hours.length; number++)
      time.at(time.now(), () => void clients.inspect(officialId(number)))
    let isAudited = false
    const asked = Array.from({ length: hours.length + 1 }, (_, number) => officialId(number))
    time.at(time.now(), () => {
      const explained = asked.map((official) => clients.askNotices(official, plan.startsOn))
      void Promise.all([clients.audit(), ...explained]).then(() => (isAudited = true))
    })
    const isAtRest = () => isAudited && clients.isIdle() && underWay === 0
    for (let waited = 0; !isAtRest() && waited < 72; waited++) await time.run(time.now() + 60 * minute)
    if (!isAtRest())
      judge.say('it drains', time.now(), 'something is still under way three days after everything was well')
  }
  if (!isBroken()) await openLinks()
  counts.days = Math.round((time.now() - start) / wholeDay)
  return { violations: judge.violations, story, counts, mails }
}

/** In two drawn worlds of seven somebody reads the weekly brief. The chance of a small world is a small number. */
const briefsIn = (chance: number): 0 | 1 | 2 => {
  const drawn = Math.abs(chance)
  if (drawn <= 1000) return 0
  return drawn % 7 === 5 ? 1 : drawn % 7 === 6 ? 2 : 0
}

/** The store as a table that is only read, at once and without faults: a link is opened between two moments. */
const stillTable = ({ get, query, queryIndex }: MemoryStore): Table => ({
  get: async (key) => get(key),
  getAll: async (keys) => keys.flatMap((key) => get(key) ?? []),
  query: async (...asked) => query(...asked),
  queryIndex: async (...asked) => queryIndex(...asked),
  write: async () => {
    throw new Error('to open a link writes nothing')
  },
})

/** Days added to a world in which others are told of lateness, so that something is late for long enough. */
const daysOfLateness = 21

/** In one drawn world of seven others are told of lateness. The chance of a small world is a small number. */
const escalatesIn = ({ chance, escalates = false }: Plan): boolean =>
  escalates || (Math.abs(chance) > 1000 && Math.abs(chance) % 7 === 3)

/** The first official, and every third after it, has no supervisor; the supervisor of another is the one before. */
const supervisorsIn = ({ officials }: Plan): ReadonlyMap<string, string> =>
  new Map(
    officials.flatMap((_, index) =>
      index % 3 === 0 ? [] : [[officialId(index + 1), officialId(index)] as const],
    ),
  )

/** In every second drawn world with absences, the deputy of an official is the one before; the first official has none. */
const deputiesIn = ({ officials, chance, absences = [], deputies = false, bulk }: Plan) =>
  new Map(
    (deputies || (Math.abs(chance) > 1000 && Math.abs(chance) % 2 === 1)) && absences.length > 0 && bulk !== 1
      ? officials.flatMap((_, index) =>
          index === 0
            ? []
            : [
                [
                  officialId(index + 1),
                  { deputy: officialId(index), name: `Official ${index + 1}` },
                ] as const,
              ],
        )
      : [],
  )

const firstAddress = (number: number) => `official-${number}@example.org`

/** An event of SES about a mail, and what the event says of the address. */
type Report = {
  readonly name: string
  readonly particulars?: Readonly<Record<string, unknown>>
  readonly fate?: Fate
}
type Reported = { readonly to: string; readonly tags: Tags; readonly acceptedAt: number }

const sent: Report = { name: 'send' }
const delivered: Report = { name: 'delivery', fate: 'delivered' }
const bounced: Report = { name: 'bounce', fate: 'for good' }
/** Also the report of an out-of-office answer. */
const passing: Report = {
  name: 'bounce',
  fate: 'passing',
  particulars: {
    bounce: { timestamp: '2026-11-24T00:00:03.000Z', bounceType: 'Transient', bounceSubType: 'General' },
  },
}

/** The events of SES about a mail to a mailbox of each state. */
const reportsOf: Readonly<Record<MailboxState, readonly Report[]>> = {
  well: [sent, delivered],
  gone: [sent, bounced],
  full: [sent, passing],
  away: [sent, delivered, passing],
  unwanted: [sent, delivered, { name: 'complaint', fate: 'for good' }],
  unreadable: [],
}

/** The ids of the lines on a notice, in the order in which its links number them. */
const linesOfNotice = (store: MemoryStore, official: string, date: string): readonly string[] => {
  const record = store.get(keys.notice(official as OfficialId, date)) as Partial<NoticeRecord> | undefined
  return record?.lines?.map(({ id }) => id) ?? []
}

const titlesIn = (text: string) =>
  [...text.matchAll(/^\* (?:\[[^\]]*\] )?(.*)$/gm)].map(([, title = '']) => title)
