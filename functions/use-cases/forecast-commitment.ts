import {
  type CommitmentForecast,
  commitmentForecast,
  partForecast,
} from '../domain/reminders/commitment-forecast.ts'
import { type CommitmentId, protocolOfficeId } from '../domain/shared/ids.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import type { Instant } from '../domain/shared/time.ts'
import type { Deps } from './deps.ts'
import { notFound } from './versions.ts'

export type ForecastCommitmentDeps = Pick<Deps, 'commitments' | 'desks'>

/** The coming notices about a commitment, or the reason for none. */
export const forecastCommitment =
  ({ commitments, desks }: ForecastCommitmentDeps) =>
  async (now: Instant, id: CommitmentId): Promise<CommitmentForecast | Refused<'not-found'>> => {
    const found = await commitments.get(id)
    if (found === undefined) return notFound
    const { commitment } = found
    const [desk, office] = await Promise.all([desks.read(commitment.holder), desks.read(protocolOfficeId)])
    if (desk === undefined || office === undefined)
      throw new Error(`${commitment.holder} is not in the directory`)
    const forecast = commitmentForecast(commitment, { desk, office, now })
    const contributors = commitment.status === 'open' ? (commitment.contributors ?? []) : []
    if (contributors.length === 0) return forecast
    const theirs = await Promise.all(contributors.map(({ officialId }) => desks.read(officialId)))
    const parts = theirs.flatMap((one) => {
      const part = one?.parts.find(({ commitmentId }) => commitmentId === id)
      return one && part ? [partForecast(part, { desk: one, now })] : []
    })
    return { ...forecast, parts }
  }
