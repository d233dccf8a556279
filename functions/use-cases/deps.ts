import type { Clock } from '../adapters/clock.ts'
import type { Commitments } from '../adapters/commitments.ts'
import type { Desks } from '../adapters/desks.ts'
import type { Ledger } from '../adapters/ledger.ts'
import type { Lists } from '../adapters/lists.ts'
import type { Log } from '../adapters/log.ts'
import type { Matters } from '../adapters/matters.ts'
import type { Officials } from '../adapters/officials.ts'
import type { Visits } from '../adapters/visits.ts'
import type { Defaults } from '../domain/officials/official.ts'

/** Everything outside that the API talks to. A route names the part that it uses. */
export type ApiDeps = {
  readonly clock: Clock
  readonly log: Log
  /** Where a token lists the roles of its owner. */
  readonly rolesClaim: string
  /** What an official gets who is recorded without them. */
  readonly defaults: Defaults
  /** The institution's own: any other address waits for the office's yes. */
  readonly mailDomains: readonly string[]
  readonly visits: Visits
  readonly officials: Officials
  readonly desks: Desks
  readonly matters: Matters
  readonly commitments: Commitments
  readonly lists: Lists
  readonly ledger: Ledger
  /** The OpenAPI document, as JSON. */
  readonly document: () => string
}
