import type { NoticeReader } from '../adapters/notices.ts'
import type { Deps } from '../use-cases/deps.ts'

/** The ports and settings of the API. Each route picks its part with `Pick`. */
export type ApiDeps = Pick<
  Deps,
  | 'clock'
  | 'log'
  | 'defaults'
  | 'mailDomains'
  | 'languages'
  | 'calendars'
  | 'closing'
  | 'visits'
  | 'officials'
  | 'desks'
  | 'matters'
  | 'commitments'
  | 'organisations'
  | 'lists'
> & {
  readonly notices: NoticeReader
  /** The claim in which a token lists the owner's roles. */
  readonly rolesClaim: string
  /** The most bytes of an answer; left out, the most that a Lambda may answer. */
  readonly largestAnswer?: number
  /** The deployed version, which every answer names in `X-Version`; absent in the local run. */
  readonly version?: string | undefined
  /** The OpenAPI document, as JSON. */
  readonly document: () => string
}
