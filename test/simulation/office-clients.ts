import type { Agenda, Moment } from './agenda.ts'
import { type Country, countries } from './countries.ts'
import { type DaysOff, dayAfter } from './oracle/days.ts'
import { ladderNames } from './oracle/ladder.ts'
import { type Asked, askedKinds, type Shown } from './oracle/line.ts'
import type { Acknowledged, ExplainedDay, Oracle } from './oracle/oracle.ts'
import { whoAnswersName } from './oracle/organisations.ts'
import { entriesFrom, type Recorded, wrongInHistory } from './oracle/record.ts'
import type {
  AnswerDeed,
  AskDeed,
  ComingDeed,
  Deed,
  FocalPointDeed,
  Happening,
  LinkDeed,
  MailboxState,
  Pace,
  PartDeed,
  PartQuestionDeed,
  RenewDeed,
  SharingDeed,
} from './plan.ts'

/*
 * The people and systems that use the API. A client repeats a request with an unchanged Idempotency-Key, or
 * reads first whether the change is done, until the outcome is known; then the client tells the oracle.
 */

export type Answer = { readonly status: number; readonly body: unknown }
/** `undefined` if no answer came. */
export type Send = (
  method: string,
  path: string,
  request?: { readonly body?: object; readonly key?: string; readonly ifMatch?: number },
) => Promise<Answer | undefined>

type CheckIn = NonNullable<Shown['checkIn']>
type Entry = { readonly version: number; readonly change: Readonly<Record<string, unknown>> }
type Commitment = Shown & { readonly history: readonly Entry[]; readonly visitId: string }
type Visit = {
  readonly id: string
  readonly version: number
  readonly commitments: readonly Shown[]
  readonly withdrawal?: object
}
/**
 * A visit to come; `neededBy`: what is due before it, or is that visit. `isHeld`: somebody has begun to record it as held. A
 * withdrawn one moves no more.
 */
type Coming = {
  readonly id: string
  readonly neededBy: string[]
  readonly agreedAs: Set<string>
  /** As recorded last: a cancelled visit keeps its day, and has it again when it is held after all. */
  startsOn: string | 'unknown' | undefined
  isBusy: boolean
  isHeld: boolean
  isWithdrawn: boolean
}
type Matter = {
  readonly id: string
  readonly version: number
  readonly commitmentId?: string
  readonly officialId?: string
  readonly asks?: string
  readonly organisation?: string
  readonly gaps: readonly string[]
  readonly asked?: readonly { readonly kind: string; readonly askedBy: { readonly officialId: string } }[]
}
type OfficialShown = {
  readonly version: number
  readonly name: string
  readonly email: string
  readonly unreachable?: object
  readonly focalPoint?: true
  readonly zone: string
  readonly calendar?: string
  readonly absence?: { readonly from: string; readonly to: string }
  readonly hour: string
}

/** A request of the API, or what is done through a link. */
type Asking =
  | {
      readonly method?: string
      readonly path: string
      readonly body: object
      readonly ifMatch?: number
    }
  | { byLink(): Promise<Answer | undefined> }

/** What waits for the acceptance of the office. */
const isReported = (matter: Matter | undefined): boolean => matter?.gaps.includes('acceptance') ?? false

type AskedKind = (typeof askedKinds)[number]

/** The first question of the official who leads. */
const askedByLead = (matter: Matter | undefined): AskedKind | undefined =>
  matter?.asked?.map(({ kind }) => kind).find(isAskedKind)

const isOfPart = (question: string): boolean => question.startsWith('part-')

const isAskedKind = (question: string): question is AskedKind => askedKinds.some((kind) => kind === question)

const mostTries = 12

const closings: readonly unknown[] = ['renewed', 'completed', 'cancelled', 'dropped']
/** Days from an agreement to its recording, so that a due date may be past and still lie after the agreement. */
const daysSinceAgreement = 20
const timeoutMs = 45_000

export const officialId = (number: number) => (number === 0 ? 'ofc_protocol-office' : `ofc_${number}`)

/** A matter as its version says, and the question that is decided. */
export type DecidedByLink = {
  readonly matter: Pick<Matter, 'id' | 'version'>
  readonly decision: Readonly<Record<string, unknown>> & { readonly question: string }
}

/** What comes through the link of the latest mail to an official. An answer of 410: the link does not lead there. */
export type Links = {
  /** The ids of the shown commitments, and of the commitments with a question. */
  shown(official: string): Promise<{ readonly own: readonly string[]; readonly asked: readonly string[] }>
  complete(
    official: string,
    id: string,
    completion: { readonly outcome: string; readonly doneOn: string },
  ): Promise<Answer | undefined>
  decide(decided: DecidedByLink): Promise<Answer | undefined>
}

export type Request = {
  readonly marker: string
  readonly subject: string
  readonly outcome: 'acknowledged' | 'refused' | 'given up'
}

