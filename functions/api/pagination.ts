import * as z from 'zod/mini'
import { lazy } from '../../events/lazy.ts'
import type { Page, PageAsked } from '../adapters/pagination.ts'
import { fingerprint } from '../use-cases/ids.ts'
import { problem } from './problem.ts'
import type { HttpResponse } from './request.ts'

const cursor = lazy(() =>
  z.strictObject({
    of: z.string(),
    at: z.strictObject({
      pk: z.string().check(z.regex(/^[A-Z]{1,20}#[a-z]{3}_[A-Za-z0-9-]{1,80}$/)),
      sk: z.string().check(z.regex(/^[A-Z]{1,20}(?:#[\w-]{1,80})?$/)),
      // A name of 200 characters is longer in small letters, such as that of İ, and the id follows.
      order: z.string().check(z.regex(/^[^\p{Cc}\p{Cs}]{1,1024}$/u)),
    }),
  }),
)

/**
 * A fingerprint of a list and its filters, part of each cursor: a cursor is valid only for an equal list and
 * equal filters.
 */
const listOf = (path: string, { cursor, limit, ...filters }: Asked) =>
  fingerprint([path, Object.entries(filters).toSorted()]).slice(0, 16)

type Asked = { readonly limit: number; readonly cursor?: string } & Readonly<Record<string, unknown>>

/** The position from the caller's cursor, or the answer 400 to a cursor of another list. */
export const pageAsked = (path: string, asked: Asked): PageAsked | { readonly answer: HttpResponse } => {
  const { limit } = asked
  if (asked.cursor === undefined) return { limit }
  const read = cursor().safeParse(jsonOf(asked.cursor))
  return read.success && read.data.of === listOf(path, asked)
    ? { limit, after: read.data.at }
    : { answer: badCursor }
}

const badCursor = problem('bad-cursor', {
  detail: 'send the cursor as the page before gave it, with the same filters, or none to begin anew',
})

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

const nextCursor = (path: string, asked: Asked, { next }: Page<unknown>): string | undefined =>
  next && Buffer.from(JSON.stringify({ of: listOf(path, asked), at: next })).toString('base64url')

/** Answers with one page, and with the cursor of the next page if more follows. */
export const paged = async <Entry>(
  path: string,
  asked: Asked,
  read: (asked: PageAsked) => Promise<Page<Entry> | undefined>,
  show: (entries: readonly Entry[], next: string | undefined) => HttpResponse,
): Promise<HttpResponse> => {
  const page = pageAsked(path, asked)
  if ('answer' in page) return page.answer
  const found = await read(page)
  return found === undefined ? badCursor : show(found.entries, nextCursor(path, asked, found))
}
