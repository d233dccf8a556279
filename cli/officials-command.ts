import { parseArgs } from 'node:util'
import { command, commonOptions } from './command.ts'
import { type Destination, destinationOf } from './destination.ts'
import { type Answered, type Ask, asking, isReached, type NotReached } from './http-client.ts'
import { apply } from './officials/apply.ts'
import { knownColumns } from './officials/columns.ts'
import { readDirectory, readOffered } from './officials/directory.ts'
import { type Fate, type Known, planImport } from './officials/plan.ts'
import { readOfficials } from './officials/read-file.ts'
import { fateLines, summary } from './officials/report.ts'
import { officialsCsv } from './officials/write-file.ts'
import { refusalLines } from './refusal.ts'
import { type Exit, exit, type Surroundings } from './terminal.ts'

export const usage = `usage: npm run officials -- import officials.csv [--to http://127.0.0.1:3000] [--apply]
       npm run --silent officials -- export [--to http://127.0.0.1:3000] [--semicolon] > officials.csv
  import   says what would become of each row; - is standard input
  --apply  does it; rows that are wrong are left out and named. Nobody is ever removed.
  export   writes the directory as such a file; without --silent, npm would write into it too
  --semicolon  separates cells as Excel expects it where the comma is a decimal sign
  --to     the address of the API (or AIDE_MEMOIRE_URL; default: http://127.0.0.1:3000)
  The first row names the columns, in any order: email, at least one of name, title and organisation, and any of id,
  language, zone, hour, focalPoint (yes: answers for the organisation), calendar (such as CN), weekend (such as friday
  saturday), absence (such as 2026-06-01/2026-06-12, both days included), weeklyBrief (yes: reads the weekly brief),
  supervisorId and deputyId (the id of another official, in the directory or in a row above: who is told of what is late,
  and who stands in while the official is absent); the usual headings in every language of our mails are understood. A
  title above that row is passed over. Other columns are left out and named, with the columns that are known. Without an id, the same address is the
  same official. An empty cell takes a name, a title, an organisation, the mark of a focal point, a calendar, a weekend, an absence, the word about the brief, a supervisor or a deputy away; an empty language, zone or hour stays as it is,
  and is the institution's for somebody new.
  CSV in UTF-8, or Excel's “Unicode Text”; comma, semicolon or tab. Cells that a spreadsheet would take for a formula
  have an apostrophe before them.
  The token for the API is in AIDE_MEMOIRE_TOKEN; the local run takes none.
  exit: 0 done · 1 a row or the file was refused · 2 wrong usage · 3 not reached, run it again later`

type Options = { readonly destination: Destination } & (
  | { readonly what: 'import'; readonly file: string; readonly apply: boolean }
  | { readonly what: 'export'; readonly separator: ',' | ';' }
)

const optionsFrom = (args: string[], env: Surroundings['env']): Options | string => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...commonOptions,
      apply: { type: 'boolean', default: false },
      semicolon: { type: 'boolean', default: false },
    },
  })
  if (values.help) return ''
  const destination = destinationOf(values.to, env)
  if (typeof destination === 'string') return destination
  const [what, file, ...more] = positionals
  if (what === 'import' && file !== undefined && more.length === 0 && !values.semicolon)
    return { destination, what, file, apply: values.apply }
  if (what === 'export' && file === undefined && !values.apply)
    return { destination, what, separator: values.semicolon ? ';' : ',' }
  return what === 'import' ? 'import takes one file, and --apply' : 'What is to be done? import or export'
}

const importOrExport = async (options: Options, around: Surroundings): Promise<Exit> => {
  const ask = asking(options.destination, around)
  return options.what === 'import' ? importFile(options, ask, around) : exportTo(options, ask, around)
}

type About = { readonly destination: Destination }

/** Says why the API cannot be worked with. */
const standstill = (
  outcome: Answered | NotReached,
  { destination }: About,
  { printError }: Surroundings,
): Exit => {
  if (!isReached(outcome)) {
    printError(`${outcome.notReached}. Run the same command again later.`)
    return exit.later
  }
  const lines =
    outcome.status < 300
      ? [`${destination.address} answers, but not as the API does: is it the right address?`]
      : refusalLines(destination.address, outcome, destination.token !== undefined)
  for (const line of lines) printError(line)
  return exit.refused
}

const exportTo = async (
  options: Extract<Options, { what: 'export' }>,
  ask: Ask,
  around: Surroundings,
): Promise<Exit> => {
  if (isSpokenOver(around)) {
    around.printError(
      'npm would write its own lines into the file: npm run --silent officials -- export > officials.csv',
    )
    return exit.usage
  }
  const directory = await readDirectory(ask)
  if (!Array.isArray(directory)) return standstill(directory, options, around)
  around.write(officialsCsv(directory, options.separator))
  return exit.done
}

/**
 * True when npm would mix its own lines into the exported file: npm announces each script on standard output
 * unless called with `--silent`.
 */
const isSpokenOver = ({ env, isTerminal }: Surroundings) =>
  !isTerminal && env.npm_lifecycle_event !== undefined && env.npm_config_loglevel !== 'silent'

const importFile = async (
  options: Extract<Options, { what: 'import' }>,
  ask: Ask,
  around: Surroundings,
): Promise<Exit> => {
  const { print, printError, read } = around
  const { file } = options
  const bytes = await read(file).catch((error: NodeJS.ErrnoException) => error)
  if (bytes instanceof Error) {
    printError(`${file}: cannot be read (${bytes.code ?? bytes.message})`)
    return exit.usage
  }
  const found = readOfficials(bytes)
  if ('unreadable' in found) {
    printError(`${file}: ${found.unreadable}. Nothing was imported.`)
    return exit.refused
  }
  const directory: Known[] | Answered | NotReached = await readDirectory(ask)
  if (!Array.isArray(directory)) return standstill(directory, options, around)
  const offered = await readOffered(ask)
  if (!isList(offered)) return standstill(offered, options, around)

  const mode = options.apply ? 'applied' : 'dry'
  const fates: Fate[] = []
  if (found.leftOut.length > 0)
    print(
      `${file}: left out, because the directory has no such column: ${found.leftOut.map((one) => JSON.stringify(one)).join(', ')}; ${knownColumns}`,
    )
  for (const planned of planImport(found.rows, { officials: directory, offered })) {
    const isWanted = planned.fate === 'add' || planned.fate === 'change'
    const fate = options.apply && isWanted ? await apply(planned, ask) : planned
    if (!('fate' in fate)) {
      const stopped = standstill('stopped' in fate ? fate.stopped : fate, options, around)
      printError(
        `Stopped at row ${planned.row}: ${summary(fates, mode)} Importing the file again goes on from there.`,
      )
      return stopped
    }
    fates.push(fate)
    for (const line of fateLines(fate, mode)) print(line)
  }
  print(summary(fates, mode))
  return fates.some(({ fate }) => fate === 'refused') ? exit.refused : exit.done
}

const isList = (read: readonly string[] | Answered | NotReached): read is readonly string[] =>
  Array.isArray(read)

export const officials = command<Options>(usage, optionsFrom, importOrExport)
