import { partQuestions } from '../../events/names.ts'
import { numberedTitle } from '../domain/commitments/commitment.ts'
import type { HistoryEntry } from '../domain/commitments/history.ts'
import type { ClosedMatter, Matter } from '../domain/commitments/matter.ts'
import {
  type CommitmentQuestion,
  isNamed,
  type Question,
  type QuestionName,
} from '../domain/commitments/questions.ts'
import { type AboutMatters, aboutOf, wasAskedThen } from '../domain/links/linked-matter.ts'
import { called } from '../domain/officials/official.ts'
import type { MatterId } from '../domain/shared/ids.ts'
import { isAmong } from '../domain/shared/is-among.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import { isMeanwhile } from '../use-cases/decide-through-link.ts'
import { askedIn, titleWords } from '../words/agreement.ts'
import type { Phrase } from '../words/language.ts'
import type { PlainPageKey } from '../words/page-words.ts'
import { calledPhrase } from '../words/parties.ts'
import type { PagesDeps } from './deps.ts'
import { entryInWords } from './history-in-words.ts'
import { fieldNames, type Given, isRecorded } from './submitted-decisions.ts'
import type { Visited } from './through-link.ts'

/** The outcome of a decision, for the top of the page. */
export type OutcomeInWords = {
  readonly isRecorded: boolean
  /** Absent for a line of another page. */
  readonly title?: Phrase
  /** The answered question, when the form answered several about one commitment. */
  readonly asked?: Phrase
  readonly said: readonly Phrase[]
  /** The ids of the fields to mend. */
  readonly wrong: readonly string[]
}

type Context = Pick<Visited, 'words' | 'link'> & {
  readonly about: AboutMatters
  readonly all: readonly Given[]
}

/** The outcome of a decision in words: what was recorded, or why it was not. */
export const decidedInWords = async (
  deps: PagesDeps,
  given: Given,
  context: Context,
): Promise<OutcomeInWords> => {
  const { picked, outcome, line } = given
  const { id, question, choice } = picked
  const found = 'matter' in outcome ? outcome.matter : (line?.matter ?? (await askedThen(deps, id, context)))
  const matter = found && aboutOf(found) === context.about ? found : undefined
  const fields = 'wrong' in outcome && choice ? outcome.wrong : []
  const answered = line?.matter.questions.find(isNamed(question))
  return {
    isRecorded: isRecorded(given),
    ...(matter && { title: await titleOf(deps, matter, context) }),
    ...(matter?.kind === 'commitment-matter' &&
      answered &&
      context.all.filter((one) => one.picked.id === id).length > 1 && {
        asked: askedIn(answered as Question<CommitmentQuestion>, context.words),
      }),
    said: await sentences(deps, given, { ...context, matter }),
    wrong: fields.map(({ name: field }) =>
      fieldNames.field(id, question, { choice: choice?.name ?? '', field }),
    ),
  }
}

/** A matter that the link no longer shows, because it was decided meanwhile. */
const askedThen = async (deps: PagesDeps, id: MatterId, { link }: Context): Promise<Matter | undefined> => {
  const matter = await deps.matters.get(id)
  return matter && wasAskedThen(link, matter) ? matter : undefined
}

const titleOf = async (deps: PagesDeps, matter: Matter, { words }: Context): Promise<Phrase> => {
  if (matter.kind === 'commitment-matter') return words.isolate(numberedTitle(matter))
  if (matter.kind === 'organisation-matter')
    return words.say('whoAnswersFor', { organisation: words.isolate(matter.organisation) })
  const official = await deps.officials.get(matter.officialId)
  const name = official ? calledPhrase(official, words) : words.isolate(matter.email)
  return words.say(titleWords[matter.questions[0].kind], { name })
}

