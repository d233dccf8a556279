import type { Shown } from './line.ts'

/** An entry of a commitment's history, in the form of the API. */
export type Entry = {
  readonly version: number
  readonly holder: string
  readonly at: string
  readonly through: string
  readonly change: Readonly<Record<string, unknown>> & { readonly what: string }
}

export type Recorded = Shown & { readonly history: readonly Entry[]; readonly draft?: boolean }

type State = Pick<
  Shown,
  'status' | 'responsible' | 'dueOn' | 'dueWithin' | 'dueBefore' | 'checkIn' | 'holder'
>

const paceFields = ['dueOn', 'dueWithin', 'dueBefore', 'checkIn'] as const

const paceIn = (said: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(paceFields.flatMap((field) => (said[field] === undefined ? [] : [[field, said[field]]])))

/** The state of a commitment that follows from the entries of the history, in order. */
const replayed = (history: readonly Entry[]): State => {
  let state: Record<string, unknown> = {}
  let before = state
  for (const { holder, change } of history.filter((entry) => !('contributor' in entry.change))) {
    const { dueOn, dueWithin, dueBefore, checkIn, ...rest } = state
    const present = state
    switch (change.what) {
      case 'recorded':
        state = { status: 'open', responsible: change.responsible, ...paceIn(change) }
        break
      case 'decided': {
        const pace = paceIn(change)
        // A decided date moves a date and leaves the rhythm beside it; anything else takes the place of all.
        const kept = 'dueOn' in pace && (dueOn ?? dueWithin ?? dueBefore) !== undefined ? { checkIn } : {}
        state = {
          ...rest,
          ...(Object.keys(pace).length > 0 ? { ...kept, ...pace } : { dueOn, dueWithin, dueBefore, checkIn }),
        }
        if (change.responsible) state.responsible = change.responsible
        break
      }
      case 'corrected': {
        const [from, to] = [change.from, change.to].map((side) => side as Record<string, unknown>)
        const isRepaced = [from, to].some((side) => side && paceFields.some((field) => field in side))
        const kept = {
          ...(from && 'dueOn' in from ? {} : { dueOn }),
          ...(from && 'dueWithin' in from ? {} : { dueWithin }),
          ...(from && 'dueBefore' in from ? {} : { dueBefore }),
          ...(from && 'checkIn' in from ? {} : { checkIn }),
        }
        if (isRepaced) state = { ...rest, ...kept, ...paceIn(to ?? {}) }
        break
      }
      case 'reassigned':
        state = { ...state, responsible: change.responsible }
        break
      case 'completed':
      case 'cancelled':
      case 'dropped':
      case 'renewed':
        state = { ...state, status: change.what }
        break
      case 'reopened':
        state = { ...state, status: 'open' }
        break
      case 'undone':
        state = { ...before }
    }
    before = present
    state = { ...state, holder }
  }
  return state as State
}

const factsOf = ({ status, responsible, dueOn, dueWithin, dueBefore, checkIn, holder }: State) =>
  JSON.stringify([
    status,
    responsible?.officialId,
    dueOn,
    dueWithin,
    dueBefore?.visitId,
    checkIn?.every,
    checkIn?.from,
    holder,
  ])

/** The faults of a commitment's history, which must have an entry for each version and lead to the state. */
export const wrongInHistory = (recorded: Recorded): string[] => {
  const { id, version, history } = recorded
  const versions = history.map((entry) => entry.version)
  const isWhole = versions.length === version && versions.every((one, index) => one === index + 1)
  const state = replayed(history)
  // The due date of what recurs follows from the occurrences, which the oracle reckons with the ladder.
  const [leads, is] = [state, recorded].map(({ dueOn, ...one }) =>
    factsOf(recorded.repeats || dueOn === undefined ? one : { ...one, dueOn }),
  )
  return [
    ...(isWhole ? [] : [`${id} has version ${version} and entries ${versions.join()}`]),
    ...(leads === is ? [] : [`the history of ${id} leads to ${leads}, it is ${is}`]),
  ]
}

/**
 * The moments at which a report was made and then counted as accepted, because nobody had answered it. What was answered or accepted
 * before was reported never.
 */
export const acceptedBySilence = ({
  history,
}: Recorded): readonly { readonly reportedAt: number; readonly acceptedAt: number }[] =>
  history.flatMap(({ change: { what }, through, at }, index) => {
    if (through !== 'system' || (what !== 'completed' && what !== 'occurrence-completed')) return []
    const last = history.slice(0, index).findLast(isAboutReport)
    const reportedAt = last?.change.what === 'asked' ? Date.parse(last.at) : Number.POSITIVE_INFINITY
    return [{ reportedAt, acceptedAt: Date.parse(at) }]
  })

/** A report that it is done, and the answer of the office or of its silence. */
const isAboutReport = ({ change: { what, question, matterId } }: Entry): boolean =>
  question === 'acceptance' ||
  ((what === 'completed' || what === 'occurrence-completed') && matterId !== undefined)

/**
 * How often an entry of the history came from a request. A dropped commitment repeats the words of the official who asked, and an
 * accepted report those of the report.
 */
export const entriesFrom = (marker: string, { history }: Recorded): number =>
  history.filter(({ change: { reason, outcome, ...change } }) =>
    Object.values(
      change.what === 'dropped'
        ? change
        : {
            ...change,
            reason,
            ...(change.matterId === undefined || change.what === 'asked' ? { outcome } : {}),
          },
    ).includes(marker),
  ).length
