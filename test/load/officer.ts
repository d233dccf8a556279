import { setTimeout } from 'node:timers/promises'
import { type ApiDocument, documented } from '../support/api-document.ts'

export type Answer = { readonly status: number; readonly body: unknown }

type Question = {
  readonly method: 'GET' | 'POST'
  /** The path as the API document spells it; `id` takes the place of `{id}`. */
  readonly path: string
  readonly id?: string
  readonly query?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * A client of the API over HTTP, which repeats a failed request word for word. Every answer is compared with
 * the API's own document. `tries` is the number of tries before the client gives up; ten failures of a small request in a row
 * would be a fault of the system.
 */
export const officer = async (address: string, { tries = 10 } = {}) => {
  const document = (await (await fetch(`${address}/openapi.json`)).json()) as ApiDocument
  const { operations, undocumented } = documented(document)
  const seen = new Map<number, number>()
  const wrong: string[] = []

  const once = async ({ method, path, id = '', query = '', body, headers }: Question): Promise<Answer> => {
    const response = await fetch(address + path.replace('{id}', id) + query, {
      method,
      ...(headers && { headers }),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const answer = { status: response.status, body: await response.json() }
    seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1)
    const operation = operations.find((one) => one.path === path && one.method === method)?.operation
    const complaint = operation
      ? undocumented(operation, answer.status, response.headers.get('content-type') ?? '', answer.body)
      : 'no such operation'
    if (complaint) wrong.push(`${method} ${path} ${answer.status}: ${complaint}`)
    if (answer.status >= 500 && !saysNothing(answer.body)) wrong.push(JSON.stringify(answer.body))
    return answer
  }

  return {
    /** How often each status was answered. */
    seen,
    /** Deviations of answers from the document. */
    wrong,
    async ask(question: Question): Promise<Answer> {
      for (let attempt = 1; ; attempt++) {
        const answer = await once(question)
        if (answer.status < 500 && answer.status !== 429) return answer
        if (attempt === tries) throw new Error(`${question.method} ${question.path} failed ${tries} times`)
        await setTimeout(50 * Math.min(attempt, 10))
      }
    },
  }
}

/** True for a 5xx answer that holds nothing but the reference to the entry in the log. */
const saysNothing = (body: unknown) => {
  const { instance, ...rest } = body as { instance?: string }
  return (
    /^urn:request:[\w-]+$/.test(instance ?? '') &&
    JSON.stringify(rest) === '{"type":"about:blank","title":"Internal Server Error","status":500}'
  )
}
