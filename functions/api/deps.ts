import type { NoticeReader } from '../adapters/notices.ts'
import type { Deps } from '../use-cases/deps.ts'

/** Everything outside that the API talks to. A route names the part that it uses. */
export type ApiDeps = Pick<
  Deps,
  | 'clock'
  | 'log'
  | 'defaults'
  | 'mailDomains'
  | 'visits'
  | 'officials'
  | 'desks'
  | 'matters'
  | 'commitments'
  | 'lists'
> & {
  readonly notices: NoticeReader
  /** Where a token lists the roles of its owner. */
  readonly rolesClaim: string
  /** The OpenAPI document, as JSON. */
  readonly document: () => string
}
