import type { SeenMail } from './asked-later.ts'
import type { Day } from './days.ts'
import type { Invariant } from './invariants.ts'
import type { Change } from './line.ts'

/**
 * A commitment closed or an occurrence done through a link, or a part of it that was done or is still open after its last
 * reminder, for a reader.
 */
type Closing = {
  readonly reader: string
  /** Whose part it is; absent for the closing of the whole commitment. */
  readonly contributor?: string
  /** The part is still open. */
  readonly isOpen?: true
  /** The report that it is done was accepted. */
  readonly isAcceptance?: true
  readonly commitment: string
  /** The due date of the one occurrence that was done. */
  readonly occurrence: Day | undefined
  readonly title: string
  readonly change: Change
  /** The news wakes a notice of the reader; without it the news rides along with the next notice. */
  readonly wakes: boolean
  told: SeenMail | undefined
  reopenedAt: number | undefined
  /** Nothing is certain about the morning. */
  isUnplanned: boolean
  /** Another change came at the same time, so nothing at all is certain. */
  isVague: boolean
}

/** What somebody decided about a visit through a link of the office's mail. */
type Decision = {
  readonly visit: string
  readonly change: Change
  told: SeenMail | undefined
  /** A mail left meanwhile: it may have told the decision, and the next one may tell it again. */
  isVague: boolean
}

const minute = 60_000
/** Milliseconds. News rides along for thirty days; the oracle expects it for two days less, because of zones and clocks. */
export const newsKeeps = 28 * 24 * 60 * minute
/** From the reading of a desk until what the mail told has left it. */
const leavesWithin = 5 * minute

/** What mail says of a commitment that was closed, or of one occurrence that was done. */
const saidOf = (title: string, occurrence: Day | undefined): string =>
  occurrence === undefined ? title : `${title}, due ${longDay.format(new Date(occurrence))}`

const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

const closedIn = (text: string): readonly string[] =>
  [...text.matchAll(/^\* (?:Closed|Done for (\d+ \p{L}+ \d+))(?: by .*?)?: (.*)$/gmu)].map(
    ([, date, title = '']) => (date === undefined ? title : `${title}, due ${date}`),
  )

const partsDoneIn = (text: string): readonly string[] =>
  [...text.matchAll(/^\* .*? has done a part of it: (.*)$/gm)].map(([, title = '']) => title)

const partsOpenIn = (text: string): readonly string[] =>
  [...text.matchAll(/^\* The part of .*?, due on (\d+ \p{L}+ \d+), is still open: (.*)$/gmu)].map(
    ([, date, title = '']) => `${title}, due ${date}`,
  )

const acceptedIn = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /^\* Accepted as done(?:, because nobody objected)?: (.*?)(?: \((\d+ \p{L}+ \d+)\))?$/gmu,
    ),
  ].map(([, title = '', date]) => (date === undefined ? title : `${title}, due ${date}`))

/** What news is about: the whole commitment, the acceptance of it, a part that is done, or one that is still open. */
type About = 'whole' | 'acceptance' | 'part' | 'open part'
const aboutOf = ({
  contributor,
  isOpen,
  isAcceptance,
}: Pick<Closing, 'contributor' | 'isOpen' | 'isAcceptance'>): About => {
  if (contributor === undefined) return isAcceptance ? 'acceptance' : 'whole'
  return isOpen ? 'open part' : 'part'
}
const toldIn = { whole: closedIn, acceptance: acceptedIn, part: partsDoneIn, 'open part': partsOpenIn }

/** The number of decisions told, by the title of the visit. */
const decidedIn = (text: string): ReadonlyMap<string, number> =>
  new Map(
    [...text.matchAll(/^\* (?:(\d+) decisions|Decided) through a link: (.*)$/gm)].map(
      ([, count = '1', visit = '']) => [visit, Number(count)],
    ),
  )

export const linesAboutLinks = (text: string): number =>
  closedIn(text).length +
  acceptedIn(text).length +
  partsDoneIn(text).length +
  partsOpenIn(text).length +
  decidedIn(text).size