export const officeClients = (
  { now, at }: Agenda,
  send: Send,
  oracle: Oracle,
  {
    officials,
    bulk,
    beside,
    contributors,
    focalPoints,
    unanswered,
    duties,
    ladders,
    closesByAcceptance,
    tell,
    addresses,
    becomes,
    zones,
    daysOffIn,
    spoil,
    makeCalendarAddress,
    links,
  }: {
    officials: number
    bulk: number
    beside: number
    /** The number of officials who contribute to an action at most. */
    contributors: number
    /** One of so many actions names the organisation of a focal point; 0: none does. */
    focalPoints: number
    /** One of so many actions names an organisation without a focal point; 0: none does. */
    unanswered: number
    duties: number
    /** The ladder of each visit, by its number in `ladderNames`; none of them: no visit has one. */
    ladders: readonly number[]
    /** The office has to accept what officials report as done. */
    closesByAcceptance: boolean
    tell(line: string): void
    /** The present address of each official. */
    addresses: string[]
    /** What becomes of mail to an address from now on. */
    becomes(address: string, state: MailboxState): void
    /** The days off of a country in this world. */
    daysOffIn: (country: Country) => DaysOff
    /** The zone of each official, as recorded first. */
    zones: readonly string[]
    /** Makes the stored record of an official one that cannot be used. */
    spoil(id: string): void
    /** Gives the secret of the new address of a calendar; `undefined` if no answer came. */
    makeCalendarAddress(official: string, expect: number): Promise<string | 'refused' | undefined>
    links: Links
  },
) => {
  const commitments: string[] = []
  const visits: string[] = []
  const submitted: {
    key: string
    outcome: 'acknowledged' | 'refused' | 'given up'
    id?: string
    titles: string[]
  }[] = []
  const coming: Coming[] = []
  const requests: Request[] = []
  let markers = 0
  let atWork = 0

  const rest = (milliseconds: number) => new Promise<void>((resolve) => at(now() + milliseconds, resolve))
  const marked = () => `request ${++markers}`
  const named = (who: number) => (who > officials ? undefined : officialId(who))
  const isUnanswered = (index: number) => unanswered > 0 && index % unanswered === 0
  /** The organisations whose focal point the office began to name, and that official. */
  const namings = new Map<string, string>()
  /** Whom an action names: the official, or in other letters the organisation for which the official answers. */
  const responsibleIn = (who: number, index: number) => {
    const officialId = who > 0 ? named(who) : undefined
    if (officialId === undefined) return {}
    if (isUnanswered(index)) return { responsible: { organisation: `INSTITUTE  ${who}` } }
    const isFocalPoint = focalPoints > 0 && index % focalPoints === 0
    return { responsible: isFocalPoint ? { organisation: `MINISTRY  ${who}` } : { officialId } }
  }
  const dayIn = (days: number) => new Date(now() + days * 86_400_000).toISOString().slice(0, 10)
  /** What a date has beside it follows from the drawn days, so that a seed keeps its draws. */
  const rhythmBeside = (dueIn: number): CheckIn => ({
    every: dueIn % 2 === 0 ? 'P7D' : 'P1M',
    ...(dueIn % 3 === 0 && { from: dayIn(dueIn % 7) }),
  })
  const asBody = (pace: Pace, index: number): { dueOn?: string; checkIn?: CheckIn } => {
    const isBoth = beside > 0 && index % beside === 0
    if ('dueIn' in pace)
      return {
        dueOn: agreedAs(dayIn(pace.dueIn), pace.dueIn),
        ...(isBoth && { checkIn: rhythmBeside(pace.dueIn) }),
      }
    return 'every' in pace
      ? { checkIn: { every: pace.every, ...(isBoth && { from: dayIn(index - 5) }) } }
      : {}
  }

  /** As `asBody`; a few dates of the agreement itself are a time from the event, which was so many days before. */
  const asAgreed = (pace: Pace, index: number): { dueOn?: string; dueWithin?: string; checkIn?: CheckIn } => {
    const body = asBody(pace, index)
    const days = 'dueIn' in pace && pace.dueIn % 32 === 1 ? pace.dueIn + daysSinceAgreement : 0
    if (days <= 0) return body
    const { dueOn, ...beside } = body
    return { ...beside, dueWithin: `P${days}D` }
  }
  const isDay = ({ dueOn }: { dueOn?: string }) => dueOn?.length === 'YYYY-MM-DD'.length
  /** What recurs follows from the drawn days too. What is due in a period does not recur here, and neither does a slip of the pen. */
  const dutyOf = (pace: Pace, index: number) =>
    'dueIn' in pace && pace.dueIn >= -14 && duties > 0 && index % duties === 0 && isDay(asAgreed(pace, index))
      ? {
          repeats: {
            every: ['P7D', 'P2W', 'P1M'][Math.abs(pace.dueIn) % 3],
            ...(pace.dueIn % 2 === 0 && { times: 2 + (Math.abs(pace.dueIn) % 4) }),
          },
        }
      : {}

  /** Repeats a GET until an answer comes; `begunAt` is the beginning of the try that was answered. */
  const readWithTime = async <Thing>(
    path: string,
  ): Promise<{ found: Thing; begunAt: Moment } | undefined> => {
    for (let tries = 0; tries < mostTries; tries++) {
      const begunAt = now()
      const answer = await send('GET', path)
      if (answer?.status === 200) return { found: answer.body as Thing, begunAt }
      if (answer?.status === 404) return undefined
      await rest(timeoutMs)
    }
    return undefined
  }

  const read = async <Thing>(path: string): Promise<Thing | undefined> =>
    (await readWithTime<Thing>(path))?.found

  /** Some of the other officials contribute, the first of them perhaps by an earlier day. */
  const contributorsOf = (who: number, pace: Pace, index: number) => {
    const numbers = Array.from({ length: contributors }, (_, next) => 1 + ((who + next) % officials))
    const others = [...new Set(numbers)].filter((number) => number !== who)
    const dueIn = 'dueIn' in pace ? pace.dueIn - 1 - index : 9
    const hasOwnDate = index % 2 === 0 && dueIn > -daysSinceAgreement
    return others.length === 0
      ? {}
      : {
          contributors: others.map((number, position) => ({
            officialId: named(number),
            ...(position === 0 && hasOwnDate && { dueOn: dayIn(dueIn) }),
          })),
        }
  }

  const isBulky = (index: number) => bulk > 0 && index % bulk === 0

  /**
   * Records a visit. Its first action may renew an older one, which is refused when that one is no longer open, or be due before
   * a visit to come.
   */
  const submit = async (
    actions: Extract<Deed, { what: 'submit' }>['actions'],
    { renews, coming: next, agreed }: { renews?: string; coming?: Coming; agreed?: Coming } = {},
  ): Promise<'acknowledged' | 'refused' | 'given up'> => {
    const key = marked()
    const titles = actions.map((_, index) => `Action ${markers}.${index}`)
    const days = { startsOn: dayIn(-daysSinceAgreement), endsOn: dayIn(-2) }
    /** Reckoned from the number of the request, so that a seed keeps its draws. */
    const isDayKnown = markers % 3 !== 0
    const known = markers % 9 === 0 ? {} : days
    const visitToCome = next ?? agreed
    const ladder = ladders.length > 0 ? ladderNames[ladders[markers % ladders.length] ?? 0] : undefined
    const body = {
      title: `Visit of ${key}`,
      ...(ladder !== undefined && { ladder }),
      ...(isDayKnown && { direction: 'incoming' }),
      ...known,
      events: [
        {
          kind: 'meeting',
          ...(isDayKnown && { startsOn: days.startsOn }),
          ...(bulk > 0 && { participants: bulky.undertakenBy }),
          agreedActions: actions.map(({ who, pace }, index) => ({
            ...(isBulky(index) ? { title: titles[index], ...bulky } : { wording: titles[index] }),
            ...responsibleIn(who, index),
            ...(next ? { dueBefore: { visitId: next.id } } : asAgreed(pace, index)),
            ...(agreed && { agreedVisit: { visitId: agreed.id } }),
            // What recurs has no contributors. No own date, which would have to lie before the visit to come.
            ...('repeats' in dutyOf(pace, index) && !agreed
              ? dutyOf(pace, index)
              : contributorsOf(who, pace, visitToCome ? 1 : index)),
            ...(index === 0 && renews && { renews }),
          })),
        },
      ],
    }
    const asksWho = new Set(
      actions.flatMap(({ who }, index) =>
        who > 0 && named(who) !== undefined && isUnanswered(index)
          ? [whoAnswersName(`INSTITUTE  ${who}`)]
          : [],
      ),
    )
    const begunAt = now()
    for (const name of asksWho) oracle.begins(name)
    try {
      const outcome = await sendUntilKnown()
      if (outcome === 'given up') for (const name of asksWho) oracle.givenUp(name)
      return outcome
    } finally {
      for (const name of asksWho) oracle.knows(name)
    }
    async function sendUntilKnown(): Promise<'acknowledged' | 'refused' | 'given up'> {
      for (let tries = 0; tries < mostTries; tries++) {
        const answer = await send('POST', '/visits', { body, key: key.replace(' ', '-') })
        if (answer?.status === 201) {
          const visit = answer.body as Visit
          visits.push(visit.id)
          submitted.push({ key, outcome: 'acknowledged', id: visit.id, titles })
          for (const commitment of visit.commitments) {
            commitments.push(commitment.id)
            const position = visit.commitments.indexOf(commitment)
            const who = actions[position]?.who ?? 0
            const agreedWith = who > 0 && !isUnanswered(position) ? named(who) : undefined
            visitToCome?.neededBy.push(commitment.id)
            agreed?.agreedAs.add(commitment.id)
            oracle.placed(commitment.id, {
              visit: visit.id,
              ...known,
              position,
              ladder,
              ...(agreedWith && { agreedWith }),
              ...(isDayKnown && { agreedOn: days.startsOn }),
            })
            oracle.acknowledged({ what: 'recorded', commitment, begunAt, knownAt: now() })
            void follow(commitment, begunAt)
          }
          return 'acknowledged'
        }
        if (answer?.status === 422 && renews) {
          submitted.push({ key, outcome: 'refused', titles })
          return 'refused'
        }
        if (answer && answer.status < 500) throw new Error(`a visit was refused: ${JSON.stringify(answer)}`)
        await rest(timeoutMs)
      }
      submitted.push({ key, outcome: 'given up', titles })
      return 'given up'
    }
  }

  /** Waits until a commitment is with the focal point of its organisation, if the office has begun to name one. */
  const follow = async ({ id, status, responsible }: Shown, begunAt: number) => {
    const official = responsible?.organisation && namings.get(whoAnswersName(responsible.organisation))
    if (status !== 'open' || !official) return
    oracle.begins(id)
    await followTo(id, official, begunAt)
  }

  /** The same for a commitment whose state is unknown already. */
  const followTo = async (id: string, official: string, begunAt: number) => {
    try {
      for (let tries = 0; tries < mostTries; tries++) {
        const commitment = await read<Commitment>(`/commitments/${id}`)
        if (
          commitment &&
          (commitment.status !== 'open' || commitment.responsible?.organisation === undefined)
        ) {
          const what = commitment.status === 'open' ? 'reassigned' : 'closed'
          return oracle.acknowledged({ what, commitment, begunAt, knownAt: now() })
        }
        await rest(10 * timeoutMs)
      }
      const present = await read<OfficialShown>(`/officials/${official}`)
      if (present?.focalPoint) oracle.leftBehind(id, official, now())
      oracle.givenUp(id)
    } finally {
      oracle.knows(id)
    }
  }

  /** The office names who answers for an organisation. What waits follows. */
  const nameFocalPoint = async ({ what, who }: FocalPointDeed) => {
    const [id, organisation] = [named(Math.max(who, 1)), `INSTITUTE  ${Math.max(who, 1)}`]
    if (id === undefined || namings.has(whoAnswersName(organisation))) return
    const name = whoAnswersName(organisation)
    const begunAt = now()
    namings.set(name, id)
    oracle.begins(name)
    const waiting: string[] = []
    for (const commitment of commitments) {
      oracle.begins(commitment)
      const shown = await read<Commitment>(`/commitments/${commitment}`)
      if (shown && waitsFor(shown, name)) waiting.push(commitment)
      else {
        // Nobody knows whether it waits for the answer.
        if (shown === undefined) oracle.givenUp(commitment)
        oracle.knows(commitment)
      }
    }
    try {
      await (what === 'mark' ? markFocalPoint(id) : answerWho(id, organisation))
      const present = await read<OfficialShown>(`/officials/${id}`)
      if (present === undefined) oracle.givenUp(name)
      const isNamed = present === undefined || present.focalPoint === true
      if (!isNamed) namings.delete(name)
      for (const commitment of waiting)
        if (isNamed) void followTo(commitment, id, begunAt)
        else oracle.knows(commitment)
    } finally {
      oracle.knows(name)
    }
  }

  const waitsFor = ({ status, responsible }: Shown, name: string) =>
    status === 'open' &&
    responsible?.organisation !== undefined &&
    whoAnswersName(responsible.organisation) === name

  const markFocalPoint = (id: string) =>
    changeOfficial(
      id,
      () => ({ focalPoint: true }),
      ({ focalPoint }) => focalPoint === true,
      () => undefined,
    )

  /** Answers the matter about an organisation, if it is asked. */
  const answerWho = async (id: string, organisation: string) => {
    oracle.begins(id)
    try {
      for (let tries = 0; tries < mostTries; tries++) {
        const page = await read<{ matters: Matter[] }>('/matters?limit=100')
        const matter = page?.matters.find((one) => one.organisation === organisation)
        if (page && matter === undefined) return
        const answer =
          matter &&
          (await send('POST', `/matters/${matter.id}/decision`, {
            body: { responsible: { officialId: id } },
            ifMatch: matter.version,
          }))
        if (answer?.status === 200) return
        await rest(timeoutMs)
      }
      oracle.givenUp(id)
    } finally {
      oracle.knows(id)
    }
  }

  /** The answer about the newer action acknowledges that the older one is closed. */
  const renew = async (older: string, { who, pace }: RenewDeed) => {
    const begunAt = now()
    oracle.begins(older)
    try {
      const outcome = await submit([{ who, pace }], { renews: older })
      if (outcome === 'refused') return
      const commitment =
        outcome === 'acknowledged' ? await read<Commitment>(`/commitments/${older}`) : undefined
      if (commitment === undefined) return oracle.givenUp(older)
      if (!wasClosed(commitment))
        oracle.say(
          'kept once',
          now(),
          `${older} was acknowledged as renewed, and its history does not say that it is closed`,
        )
      oracle.acknowledged({ what: 'closed', commitment, begunAt, knownAt: now() })
    } finally {
      oracle.knows(older)
    }
  }

  /** A row of a table closes what it renews when it is published, unless somebody closed that before. */
  const isPublishedLater = ({ history }: Pick<Commitment, 'history'>) =>
    history.some(({ change }) => change.what === 'published')
  const wasClosed = ({ history }: Pick<Commitment, 'history'>) =>
    history.some(({ change }) => closings.includes(change.what))

  /** Some visits to come have no day. */
  const daysOfComing = (beginsIn: number) => (beginsIn % 5 === 0 ? undefined : dayIn(beginsIn))

  const recordComing = async (beginsIn: number): Promise<Coming | undefined> => {
    const key = marked()
    const startsOn = daysOfComing(beginsIn)
    const body = { title: `Coming after ${key}`, ...(startsOn && { startsOn, endsOn: startsOn }) }
    for (let tries = 0; tries < mostTries; tries++) {
      const answer = await send('POST', '/visits', { body, key: key.replace(' ', '-') })
      if (answer?.status === 201) {
        const visit: Coming = {
          id: (answer.body as Visit).id,
          neededBy: [],
          agreedAs: new Set(),
          isBusy: false,
          isHeld: false,
          isWithdrawn: false,
          startsOn,
        }
        coming.push(visit)
        oracle.comes(visit.id, { startsOn })
        return visit
      }
      await rest(timeoutMs)
    }
    return undefined
  }

  /** Nothing is agreed before a visit while somebody moves it, because the client could not say which of the two came first. */
  const prepare = async ({ which, who, beginsIn }: Extract<ComingDeed, { what: 'prepare' }>) => {
    const visit = coming[which % (coming.length + 1)] ?? (await recordComing(beginsIn))
    if (visit === undefined || visit.isBusy) return
    visit.isBusy = true
    await submit([{ who, pace: { open: true } }], { coming: visit })
    visit.isBusy = false
  }

  /** True when the answer says that the visit is changed. */
  const isChanged = async (
    method: 'PATCH' | 'POST',
    path: string,
    { id }: Pick<Coming, 'id'>,
    body: object,
  ): Promise<boolean> => {
    for (let tries = 0; tries < mostTries; tries++) {
      const present = await read<Visit>(`/visits/${id}`)
      const answer = present && (await send(method, path, { body, ifMatch: present.version }))
      if (answer?.status === 200) return true
      await rest(timeoutMs)
    }
    return false
  }

  /** What is due before a visit to come, or is that visit, also when the client that recorded it gave up. */
  const followersOf = ({ id, neededBy }: Coming): readonly string[] => [
    ...new Set([...neededBy, ...oracle.dueBefore(id)]),
  ]

  const agreeVisit = async ({ who, beginsIn }: Extract<ComingDeed, { what: 'agree visit' }>) => {
    const visit = await recordComing(beginsIn)
    if (visit === undefined || visit.isBusy) return
    visit.isBusy = true
    await submit([{ who, pace: { dueIn: beginsIn } }], { agreed: visit })
    visit.isBusy = false
  }

  /** The first word that a visit was held closes what was agreed as that visit, and no later one does. */
  const holdVisit = async ({ which }: Extract<ComingDeed, { what: 'hold visit' }>) => {
    const visit = coming[which % Math.max(coming.length, 1)]
    if (visit === undefined || visit.isBusy || visit.isWithdrawn) return
    visit.isBusy = true
    const begunAt = now()
    const followers = followersOf(visit)
    for (const id of followers) oracle.begins(id)
    oracle.comes(visit.id, 'unknown')
    const isKnown = await isChanged('PATCH', `/visits/${visit.id}`, visit, { state: 'held' })
    const { startsOn } = visit
    if (isKnown && startsOn !== 'unknown') oracle.comes(visit.id, { startsOn })
    for (const id of followers) {
      const commitment = isKnown ? await read<Commitment>(`/commitments/${id}`) : undefined
      const change = { begunAt, knownAt: now() }
      if (commitment === undefined) oracle.givenUp(id)
      else if (visit.agreedAs.has(id) && !visit.isHeld) oracle.visitHeld({ commitment, ...change })
      else oracle.visitMoved({ commitment, ...change })
      oracle.knows(id)
    }
    visit.isHeld = true
    visit.isBusy = false
  }

  const moveComing = async ({ which, beginsIn }: Extract<ComingDeed, { what: 'move visit' }>) => {
    const visit = coming[which % Math.max(coming.length, 1)]
    if (visit === undefined || visit.isBusy || visit.isWithdrawn) return
    visit.isBusy = true
    visit.isWithdrawn = beginsIn % 11 === 0
    const begunAt = now()
    const isCancelled = beginsIn % 7 === 0
    const startsOn = isCancelled || visit.isWithdrawn ? undefined : daysOfComing(beginsIn)
    const day = { startsOn: startsOn ?? null, endsOn: startsOn ?? null }
    const path = `/visits/${visit.id}`
    const correction = isCancelled ? { state: 'cancelled' } : { state: 'planned', ...day }
    oracle.comes(visit.id, 'unknown')
    const followers = followersOf(visit)
    for (const id of followers) oracle.begins(id)
    const isKnown = visit.isWithdrawn
      ? await isChanged('POST', `${path}/withdrawal`, visit, { reason: 'Recorded twice.' })
      : await isChanged('PATCH', path, visit, correction)
    if (!isCancelled && !visit.isWithdrawn) visit.startsOn = isKnown ? startsOn : 'unknown'
    if (isKnown) oracle.comes(visit.id, { startsOn })
    for (const id of followers) {
      const commitment = isKnown ? await read<Commitment>(`/commitments/${id}`) : undefined
      if (commitment) oracle.visitMoved({ commitment, begunAt, knownAt: now() })
      else oracle.givenUp(id)
      oracle.knows(id)
    }
    visit.isBusy = false
  }

  const has = ({ history }: Commitment, marker: string) =>
    history.some(({ change }) => Object.values(change).includes(marker))

  /** Changes a commitment; the request is repeated until the history holds the entry or the API refuses. */
  const change = async (
    id: string,
    what: Acknowledged['what'],
    request: (
      present: Commitment,
      marker: string,
    ) => Promise<
      | (Asking & {
          isLeftAlone?: boolean
          isGoingOn?: boolean
          isAccepted?: boolean
          waitsUntil?: string
          question?: Asked | 'acceptance'
          contributor?: string
          /** True for a no to what a contributor asked. */
          isRefused?: boolean
          /** True for a report that the office has to accept. */
          isReport?: boolean
          /** True for a decision that closes the commitment. */
          isClosing?: boolean
          /** True for the acceptance of a report. */
          isAcceptance?: boolean
          /** Set for an occurrence that is done or skipped: its due date, or nothing for the oldest one. */
          settles?: { readonly occurrence?: string }
        })
      | undefined
    >,
  ) => {
    const marker = marked()
    const begunAt = now()
    let isLeftAlone = false
    let isGoingOn = false
    let isAccepted = false
    let waitsUntil: string | undefined
    let question: Asked | 'acceptance' | undefined
    let isAcceptance = false
    let contributor: string | undefined
    let isRefused = false
    let isClosing = false
    let isThroughLink = false
    let isReport = false
    let settles: { readonly occurrence?: string } | undefined
    const done = (outcome: Request['outcome']): void => void requests.push({ marker, subject: id, outcome })
    const known = (commitment: Shown) => {
      const known = {
        begunAt,
        knownAt: now(),
        isLeftAlone,
        isGoingOn,
        isAccepted,
        waitsUntil,
        question,
        contributor,
        isRefused,
        isThroughLink,
        isAcceptance,
        ...settles,
      }
      const isOver = isClosing || commitment.status !== 'open'
      oracle.acknowledged({
        what: isReport ? 'asked' : isOver && (isClosing || settles) ? 'closed' : settles ? 'settled' : what,
        commitment,
        ...known,
      })
      void follow(commitment, begunAt)
      done('acknowledged')
    }
    oracle.begins(id)
    try {
      for (let tries = 0; tries < mostTries; tries++) {
        const present = await read<Commitment>(`/commitments/${id}`)
        if (present === undefined) break
        if (has(present, marker)) return known(present)
        const asked = await request(present, marker)
        if (asked === undefined) return done('refused')
        isLeftAlone = asked.isLeftAlone ?? false
        isGoingOn = asked.isGoingOn ?? false
        isAccepted = asked.isAccepted ?? false
        waitsUntil = asked.waitsUntil
        question = asked.question
        contributor = asked.contributor
        isRefused = asked.isRefused ?? false
        isClosing = asked.isClosing ?? false
        isAcceptance = asked.isAcceptance ?? false
        settles = asked.settles
        isThroughLink = 'byLink' in asked
        isReport = asked.isReport ?? false
        const answer = await ('byLink' in asked
          ? asked.byLink()
          : send(asked.method ?? 'POST', asked.path, {
              body: asked.body,
              ifMatch: asked.ifMatch ?? present.version,
            }))
        if (answer?.status === 200 && 'path' in asked && asked.path.startsWith('/commitments/')) {
          const shown = answer.body as Commitment
          // 200 without an entry: the commitment had the requested values before, so nothing has changed.
          return has(shown, marker) ? known(shown) : done('refused')
        }
        if (answer?.status === 200) continue
        if (answer && [404, 409, 422].includes(answer.status)) return done('refused')
        // After a try without an answer the answer may be stored, although the link ended meanwhile.
        if (answer?.status === 410 && tries === 0) return done('refused')
        await rest(timeoutMs)
      }
      oracle.givenUp(id)
      done('given up')
    } finally {
      oracle.knows(id)
    }
  }

  const simple = (id: string, what: Acknowledged['what'], path: string, body: (marker: string) => object) =>
    change(id, what, async (_, marker) => ({ path: `/commitments/${id}/${path}`, body: body(marker) }))

  /** Of what recurs, the oldest open occurrence is done, or the one that the API shows. */
  const complete = (id: string, which: number) =>
    change(id, 'closed', async ({ repeats, dueOn }, marker) => {
      const occurrence = repeats && dueOn && which % 3 === 0 ? { occurrence: dueOn } : {}
      return {
        path: `/commitments/${id}/completion`,
        body: { outcome: marker, doneOn: dayIn(-1), ...occurrence },
        ...(repeats && { settles: occurrence }),
      }
    })

  /** Nobody accepts for the office what the office itself has to do. */
  const isToBeAccepted = ({ responsible }: Shown) =>
    closesByAcceptance && responsible?.officialId !== undefined && responsible.officialId !== officialId(0)

  /** The responsible official reports that it is done; of what recurs, the oldest open occurrence. */
  const reportDone = (id: string) =>
    change(id, 'closed', async (present, marker) => ({
      path: `/commitments/${id}/completion`,
      body: { outcome: marker, doneOn: dayIn(-1), reported: true },
      ...doneOrReported(present),
    }))

  const doneOrReported = (present: Shown) =>
    isToBeAccepted(present)
      ? ({ question: 'acceptance', isReport: true } as const)
      : present.repeats
        ? { settles: {} }
        : {}

  /** The office accepts a report that waits, or returns it. */
  const decideOnReport = (id: string, isYes: boolean) =>
    change(id, 'decided', async ({ matterId, repeats }, marker) => {
      const page = await read<{ matters: Matter[] }>('/matters?limit=100')
      const matter = page?.matters.find((one) => one.id === matterId)
      if (matter === undefined || !isReported(matter)) return undefined
      return {
        path: `/matters/${matter.id}/decision`,
        body: { question: 'acceptance', ...(isYes ? { accept: true } : { refuse: marker }), note: marker },
        ifMatch: matter.version,
        ...onReport(isYes, repeats),
      }
    })

  const onReport = (isYes: boolean, repeats: Shown['repeats']) => ({
    question: 'acceptance' as const,
    isAcceptance: isYes,
    ...(isYes && (repeats ? { settles: {} } : { isClosing: true })),
  })

  /** What a contributor of the commitment answers about the own part; a part that is not open is left alone. */
  const answerPart = (id: string, { what, who }: PartDeed) =>
    change(id, what, async ({ contributors = [] }, marker) => {
      const contributor = contributors[who % Math.max(contributors.length, 1)]?.officialId
      if (contributor === undefined) return undefined
      const bodies = {
        'part done': ['part-done', { outcome: marker, doneOn: dayIn(-1) }],
        'part reported': ['part-progress', { note: marker }],
        'part undone': ['part-undo', { reason: marker }],
      } as const
      const [path, says] = bodies[what]
      return {
        path: `/commitments/${id}/${path}`,
        body: { contributor: { officialId: contributor }, ...says },
        contributor,
      }
    })

  /** What a contributor asks about the own part; without a later day that is not after the due date, nothing is asked. */
  const askAboutPart = (
    id: string,
    { who, question, days }: Extract<PartQuestionDeed, { what: 'ask about part' }>,
  ) =>
    change(id, 'part asked', async ({ contributors = [], deadline }, marker) => {
      const asker = contributors[who % Math.max(contributors.length, 1)]
      const present = asker?.dueOn ?? deadline
      if (asker === undefined || (question === 'more-time' && present === undefined)) return undefined
      const from = present === undefined || present < dayIn(0) ? dayIn(0) : present
      const day = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)
      return {
        path: `/commitments/${id}/part-${question}`,
        body: {
          contributor: { officialId: asker.officialId },
          ...(question === 'more-time' ? { dueOn: day, reason: marker } : { who: marker }),
        },
        question,
        contributor: asker.officialId,
      }
    })

  /** Decides the first question of a contributor in the matter. */
  const decideOnPart = (
    id: string,
    { who, isYes, days }: Extract<PartQuestionDeed, { what: 'decide on part' }>,
  ) =>
    change(id, 'part decided', async ({ matterId }, marker) => {
      const page = await read<{ matters: Matter[] }>('/matters?limit=100')
      const matter = page?.matters.find((one) => one.id === matterId)
      const asked = matter?.asked?.find(({ kind }) => isOfPart(kind))
      if (matter === undefined || asked === undefined) return undefined
      const question = asked.kind === 'part-more-time' ? 'more-time' : 'not-mine'
      const instead = days % 2 === 0 ? named(Math.max(who, 1)) : undefined
      const yes = {
        'more-time': { grant: true },
        'not-mine': instead ? { responsible: { officialId: instead } } : { accept: true },
      }
      return {
        path: `/matters/${matter.id}/decision`,
        body: {
          question: asked.kind,
          contributor: asked.askedBy,
          ...(isYes ? yes[question] : { refuse: marker }),
          note: marker,
        },
        ifMatch: matter.version,
        question,
        contributor: asked.askedBy.officialId,
        isRefused: !isYes,
      }
    })

  /** Other officials contribute from now on. Who leads is not named, and what recurs has no contributors. */
  const share = (id: string, { who, many, days }: SharingDeed) =>
    change(id, 'shared', async ({ responsible, repeats, deadline }, marker) => {
      const others = Array.from({ length: many }, (_, next) => named(1 + ((who + next) % officials)))
      const own = days % 2 === 0 ? dayIn(days) : undefined
      const isEarlier = own !== undefined && (deadline === undefined || own <= deadline)
      const contributors = [...new Set(others)]
        .filter((officialId) => officialId !== responsible?.officialId)
        .map((officialId, index) => ({ officialId, ...(index === 0 && isEarlier && { dueOn: own }) }))
      return repeats
        ? undefined
        : { method: 'PATCH', path: `/commitments/${id}`, body: { contributors, reason: marker } }
    })

  const decide = (id: string, { which, who, pace, accept }: Extract<Deed, { what: 'decide' }>) =>
    change(id, 'decided', async ({ matterId, repeats }, marker) => {
      const page = await read<{ matters: Matter[] }>('/matters?limit=100')
      const matter = page?.matters.find((one) => one.id === matterId)
      if (matter === undefined) return undefined
      const responsible = named(who)
      const answers = {
        ...(who > 0 && responsible && { responsible: { officialId: responsible } }),
        ...(repeats ? {} : asBody(pace, which)),
        ...(accept && { accept }),
      }
      return Object.keys(answers).length === 0
        ? undefined
        : {
            path: `/matters/${matter.id}/decision`,
            body: { ...answers, note: marker },
            ifMatch: matter.version,
            isAccepted: accept,
            isLeftAlone:
              matter.gaps.includes('reminders-ended') && accept && Object.keys(answers).length === 1,
            isGoingOn:
              matter.gaps.some((gap) => gap === 'no-end') &&
              matter.gaps.every((gap) => gap === 'no-end' || gap === 'acceptance' || isOfPart(gap)) &&
              accept &&
              Object.keys(answers).length === 1,
          }
    })

  const ask = (id: string, { question, days }: Extract<AskDeed, { what: 'ask' }>) =>
    change(id, 'asked', async ({ deadline, repeats }, marker) => {
      const isDated = question === 'more-time' || question === 'proposed-date'
      if (isDated && repeats) return undefined
      const from = deadline === undefined || deadline < dayIn(0) ? dayIn(0) : deadline
      const day = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)
      return {
        path: `/commitments/${id}/${question}`,
        body: {
          ...(isDated && { dueOn: agreedAs(day, days) }),
          ...(question === 'not-mine' ? { who: marker } : { reason: marker }),
        },
        question,
      }
    })

  /** Decides the first question of an official in the matter. */
  const answerQuestion = (id: string, { isYes, who }: Extract<AskDeed, { what: 'answer' }>) =>
    change(id, 'decided', async ({ matterId }, marker) => {
      const page = await read<{ matters: Matter[] }>('/matters?limit=100')
      const matter = page?.matters.find((one) => one.id === matterId)
      const question = askedByLead(matter)
      if (matter === undefined || question === undefined) return undefined
      const yes = {
        'more-time': { grant: true },
        'proposed-date': { accept: true },
        'not-mine': { responsible: { officialId: named(Math.max(who, 1)) ?? officialId(1) } },
        'cannot-be-done': { drop: true },
      }
      return {
        path: `/matters/${matter.id}/decision`,
        body: { question, ...(isYes ? yes[question] : { refuse: marker }), note: marker },
        ifMatch: matter.version,
        question,
        isClosing: isYes && question === 'cannot-be-done',
      }
    })

  /** Says that the official knows of a commitment. The entry has no words, so its number tells whether it is stored. */
  const see = async (id: string) => {
    const begunAt = now()
    oracle.begins(id)
    try {
      const first = await read<Commitment>(`/commitments/${id}`)
      const ifMatch = first?.version ?? 0
      for (let tries = 0; first && tries < mostTries; tries++) {
        const answer = await send('POST', `/commitments/${id}/seen`, { ifMatch })
        if (answer?.status === 200) {
          const commitment = answer.body as Commitment
          const isStored = commitment.history.some(
            ({ version, change }) => version === ifMatch + 1 && change.what === 'seen',
          )
          if (isStored && commitment.version === ifMatch + 1)
            oracle.acknowledged({ what: 'seen', commitment, begunAt, knownAt: now() })
          else if (isStored) oracle.givenUp(id)
          return
        }
        // 412 after a try without an answer: another change came first, or the entry is stored and another change followed.
        if (answer?.status === 412 && tries > 0) break
        if (answer && answer.status < 500) return
        await rest(timeoutMs)
      }
      oracle.givenUp(id)
    } finally {
      oracle.knows(id)
    }
  }

  const wait = (id: string, days: number) =>
    change(id, 'waits', async (_, marker) => {
      const until = dayIn(days)
      return { path: `/commitments/${id}/waiting`, body: { for: marker, until }, waitsUntil: until }
    })

  const doneByLink = async (official: string, which: number) => {
    const { own } = await links.shown(official)
    const id = own[which % Math.max(own.length, 1)]
    if (id === undefined) return
    await change(id, 'closed', async (present, marker) => ({
      byLink: () => links.complete(official, id, { outcome: marker, doneOn: dayIn(-1) }),
      ...doneOrReported(present),
    }))
  }

  /** Answers one question of a matter that the link of the office shows. */
  const decideByLink = async ({ which, ...deed }: Extract<LinkDeed, { what: 'decide by link' }>) => {
    const { asked: about } = await links.shown(officialId(0))
    const id = about[which % Math.max(about.length, 1)]
    if (id === undefined) return
    await change(id, 'decided', async ({ matterId, repeats }, marker) => {
      const page = await read<{ matters: Matter[] }>('/matters?limit=100')
      const matter = page?.matters.find((one) => one.id === matterId)
      const question = askedByLead(matter) ?? matter?.gaps.find((gap) => !isOfPart(gap))
      const says = matter && question && decisionOn(question, marker, deed)
      if (!matter || !question || !says) return undefined
      if (question === 'acceptance')
        return {
          byLink: () => links.decide({ matter, decision: { question, ...says, note: marker } }),
          ...onReport(deed.isYes, repeats),
        }
      return {
        byLink: () => links.decide({ matter, decision: { question, ...says, note: marker } }),
        ...(isAskedKind(question) && { question }),
        isAccepted: 'accept' in says,
        isLeftAlone: 'accept' in says && matter.gaps.includes('reminders-ended'),
        isClosing: 'drop' in says,
      }
    })
  }

  const decisionOn = (
    question: string,
    marker: string,
    { isYes, who, pace }: Pick<Extract<LinkDeed, { what: 'decide by link' }>, 'isYes' | 'who' | 'pace'>,
  ): object | undefined => {
    const responsible = { officialId: named(Math.max(who, 1)) ?? officialId(1) }
    if ((isAskedKind(question) || question === 'acceptance') && !isYes) return { refuse: marker }
    switch (question) {
      case 'more-time':
        return { grant: true }
      case 'cannot-be-done':
        return { drop: true }
      case 'not-mine':
      case 'responsible':
        return { responsible }
      case 'date':
        return 'open' in pace ? undefined : asBody(pace, who)
      default:
        return { accept: true }
    }
  }

  const carryOutAnswer = (id: string, deed: AnswerDeed): Promise<void> => {
    switch (deed.what) {
      case 'ask':
        return ask(id, deed)
      case 'answer':
        return answerQuestion(id, deed)
      case 'see':
        return see(id)
      case 'wait':
        return wait(id, deed.days)
      case 'stop waiting':
        return simple(id, 'waited', 'waiting-end', (marker) => ({ note: marker }))
      case 'undo':
        return simple(id, 'undone', 'undo', (marker) => ({ reason: marker }))
    }
  }

  const changeOfficial = async (
    id: string,
    patch: (marker: string) => object,
    isDone: (official: OfficialShown, marker: string) => boolean,
    known: (begunAt: number) => void,
    givenUp: (begunAt: number) => void = () => oracle.givenUp(id),
  ) => {
    const marker = marked()
    const begunAt = now()
    oracle.begins(id)
    try {
      for (let tries = 0; tries < mostTries; tries++) {
        const present = await read<OfficialShown>(`/officials/${id}`)
        if (present === undefined) break
        if (isDone(present, marker)) return known(begunAt)
        const answer = await send('PATCH', `/officials/${id}`, {
          body: patch(marker),
          ifMatch: present.version,
        })
        if (answer?.status === 200) return known(begunAt)
        if (answer && [404, 409, 422].includes(answer.status))
          throw new Error(`refused: ${JSON.stringify(answer)}`)
        await rest(timeoutMs)
      }
      givenUp(begunAt)
    } finally {
      oracle.knows(id)
    }
  }

  const readdress = (number: number, id: string) => {
    const address = (marker: string) => `official-${number}-${marker.replace(' ', '-')}@example.org`
    let wanted = ''
    return changeOfficial(
      id,
      (marker) => {
        wanted = address(marker)
        return { email: wanted }
      },
      ({ email }, marker) => email === address(marker),
      (begunAt) => {
        addresses[number] = wanted
        oracle.beginsAgain(id, { begunAt, knownAt: now() }, wanted)
      },
    )
  }

  /** Answers the matter about an unreachable address with "try again". */
  const retry = async (id: string) => {
    const begunAt = now()
    oracle.begins(id)
    try {
      for (let tries = 0; tries < mostTries; tries++) {
        const page = await read<{ matters: Matter[] }>('/matters?limit=100')
        const matter = page?.matters.find(
          ({ asks, officialId }) => asks === 'unreachable' && officialId === id,
        )
        if (page && matter === undefined && tries === 0) return
        const isDone = page !== undefined && matter === undefined
        const answer = matter && (await decideToTryAgain(matter))
        if (isDone || answer?.status === 200) return oracle.beginsAgain(id, { begunAt, knownAt: now() })
        await rest(timeoutMs)
      }
      oracle.givenUp(id)
    } finally {
      oracle.knows(id)
    }
  }
  const decideToTryAgain = ({ id, version }: Matter) =>
    send('POST', `/matters/${id}/decision`, { body: { tryAgain: true }, ifMatch: version })

  /** A lost answer is not asked for again: nobody can look up an address that was shown once. */
  const subscribe = async (id: string) => {
    const present = await read<OfficialShown>(`/officials/${id}`)
    if (present === undefined) return
    const begunAt = now()
    oracle.subscribing(id)
    const secret = await makeCalendarAddress(id, present.version)
    oracle.subscribed(id, secret, { begunAt, knownAt: now() })
  }

  const withdraw = async (id: string) => {
    const marker = marked()
    const begunAt = now()
    const visit = await read<Visit>(`/visits/${id}`)
    if (visit === undefined || visit.withdrawal) return
    const parts = visit.commitments.map((commitment) => commitment.id)
    for (const part of parts) oracle.begins(part)
    try {
      for (let tries = 0; tries < mostTries; tries++) {
        const present = await read<Visit>(`/visits/${id}`)
        if (present === undefined) break
        const answer = await send('POST', `/visits/${id}/withdrawal`, {
          body: { reason: marker },
          ifMatch: present.version,
        })
        if (answer?.status === 200) {
          for (const commitment of (answer.body as Visit).commitments)
            oracle.acknowledged({ what: 'closed', commitment, begunAt, knownAt: now() })
          return
        }
        if (answer && [404, 409, 422].includes(answer.status)) return
        await rest(timeoutMs)
      }
      for (const part of parts) oracle.givenUp(part)
    } finally {
      for (const part of parts) oracle.knows(part)
    }
  }

  /** The visit has another ladder; a visit that somebody withdraws meanwhile stays as it is. */
  const changeLadder = async (id: string, ladder: string | undefined) => {
    const begunAt = now()
    const visit = await read<Visit>(`/visits/${id}`)
    if (visit === undefined || visit.withdrawal) return
    const ids = visit.commitments.map((commitment) => commitment.id)
    for (const one of ids) oracle.begins(one)
    const isKnown = await isChanged('PATCH', `/visits/${id}`, { id }, { ladder: ladder ?? null })
    for (const one of ids) {
      const commitment = isKnown ? await read<Commitment>(`/commitments/${one}`) : undefined
      if (commitment) oracle.ladderChanged({ commitment, ladder, begunAt, knownAt: now() })
      else oracle.givenUp(one)
      oracle.knows(one)
    }
  }

  const correctRecord = (id: string, zone: string) =>
    changeOfficial(
      id,
      () => ({ zone }),
      (present) => present.zone === zone,
      (begunAt) => oracle.corrected(id, { begunAt, knownAt: now() }),
    )

  const carryOut = async (deed: Happening['deed']): Promise<void> => {
    if (deed.what === 'spoil' || deed.what === 'correct') {
      const [id, zone] = [named(deed.who), zones[deed.who]]
      if (id === undefined || zone === undefined) return
      return deed.what === 'spoil' ? spoil(id) : correctRecord(id, zone)
    }
    if (deed.what === 'answer who' || deed.what === 'mark') return nameFocalPoint(deed)
    if (deed.what === 'subscribe') {
      const id = named(deed.who)
      return id === undefined ? undefined : subscribe(id)
    }
    if (deed.what === 'decide by link') return decideByLink(deed)
    if (deed.what === 'done by link') {
      const id = named(deed.who)
      return id === undefined ? undefined : doneByLink(id, deed.which)
    }
    if (deed.what === 'change country') {
      const id = named(Math.max(deed.who, 1))
      const country = countries[deed.to] ?? ''
      if (id === undefined) return
      return changeOfficial(
        id,
        () => ({ calendar: country || null }),
        ({ calendar = '' }) => calendar === country,
        (begunAt) => oracle.movedCountry(id, daysOffIn(country), { begunAt, knownAt: now() }),
      )
    }
    if (deed.what === 'be absent' || deed.what === 'come back') {
      const id = named(Math.max(deed.who, 1))
      if (id === undefined) return
      const from =
        deed.what === 'come back'
          ? undefined
          : dayAfter(new Date(now()).toISOString().slice(0, 10), deed.beginsIn)
      const absence =
        from === undefined || deed.what === 'come back'
          ? undefined
          : { from, to: dayAfter(from, deed.days - 1) }
      return changeOfficial(
        id,
        () => ({ absence: absence ?? null }),
        (present) => present.absence?.from === absence?.from && present.absence?.to === absence?.to,
        (begunAt) => oracle.absent(id, absence, { begunAt, knownAt: now() }),
      )
    }
    if (deed.what === 'mailbox' || deed.what === 'readdress' || deed.what === 'retry') {
      const [id, address] = [named(deed.who), addresses[deed.who]]
      if (id === undefined || address === undefined) return
      if (deed.what === 'mailbox') return becomes(address, deed.becomes)
      return deed.what === 'readdress' ? readdress(deed.who, id) : retry(id)
    }
    if (deed.what === 'prepare') return prepare(deed)
    if (deed.what === 'move visit') return moveComing(deed)
    if (deed.what === 'agree visit') return agreeVisit(deed)
    if (deed.what === 'hold visit') return holdVisit(deed)
    if (deed.what === 'submit') return void (await submit(deed.actions))
    if (deed.what === 'appoint' || deed.what === 'move') {
      const id = named(Math.max(deed.who, 1))
      if (id === undefined) return
      if (deed.what === 'appoint')
        return changeOfficial(
          id,
          (marker) => ({ name: `Holder of ${marker}`, newHolder: true }),
          ({ name }, marker) => name === `Holder of ${marker}`,
          (begunAt) => oracle.takenOver(id, { begunAt, knownAt: now() }),
        )
      const { zone, hour } = deed
      return changeOfficial(
        id,
        () => ({ zone, hour }),
        (present) => present.zone === zone && present.hour === hour,
        (begunAt) => oracle.moved(id, { zone, hour }, { begunAt, knownAt: now() }),
        (begunAt) => oracle.mayHaveMoved(id, { zone, hour }, { begunAt, knownAt: now() }),
      )
    }
    if (deed.what === 'change ladder') {
      const visit = visits[deed.which % Math.max(visits.length, 1)]
      return visit === undefined ? undefined : changeLadder(visit, ladderNames[deed.to])
    }
    if (deed.what === 'withdraw') {
      const visit = visits[deed.which % Math.max(visits.length, 1)]
      return visit === undefined ? undefined : withdraw(visit)
    }
    const id = commitments[deed.which % Math.max(commitments.length, 1)]
    if (id === undefined) return
    switch (deed.what) {
      case 'renew':
        return renew(id, deed)
      case 'part done':
      case 'part reported':
      case 'part undone':
        return answerPart(id, deed)
      case 'ask about part':
        return askAboutPart(id, deed)
      case 'decide on part':
        return decideOnPart(id, deed)
      case 'share':
        return share(id, deed)
      case 'see':
      case 'wait':
      case 'stop waiting':
      case 'undo':
      case 'ask':
      case 'answer':
        return carryOutAnswer(id, deed)
      case 'report done':
        return reportDone(id)
      case 'decide on report':
        return decideOnReport(id, deed.isYes)
      case 'complete':
        return complete(id, deed.which)
      case 'cancel':
        return change(id, 'closed', async ({ repeats }, marker) =>
          repeats && deed.which % 2 === 0
            ? { path: `/commitments/${id}/skip`, body: { reason: marker }, settles: {} }
            : { path: `/commitments/${id}/cancellation`, body: { reason: marker } },
        )
      case 'reopen':
        return simple(id, 'reopened', 'reopening', (marker) => ({ reason: marker }))
      case 'report':
        return simple(id, 'reported', 'progress', (marker) => ({ note: marker }))
      case 'reword':
        return change(id, 'reworded', async (_, marker) => ({
          method: 'PATCH',
          path: `/commitments/${id}`,
          body: { wording: `In the words of ${marker}`, reason: marker },
        }))
      case 'reassign': {
        const to = named(Math.max(deed.to, 1))
        return to === undefined
          ? undefined
          : simple(id, 'reassigned', 'reassignment', (marker) => ({
              responsible: { officialId: to },
              reason: marker,
            }))
      }
      case 'reschedule': {
        const {
          dueOn: date = null,
          dueWithin: time = null,
          checkIn: rhythm,
        } = asAgreed(deed.pace, deed.which)
        const body = { dueOn: date, dueWithin: time, checkIn: rhythm ? { from: null, ...rhythm } : null }
        return change(id, 'rescheduled', async ({ dueOn, dueWithin, checkIn, repeats }, marker) =>
          repeats || isSamePace({ dueOn, dueWithin, checkIn }, body)
            ? undefined
            : { method: 'PATCH', path: `/commitments/${id}`, body: { ...body, reason: marker } },
        )
      }
      case 'decide':
        return decide(id, deed)
    }
  }

  return {
    commitments,
    visits,
    submitted,
    requests,
    isIdle: () => atWork === 0,
    begin(deed: Happening['deed']) {
      tell(`somebody begins to ${JSON.stringify(deed)}`)
      atWork += 1
      carryOut(deed).finally(() => {
        atWork -= 1
      })
    },
    read,
    /** Reads a desk, like an official who looks for the next notices. */
    async inspect(official: string) {
      const desk = await readWithTime<
        Record<'commitments' | 'parts', (Shown & { nextOn?: string; remindsOn?: string })[]>
      >(`/officials/${official}/desk`)
      if (desk) {
        const { commitments, parts } = desk.found
        // On a morning for others alone its holder is told nothing.
        const reminded = [...commitments, ...parts].map(({ remindsOn, ...one }) => ({
          ...one,
          ...(remindsOn !== undefined && { nextOn: remindsOn }),
        }))
        oracle.inspected(official, reminded, { begunAt: desk.begunAt, knownAt: now() })
      }
    },
    /** Asks for the next notice of a commitment. */
    async askPlan(which: number) {
      const id = commitments[which % Math.max(commitments.length, 1)]
      if (id === undefined) return
      const plan = await readWithTime<{ dates: { on: string }[] }>(`/commitments/${id}/plan`)
      const first = plan?.found.dates.at(0)
      if (plan && first) oracle.planned(id, first.on, { begunAt: plan.begunAt, knownAt: now() })
    },
    /** Asks for the explained days of an official since the beginning. */
    async askNotices(official: string, from: string) {
      const explained = await read<{ days: ExplainedDay[] }>(`/officials/${official}/notices?from=${from}`)
      if (explained) oracle.explained(official, explained.days, now())
    },
    /** Reads all records at the end, and compares the records with the acknowledged requests. */
    async audit() {
      const stored = new Map<string, number>()
      const withdrawn = new Set<string>()
      for (let next: string | undefined = ''; next !== undefined; ) {
        const page: { visits: { id: string; title: string }[]; next?: string } | undefined = await read(
          `/visits?limit=100${next && `&cursor=${next}`}`,
        )
        for (const { id, title } of page?.visits ?? []) {
          stored.set(title, (stored.get(title) ?? 0) + 1)
          const visit = await read<Visit>(`/visits/${id}`)
          if (visit?.withdrawal) for (const part of visit.commitments) withdrawn.add(part.id)
        }
        next = page?.next
      }
      for (const { key, outcome } of submitted) {
        const times = stored.get(`Visit of ${key}`) ?? 0
        const isRight = outcome === 'given up' ? times <= 1 : times === (outcome === 'acknowledged' ? 1 : 0)
        if (!isRight)
          oracle.say('kept once', now(), `the visit of ${key} was ${outcome} and is stored ${times} times`)
      }
      for (const id of commitments) {
        const recorded = await read<Recorded>(`/commitments/${id}`)
        if (recorded === undefined) {
          oracle.say('kept once', now(), `${id} was acknowledged and is not there`)
          continue
        }
        const wasReopened = recorded.history.some(({ change }) => change.what === 'reopened')
        if (withdrawn.has(id) && recorded.status === 'open' && !wasReopened)
          oracle.say('kept once', now(), `the visit of ${id} was withdrawn and ${id} is open`)
        const older =
          recorded.renews && (await read<Recorded>(`/commitments/${recorded.renews.commitmentId}`))
        if (
          older &&
          !older.history.some(({ change }) => change.what === 'renewed' && change.renewedBy === id) &&
          !(isPublishedLater(recorded) && wasClosed(older))
        )
          oracle.say('history replays', now(), `${id} renews ${older.id}, whose history does not say so`)
        for (const wrong of wrongInHistory(recorded)) oracle.say('history replays', now(), wrong)
        for (const { marker, subject, outcome } of requests) {
          if (subject !== id) continue
          const times = entriesFrom(marker, recorded)
          if (times > 1 || ((times === 0) === (outcome === 'acknowledged') && outcome !== 'given up'))
            oracle.say(
              'kept once',
              now(),
              `${marker} about ${id} was ${outcome} and is in its history ${times} times`,
            )
        }
        oracle.audited(recorded, now())
      }
    },
  }
}

