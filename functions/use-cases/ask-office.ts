import {
  type AskingOf,
  askForMoreTime,
  askToDrop,
  disclaim,
  proposeDate,
} from '../domain/commitments/ask-office.ts'
import type { HolderQuestion } from '../domain/commitments/questions.ts'
import type { Author } from '../domain/shared/author.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import { type Asked, type ChangeCommitmentDeps, change } from './change-commitment.ts'

type Asks<Kind extends HolderQuestion> = Asked & { readonly asking: AskingOf<Kind> }

/** Asks the protocol office for a later due date. Reminders go on until the office decides. */
export const askOfficeForMoreTime =
  (deps: ChangeCommitmentDeps) =>
  (author: Author, { asking, ...asked }: Asks<'more-time'>) =>
    change(deps, author, {
      ...asked,
      decide: async (followed, context) => askForMoreTime(followed, asking, context),
    })

/** Proposes a due date for a commitment without one. Reminders go on until the office decides. */
export const proposeDateToOffice =
  (deps: ChangeCommitmentDeps) =>
  (author: Author, { asking, ...asked }: Asks<'proposed-date'>) =>
    change(deps, author, {
      ...asked,
      decide: async (followed, context) => proposeDate(followed, asking, context),
    })

export const unknownOfficial = async (
  { officials }: ChangeCommitmentDeps,
  { officialId }: Pick<AskingOf<'not-mine'>, 'officialId'>,
): Promise<Refused<'unknown-official'> | undefined> =>
  officialId === undefined || (await officials.get(officialId))
    ? undefined
    : { refused: 'unknown-official', pointer: '/officialId', detail: `there is no ${officialId}` }

/**
 * Says that somebody else is responsible. No notice tells the official of the commitment until the office decides, for ten
 * working days at most.
 */
export const disclaimCommitment =
  (deps: ChangeCommitmentDeps) =>
  (author: Author, { asking, ...asked }: Asks<'not-mine'>) =>
    change(deps, author, {
      ...asked,
      decide: async (followed, context) =>
        (await unknownOfficial(deps, asking)) ?? disclaim(followed, asking, context),
    })

/**
 * Says that the commitment cannot be done any more. No notice tells the official of it until the office decides, for ten
 * working days at most.
 */
export const askOfficeToDrop =
  (deps: ChangeCommitmentDeps) =>
  (author: Author, { asking, ...asked }: Asks<'cannot-be-done'>) =>
    change(deps, author, {
      ...asked,
      decide: async (followed, context) => askToDrop(followed, asking, context),
    })
