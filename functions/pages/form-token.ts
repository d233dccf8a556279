import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Instant } from '../domain/shared/time.ts'

/** What a form was rendered for. Of each thing shown the version counts, so that a token is an If-Match too. */
export type Rendered = {
  /** The secret of the link, which the address of the form holds. */
  readonly secret: string
  readonly path: string
  readonly shown: readonly { readonly id: string; readonly version: number }[]
}

/** `formNotWhole`: no form of ours, or one cut off on its way. */
export type TokenTrouble = 'formNotWhole' | 'changedMeanwhile' | 'tooYoung' | 'tooOld'

/**
 * Seconds. A machine that submits a form at once is refused; a person needs longer. Instants have whole seconds, so a
 * difference of three is more than two.
 */
const youngest = 3
const oldest = 2 * 60 * 60

const signed = (renderedAt: string, { secret, path, shown }: Rendered): string => {
  const facts = [renderedAt, path, ...shown.map(({ id, version }) => `${id} ${version}`)]
  return createHmac('sha256', secret).update(facts.join('\n')).digest('base64url')
}

/** The token of a form: nothing is stored, and no key is kept but the secret that the bearer of the link has. */
export const formToken = (renderedAt: Instant, rendered: Rendered): string =>
  `${renderedAt}.${signed(renderedAt, rendered)}`

/** Why a form with this token is not taken; `undefined` if it is. */
export const tokenTrouble = (token: string, rendered: Rendered, now: Instant): TokenTrouble | undefined => {
  const [renderedAt = '', signature = ''] = token.split('.')
  const given = Buffer.from(signature)
  const right = Buffer.from(signed(renderedAt, rendered))
  if (Number.isNaN(Date.parse(renderedAt)) || given.length !== right.length) return 'formNotWhole'
  if (!timingSafeEqual(given, right)) return 'changedMeanwhile'
  const age = (Date.parse(now) - Date.parse(renderedAt)) / 1000
  if (age < youngest) return 'tooYoung'
  return age > oldest ? 'tooOld' : undefined
}
