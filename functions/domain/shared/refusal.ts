/**
 * An expected "no", as a value. `pointer` names the field of the submission it is about (RFC 6901); `errors` names each
 * field when several are wrong.
 */
export type Refused<Reason extends string> = {
  readonly refused: Reason
  readonly pointer?: string
  readonly detail?: string
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[]
}

export const isRefused = <Value extends object, Reason extends string>(
  outcome: Value | Refused<Reason>,
): outcome is Refused<Reason> => 'refused' in outcome
