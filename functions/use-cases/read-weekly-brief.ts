import { type ChangedInDays, changesIn } from '../domain/commitments/changes.ts'
import { numberedTitle, type OpenCommitment } from '../domain/commitments/commitment.ts'
import { type Due, dueFrom, isLateOn, missedFrom } from '../domain/commitments/figures.ts'
import type { HistoryEntry } from '../domain/commitments/history.ts'
import { called, type Official } from '../domain/officials/official.ts'
import type { Desk } from '../domain/reminders/desk.ts'
import {
  briefMoved,
  coverageOf,
  isBriefTold,
  isLongOutstanding,
  isWorthTelling,
  type Listed,
  listed,
  mostOrganisations,
  overdueByOrganisation,
  type Told,
  type ToldCommitment,
  undecidedIn,
  unreachedIn,
  type WeeklyBrief,
} from '../domain/reminders/weekly-brief.ts'
import { deadlineOf } from '../domain/schedule/due-date.ts'
import { localDate } from '../domain/schedule/working-hour.ts'
import { type CommitmentId, type OfficialId, protocolOfficeId } from '../domain/shared/ids.ts'
import { sortedBy } from '../domain/shared/sorted-by.ts'
import type { CalendarDate, Instant } from '../domain/shared/time.ts'
import type { Deps } from './deps.ts'

export type ReadWeeklyBriefDeps = Pick<Deps, 'desks' | 'officials' | 'commitments' | 'lists'>

/**
 * The desk with what its weekly brief tells now. A brief with nothing to tell moves on to its next week, and is then not on the
 * desk. At any other moment nothing is read.
 */
export const withWeeklyBrief = async (deps: ReadWeeklyBriefDeps, desk: Desk, now: Instant): Promise<Desk> => {
  const { weeklyBrief, ...others } = desk
  if (weeklyBrief === undefined || !isBriefTold(desk, now)) return desk
  const tells = await readTold(deps, { ...desk, weeklyBrief }, now)
  if (isWorthTelling(tells)) return { ...desk, weeklyBrief: { ...weeklyBrief, tells } }
  const { official } = desk
  await deps.desks.move(official.id, [briefMoved(weeklyBrief, localDate(now, official), official, now)])
  return others
}

/** What is overdue: as the figures count it, with the title. */
type Late = Due & { readonly title: string }

const readTold = async (
  deps: ReadWeeklyBriefDeps,
  { official, weeklyBrief, ...desk }: Desk & { readonly weeklyBrief: WeeklyBrief },
  now: Instant,
): Promise<Told> => {
  const today = localDate(now, official)
  const { from, before, since } = coverageOf(weeklyBrief, today, official)
  const entries: HistoryEntry[] = []
  for await (const page of deps.lists.changes(from, before)) entries.push(...page)
  const changes = changesIn(entries)
  const agreed = changes.agreed.length - (await deps.lists.notAgreedYet(changes.agreed))
  const late = await readLate(deps, today)
  const matters =
    official.id === protocolOfficeId
      ? desk.matters
      : ((await deps.desks.read(protocolOfficeId))?.matters ?? [])
  const inQuestion = matters.flatMap((matter) =>
    matter.kind === 'official-matter' ? [matter.officialId] : [],
  )
  const responsible = late.flatMap((one) => one.responsible ?? [])
  const officials = await deps.officials.getAll([...new Set([...inQuestion, ...responsible])])
  const outstanding = late.filter(({ deadline }) => isLongOutstanding(deadline, today))
  return {
    since,
    changed: {
      agreed,
      done: changes.done.length,
      moved: changes.moved.length,
      dropped: changes.dropped.length,
      reopened: changes.reopened.length,
    },
    overdue: {
      count: late.length,
      ...listed(
        overdueByOrganisation(late, (id) => officials.get(id)?.organisation),
        mostOrganisations,
      ),
    },
    done: await namedIn(deps, changes.done),
    moved: await namedIn(deps, changes.moved),
    dropped: await namedIn(deps, changes.dropped),
    unreached: listed(unreachedIn(matters, (id) => officials.get(id))),
    ...undecidedIn(matters),
    outstanding: listed(
      sortedBy(outstanding, ({ deadline }) => deadline).map(
        ({ title, deadline, responsible: id, responsibleOrganisation }) =>
          shown(title, (id && calledOf(officials.get(id))) ?? responsibleOrganisation, deadline),
      ),
    ),
  }
}

const calledOf = (official: Official | undefined) => official && called(official)

const shown = (title: string, who: string | undefined, on: CalendarDate | undefined): ToldCommitment => ({
  title,
  ...(who !== undefined && { who }),
  ...(on !== undefined && { on }),
})

/** Everything open whose deadline has passed. A commitment that changes its place while the lists are read counts once. */
const readLate = async ({ lists }: ReadWeeklyBriefDeps, today: CalendarDate): Promise<readonly Late[]> => {
  const found = new Map<CommitmentId, readonly Late[]>()
  const missed = new Map<CommitmentId, readonly Late[]>()
  const titled = (commitment: OpenCommitment, due: readonly Due[]): readonly Late[] =>
    due.filter((one) => isLateOn(one, today)).map((one) => ({ ...one, title: numberedTitle(commitment) }))
  for await (const page of lists.commitmentsDue('open', { from: firstDay, before: today }))
    for (const one of page)
      if (one.status === 'open') found.set(one.id, titled(one, [dueFrom(one) ?? []].flat()))
  for await (const page of lists.commitmentsMissed(today))
    for (const one of page) if (one.status === 'open') missed.set(one.id, titled(one, missedFrom(one)))
  return [...found.values(), ...missed.values()].flat()
}

/** Before every deadline. */
const firstDay: CalendarDate = '0001-01-01'

/** The first commitments of a list by title, as they stand now, and the number of the others. */
const namedIn = async (
  { commitments, officials }: ReadWeeklyBriefDeps,
  changed: readonly ChangedInDays[],
): Promise<Listed<ToldCommitment>> => {
  const { named, others } = listed(changed)
  if (named.length === 0) return { named: [], others }
  const found = await Promise.all(named.map(({ id }) => commitments.get(id)))
  const responsible = found.flatMap((one) => one?.commitment.responsible ?? [])
  const known = await officials.getAll([...new Set<OfficialId>(responsible)])
  return {
    named: found.flatMap((one, index) => {
      if (one === undefined) return []
      const { commitment } = one
      const id = commitment.responsible
      const who = (id && calledOf(known.get(id))) ?? commitment.responsibleOrganisation
      const on = named[index]?.doneOn ?? deadlineOf(commitment)
      return [shown(numberedTitle(commitment), who, on)]
    }),
    others,
  }
}
