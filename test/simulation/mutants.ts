import type { Invariant } from './oracle/invariants.ts'
import type { MailboxState } from './plan.ts'
import type { DeedName } from './small-worlds.ts'

/**
 * The searched worlds: drawn from the first seed or a later seed, or all worlds of a kind: a machine stops during a deed, a
 * deed meets a notice, more waits than a mail takes, a question takes the place of an earlier question, a record cannot be
 * used, a new holder comes during a silence, before an undoing or to lines that cannot be moved, a part is never done or late,
 * something late is done overnight, a deputy stands in or is absent too, a word comes before a due day, the office never answers a report, the week of a brief begins with
 * a holiday, SES rejects a mail for an hour, or a mailbox changes for a while.
 */
export type Where =
  | 'seeds'
  | { readonly fromSeed: number }
  | { readonly stopsDuring: DeedName }
  | 'the machine stops during a report of SES about a notice of which nobody knew'
  | 'a notice meets a move that takes long to be stored'
  | 'more waits than a mail takes'
  | 'a slip of the pen answers the question about a missing date'
  | 'a record cannot be used for some days'
  | 'a new holder comes while a question keeps a line silent'
  | 'the table refuses to move a line that a takeover told'
  | 'an answer is undone after a new holder came'
  | 'half a year passes over a missing date'
  | 'the week of a brief begins with a holiday'
  | 'an official says how it stands shortly before the due day'
  | 'a year passes over what has no end'
  | 'the office never answers a report that it is done'
  | 'two contributors ask about their parts'
  | 'nobody hears of a part for two months'
  | 'a part is done after its last reminder'
  | 'something late is done overnight'
  | 'a deputy stands in'
  | 'the deputy is absent too'
  | 'SES rejects the mail to an official for an hour'
  | { readonly ordersOf: DeedName }
  | { readonly whileMailboxIs: MailboxState; readonly fromChance?: number }
  | 'SES refuses once, and the request that says so arrives again later'

/** The program with one change that breaks a promise. Each change is text of the file, found exactly once. */
export type Mutant = {
  readonly file: `functions/${string}.ts`
  readonly changes: readonly (readonly [from: string, to: string])[]
  /** The invariant that has to find the mutant. */
  readonly breaks: Invariant
  /** An invariant that finds the mutant first in the same worlds, so the hunt does not heed it. */
  readonly ignoring?: Invariant
  /** True if no other invariant finds the mutant. */
  readonly alone?: true
  /** The worlds to search; without `where`, worlds drawn from seeds. */
  readonly where?: Where
}

const theClaim = 'const claimed = await notices.claim(official.id, claim)'
const theNoteGoesAtOnce = ['if (isOver(newHour, now)) await', 'await'] as const
const theTags = `{
    official: official.id,
    date: localDate,
    nonce: claim.nonce,
  }`

