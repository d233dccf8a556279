import type { Page } from 'playwright-core'
import { type DeskLanguage, desksIn } from './desks.ts'

/** What an official fills in, by the name of the field. */
export type Filling = Readonly<Record<string, string>>

/** Every answer: which of the commitments of the desk it is given for, and what is filled in. */
export const givenAnswers = (language: DeskLanguage) => {
  const { sentence, other } = desksIn[language]
  return {
    progress: { about: 0, filling: { note: sentence } },
    seen: { about: 0, filling: { initials: 'H.C.' } },
    done: { about: 0, filling: { outcome: sentence } },
    undo: { about: 0, filling: { reason: sentence } },
    'more-time': { about: 1, filling: { dueOn: '2026-12-18', reason: sentence } },
    waiting: { about: 2, filling: { for: sentence, until: '2026-12-14' } },
    'waiting-end': { about: 2, filling: { note: sentence } },
    'proposed-date': { about: 3, filling: { dueOn: '2027-01-15', reason: sentence } },
    'not-mine': { about: 4, filling: { who: other } },
    'cannot-be-done': { about: 5, filling: { reason: sentence } },
    'part-progress': { about: 6, filling: { note: sentence } },
    'part-seen': { about: 6, filling: { initials: 'H.C.' } },
    'part-done': { about: 6, filling: { outcome: sentence } },
    'part-undo': { about: 6, filling: { reason: sentence } },
    'part-more-time': { about: 6, filling: { dueOn: '2027-01-22', reason: sentence } },
    'part-not-mine': { about: 6, filling: { who: other } },
    'occurrence-done': { about: 7, filling: { outcome: sentence } },
  } as const satisfies Record<string, { readonly about: number; readonly filling: Filling }>
}

export type AnswerName = keyof ReturnType<typeof givenAnswers>

export const choiceOf = (answer: string) => `input[type=radio][value="${answer}"]`
export const fieldOf = (answer: string, name: string) => `[name="${answer}-${name}"]`

/** Chooses an answer and fills its fields in, with the mouse. */
export const fillIn = async (page: Page, answer: string, filling: Filling): Promise<void> => {
  await page.locator(choiceOf(answer)).check()
  for (const [name, value] of Object.entries(filling)) await page.locator(fieldOf(answer, name)).fill(value)
}
