/*
 * The closed lists of names in requests. The schemas of requests and the types of the domain are made from the lists
 * here, so a new name is written once. Names in answers only are in the domain, beside the rule. The file imports nothing.
 */

export const directions = ['incoming', 'outgoing', 'joint'] as const

export const visitStates = ['planned', 'held', 'cancelled', 'closed'] as const
/** The states in which a visit can be recorded; a visit reaches the remaining states later. */
export const recordedStates = ['planned', 'held'] as const

export const phases = ['preparation', 'visit', 'follow-up'] as const
export const eventKinds = ['meeting', 'site-visit', 'signing', 'reception', 'call', 'other'] as const

/** How a commitment closes when its official reports it done: by that word, or when the protocol office accepts it. */
export const closings = ['word', 'acceptance'] as const

export const commitmentStatuses = ['open', 'completed', 'cancelled', 'dropped', 'renewed'] as const

/** Questions to the protocol office that the record of a commitment raises. */
export const recordQuestions = ['responsible', 'date', 'reminders-ended', 'date-before-agreement'] as const
/** What the responsible official asks of the protocol office. */
export const holderQuestions = [
  'more-time',
  'proposed-date',
  'not-mine',
  'cannot-be-done',
  'wait-again',
  'acceptance',
] as const
/** What a contributor asks of the protocol office about the own part. */
export const partQuestions = ['part-more-time', 'part-not-mine'] as const
/** Asked once a year about a commitment that recurs without an agreed end. */
export const yearlyQuestions = ['no-end'] as const
/** Questions to the protocol office: about a commitment, about an official, about an organisation, and all together. */
export const commitmentQuestions = [
  ...recordQuestions,
  ...yearlyQuestions,
  ...holderQuestions,
  ...partQuestions,
] as const
export const officialQuestions = ['outside-address', 'unreachable', 'unusable-record', 'absent'] as const
/** Who answers for an organisation without a focal point. */
export const organisationQuestions = ['focal-point'] as const
export const questions = [...commitmentQuestions, ...officialQuestions, ...organisationQuestions] as const

/** What separates the cells of a table. */
export const separators = ['comma', 'semicolon'] as const
export type Separator = (typeof separators)[number]

/** Of an official who is named as the own supervisor. */
export const ownSupervisor = 'must be another official: nobody is their own supervisor'

/** Of an official who is named as the own deputy. */
export const ownDeputy = 'must be another official: nobody stands in for themselves'

/** Of a deputy of the protocol office. */
export const officeHasNoDeputy = 'must be left out: the protocol office is never absent'

/** Of the protocol office as a deputy. */
export const officeIsNoDeputy =
  'must be another official: the protocol office is asked anyway when nobody stands in'

/** Of a focal point without an organisation. */
export const answersForNothing = 'is missing: a focal point answers for an organisation'

/** Of an official without a name, a title and an organisation. */
export const calledNothing = 'is missing: give at least one of name, title and organisation'

/** Of an absence of the protocol office. */
export const officeIsNeverAbsent = 'must be left out: nobody else decides what is open'

/** The days of the week, in the order of ISO 8601: the first is 1. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
