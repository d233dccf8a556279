import type { ChangeContext } from '../../functions/domain/commitments/change-commitment.ts'
import type { AgreedAt, Escalated, OpenCommitment } from '../../functions/domain/commitments/commitment.ts'
import type { DoneOccurrence } from '../../functions/domain/commitments/figures.ts'
import type { OpenCommitmentMatter, OpenMatter } from '../../functions/domain/commitments/matter.ts'
import type { OpenOfficialMatter } from '../../functions/domain/commitments/official-matter.ts'
import type { OpenOrganisationMatter } from '../../functions/domain/commitments/organisation-matter.ts'
import type { CommitmentOrPart, Part } from '../../functions/domain/commitments/part.ts'
import type {
  CommitmentQuestion,
  OfficialQuestion,
  Question,
  RecordQuestion,
  YearlyQuestion,
} from '../../functions/domain/commitments/questions.ts'
import type { Official } from '../../functions/domain/officials/official.ts'
import type { Desk } from '../../functions/domain/reminders/desk.ts'
import type { Handover } from '../../functions/domain/reminders/handover.ts'
import type { News } from '../../functions/domain/reminders/news.ts'
import type { StandIn } from '../../functions/domain/reminders/stand-in.ts'
import type { Notice, NoticeLine } from '../../functions/domain/reminders/todays-notice.ts'
import {
  mostNamed,
  mostOrganisations,
  type WeeklyBrief,
} from '../../functions/domain/reminders/weekly-brief.ts'
import { type Calendar, plainWeekdays } from '../../functions/domain/schedule/calendar.ts'
import type { Morning } from '../../functions/domain/schedule/working-hour.ts'
import type { Author } from '../../functions/domain/shared/author.ts'
import { type CommitmentId, type OfficialId, protocolOfficeId } from '../../functions/domain/shared/ids.ts'
import type { CalendarDate, Instant } from '../../functions/domain/shared/time.ts'
import type { RecordingContext } from '../../functions/domain/visits/record-visit.ts'
import type { Visit } from '../../functions/domain/visits/visit.ts'

/** Wednesday 3 June 2026, eight o'clock in Shanghai: the standard hour of the officials built here. */
export const now: Instant = '2026-06-03T00:00:00Z'

/** Eight o'clock in Shanghai on a day. */
export const morningOn = (on: CalendarDate): Morning => ({ on, at: `${on}T00:00:00Z` })

export const fridayAndSaturdayOff: Calendar = { weekend: [5, 6] }
export const noDayOff: Calendar = { weekend: [] }

/** The fields that a builder sets; `undefined` removes a field. */
type Overrides<Built> = { readonly [Field in keyof Built]?: Built[Field] | undefined }

const built = <Built extends object>(standard: Built, overrides: Overrides<Built>): Built =>
  Object.fromEntries(
    Object.entries({ ...standard, ...overrides }).filter(([, value]) => value !== undefined),
  ) as Built

export const anOfficial = (overrides: Overrides<Official> = {}): Official =>
  built<Official>(
    {
      id: 'ofc_lin',
      version: 1,
      name: 'Lin Wei',
      email: 'lin.wei@example.org',
      language: 'en',
      zone: 'Asia/Shanghai',
      hour: '08:00',
      workingDays: plainWeekdays,
      // The tests of what is told to others turn it on.
      escalation: false,
    },
    overrides,
  )

export const anOffice = (overrides: Overrides<Official> = {}): Official =>
  anOfficial({
    id: protocolOfficeId,
    name: 'Protocol office',
    email: 'protocol@example.org',
    ...overrides,
  })

export const anAuthor = (overrides: Overrides<Author> = {}): Author =>
  built<Author>({ by: 'officer-chen', through: 'api', at: now }, overrides)

/** The context of a change at `now` of what Lin holds. */
export const aChangeContext = (overrides: Overrides<ChangeContext> = {}): ChangeContext =>
  built<ChangeContext>(
    { author: anAuthor(), holder: anOfficial(), office: anOffice(), newMatterId: 'mat_new' },
    overrides,
  )

/** A change that is allowed and changes something. */
export const allowed = <Outcome>(outcome: Outcome) => {
  if (typeof outcome !== 'object' || outcome === null || 'refused' in outcome)
    throw new Error(`not allowed: ${JSON.stringify(outcome)}`)
  return outcome as Exclude<Outcome, string | { readonly refused: string }>
}

