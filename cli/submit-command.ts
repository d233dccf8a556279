import { parseArgs } from 'node:util'
import * as z from 'zod/mini'
import { idempotencyKey } from '../events/fields.ts'
import type { VisitSubmission } from '../events/visit.ts'
import { called } from '../functions/domain/officials/official.ts'
import { folded } from '../functions/domain/shared/folded.ts'
import { command, commonOptions } from './command.ts'
import { type Destination, destinationOf } from './destination.ts'
import { differenceLines } from './differences.ts'
import { type Answered, type Ask, asking, isReached, type NotReached } from './http-client.ts'
import { refusalLines } from './refusal.ts'
import { besideLine, nextStep, recordedAlready, type SimilarVisit, similarLines } from './similar-visits.ts'
import {
  matterLines,
  matterPage,
  type StoredMatter,
  type StoredVisit,
  storedVisit,
  visitLines,
} from './stored-visit.ts'
import { type Exit, exit, type Surroundings } from './terminal.ts'
import { type VisitFile, visitIn } from './visit-file.ts'

export const usage = `usage: npm run submit -- visit.json [more.json …] [--to http://127.0.0.1:3000] [--key KEY] [--check] [--anyway]
  Records each file as one visit (POST /visits) and prints what was stored. - is standard input.
  Every file is checked first; when one is wrong, nothing is sent. A file that is no visit, such as one of officials,
  is refused like a wrong one, in a sentence that says what it is: leave it out.
  The same file sent twice by the same caller is stored once: its Idempotency-Key follows from what the file says. A
  file that was changed, or that somebody else sent, would be another visit, and both would remind. So before a file is
  stored, the API is asked for visits with the same title and days, or with the same reference; if there is one, the
  file is not stored, and what differs is printed, with the ids by which the recorded visit is corrected.
  --to     the address of the API (or AIDE_MEMOIRE_URL; default: http://127.0.0.1:3000)
  --key    an Idempotency-Key of your own, such as your file number; for one file
  --check  only check the files; nothing is sent
  --anyway store a file also if such a visit is recorded
  The token for the API is in AIDE_MEMOIRE_TOKEN; the local run takes none.
  exit: 0 stored (or nothing to mend) · 1 refused, or recorded already · 2 wrong usage · 3 not reached, run it again later`

type Options = {
  readonly files: readonly string[]
  readonly destination: Destination
  readonly key: string | undefined
  readonly check: boolean
  readonly anyway: boolean
}

const optionsFrom = (args: string[], env: Surroundings['env']): Options | string => {
  const { values, positionals: files } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...commonOptions,
      key: { type: 'string' },
      check: { type: 'boolean', default: false },
      anyway: { type: 'boolean', default: false },
    },
  })
  if (values.help) return ''
  if (files.length === 0) return 'Which file? Give the visit as JSON, or - for standard input'
  if (values.key !== undefined && files.length > 1) return '--key stands for one visit: give one file with it'
  const key = z.optional(idempotencyKey).safeParse(values.key)
  if (!key.success) return `--key ${key.error.issues[0]?.message}`
  const destination = destinationOf(values.to, env)
  if (typeof destination === 'string') return destination
  return { files, destination, key: key.data, check: values.check, anyway: values.anyway }
}

const submitFiles = async (options: Options, around: Surroundings): Promise<Exit> => {
  const { print, printError } = around
  const checked = await checkedFiles(options, around)
  if (typeof checked === 'number') return checked
  if (options.check) {
    for (const [file] of checked) print(`${file}: nothing to mend. It was not sent.`)
    return exit.done
  }

  const ask = asking(options.destination, around)
  let worst: Exit = exit.done
  for (const [index, [file, visitFile]] of checked.entries()) {
    const end = await submitFile(file, visitFile, options, ask, around)
    if (end === 'stored') continue
    if (end === 'not stored') {
      worst = exit.refused
      continue
    }
    if (!isReached(end)) {
      const left = checked.slice(index).map(([name]) => name)
      printError(
        `${end.notReached}.\nNot known to be stored: ${left.join(', ')}. Run the same command again later: nothing is stored twice.`,
      )
      return exit.later
    }
    const lines =
      end.status < 300
        ? [
            `${file}: ${options.destination.address} answered ${end.status}, but not as the API does: is it the right address?`,
          ]
        : refusalLines(file, end, options.destination.token !== undefined)
    for (const line of lines) printError(line)
    worst = exit.refused
    // The API would answer every further file in the same way.
    if (end.status === 401 || end.status === 403) return worst
  }
  return worst
}

/**
 * Stores a file and tells what was stored, unless the visit may be recorded already. Gives an answer of the API that cannot be
 * used back to the caller.
 */
const submitFile = async (
  file: string,
  { visit, key: ownKey }: VisitFile,
  options: Options,
  ask: Ask,
  around: Surroundings,
): Promise<'stored' | 'not stored' | Answered | NotReached> => {
  const { title, startsOn, endsOn, reference } = visit
  const key = options.key ?? ownKey
  const likeness = { title, startsOn, endsOn, reference, idempotencyKey: key }
  const before = await ask({ method: 'POST', path: '/similar-visits', body: likeness })
  const already =
    isReached(before) && before.status === 200 ? recordedAlready.safeParse(before.body).data : undefined
  if (already === undefined) return before
  // A repeated request is stored once, so similar visits do not stop a repeated request.
  const isFirst = already.recordedAs === undefined
  if (isFirst && already.similar.length > 0 && !options.anyway) {
    await tellSimilar(file, visit, already.similar, ask, around)
    return 'not stored'
  }

  const answer = await ask({
    method: 'POST',
    path: '/visits',
    body: visit,
    headers: { 'Idempotency-Key': key },
  })
  const stored =
    isReached(answer) && answer.status === 201 ? storedVisit.safeParse(answer.body).data : undefined
  if (stored === undefined) return answer
  await tell(file, stored, ask, around)
  if (isFirst) for (const similar of stored.similar ?? []) around.printError(besideLine(file, similar))
  return 'stored'
}

