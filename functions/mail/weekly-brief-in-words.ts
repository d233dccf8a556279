import { whatChanged } from '../domain/commitments/changes.ts'
import { brief } from '../domain/reminders/shown.ts'
import type { Listed, OverdueOf, Told, ToldCommitment, Unreached } from '../domain/reminders/weekly-brief.ts'
import type { Fact } from '../words/agreement.ts'
import type { Catalogue } from '../words/catalogue.ts'
import type { Phrase } from '../words/language.ts'
import type { Entry, Section } from './notice-in-words.ts'

const changedWords = {
  agreed: 'changedAgreed',
  done: 'changedDone',
  moved: 'changedMoved',
  dropped: 'changedDropped',
  reopened: 'changedReopened',
} as const

const changedParts = ({ changed }: Told, words: Catalogue): readonly Phrase[] =>
  whatChanged.flatMap((what) =>
    changed[what] > 0 ? [words.say(changedWords[what], { count: changed[what] })] : [],
  )

/** The part of a subject about a brief: the overdue commitments, and the changes. */
export const briefSubject = (told: Told, words: Catalogue): Phrase => {
  const { count } = told.overdue
  const parts = [...(count > 0 ? [words.say('partOverdue', { count })] : []), ...changedParts(told, words)]
  return words.say('subjectBrief', { parts: words.list(parts) })
}

/** What changed since the last brief, then the lists that are not empty. */
export const briefSection = (told: Told, words: Catalogue): Section => {
  const parts = changedParts(told, words)
  const date = words.shortDay(told.since)
  const { undecided } = told
  const entries = [
    listEntry('briefOverdue', told.overdue.count, overdueFacts(told.overdue, words), words),
    commitmentsEntry('briefDone', told.done, 'briefDoneOn', words),
    commitmentsEntry('briefMoved', told.moved, 'briefNowDue', words),
    commitmentsEntry('briefDropped', told.dropped, 'briefWasDue', words),
    listEntry('briefUnreached', sizeOf(told.unreached), unreachedFacts(told.unreached, words), words),
    listEntry('briefUndecided', undecided?.count ?? 0, undecidedFacts(undecided, words), words),
    commitmentsEntry('briefOutstanding', told.outstanding, 'briefWasDue', words),
  ].flat()
  return {
    heading: words.say('sectionBrief'),
    text:
      parts.length > 0
        ? words.say('briefChanged', { date, parts: words.list(parts) })
        : words.say('briefUnchanged', { date }),
    urgent: false,
    groups: [{ facts: [], entries }],
  }
}

/** True when the brief leaves names out, so that the mail says where they are. */
export const leavesOut = ({ overdue, done, moved, dropped, unreached, outstanding }: Told): boolean =>
  [overdue, done, moved, dropped, unreached, outstanding].some(({ others }) => others > 0)

const sizeOf = ({ named, others }: Listed<unknown>) => named.length + others

type ListKey =
  | 'briefOverdue'
  | 'briefDone'
  | 'briefMoved'
  | 'briefDropped'
  | 'briefUnreached'
  | 'briefUndecided'
  | 'briefOutstanding'

const listEntry = (
  key: ListKey,
  count: number,
  facts: readonly Fact[],
  words: Catalogue,
): readonly Entry[] => {
  if (count === 0) return []
  const title = words.say(key, { count })
  return [{ title, listed: title, facts }]
}

const fact = (name: string, value: Phrase, words: Catalogue): Fact => ({
  label: words.say('briefName', { name: words.isolate(brief(name)) }),
  value,
})

const othersFact = (others: number, label: 'labelOthers' | 'labelOtherOrganisations', words: Catalogue) =>
  others > 0 ? [{ label: words.say(label), value: words.say('otherEntries', { count: others }) }] : []

const commitmentsEntry = (
  key: ListKey,
  all: Listed<ToldCommitment>,
  said: 'briefDoneOn' | 'briefNowDue' | 'briefWasDue',
  words: Catalogue,
): readonly Entry[] =>
  listEntry(
    key,
    sizeOf(all),
    [
      ...all.named.map(({ title, who: called, on }) => {
        const who = called === undefined ? words.say('nobodyNamed') : words.isolate(brief(called))
        const value = on === undefined ? who : words.say(said, { who, date: words.shortDay(on) })
        return fact(title, value, words)
      }),
      ...othersFact(all.others, 'labelOthers', words),
    ],
    words,
  )

const overdueFacts = ({ named, others }: Listed<OverdueOf>, words: Catalogue): readonly Fact[] => [
  ...named.map(({ organisation, count, since }) => {
    const value = words.say('overdueSince', { count, date: words.shortDay(since) })
    return organisation === undefined
      ? { label: words.say('briefName', { name: words.say('noOrganisation') }), value }
      : fact(organisation, value, words)
  }),
  ...othersFact(others, 'labelOtherOrganisations', words),
]

const whyUnreached = ({ because, since, absence, hasNoDeputy }: Unreached, words: Catalogue): Phrase => {
  if (absence !== undefined)
    return words.say(hasNoDeputy ? 'absentNoDeputy' : 'absentMeanwhile', {
      from: words.shortDay(absence.from),
      to: words.shortDay(absence.to),
    })
  const key = because === 'outside-address' ? 'outsideAddressSince' : 'unreachedSince'
  return words.say(key, { date: words.shortDay(since) })
}

const unreachedFacts = ({ named, others }: Listed<Unreached>, words: Catalogue): readonly Fact[] => [
  ...named.map((one) => fact(one.who, whyUnreached(one, words), words)),
  ...othersFact(others, 'labelOthers', words),
]

const undecidedFacts = (undecided: Told['undecided'], words: Catalogue): readonly Fact[] =>
  undecided === undefined
    ? []
    : [
        {
          label: words.say('labelOldestQuestion'),
          value: words.say('oldestQuestion', { date: words.shortDay(undecided.since) }),
        },
      ]
