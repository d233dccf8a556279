import { called } from '../../functions/domain/officials/official.ts'
import { changeText } from '../change-text.ts'
import { type Fate, given, type WrongCell } from './plan.ts'
import type { Cells } from './read-file.ts'

/** In a dry run nothing has happened yet. */
const words = {
  dry: { add: 'would add', change: 'would change' },
  applied: { add: 'added', change: 'changed' },
} as const

export type Mode = keyof typeof words

/** The fate of a row in words; each mistake stands on a separate line. */
export const fateLines = (fate: Fate, mode: Mode): string[] => {
  const row = `row ${fate.row}`
  switch (fate.fate) {
    case 'add':
      return [
        `${row}: ${words[mode].add} ${fate.id}: ${called(given(fate.cells))} <${fate.cells.email}>${organisationText(fate.cells)}`,
      ]
    case 'change':
      return [
        `${row}: ${words[mode].change} ${fate.id}: ${fate.changes.map(({ column, from, to }) => changeText(column, from, to)).join('; ')}`,
      ]
    case 'unchanged':
      return [`${row}: unchanged ${fate.id}`]
    case 'refused':
      return fate.wrong.map((wrong) => `${row}: refused: ${wrongText(wrong)}`)
  }
}

/** Shown also when it is empty: of merged cells, a spreadsheet writes the text into the first row only. */
const organisationText = ({ organisation }: Cells) =>
  organisation === undefined ? '' : `, organisation ${organisation || '(none)'}`

const wrongText = ({ column, reason }: WrongCell) => (column === undefined ? reason : `${column} ${reason}`)

export const summary = (fates: readonly Fate[], mode: Mode): string => {
  const count = (fate: Fate['fate']) => fates.filter((one) => one.fate === fate).length
  const { add, change } = words[mode]
  const counts = `${add} ${count('add')}, ${change} ${count('change')}, unchanged ${count('unchanged')}, refused ${count('refused')}`
  return mode === 'dry' ? `${counts}. Nothing was changed yet: --apply does it.` : `${counts}.`
}
