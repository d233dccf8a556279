import type * as z from 'zod/mini'
import type { moreTimeSubmission, notMineSubmission, proposedDateSubmission } from '../../events/asking.ts'
import type { correctable } from '../../events/change-commitment.ts'
import type { completionSubmission } from '../../events/completion.ts'
import type { decisionSubmission } from '../../events/decision.ts'
import type { participant, party } from '../../events/fields.ts'
import type { officialSubmission } from '../../events/official.ts'
import type { partMoreTimeSubmission, partNotMineSubmission } from '../../events/part-answers.ts'
import type {
  agreedAction,
  commitmentSubmission,
  eventFacts,
  responsible,
  visitEvent,
  visitFacts,
  visitSubmission,
} from '../../events/visit.ts'
import type { AskingOf } from '../domain/commitments/ask-office.ts'
import type { Correctable } from '../domain/commitments/commitment.ts'
import type { Exact } from '../domain/shared/exact.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import type { Participant, Party } from '../domain/shared/party.ts'
import type { CorrectedVisit } from '../domain/visits/change-visit.ts'
import type {
  AgreedAction,
  EventFacts,
  EventSubmission,
  Responsible,
  VisitSubmission,
} from '../domain/visits/visit.ts'
import type { CommitmentSubmission } from '../use-cases/add-commitment.ts'
import type { SubmittedCompletion } from '../use-cases/change-commitment.ts'
import type { OfficialFacts } from '../use-cases/change-official.ts'
import type { SubmittedDecision } from '../use-cases/decide-matter.ts'

/*
 * The schemas of requests accept exactly the input of the program: a field known to one side only does not compile. The
 * comparison stands here, because the files of the schemas know nothing of the program.
 */

/** Requests name a contributor as every official is named. */
type OfContributor = { readonly contributor: { readonly officialId: OfficialId } }

type Accepted<Schema extends () => z.ZodMiniType> = z.infer<ReturnType<Schema>>

true satisfies Exact<Accepted<typeof party>, Party>
true satisfies Exact<Accepted<typeof participant>, Participant>
true satisfies Exact<Accepted<typeof responsible>, Responsible>
true satisfies Exact<Accepted<typeof agreedAction>, AgreedAction>
true satisfies Exact<Accepted<typeof commitmentSubmission>, CommitmentSubmission>
true satisfies Exact<Accepted<typeof correctable>, Correctable>
true satisfies Exact<Accepted<typeof completionSubmission>, SubmittedCompletion>
true satisfies Exact<Accepted<typeof moreTimeSubmission>, AskingOf<'more-time'>>
true satisfies Exact<Accepted<typeof proposedDateSubmission>, AskingOf<'proposed-date'>>
true satisfies Exact<Accepted<typeof notMineSubmission>, AskingOf<'not-mine'>>
true satisfies Exact<Accepted<typeof partMoreTimeSubmission>, OfContributor & AskingOf<'part-more-time'>>
true satisfies Exact<Accepted<typeof partNotMineSubmission>, OfContributor & AskingOf<'part-not-mine'>>
true satisfies Exact<
  Accepted<typeof decisionSubmission>,
  Omit<SubmittedDecision, 'contributor'> & Partial<OfContributor>
>
true satisfies Exact<Accepted<typeof eventFacts>, EventFacts>
true satisfies Exact<Accepted<typeof visitEvent>, EventSubmission>
true satisfies Exact<Accepted<typeof visitFacts>, CorrectedVisit>
true satisfies Exact<Accepted<typeof visitSubmission>, VisitSubmission>
true satisfies Exact<Accepted<typeof officialSubmission>, OfficialFacts>