/** Prints the recorded visits that may be the same as the file, and what differs in each. */
const tellSimilar = async (
  file: string,
  visit: VisitSubmission,
  similar: readonly SimilarVisit[],
  ask: Ask,
  { printError }: Surroundings,
) => {
  printError(`${file}: not stored: the visit may be recorded already, and both would remind.`)
  for (const one of similar) {
    const answer = await ask({ method: 'GET', path: `/visits/${encodeURIComponent(one.id)}` })
    const stored =
      isReached(answer) && answer.status === 200 ? storedVisit.safeParse(answer.body).data : undefined
    const differences = stored && differenceLines(visit, stored, await officialsOf(stored, ask))
    for (const line of similarLines(one, differences)) printError(line)
  }
  printError(nextStep)
}

/**
 * All files with their visits. After any mistake, the exit code instead; the mistakes of all files are
 * printed first.
 */
const checkedFiles = async (
  { files }: Options,
  { read, printError }: Surroundings,
): Promise<(readonly [file: string, VisitFile])[] | Exit> => {
  const good: (readonly [string, VisitFile])[] = []
  let wrong: Exit | undefined
  for (const file of files) {
    const bytes = await read(file).catch((error: NodeJS.ErrnoException) => error)
    if (bytes instanceof Error) {
      printError(`${file}: cannot be read (${bytes.code ?? bytes.message})`)
      wrong = exit.usage
      continue
    }
    const checked = visitIn(bytes)
    if ('visit' in checked) {
      good.push([file, checked])
      continue
    }
    for (const reason of checked.reasons) printError(`${file}: ${reason}`)
    wrong ??= exit.refused
  }
  if (wrong !== undefined) printError('Nothing was sent.')
  return wrong ?? good
}

/**
 * Prints the stored visit. An official who cannot be read now appears as an id, and unreadable matters lead to a
 * message: the visit is stored, so a failed reading is no failure of the command.
 */
const tell = async (file: string, visit: StoredVisit, ask: Ask, { print, printError }: Surroundings) => {
  print(`${file}: stored as ${visit.id}. Sending the same again is safe: it is the same visit.`)
  const people = await officialsOf(visit, ask)
  const nameOf = (id: string) => {
    const person = people.get(id)
    return person === undefined ? id : `${called(person)} <${person.email}>`
  }
  for (const line of visitLines(visit, nameOf)) print(line)
  const matters = await mattersOf(visit, people, ask)
  if (matters === undefined)
    printError('  The visit is stored, but what it leaves open could not be read: GET /matters')
  else for (const line of matterLines(matters)) print(line)
}

const official = z.object({
  name: z.exactOptional(z.string()),
  title: z.exactOptional(z.string()),
  organisation: z.exactOptional(z.string()),
  email: z.string(),
  focalPoint: z.exactOptional(z.literal(true)),
  /** `asked`: a matter asks whether to write to an address outside the institution's domains. */
  outsideAddress: z.optional(z.string()),
})

type People = ReadonlyMap<string, z.infer<typeof official>>

const officialsOf = async ({ commitments }: StoredVisit, ask: Ask): Promise<People> => {
  const people = new Map<string, z.infer<typeof official>>()
  const named = commitments.flatMap(({ responsible, contributors = [] }) => [
    ...(responsible ? [responsible] : []),
    ...contributors,
  ])
  for (const id of new Set(named.flatMap(({ officialId }) => officialId ?? []))) {
    const answer = await ask({ method: 'GET', path: `/officials/${encodeURIComponent(id)}` })
    const found = isReached(answer) ? official.safeParse(answer.body).data : undefined
    if (found) people.set(id, found)
  }
  return people
}

/**
 * The open matters about the visit, and about the people and organisations named in the visit. The reading stops as soon as all are
 * found.
 */
const mattersOf = async (
  { commitments }: StoredVisit,
  people: People,
  ask: Ask,
): Promise<StoredMatter[] | undefined> => {
  const ids = new Set(commitments.flatMap(({ matterId }) => matterId ?? []))
  const askedAbout = new Set(
    [...people].flatMap(([id, { outsideAddress }]) => (outsideAddress === 'asked' ? id : [])),
  )
  const organisations = new Set(
    commitments.flatMap(({ responsible }) => responsible?.organisation ?? []).map(folded),
  )
  const isAsked = ({ id, officialId = '', organisation = '' }: StoredMatter) =>
    ids.has(id) || askedAbout.has(officialId) || organisations.has(folded(organisation))
  const found: StoredMatter[] = []
  let cursor: string | undefined
  while (found.length < ids.size + askedAbout.size + organisations.size) {
    const query = cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`
    const answer = await ask({ method: 'GET', path: `/matters${query}` })
    const page =
      isReached(answer) && answer.status === 200 ? matterPage.safeParse(answer.body).data : undefined
    if (page === undefined) return undefined
    found.push(...page.matters.filter(isAsked))
    if (page.next === undefined || page.next === cursor) break
    cursor = page.next
  }
  return found
}

export const submit = command(usage, optionsFrom, submitFiles)
