import { calendarFile, codesIn } from './calendar-file.ts'
import { comparisonOf, type Difference, differencesIn } from './comparison.ts'

const nameOf = (code: string) => `${new Intl.DisplayNames('en', { type: 'region' }).of(code)} (${code})`

const cell = (text: string) => text.replaceAll('|', '\\|')

/** One row for a day, with every source that differs in the same way. */
const rowsOf = (differences: readonly Difference[]): string[] => {
  const rows = new Map<string, { difference: Difference; of: string[] }>()
  for (const difference of differences) {
    const { on, ours, theirs, of } = difference
    const key = `${on} ${ours} ${theirs.startsWith('off') ? 'off' : theirs}`
    const row = rows.get(key)
    if (row) row.of.push(of)
    else rows.set(key, { difference, of: [of] })
  }
  return [...rows.values()]
    .toSorted(({ difference: { on: one } }, { difference: { on: other } }) => (one < other ? -1 : 1))
    .map(
      ({ difference: { on, ours, theirs, verdict = 'nobody has decided' }, of }) =>
        `| ${on} | ${cell(ours)} | ${cell(theirs)} (${of.join(', ')}) | ${cell(verdict)} |`,
    )
}

const sectionOf = (code: string): string => {
  const calendar = calendarFile(code)
  const comparison = comparisonOf(code)
  const rows = comparison === undefined ? [] : rowsOf(differencesIn(calendar, comparison))
  const checked = calendar.checked === undefined ? 'unchecked' : `checked on ${calendar.checked}`
  return [
    `### ${nameOf(code)}`,
    '',
    `Known until ${calendar.knownUntil}, ${checked}. Compared with ${comparison?.readings.map(({ of }) => of).join(', ') || 'nothing'}.`,
    ...(calendar.notes ?? []),
    '',
    ...(rows.length === 0
      ? ['No difference.']
      : ['| day | the calendar | the other source | who is right, and why |', '|---|---|---|---|', ...rows]),
  ].join('\n')
}

/** The differences of every calendar that is kept by hand, as Markdown. */
export const listOfDifferences = (): string =>
  codesIn()
    .filter((code) => comparisonOf(code) !== undefined)
    .map(sectionOf)
    .join('\n\n')

const heading = '## The differences\n\n'

/** The document with a new list of differences, which is its last section. */
export const withList = (document: string, list: string): string => {
  const at = document.indexOf(heading)
  if (at < 0) throw new Error('docs/calendars.md has no section "The differences"')
  return `${document.slice(0, at)}${heading}${list}\n`
}
