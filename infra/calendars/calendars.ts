import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { calendarFile, calendarsHere, codesIn, isGenerated } from './calendar-file.ts'
import { comparisonFile, comparisonOf, differencesIn } from './comparison.ts'
import { listOfDifferences, withList } from './document.ts'

const usage = `npm run calendars -- check: prints each day on which another source differs from a calendar kept by hand, and who is right.
npm run calendars -- read: writes the other calendars, and what the libraries say, anew; first npm ci --prefix calendars/sources.
npm run calendars -- apply --stage <stage>: after a deployment with other calendars or ladders, moves the mornings that lie ahead.`

const [asked, ...others] = process.argv.slice(2)

const fileIn = (code: string) => join(calendarsHere, `${code}.json`)
const write = (file: string, value: unknown) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)

const read = async () => {
  const { countriesOfLibrary, generated, readingsOf } = await import('./libraries.ts')
  const thisYear = new Date().getUTCFullYear()
  const byHand = codesIn().filter((code) => !isGenerated(calendarFile(code)))
  for (const country of countriesOfLibrary())
    if (!byHand.includes(country)) write(fileIn(country), generated(country, thisYear))
  for (const country of byHand) {
    const { verdicts = {}, readings = [] } = comparisonOf(country) ?? {}
    const kept = readings.filter(({ of }) => !/^(?:date-holidays|chinese-days) /.test(of))
    write(comparisonFile(country), { verdicts, readings: [...kept, ...readingsOf(country)] })
  }
}

const check = () => {
  const document = join(calendarsHere, '..', 'docs', 'calendars.md')
  const list = listOfDifferences()
  console.log(list)
  writeFileSync(document, withList(readFileSync(document, 'utf8'), list))
  const open = codesIn().flatMap((code) => {
    const comparison = comparisonOf(code)
    return comparison === undefined
      ? []
      : differencesIn(calendarFile(code), comparison).filter(({ verdict }) => verdict === undefined)
  })
  if (open.length === 0) return
  console.error(
    `${open.length} differences have no verdict: write who is right, and why, into calendars/compared/.`,
  )
  process.exitCode = 1
}

if (asked === 'read' && others.length === 0) await read()
else if (asked === 'check' && others.length === 0) check()
else if (asked === 'apply') await (await import('./apply.ts')).applyCalendars(others)
else {
  console.error(usage)
  process.exitCode = 1
}
