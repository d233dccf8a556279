import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomLinkSecrets } from '../../functions/adapters/link-secrets.ts'
import type { OfficialId } from '../../functions/domain/shared/ids.ts'
import type { CalendarDate } from '../../functions/domain/shared/time.ts'
import { openLink } from '../../functions/use-cases/open-link.ts'
import { readCalendar } from '../../functions/use-cases/read-calendar.ts'
import { openApiDocument } from '../../openapi/document.ts'
import { documented } from '../support/api-document.ts'
import { nthSecret, type TestOffice } from '../support/office.ts'
import {
  type Day,
  deliverQueued,
  mailsOf,
  monthOfMornings,
  openStoredOffice,
  type Stored,
  type ToldMail,
} from './stored-office.ts'

const folder = new URL('../fixtures/', import.meta.url)
const versions = readdirSync(folder).flatMap((file) => /^stored-by-(\w+)\.json$/.exec(file)?.[1] ?? [])
const fixture = <Content>(name: string): Content =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))

type Line = { readonly id: string; readonly version: number; readonly nextAt?: string }
type Official = {
  readonly id: string
  readonly zone: string
  readonly hour: string
  readonly outsideAddress?: string
  readonly unreachable?: object
  readonly name?: string
  readonly email?: string
  readonly deputyId?: string
  readonly absence?: { readonly from: string; readonly to: string }
}
type Desk = {
  readonly official: Official
  readonly commitments: readonly Line[]
  readonly matters: readonly Matter[]
}
type Commitment = Line & {
  readonly status: string
  readonly visitId: string
  readonly draft?: true
  readonly agreedAt: { readonly visitTitle: string }
  readonly history: readonly {
    readonly at: string
    readonly by: string
    readonly change: { readonly what: string }
  }[]
}
type Visit = { readonly title: string; readonly draft?: true; readonly withdrawal?: object }
type Matter = Line & {
  readonly asks?: string
  readonly officialId?: string
  /** What an official asks; each is answered by its name. */
  readonly asked?: readonly { readonly kind: string; readonly askedBy: object }[]
}
type StoredNews = Stored['items'][number] & {
  readonly title: string
  readonly nextAt?: string
  /** The mail names the number of what is told, and not one title, when more than one. */
  readonly count?: number
}

const isNews = (item: Stored['items'][number]): item is StoredNews =>
  'entity' in item && item.entity === 'news'

type Item = Stored['items'][number]
const hasLink = (item: Item): item is Item & { readonly link: { readonly hash: string } } =>
  'link' in item && 'state' in item && ['sent', 'sending'].includes(String(item.state))
type CalendarAddress = { readonly hash: string; readonly isEnded?: true }
const hasCalendar = (item: Item): item is Item & { readonly calendarAddress: CalendarAddress } =>
  'calendarAddress' in item

type Absent = Required<Pick<Official, 'id' | 'name' | 'email' | 'absence'>> & Pick<Official, 'deputyId'>
const hasAbsence = (item: Item): item is Item & Absent => 'absence' in item && item.sk === 'DESK'
type StoredLine = Item & { readonly id: string; readonly nextOn: string }
const isAnnounced = (item: Item): item is StoredLine => 'nextRemindsOn' in item
const isBrief = (item: Item): item is Item & { readonly coveredTo: string } => 'coveredTo' in item
type Report = Item & {
  readonly commitmentId: string
  readonly questions: readonly { readonly kind: string; readonly acceptedOn?: string }[]
}
/** A matter in which a report waits for the office. */
const isReport = (item: Item): item is Report =>
  'questions' in item &&
  'nextAt' in item &&
  (item.questions as Report['questions']).some(({ kind }) => kind === 'acceptance')

/** True for the line of a section, which has no title: it says for whom a deputy stands in, or from when a brief tells. */
const isOfSection = (title: string): boolean => /^ofc_|^\d{4}-\d{2}-\d{2}T/.test(title)

/** The secret of a hash: the office of the story makes them by their number. */
const secretOf = (hash: string): string => {
  const numbers = Array.from({ length: 1000 }, (_, number) => nthSecret(number))
  const secret = numbers.find((one) => randomLinkSecrets.hash(one) === hash)
  if (secret === undefined) throw new Error(`the story made no secret for ${hash}`)
  return secret
}

