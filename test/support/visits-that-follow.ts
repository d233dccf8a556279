import type { Thing } from './cast.ts'
import type { TestOffice } from './office.ts'
import { aVisit } from './submissions.ts'

/** Visits of which each follows the one before, recorded through the API; the earliest first. */
export const visitsThatFollow = async (office: TestOffice, number: number): Promise<Thing[]> => {
  const visits: Thing[] = []
  for (let count = 1; count <= number; count++) {
    const before = visits.at(-1)
    const { path, body } = aVisit({ title: `Session ${count}`, ...(before && { followsVisitId: before.id }) })
    const headers = { 'idempotency-key': `session-${count}` }
    visits.push((await office.call('POST', path, { body, headers })).body)
  }
  return visits
}
