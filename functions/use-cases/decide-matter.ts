import { acceptReport } from '../domain/commitments/acceptance.ts'
import type { DroppedCommitment, OpenCommitment } from '../domain/commitments/commitment.ts'
import type { HistoryEntry } from '../domain/commitments/history.ts'
import {
  type Decision,
  type DecisionContext,
  decideMatter as decided,
  dropCommitment,
  type Matter,
  type OpenCommitmentMatter,
  questionNamed,
  saysNothing,
} from '../domain/commitments/matter.ts'
import {
  decideOnOfficial as decidedOnOfficial,
  type OfficialDecision,
  type OpenOfficialMatter,
} from '../domain/commitments/official-matter.ts'
import {
  decideOnOrganisation as decidedOnOrganisation,
  type OpenOrganisationMatter,
  refusedAnswer,
} from '../domain/commitments/organisation-matter.ts'
import { decideOnPart } from '../domain/commitments/part-decisions.ts'
import { isAskedOfPart, type PartQuestion, type Question } from '../domain/commitments/questions.ts'
import { called, type Official } from '../domain/officials/official.ts'
import {
  closedThroughLink,
  type DecidedAbout,
  decidedNewsId,
  decidedThroughLink,
  type NewsChange,
} from '../domain/reminders/news.ts'
import type { Author } from '../domain/shared/author.ts'
import { type MatterId, protocolOfficeId } from '../domain/shared/ids.ts'
import { isRefused, type Refused } from '../domain/shared/refusal.ts'
import type { Responsible } from '../domain/visits/visit.ts'
import { addressRefused } from './check-address.ts'
import { knownOfficial, protocolOffice } from './known-officials.ts'
import { findNamed, type ResolveDeps, resolveOfficials } from './resolve-officials.ts'
import { withRetry } from './retry.ts'
import {
  type SettleOrganisationDeps,
  settleOrganisation,
  settleOrganisationsOf,
} from './settle-organisation.ts'
import { type Expected, isOutdated, notFound, versionConflict } from './versions.ts'
import { withConsequences } from './with-consequences.ts'

export type DecideMatterDeps = SettleOrganisationDeps & ResolveDeps

/** The office's answer as submitted; `responsible` is an id, or the details of a new official. */
export type SubmittedDecision = Omit<Decision, 'responsible'> &
  OfficialDecision & { readonly responsible?: Responsible; readonly drop?: true }

/**
 * The matter in its present state, and, for a decision about a commitment, the new entry in the commitment's
 * history.
 */
export type DecidedMatter = {
  readonly outcome: 'changed'
  readonly matter: Matter
  readonly entry?: HistoryEntry
}

export type DecisionRefused = Refused<
  | 'not-found'
  | 'version-conflict'
  | 'matter-closed'
  | 'decision-says-nothing'
  | 'date-before-agreement'
  | 'still-responsible'
  | 'unknown-official'
  | 'invalid-request'
  | 'address-refused'
>

type Decided = DecidedMatter | DecisionRefused | 'changed-meanwhile'

/** The number of attempts: an attempt fails when a notice moves a line, or an address is taken, meanwhile. */
const tries = 3

/**
 * Decides a matter. About a commitment the office names the official, sets the date or the rhythm, or leaves
 * the commitment unchanged. About an address the office says yes or no to mail for the official, or lets mail try an
 * unreachable address again. About an organisation the office names an official of the directory, who answers for it.
 */
export const decideMatter =
  (deps: DecideMatterDeps) =>
  (
    author: Author,
    { id, decision, expect }: Expected & { readonly id: MatterId; readonly decision: SubmittedDecision },
  ): Promise<DecidedMatter | DecisionRefused> =>
    withRetry({ tries, exhausted: () => versionConflict }, async () => {
      const matter = await deps.matters.get(id)
      if (matter === undefined) return notFound
      if (isOutdated({ expect }, matter)) return versionConflict
      if (matter.status !== 'open') return { refused: 'matter-closed' }
      switch (matter.kind) {
        case 'commitment-matter':
          return decideOnCommitment(deps, author, { matter, decision })
        case 'official-matter':
          return decideOnOfficial(deps, author, { matter, decision })
        case 'organisation-matter':
          return decideOnOrganisation(deps, author, { matter, decision })
      }
    })

const decideOnCommitment = async (
  deps: DecideMatterDeps,
  author: Author,
  { matter, decision }: { readonly matter: OpenCommitmentMatter; readonly decision: SubmittedDecision },
): Promise<Decided> => {
  const { responsible, drop, ...answers } = decision
  const found = await deps.commitments.get(matter.commitmentId)
  if (found?.commitment.status !== 'open') return { refused: 'matter-closed' }
  const { commitment } = found
  const holder = await knownOfficial(deps, commitment.holder)

  const named = responsible ? [{ responsible, pointer: '/responsible' }] : []
  const newFrom = `${matter.id} ${matter.version}`
  const directory = await resolveOfficials(deps, named, { newFrom, author })
  if (isRefused(directory)) return directory
  const answer = { ...answers, ...(responsible && { responsible: directory.officialFor(responsible) }) }
  const asked = questionNamed(matter, decision)
  if (asked?.kind === 'acceptance' && answers.accept) {
    const refused = saysNothing({ matter, named: asked, decision: answers })
    return refused ?? acceptAndSave(deps, { commitment, matter }, { holder, author, decision: answers })
  }
  const step = drop
    ? dropCommitment(matter, commitment, { ...answers, drop }, { author })
    : asked && isAskedOfPart(asked)
      ? decideOnPart(
          matter,
          commitment,
          { named: asked, decision: answer },
          await ofPart(deps, commitment, asked, { holder, author }),
        )
      : decided(matter, commitment, answer, { holder, author })
  if (isRefused(step)) return step

  const news = await newsOf(deps, step.commitment, { holder, author })
  const followed = { commitment, matter }
  const answered = { ...step, news, directory: directory.changes }
  const whole = await withConsequences(deps, followed, answered, { holder, author })
  const saved = await deps.commitments.save(followed, whole, whole)
  if (saved !== 'saved') return saved
  await settleOrganisationsOf(deps, [commitment])
  return { outcome: 'changed', matter: step.matter, entry: step.entry }
}

