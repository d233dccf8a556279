import { type AboutMatters, mattersAbout } from '../domain/links/linked-matter.ts'
import { readLinkedMatters } from '../use-cases/read-linked-matters.ts'
import type { PagesDeps } from './deps.ts'
import type { MattersPage } from './matters-markup.ts'
import { pageAsked } from './request.ts'
import { mostLines } from './submitted-decisions.ts'
import type { Visited } from './through-link.ts'

/** Reads one page of matters, 25 of them. A page beyond the last one is the last, because decided lines leave the list. */
export const readMattersPage = async (
  deps: PagesDeps,
  { link, event }: Visited,
  about: AboutMatters,
): Promise<MattersPage> => {
  const all = mattersAbout(link.shown.matters, about)
  const pages = Math.max(1, Math.ceil(all.length / mostLines))
  const page = Math.min(pageAsked(event), pages)
  const lines = await readLinkedMatters(deps)(all.slice((page - 1) * mostLines, page * mostLines))
  return { about, lines, count: all.length, page, pages }
}
