/** What a spreadsheet would take for a formula, also behind the apostrophes that we put there. */
const formula = /^'*[=+\-@\t\r＝＋－＠]/

/** A cell that no spreadsheet executes. */
export const escaped = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell)

export const unescaped = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