/** The officials whose record the office is asked to correct. */
const unusableIn = (desks: Map<string, Desk>) =>
  new Set(
    [...desks.values()]
      .flatMap(({ matters }) => matters)
      .flatMap(({ asks, officialId }) => (asks === 'unusable-record' ? [officialId] : [])),
  )

const linesOn = ({ commitments, matters }: Desk) => [...commitments, ...matters]

const kinds = { officials: 'ofc', visits: 'vis', commitments: 'cmt' } as const

/** The ids of a kind in the keys of the stored items. The id of news goes on after the id in it, so that one is left out. */
const idsIn = ({ items }: Stored, kind: string): string[] => [
  ...new Set(
    items.flatMap(({ pk, sk }) => `${pk} ${sk}`.match(new RegExp(`(?<![\\w-])${kind}_[\\w-]+`, 'g')) ?? []),
  ),
]

const { operations, undocumented } = documented(JSON.parse(JSON.stringify(openApiDocument())))
/** Paths left out: the document itself, and plans, which follow from the desk and take longest. */
const unread = ['/openapi.json', '/commitments/{id}/plan']
const shownPaths = operations
  .filter(({ method, path }) => method === 'GET' && !unread.includes(path))
  .map(({ path }) => path)

/** Asks the API, and keeps the undocumented answers. */
const reader = (office: TestOffice, stored: Stored) => {
  const faults: string[] = []
  const ask = async (path: string, asked: string) => {
    const { status, headers, body } = await office.call('GET', asked)
    const operation = operations.find((one) => one.path === path && one.method === 'GET')?.operation
    const fault = operation && undocumented(operation, status, String(headers['Content-Type']), body)
    if (operation === undefined || status !== 200 || fault !== undefined)
      faults.push(`${asked}: ${status} ${fault}`)
    return body
  }
  return {
    faults,
    /** The answers at a path for every stored id of its kind. A path without an id is asked once. */
    async all<Shown>(path: string): Promise<Map<string, Shown>> {
      const kind = Object.entries(kinds).find(([room]) => path.startsWith(`/${room}/{id}`))?.[1]
      const answers = new Map<string, Shown>()
      for (const id of kind ? idsIn(stored, kind) : [''])
        answers.set(id, await ask(path, path.replace('{id}', id)))
      return answers
    },
    /** Every page of a list. */
    async list<Entry>(name: string, filter = ''): Promise<Entry[]> {
      const found: Entry[] = []
      let cursor = ''
      do {
        const page = await ask(`/${name}`, `/${name}?limit=50${filter}${cursor}`)
        found.push(...page[name])
        cursor = page.next === undefined ? '' : `&cursor=${page.next}`
      } while (cursor !== '')
      return found
    },
  }
}

const timeIn = (zone: string, at: string) =>
  new Date(at).toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })

const dayIn = (zone: string, at: string) => new Date(at).toLocaleDateString('sv-SE', { timeZone: zone })

const oneDay = 86_400_000

