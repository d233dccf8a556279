import type { Table } from '../../functions/adapters/table.ts'
import { items, keys } from '../../functions/adapters/table-keys.ts'
import type { News } from '../../functions/domain/reminders/news.ts'
import type { Absence } from '../../functions/domain/schedule/calendar.ts'
import { nextMorning } from '../../functions/domain/schedule/working-hour.ts'
import type { Author } from '../../functions/domain/shared/author.ts'
import { type OfficialId, protocolOfficeId } from '../../functions/domain/shared/ids.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import type { endCalendarAddress, makeCalendarAddress } from '../../functions/use-cases/calendar-address.ts'
import type { Asked } from '../../functions/use-cases/change-commitment.ts'
import { changeOfficial, type OfficialFacts } from '../../functions/use-cases/change-official.ts'
import { decideMatter, type SubmittedDecision } from '../../functions/use-cases/decide-matter.ts'
import { officeOn } from '../../functions/wiring/office.ts'
import { asInstant } from '../support/domain-builders.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { type Stored, settings } from './stored-office.ts'

export type Thing = { readonly id: string; readonly version: number }
type Recorded = Stored['recorded'][number]
type Program = TestOffice['deps']

export const by = (name: string) => ({ responsible: { officialId: `ofc_${name}` } })
/** An agreed action; without a name nobody is responsible. */
export const agreed = (title: string, name?: string, dueOn?: string, facts: object = {}) => ({
  title,
  wording: `${title}, as both sides agreed.`,
  ...(name && by(name)),
  dueOn,
  ...facts,
})
export const meeting = (startsOn: string, agreedActions: object[], facts: object = {}) => ({
  kind: 'meeting',
  startsOn,
  agreedActions,
  ...facts,
})

const asSeen = ({ version }: Thing) => ({ 'if-match': `"${version}"` })