export const agreedAt: AgreedAt = {
  visitTitle: 'SCO Secretariat delegation in Qingdao',
  kind: 'meeting',
  startsOn: '2026-05-28',
}

export const aVisit = (overrides: Overrides<Visit> = {}): Visit =>
  built<Visit>(
    {
      id: 'vis_qingdao',
      version: 1,
      title: agreedAt.visitTitle,
      direction: 'incoming',
      startsOn: '2026-05-27',
      endsOn: '2026-05-29',
      state: 'held',
      recordedAt: now,
      recordedBy: 'officer-chen',
      changes: 0,
    },
    overrides,
  )

/** The facts of a commitment that a test sets. */
export type Facts = Overrides<OpenCommitment>

/** What a matter asks the office about a commitment. */
export type Asked = readonly Question<CommitmentQuestion>[]

/** Held by Lin since Monday 1 June, due on Wednesday 17 June, and on the notice of the morning of `now`. */
export const anOpenCommitment = (overrides: Facts = {}): OpenCommitment =>
  built<OpenCommitment>(
    {
      kind: 'commitment',
      status: 'open',
      id: 'cmt_plan',
      version: 1,
      visitId: 'vis_qingdao',
      eventId: 'evt_working-session',
      title: 'Development plan',
      wording: 'SCODA draws up the plan and submits it to the Secretariat',
      agreedAt,
      holder: 'ofc_lin',
      responsible: 'ofc_lin',
      dueOn: '2026-06-17',
      heldFrom: '2026-06-01',
      lastWordOn: '2026-05-29',
      next: { on: '2026-06-03', at: now },
    },
    overrides,
  )

/** What stays of that commitment when it is closed: not its morning, its holder's first morning and the last word. */
export const anAgreement = (overrides: Facts = {}) => {
  const { heldFrom, lastWordOn, next, ...agreement } = anOpenCommitment(overrides)
  return agreement
}

/** That commitment, when the office called it off. */
export const aCancelledCommitment = (overrides: Facts = {}) =>
  ({ ...anAgreement(overrides), status: 'cancelled', reason: 'Called off.' }) as const

/** The supervisor of Lin was told on 24 June that it is late. */
export const escalatedToAna: Escalated = {
  to: 'supervisor',
  on: '2026-06-24',
  heldFrom: '2026-06-01',
  deadline: '2026-06-17',
  supervisorId: 'ofc_ana',
}

/** An entry in the history of that commitment: the second, of a change at `now`, unless a test says otherwise. */
export const anEntry = (
  change: object,
  {
    author = anAuthor(),
    version = 2,
    holder = 'ofc_lin',
  }: { readonly author?: Author; readonly version?: number; readonly holder?: OfficialId } = {},
) => ({ ...author, commitmentId: 'cmt_plan', version, holder, change }) as const

/** An occurrence that was done on the day on which it was due. */
export const aDoneOccurrence = (deadline: CalendarDate): DoneOccurrence => ({
  commitmentId: 'cmt_monthly',
  occurrence: deadline,
  deadline,
  doneOn: deadline,
})

/** Lin's part in what Ana leads, on the notice of the morning of `now`. */
export const aPart = (overrides: Overrides<Part> = {}): Part => {
  const { kind, id, ...line } = anOpenCommitment()
  return built<Part>(
    { ...line, kind: 'part', id: 'prt_plan', commitmentId: 'cmt_plan', ledBy: 'ofc_ana' },
    overrides,
  )
}

/** What Wang asks the office about the own part, on the day of `now`. */
export const questionsOfWang = {
  moreTime: {
    kind: 'part-more-time',
    dueOn: '2026-06-15',
    reason: 'A strike.',
    insteadOf: '2026-06-10',
    askedBy: 'ofc_wang',
    since: '2026-06-03',
  },
  notMine: {
    kind: 'part-not-mine',
    silentUntil: '2026-06-17',
    askedBy: 'ofc_wang',
    since: '2026-06-03',
  },
} as const

/** The commitment lies with the protocol office, and a matter asks for the responsible official. */
export const aCommitmentNobodyHolds = (overrides: Facts = {}): OpenCommitment =>
  anOpenCommitment({
    holder: protocolOfficeId,
    responsible: undefined,
    dueOn: undefined,
    matterId: 'mat_plan',
    next: undefined,
    ...overrides,
  })

