import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser'
import { repeatedName } from '../events/repeated-name.ts'
import { type VisitSubmission, visitSubmission } from '../events/visit.ts'
import { mostWrites } from '../functions/adapters/table.ts'
import { recordingWrites } from '../functions/adapters/visits.ts'
import type { FieldError } from '../functions/api/problem.ts'
import { fieldErrors, largestBody } from '../functions/api/request.ts'
import type { OpenCommitment } from '../functions/domain/commitments/commitment.ts'
import { foldEmail, type Official } from '../functions/domain/officials/official.ts'
import { plainWeekdays } from '../functions/domain/schedule/calendar.ts'
import { protocolOfficeId } from '../functions/domain/shared/ids.ts'
import { type RecordingContext, recordVisit, refusedDays } from '../functions/domain/visits/record-visit.ts'
import { fingerprint } from '../functions/use-cases/ids.ts'
import { countedIn, namedInActions, tooManyWrites } from '../functions/use-cases/recording-context.ts'
import { notMeantAsVisit } from './no-visit.ts'

export type VisitFile = {
  readonly visit: VisitSubmission
  /**
   * The key follows from the content of the file and not from the layout, so a visit gets the same key each
   * time.
   */
  readonly key: string
  /** How the API refuses the visit if the directory knows none of the officials named by address. */
  readonly unlessKnown?: string
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
  const tooMany = refusedWrites(parsed.data, 0)
  if (tooMany) return { reasons: [`#${tooMany.pointer}: ${tooMany.detail}`] }
  const size = Buffer.byteLength(JSON.stringify(parsed.data))
  if (size > largestBody)
    return {
      reasons: [`is too large: the API takes ${largestBody} bytes, this is ${size}. Shorten its texts.`],
    }
  const unlessKnown = refusedWrites(parsed.data, addressesIn(parsed.data).size)?.detail
  return {
    visit: parsed.data,
    key: `submit-${fingerprint(parsed.data)}`,
    ...(unlessKnown !== undefined && { unlessKnown }),
  }
}

/** The refusal of a visit with more parts than one transaction holds, if `officials` of its officials are new. */
const refusedWrites = (visit: VisitSubmission, officials: number) => {
  const recorded = recordVisit(visit, context)
  const known = recordingWrites(recorded, { directory: [], submitted: '' }).length
  // A new official takes two writes: the official and the address.
  const writes = known + 2 * officials
  return writes > mostWrites
    ? tooManyWrites('visit', { writes, most: mostWrites }, { ...countedIn(recorded, []), officials })
    : undefined
}

const addressesIn = ({ events = [] }: VisitSubmission): ReadonlySet<string> =>
  new Set(
    events.flatMap(({ agreedActions = [] }) =>
      namedInActions(agreedActions, '').flatMap(({ responsible }) =>
        'email' in responsible ? [foldEmail(responsible.email)] : [],
      ),
    ),
  )

/** The number of writes depends on nobody's name and on no day. */
const anybody: Official = {
  id: protocolOfficeId,
  version: 0,
  name: '',
  email: '',
  zone: 'UTC',
  hour: '08:00',
  language: 'en',
  calendar: plainWeekdays,
}

/** What a renewed commitment says and asks is not known here; without a question its closing takes the fewest writes. */
const anyCommitment: OpenCommitment = {
  kind: 'commitment',
  status: 'open',
  id: 'cmt_check',
  version: 1,
  visitId: 'vis_check',
  eventId: 'evt_check',
  title: '',
  wording: '',
  agreedAt: { visitTitle: '', kind: 'other', startsOn: '2000-01-01' },
  holder: protocolOfficeId,
  heldFrom: '2000-01-01',
  lastWordOn: '2000-01-01',
}

const context: RecordingContext = {
  visitId: 'vis_check',
  ids: {
    event: (position) => `evt_${position}`,
    commitment: (event, action) => `cmt_${event}-${action}`,
    matter: (commitment) => `mat_${commitment}`,
  },
  officialFor: () => anybody,
  renewedFor: (id) => ({ commitment: { ...anyCommitment, id }, parts: [] }),
  office: anybody,
  author: { by: '', through: 'api', at: '2000-01-01T00:00:00Z' },
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