/** A test office with short commands, for a story of months. Each command throws unless it succeeds. */
export const openDrivenOffice = async (opensAt: Instant) => {
  const office = await openTestOffice(opensAt, undefined, undefined, settings)
  const { deps, table, clock } = office

  const ask = async (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const answer = await office.call(method, path, { body, headers })
    if (Number(answer.status) >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  const recorded: Recorded[] = []
  /** By title. */
  const commitmentIds = new Map<string, string>()
  const visitIds = new Map<string, string>()
  const post = async (path: string, body: object) => {
    const key = `key-${recorded.length + 1}`
    const answer = await ask('POST', path, body, { 'idempotency-key': key })
    recorded.push({ path, key, body, id: answer.id })
    if (path === '/visits') visitIds.set(answer.title, answer.id)
    for (const { title, id } of answer.commitments ?? [answer]) commitmentIds.set(title, id)
    return answer
  }
  const commitmentPath = (title: string) => `/commitments/${commitmentIds.get(title)}`
  const patch = async (path: string, body: object) => ask('PATCH', path, body, asSeen(await ask('GET', path)))

  /** The outcomes of SES for these officials. Every mail to others is accepted. */
  const sesOutcomes = new Map<string, 'refused' | 'address refused' | 'unknown'>()
  const { send } = deps.mailer
  deps.mailer.send = async (message, to, tags) => {
    const outcome = sesOutcomes.get(to.id)
    if (outcome === 'refused') return { outcome, reason: 'Throttling' }
    if (outcome === 'address refused')
      return { outcome: 'refused', reason: 'InvalidParameterValue', isAboutAddress: true }
    const answer = await send(message, to, tags)
    return outcome === 'unknown' ? { outcome, reason: 'TimeoutError' } : answer
  }

  /** Whoever has the link of a mail to this official. */
  const bearerOf = async (id: OfficialId): Promise<Author> => {
    const { version } = await ask('GET', `/officials/${id}`)
    return { by: id, through: 'link', at: clock.at, officialVersion: version }
  }
  const isTaken = (what: string, outcome: object) => {
    if ('refused' in outcome) throw new Error(`${what}: ${JSON.stringify(outcome)}`)
  }

  const visit = (title: string, startsOn: string, events: object[], facts: object = {}) =>
    post('/visits', { title, direction: 'incoming', startsOn, endsOn: startsOn, events, ...facts })

  return {
    ...office,
    visit,
    /** A visit of one day with one meeting. */
    dayVisit: (title: string, on: string, agreedActions: object[], facts: object = {}) =>
      visit(title, on, [meeting(on, agreedActions)], facts),
    /** The requests that recorded something. */
    recorded,
    sesOutcomes,
    post,
    patch,
    async revokeLinks(id: string, reason: string) {
      const path = `/officials/${id}`
      return ask('POST', `${path}/link-revocation`, { reason }, asSeen(await ask('GET', path)))
    },
    /** The id of the commitment that was recorded with this title. */
    commitmentId: (title: string) => commitmentIds.get(title),
    visitPath: (title: string) => `/visits/${visitIds.get(title)}`,
    put: (path: string, body: object) => ask('PUT', path, body),
    /** A change of something recorded; `seen` has its version. */
    change: (method: 'POST' | 'PATCH', path: string, seen: Thing, body: object) =>
      ask(method, path, body, asSeen(seen)),
    /** A change of the commitment that was recorded with this title; `name` is the last part of the path. */
    async step(title: string, name: string, body: object) {
      const path = commitmentPath(title)
      return ask('POST', `${path}/${name}`, body, asSeen(await ask('GET', path)))
    },
    correct: (title: string, body: object) => patch(commitmentPath(title), body),
    /** Decides the matter about the commitment with this title, or about the official with this id. */
    async decide(about: string, body: object) {
      const { matters } = await ask('GET', '/matters?limit=100')
      const isAsked = (one: { title?: string; officialId?: string }) =>
        one.title === about || one.officialId === about
      const matter = matters.find(isAsked)
      if (matter === undefined) throw new Error(`no matter asks about ${about}`)
      return ask('POST', `/matters/${matter.id}/decision`, body, asSeen(matter))
    },

    /**
     * An answer of the holder, or of the deputy `through` whose mail it is: `says` is what the use case takes besides the
     * commitment.
     */
    async answer<Says extends object>(
      title: string,
      give: (program: Program) => (author: Author, asked: Asked & Says) => Promise<object>,
      says: Says,
      through?: OfficialId,
    ) {
      const { id, version, holder } = await ask('GET', commitmentPath(title))
      isTaken(title, await give(deps)(await bearerOf(through ?? holder), { id, expect: version, ...says }))
    },
    /** The absence that an official writes on the own page. */
    async writeAbsence(name: string, absence: Absence) {
      const author = await bearerOf(`ofc_${name}`)
      const changed = (present: OfficialFacts) => ({ ...present, absence })
      const expect = author.officialVersion ?? 0
      const asked = { id: `ofc_${name}`, expect, mayMoveOffice: false, changed } as const
      isTaken(name, await changeOfficial(deps)(author, asked))
    },
    /** A decision through the link of the office's mail, about the commitment with this title. */
    async decideByLink(title: string, decision: SubmittedDecision) {
      const { matterId: id } = await ask('GET', commitmentPath(title))
      const matter = await deps.matters.get(id)
      if (matter === undefined) throw new Error(`no matter asks about ${title}`)
      const asked = { id: matter.id, decision, expect: matter.version }
      isTaken(title, await decideMatter(deps)(await bearerOf(protocolOfficeId), asked))
    },
    /** Somebody with the link of a mail makes a private address of the calendar, or ends it. */
    async calendarAddress(name: string, change: typeof makeCalendarAddress | typeof endCalendarAddress) {
      const id: OfficialId = `ofc_${name}`
      const author = await bearerOf(id)
      isTaken(name, await change(deps)(author, { id, expect: author.officialVersion ?? 0 }))
    },

    /**
     * Writes news on the desk of an official at a moment that no change of the story has. Awaited news wakes a notice on the
     * official's next morning; other news rides along.
     */
    async addNews(
      name: string,
      title: string,
      { since, isAwaited }: { since: News['since']; isAwaited?: true },
    ) {
      const official = await deps.officials.get(`ofc_${name}`)
      if (official === undefined) throw new Error(`ofc_${name} is not in the directory`)
      const news: News = {
        kind: 'news',
        id: `nws_${title.toLowerCase().replaceAll(' ', '-')}`,
        version: 1,
        cause: 'commitment-closed',
        title,
        since,
        ...(isAwaited && { next: nextMorning(clock.at, official) }),
      }
      await table.write([{ put: items.news(official.id, news) }])
    },

    /** Gives an official a zone that the API refuses today, as an earlier version stored it. */
    async storeZone(name: string, zone: string) {
      const official = await table.get(keys.official(`ofc_${name}`))
      if (official === undefined) throw new Error(`ofc_${name} is not in the directory`)
      await table.write([{ put: { ...official, zone } }])
    },

    /** Ticks every three hours, the last time at `to`. While the office sleeps, only the clock moves. */
    async until(to: Instant, { isAsleep = false } = {}) {
      while (clock.at < to) {
        clock.at = asInstant(Math.min(Date.parse(clock.at) + 3 * 3_600_000, Date.parse(to)))
        if (!isAsleep) await office.morning(clock.at)
      }
    },

    /** Runs the program and stops it before its write number `nth`: from then on nothing reaches the table. */
    async stopBeforeWrite(nth: number, run: (program: Program) => Promise<unknown>) {
      let writesLeft = nth
      const underWay: Promise<unknown>[] = []
      const unlessStopped = async <Result>(call: () => Promise<Result>): Promise<Result> => {
        if (writesLeft < 1) throw new Error('the program was stopped')
        const result = call()
        underWay.push(result)
        return result
      }
      const stopping: Table = {
        get: (key) => unlessStopped(() => table.get(key)),
        getAll: (keys) => unlessStopped(() => table.getAll(keys)),
        query: (...asked) => unlessStopped(() => table.query(...asked)),
        queryIndex: (...asked) => unlessStopped(() => table.queryIndex(...asked)),
        write: (writes) => {
          writesLeft -= 1
          return unlessStopped(() => table.write(writes))
        },
      }
      const { linkSecrets } = deps
      await run({ ...deps, ...officeOn(stopping, settings), linkSecrets }).catch(() => undefined)
      await Promise.allSettled(underWay)
      if (writesLeft > 0) throw new Error(`the program ended before its write ${nth}`)
    },
  }
}

export type DrivenOffice = Awaited<ReturnType<typeof openDrivenOffice>>
