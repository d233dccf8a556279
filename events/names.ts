/*
 * The closed lists of names that a request can carry. The schemas of requests and the types of the domain are made from
 * these lists, so that a new name is written once. Names that only answers carry stand in the domain, beside the rule
 * that gives them. Nothing is imported here.
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
