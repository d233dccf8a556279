import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { daysOf } from './named.ts'

/**
 * Writes calendars.json into the folder given as the first argument: the calendars named by the others, such as `CN`, or
 * `CN=/stages/own.csv` with a file of the institution's own days.
 */
const [folder = '.', ...named] = process.argv.slice(2)
const calendars = named.map((one) => {
  const [code = '', file] = one.split('=')
  const days = daysOf({ code, ...(file !== undefined && { file }) })
  if ('wrong' in days) throw new Error(`${file} ${days.wrong}`)
  return [code, days]
})
writeFileSync(join(folder, 'calendars.json'), JSON.stringify(Object.fromEntries(calendars)))