describe.each(versions)('What the version %s stored', (version) => {
  const stored = fixture<Stored>(`stored-by-${version}`)
  let office: TestOffice
  let read: ReturnType<typeof reader>
  let desksAtFirst: Map<string, Desk>
  let unfinished: readonly string[]
  let mails: readonly ToldMail[]
  /** After a month of mornings. */
  let desks: Map<string, Desk>
  let days: Map<string, { readonly days: readonly Day[] }>
  let commitments: Map<string, Commitment>
  let visits: Map<string, Visit>

  beforeAll(async () => {
    office = await openStoredOffice(stored)
    read = reader(office, stored)
    desksAtFirst = await read.all('/officials/{id}/desk')
    for (const path of shownPaths) await read.all(path)
    unfinished = await deliverQueued(office, stored)
    await monthOfMornings(office, stored)
    mails = await mailsOf(office, stored)
    desks = await read.all('/officials/{id}/desk')
    days = await read.all('/officials/{id}/notices')
    commitments = await read.all('/commitments/{id}')
    visits = await read.all('/visits/{id}')
  }, 120_000)
  const openedAgain: TestOffice[] = []
  /** Another office with the same table, before the month of mornings. */
  const storedAgain = async () => {
    const again = await openStoredOffice(stored)
    openedAgain.push(again)
    return again
  }
  afterAll(() => Promise.all([office, ...openedAgain].map((one) => one.close())))

  test('is shown as the document of the API says, before and after a month of mornings', () => {
    expect(read.faults).toEqual([])
    for (const shown of [desks, commitments, visits]) expect(shown.size).toBeGreaterThan(0)
  })

  test('is in the lists, each thing once', async () => {
    const states = ['open', 'completed', 'cancelled', 'dropped', 'renewed']
    const inLists = {
      ofc: await read.list<Line>('officials'),
      vis: await read.list<Line>('visits'),
      cmt: (
        await Promise.all(states.map((state) => read.list<Line>('commitments', `&state=${state}`)))
      ).flat(),
    }
    for (const [kind, entries] of Object.entries(inLists)) {
      const listed = entries.map(({ id }) => id)
      expect(listed.filter((id, index) => listed.indexOf(id) !== index)).toEqual([])
      // A visit whose recording was interrupted brings the rest of its rows.
      expect(listed).toEqual(expect.arrayContaining(idsIn(stored, kind)))
    }
  })

  test('wakes the consumer of the queue, which finishes every message', () => {
    expect(stored.queued.length).toBeGreaterThan(0)
    expect(unfinished).toEqual([])
  })

  test('brings exactly the mails that the version itself sent, except where a later rule says otherwise', () => {
    expect(mails).toEqual(fixture(`stored-by-${version}.mails`))
  })

  test('brings each official at most one mail for each local date, also counted with those that had left', () => {
    const left = stored.items.flatMap((item) =>
      'state' in item && ['sent', 'sending'].includes(String(item.state))
        ? [`${item.pk.replace('OFFICIAL#', '')} ${item.sk.replace('NOTICE#', '')}`]
        : [],
    )
    expect(left.length).toBeGreaterThan(0)
    const all = [...left, ...mails.map(({ official, date }) => `${official} ${date}`)]
    expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([])
  })

  const absent = stored.items.filter(hasAbsence)
  test('is named in the mails that tell it', () => {
    // The question about an absence names the official, and its title is the address.
    const namesOfAbsent = new Map(absent.map(({ name, email }) => [email, name]))
    const counted = stored.items.filter(isNews).flatMap(({ title, count }) => (count ? [title] : []))
    for (const { mail, tags } of office.sent) {
      const told = mails.find(({ official, date }) => official === tags.official && date === tags.date)
      const words = mail.text.replaceAll(/\s+/g, ' ').toLowerCase()
      expect(told?.titles.length).toBeGreaterThan(0)
      const named = (told?.titles ?? []).filter((title) => !counted.includes(title) && !isOfSection(title))
      for (const title of named) expect(words).toContain((namesOfAbsent.get(title) ?? title).toLowerCase())
    }
  })

  test('is told to others from the second day on, and surely on a day that was announced', () => {
    const told = [...commitments.values()].flatMap(({ id, history }) =>
      history.flatMap(({ at, change }) =>
        change.what === 'escalated' && at >= stored.clock ? [{ id, at }] : [],
      ),
    )
    expect(told.length).toBeGreaterThan(0)
    for (const { at } of told) expect(Date.parse(at)).toBeGreaterThan(Date.parse(stored.clock) + oneDay)
    const days = told.map(({ id, at }) => `${id} ${dayIn('Asia/Shanghai', at)}`)
    const announced = stored.items.filter(isAnnounced)
    expect(days).toEqual(expect.arrayContaining(announced.map(({ id, nextOn }) => `${id} ${nextOn}`)))
  })

  test('is told where it was due, and nothing of it on two days running', () => {
    const unusable = unusableIn(desks)
    const isStillOpen = new Set([...desks.values()].flatMap(linesOn).map(({ id }) => id))
    for (const [official, desk] of desksAtFirst) {
      const known = days.get(official)?.days ?? []
      const lastDay = known.at(-1)?.date ?? ''
      const told = known.flatMap(({ date, state, lines = [] }) =>
        state === 'sent'
          ? lines
              .filter(({ title }) => !isOfSection(title))
              .map(({ id, version, for: absent }) => ({ id, version, absent, date }))
          : [],
      )
      const due = linesOn(desk)
        .filter(({ id, nextAt = lastDay }) => nextAt < lastDay && isStillOpen.has(id))
        .map(({ id }) => id)
      const { outsideAddress, unreachable } = desk.official
      const isWrittenTo = outsideAddress !== 'asked' && !unreachable && !unusable.has(official)
      expect(told.map(({ id }) => id)).toEqual(expect.arrayContaining(isWrittenTo ? due : []))
      const onTheNextDayToo = told.filter((one) =>
        told.some(
          ({ id, version, absent, date }) =>
            id === one.id &&
            version === one.version &&
            absent === one.absent &&
            Date.parse(date) - Date.parse(one.date) === oneDay,
        ),
      )
      expect(onTheNextDayToo).toEqual([])
    }
  })

  if (absent.length > 0)
    test('is told to nobody who is absent, but to the deputy, and to the office where nobody stands in', () => {
      const today = dayIn('Asia/Shanghai', stored.clock)
      const asked = mails.flatMap(({ official, titles }) =>
        official === 'ofc_protocol-office' ? titles : [],
      )
      const isAbsentToo = (deputy?: string) => absent.some(({ id }) => id === deputy)
      for (const { id, name, email, deputyId, absence } of absent) {
        const inAbsence = mails.filter(
          ({ official, date }) => official === id && date >= absence.from && date <= absence.to,
        )
        expect(inAbsence).toEqual([])
        if (absence.to < today || isAbsentToo(deputyId)) continue
        const toDeputy = office.sent.filter(({ tags }) => tags.official === deputyId)
        if (deputyId === undefined) expect(asked).toContain(email)
        else expect(toDeputy.map(({ mail }) => mail.text).join()).toContain(`For ${name}, absent until`)
      }
    })

  const briefs = stored.items.filter(isBrief)
  if (briefs.length > 0)
    test('is in the next brief of a reader from where the last one ended', () => {
      for (const { pk, coveredTo } of briefs) {
        const own = mails.filter(({ official }) => pk.endsWith(`#${official}`))
        expect(own.filter(({ titles }) => titles.includes(coveredTo))).toHaveLength(1)
      }
    })

  const reports = stored.items.filter(isReport)
  if (reports.length > 0)
    test('is accepted on the day that was named where the office leaves a report without an answer', () => {
      for (const { commitmentId, questions } of reports) {
        const { history = [] } = commitments.get(commitmentId) ?? {}
        const accepted = history.filter(
          ({ by, change: { what } }) => by === 'system' && /completed$/.test(what),
        )
        expect(accepted.map(({ at }) => dayIn('Asia/Shanghai', at))).toEqual(
          questions.flatMap(({ acceptedOn }) => acceptedOn ?? []),
        )
      }
    })

  const news = stored.items.filter(isNews)
  if (news.length > 0)
    test('is told once where it is news, surely when awaited, and gone after a mail', async () => {
      for (const { pk, title, nextAt } of news) {
        const official = pk.replace('OFFICIAL#', '') as OfficialId
        const own = mails.filter((mail) => mail.official === official)
        const told = own.filter(({ titles }) => titles.includes(title))
        const left = (await office.deps.desks.read(official))?.news.map((line) => line.title)
        expect(told.length).toBeLessThanOrEqual(1)
        const isPlannedLater = nextAt !== undefined && nextAt > office.clock.at
        if (nextAt !== undefined && !isPlannedLater && own.length > 0) expect(told).toHaveLength(1)
        if (own.length > 0 && !isPlannedLater) expect(left).not.toContain(title)
        else expect(left).toContain(title)
      }
    })

  const linked = stored.items.filter(hasLink)
  if (linked.length > 0)
    test('is opened by the links of its mails and the addresses of its calendars, until they end', async () => {
      const { deps } = await storedAgain()
      const opened = new Map<string, readonly string[]>()
      for (const { pk, sk, link } of linked) {
        const officialId = pk.replace('OFFICIAL#', '') as OfficialId
        const localDate = sk.replace('NOTICE#', '') as CalendarDate
        const found = await openLink(deps)({ officialId, localDate, secret: secretOf(link.hash) })
        if ('refused' in found) expect([sk, found.refused]).not.toEqual([sk, 'link-unknown'])
        else
          opened.set(
            `${officialId} ${localDate}`,
            found.shown.commitments.map(({ title }) => title),
          )
      }
      // The others have ended with their holder or address, or are older than 60 days.
      expect(opened.size).toBeGreaterThan(20)
      expect([...opened.values()].flat().length).toBeGreaterThan(opened.size)

      const calendars = stored.items.filter(hasCalendar)
      for (const { pk, calendarAddress } of calendars) {
        const officialId = pk.replace('OFFICIAL#', '') as OfficialId
        const read = await readCalendar(deps)({ officialId, secret: secretOf(calendarAddress.hash) })
        expect([pk, 'refused' in read ? read.refused : 'read']).toEqual([
          pk,
          calendarAddress.isEnded ? 'calendar-ended' : 'read',
        ])
      }
    })

  test('waits after the month for mornings to come, at the hour of its official', () => {
    const waiting = [...desks.values()].flatMap((desk) =>
      linesOn(desk).flatMap(({ id, nextAt }) => (nextAt ? [{ id, nextAt, official: desk.official }] : [])),
    )
    const unusable = unusableIn(desks)
    expect(waiting.length).toBeGreaterThan(0)
    expect(waiting.filter(({ nextAt }) => nextAt <= office.clock.at)).toEqual([])
    const atTheirHour = waiting.filter(({ official }) => !unusable.has(official.id))
    expect(atTheirHour.map(({ nextAt, official }) => timeIn(official.zone, nextAt))).toEqual(
      atTheirHour.map(({ official }) => official.hour),
    )
  })

  test('is finished where a change of a visit was interrupted', () => {
    const open = [...commitments.values()].filter(({ status }) => status === 'open')
    expect(open.length).toBeGreaterThan(0)
    for (const { visitId, draft, agreedAt } of open) {
      const visit = visits.get(visitId)
      expect(visit).not.toHaveProperty('withdrawal')
      expect({ draft, title: agreedAt.visitTitle }).toEqual({ draft: visit?.draft, title: visit?.title })
    }
  })

  test('is found by a request that is repeated with its Idempotency-Key', async () => {
    expect(stored.recorded.length).toBeGreaterThan(0)
    for (const { path, key, body, id } of stored.recorded) {
      const answer = await office.call('POST', path, { body, headers: { 'idempotency-key': key } })
      expect([path, answer.status, answer.body.id]).toEqual([path, 201, id])
    }
  })

  test('can be decided, every matter of it, and completed, a commitment of each desk', async () => {
    const post = async (path: string, version: number, body: object) => {
      const answer = await office.call('POST', path, { body, headers: { 'if-match': `"${version}"` } })
      expect([path, answer.status, answer.body]).toEqual([path, 200, expect.anything()])
    }
    const responsible = { name: 'Successor', email: 'successor@example.org' }
    const decisions = new Map<string | undefined, object>([
      [undefined, { responsible, dueOn: '2027-01-29' }],
      ['outside-address', { accept: true }],
      ['unreachable', { tryAgain: true }],
      ['focal-point', { responsible: { officialId: 'ofc_asleep' } }],
    ])
    const decide = (id: string, version: number, decision: object) =>
      post(`/matters/${id}/decision`, version, decision)
    const refuse = 'It stays as it was agreed.'
    for (const { id, version, asked = [] } of await read.list<Matter>('matters'))
      for (const [index, { kind: question, askedBy: contributor }] of asked.entries())
        await decide(id, version + index, {
          question,
          ...(question.startsWith('part-') && { contributor }),
          refuse,
        })
    const matters = await read.list<Matter>('matters')
    expect(matters.length).toBeGreaterThan(0)
    for (const { id, version, asks, officialId } of matters) {
      const decision = decisions.get(asks)
      if (decision !== undefined) await decide(id, version, decision)
      else {
        const path = `/officials/${officialId}`
        const { headers } = await office.call('GET', path)
        const corrected = { body: { zone: 'Asia/Shanghai' }, headers: { 'if-match': String(headers.ETag) } }
        expect([path, (await office.call('PATCH', path, corrected)).status]).toEqual([path, 200])
      }
    }
    expect(await read.list('matters')).toEqual([])
    const present = await read.all<Desk>('/officials/{id}/desk')
    const first = [...present.values()].flatMap(({ commitments }) => commitments.slice(0, 1))
    expect(first.length).toBeGreaterThan(0)
    for (const { id, version } of first)
      await post(`/commitments/${id}/completion`, version, { outcome: 'Done.', doneOn: '2026-10-01' })
  })
})
