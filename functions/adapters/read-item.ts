import type { Matter } from '../domain/commitments/matter.ts'
import type { CommitmentQuestion } from '../domain/commitments/questions.ts'
import type { Official } from '../domain/officials/official.ts'
import { usable } from '../domain/officials/usable.ts'
import { type Calendars, workingDaysOf } from '../domain/schedule/calendar.ts'
import type { CalendarDate } from '../domain/shared/time.ts'
import type { Attributes, Item } from './table.ts'

/**
 * Turns an item back into the domain value, without the attributes for the table alone. Only `entity` is
 * checked, because only our program writes items, and only from typed values. Throws if the item has another
 * entity.
 */
export const stored = <Value>(item: Item, entity: string): Value => {
  const { pk, sk, entity: found, dueShard, ofVisit, list, listOrder, submitted, ...value } = item
  if (found !== entity) throw new Error(`${pk} ${sk} holds ${String(found)}, not ${entity}`)
  return (forms[entity]?.(value) ?? value) as Value
}

export const storedOfficial = (item: Item, protocolOffice: Official, calendars: Calendars): Official =>
  ofInstitution(stored<Official>(item, 'official'), protocolOffice, calendars)

/**
 * A stored official. The table stores the code of a calendar and no days: the days come from the files of the deployment. A
 * field that cannot be used is the institution's, so that one unusable record stops nothing else.
 */
export const ofInstitution = (official: Official, protocolOffice: Official, calendars: Calendars): Official =>
  usable(
    {
      ...official,
      workingDays: workingDaysOf(official, { calendars, institution: protocolOffice.workingDays }),
      ...(protocolOffice.escalation === false && { escalation: false }),
    },
    protocolOffice,
  )

export const holds = (entity: string) => (item: Item) => item.entity === entity

/** The index of mornings is sorted by `nextAt`, so a line's `next` is stored as attributes: `nextSince` only for a line that was put off, `nextRemindsOn` only for a morning on which others are told. */
const withNext = ({ nextOn, nextAt, nextSince, nextRemindsOn, ...line }: Attributes): Attributes =>
  nextOn === undefined
    ? line
    : {
        ...line,
        next: {
          on: nextOn,
          at: nextAt,
          ...(nextSince !== undefined && { since: nextSince }),
          ...(nextRemindsOn !== undefined && { remindsOn: nextRemindsOn }),
        },
      }

/**
 * Turns the stored form of a line into the domain form: the kind follows from the entity, and the morning
 * from attributes.
 */
const forms: Readonly<Record<string, (value: Attributes) => Attributes>> = {
  commitment: (line) => ({ ...withNext(line), kind: 'commitment' }),
  part: (line) => ({ ...withNext(line), kind: 'part' }),
  matter: (line) => withQuestions(withNext(line)),
  handover: (line) => ({ ...withNext(line), kind: 'handover' }),
  'weekly-brief': (line) => ({ ...withNext(line), kind: 'weekly-brief' }),
  'stand-in': (line) => ({ ...withNext(line), kind: 'stand-in' }),
  news: (line) => ({ ...withNext(line), kind: 'news' }),
  'new-hour': ({ nextAt, ...note }) => ({ ...note, kind: 'new-hour', wakesAt: nextAt }),
  absence: (note) => ({ ...withNext(note), kind: 'absence' }),
  restart: ({ nextAt, ...note }) => ({ ...note, kind: 'restart', wakesAt: nextAt }),
  'yearly-question': ({ nextAt, ...note }) => ({ ...note, wakesAt: nextAt }),
}

/** Versions before the list of questions stored `gaps` of a commitment, or `asks` of an official, without a day. */
type EarlierMatter = {
  readonly gaps?: readonly CommitmentQuestion[]
  readonly asks?: 'outside-address' | 'focal-point'
  readonly askedFrom: CalendarDate
}

/** An official is named in the matter about an official, and an organisation in the matter about an organisation. */
const kindOf = (matter: Attributes): Matter['kind'] => {
  if ('officialId' in matter) return 'official-matter'
  return 'organisation' in matter ? 'organisation-matter' : 'commitment-matter'
}

const withQuestions = ({ gaps, asks, ...matter }: Attributes): Attributes => {
  const { askedFrom: since, ...earlier } = { gaps, asks, ...matter } as EarlierMatter
  const kinds = earlier.asks === undefined ? (earlier.gaps ?? []) : [earlier.asks]
  return {
    questions: kinds.map((kind) => ({ kind, since })),
    ...matter,
    kind: kindOf(matter),
  }
}
