import type { Destination } from './destination.ts'
import type { Surroundings } from './terminal.ts'

export type Question = {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export type Answered = { readonly status: number; readonly body: unknown; readonly etag?: string }

/** The API neither accepted nor refused the request, so the caller may run the command again. */
export type NotReached = { readonly notReached: string }

export type Ask = (question: Question) => Promise<Answered | NotReached>

export const isReached = (outcome: Answered | NotReached): outcome is Answered => 'status' in outcome

/** The pauses between four tries. Every request of ours may be repeated: it names a key or a version, or reads. */
const pauses = [500, 1000, 2000] as const

export const asking = (
  { address, token, warning }: Destination,
  { pause, printError, timeoutMs }: Pick<Surroundings, 'pause' | 'printError' | 'timeoutMs'>,
): Ask => {
  if (warning !== undefined) printError(warning)
  const once = async ({ method, path, body, headers = {} }: Question): Promise<Answered | NotReached> => {
    try {
      const response = await fetch(address + path, {
        method,
        headers: {
          Accept: 'application/json',
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        // Followed, a redirect would turn a POST into a GET.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      })
      const etag = response.headers.get('etag')
      return {
        status: response.status,
        body: jsonOf(await response.text()),
        ...(etag !== null && { etag }),
      }
    } catch (error) {
      return { notReached: whyNot(error, timeoutMs) }
    }
  }

  return async (question) => {
    let outcome = await once(question)
    for (const [index, milliseconds] of pauses.entries()) {
      const why = passing(outcome)
      if (why === undefined) return outcome
      printError(
        `${address} ${why}. Trying again (${index + 1} of ${pauses.length}) in ${milliseconds / 1000} s; what was already stored is not stored twice.`,
      )
      await pause(milliseconds)
      outcome = await once(question)
    }
    const why = passing(outcome)
    return why === undefined ? outcome : { notReached: `${address} ${why}` }
  }
}

/** The reason for another try: a fault that may be over by then. */
const passing = (outcome: Answered | NotReached): string | undefined => {
  if (!isReached(outcome)) return outcome.notReached
  if (outcome.status === 429) return 'is asked too much (429)'
  return outcome.status >= 500 ? `failed (${outcome.status}${instanceOf(outcome.body)})` : undefined
}

/** The `instance` of a problem: the name of the fault in the system's log. */
const instanceOf = (body: unknown) =>
  typeof body === 'object' && body !== null && 'instance' in body ? `, ${body.instance}` : ''

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const whyNot = (error: unknown, timeoutMs: number): string => {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return `did not answer within ${timeoutMs / 1000} s`
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } }
  return `cannot be reached (${cause?.code ?? cause?.message ?? message})`
}
