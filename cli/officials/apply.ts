import { type Answered, type Ask, isReached, type NotReached } from '../http-client.ts'
import { refusalReason, refusedFields } from '../refusal.ts'
import { type Column, isColumn } from './columns.ts'
import {
  type Fate,
  fateOf,
  type Known,
  knownOfficial,
  type Refusal,
  submissionFor,
  type WrongCell,
} from './plan.ts'

/**
 * The fate of a row, or the reason to stop the import: the API cannot be reached, or does not allow the
 * caller anything.
 */
export type Applied = Fate | NotReached | { readonly stopped: Answered }

type Wanted = Extract<Fate, { fate: 'add' | 'change' }>

/**
 * Two tries: after somebody else's change at the same moment, the import reads and compares the official once
 * more.
 */
const tries = 2

/**
 * Makes the directory say what a row says. The import reads the official just before the write and sends the
 * version, so that the API refuses to overwrite a change that the import has not seen.
 */
export const apply = async (wanted: Wanted, ask: Ask): Promise<Applied> => {
  const { id, row, cells } = wanted
  for (let attempt = 0; attempt < tries; attempt++) {
    // An official missing from the directory needs no reading first: if somebody added the official
    // meanwhile, the API refuses.
    const isNew = wanted.fate === 'add' && attempt === 0
    const official = isNew ? undefined : await readOfficial(id, ask)
    if (official !== undefined && 'stood' in official) return official.stood
    const fate = fateOf({ row, cells }, id, official)
    if (fate.fate === 'unchanged') return fate

    const answer = await ask({
      method: 'PUT',
      path: `/officials/${id}`,
      body: submissionFor(cells, official),
      ...(official && { headers: { 'If-Match': `"${official.version}"` } }),
    })
    if (!isReached(answer)) return answer
    if (answer.status < 300) return fate
    if (answer.status === 401 || answer.status === 403) return { stopped: answer }
    if (answer.status !== 412 && answer.status !== 428) return refusal(row, answer)
  }
  return {
    row,
    fate: 'refused',
    wrong: [{ reason: 'was changed by somebody else at the same moment, twice: import it again' }],
  }
}

const readOfficial = async (
  id: string,
  ask: Ask,
): Promise<Known | undefined | { readonly stood: NotReached | { readonly stopped: Answered } }> => {
  const answer = await ask({ method: 'GET', path: `/officials/${id}` })
  if (!isReached(answer)) return { stood: answer }
  if (answer.status === 404) return undefined
  const official = answer.status === 200 ? knownOfficial.safeParse(answer.body).data : undefined
  return official ?? { stood: { stopped: answer } }
}

const refusal = (row: number, answer: Answered): Refusal => {
  const fields = refusedFields(answer).map(({ pointer, detail }): WrongCell => {
    const column: Column | string = pointer.split('/')[1] ?? ''
    return isColumn(column) ? { column, reason: detail } : { reason: `${pointer}: ${detail}` }
  })
  return { row, fate: 'refused', wrong: fields.length > 0 ? fields : [{ reason: refusalReason(answer) }] }
}
