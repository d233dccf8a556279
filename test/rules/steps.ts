import { CucumberExpression, ParameterType, ParameterTypeRegistry } from '@cucumber/cucumber-expressions'
import type { CalendarDate } from '../../functions/domain/shared/time.ts'

/*
 * The sentences that a row of docs/who-is-told-when.md may use, and the values in them. Days are written without a year: the
 * first such day from November 2026 on. A weekday that is not the day's own is an error of the table.
 */

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const firstMonth = months.indexOf('Nov')
const dayPattern = `(?:${weekdays.join('|')}) \\d{1,2} (?:${months.join('|')})`

const asDay = (written: string): CalendarDate => {
  const [weekday = '', ofMonth = '', month = ''] = written.split(' ')
  const year = months.indexOf(month) < firstMonth ? 2027 : 2026
  const day = new Date(Date.UTC(year, months.indexOf(month), Number(ofMonth)))
  if (weekdays[day.getUTCDay()] !== weekday)
    throw new Error(`${written} is a ${weekdays[day.getUTCDay()]} in ${year}`)
  return day.toISOString().slice(0, 10) as CalendarDate
}

/** A day as the table writes it. */
export const written = (day: CalendarDate): string => {
  const at = new Date(day)
  return `${weekdays[at.getUTCDay()]} ${at.getUTCDate()} ${months[at.getUTCMonth()]}`
}

const registry = new ParameterTypeRegistry()
const value = (name: string, pattern: string, read: (...parts: string[]) => unknown) =>
  registry.defineParameterType(new ParameterType(name, new RegExp(pattern), null, read, false, false))

value('who', '[A-Z][a-z]+|the protocol office', (who) => who)
value('quoted', '“([^”]+)”', (quoted) => quoted)
value('day', dayPattern, asDay)
value('days', `${dayPattern}(?:(?:, | and )${dayPattern})*`, (list) => list.split(/, | and /).map(asDay))
value('country', '[A-Z]{2}', (country) => country)
value('place', '[A-Z][a-z]+(?: [A-Z][a-z]+)?', (place) => place)
value('due', `[0-9][-0-9A-Z]+|${dayPattern}`, (due) => (/^\d{4}/.test(due) ? due : asDay(due)))
value('period', 'P\\d+[DWMY]', (period) => period)

type Run<Row> = (row: Row, ...values: never[]) => void | Promise<void>

/** Sentences by their pattern, each with what it does. A sentence must fit exactly one pattern. */
export const sentences = <Row>(steps: Readonly<Record<string, Run<Row>>>) => {
  const known = Object.entries(steps).map(([pattern, run]) => ({
    expression: new CucumberExpression(pattern, registry),
    run,
  }))
  return {
    /** The patterns, to see that the table uses every one. */
    patterns: Object.keys(steps),
    async say(sentence: string, row: Row): Promise<string> {
      const fitting = known.flatMap(({ expression, run }) => {
        const match = expression.match(sentence)
        return match
          ? [{ pattern: expression.source, run, values: match.map((one) => one.getValue(null)) }]
          : []
      })
      const [one, other] = fitting
      if (one === undefined || other !== undefined)
        throw new Error(
          `“${sentence}” fits ${fitting.length} patterns: ${fitting.map(({ pattern }) => pattern)}`,
        )
      await (one.run as (row: Row, ...values: unknown[]) => unknown)(row, ...one.values)
      return one.pattern
    },
  }
}
