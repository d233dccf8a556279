/**
 * Runs `attempt` again while somebody else changes at the same moment what it read, at most `tries` times. Each attempt
 * reads anew. `exhausted` says what the outcome is when no attempt came through; it may throw instead.
 */
export const withRetry = async <Outcome>(
  { tries, exhausted }: { readonly tries: number; readonly exhausted: () => NoInfer<Outcome> },
  attempt: () => Promise<Outcome | 'changed-meanwhile'>,
): Promise<Outcome> => {
  for (let left = tries; left > 0; left--) {
    const outcome = await attempt()
    if (outcome !== 'changed-meanwhile') return outcome
  }
  return exhausted()
}

/** For changes that cannot go on and on unless something is wrong: no attempt came through, and that is a fault. */
export const failing = (message: string) => (): never => {
  throw new Error(message)
}
