import { type Matter, mattersInOrder, type OpenMatter } from '../commitments/matter.ts'
import { isNamed, type QuestionName } from '../commitments/questions.ts'
import { type MatterId, protocolOfficeId, type VisitId } from '../shared/ids.ts'
import type { ThroughLink } from './linked-commitment.ts'

/** The subject of a page of decisions: the matters of a visit, or the matters about officials and organisations. */
export type AboutMatters = VisitId | 'officials'

/** What a matter is about. */
export const aboutOf = (matter: Matter): AboutMatters =>
  matter.kind === 'commitment-matter' ? matter.visitId : 'officials'

/** The matters of one page of decisions, in the order of the record. Drafts are asked nowhere. */
export const mattersAbout = (matters: readonly OpenMatter[], about: AboutMatters): readonly OpenMatter[] =>
  mattersInOrder(matters.filter((matter) => aboutOf(matter) === about && !('draft' in matter)))

/** True when the link shows the question, so that it may be answered through the link. */
export const isQuestionShown = (
  shown: readonly OpenMatter[],
  { id, name }: { readonly id: MatterId; readonly name: QuestionName },
): boolean => shown.some((matter) => matter.id === id && matter.questions.some(isNamed(name)))

/**
 * True when the matter was asked in the notice of the link, or before it, so that a page may say what became of it. Of any
 * other one the bearer of the link learns nothing.
 */
export const wasAskedThen = (
  { official, localDate: day, told }: Pick<ThroughLink, 'official' | 'localDate' | 'told'>,
  matter: Matter,
): boolean =>
  official.id === protocolOfficeId &&
  !('draft' in matter) &&
  (told.some(({ id }) => id === matter.id) || matter.questions.some(({ since }) => since < day))