/** The matter asks these questions about what is due on Wednesday 17 June. */
export const aMatterAsking = (...questions: Asked) => anOpenMatter({ questions, dueOn: '2026-06-17' })

/** Questions raised on the morning of `now`. */
export const raised = <Kind extends RecordQuestion | YearlyQuestion | OfficialQuestion>(
  ...kinds: readonly Kind[]
) => kinds.map((kind) => ({ kind, since: '2026-06-03' }) as const)

/** The matter asks the office for a name and a date, from the morning of `now`. */
export const anOpenMatter = (overrides: Overrides<OpenCommitmentMatter> = {}): OpenCommitmentMatter =>
  built<OpenCommitmentMatter>(
    {
      kind: 'commitment-matter',
      status: 'open',
      id: 'mat_plan',
      version: 1,
      commitmentId: 'cmt_plan',
      visitId: 'vis_qingdao',
      title: 'Development plan',
      wording: 'SCODA draws up the plan and submits it to the Secretariat',
      agreedAt,
      questions: raised('responsible', 'date'),
      askedFrom: '2026-06-03',
      next: { on: '2026-06-03', at: now },
    },
    overrides,
  )

/**
 * The matter asks the office, from the morning of `now`, whether Lin may get mail at an address outside the
 * institution.
 */
export const anAddressMatter = (overrides: Overrides<OpenOfficialMatter> = {}): OpenOfficialMatter =>
  built<OpenOfficialMatter>(
    {
      kind: 'official-matter',
      status: 'open',
      id: 'mat_address',
      version: 1,
      questions: [{ kind: 'outside-address', since: '2026-06-03' }],
      officialId: 'ofc_lin',
      email: 'lin@scoda.example',
      askedFrom: '2026-06-03',
      next: { on: '2026-06-03', at: now },
    },
    overrides,
  )

/** Lin took over from Meng, and is told on the morning of `now`. */
export const aHandover = (overrides: Overrides<Handover> = {}): Handover =>
  built<Handover>(
    {
      kind: 'handover',
      id: 'handover',
      version: 2,
      from: { name: 'Meng Qingsheng', title: 'Deputy Director' },
      since: '2026-06-03',
      next: { on: '2026-06-03', at: now },
    },
    overrides,
  )

/** Something was closed yesterday; the news rides along with the next notice. */
export const aPieceOfNews = (overrides: Overrides<News> = {}): News =>
  built<News>(
    {
      kind: 'news',
      id: 'nws_closed',
      version: 1,
      cause: 'commitment-closed',
      title: 'Development plan',
      since: '2026-06-02',
    },
    overrides,
  )

/** Commitments on a notice, as told to the holder for the first time. */
export const assigned = (...lines: readonly OpenCommitment[]): readonly NoticeLine<OpenCommitment>[] =>
  lines.map((line) => ({ line, why: { rung: 'assigned' } }))

/** Matters, as lines of a notice that asks for the first time. */
export const askedIn = (...lines: readonly OpenMatter[]): readonly NoticeLine<OpenMatter>[] =>
  lines.map((line) => ({ line, why: { rung: 'matter', number: 1, since: line.askedFrom } }))

/** News, as lines of a notice. */
export const newsIn = (...lines: readonly News[]): readonly NoticeLine<News>[] =>
  lines.map((line) => ({ line, why: { rung: 'news' } }))

/** A notice to Lin on the morning of `now`, without lines. */
export const aNotice = (overrides: Overrides<Notice> = {}): Notice =>
  built<Notice>(
    {
      official: anOfficial(),
      localDate: '2026-06-03',
      commitments: [],
      matters: [],
      news: [],
      waiting: [],
      others: 0,
    },
    overrides,
  )

