import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileOf } from './named.ts'

/**
 * Writes calendars.json into the folder given as the first argument: the calendars named by the others, such as `CN`, or
 * `CN=/stages/own.csv` with a file of the institution's own days.
 */
const [folder = '.', ...named] = process.argv.slice(2)
const calendars = named.map((one) => {
  const at = one.indexOf('=')
  return at < 0 ? { code: one } : { code: one.slice(0, at), file: one.slice(at + 1) }
})
writeFileSync(join(folder, 'calendars.json'), fileOf(calendars))