export const mutants = {
  'counts the version of news anew after a notice has told the news': {
    file: 'functions/domain/reminders/news.ts',
    changes: [['Math.max(sinceEpoch(now), (before?.version ?? 0) + 1)', '(before?.version ?? 0) + 1']],
    breaks: 'nothing forgotten',
    where: { fromSeed: 11002600 },
  },
  'reminds of what is reported as done': {
    file: 'functions/domain/commitments/ask-office.ts',
    changes: [
      [
        'const inPeace = isReport ? unplanned(after.commitment) : postponedAfterWord(after.commitment, context)',
        'const inPeace = postponedAfterWord(after.commitment, context)',
      ],
    ],
    breaks: 'nothing early',
    where: 'the office never answers a report that it is done',
  },
  'accepts by silence a day early': {
    file: 'functions/domain/commitments/ask-office.ts',
    changes: [['const longestAcceptance = 10', 'const longestAcceptance = 9']],
    breaks: 'nothing forgotten',
    where: 'the office never answers a report that it is done',
  },
  'accepts by silence only when the office is asked again': {
    file: 'functions/domain/commitments/acceptance.ts',
    changes: [['return earliestOf(next, acceptedBySilenceOn(matter))', 'return next']],
    breaks: 'nothing forgotten',
    where: 'the office never answers a report that it is done',
  },
  'asks about a report on the morning on which it counts as accepted': {
    file: 'functions/domain/reminders/todays-notice.ts',
    changes: [
      ['read.matters.filter((line) => !isAcceptedBySilence(line, read.official, now))', 'read.matters'],
    ],
    breaks: 'nothing stale',
    where: { fromSeed: 13_820_588 },
  },
  'accepts a report that the office has returned': {
    file: 'functions/domain/commitments/matter.ts',
    changes: [
      [
        '          refuse !== undefined ||\n',
        "          (refuse !== undefined && question.kind !== 'acceptance') ||\n",
      ],
    ],
    breaks: 'nothing forgotten',
    where: 'the office never answers a report that it is done',
  },
  'keeps the due day back after a word of the holder': {
    file: 'functions/domain/schedule/ladder.ts',
    changes: [['isDueDay(on, pace, calendar) || ', '']],
    breaks: 'nothing forgotten',
    where: 'an official says how it stands shortly before the due day',
  },
  'puts off what another delivery has told when there is no room for it': {
    file: 'functions/domain/reminders/after-notice.ts',
    changes: [
      ['[...lines, ...waiting].filter(isTold)', 'lines.filter(isTold)'],
      ['waiting.filter((line) => !isTold(line))', 'waiting'],
    ],
    breaks: 'longest first',
    where: { fromSeed: 12006281 },
  },
  'is quiet for three days of the calendar after a word of the holder': {
    file: 'functions/domain/schedule/ladder.ts',
    changes: [
      [
        'planned.on > addWorkingDays(spokenOn, quietWorkingDays, calendar)',
        'planned.on > addDays(spokenOn, quietWorkingDays)',
      ],
    ],
    breaks: 'nothing early',
    where: 'an official says how it stands shortly before the due day',
  },
  'leaves to the office what the focal point of an organisation answers for': {
    file: 'functions/domain/visits/record-visit.ts',
    changes: [
      [
        'const named = responsible && context.leadFor(responsible)',
        "const named = responsible && !('organisation' in responsible) ? context.leadFor(responsible) : undefined",
      ],
    ],
    breaks: 'kept once',
    where: { fromSeed: 3 },
  },
  'asks once for each commitment of an organisation': {
    file: 'functions/domain/commitments/questions.ts',
    changes: [
      ['responsible !== undefined || responsibleOrganisation !== undefined', 'responsible !== undefined'],
    ],
    breaks: 'kept once',
    where: { fromSeed: 6 },
  },
  'leaves the first commitment behind when the focal point is named': {
    file: 'functions/use-cases/settle-organisation.ts',
    changes: [
      [
        'for (const commitment of await deps.organisations.commitments(organisation))',
        'for (const commitment of (await deps.organisations.commitments(organisation)).slice(1))',
      ],
    ],
    breaks: 'kept once',
    where: { fromSeed: 6 },
  },
  'asks who answers for an organisation for which nothing waits any more': {
    file: 'functions/domain/commitments/questions.ts',
    changes: [['focalPoint !== undefined || commitments === 0', 'focalPoint !== undefined']],
    breaks: 'nothing stale',
    where: { fromSeed: 6 },
  },
  'leaves the line of a contributor behind at closing': {
    file: 'functions/domain/commitments/part.ts',
    changes: [
      ['const contributors = withOpenPart(commitment)', 'const contributors = commitment.contributors ?? []'],
    ],
    breaks: 'nothing stale',
    where: { fromSeed: 6 },
  },
  'forgets the own date of a contributor': {
    file: 'functions/domain/commitments/part.ts',
    changes: [
      [
        'const own = ownDate(contributor, deadline)',
        'const own = deadline === undefined ? ownDate(contributor, deadline) : undefined',
      ],
    ],
    breaks: 'nothing forgotten',
    where: { fromSeed: 156 },
  },
  'takes the note of a table away before its last line is published': {
    file: 'functions/use-cases/propagate-visit-change.ts',
    changes: [['const changes = [\n', 'await deps.visits.propagated(pending)\n    const changes = [\n']],
    breaks: 'planned in time',
    where: { stopsDuring: 'recording a table' },
  },
  'tells the first rows of a table while the last are not stored': {
    file: 'functions/domain/visits/record-visit.ts',
    changes: [['const place = { visit: { ...visit, draft: true } as const,', 'const place = { visit,']],
    breaks: 'whole or silent',
    alone: true,
    where: { stopsDuring: 'recording a table' },
  },
  'reminds a contributor whose part is done': {
    file: 'functions/domain/commitments/part.ts',
    changes: [
      [
        '(commitment.contributors ?? []).filter(({ doneOn }) => doneOn === undefined)',
        '(commitment.contributors ?? [])',
      ],
    ],
    breaks: 'nothing stale',
    where: { fromSeed: 48 },
  },
  'closes the commitment with the part of a contributor': {
    file: 'functions/domain/commitments/part-answers.ts',
    changes: [
      [
        'commitment: resumedAfterPart(commitment, asked.commitment, { holder, now: author.at }),',
        "commitment: { ...asClosed(asked.commitment), ...completion, status: 'completed' } as never,",
      ],
      ['import { type Contributor,', 'import { asClosed, type Contributor,'],
    ],
    breaks: 'kept once',
    where: { fromSeed: 29 },
  },
  'does not tell the official who leads that a part is done': {
    file: 'functions/domain/commitments/part-answers.ts',
    changes: [['return commitment.draft', 'return commitment.draft !== undefined || true']],
    breaks: 'nothing forgotten',
    where: { fromSeed: 29 },
  },
  'tells that a part was done although the commitment is closed': {
    file: 'functions/domain/reminders/news.ts',
    changes: [['present === undefined ? [noNewsOfPart', 'present !== undefined ? [noNewsOfPart']],
    breaks: 'nothing stale',
    where: { fromSeed: 129 },
  },
  'gives no line to a contributor who is named later': {
    file: 'functions/use-cases/with-consequences.ts',
    changes: [['[before, step.commitment].flatMap', '[before].flatMap']],
    breaks: 'nothing forgotten',
  },
  'reminds an official who contributes no longer': {
    file: 'functions/use-cases/with-consequences.ts',
    changes: [['[before, step.commitment].flatMap', '[step.commitment].flatMap']],
    breaks: 'nothing stale',
  },
  'does not tell the official who leads that a part is still open': {
    file: 'functions/domain/reminders/after-notice.ts',
    changes: [['&& !isEndKnown)', "&& line.kind === 'commitment')"]],
    breaks: 'nothing forgotten',
    where: 'nobody hears of a part for two months',
  },
  "keeps the official who leads silent while a contributor's “not mine” waits": {
    file: 'functions/domain/commitments/matter.ts',
    changes: [
      [
        'const waiting = matter.questions.filter(isAskedByHolder)',
        'const waiting = matter.questions.filter(isAskedByOfficial) as Question<HolderQuestion>[]',
      ],
    ],
    breaks: 'nothing forgotten',
    where: { fromSeed: 66 },
  },
  'moves the due date of the commitment with the date of a part': {
    file: 'functions/domain/commitments/part-decisions.ts',
    changes: [
      [
        'return { ...commitment, version: commitment.version + 1,',
        'return { ...commitment, ...(dueOn !== undefined && { dueOn }), version: commitment.version + 1,',
      ],
    ],
    breaks: 'kept once',
    where: { fromSeed: 713 },
  },
  'reminds a contributor whose “not mine” waits for the office': {
    file: 'functions/domain/commitments/part.ts',
    changes: [['return duringSilence(planned, official, now)', 'return planned']],
    breaks: 'nothing early',
    where: { fromSeed: 21 },
  },
  'forgets the question of a second contributor': {
    file: 'functions/domain/commitments/matter.ts',
    changes: [
      [
        '.filter((question) => !asked.some(isNamed(nameOf(question))))',
        '.filter((question) => asked.every(({ kind }) => kind !== question.kind))',
      ],
    ],
    breaks: 'planned in time',
    where: 'two contributors ask about their parts',
  },
  'tells that a part is still open although it was done': {
    file: 'functions/domain/reminders/news.ts',
    changes: [
      ['return present === undefined || present.doneOn !== undefined', 'return present === undefined'],
    ],
    breaks: 'nothing stale',
    where: 'a part is done after its last reminder',
  },
  'claims after sending': {
    file: 'functions/use-cases/send-notice.ts',
    changes: [
      [theClaim, `const early = await mailer.send(message, official, ${theTags})\n  ${theClaim}`],
      [`const answer = await mailer.send(message, official, ${theTags})`, 'const answer = early'],
    ],
    breaks: 'one a day',
    where: { fromSeed: 2 },
  },
  'sends again when nobody knows whether it left': {
    file: 'functions/use-cases/send-notice.ts',
    changes: [
      [
        `case 'unknown':
      return afterUnknownSending(notice, now)`,
        `case 'unknown':
      await notices.reopen(official.id, claim, 'unknown')
      return undefined`,
      ],
    ],
    breaks: 'one a day',
    ignoring: 'links end',
    where: { fromSeed: 184 },
  },
  'sends again at once when SES does not answer': {
    file: 'functions/use-cases/send-notice.ts',
    changes: [
      [
        `const answer = await mailer.send(message, official, ${theTags})`,
        `const first = await mailer.send(message, official, ${theTags})
  const answer = first.outcome === 'unknown' ? await mailer.send(message, official, ${theTags}) : first`,
      ],
    ],
    breaks: 'one a day',
    alone: true,
    where: { fromSeed: 184 },
  },
  'takes a claim over that has not been settled': {
    file: 'functions/adapters/notices.ts',
    changes: [["if (by.state === 'sending' || by.state === 'sent')", "if (by.state === 'sent')"]],
    breaks: 'one a day',
    where: { fromSeed: 20 },
  },
  'lets a late retry reopen the claim of somebody else': {
    file: 'functions/adapters/notices.ts',
    changes: [
      [
        `set: { state: 'refused', reason },
          when: unsettled(claim),`,
        `set: { state: 'refused', reason },
          when: { matches: {} },`,
      ],
    ],
    breaks: 'explained',
    ignoring: 'links end',
    where: 'SES refuses once, and the request that says so arrives again later',
  },
  'asks only about the present quarter of an hour': {
    file: 'functions/adapters/due-index.ts',
    changes: [
      [
        '(within !== undefined && { from: secondsBefore(now, within - 1) })',
        '{ from: secondsBefore(now, 900) }',
      ],
    ],
    breaks: 'nothing forgotten',
    alone: true,
  },
  'counts everything as told when the claim was lost': {
    file: 'functions/use-cases/send-notice.ts',
    changes: [
      [
        "return afterUnknownSending(notice, now)\n      case 'refused':\n        return undefined\n    }\n  }",
        "return afterSending(notice, claim.lines, now)\n      case 'refused':\n        return undefined\n    }\n  }",
      ],
    ],
    breaks: 'nothing forgotten',
    where: { fromSeed: 157 },
  },
  'lets a takeover end before the lines told by it have moved': {
    file: 'functions/adapters/desks.ts',
    changes: [
      [
        `await moveEach(moves.filter((move) => !isTakeover(move)))
    await moveEach(moves.filter(isTakeover))`,
        'await moveEach(moves)',
      ],
    ],
    breaks: 'nothing forgotten',
    where: 'the table refuses to move a line that a takeover told',
  },
  'moves a line whose version has changed': {
    file: 'functions/adapters/desks.ts',
    changes: [['  matches: { version, nextOn },', '  matches: { nextOn },']],
    breaks: 'nothing forgotten',
    where: { ordersOf: 'setting a nearer date' },
  },
  'leaves the morning of a line alone when its date is changed': {
    file: 'functions/domain/commitments/change-commitment.ts',
    changes: [
      [
        'const told = scheduleChange(after, asked.commitment, { official: context.holder, now: context.author.at })',
        'const told = asked.commitment',
      ],
    ],
    breaks: 'planned in time',
    where: { fromSeed: 71 },
  },
  'plans nothing that is more than two months away': {
    file: 'functions/domain/reminders/after-notice.ts',
    changes: [
      [
        'return { line, to: rung && withEscalation(line, morningOn(rung), reminder), toldOn: today }',
        'return { line, to: rung && Date.parse(rung) - Date.parse(today) < 60 * 86_400_000 ? morningOn(rung) : undefined, toldOn: today }',
      ],
    ],
    breaks: 'planned in time',
    alone: true,
    where: { fromSeed: 10 },
  },
  'remembers what has left the desk': {
    file: 'functions/use-cases/send-notice.ts',
    changes: [
      [
        'const read = await desks.read(official)',
        `const present = await desks.read(official)
  const remembered = ((desks as any).remembered ??= new Map())
  const left = (remembered.get(official) ?? []).filter(({ id }: any) => !present?.commitments.some((line) => line.id === id))
  const read = present && { ...present, commitments: [...present.commitments, ...left] }
  remembered.set(official, read?.commitments)`,
      ],
    ],
    breaks: 'nothing stale',
    alone: true,
  },
  'reads the desk as it was a read ago': {
    file: 'functions/use-cases/send-notice.ts',
    changes: [
      [
        'const read = await desks.read(official)',
        `const present = await desks.read(official)
  const remembered = ((desks as any).remembered ??= new Map())
  const read = remembered.get(official) ?? present
  remembered.set(official, present)`,
      ],
    ],
    breaks: 'nothing stale',
  },
  'tells everything once anything is due': {
    file: 'functions/domain/reminders/todays-notice.ts',
    changes: [
      [
        'const isRipe = (line: Line) => isTime && (hasCome(line) || isTakenOver(line))',
        'const isRipe = (line: Line) => isTime && (hasCome(line) || isTakenOver(line) || (line.next !== undefined && linesOf(desk).some(hasCome)))',
      ],
    ],
    breaks: 'nothing early',
    alone: true,
  },
  'brings each matter back on its own weekday': {
    file: 'functions/domain/schedule/ladder.ts',
    changes: [
      ['on: weeklyDayOnOrAfter(earliest, calendar)', 'on: workingDayOnOrAfter(addDays(on, 7), calendar)'],
    ],
    breaks: 'nothing early',
    where: { fromSeed: 25 },
  },
  'leaves a matter out until the next month': {
    file: 'functions/domain/schedule/ladder.ts',
    changes: [['number < timesAskedWeekly ? rest', 'number < 2 ? rest']],
    breaks: 'nothing forgotten',
    where: { fromSeed: 17 },
  },
  'asks about a matter every week for ever': {
    file: 'functions/domain/schedule/ladder.ts',
    changes: [['const timesAskedWeekly = 8', 'const timesAskedWeekly = 800']],
    breaks: 'nothing early',
    where: { fromSeed: 135 },
  },
  'tells on the next morning what was told today': {
    file: 'functions/domain/schedule/ladder.ts',
    changes: [
      [
        '(day: CalendarDate, calendar: Calendar) => addWorkingDays(day, 1, calendar)',
        '(day: CalendarDate, _: Calendar) => day',
      ],
    ],
    breaks: 'nothing early',
  },
  'lets a report put the first notice off': {
    file: 'functions/domain/commitments/change-commitment.ts',
    changes: [
      [
        'if (next === undefined || line.toldOn === undefined || planned === undefined) return line',
        'if (next === undefined || planned === undefined) return line',
      ],
    ],
    breaks: 'nothing forgotten',
    where: { fromSeed: 64 },
  },
  'forgets that a new holder has not heard of a line whose answer is undone': {
    file: 'functions/domain/commitments/answers.ts',
    changes: [
      [
        'restored.heldFrom === handover?.since && restored.heldFrom <= today',
        'false && restored.heldFrom <= today',
      ],
    ],
    breaks: 'planned in time',
    where: 'an answer is undone after a new holder came',
  },
  'lists a visit without days before all others': {
    file: 'functions/domain/commitments/place.ts',
    changes: [["const none = 'none'", "const none = ''"]],
    breaks: 'in order',
    where: { fromSeed: 8 },
  },
  'tells the days of a visit as those of an event without a day': {
    file: 'functions/words/agreement.ts',
    changes: [
      ['const date = daysPhrase(at, words)', 'const date = daysPhrase({ ...at.duringVisit, ...at }, words)'],
    ],
    breaks: 'nothing invented',
    alone: true,
  },
  'reminds of a date before the agreement': {
    file: 'functions/domain/commitments/questions.ts',
    changes: [['isBefore(deadline, startsOn) && isBefore(deadline, today)', 'false && deadline !== today']],
    breaks: 'nothing early',
    where: { fromSeed: 8 },
  },
  'takes the first day of a month for the deadline': {
    file: 'functions/domain/schedule/due-date.ts',
    changes: [["'P1M', 1), -1)", "'P1M', 0), 0)"]],
    breaks: 'planned in time',
    where: { fromSeed: 3 },
  },
  'counts a time from the event twice': {
    file: 'functions/domain/schedule/due-date.ts',
    changes: [['addPeriod(lastDay, dueWithin, 1)', 'addPeriod(lastDay, dueWithin, 2)']],
    breaks: 'planned in time',
    where: { fromSeed: 4 },
  },
  'counts an accepted date from the day of the agreement': {
    file: 'functions/domain/commitments/next-notice.ts',
    changes: [['before.dateAsked && !after.dateAsked', 'before.dateAsked && after.dateAsked']],
    breaks: 'nothing early',
    where: { ordersOf: 'accepting a date before the agreement' },
  },
  'keeps a further question for the weekly day': {
    file: 'functions/domain/commitments/matter.ts',
    changes: [['isBefore(next.on, matter.next?.on) ?', 'isBefore(matter.next?.on, next.on) ?']],
    breaks: 'nothing forgotten',
    where: { fromSeed: 10 },
  },
  'asks a new question in the rhythm of the one before': {
    file: 'functions/domain/commitments/matter.ts',
    changes: [
      ['if (asked.length === 0) return askedFromNow(', 'if (asked.length > 99) return askedFromNow('],
    ],
    breaks: 'nothing early',
    where: 'a slip of the pen answers the question about a missing date',
  },
  'tells also in the evening': {
    file: 'functions/domain/schedule/working-hour.ts',
    changes: [['return now >= begins && now < endOfTelling(begins)', 'return now >= begins']],
    breaks: 'at their hour',
    alone: true,
    where: { fromSeed: 91 },
  },
  'gives a repeated request another id': {
    file: 'functions/use-cases/record-visit.ts',
    changes: [
      [
        "idFrom('vis', 'POST /visits', author.by, key)",
        "idFrom('vis', 'POST /visits', author.by, key, author.at)",
      ],
    ],
    breaks: 'kept once',
    where: { stopsDuring: 'recording a visit' },
    alone: true,
  },
  'writes into the history what was before as what is now': {
    file: 'functions/domain/commitments/change-commitment.ts',
    changes: [['to: pick(after, fields),', 'to: pick(commitment, fields),']],
    breaks: 'history replays',
    alone: true,
  },
  'leaves what cannot be told now in the index': {
    file: 'functions/use-cases/send-notice.ts',
    changes: [
      [
        `    await desks.move(official, today.moves)
    if (because === 'unreachable'`,
        `    if (because === 'unreachable'`,
      ],
    ],
    breaks: 'it drains',
    alone: true,
  },
  'goes on writing to an address that mail does not reach': {
    file: 'functions/domain/officials/official.ts',
    changes: [["return unreachable === undefined ? undefined : 'unreachable'", 'return undefined']],
    breaks: 'nothing in vain',
    where: { whileMailboxIs: 'gone' },
    alone: true,
  },
  'goes on writing to somebody who complained': {
    file: 'functions/domain/reminders/unreachable.ts',
    changes: [["delivery.state === 'complained' ||", '']],
    breaks: 'nothing in vain',
    ignoring: 'links end',
    where: { whileMailboxIs: 'unwanted', fromChance: 7 },
  },
  'lets a link outlive its holder': {
    file: 'functions/use-cases/change-official.ts',
    changes: [
      [
        'previous.email !== asked.email || (newHolder && isSomebodyElse(previous, asked))',
        'previous.email !== asked.email',
      ],
    ],
    breaks: 'links end',
    alone: true,
    where: { fromSeed: 20 },
  },
  'lets a link outlive its address': {
    file: 'functions/use-cases/change-official.ts',
    changes: [
      [
        'previous.email !== asked.email || (newHolder && isSomebodyElse(previous, asked))',
        'newHolder && isSomebodyElse(previous, asked)',
      ],
    ],
    breaks: 'links end',
    alone: true,
    where: { whileMailboxIs: 'well' },
  },
  'lets a link outlive the stop of mail': {
    file: 'functions/domain/commitments/official-matter.ts',
    changes: [
      [
        '...withLinksEnded(official), version: official.version + 1, unreachable',
        'version: official.version + 1, unreachable',
      ],
    ],
    breaks: 'links end',
    alone: true,
    where: { whileMailboxIs: 'gone' },
  },
  'opens a link with the secret of another desk': {
    file: 'functions/use-cases/open-link.ts',
    changes: [['!linkSecrets.isOf(notice.link.hash, secret)', 'secret === notice.link.hash']],
    breaks: 'links end',
    alone: true,
  },
  'lets a calendar outlive its holder': {
    file: 'functions/domain/links/calendar-address.ts',
    changes: [['official.calendarAddress.links === linksOf(official) &&', '']],
    breaks: 'links end',
    alone: true,
    where: { fromSeed: 19 },
  },
  'lets the address of a calendar outlive the next one': {
    file: 'functions/use-cases/read-calendar.ts',
    changes: [['if (!isPresent || !hasCalendarAddress', 'if (!hasCalendarAddress']],
    breaks: 'links end',
    alone: true,
    where: { fromSeed: 4 },
  },
  'keeps the address of a calendar from the mailbox': {
    file: 'functions/use-cases/calendar-address.ts',
    changes: [['{ ...made, previous, news }', '{ ...made, previous }']],
    breaks: 'nothing forgotten',
    alone: true,
  },
  'tells a new holder of a calendar that has ended': {
    file: 'functions/domain/reminders/news.ts',
    changes: [['links !== undefined && links !== linksOf(reader)', 'links === linksOf(reader) + 1']],
    breaks: 'nothing stale',
    alone: true,
    where: { fromSeed: 19 },
  },
  'goes on writing to a mailbox that is full for ever': {
    file: 'functions/domain/reminders/unreachable.ts',
    changes: [['const passingBounces = 3', 'const passingBounces = 4']],
    breaks: 'nothing in vain',
    ignoring: 'links end',
    where: { whileMailboxIs: 'full' },
  },
  'stops mail after two passing bounces': {
    file: 'functions/domain/reminders/unreachable.ts',
    changes: [['const passingBounces = 3', 'const passingBounces = 2']],
    breaks: 'nothing forgotten',
    ignoring: 'links end',
    where: { whileMailboxIs: 'full' },
  },
  'takes out-of-office answers for bounces': {
    file: 'functions/domain/reminders/delivery.ts',
    changes: [['isPassing(delivery) ? 1 :', 'isPassing(delivery) ? 3 :']],
    breaks: 'nothing forgotten',
    where: { whileMailboxIs: 'away', fromChance: 13 },
  },
  'stops mail to an address for a bounce of the address before': {
    file: 'functions/domain/reminders/unreachable.ts',
    changes: [['(record.officialVersion ?? 0) >= addressSince', 'addressSince >= 0']],
    breaks: 'nothing forgotten',
    ignoring: 'links end',
    where: { whileMailboxIs: 'gone', fromChance: 36 },
  },
  'stops mail to an address and asks nobody about it': {
    file: 'functions/use-cases/stop-mail.ts',
    changes: [['address: { asks: { matter, before: undefined } },', '']],
    breaks: 'nothing forgotten',
    where: { whileMailboxIs: 'gone' },
  },
  'asks nobody about an address that SES refuses': {
    file: 'functions/use-cases/send-notice.ts',
    changes: [['if (answer.isAboutAddress) await', 'if (answer.isAboutAddress && !answer.reason) await']],
    breaks: 'nothing forgotten',
    where: { whileMailboxIs: 'unreadable' },
  },
  'does not tell again what was told in vain': {
    file: 'functions/domain/reminders/after-notice.ts',
    changes: [
      ['linesOf(own).filter((line) => missed.has(line.id))', 'linesOf(own).filter(() => missed.size === 0)'],
    ],
    breaks: 'nothing forgotten',
    where: { whileMailboxIs: 'gone' },
  },
  'keeps from the office what was decided through a link': {
    file: 'functions/use-cases/decide-matter.ts',
    changes: [['return newsOfDecision(deps, { id, title: agreedAt.visitTitle }, author)', 'return []']],
    breaks: 'nothing forgotten',
    where: { fromSeed: 6 },
  },
  'keeps from everybody what was done through a link': {
    file: 'functions/domain/commitments/change-commitment.ts',
    changes: [
      [
        '? { ...closing, news: closedThroughLink(completed, { holder, deputy, office, now: author.at }) }',
        '? closing',
      ],
    ],
    breaks: 'nothing forgotten',
    where: { fromSeed: 8 },
  },
  'keeps from the holder what the office dropped through a link': {
    file: 'functions/use-cases/decide-matter.ts',
    changes: [
      [
        'return closedThroughLink(commitment, { holder, office: await protocolOffice(deps), now: author.at })',
        `{
      const office = await protocolOffice(deps)
      return closedThroughLink(commitment, { holder: office, office, now: author.at })
    }`,
      ],
    ],
    breaks: 'nothing forgotten',
    where: { fromSeed: 141 },
  },
  'tells news again': {
    file: 'functions/domain/reminders/after-notice.ts',
    changes: [
      ["case 'news':\n      return takenAway(line)", "case 'news':\n      return { line, to: undefined }"],
    ],
    breaks: 'nothing stale',
    where: { fromSeed: 11 },
  },
  'tells that something is closed that is open again': {
    file: 'functions/domain/reminders/news.ts',
    changes: [['[...new Set(readers)].map(', '[...new Set(readers.slice(2))].map(']],
    breaks: 'nothing stale',
    where: { fromSeed: 40 },
  },
  'keeps another address of an official from the office': {
    file: 'functions/use-cases/change-official.ts',
    changes: [['...(isNews && (await newsOf(deps, official, author))),', '']],
    breaks: 'nothing forgotten',
    where: { whileMailboxIs: 'well' },
  },
  'tries an address again that SES still suppresses': {
    file: 'functions/use-cases/begin-again.ts',
    changes: [['if (restart.isSuppressed) await mailer.forgetBounces(official)', '']],
    breaks: 'nothing in vain',
    where: { whileMailboxIs: 'gone' },
  },
  'goes on writing by a record that cannot be used': {
    file: 'functions/domain/officials/official.ts',
    changes: [["if (unusable && id !== protocolOfficeId) return 'unusable-record'", '']],
    breaks: 'nothing in vain',
    where: 'a record cannot be used for some days',
  },
  'asks nobody to correct a record that cannot be used': {
    file: 'functions/use-cases/send-notice.ts',
    changes: [['  await askToCorrect(deps, read.official, now)\n', '']],
    breaks: 'nothing forgotten',
    where: 'a record cannot be used for some days',
  },
  'reckons with a zone in which no day can be reckoned': {
    file: 'functions/domain/officials/usable.ts',
    changes: [['...fieldsOf(standIn, wrong), unusable', 'unusable']],
    breaks: 'it drains',
    where: 'a record cannot be used for some days',
  },
  'plans nothing for today': {
    file: 'functions/domain/reminders/forecast.ts',
    changes: [['morningStillPossible(from, now, official)', 'morningAfterToday(from, now, official)']],
    breaks: 'plan holds',
    alone: true,
    where: { fromSeed: 92 },
  },
  'explains what is unknown as sent': {
    file: 'functions/domain/reminders/explanation.ts',
    changes: [
      [
        "return { date, state: 'unknown', claimedAt: record.claimedAt, lines, ...reported }",
        "return { date, state: 'sent', claimedAt: record.claimedAt, lines, ...reported } as any",
      ],
    ],
    breaks: 'explained',
    alone: true,
    where: { fromSeed: 32 },
  },
  'weighs a notice against ten times the room': {
    file: 'functions/domain/reminders/weight.ts',
    changes: [['export const mostBytes = 90_000', 'export const mostBytes = 900_000']],
    breaks: 'small enough',
    alone: true,
    where: { fromSeed: 6 },
  },
  'forgets since when a line has waited': {
    file: 'functions/domain/reminders/after-notice.ts',
    changes: [['({ line, to: { ...to, since: earliestOf(today, waitsSince(line)) } })', '({ line, to })']],
    breaks: 'longest first',
    alone: true,
    where: 'more waits than a mail takes',
  },
  'tells one line a morning': {
    file: 'functions/domain/reminders/weight.ts',
    changes: [['const listed = Math.max(1, fitting(weights, room))', 'const listed = 1']],
    breaks: 'nothing forgotten',
    alone: true,
  },
  'lists the actions of an event by their ids': {
    file: 'functions/domain/commitments/place.ts',
    changes: [['    position(place?.action),\n', '']],
    breaks: 'in order',
    alone: true,
  },
  'tells what is new before what is late': {
    file: 'functions/domain/reminders/desk-sections.ts',
    changes: [
      [
        "= ['late', 'today', 'soon', 'new', 'check-in', 'later', 'waiting']",
        "= ['new', 'late', 'today', 'soon', 'check-in', 'later', 'waiting']",
      ],
    ],
    breaks: 'in order',
    alone: true,
  },
  'takes the note of a new hour away before the lines follow': {
    file: 'functions/use-cases/reschedule-desk.ts',
    changes: [
      [
        `  await desks.move(official.id, morningsAtNewHour(desk, now))
  if (isOver(newHour, now)) await desks.move(official.id, [{ line: newHour, to: undefined }])`,
        `  await desks.move(official.id, [{ line: newHour, to: undefined }])
  await desks.move(official.id, morningsAtNewHour(desk, now))`,
      ],
    ],
    breaks: 'nothing forgotten',
    where: { stopsDuring: 'moving far to the east' },
  },
  'believes a half-seen note of a new hour, and takes the note away at once': {
    file: 'functions/use-cases/reschedule-desk.ts',
    changes: [theNoteGoesAtOnce],
    breaks: 'nothing forgotten',
    where: 'a notice meets a move that takes long to be stored',
  },
  'takes the note of a new hour away while a notice is under way': {
    file: 'functions/use-cases/reschedule-desk.ts',
    changes: [theNoteGoesAtOnce],
    breaks: 'nothing forgotten',
    where: { ordersOf: 'moving far to the east' },
  },
  'takes the note of a withdrawal away before the commitments follow': {
    file: 'functions/use-cases/propagate-visit-change.ts',
    changes: [
      [
        'if (pending === undefined) return\n',
        'if (pending === undefined) return\n  await deps.visits.propagated(pending)\n',
      ],
      ["    if (note?.changes !== pending.changes) return 'overtaken'\n", ''],
      ['    await deps.visits.propagated(pending)\n  }', '  }'],
    ],
    breaks: 'kept once',
    where: { stopsDuring: 'withdrawing the visit' },
  },
  'counts a notice as sent before its lines follow': {
    file: 'functions/use-cases/record-delivery.ts',
    changes: [
      [
        'const after = afterSettling(desk, claim)\n',
        'const after = afterSettling(desk, claim)\n  await deps.notices.sent(official, claim, messageId, sentAt)\n',
      ],
    ],
    breaks: 'nothing early',
    where: 'the machine stops during a report of SES about a notice of which nobody knew',
  },
  'never ends a waiting': {
    file: 'functions/domain/schedule/ladder.ts',
    changes: [['resumes?.on)) return resumes', 'resumes?.on)) return undefined']],
    breaks: 'planned in time',
    where: { fromSeed: 14 },
  },
  'reminds an official who waits for the other side': {
    file: 'functions/domain/schedule/ladder.ts',
    changes: [['if (isBefore(day, resumes?.on))', 'if (resumes?.on === day)']],
    breaks: 'planned in time',
    where: { fromSeed: 14 },
  },
  'counts lateness from before the end of a waiting': {
    file: 'functions/domain/schedule/ladder.ts',
    changes: [['heldFrom, waiting?.until)', 'heldFrom)']],
    breaks: 'planned in time',
    where: { fromSeed: 496 },
  },
  'asks in a rhythm until the due date itself': {
    file: 'functions/domain/schedule/ladder.ts',
    changes: [['const [, first] = before', "const first = before.find(({ rung }) => rung === 'due')"]],
    breaks: 'planned in time',
    where: { fromSeed: 8 },
  },
  'counts a rhythm from the last word although its first day was agreed': {
    file: 'functions/domain/schedule/ladder.ts',
    changes: [['const start = from ?? lastWordOn', 'const start = lastWordOn']],
    breaks: 'planned in time',
    where: { fromSeed: 10 },
  },
  'reckons an occurrence from the day on which the one before was done': {
    file: 'functions/domain/commitments/occurrence.ts',
    changes: [
      [
        "import { rungAfter, standingOn } from '../schedule/ladder.ts'",
        "import { addPeriod } from '../schedule/calendar.ts'\nimport { rungAfter, standingOn } from '../schedule/ladder.ts'",
      ],
      [
        'const next = oldestOpen(spoken)',
        `const firstOn = addPeriod(today, spoken.repeats.every, 1 - occurrence.number)
  const next = oldestOpen({ ...spoken, occurrences: { ...occurrences, firstOn } })`,
      ],
    ],
    breaks: 'planned in time',
    where: { fromSeed: 3 },
  },
  'tells nobody of an occurrence done through a link': {
    file: 'functions/domain/commitments/occurrence.ts',
    changes: [["return author.through === 'link'", 'return false']],
    breaks: 'nothing forgotten',
    where: { fromSeed: 33 },
  },
  'stays with a missed occurrence when the next one comes near': {
    file: 'functions/domain/schedule/ladder.ts',
    changes: [['isBefore(rung?.on, on)', 'rung !== undefined']],
    breaks: 'planned in time',
    where: { fromSeed: 508 },
  },
  'puts the wrong morning back when an answer is undone': {
    file: 'functions/domain/commitments/answers.ts',
    changes: [['day <= localDate(author.at, holder)\n    ?', 'false\n    ?']],
    breaks: 'nothing forgotten',
    where: { stopsDuring: 'undoing an answer' },
  },
  'leaves the morning of an answer when it is undone': {
    file: 'functions/domain/commitments/answers.ts',
    changes: [
      [
        ': plannedAsBefore(asked.commitment, before, context)',
        ': { ...asked.commitment, next: (commitment as any).next }',
      ],
    ],
    breaks: 'planned in time',
    where: { fromSeed: 57 },
  },
  'reminds an official who says that it is not theirs': {
    file: 'functions/domain/commitments/ask-office.ts',
    changes: [['duringSilence(inPeace, context.holder, context.author.at)', 'inPeace']],
    breaks: 'planned in time',
    where: { fromSeed: 85 },
  },
  'never resumes reminders while the office has not decided': {
    file: 'functions/domain/commitments/ask-office.ts',
    changes: [['const longestSilence = 10', 'const longestSilence = 1000']],
    breaks: 'planned in time',
    where: { fromSeed: 10 },
  },
  'lets a corrected date end the silence of a question': {
    file: 'functions/domain/commitments/next-notice.ts',
    changes: [['endOfSilence(commitment, official, now) ?? nextMorning', 'nextMorning']],
    breaks: 'planned in time',
    where: { fromSeed: 113 },
  },
  'does not remind an official who asks for more time': {
    file: 'functions/domain/commitments/ask-office.ts',
    changes: [
      [
        '{ ...asking, askedBy, insteadOf }',
        '{ ...asking, askedBy, insteadOf, ...silence(today, context.holder) } as any',
      ],
    ],
    breaks: 'planned in time',
    where: { fromSeed: 139 },
  },
  'leaves a question open when another official takes over': {
    file: 'functions/domain/commitments/questions.ts',
    changes: [
      [
        "'not-mine': {\n    answeredBy: ['responsible', 'refuse'],\n    lapses: ({ responsible }, { askedBy }) => responsible !== askedBy,",
        "'not-mine': {\n    answeredBy: ['responsible', 'refuse'],\n    lapses: () => false,",
      ],
    ],
    breaks: 'planned in time',
    where: { fromSeed: 779 },
  },
  'forgets what was silent when a new holder came': {
    file: 'functions/domain/reminders/todays-notice.ts',
    changes: [['isFirstMorning ? heldBack(reminded, today, { official, now }) : []', '[]']],
    breaks: 'nothing forgotten',
    where: 'a new holder comes while a question keeps a line silent',
  },
  'tells a new holder what a question keeps silent': {
    file: 'functions/domain/reminders/line.ts',
    changes: [['return isSilentOn(day, line)', "return isSilentOn('9999-12-31', line)"]],
    breaks: 'nothing early',
    where: { fromSeed: 298 },
  },
  'forgets a part of the index of mornings': {
    file: 'functions/adapters/due-index.ts',
    changes: [['for (const shard of dueShards)', 'for (const shard of dueShards.slice(0, 3))']],
    breaks: 'nothing forgotten',
    where: { fromSeed: 35 },
  },
  'counts what SES rejected as told': {
    file: 'functions/use-cases/send-notice.ts',
    changes: [
      [
        'stopRefused(deps, official, { localDate, now })\n      return undefined',
        'stopRefused(deps, official, { localDate, now })\n      return afterSending(notice, claim.lines, now)',
      ],
    ],
    breaks: 'nothing forgotten',
    where: { fromSeed: 41 },
  },
  'puts off until tomorrow what SES rejected': {
    file: 'functions/use-cases/send-notice.ts',
    changes: [
      [
        'stopRefused(deps, official, { localDate, now })\n      return undefined',
        'stopRefused(deps, official, { localDate, now })\n      return afterUnknownSending(notice, now)',
      ],
    ],
    breaks: 'nothing forgotten',
    where: 'SES rejects the mail to an official for an hour',
  },
  'tells thirty working days ahead too': {
    file: 'functions/domain/schedule/ladder.ts',
    changes: [['  workingDaysBefore.map((days) =>', '  [30, ...workingDaysBefore].map((days) =>']],
    breaks: 'nothing early',
    where: { fromSeed: 99 },
  },
  'asks twice about what was accepted without a date': {
    file: 'functions/domain/reminders/after-notice.ts',
    changes: [
      [
        'return takenAway(line)',
        "return line.cause === 'still-undated' ? { line, to: morningOn(today) } : takenAway(line)",
      ],
    ],
    breaks: 'nothing stale',
    where: 'half a year passes over a missing date',
  },
  'asks about a missing date although a date came': {
    file: 'functions/domain/commitments/accepted-undated.ts',
    changes: [['withNews({ reader: protocolOfficeId, takesAway: stillUndatedId(before) })', 'step']],
    breaks: 'nothing stale',
    where: 'half a year passes over a missing date',
  },
  'forgets what was accepted without a date': {
    file: 'functions/domain/commitments/accepted-undated.ts',
    changes: [['isUndated(commitment) && !commitment.draft', 'false']],
    breaks: 'nothing forgotten',
    where: 'half a year passes over a missing date',
  },
  'counts a new zone from the moment of the move': {
    file: 'functions/domain/schedule/working-hour.ts',
    changes: [
      [
        'return { zone: after.zone, hour: after.hour, previously: { zone, hour, until } }',
        'return { zone: after.zone, hour: after.hour }',
      ],
    ],
    breaks: 'at their hour',
    where: { ordersOf: 'moving far to the east' },
  },
  'leaves what was planned before a move at the old hour': {
    file: 'functions/domain/reminders/after-notice.ts',
    changes: [['line.next?.at === to.at ? [] : [{ line, to: putOff(line, to) }]', '[]']],
    breaks: 'nothing forgotten',
    where: { stopsDuring: 'moving far to the east' },
  },
  'goes on to remind of what was renewed': {
    file: 'functions/adapters/visits.ts',
    changes: [['...renewals.flatMap(({ before, step }) => changeWrites(before, step)),', '']],
    breaks: 'kept once',
  },
  'leaves open what a row of a table renews': {
    file: 'functions/adapters/commitments.ts',
    changes: [['...(renewal ? changeWrites(renewal.before, renewal.step) : []),', '']],
    breaks: 'kept once',
    where: { stopsDuring: 'renewing in a table' },
  },
  'goes on to ask about what was renewed': {
    file: 'functions/domain/commitments/renew.ts',
    changes: [
      [
        "matter: before.matter && closeMatter(before.matter, 'lapsed', context.author),",
        'matter: undefined,',
      ],
    ],
    breaks: 'nothing stale',
    where: { fromSeed: 18 },
  },
  'never asks about what recurs without an end': {
    file: 'functions/adapters/visits.ts',
    changes: [['...commitments.flatMap((commitment) => yearlyQuestionWrites(undefined, commitment)),', '']],
    breaks: 'nothing forgotten',
    where: 'a year passes over what has no end',
  },
  'asks twice a year about what recurs without an end': {
    file: 'functions/domain/commitments/without-end.ts',
    changes: [["const silence = 'P12M'", "const silence = 'P6M'"]],
    breaks: 'nothing stale',
    where: 'a year passes over what has no end',
  },
  'leaves the deadline behind when the visit before which it is due moves': {
    file: 'functions/use-cases/propagate-visit-change.ts',
    changes: [['commitments: neededBy,', 'commitments: [],']],
    breaks: 'planned in time',
    where: { fromSeed: 11 },
  },
  'notes nowhere that what is recorded is due before a visit': {
    file: 'functions/adapters/visits.ts',
    changes: [['...commitments.flatMap((commitment) => neededWrites(undefined, commitment)),', '']],
    breaks: 'planned in time',
    where: { stopsDuring: 'moving a visit before which something is due' },
  },
  'takes the day of a cancelled visit for its beginning': {
    file: 'functions/domain/visits/record-visit.ts',
    changes: [
      [
        "...(startsOn !== undefined && state !== 'cancelled' && { startsOn })",
        '...(startsOn !== undefined && { startsOn })',
      ],
    ],
    breaks: 'planned in time',
    where: { fromSeed: 137 },
  },
  'tells others twice that something is late': {
    file: 'functions/domain/commitments/escalation.ts',
    changes: [
      ['place > done && ', ''],
      ['next.on <= on && on <= today', 'on <= today'],
    ],
    breaks: 'nothing stale',
    where: { fromSeed: 94 },
  },
  'tells others that something is late although more time was asked for': {
    file: 'functions/domain/commitments/escalation.ts',
    changes: [['(commitment.asked ?? []).length > 0 ||', '']],
    breaks: 'nothing early',
    where: { fromSeed: 94 },
  },
  'tells others that something is late although it was done overnight': {
    file: 'functions/adapters/commitments.ts',
    changes: [['[...news, ...noNewsOfLateness(before.commitment, commitment)]', 'news']],
    breaks: 'nothing stale',
    where: 'something late is done overnight',
  },
  'tells others that something is late a day early': {
    file: 'functions/domain/commitments/escalation.ts',
    changes: [['supervisor: 5, office: 10', 'supervisor: 4, office: 9']],
    breaks: 'nothing early',
    where: { fromSeed: 115 },
  },
  'counts lateness for others although the other side had to answer first': {
    file: 'functions/domain/commitments/escalation.ts',
    changes: [['waiting?.until, lastRefusal', 'lastRefusal']],
    breaks: 'nothing early',
    where: { fromSeed: 340 },
  },
  'tells nobody else that something is late': {
    file: 'functions/domain/commitments/escalation.ts',
    changes: [['first && first.on < reminder.on', "first && first.on < ''"]],
    breaks: 'nothing forgotten',
    where: { fromSeed: 115 },
  },
  'goes on to remind of a visit that was agreed and is held': {
    file: 'functions/domain/visits/change-visit.ts',
    changes: [['return named.visitToCome?.isHeld && !visitToCome?.isHeld', 'return false']],
    breaks: 'kept once',
    where: { stopsDuring: 'holding an agreed visit' },
  },
  'explains a morning as moved from a day on which its official works': {
    file: 'functions/domain/reminders/forecast.ts',
    changes: [['near(day, days) === on && dayOff(day, days)', "day < on && { is: 'weekend' as const }"]],
    breaks: 'explained',
    where: { fromSeed: 17 },
  },
  'ignores the holidays of a country to which an official has changed': {
    file: 'functions/adapters/read-item.ts',
    changes: [['workingDaysOf(official, {', 'workingDaysOf(official.version > 1 ? {} : official, {']],
    breaks: 'planned in time',
    where: { fromSeed: 50 },
  },
  'tells what a visit with another ladder agrees by the default': {
    file: 'functions/domain/visits/record-visit.ts',
    changes: [["    ...pick(visit, ['ladder', 'closing']),\n", '']],
    breaks: 'planned in time',
  },
  'tells on the morning after a notice what another ladder has there': {
    file: 'functions/domain/commitments/next-notice.ts',
    changes: [['let rung = rungAfterTelling(toldOn,', 'let rung = nextRung(toldOn,']],
    breaks: 'nothing early',
    where: { fromSeed: 82 },
  },
  'leaves the part of a contributor on the ladder that the visit had': {
    file: 'functions/domain/commitments/part.ts',
    changes: [['before.ladder === after.ladder ? after : onOtherLadder(after, official, now)', 'after']],
    breaks: 'planned in time',
    where: { fromSeed: 375 },
  },
  'keeps a morning that a day off moved when the visit gets another ladder': {
    file: 'functions/domain/commitments/next-notice.ts',
    changes: [['isBefore(next?.since, soonest)', 'next?.since !== undefined']],
    breaks: 'planned in time',
    where: { fromSeed: 12_040_900 },
  },
  'forgets for a new holder what another delivery had no room for': {
    file: 'functions/domain/reminders/after-notice.ts',
    changes: [['!isTold(line)), ...early]', '!isTold(line))]']],
    breaks: 'nothing forgotten',
    where: { fromSeed: 12_060_079 },
  },
  'tells at the end of a silence when the visit gets another ladder': {
    file: 'functions/domain/commitments/next-notice.ts',
    changes: [['const { silentUntil, ...pace }: Pace = line', 'const pace: Pace = line']],
    breaks: 'planned in time',
    where: { fromSeed: 12_013_221 },
  },
  'ends an absence a day early': {
    file: 'functions/domain/schedule/calendar.ts',
    changes: [['absence.from <= date && date <= absence.to', 'absence.from <= date && date < absence.to']],
    breaks: 'at their hour',
    where: { fromSeed: 51 },
  },
  'reminds during an absence': {
    file: 'functions/adapters/read-item.ts',
    changes: [
      [
        'workingDays: workingDaysOf(official, {',
        'workingDays: workingDaysOf({ ...official, absence: undefined }, {',
      ],
    ],
    breaks: 'at their hour',
    where: { fromSeed: 51 },
  },
  'tells before an absence what a question to the office keeps silent until then': {
    file: 'functions/domain/reminders/after-notice.ts',
    changes: [['isNew && !isSilentOn(before, line)', 'isNew']],
    breaks: 'nothing early',
    where: { fromSeed: 13_701_505 },
  },
  'does not ask the office about an absence in which something falls due': {
    file: 'functions/domain/reminders/absence-note.ts',
    changes: [['asks: stands && !isAsked', 'asks: false']],
    breaks: 'nothing forgotten',
    where: { fromSeed: 57 },
  },
  'looks a day late at what falls due in an absence': {
    file: 'functions/domain/reminders/absence-note.ts',
    changes: [['at: morningOf(on, {', 'at: morningOf(addDays(on, 1), {']],
    breaks: 'nothing forgotten',
    where: { fromSeed: 57 },
  },
  'tells a deputy and the holder of one line once the holder is back': {
    file: 'functions/domain/reminders/stand-in.ts',
    changes: [['absence && on <= absence.to ?', 'absence && on <= addDays(absence.to, 7) ?']],
    breaks: 'nothing stale',
    where: 'a deputy stands in',
  },
  'tells a deputy nothing': {
    file: 'functions/domain/reminders/stand-in.ts',
    changes: [['if (toldOn === undefined) return true', 'if (toldOn === undefined) return false']],
    breaks: 'nothing forgotten',
    where: 'a deputy stands in',
  },
  'reminds a deputy every day': {
    file: 'functions/domain/reminders/stand-in.ts',
    changes: [['return isBy(rung?.on, on)', 'return rung !== undefined']],
    breaks: 'nothing early',
    where: 'a deputy stands in',
  },
  'tells a deputy of an absence only when it has begun': {
    file: 'functions/domain/reminders/stand-in.ts',
    changes: [
      [
        'workingDayOnOrBefore(addDays(absence.from, -1), deputy.workingDays)',
        'workingDayOnOrBefore(absence.from, deputy.workingDays)',
      ],
    ],
    breaks: 'nothing forgotten',
    where: 'a deputy stands in',
  },
  'tells a deputy of what is due after the absence': {
    file: 'functions/domain/reminders/stand-in.ts',
    changes: [['isBy(deadline, to) &&', 'deadline !== undefined &&']],
    breaks: 'nothing early',
    where: 'a deputy stands in',
  },
  'asks the office about an absence although a deputy stands in': {
    file: 'functions/domain/reminders/absence-note.ts',
    changes: [['whyNoDeputy(official, deputy, today) !== undefined &&', '']],
    breaks: 'nothing stale',
    where: 'a deputy stands in',
  },
  'does not ask the office when the deputy is absent too': {
    file: 'functions/domain/officials/deputy.ts',
    changes: [["if (isAbsentOn(on, deputy.workingDays)) return 'absent-too'", '']],
    breaks: 'nothing forgotten',
    where: 'the deputy is absent too',
  },
  'forgets what it told a deputy when another delivery sent the mail': {
    file: 'functions/domain/reminders/stand-in.ts',
    changes: [['listed.filter((line) => line.for === absentId)', 'listed.slice(0, 0)']],
    breaks: 'nothing early',
    where: 'a deputy stands in',
  },
  'goes on to ask about an absence that was taken back': {
    file: 'functions/domain/reminders/absence-note.ts',
    changes: [['lapses: isOpen && !(stands && isAbout)', 'lapses: false']],
    breaks: 'nothing stale',
    where: { fromSeed: 123 },
  },
  'tells in a brief what the brief before has told': {
    file: 'functions/domain/reminders/weekly-brief.ts',
    changes: [['coveredTo: coverageOf(line, on, official).before,', 'coveredTo: line.coveredTo,']],
    breaks: 'nothing stale',
    where: { fromSeed: 22 },
  },
  'tells no brief what happened in the morning of a brief': {
    file: 'functions/domain/reminders/weekly-brief.ts',
    changes: [['coveredTo: coverageOf(line, on, official).before,', 'coveredTo: now,']],
    breaks: 'nothing forgotten',
    where: { fromSeed: 327 },
  },
  'loses the brief of a week that begins with a holiday': {
    file: 'functions/domain/reminders/weekly-brief.ts',
    changes: [
      [
        'weeklyDayOnOrAfter(addDays(today, 1), official.workingDays)',
        '((first) => official.workingDays.holidays?.has(first) ? addDays(first, 7) : first)(weeklyDayOnOrAfter(addDays(today, 1), { weekend: official.workingDays.weekend }))',
      ],
    ],
    breaks: 'nothing forgotten',
    where: 'the week of a brief begins with a holiday',
  },
  'sends a brief on every morning': {
    file: 'functions/domain/reminders/weekly-brief.ts',
    changes: [['weeklyDayOnOrAfter(addDays(today, 1), official.workingDays)', 'addDays(today, 1)']],
    breaks: 'nothing early',
    where: { fromSeed: 9 },
  },
  'sends a brief that has nothing to tell': {
    file: 'functions/domain/reminders/weekly-brief.ts',
    changes: [['overdue.count > 0 ||', 'true ||']],
    breaks: 'nothing early',
    where: { fromSeed: 43 },
  },
  'reads for a brief the changes of its last week alone': {
    file: 'functions/adapters/lists.ts',
    changes: [['let week = weekOf(from); week <=', 'let week = weekOf(before); week <=']],
    breaks: 'nothing forgotten',
    where: { fromSeed: 229 },
  },
} as const satisfies Record<string, Mutant>

export type MutantName = keyof typeof mutants
