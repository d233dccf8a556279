import * as z from 'zod/mini'
import { officialId } from '../../events/ids.ts'
import { answersForNothing, weekdays } from '../../events/names.ts'
import { type OfficialSubmission, officialSubmission } from '../../events/official.ts'
import { fieldErrors } from '../../functions/api/request.ts'
import { namesOthers, refusedOther } from '../../functions/domain/officials/named-others.ts'
import { belongsTo, foldEmail } from '../../functions/domain/officials/official.ts'
import { folded } from '../../functions/domain/shared/folded.ts'
import type { OfficialId } from '../../functions/domain/shared/ids.ts'
import { notOffered, offeredFor } from '../../functions/domain/words/offer.ts'
import { idFrom } from '../../functions/use-cases/ids.ts'
import { listed } from '../listed.ts'
import { type Column, columns } from './columns.ts'
import type { BrokenRow, Cells, Row } from './read-file.ts'

/** An official in an answer of the API: the fields that a file also has, and the version. */
export const knownOfficial = z.object({
  id: officialId,
  version: z.number(),
  name: z.optional(z.string()),
  title: z.optional(z.string()),
  organisation: z.optional(z.string()),
  email: z.string(),
  language: z.string(),
  zone: z.string(),
  hour: z.string(),
  focalPoint: z.optional(z.literal(true)),
  calendar: z.optional(z.string()),
  weekend: z.optional(z.array(z.enum(weekdays))),
  absence: z.optional(z.object({ from: z.string(), to: z.string() })),
  weeklyBrief: z.optional(z.boolean()),
  supervisorId: z.optional(officialId),
  deputyId: z.optional(officialId),
})

export type Known = z.infer<typeof knownOfficial>

export type FieldChange = {
  readonly column: Column
  readonly from: string | undefined
  readonly to: string | undefined
}

export type WrongCell = { readonly column?: Column; readonly reason: string }

export type Refusal = { readonly row: number; readonly fate: 'refused'; readonly wrong: readonly WrongCell[] }

/** The effect of a row on the directory. */
export type Fate =
  | { readonly row: number; readonly fate: 'add'; readonly id: OfficialId; readonly cells: Cells }
  | {
      readonly row: number
      readonly fate: 'change'
      readonly id: OfficialId
      readonly cells: Cells
      readonly changes: readonly FieldChange[]
    }
  | { readonly row: number; readonly fate: 'unchanged'; readonly id: OfficialId }
  | Refusal

/** The officials of the institution, and the offered languages. */
export type Directory = { readonly officials: readonly Known[]; readonly offered: readonly string[] }

/** The fate of each row of a file, for the present directory. */
export const planImport = (
  rows: readonly (Row | BrokenRow)[],
  { officials: directory, offered }: Directory,
): Fate[] => {
  const known = new Map(directory.map((official) => [official.id, official]))
  const owners = new Map(directory.map((official) => [foldEmail(official.email), official.id]))
  /** The officials of the directory, and those whom the rows so far add. */
  const there = new Set<string>(known.keys())
  const focalPoints = new Map(directory.flatMap((official) => focalPointIn(official)))
  const aimed = withoutRepetitions(rows).map((row) =>
    'broken' in row ? row : { ...row, ...aim(row.cells, owners) },
  )
  const namesakes = namesakesIn(aimed.filter((row) => 'cells' in row))

  return aimed.map((row): Fate => {
    if ('broken' in row) return refused(row.row, [{ reason: row.broken }])
    const present = row.id && known.get(row.id)
    const languages = languageRefused(row, { offered, official: present })
    const others = othersRefused(row, { there, official: present })
    const wrong = [...row.wrong, ...languages, ...others, ...namesakes(row)]
    if (row.id === undefined || wrong.length > 0) return refused(row.row, wrong)

    const { id, cells } = row
    const email = foldEmail(cells.email ?? '')
    const owner = owners.get(email)
    if (owner !== undefined && owner !== id)
      return refused(row.row, [{ column: 'email', reason: `is the address of ${owner}` }])
    const official = known.get(id)
    if (official && !cells.id && owner === undefined)
      return refused(row.row, [{ column: 'email', reason: moved(official) }])

    const wanted = submissionFor(cells, official)
    const marked = whyNotMarked(wanted, id, focalPoints)
    if (marked) return refused(row.row, [marked])

    for (const [organisation] of official ? focalPointIn(official) : []) focalPoints.delete(organisation)
    for (const [organisation] of focalPointIn({ ...wanted, id })) focalPoints.set(organisation, id)
    if (official) owners.delete(foldEmail(official.email))
    owners.set(email, id)
    there.add(id)
    return fateOf(row, id, official)
  })
}

