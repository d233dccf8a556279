import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser'
import { repeatedName } from '../events/repeated-name.ts'
import { type VisitSubmission, visitSubmission } from '../events/visit.ts'
import type { FieldError } from '../functions/api/problem.ts'
import { fieldErrors, largestBody } from '../functions/api/request.ts'
import { refusedDays } from '../functions/domain/visits/record-visit.ts'
import { fingerprint } from '../functions/use-cases/ids.ts'
import { notMeantAsVisit } from './no-visit.ts'

export type VisitFile = {
  readonly visit: VisitSubmission
  /**
   * The key follows from the content of the file and not from the layout, so a visit gets the same key each
   * time.
   */
  readonly key: string
}

/** All reasons why a file holds no valid visit. */
export type NoVisit = { readonly reasons: readonly string[] }

/** Checks a file as the API would, but for the directory. */
export const visitIn = (bytes: Uint8Array): VisitFile | NoVisit => {
  const text = utf8(bytes)
  if (text === undefined) return { reasons: ['is not UTF-8: save it as UTF-8'] }
  const json = jsonIn(text)
  if ('notJson' in json) return { reasons: [json.notJson] }
  const parsed = visitSubmission().safeParse(json.value, { reportInput: true })
  if (!parsed.success) {
    const other = notMeantAsVisit(json.value)
    if (other !== undefined) return { reasons: [other] }
    return { reasons: parsed.error.issues.flatMap((issue) => fieldErrors(issue)).map(inWords) }
  }
  const outOfOrder = refusedDays(parsed.data)
  if (outOfOrder) return { reasons: [`#${outOfOrder.pointer}: ${outOfOrder.detail}`] }
  const size = Buffer.byteLength(JSON.stringify(parsed.data))
  if (size > largestBody)
    return {
      reasons: [`is too large: the API takes ${largestBody} bytes, this is ${size}. Shorten its texts.`],
    }
  return { visit: parsed.data, key: `submit-${fingerprint(parsed.data)}` }
}

const inWords = ({ pointer, detail }: FieldError) => `${pointer}: ${detail}`

const utf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const jsonIn = (text: string): { value: unknown } | { notJson: string } => {
  try {
    const value: unknown = JSON.parse(text)
    const repeated = repeatedName(text)
    return repeated === undefined ? { value } : { notJson: `is not read: ${repeated}. Keep one of the two.` }
  } catch (error) {
    return { notJson: `is not JSON: ${firstError(text) ?? (error as Error).message}` }
  }
}

/** The first error with its line and column, which JSON.parse names for some errors only. */
const firstError = (text: string): string | undefined => {
  const errors: ParseError[] = []
  parse(text, errors, { disallowComments: true, allowTrailingComma: false })
  const first = errors.at(0)
  if (first === undefined) return undefined
  const before = text.slice(0, first.offset).split(/\r\n|\r|\n/)
  const words = printParseErrorCode(first.error)
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}: ${words}`
}
