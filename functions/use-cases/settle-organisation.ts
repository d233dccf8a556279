import type { UnsettledOrganisation } from '../adapters/table-keys.ts'
import { reassign } from '../domain/commitments/change-commitment.ts'
import type { Commitment } from '../domain/commitments/commitment.ts'
import { matterOf, type OrganisationMatter } from '../domain/commitments/organisation-matter.ts'
import type { Official } from '../domain/officials/official.ts'
import { folded } from '../domain/shared/folded.ts'
import type { CommitmentId, MatterId, OrganisationId } from '../domain/shared/ids.ts'
import { isRefused } from '../domain/shared/refusal.ts'
import type { Recorded } from '../domain/visits/record-visit.ts'
import { type ReadForChangeDeps, readForChange } from './change-context.ts'
import type { Deps } from './deps.ts'
import { idFrom } from './ids.ts'
import { protocolOffice } from './known-officials.ts'
import { failing, withRetry } from './retry.ts'
import { withConsequences } from './with-consequences.ts'

export type SettleOrganisationDeps = ReadForChangeDeps & Pick<Deps, 'organisations' | 'commitments'>

/** At most one matter exists for each organisation. */
const matterIdOf = (organisation: string): MatterId => idFrom('mat', 'focal point', folded(organisation))

/**
 * The number of attempts for each step: an attempt fails when another request changes a commitment, or a notice moves the matter,
 * meanwhile.
 */
const tries = 5

/**
 * Puts in order what was recorded for an organisation. With a focal point, each waiting commitment goes over to that official in
 * a transaction of its own. Without one, a single matter asks the office, and is closed when nothing waits any more.
 * Whatever begins or ends a waiting, or changes the focal point, leaves a note in its own transaction, which stays until all is
 * in order. The request calls this function; after an interruption, the next tick or the next notice to the office does. A repeated
 * call is harmless. Gives true if anything had to be done.
 */
export const settleOrganisation =
  (deps: SettleOrganisationDeps) =>
  async (id: OrganisationId): Promise<boolean> => {
    const unsettled = await deps.organisations.unsettled(id)
    if (unsettled === undefined) return false
    const { organisation } = unsettled
    const found = await deps.officials.focalPointOf(organisation)
    // Nobody writes to an official whose address was refused, so such an official answers for nothing new.
    const focalPoint = found?.outsideAddress === 'refused' ? undefined : found
    if (focalPoint)
      for (const commitment of await deps.organisations.commitments(organisation))
        await giveTo(deps, focalPoint, commitment.id, unsettled)
    const asked = await ask(deps, focalPoint, unsettled)
    const outcome = asked === 'saved' ? await deps.organisations.settled(unsettled) : asked
    // Something else was recorded or changed meanwhile.
    if (outcome === 'changed-meanwhile') await settleOrganisation(deps)(id)
    return true
  }

/** Settles the organisations of the commitments just recorded or changed. */
export const settleOrganisationsOf = async (
  deps: SettleOrganisationDeps,
  commitments: readonly Commitment[],
): Promise<void> => {
  const named = commitments.flatMap(({ responsibleOrganisation }) => responsibleOrganisation ?? [])
  for (const id of new Set(named.map(deps.organisations.idOf))) await settleOrganisation(deps)(id)
}

/** The commitments recorded, and those that they renew. */
export const waitingIn = ({
  commitments,
  renewals,
}: Pick<Recorded, 'commitments' | 'renewals'>): readonly Commitment[] => [
  ...commitments,
  ...renewals.map(({ before }) => before.commitment),
]

/** The commitment goes over to the focal point, unless somebody closed or reassigned it meanwhile. */
const giveTo = (
  deps: SettleOrganisationDeps,
  focalPoint: Official,
  id: CommitmentId,
  { author }: UnsettledOrganisation,
): Promise<'done'> => {
  const exhausted = failing(`${id} kept changing while it was given to ${focalPoint.id}`)
  return withRetry<'done'>({ tries, exhausted }, async () => {
    const found = await deps.commitments.get(id)
    const official = await deps.officials.get(focalPoint.id)
    if (official === undefined) throw new Error(`${focalPoint.id} is not in the directory`)
    if (found?.commitment.status !== 'open' || found.commitment.responsibleOrganisation === undefined)
      return 'done'
    const { followed, context } = await readForChange(deps, found.commitment, author)
    const step = reassign(followed, { responsible: official }, context)
    if (isRefused(step)) throw new Error(`${id} cannot be given to ${official.id}: ${step.refused}`)
    const directory = official.outsideAddress === 'asked' ? [{ waiting: official }] : []
    const whole = await withConsequences(deps, followed, { ...step, directory }, context)
    const saved = await deps.commitments.save(followed, whole, whole)
    return saved === 'saved' ? 'done' : saved
  })
}

const ask = async (
  deps: SettleOrganisationDeps,
  focalPoint: Official | undefined,
  unsettled: UnsettledOrganisation,
): Promise<'saved' | 'changed-meanwhile'> => {
  const { organisation, author } = unsettled
  const id = matterIdOf(organisation)
  const before = (await deps.matters.get(id)) as OrganisationMatter | undefined
  const commitments = await deps.organisations.commitments(organisation)
  const office = await protocolOffice(deps)
  const after = matterOf({ organisation, focalPoint, commitments }, before, { id, office, author })
  return after ? deps.organisations.ask(unsettled, { before, after }) : 'saved'
}
