/*
 * The closed lists of names in requests, in answers and in stored items. The schemas, the answers of the API
 * and the types of the domain are made from the lists here, so that a new name is written once. The file
 * imports nothing.
 */

export const directions = ['incoming', 'outgoing'] as const

export const visitStates = ['planned', 'held', 'cancelled', 'closed'] as const
/** The states in which a visit can be recorded; a visit reaches the remaining states later. */
export const recordedStates = ['planned', 'held'] as const

export const phases = ['preparation', 'visit', 'follow-up'] as const
export const eventKinds = ['meeting', 'site-visit', 'signing', 'reception', 'call', 'other'] as const

export const commitmentStatuses = ['open', 'completed', 'cancelled'] as const

/** Questions to the protocol office: about a commitment, about an official, and both together. */
export const commitmentQuestions = ['responsible', 'date', 'reminders-ended'] as const
export const officialQuestions = ['outside-address'] as const
export const questions = [...commitmentQuestions, ...officialQuestions] as const
export const closedMatterStatuses = ['decided', 'lapsed'] as const

/**
 * The protocol office's answer about mail for an official at an address outside the institution's domains;
 * `asked` means no answer yet.
 */
export const outsideAddresses = ['asked', 'allowed', 'refused'] as const

/**
 * Reasons to tell of a line besides the rungs of the ladder. The names of the rungs are in
 * functions/domain/schedule/ladder.ts.
 */
export const otherReasons = ['changed', 'taken-over', 'matter', 'news'] as const

/** The causes of news. `commitment-closed`: another person's answer closed a commitment on the reader's desk. */
export const newsCauses = ['commitment-closed'] as const

/** Reasons for a morning with waiting lines but without a notice. */
export const whyUntold = ['address-waits', 'new-holder', 'missed'] as const
/** Reasons for a day without a notice while the system was running. */
export const whySilentDay = ['day-off', 'nothing-due', 'address-waits', 'new-holder'] as const
/** Reasons for a commitment without any coming notice. */
export const whyNeverTold = [
  'closed',
  'draft',
  'nobody-named',
  'address-waits',
  'reminders-ended',
  'no-date',
] as const

/** The delivery state of a mail after SES accepted the request. */
export const deliveryStates = ['delayed', 'delivered', 'rejected', 'bounced', 'complained'] as const
