/** An expected "no", as a value. `pointer` names the field of the request body it is about (RFC 6901). */
export type Refused<Reason extends string> = {
  readonly refused: Reason
  readonly pointer?: string
  readonly detail?: string
}

export const isRefused = <Value extends object, Reason extends string>(
  outcome: Value | Refused<Reason>,
): outcome is Refused<Reason> => 'refused' in outcome
