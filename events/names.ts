/*
 * The closed lists of names that travel: in requests, in answers and in what is stored. The schemas, the answers of the
 * API and the types of the domain are made from these lists, so that a new name is written once. Nothing is imported here.
 */

export const directions = ['incoming', 'outgoing'] as const

export const visitStates = ['planned', 'held', 'cancelled', 'closed'] as const
/** The states in which a visit can be recorded; the others are reached later. */
export const recordedStates = ['planned', 'held'] as const

export const phases = ['preparation', 'visit', 'follow-up'] as const
export const eventKinds = ['meeting', 'site-visit', 'signing', 'reception', 'call', 'other'] as const

export const commitmentStatuses = ['open', 'completed', 'cancelled'] as const

/** Questions to the protocol office about a commitment, about an official, and all of them. */
export const commitmentQuestions = ['responsible', 'date', 'reminders-ended'] as const
export const officialQuestions = ['outside-address'] as const
export const questions = [...commitmentQuestions, ...officialQuestions] as const
export const closedMatterStatuses = ['decided', 'lapsed'] as const

/** What the protocol office says to writing to an official at an address outside the institution's domains. */
export const outsideAddresses = ['asked', 'allowed', 'refused'] as const

/** Reasons to tell of a line besides the rungs of the ladder, which has its names in functions/domain/schedule/ladder.ts. */
export const otherReasons = ['changed', 'taken-over', 'matter', 'news'] as const

/** The causes of news. `commitment-closed`: another person's answer closed a commitment on the reader's desk. */
export const newsCauses = ['commitment-closed'] as const

/** Why a morning that somebody waited for brought no notice. */
export const whyUntold = ['address-waits', 'new-holder', 'missed'] as const
/** Why a day brought no notice although we were running. */
export const whySilentDay = ['day-off', 'nothing-due', 'address-waits', 'new-holder'] as const
/** Why nobody will be told of a commitment. */
export const whyNeverTold = [
  'closed',
  'draft',
  'nobody-named',
  'address-waits',
  'reminders-ended',
  'no-date',
] as const

/** What became of a mail that SES took. */
export const deliveryStates = ['delayed', 'delivered', 'rejected', 'bounced', 'complained'] as const
