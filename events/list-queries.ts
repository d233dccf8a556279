import * as z from 'zod/mini'
import { calendarDate, name, title } from './fields.ts'
import { officialId, visitId } from './ids.ts'
import { lazy } from './lazy.ts'
import { commitmentStatuses, holderQuestions, questions, separators, visitStates } from './names.ts'

/* Query parameters of the lists. Every parameter arrives as text. */

const whole = (most: number, usual: number) =>
  z
    .pipe(
      z._default(
        z
          .string()
          .check(
            z.refine(
              (number) => /^[1-9]\d{0,3}$/.test(number) && Number(number) <= most,
              `must be a number from 1 to ${most}`,
            ),
          ),
        String(usual),
      ),
      z.transform(Number),
    )
    .register(z.globalRegistry, { type: 'integer', minimum: 1, maximum: most, default: usual })

/** The position in a list: the `next` of the previous page. */
const cursor = lazy(() =>
  z.exactOptional(z.string().check(z.maxLength(3000, 'must have at most 3000 characters'))),
)

const paging = lazy(() => ({ limit: whole(100, 50), cursor: cursor() }))

export const visitsAsked = lazy(() =>
  z.strictObject({
    ...paging(),
    state: z.exactOptional(z.enum(visitStates, `must be one of ${visitStates.join(', ')}`)),
    organisation: z.exactOptional(name),
    from: z.exactOptional(calendarDate),
    to: z.exactOptional(calendarDate),
    text: z.exactOptional(title),
  }),
)

const onlyTrue = () => z.exactOptional(z.literal('true', 'must be true, or left out'))

const commitmentFilters = lazy(() => ({
  visit: z.exactOptional(visitId),
  official: z.exactOptional(officialId),
  state: z._default(z.enum(commitmentStatuses, `must be one of ${commitmentStatuses.join(', ')}`), 'open'),
  organisation: z.exactOptional(name),
  dueFrom: z.exactOptional(calendarDate),
  dueBefore: z.exactOptional(calendarDate),
  overdue: onlyTrue(),
  waiting: onlyTrue(),
  atRisk: onlyTrue(),
  text: z.exactOptional(title),
  asked: z.exactOptional(z.enum(holderQuestions, `must be one of ${holderQuestions.join(', ')}`)),
}))

const atMostOneOf = z.refine<{ visit?: unknown; official?: unknown }>(
  ({ visit, official }) => visit === undefined || official === undefined,
  { error: 'visit and official exclude each other: give one of them', path: ['official'] },
)

export const commitmentsAsked = lazy(() =>
  z.strictObject({ ...paging(), ...commitmentFilters() }).check(atMostOneOf),
)

const separator = lazy(() =>
  z._default(z.enum(separators, `must be one of ${separators.join(', ')}`), 'comma'),
)

/** The parameters of the CSV table: the filters of the list, with larger pages. */
export const commitmentsCsvAsked = lazy(() =>
  z
    .strictObject({
      limit: whole(1000, 1000),
      cursor: cursor(),
      ...commitmentFilters(),
      separator: separator(),
    })
    .check(atMostOneOf),
)

export const officialsAsked = lazy(() => z.strictObject({ ...paging(), text: z.exactOptional(title) }))

export const mattersAsked = lazy(() =>
  z.strictObject({
    ...paging(),
    gap: z.exactOptional(z.enum(questions, `must be one of ${questions.join(', ')}`)),
  }),
)

const month = lazy(() =>
  z.pipe(
    z
      .string()
      .check(
        z.regex(
          /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/,
          'must be a month from 1900 to 2199, written YYYY-MM',
        ),
      ),
    z.transform((text) => text as `${number}-${number}`),
  ),
)

const months = lazy(() => ({ from: z.exactOptional(month()), to: z.exactOptional(month()) }))

/** The months of the figures, both included. */
export const figuresAsked = lazy(() => z.strictObject(months()))

export const figuresCsvAsked = lazy(() => z.strictObject({ ...months(), separator: separator() }))

/** The days to explain, both included. */
export const noticesAsked = lazy(() =>
  z.strictObject({
    from: z.exactOptional(calendarDate),
    to: z.exactOptional(calendarDate),
  }),
)
