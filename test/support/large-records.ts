import type { Item } from '../../functions/adapters/table.ts'
import type { Thing } from './cast.ts'
import type { TestOffice } from './office.ts'

/** About 250 KB as JSON: less than a body may have, more than half of what an item of the table may have. */
export const manyParties = Array.from({ length: 200 }, (_, number) => ({
  name: `${number} ${'名'.repeat(190)}`,
  title: '事'.repeat(220),
}))

const day = { startsOn: '2026-11-20', endsOn: '2026-11-20' }

/** Records too large for one more field. `full` is an event without room for one more id. */
export const largeRecords = async (office: TestOffice) => {
  const record = async (visit: object, key: string) => {
    const body = { title: 'Large', direction: 'incoming', ...day, ...visit }
    const answer = await office.call('POST', '/visits', { body, headers: { 'idempotency-key': key } })
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
    return answer.body
  }
  const visit: Thing = await record({ delegation: { members: manyParties } }, 'large-visit')
  const agreed = await record(
    {
      events: [
        {
          kind: 'meeting',
          startsOn: day.startsOn,
          agreedActions: [{ wording: 'x', undertakenBy: manyParties }],
        },
      ],
    },
    'large-commitment',
  )
  const held = await record(
    { events: [{ kind: 'meeting', startsOn: day.startsOn, participants: manyParties }] },
    'large-event',
  )
  const full = await record({ events: [{ kind: 'meeting', startsOn: day.startsOn }] }, 'full-event')
  const [event] = (await office.items()).filter(({ id }) => id === full.events[0].id)
  if (event) await filled(office, event)
  return {
    visit,
    commitment: agreed.commitments[0] as Thing,
    event: { of: held as Thing, itself: held.events[0] as Thing },
    full: { of: full as Thing, itself: full.events[0] as Thing },
  }
}

/** Fills the item up to the last byte that the table takes. */
const filled = async ({ table }: TestOffice, item: Item) => {
  let [fits, tooMany] = [0, 500_000]
  while (tooMany - fits > 1) {
    const length = Math.floor((fits + tooMany) / 2)
    const isStored = await table.write([{ put: { ...item, notes: 'x'.repeat(length) } }]).then(
      () => true,
      () => false,
    )
    if (isStored) fits = length
    else tooMany = length
  }
  await table.write([{ put: { ...item, notes: 'x'.repeat(fits) } }])
}
