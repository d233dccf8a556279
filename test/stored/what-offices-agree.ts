import { agreed, by, type DrivenOffice, meeting } from './driven-office.ts'

/**
 * Friday 9 October: a commission agrees as offices do. Actions have numbers, contributors, and dates that are no days; a
 * communiqué names no day at all; one action renews an older one; some recur; a focal point answers for an institution; a
 * contributor has done a part, and others ask the office about theirs; and the office accepts what has no date. Visits to come are named: something is due before one, one
 * is an agreed action, and one that was agreed has been held. For an institution nobody answers yet, and for another one somebody
 * has been named.
 */
export const recordWhatOfficesAgree = async (office: DrivenOffice) => {
  const { put, visit, decide } = office
  const desk = { title: 'Desk for agreements', organisation: 'Ministry', language: 'fr' }
  await put('/officials/ofc_unnamed', { email: 'agreements@example.org', ...desk })
  const ferries = { organisation: 'Ferry Authority' }
  await put('/officials/ofc_ferries', { ...ferries, email: 'ferries@example.org', focalPoint: true })
  const contributing = {
    contributors: [{ officialId: 'ofc_lisbon', dueOn: '2026-11-06' }, { officialId: 'ofc_trade' }],
  }
  const commission = await visit('Joint commission', '2026-10-08', [
    meeting('2026-10-08', [
      agreed('Survey the river', 'lin', '2026-11', {
        number: '1.1',
        dueWording: 'in November',
        ...contributing,
      }),
      agreed('Dredge the river', 'unnamed', '2026-Q4', { number: '1.2' }),
      agreed('Report on the river', 'kathmandu', undefined, {
        number: '2.1',
        dueWithin: 'P1M',
        ...by('kathmandu'),
      }),
      agreed('Count the bridges', 'lisbon', '2027', { checkIn: { every: 'P2W', from: '2026-10-15' } }),
      agreed('Name the river', undefined, '2026-12', contributing),
      agreed('Paint the ferry', undefined, '2026-11-13', { responsible: ferries }),
      agreed('Read the gauge', 'kathmandu', '2026-10-12', { repeats: { every: 'P1M' } }),
      agreed('Oil the lock', 'unnamed', '2026-10-08', { repeats: { every: 'P1W', times: 3 } }),
    ]),
  ])
  const onTheDay = { outcome: 'It was done.', doneOn: '2026-10-09' }
  await office.step('Read the gauge', 'completion', onTheDay)
  await office.step('Oil the lock', 'skip', { reason: 'The lock was shut.' })
  await office.step('Survey the river', 'part-done', {
    contributor: { officialId: 'ofc_trade' },
    ...onTheDay,
  })
  await office.post('/visits', {
    title: 'Communiqué without a day',
    direction: 'joint',
    state: 'held',
    events: [
      {
        kind: 'meeting',
        agreedActions: [agreed('Talk about fish'), agreed('Send the fish', 'lin', '2026-11-09')],
      },
    ],
  })
  await decide('Talk about fish', { accept: true, note: 'The communiqué names no date.' })
  const renews = office.commitmentId('Return the call')
  await office.post(`/visits/${commission.id}/commitments`, {
    eventId: commission.events[0].id,
    ...agreed('Return the call again', 'kathmandu', '2026-11-11', { renews }),
  })
  const ended = agreed('Close the ford', 'lin', '2026-11-20', contributing)
  await office.post(`/visits/${commission.id}/commitments`, { eventId: commission.events[0].id, ...ended })
  await office.step('Close the ford', 'completion', { outcome: 'It is closed.', doneOn: '2026-10-09' })
  await office.correct('Survey the river', {
    contributors: [{ officialId: 'ofc_lisbon', dueOn: '2026-11-09' }, { officialId: 'ofc_unnamed' }],
    reason: 'Trade has no boat.',
  })
  await askAboutParts(office)
  await recordVisitsToCome(office, commission)
}

/** One contributor has asked for more time twice, and waits again; to the other one the part does not belong. */
const askAboutParts = async ({ step, decide }: DrivenOffice) => {
  const lisbon = { contributor: { officialId: 'ofc_lisbon' } }
  const unnamed = { contributor: { officialId: 'ofc_unnamed' } }
  const late = { ...lisbon, dueOn: '2026-11-13', reason: 'The boat comes late.' }
  await step('Survey the river', 'part-more-time', late)
  await decide('Survey the river', { question: 'part-more-time', ...lisbon, grant: true })
  const later = { ...lisbon, dueOn: '2026-11-20', reason: 'The boat is broken.' }
  await step('Survey the river', 'part-more-time', later)
  await step('Survey the river', 'part-not-mine', { ...unnamed, who: 'The harbour office' })
}

const recordVisitsToCome = async (
  office: DrivenOffice,
  commission: { readonly id: string; readonly events: readonly { readonly id: string }[] },
) => {
  const planned = { state: 'planned' }
  const returned = await office.dayVisit('Return visit', '2026-11-12', [], planned)
  const asked = await office.dayVisit('Visit of the engineers', '2026-10-09', [], planned)
  const unknown = await office.post('/visits', {
    title: 'Visit without a day',
    direction: 'incoming',
    ...planned,
    events: [],
  })
  const [event] = commission.events
  for (const action of [
    agreed('Draw the map', 'lisbon', undefined, { dueBefore: { visitId: returned.id } }),
    agreed('Choose the boat', 'lin', undefined, { dueBefore: { visitId: unknown.id } }),
    agreed('Come back', 'kathmandu', '2026-11-16', { agreedVisit: { visitId: returned.id } }),
    agreed('Send the engineers', 'lin', '2026-11-16', { agreedVisit: { visitId: asked.id } }),
    agreed('Light the buoys', undefined, '2026-11-13', { responsible: { organisation: 'Lighthouse Board' } }),
    agreed('Ring the bells', undefined, '2026-11-13', { responsible: { organisation: 'Bell Office' } }),
    agreed('Tune the bells', undefined, undefined, { responsible: { organisation: 'Bell Office' } }),
  ])
    await office.post(`/visits/${commission.id}/commitments`, { eventId: event?.id, ...action })
  await office.patch(`/visits/${asked.id}`, { state: 'held' })
  await office.patch('/officials/ofc_settled', { organisation: 'Bell Office', focalPoint: true })
}
