import { example } from './example.ts'

type Facts = Readonly<Record<string, unknown>>

/** A request that records an official or a visit, for `has` of the test office. */
export type Submission = { readonly method: 'PUT' | 'POST'; readonly path: string; readonly body: Facts }

/** Lin in the directory, told in the zone and at the hour of the institution. */
export const anOfficial = ({
  id = 'ofc_lin',
  ...facts
}: Facts & { readonly id?: string } = {}): Submission => ({
  method: 'PUT',
  path: `/officials/${id}`,
  body: { name: 'Lin', email: 'lin@example.org', ...facts },
})

/**
 * A visit of a single day (Friday 20 November 2026 unless `startsOn` is given), with a meeting and the given
 * agreed actions.
 */
export const aVisit = (
  { startsOn = '2026-11-20', ...facts }: Facts & { readonly startsOn?: string },
  ...agreedActions: readonly object[]
): Submission => ({
  method: 'POST',
  path: '/visits',
  body: {
    title: 'Visit',
    direction: 'incoming',
    startsOn,
    endsOn: startsOn,
    events: [{ kind: 'meeting', startsOn, agreedActions }],
    ...facts,
  },
})

export const aVisitWith = (...agreedActions: readonly object[]): Submission => aVisit({}, ...agreedActions)

/** A visit from events/examples, for example `sco-2020.json`. */
export const theVisitIn = (file: string): Submission => ({
  method: 'POST',
  path: '/visits',
  body: example(file),
})

/** Makes the official of `anOfficial` responsible for an agreed action. */
export const ofLin = { responsible: { officialId: 'ofc_lin' } }

/** An agreed action with Lin responsible, due on Friday 18 December 2026. */
export const anAction = (facts: Facts = {}) => ({
  wording: 'Send the list',
  dueOn: '2026-12-18',
  ...ofLin,
  ...facts,
})
