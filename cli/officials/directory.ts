import * as z from 'zod/mini'
import { type Answered, type Ask, isReached, type NotReached } from '../http-client.ts'
import { type Known, knownOfficial } from './plan.ts'

const page = z.object({ officials: z.array(knownOfficial), next: z.optional(z.string()) })

const offer = z.object({ own: z.string(), offered: z.array(z.string()) })

/** The languages that the institution offers, or the answer that stopped the reading. */
export const readOffered = async (ask: Ask): Promise<readonly string[] | Answered | NotReached> => {
  const answer = await ask({ method: 'GET', path: '/languages' })
  if (!isReached(answer) || answer.status !== 200) return answer
  return offer.safeParse(answer.body).data?.offered ?? answer
}

/** All officials in the directory, or the answer that stopped the reading. */
export const readDirectory = async (ask: Ask): Promise<Known[] | Answered | NotReached> => {
  const officials: Known[] = []
  let cursor: string | undefined
  do {
    const query: string = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const answer = await ask({ method: 'GET', path: `/officials?limit=100${query}` })
    if (!isReached(answer) || answer.status !== 200) return answer
    const read = page.safeParse(answer.body).data
    if (read === undefined) return answer
    officials.push(...read.officials)
    cursor = read.next === cursor ? undefined : read.next
  } while (cursor !== undefined)
  return officials
}