/** The report is accepted. A yes through a link is news of the office, as every decision through one. */
const acceptAndSave = async (
  deps: DecideMatterDeps,
  followed: { readonly commitment: OpenCommitment; readonly matter: OpenCommitmentMatter },
  { holder, author, decision: given }: DecisionContext & { readonly decision: Pick<Decision, 'note'> },
): Promise<Decided> => {
  const office = await protocolOffice(deps)
  const { visitId: id, agreedAt } = followed.commitment
  const step = acceptReport(followed, given, { holder, office, author })
  const decision =
    author.through === 'link' ? await newsOfDecision(deps, { id, title: agreedAt.visitTitle }, author) : []
  const accepted = { ...step, news: [...(step.news ?? []), ...decision] }
  const whole = await withConsequences(deps, followed, accepted, { holder, author, office })
  const saved = await deps.commitments.save(followed, whole)
  return saved === 'saved'
    ? { outcome: 'changed', matter: whole.matter ?? followed.matter, entry: whole.entry }
    : saved
}

/** Reads what the rules need to know of the contributor who asks. */
const ofPart = async (
  deps: DecideMatterDeps,
  { id }: OpenCommitment,
  { askedBy }: Question<PartQuestion>,
  context: DecisionContext,
) => {
  const [contributor, [part]] = await Promise.all([
    knownOfficial(deps, askedBy),
    deps.desks.parts(id, [askedBy]),
  ])
  return { ...context, contributor, part }
}

/** A decision through a link is news of the office; one that closes a commitment is news of its holder too. */
const newsOf = async (
  deps: DecideMatterDeps,
  commitment: OpenCommitment | DroppedCommitment,
  { holder, author }: { readonly holder: Official; readonly author: Author },
): Promise<readonly NewsChange[]> => {
  if (author.through !== 'link') return []
  if (commitment.status !== 'open')
    return closedThroughLink(commitment, { holder, office: await protocolOffice(deps), now: author.at })
  const { visitId: id, agreedAt } = commitment
  return newsOfDecision(deps, { id, title: agreedAt.visitTitle }, author)
}

const newsOfDecision = async (
  deps: DecideMatterDeps,
  about: DecidedAbout,
  { at }: Author,
): Promise<readonly NewsChange[]> => {
  const [before, office] = await Promise.all([
    deps.desks.news(protocolOfficeId, decidedNewsId(about)),
    protocolOffice(deps),
  ])
  return [decidedThroughLink(about, before, { office, now: at })]
}

const decideOnOfficial = async (
  deps: DecideMatterDeps,
  author: Author,
  { matter, decision }: { readonly matter: OpenOfficialMatter; readonly decision: SubmittedDecision },
): Promise<Decided> => {
  const { officials, desks, matters } = deps
  // The official is read before the desk: a commitment that reaches the desk later also raises the official's
  // version, and the decision then fails and is tried again.
  const official = await officials.get(matter.officialId)
  const desk = await desks.read(matter.officialId)
  if (official === undefined || desk === undefined)
    throw new Error(`${matter.officialId} is not in the directory`)
  const answer = decidedOnOfficial(matter, official, decision, {
    holds: desk.commitments.length + desk.parts.length,
    author,
  })
  if (isRefused(answer)) return answer
  const about = { id: matter.id, title: called(official) }
  const news = author.through === 'link' ? await newsOfDecision(deps, about, author) : []
  const saved = await matters.decideOnOfficial({ matter, official }, { ...answer, news })
  return saved === 'saved' ? { outcome: 'changed', matter: answer.matter } : saved
}

/** The mark of a focal point answers, whoever sets it: the answer sets the mark, and what waits follows. */
const decideOnOrganisation = async (
  deps: DecideMatterDeps,
  author: Author,
  { matter, decision }: { readonly matter: OpenOrganisationMatter; readonly decision: SubmittedDecision },
): Promise<Decided> => {
  const { responsible, note } = decision
  const refused = refusedAnswer(matter, decision)
  if (refused) return refused
  const official = responsible && (await findNamed(deps, responsible))
  if (official === undefined)
    return {
      refused: 'unknown-official',
      pointer: '/responsible',
      detail: `is not in the directory: record the official with focalPoint for ${matter.organisation}, which answers this matter too`,
    }
  if (official.outsideAddress === 'refused') return addressRefused('/responsible', official)
  const step = decidedOnOrganisation(
    matter,
    { responsible: official, ...(note !== undefined && { note }) },
    author,
  )
  if (isRefused(step)) return step
  const about = { id: matter.id, title: matter.organisation }
  const news = author.through === 'link' ? await newsOfDecision(deps, about, author) : []
  const saved = await deps.officials.save({
    official: step.official,
    previous: official,
    entry: step.entry,
    decides: { before: matter, after: step.matter },
    news,
  })
  if (saved !== 'saved') return 'changed-meanwhile'
  await settleOrganisation(deps)(deps.organisations.idOf(matter.organisation))
  return { outcome: 'changed', matter: step.matter }
}
