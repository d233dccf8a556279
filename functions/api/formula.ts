/**
 * A cell that a spreadsheet would take for a formula, with or without the apostrophes that we put before a
 * formula. The first characters are those of OWASP's page "CSV Injection", and their full-width forms.
 */
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** The cell, with an apostrophe before a formula so that no spreadsheet executes the formula. */
export const escaped = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell)

export const unescaped = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
