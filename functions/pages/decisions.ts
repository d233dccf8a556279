import type { QuestionKind } from '../domain/commitments/questions.ts'
import type { Choice } from './decision.ts'
import { acceptDate } from './decisions/accept-date.ts'
import { acceptReport } from './decisions/accept-report.ts'
import { allowAddress } from './decisions/allow-address.ts'
import { date } from './decisions/date.ts'
import { drop } from './decisions/drop.ts'
import { ends } from './decisions/ends.ts'
import { goesOn } from './decisions/goes-on.ts'
import { grant } from './decisions/grant.ts'
import { knownOfficial } from './decisions/known-official.ts'
import { leave } from './decisions/leave.ts'
import { leaveAbsence } from './decisions/leave-absence.ts'
import { leaveOut } from './decisions/leave-out.ts'
import { newOfficial } from './decisions/new-official.ts'
import { refuse } from './decisions/refuse.ts'
import { refuseAddress } from './decisions/refuse-address.ts'
import { returnReport } from './decisions/return-report.ts'
import { rhythm } from './decisions/rhythm.ts'
import { tryAgain } from './decisions/try-again.ts'

/** Every way to decide, in the order of the form. A new one is one file and one line here. */
const choices: readonly Choice[] = [
  knownOfficial,
  newOfficial,
  grant,
  acceptReport,
  returnReport,
  acceptDate,
  date,
  rhythm,
  leave,
  leaveAbsence,
  leaveOut,
  goesOn,
  ends,
  drop,
  allowAddress,
  tryAgain,
  refuse,
  refuseAddress,
]

/** The ways to answer a question. An unusable record has none: somebody corrects the record. */
export const choicesFor = (question: QuestionKind): readonly Choice[] =>
  choices.filter(({ answers }) => answers.includes(question))