type Marked = { readonly organisation?: string | undefined; readonly focalPoint?: true | undefined }

/** The organisation for which an official answers, as names are compared; empty for most officials. */
const focalPointIn = ({
  focalPoint,
  organisation,
  id,
}: Marked & Pick<Known, 'id'>): [string, OfficialId][] =>
  focalPoint && organisation !== undefined ? [[folded(organisation), id]] : []

/** As the API, so that a dry run names what `--apply` would refuse. */
const whyNotMarked = (
  { focalPoint, organisation }: Marked,
  id: OfficialId,
  focalPoints: ReadonlyMap<string, OfficialId>,
): WrongCell | undefined => {
  if (!focalPoint) return undefined
  if (organisation === undefined) return { column: 'organisation', reason: answersForNothing }
  const other = focalPoints.get(folded(organisation))
  return other === undefined || other === id ? undefined : { column: 'focalPoint', reason: belongsTo(other) }
}

/** A row that repeats another is broken; the first of them stands. All rows have their cells in the order of the header. */
const withoutRepetitions = (rows: readonly (Row | BrokenRow)[]): (Row | BrokenRow)[] => {
  const first = new Map<string, number>()
  return rows.map((row) => {
    if ('broken' in row) return row
    const cells = JSON.stringify(row.cells)
    const before = first.get(cells)
    if (before !== undefined) return { row: row.row, broken: `repeats row ${before}` }
    first.set(cells, row.row)
    return row
  })
}

const refused = (row: number, wrong: readonly WrongCell[]): Refusal => ({ row, fate: 'refused', wrong })

/** The official of a row, and the mistakes in the row's own cells. */
type Aim = { readonly id: OfficialId | undefined; readonly wrong: readonly WrongCell[] }

const aim = (cells: Cells, owners: ReadonlyMap<string, OfficialId>): Aim => {
  const { id, ...fields } = given(cells)
  const parsed = officialSubmission().safeParse(asSubmitted(fields), { reportInput: true })
  const wrong = parsed.success
    ? []
    : parsed.error.issues
        .flatMap((issue) => fieldErrors(issue))
        .map(({ pointer, detail }) => ({ column: pointer.split('/')[1] as Column, reason: detail }))
  if (id !== undefined) {
    const named = officialId.safeParse(id)
    return named.success
      ? { id: named.data, wrong }
      : { id: undefined, wrong: [{ column: 'id', reason: 'must be an id such as ofc_7f3k' }, ...wrong] }
  }
  const email = foldEmail(cells.email ?? '')
  return { id: owners.get(email) ?? (email === '' ? undefined : idOfAddress(email)), wrong }
}

/** As the API: a language that is recorded already may stay. */
const languageRefused = (
  { cells: { language }, wrong }: Row & Aim,
  { offered, official }: { readonly offered: readonly string[]; readonly official: Known | undefined },
): WrongCell[] =>
  !language ||
  language === official?.language ||
  wrong.some(({ column }) => column === 'language') ||
  offeredFor(language, offered) !== undefined
    ? []
    : [{ column: 'language', reason: notOffered(language, offered) }]

/** As the API: a supervisor or a deputy is another official who is there by then, and who is recorded already may stay. */
const othersRefused = (
  { id, cells, wrong }: Row & Aim,
  { there, official }: { readonly there: ReadonlySet<string>; readonly official: Known | undefined },
): WrongCell[] =>
  namesOthers.flatMap((column) => {
    const named = cells[column]
    if (!named || named === official?.[column] || wrong.some((one) => one.column === column)) return []
    const reason = refusedOther(column, id, named)
    if (reason !== undefined) return [{ column, reason }]
    return there.has(named)
      ? []
      : [{ column, reason: `${named} is neither in the directory nor in a row above` }]
  })

/** An empty cell says nothing. */
export const given = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''))

/**
 * The API takes a mark as `true`, the brief as `true` or `false`, a weekend as a list of days and an absence as two days, and a file has texts only. An absence is
 * written as ISO 8601 writes an interval: 2026-06-01/2026-06-12.
 */
