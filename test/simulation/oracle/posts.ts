import { type Day, dayAfter, isWorkingDay, localDay, morningAt, type Post } from './days.ts'

/** A post with its places, each from a moment on. */
export type PostHistory = { readonly id: string; readonly places: { from: number; post: Post }[] }

export const postAt = ({ places }: PostHistory, moment: number): Post => {
  const found = places.findLast(({ from }) => from <= moment) ?? places[0]
  if (found === undefined) throw new Error('a post without a place')
  return found.post
}

/** A new zone or hour counts from the next local date of the old zone. */
export const movedTo = (history: PostHistory, post: Post, moment: number): void => {
  const present = postAt(history, moment)
  const from = morningAt(dayAfter(localDay(moment, present.zone)), { zone: present.zone, hour: '00:00' })
  const last = history.places.at(-1)
  if (last && last.from >= from) history.places.pop()
  history.places.push({ from, post })
}

export const dayOf = (history: PostHistory, moment: number): Day =>
  localDay(moment, postAt(history, moment).zone)

/**
 * The first morning of a working day after a moment, by the hour and the local date of the post's place at
 * the morning.
 */
export const morningAfter = (history: PostHistory, moment: number): Day => {
  for (let day = dayOf(history, moment); ; day = dayAfter(day)) {
    if (!isWorkingDay(day)) continue
    const isMorning = history.places.some(({ post }) => {
      const opens = morningAt(day, post)
      return opens > moment && postAt(history, opens) === post && dayOf(history, opens) === day
    })
    if (isMorning) return day
  }
}
