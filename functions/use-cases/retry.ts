/**
 * Repeats `attempt` while the answer is `changed-meanwhile` (another request changed the same items), at most
 * `tries` times. Each attempt must read the items again. After the last failed attempt, `exhausted` gives the
 * outcome, or throws.
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

/**
 * An `exhausted` that throws: the attempts cannot all fail unless something is wrong, so the failure is a
 * fault, not a refusal.
 */
export const failing = (message: string) => (): never => {
  throw new Error(message)
}