/** What the oracle knows besides: the refusals and delays of a mail, and the morning of a reader. */
type Circumstances = {
  readonly office: string
  say(invariant: Invariant, at: number, because: string): void
  /** Whether nobody knows if the program knows that the mail left. */
  isUnsettled(mail: SeenMail): boolean
  isFull(mail: SeenMail): boolean
  /** Whether the first morning after the change has surely come on the date. */
  hasCome(reader: string, change: Change, date: Day): boolean
  /** Whether a change is under way or was given up, of a commitment with this title or of this visit. */
  isDoubtful(about: { readonly title: string } | { readonly visit: string }): boolean
}

/**
 * The news of what came through links, by the oracle: a decision through a link is news of the office, and what was closed
 * through a link is news of the office and of the holder. Each is told once, and not at all when it is open again.
 */
export const linkNews = ({ office, say, isUnsettled, isFull, hasCome, isDoubtful }: Circumstances) => {
  const closings: Closing[] = []
  const decisions: Decision[] = []
  const mails: SeenMail[] = []
  /** Mail to a reader began again: since when mails were lost, if that is certain, and the first morning after it. */
  const restarts = new Map<string, { readonly since: Day | undefined; readonly first: Day }>()

  const isToldForGood = (mail: SeenMail | undefined) => mail !== undefined && !isUnsettled(mail)
  const isFresh = ({ begunAt }: Change, readAt: number) => readAt < begunAt + newsKeeps

  /** A change of a commitment with this title is under way; an occurrence has its day behind the title. */
  const isInDoubt = (title: string) => isDoubtful({ title: title.replace(/, due .*$/, '') })

  const isOwed = (closing: Closing, readAt: number) =>
    !closing.isVague &&
    !isInDoubt(closing.title) &&
    !closing.isUnplanned &&
    closing.told === undefined &&
    closing.reopenedAt === undefined &&
    closing.change.knownAt < readAt &&
    isFresh(closing.change, readAt)

  const mayTell = ({ change, told, reopenedAt, isVague }: Closing, { readAt }: SeenMail) =>
    change.begunAt <= readAt &&
    (isVague || (!isToldForGood(told) && (reopenedAt === undefined || reopenedAt >= readAt)))

  /** A mail that read the desk during a change may have told it before the client had its answer. */
  const heardIn = (reader: string, { begunAt }: Change, tells: (mail: SeenMail) => boolean) =>
    mails.find((mail) => mail.official === reader && mail.readAt >= begunAt && tells(mail))

  /** As `heardIn` of the part of one contributor, unless that mail told of another contributor's part in the same words. */
  const heardOfPart = (reader: string, change: Change, of: 'part' | 'open part', title: string) => {
    const told = heardIn(reader, change, ({ text }) => toldIn[of](text).includes(title))
    const isAnothers =
      told !== undefined &&
      closingsFor(reader).some((one) => one.told === told && one.title === title && aboutOf(one) === of)
    return isAnothers ? { told: undefined, isVague: true } : { told, isVague: false }
  }

  /**
   * News that joined what a lost mail told is planned with it for the first morning after mail began again, so an earlier mail
   * tells nothing of it.
   */
  const isPutOff = ({ official, date }: SeenMail, tells: (text: string) => boolean): boolean => {
    const restart = restarts.get(official)
    if (restart === undefined || date >= restart.first) return false
    const { since = '' } = restart
    return mails.some(
      (mail) => mail.official === official && mail.date >= since && mail.date < date && tells(mail.text),
    )
  }

  const closingsFor = (reader: string) => closings.filter((one) => one.reader === reader)

  /**
   * True when the mail tells of fewer parts of one title than it may, because the other came later or had no room: which of two
   * contributors it means is unknown.
   */
  const isSharedBy = ({ reader, title, contributor }: Closing, titles: readonly string[]) =>
    contributor !== undefined &&
    closingsFor(reader).filter((one) => one.title === title && one.told === undefined).length >
      titles.filter((one) => one === title).length

  const mailedClosings = (mail: SeenMail, of: About) => {
    const { official, date, at, readAt } = mail
    const isOfIt = (closing: Closing) => aboutOf(closing) === of
    const titles = toldIn[of](mail.text)
    for (const title of titles) {
      const known = closingsFor(official).filter((one) => isOfIt(one) && one.title === title)
      if (!known.some((one) => mayTell(one, mail)) && !isInDoubt(title))
        say('nothing stale', at, `${official} was told on ${date} of the ${of} of ${title}, once too often`)
    }
    const shared = new Set(closingsFor(official).filter((one) => isSharedBy(one, titles)))
    for (const closing of closingsFor(official).filter(isOfIt)) {
      const { title, wakes, change } = closing
      if (titles.includes(title)) {
        if (change.begunAt > readAt) continue
        if (shared.has(closing) && (change.knownAt >= readAt || isFull(mail))) closing.isVague = true
        else closing.told = mail
      } else if (
        isOwed(closing, readAt) &&
        !isFull(mail) &&
        (wakes
          ? hasCome(official, change, date)
          : !isPutOff(mail, (text) => toldIn[of](text).includes(title)))
      )
        say(
          'nothing forgotten',
          at,
          `there is news of the ${of} of ${title}, and ${official} was not told on ${date}`,
        )
    }
  }

  const mailedDecisions = (mail: SeenMail) => {
    const { date, at, readAt, text } = mail
    const told = decidedIn(text)
    for (const visit of new Set([...told.keys(), ...decisions.map((one) => one.visit)])) {
      const count = told.get(visit) ?? 0
      const begun = decisions.filter((one) => one.visit === visit && one.change.begunAt <= readAt)
      const most = begun.filter((one) => one.isVague || !isToldForGood(one.told))
      const least = begun.filter(
        ({ change, told, isVague }) =>
          !isVague && told === undefined && change.knownAt < readAt && isFresh(change, readAt),
      )
      if (count > most.length && !isDoubtful({ visit }))
        say('nothing stale', at, `${count} decisions about ${visit} were told on ${date}, of ${most.length}`)
      if (count < least.length && !isFull(mail) && !isPutOff(mail, (text) => decidedIn(text).has(visit)))
        say(
          'nothing forgotten',
          at,
          `${count} decisions about ${visit} were told on ${date}, of ${least.length}`,
        )
      if (count === 0) continue
      const hasCrossed = begun.some(({ change }) => change.knownAt >= readAt)
      for (const one of begun) Object.assign(one, { told: mail, isVague: one.isVague || hasCrossed })
    }
  }

  return {
    isPutOff,

    closed(
      commitment: { readonly id: string; readonly title: string; readonly holder: string },
      change: Change,
      { isVague, isUnplanned, occurrence }: Pick<Closing, 'isVague' | 'isUnplanned' | 'occurrence'>,
    ) {
      const { id, holder } = commitment
      const title = saidOf(commitment.title, occurrence)
      for (const reader of new Set([holder, office]))
        closings.push({
          reader,
          commitment: id,
          occurrence,
          title,
          change,
          wakes: reader === holder,
          told: heardIn(reader, change, ({ text }) => closedIn(text).includes(title)),
          reopenedAt: undefined,
          isUnplanned: isUnplanned && reader === holder,
          isVague,
        })
    },

    /** A report was accepted, or perhaps accepted since the day on which it counts as accepted. */
    accepted(
      { id, title: name }: { readonly id: string; readonly title: string },
      reader: string,
      change: Change,
      {
        occurrence,
        isVague,
        isUnplanned,
      }: Pick<Closing, 'isVague' | 'isUnplanned'> & { readonly occurrence: Day | undefined },
    ) {
      const title = saidOf(name, occurrence)
      closings.push({
        reader,
        isAcceptance: true,
        commitment: id,
        occurrence,
        title,
        change,
        wakes: reader !== office,
        told: heardIn(reader, change, ({ text }) => acceptedIn(text).includes(title)),
        reopenedAt: undefined,
        isUnplanned,
        isVague,
      })
    },

    /** The commitment is perhaps closed, and then no mail tells of its parts. */
    partsMayBeOver(id: string) {
      for (const closing of closings)
        if (closing.commitment === id && closing.contributor !== undefined) closing.isVague = true
    },

    /** A commitment, or the occurrence, is open again: no mail tells the closing. */
    reopened(id: string, { knownAt }: Change, occurrence?: Day) {
      for (const closing of closings)
        if (
          closing.commitment === id &&
          closing.contributor === undefined &&
          closing.occurrence === occurrence
        )
          closing.reopenedAt ??= knownAt
    },

    /** A contributor has done a part: news of the one who leads. */
    partDone(
      { id, title, holder }: { readonly id: string; readonly title: string; readonly holder: string },
      contributor: string,
      change: Change,
      { isVague, isUnplanned }: Pick<Closing, 'isVague' | 'isUnplanned'>,
    ) {
      const heard = heardOfPart(holder, change, 'part', title)
      closings.push({
        reader: holder,
        contributor,
        commitment: id,
        occurrence: undefined,
        title,
        change,
        wakes: holder !== office,
        told: heard.told,
        reopenedAt: undefined,
        isUnplanned,
        isVague: isVague || heard.isVague,
      })
    },

    /** The last reminder of a part was told: news of the one who leads, once for a date. */
    partStillOpen(
      { id, title, holder }: { readonly id: string; readonly title: string; readonly holder: string },
      { contributor, deadline }: { readonly contributor: string; readonly deadline: Day },
      change: Change,
      { isVague, isUnplanned }: Pick<Closing, 'isVague' | 'isUnplanned'>,
    ) {
      const said = saidOf(title, deadline)
      const isSame = (one: Closing) =>
        one.isOpen && one.commitment === id && one.contributor === contributor && one.title === said
      if (closings.some((one) => isSame(one) && one.reader === holder && one.reopenedAt === undefined)) return
      const heard = heardOfPart(holder, change, 'open part', said)
      closings.push({
        reader: holder,
        contributor,
        isOpen: true,
        commitment: id,
        occurrence: undefined,
        title: said,
        change,
        wakes: holder !== office,
        told: heard.told,
        reopenedAt: undefined,
        isUnplanned,
        isVague: isVague || heard.isVague,
      })
    },

    /** A part is done, ended, or reminded of by another date: that it is still open is no news any more. */
    partIsOpenNoMore(id: string, { knownAt }: Change, contributor: string) {
      for (const closing of closings)
        if (closing.isOpen && closing.commitment === id && closing.contributor === contributor)
          closing.reopenedAt ??= knownAt
    },

    /** The part of a contributor, or of all of them, is no news any more. */
    partIsOver(id: string, { knownAt }: Change, contributor?: string) {
      for (const closing of closings)
        if (
          closing.commitment === id &&
          closing.contributor !== undefined &&
          (contributor === undefined || closing.contributor === contributor)
        )
          closing.reopenedAt ??= knownAt
    },

    decided(visit: string, change: Change) {
      const told = heardIn(office, change, ({ text }) => decidedIn(text).has(visit))
      const earlier = decisions.filter((one) => one.visit === visit)
      // The decision joined news that a mail on its way was telling, so all of it stayed.
      for (const one of earlier)
        if (one.told && change.begunAt <= one.told.at + leavesWithin && change.knownAt >= one.told.readAt)
          one.isVague = true
      decisions.push({ visit, change, told, isVague: told !== undefined })
    },

    vague(id: string) {
      for (const closing of closings) if (closing.commitment === id) closing.isVague = true
    },

    /** Nothing is certain about the mornings of a reader who moves, has a new holder, or is not reached by mail. */
    unplanned(reader: string) {
      for (const closing of closingsFor(reader)) if (closing.wakes) closing.isUnplanned = true
    },

    begunAgain(reader: string, since: Day | undefined, first: Day) {
      restarts.set(reader, { since, first })
    },

    /** What has surely to be told on a morning, and no mail has told it. */
    owed: (reader: string, at: number): readonly Pick<Closing, 'title' | 'change'>[] =>
      closingsFor(reader).filter((closing) => closing.wakes && isOwed(closing, at)),

    mailed(mail: SeenMail) {
      mails.push(mail)
      mailedClosings(mail, 'whole')
      mailedClosings(mail, 'acceptance')
      mailedClosings(mail, 'part')
      mailedClosings(mail, 'open part')
      if (mail.official === office) mailedDecisions(mail)
    },
  }
}
