import type { OpenMatter } from '../commitments/matter.ts'
import type { CommitmentOrPart } from '../commitments/part.ts'
import type { Question } from '../commitments/questions.ts'
import { linksOf, type Official } from '../officials/official.ts'
import type { Desk } from '../reminders/desk.ts'
import type { DayRecord, NoticeRecord, RecordedLine } from '../reminders/notice-record.ts'
import { coveredAbsence, isCovered, type ToldOn } from '../reminders/stand-in.ts'
import { type Absence, addDays, daysBetween } from '../schedule/calendar.ts'
import { localDate } from '../schedule/working-hour.ts'
import { type OfficialId, protocolOfficeId } from '../shared/ids.ts'
import { isBy } from '../shared/order.ts'
import type { CalendarDate, Instant } from '../shared/time.ts'

/*
 * The links in a notice. A bearer link: whoever has the address may read the desk and answer for it, so the address holds
 * a secret that exists only in the mail. The claim of the notice keeps the hash of the secret.
 */

/** The parts of a link's address. Without `line` the address leads to the desk. */
export type LinkAddress = {
  readonly officialId: OfficialId
  /** The date of the notice that holds the link, in the official's zone. */
  readonly localDate: CalendarDate
  /** 17 letters and digits: 96 random bits. */
  readonly secret: string
  /** The number of a line on the notice, from 1. */
  readonly line?: number
}

/** Routes of the pages begin with this. Nothing else of the API does. */
export const linkPrefix = '/d/'

/**
 * The day counts from 1970-01-01 in three digits of base 36, because a line of a quoted-printable part has room for 76
 * characters and the id of an official takes most of them.
 */
const firstDay: CalendarDate = '1970-01-01'

/** `/d/<the official's id without ofc_>/<day and secret>`, and `/<number>` for a line. */
export const pathOfLink = ({ officialId, localDate: date, secret, line }: LinkAddress): string => {
  const day = daysBetween(firstDay, date).toString(36).padStart(3, '0')
  return `${linkPrefix}${officialId.slice('ofc_'.length)}/${day}${secret}${line === undefined ? '' : `/${line}`}`
}

const linkPath =
  /^\/d\/(?<id>[A-Za-z0-9][A-Za-z0-9-]{0,60})\/(?<day>[0-9a-z]{3})(?<secret>[0-9A-Za-z]{17})(?:\/(?<line>[1-9]\d{0,2}))?$/

type LinkParts = Readonly<Record<'id' | 'day' | 'secret', string> & { line?: string }>

/** The address in a path; `undefined` for any other path. Every address has exactly one path. */
export const linkInPath = (path: string): LinkAddress | undefined => {
  const parts = linkPath.exec(path)?.groups as LinkParts | undefined
  if (parts === undefined) return undefined
  const { id, day, secret, line } = parts
  return {
    officialId: `ofc_${id}`,
    localDate: addDays(firstDay, Number.parseInt(day, 36)),
    secret,
    ...(line !== undefined && { line: Number(line) }),
  }
}

/** The days on which a link counts after the date of its notice. Mails of the office are forwarded more often. */
const daysOfLink = 60
const daysOfOfficeLink = 14

/** The last local date on which the links of a notice count. */
export const lastDayOfLink = (officialId: OfficialId, date: CalendarDate): CalendarDate =>
  addDays(date, officialId === protocolOfficeId ? daysOfOfficeLink : daysOfLink)

/** True when mails to the official may hold links: for the office the setting decides. */
export const mayHaveLinks = (
  { id }: Pick<Official, 'id'>,
  { officeLinks }: { readonly officeLinks: boolean },
): boolean => id !== protocolOfficeId || officeLinks

/** A notice that may be in a mailbox, with the hash of its secret. */
export type LinkedNotice = NoticeRecord & Required<Pick<NoticeRecord, 'link'>>

/**
 * The notice whose links somebody may have. A silence has no mail. A refused mail never left, and the next claim of the
 * date has another secret. A mail of unknown fate may have arrived, so its links count.
 */
