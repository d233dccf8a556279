import { type Matter, mattersInOrder, type OpenMatter } from '../commitments/matter.ts'
import type { QuestionKind } from '../commitments/questions.ts'
import type { MatterId, VisitId } from '../shared/ids.ts'

/** The subject of a page of decisions: the matters of a visit, or the matters about officials. */
export type AboutMatters = VisitId | 'officials'

/** What a matter is about. */
export const aboutOf = (matter: Matter): AboutMatters =>
  matter.kind === 'official-matter' ? 'officials' : matter.visitId

/** The matters of one page of decisions, in the order of the record. Drafts are asked nowhere. */
export const mattersAbout = (matters: readonly OpenMatter[], about: AboutMatters): readonly OpenMatter[] =>
  mattersInOrder(matters.filter((matter) => aboutOf(matter) === about && !('draft' in matter)))

/** True when the link shows the question, so that it may be answered through the link. */
export const isQuestionShown = (
  shown: readonly OpenMatter[],
  { id, question }: { readonly id: MatterId; readonly question: QuestionKind },
): boolean =>
  shown.some((matter) => matter.id === id && matter.questions.some(({ kind }) => kind === question))