const asSubmitted = ({ focalPoint, weekend, absence, weeklyBrief, ...fields }: Cells) => ({
  ...fields,
  ...(weekend !== undefined && { weekend: weekend.split(' ') }),
  ...(absence !== undefined && { absence: absentDays(absence) }),
  ...(focalPoint !== undefined && { focalPoint: focalPoint === 'true' || focalPoint }),
  ...(weeklyBrief !== undefined && {
    weeklyBrief: weeklyBrief === 'true' || (weeklyBrief === 'false' ? false : weeklyBrief),
  }),
})

const absentDays = (cell: string) => {
  const [from, to, ...more] = cell.split('/')
  return { from, to: [to, ...more].join('/') }
}

/**
 * The id follows from the address, so that a second import of a file finds the officials added by the first
 * import.
 */
const idOfAddress = (folded: string): OfficialId => idFrom('ofc', 'officials.csv', folded)

const moved = ({ id, email }: Known) =>
  `was the address of ${id}, who now has ${email}: give the id to change it back, or another id for somebody else`

/**
 * Finds rows about the same official or address. The import refuses all of them, because the file does not
 * say which row is right.
 */
const namesakesIn = (rows: readonly (Row & Aim)[]) => {
  const byId = Map.groupBy(
    rows.filter(({ id }) => id !== undefined),
    ({ id }) => id,
  )
  const byEmail = Map.groupBy(
    rows.filter(({ cells }) => cells.email),
    ({ cells }) => foldEmail(cells.email ?? ''),
  )
  return ({ row, id, cells }: Row & Aim): WrongCell[] => {
    const sameEmail = (byEmail.get(foldEmail(cells.email ?? '')) ?? []).filter((one) => one.row !== row)
    const sameId = (byId.get(id) ?? []).filter((one) => one.row !== row && !sameEmail.includes(one))
    return [
      ...(sameId.length > 0
        ? [{ column: 'id' as const, reason: `is the same official in ${rowsOf(row, sameId)}` }]
        : []),
      ...(sameEmail.length > 0
        ? [{ column: 'email' as const, reason: `is the same address in ${rowsOf(row, sameEmail)}` }]
        : []),
    ]
  }
}

const rowsOf = (row: number, others: readonly Row[]) => {
  const numbers = [row, ...others.map((one) => one.row)].toSorted((one, other) => one - other)
  return `rows ${listed(numbers.map(String), 'and')}`
}

/** The fate of a row, given the official as just read. Without an official, the row adds one. */
export const fateOf = (
  { row, cells }: Row,
  id: OfficialId,
  official: Known | undefined,
): Exclude<Fate, Refusal> => {
  if (official === undefined) return { row, fate: 'add', id, cells }
  const wanted = submissionFor(cells, official)
  const changes = comparable.flatMap((column): FieldChange[] =>
    cellFor(wanted[column]) === cellFor(official[column])
      ? []
      : [{ column, from: cellFor(official[column]), to: cellFor(wanted[column]) }],
  )
  return changes.length === 0 ? { row, fate: 'unchanged', id } : { row, fate: 'change', id, cells, changes }
}

/** A fact of an official as a file has it. */
export const cellFor = (
  fact: string | boolean | readonly string[] | Known['absence'] | undefined,
): string | undefined => {
  if (typeof fact === 'object') return 'from' in fact ? `${fact.from}/${fact.to}` : fact.join(' ')
  return fact?.toString()
}

const comparable = columns.filter((column) => column !== 'id')

/**
 * The body of the PUT, which sets all fields of an official. An empty cell removes a name, a title, an
 * organisation, a mark, a calendar, a weekend, an absence, the word about the brief, a supervisor or a deputy; any other empty cell, and a column
 * missing from the file, keeps the present value.
 */
export const submissionFor = (cells: Cells, official: Known | undefined): OfficialSubmission => {
  const { id, version, ...kept } = official ?? { id: undefined, version: 0 }
  const mayBeEmptied = [
    'name',
    'title',
    'organisation',
    'focalPoint',
    'calendar',
    'weekend',
    'absence',
    'weeklyBrief',
    'supervisorId',
    'deputyId',
  ] as const
  const emptied = mayBeEmptied.filter((column) => cells[column] === '')
  const { id: _, ...fields } = given(cells)
  const whole = Object.fromEntries(
    Object.entries({ ...kept, ...asSubmitted(fields) }).filter(
      ([column]) => !emptied.some((one) => one === column),
    ),
  )
  return whole as unknown as OfficialSubmission
}