export const linkedNotice = (record: DayRecord | undefined): LinkedNotice | undefined =>
  record?.link !== undefined && (record.state === 'sending' || record.state === 'sent')
    ? { ...record, link: record.link }
    : undefined

/** Why a link with the right secret no longer counts. */
export const whyLinkEnded = (
  { localDate: date, link }: LinkedNotice,
  official: Official,
  { now, officeLinks }: { readonly now: Instant; readonly officeLinks: boolean },
): 'link-ended' | 'link-expired' | undefined => {
  if (link.links !== linksOf(official) || !mayHaveLinks(official, { officeLinks })) return 'link-ended'
  return localDate(now, official) > lastDayOfLink(official.id, date) ? 'link-expired' : undefined
}

type Told = Pick<LinkedNotice, 'localDate' | 'lines'>

const toldOf = ({ lines }: Told, id: RecordedLine['id'], absent?: OfficialId) =>
  lines.find((line) => line.id === id && line.for === absent)

/** A commitment or a part of a later day is for the link of a later notice. */
const layThere = (told: Told, { id, heldFrom }: CommitmentOrPart, absent?: OfficialId) =>
  heldFrom <= told.localDate || toldOf(told, id, absent) !== undefined

/**
 * A question of the notice's own day may be younger than the notice. Such a question counts only if the notice told the
 * matter as it is now.
 */
const wasOpen = (told: Told, { id, version }: OpenMatter, { since }: Question) =>
  since < told.localDate || (since === told.localDate && toldOf(told, id)?.version === version)

const asOfNotice = (told: Told, matter: OpenMatter): readonly OpenMatter[] => {
  if (matter.kind !== 'commitment-matter') {
    const [question] = matter.questions
    return wasOpen(told, matter, question) ? [matter] : []
  }
  const questions = matter.questions.filter((question) => wasOpen(told, matter, question))
  return questions.length === 0 || matter.draft ? [] : [{ ...matter, questions }]
}

/** The desk of an absent official, as the link of the deputy shows and answers it. */
export type DeskOfAbsent = {
  readonly official: Official
  readonly absence: Absence
  readonly desk: Pick<Desk, 'handover'>
  readonly shown: Pick<Desk, 'commitments' | 'parts'>
}

/**
 * What a deputy’s link shows on the day `on` of the desk of an absent official: what the deputy sees to, and what the mail told.
 * `undefined` when the absence is over, or somebody else is deputy.
 */
export const shownOfAbsent = (
  desk: Desk,
  told: Told,
  { deputy, on, toldOn }: { readonly deputy: Official; readonly on: CalendarDate; readonly toldOn: ToldOn },
): DeskOfAbsent | undefined => {
  const { official } = desk
  const absence = coveredAbsence(official, { deputy, on })
  if (absence === undefined) return undefined
  // What came in the absence is held only after it, and lay there once the deputy was told of it.
  const wasThere = (line: CommitmentOrPart) => {
    const day = toldOn[line.id]
    return layThere(told, line, official.id) || isBy(day, told.localDate)
  }
  const isShown = (line: CommitmentOrPart) =>
    !line.draft &&
    (toldOf(told, line.id, official.id) !== undefined || (wasThere(line) && isCovered(line, absence, on)))
  return {
    official,
    absence,
    desk,
    shown: { commitments: desk.commitments.filter(isShown), parts: desk.parts.filter(isShown) },
  }
}

/**
 * The lines that a link shows and answers: on the desk now and at the sending of the notice, also without room on the
 * notice. A matter keeps only the questions open at the sending. Nothing of a draft is shown.
 */
export const shownByLink = (
  desk: Desk,
  told: Told,
): Pick<Desk, 'commitments' | 'parts' | 'matters' | 'news'> => ({
  commitments: desk.commitments.filter((line) => !line.draft && layThere(told, line)),
  parts: desk.parts.filter((line) => !line.draft && layThere(told, line)),
  matters: desk.matters.flatMap((matter) => asOfNotice(told, matter)),
  news: desk.news.filter(({ since }) => since <= told.localDate),
})
