import type { OfficialId } from '../../functions/domain/shared/ids.ts'
import { recordProgressOfPart } from '../../functions/use-cases/answer-part.ts'
import { completeCommitment, recordProgress } from '../../functions/use-cases/change-commitment.ts'
import { agreed, type DrivenOffice } from './driven-office.ts'

/* The part of the story in which officials have days and people of their own. */

const standIn: OfficialId = 'ofc_standin'
const contributor = { contributor: { officialId: 'ofc_away' } }

/**
 * Monday 21 September: officials with a calendar, an own weekend, a supervisor, a deputy or an absence, a reader of the weekly
 * brief, and what they agree.
 */
export const recordTheirDaysAndPeople = async (office: DrivenOffice) => {
  const { put, patch, dayVisit } = office
  const supervised = { supervisorId: 'ofc_chief' }
  const withDeputy = { deputyId: standIn }
  for (const [name, facts] of Object.entries({
    // In Berlin, where the news of a morning in Shanghai waits for the day after.
    chief: { name: 'Petra Vogel', zone: 'Europe/Berlin' },
    minister: { weeklyBrief: true },
    tehran: { name: 'Sara Ahmadi', zone: 'Asia/Tehran', calendar: 'IR', weekend: ['friday'], ...supervised },
    isfahan: { zone: 'Asia/Tehran', calendar: 'IR' },
    cairo: { zone: 'Africa/Cairo', weekend: ['friday', 'saturday'] },
    late: supervised,
    reporter: {},
    standin: { name: 'Mei Stand' },
    away: { ...withDeputy, absence: { from: '2026-10-12', to: '2026-10-30' } },
    'both-away': { deputyId: 'ofc_away', absence: { from: '2026-10-13', to: '2026-10-16' } },
    alone: { absence: { from: '2026-10-12', to: '2026-10-23' } },
    'later-alone': { absence: { from: '2026-10-26', to: '2026-10-30' } },
    later: withDeputy,
    back: { ...withDeputy, absence: { from: '2026-09-28', to: '2026-10-02' } },
    early: { ...withDeputy, absence: { from: '2026-10-05', to: '2026-10-23' } },
    'stopped-deputy': {},
    'stopped-other-deputy': {},
    'stopped-absent': { deputyId: 'ofc_stopped-deputy', absence: { from: '2026-10-14', to: '2026-10-27' } },
    'stopped-away': {
      deputyId: 'ofc_stopped-other-deputy',
      absence: { from: '2026-10-14', to: '2026-10-27' },
    },
  }))
    await put(`/officials/ofc_${name}`, { name: `Holder ${name}`, email: `${name}@example.org`, ...facts })

  await dayVisit('Roof talks', '2026-09-18', [
    agreed('Mend the roof', 'late', '2026-09-25'),
    agreed('Paint the roof', 'late', '2026-10-02'),
    agreed('Clean the roof', 'late', '2026-10-07'),
    agreed('Insure the roof', 'late', '2026-10-09'),
    agreed('Light the roof', 'late', '2026-10-09'),
    agreed('Look under the roof', 'late', '2026-10-15'),
    agreed('Bind the poems', 'tehran', '2026-10-05'),
    agreed('Translate the poem', 'tehran', '2026-10-23'),
    agreed('Recite the poem', 'isfahan', '2026-10-23'),
    agreed('Print the poem', 'cairo', '2026-10-23'),
  ])
  await dayVisit('Orchard talks', '2026-09-18', [
    agreed('Count the trees', 'away', '2026-10-07'),
    agreed('Measure the trees', 'away', '2026-10-08'),
    agreed('Prune the trees', 'away', '2026-10-16'),
    agreed('Water the trees', 'away', '2026-10-28'),
    agreed('Sell the apples', 'away', '2026-12-11'),
    agreed('Weed the orchard', 'away', '2026-10-09', { repeats: { every: 'P1W', times: 4 } }),
    agreed('Press the apples', 'lin', '2026-10-27', {
      contributors: [contributor.contributor, { officialId: standIn, dueOn: '2026-10-23' }],
    }),
    agreed('Taste the cider', 'alone', '2026-10-20'),
    agreed('Store the cider', 'later', '2026-11-04'),
    agreed('Bottle the cider', 'later-alone', '2026-10-28'),
    agreed('Label the cider', 'both-away', '2026-10-15'),
    agreed('Pay the pickers', 'back', '2026-09-30'),
    agreed('Thank the pickers', 'early', '2026-10-16'),
    ...['absent', 'away'].flatMap((what) => [
      agreed(`Fence the orchard (${what})`, `stopped-${what}`, '2026-10-20'),
      agreed(`Guard the orchard (${what})`, `stopped-${what}`, '2026-10-08'),
    ]),
  ])
  const reported = ['minutes', 'receipts', 'keys', 'ledger'].map((what) =>
    agreed(`Hand in the ${what}`, 'reporter', '2026-10-16'),
  )
  const monthly = agreed('Hand in the account', 'reporter', '2026-10-09', {
    repeats: { every: 'P1M', times: 3 },
  })
  await dayVisit('Audit', '2026-09-18', [...reported, monthly], { closing: 'acceptance' })
  await dayVisit(
    'Talks about permits',
    '2026-09-18',
    [agreed('Chase the permit', 'reporter', '2026-11-06')],
    {
      ladder: 'close',
    },
  )
  const maps = await dayVisit(
    'Talks about maps',
    '2026-09-18',
    [agreed('Mail the atlas', 'reporter', '2026-11-13')],
    { ladder: 'close' },
  )
  await office.until('2026-09-23T03:15:00Z')
  // Nobody answers this report within ten working days.
  await report(office, 'minutes', '2026-09-23')
  await patch(`/visits/${maps.id}`, { ladder: 'sparse' })
  await office.until('2026-10-08T03:15:00Z')
  await patch('/officials/ofc_early', { absence: null })
}

const report = (office: DrivenOffice, what: string, doneOn: string) =>
  office.step(`Hand in the ${what}`, 'completion', {
    outcome: `The ${what} are there.`,
    doneOn,
    reported: true,
  })

/** Tuesday 13 October: officials report, deputies answer, and an absence is written on the own page. */
export const answerForOthers = async (office: DrivenOffice) => {
  const { answer, decide } = office
  for (const what of ['receipts', 'keys', 'account']) await report(office, what, '2026-10-12')
  const acceptance = { question: 'acceptance' }
  await decide('Hand in the receipts', { ...acceptance, accept: true })
  await decide('Hand in the keys', { ...acceptance, refuse: 'One key is missing.' })
  await answer('Hand in the ledger', completeCommitment, {
    completion: { outcome: 'It is on your table.', doneOn: '2026-10-12' },
  })
  const atWork = { progress: { note: 'The ladder is there.' } }
  for (const title of ['Light the roof', 'Look under the roof']) await answer(title, recordProgress, atWork)

  await answer('Prune the trees', recordProgress, atWork, standIn)
  await answer('Press the apples', recordProgressOfPart, { ...atWork, contributor: 'ofc_away' }, standIn)
  const counted = { completion: { outcome: 'There are forty.', doneOn: '2026-10-13' } } as const
  await answer('Count the trees', completeCommitment, counted, standIn)
  await office.writeAbsence('later', { from: '2026-11-02', to: '2026-11-06' })
}