/** A brief in which every list names as many as it may, and more are left out. */
export const aWeeklyBrief = (said = 'x'): Required<WeeklyBrief> => {
  const full = <Entry>(entry: Entry, most = mostNamed) => ({
    named: Array.from({ length: most }, () => entry),
    others: 12_345,
  })
  const shown = { title: said, who: said, on: '2025-09-30' } as const
  return {
    kind: 'weekly-brief',
    id: 'weekly-brief',
    version: 1,
    coveredTo: '2026-05-31T16:00:00Z',
    next: { on: '2026-06-02', at: '2026-06-02T00:00:00Z' },
    tells: {
      since: '2025-09-30',
      changed: { agreed: 12_345, done: 12_345, moved: 12_345, dropped: 12_345, reopened: 12_345 },
      overdue: {
        count: 12_345,
        ...full({ organisation: said, count: 12_345, since: '2025-09-30' }, mostOrganisations),
      },
      done: full(shown),
      moved: full(shown),
      dropped: full(shown),
      unreached: full({
        who: said,
        because: 'absent',
        since: '2025-09-30',
        absence: { from: '2025-09-24', to: '2025-09-30' },
        hasNoDeputy: true,
      }),
      undecided: { count: 12_345, since: '2025-09-30' },
      outstanding: full(shown),
    },
  }
}

/** What a deputy is told on the morning of `now` for Karimi, who is absent until the end of June. */
export const aStandIn = (
  listed: readonly CommitmentOrPart[],
  { left = 0, absent = anOfficial({ id: 'ofc_karimi', name: 'Karimi' }) } = {},
): Required<StandIn> => ({
  kind: 'stand-in',
  id: `stand-in-${absent.id}`,
  absentId: absent.id,
  version: 2,
  told: {},
  next: { on: '2026-06-03', at: now },
  tells: { absent, until: '2026-06-30', listed, left, open: listed.map(({ id }) => id) },
})

export const aDesk = (overrides: Overrides<Desk> = {}): Desk =>
  built<Desk>({ official: anOfficial(), commitments: [], parts: [], matters: [], news: [] }, overrides)

/** The context of a recording at `now`, with readable ids; `known` are the officials of the directory. */
export const aRecordingContext = ({
  known = [],
  ...overrides
}: Overrides<RecordingContext> & {
  readonly known?: readonly Official[]
} = {}): RecordingContext =>
  built<RecordingContext>(
    {
      visitId: 'vis_qingdao',
      ids: {
        event: (position) => `evt_${position}`,
        commitment: (event, action) => `cmt_${event}-${action}`,
        matter: (commitment: CommitmentId) => `mat_${commitment}`,
      },
      officialFor: (responsible) => {
        const official = known.find((one) =>
          'officialId' in responsible
            ? one.id === responsible.officialId
            : 'email' in responsible && one.email === responsible.email,
        )
        if (official === undefined) throw new Error('the submission names somebody unknown')
        return official
      },
      namedVisitFor: (id) => {
        throw new Error(`${id} was not read`)
      },
      leadFor: (responsible) =>
        known.find((one) =>
          'officialId' in responsible
            ? one.id === responsible.officialId
            : 'email' in responsible && one.email === responsible.email,
        ),
      renewedFor: (id) => {
        throw new Error(`${id} is renewed and was not read`)
      },
      office: anOffice(),
      author: anAuthor(),
    },
    overrides,
  )

/** Every quarter hour from `from` (included) to `until` (excluded). */
export const everyQuarterHour = (from: Instant, until: Instant): Instant[] => {
  const ticks: Instant[] = []
  for (let at = Date.parse(from); at < Date.parse(until); at += 15 * 60_000) ticks.push(asInstant(at))
  return ticks
}

export const asInstant = (milliseconds: number): Instant =>
  `${new Date(milliseconds).toISOString().slice(0, 19)}Z` as Instant

/** The day `days` days later, counted in UTC and without the code under test. */
export const daysLater = (date: CalendarDate, days: number): CalendarDate =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10) as CalendarDate

/** 1 is Monday, 7 is Sunday; also without the code under test. */
export const weekday = (date: CalendarDate): number => ((new Date(date).getUTCDay() + 6) % 7) + 1

/** Asks who answers for an organisation. */
export const anOrganisationMatter = (
  overrides: Overrides<OpenOrganisationMatter> = {},
): OpenOrganisationMatter =>
  built<OpenOrganisationMatter>(
    {
      kind: 'organisation-matter',
      status: 'open',
      id: 'mat_who',
      version: 1,
      questions: [{ kind: 'focal-point', since: '2026-06-03' }],
      organisation: 'Ministry of Transport',
      commitments: 3,
      askedFrom: '2026-06-03',
      next: { on: '2026-06-03', at: '2026-06-03T00:00:00Z' },
    },
    overrides,
  )
