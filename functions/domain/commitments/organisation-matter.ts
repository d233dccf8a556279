import { correctedEntry, type OfficialEntry } from '../officials/history.ts'
import { called, type Official } from '../officials/official.ts'
import { localDate, type NextMorning, nextMorning } from '../schedule/working-hour.ts'
import type { Author } from '../shared/author.ts'
import { folded } from '../shared/folded.ts'
import type { MatterId } from '../shared/ids.ts'
import type { Refused } from '../shared/refusal.ts'
import type { CalendarDate } from '../shared/time.ts'
import type { Commitment, OpenCommitment } from './commitment.ts'
import {
  answers,
  type closedMatterStatuses,
  type OrganisationQuestion,
  type Question,
  questionRules,
} from './questions.ts'

/*
 * An organisation was recorded as responsible and nobody answers for it. One matter asks the protocol office who does, however
 * many commitments wait.
 */

type OrganisationMatterFacts = {
  readonly kind: 'organisation-matter'
  readonly id: MatterId
  readonly version: number
  readonly questions: readonly [Question<OrganisationQuestion>]
  readonly organisation: string
  /** How many commitments wait for the answer. */
  readonly commitments: number
  /** The first morning on which the office is asked. The days on which the office is asked again count from here. */
  readonly askedFrom: CalendarDate
}

export type OpenOrganisationMatter = OrganisationMatterFacts & {
  readonly status: 'open'
  /** The next morning on which the office is asked. */
  readonly next?: NextMorning
}

/** The organisation has a focal point, or nothing waits for one any more. */
export type ClosedOrganisationMatter = OrganisationMatterFacts & {
  readonly status: (typeof closedMatterStatuses)[number]
  readonly closedBy: Author
  readonly note?: string
}

export type OrganisationMatter = OpenOrganisationMatter | ClosedOrganisationMatter

/** The organisation for whose focal point a commitment waits. A draft waits for nobody before it is published. */
export const waitsForFocalPointOf = (commitment: Commitment): string | undefined =>
  commitment.status === 'open' && !commitment.draft ? commitment.responsibleOrganisation : undefined

/** An organisation as read: the focal point, and the commitments that wait. */
export type FoundOrganisation = {
  readonly organisation: string
  readonly focalPoint: Official | undefined
  readonly commitments: readonly OpenCommitment[]
}

/** The matter as an organisation needs it; `undefined`: as it is. `id`: of the matter, should one be raised. */
export const matterOf = (
  found: FoundOrganisation,
  matter: OrganisationMatter | undefined,
  { id, office, author }: { readonly id: MatterId; readonly office: Official; readonly author: Author },
): OrganisationMatter | undefined => {
  const { organisation, focalPoint } = found
  const commitments = found.commitments.filter((one) => waitsForFocalPointOf(one) !== undefined).length
  const isAnswered = questionRules['focal-point'].lapses({ focalPoint, commitments })
  if (matter?.status !== 'open') {
    if (isAnswered) return undefined
    const next = nextMorning(author.at, office)
    return {
      kind: 'organisation-matter',
      status: 'open',
      id,
      version: (matter?.version ?? 0) + 1,
      questions: [{ kind: 'focal-point', since: localDate(author.at, office) }],
      organisation,
      commitments,
      askedFrom: next.on,
      next,
    }
  }
  if (isAnswered) return closed(matter, focalPoint ? 'decided' : 'lapsed', author)
  return matter.commitments === commitments
    ? undefined
    : { ...matter, version: matter.version + 1, commitments }
}

const closed = (
  { next, ...matter }: OpenOrganisationMatter,
  status: ClosedOrganisationMatter['status'],
  closedBy: Author,
): ClosedOrganisationMatter => ({ ...matter, status, version: matter.version + 1, closedBy })

/** The office's answer: an official of the directory. */
export type OrganisationDecision = { readonly responsible: Official; readonly note?: string }

/** The official answers for the organisation from now on. */
export type DecidedOrganisation = {
  readonly matter: ClosedOrganisationMatter
  readonly official: Official
  readonly entry: OfficialEntry
}

/** Refuses an answer to anything else than who answers for the organisation. */
export const refusedAnswer = (
  { organisation }: OpenOrganisationMatter,
  decision: { readonly question?: string; readonly responsible?: unknown },
): Refused<'decision-says-nothing'> | undefined => {
  if (decision.question !== undefined && decision.question !== 'focal-point')
    return {
      refused: 'decision-says-nothing',
      pointer: '/question',
      detail: `this matter does not ask ${decision.question}: it asks focal-point`,
    }
  const beside = answers.find((answer) => answer in decision && answer !== 'responsible')
  return beside === undefined && decision.responsible !== undefined
    ? undefined
    : {
        refused: 'decision-says-nothing',
        pointer: `/${beside ?? 'responsible'}`,
        detail: `this matter asks who answers for ${organisation}: name an official of the directory as responsible`,
      }
}

/** Makes an official the focal point. An official without an organisation gets this organisation. */
export const decideOnOrganisation = (
  matter: OpenOrganisationMatter,
  { responsible: before, note }: OrganisationDecision,
  author: Author,
): DecidedOrganisation | Refused<'invalid-request'> => {
  const { organisation } = matter
  if (before.organisation !== undefined && folded(before.organisation) !== folded(organisation))
    return {
      refused: 'invalid-request',
      pointer: '/responsible',
      detail: `${called(before)} (${before.id}) is of ${before.organisation}, not of ${organisation}: name somebody of it, or correct the organisation of the official first`,
    }
  const official: Official = {
    ...before,
    organisation: before.organisation ?? organisation,
    focalPoint: true,
    version: before.version + 1,
  }
  return {
    matter: { ...closed(matter, 'decided', author), ...(note !== undefined && { note }) },
    official,
    entry: correctedEntry(before, official, { isNewHolder: false, author }),
  }
}