const longParty = { name: '"'.repeat(200), title: '"'.repeat(120), organisation: '"'.repeat(200) }

/** Texts that are six times as long in HTML, because each quotation mark is escaped. */
const bulky = {
  wording: '"'.repeat(4000),
  undertakenBy: Array.from({ length: 5 }, () => longParty),
  recipient: longParty,
}

/** Some dates are agreed as the month, the quarter or the year of the day; the drawn number decides, so no seed draws more. */
const agreedAs = (day: string, drawn: number): string => {
  const [year = '', month = ''] = day.split('-')
  const number = Math.abs(drawn) % 32
  if (number % 8 === 5) return `${year}-${month}`
  if (number % 16 === 9) return `${year}-Q${Math.ceil(Number(month) / 3)}`
  return number === 17 ? year : day
}

const isSamePace = (
  present: { dueOn: string | undefined; dueWithin: string | undefined; checkIn: CheckIn | undefined },
  body: {
    dueOn: string | null
    dueWithin: string | null
    checkIn: { every: string; from: string | null } | null
  },
) =>
  (present.dueOn ?? null) === body.dueOn &&
  (present.dueWithin ?? null) === body.dueWithin &&
  present.checkIn?.every === body.checkIn?.every &&
  (present.checkIn?.from ?? null) === (body.checkIn?.from ?? null)

export type OfficeClients = ReturnType<typeof officeClients>
export type { Moment }
