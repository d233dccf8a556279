import { type DeskSection, deskSection, deskSections } from '../domain/reminders/desk-sections.ts'
import { isReminded, type Line } from '../domain/reminders/line.ts'
import { isAboutLateness, toldTogether } from '../domain/reminders/news.ts'
import { listedForAbsent, type Notice } from '../domain/reminders/todays-notice.ts'

/** How many lines wait today: those listed, and those without room. */
export type Totals = {
  /** In the order of the sections. */
  readonly commitments: readonly { readonly section: DeskSection; readonly count: number }[]
  readonly matters: number
  readonly news: number
  /** For absent officials, also those for which the mail has no room. */
  readonly standsInFor: number
  /** Of the news, the escalated commitments. */
  readonly lateElsewhere: number
  readonly listed: number
  readonly all: number
}

/** All lines of a notice without the takeover: those listed in the order of their numbers, then those without room. */
export const linesTold = (notice: Notice): readonly Line[] => [
  ...listedInMail(notice),
  ...notice.waiting.filter(({ kind }) => kind !== 'stand-in'),
]

/** The lines that a mail lists, with those of absent officials. */
export const listedInMail = (notice: Notice): readonly Line[] => [
  ...[...notice.commitments, ...notice.matters, ...notice.news].map(({ line }) => line),
  ...listedForAbsent(notice),
]

/** How many lines of absent officials have no room. */
const leftForAbsent = ({ standIns = [], waiting }: Notice): number =>
  [
    ...standIns.map(({ tells }) => tells.left),
    ...waiting.map((line) =>
      line.kind === 'stand-in' && line.tells ? line.tells.listed.length + line.tells.left : 0,
    ),
  ].reduce((sum, count) => sum + count, 0)

export const totalsOf = (notice: Notice): Totals => {
  const { localDate: today, official } = notice
  const ofAbsent = listedForAbsent(notice)
  const lines = linesTold(notice)
  const own = lines.filter((line) => !isReminded(line) || !ofAbsent.includes(line))
  const sections = own.flatMap((line) => (isReminded(line) ? [deskSection(line, today, official)] : []))
  const news = own.filter((line) => line.kind === 'news')
  const left = leftForAbsent(notice)
  return {
    commitments: deskSections.flatMap((section) => {
      const { length: count } = sections.filter((one) => one === section)
      return count === 0 ? [] : [{ section, count }]
    }),
    matters: own.length - sections.length - news.length,
    standsInFor: ofAbsent.length + left,
    news: new Set(news.map(toldTogether)).size,
    lateElsewhere: news.filter(({ cause }) => isAboutLateness(cause)).length,
    listed: listedInMail(notice).length,
    all: lines.length + left,
  }
}