const sentences = async (
  deps: PagesDeps,
  { picked: { choice, question }, outcome }: Given,
  { matter, ...context }: Context & { readonly matter: Matter | undefined },
): Promise<readonly Phrase[]> => {
  const { words } = context
  if ('wrong' in outcome) return [...new Set(outcome.wrong.map(({ wrong }) => words.tell(wrong)))]
  if ('trouble' in outcome) return [words.tell(outcome.trouble)]
  if ('refused' in outcome)
    return matter && matter.status !== 'open'
      ? decidedMeanwhile(deps, matter, context)
      : [whyRefused(deps, outcome, { ...context, question })]
  return [
    ...(outcome.outcome === 'unchanged' ? [words.tell('recordedBefore')] : []),
    ...(outcome.entry ? await entrySaid(deps, outcome.entry, context) : []),
    ...(outcome.entry === undefined && choice?.recorded ? [words.tell(choice.recorded)] : []),
  ]
}

/** How a matter ended that somebody else closed. */
const decidedMeanwhile = async (
  deps: PagesDeps,
  matter: ClosedMatter,
  context: Context,
): Promise<readonly Phrase[]> => {
  const { words } = context
  const happened = await whatHappened(deps, matter, context)
  return happened.length === 0 ? [words.tell('notOfThisLink')] : [words.tell('decidedMeanwhile'), ...happened]
}

/** The last entry of the commitment's history, or what the office decided about the official or the organisation; nothing of what lapsed. */
const whatHappened = async (
  deps: PagesDeps,
  matter: ClosedMatter,
  context: Context,
): Promise<readonly Phrase[]> => {
  if (matter.kind === 'official-matter') {
    const { accepted, status } = matter
    return status === 'decided' ? [context.words.tell(aboutOfficial(accepted))] : []
  }
  if (matter.kind === 'organisation-matter')
    return matter.status === 'decided' ? [context.words.tell('recordedFocalPoint')] : []
  const last = (await deps.commitments.get(matter.commitmentId))?.history.at(-1)
  return last ? entrySaid(deps, last, context) : []
}

const aboutOfficial = (accepted: boolean | undefined): PlainPageKey => {
  if (accepted === undefined) return 'recordedTryAgain'
  return accepted ? 'recordedAllowed' : 'recordedRefusedAddress'
}

/** An entry of the history, and that mail to the official named in it waits for a yes. */
const entrySaid = async (
  deps: PagesDeps,
  entry: HistoryEntry,
  { words, link }: Context,
): Promise<readonly Phrase[]> => {
  const { change } = entry
  const responsible = 'responsible' in change ? change.responsible : undefined
  const contributor = 'contributor' in change ? change.contributor : undefined
  const [named, asker] = await Promise.all(
    [responsible, contributor].map(async (id) => id && (await deps.officials.get(id))),
  )
  const names = new Map([named, asker].flatMap((one) => (one ? [[one.id, called(one)]] : [])))
  const { said } = entryInWords(entry, { words, official: link.official, names })
  return named && named.outsideAddress === 'asked'
    ? [said, words.tell('addressWaits', { name: calledPhrase(named, words) })]
    : [said]
}

const refusals: Readonly<Record<string, PlainPageKey>> = {
  'date-before-agreement': 'dateBeforeAgreement',
  'still-responsible': 'officialStillHolds',
  'unknown-official': 'unknownOfficial',
  'address-refused': 'addressRefusedBefore',
  'of-another-link': 'notOfThisLink',
}

const whyRefused = (
  { officeAddress }: PagesDeps,
  { pointer, ...refused }: Refused<string>,
  { words, question }: Context & { readonly question: QuestionName },
): Phrase => {
  if (isMeanwhile(refused)) return words.tell('changedMeanwhile')
  if (refused.refused === 'decision-says-nothing' && pointer === '/responsible')
    return words.tell('namesWhoAsks')
  if (refused.refused === 'decision-says-nothing' && pointer === '/until') return words.tell('endsTooEarly')
  if (refused.refused === 'invalid-request' && pointer === '/responsible')
    return words.tell(isAmong(partQuestions, question.kind) ? 'namedThere' : 'officialOfAnother')
  if (refused.refused === 'invalid-request' && (pointer === '/dueOn' || pointer === '/grant'))
    return words.tell('dateAfterDue')
  const key = refusals[refused.refused]
  return key ? words.tell(key) : words.tell('notPossible', { address: words.isolate(officeAddress) })
}
