import { type DeskSection, deskSection, deskSections } from '../domain/reminders/desk-sections.ts'
import { isReminded, type Line } from '../domain/reminders/line.ts'
import { isAboutLateness, toldTogether } from '../domain/reminders/news.ts'
import type { Notice } from '../domain/reminders/todays-notice.ts'

/** How many lines wait today: those listed, and those without room. */
export type Totals = {
  /** In the order of the sections. */
  readonly commitments: readonly { readonly section: DeskSection; readonly count: number }[]
  readonly matters: number
  readonly news: number
  /** Of the news, the escalated commitments. */
  readonly lateElsewhere: number
  readonly listed: number
  readonly all: number
}

/** All lines of a notice without the takeover: those listed in the order of their numbers, then those without room. */
export const linesTold = ({ commitments, matters, news, waiting }: Notice): readonly Line[] => [
  ...[...commitments, ...matters, ...news].map(({ line }) => line),
  ...waiting,
]

export const totalsOf = (notice: Notice): Totals => {
  const { localDate: today, official, waiting } = notice
  const lines = linesTold(notice)
  const sections = lines.flatMap((line) => (isReminded(line) ? [deskSection(line, today, official)] : []))
  const news = lines.filter((line) => line.kind === 'news')
  return {
    commitments: deskSections.flatMap((section) => {
      const { length: count } = sections.filter((one) => one === section)
      return count === 0 ? [] : [{ section, count }]
    }),
    matters: lines.length - sections.length - news.length,
    news: new Set(news.map(toldTogether)).size,
    lateElsewhere: news.filter(({ cause }) => isAboutLateness(cause)).length,
    listed: lines.length - waiting.length,
    all: lines.length,
  }
}
