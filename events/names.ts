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

/** What a commitment lacks. */
export const gaps = ['responsible', 'date', 'reminders-ended'] as const
/** What a matter asks the protocol office: about what a commitment lacks, or about an official's address. */
export const questions = [...gaps, 'outside-address'] as const
export const closedMatterStatuses = ['decided', 'lapsed'] as const

/** What the protocol office says to writing to an official at an address outside the institution's domains. */
export const outsideAddresses = ['asked', 'allowed', 'refused'] as const

/** Why a commitment is on a notice; `overdue` comes with a number. */
export const rungs = ['assigned', '10-days-before', '3-days-before', 'due', 'check-in'] as const
/** Why else a line is on a notice: somebody changed it, its holder is new, or the office is asked about it. */
export const otherReasons = ['changed', 'taken-over', 'matter'] as const

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
