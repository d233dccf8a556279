import {
  awaitOtherSide,
  seeCommitment,
  stopWaiting,
  undoAnswer,
} from '../../functions/use-cases/answer-commitment.ts'
import {
  askOfficeForMoreTime,
  askOfficeToDrop,
  disclaimCommitment,
  proposeDateToOffice,
} from '../../functions/use-cases/ask-office.ts'
import { endCalendarAddress, makeCalendarAddress } from '../../functions/use-cases/calendar-address.ts'
import { completeCommitment, recordProgress } from '../../functions/use-cases/change-commitment.ts'
import { agreed, type DrivenOffice } from './driven-office.ts'

/* The part of the story in which officials answer, and the office decides, through the links of mails. */

/** Records the visit whose commitments are answered later. */
export const recordHarbourTalks = async ({ dayVisit, calendarAddress }: DrivenOffice) => {
  const by = (name: string, dueOn: string | undefined, titles: readonly string[]) =>
    titles.map((title) => agreed(title, name, dueOn))
  await dayVisit('Harbour talks', '2026-10-08', [
    ...by('lin', '2026-11-20', ['Survey the harbour', 'Copy the logbook', 'Print the timetable']),
    agreed('Order the lamps', 'lin', '2026-11-20'),
    agreed('Fix a day for the regatta', 'lin'),
    ...by('kathmandu', '2026-11-12', ['Send the charts', 'Hire the band', 'Clean the pier']),
    ...by('kathmandu', '2026-11-12', ['Open the lock', 'Paint the buoy', 'Raise the wreck']),
    ...by('newyork', '2026-11-13', ['Tune the organ', 'Mend the sail']),
    agreed('Name the ferry', undefined, '2026-11-17'),
  ])
  for (const name of ['trade', 'lin']) await calendarAddress(name, makeCalendarAddress)
}

export const answerFromMails = async (office: DrivenOffice) => {
  const { answer, decide, decideByLink, calendarAddress } = office
  const moreTime = { dueOn: '2026-12-18', reason: 'The tide comes first.' } as const
  for (const title of ['Survey the harbour', 'Copy the logbook', 'Print the timetable'])
    await answer(title, askOfficeForMoreTime, { asking: moreTime })
  await decideByLink('Copy the logbook', { question: 'more-time', grant: true })
  await decide('Print the timetable', { question: 'more-time', refuse: 'It is printed every year.' })

  await answer('Order the lamps', seeCommitment, {})
  await answer('Order the lamps', recordProgress, {
    progress: { note: 'The shop is closed.', atRisk: true },
  })
  await answer('Fix a day for the regatta', proposeDateToOffice, {
    asking: { dueOn: '2027-05-14', reason: 'Nothing else is on that day.' },
  })

  const waitsFor = (what: string) => ({ waiting: { for: what, until: '2026-11-06' } as const })
  await answer('Send the charts', awaitOtherSide, waitsFor('The list of depths'))
  await answer('Hire the band', awaitOtherSide, waitsFor('The programme'))
  await answer('Hire the band', undoAnswer, { reason: 'It came already.' })
  await answer('Clean the pier', awaitOtherSide, waitsFor('The permit'))
  await answer('Clean the pier', stopWaiting, { note: 'The permit is here.' })
  await answer('Open the lock', awaitOtherSide, waitsFor('The key'))
  await answer('Open the lock', stopWaiting, {})
  await answer('Open the lock', awaitOtherSide, waitsFor('The key'))

  await answer('Paint the buoy', completeCommitment, {
    completion: { outcome: 'It is red.', doneOn: '2026-10-12' },
  })
  for (const title of ['Raise the wreck', 'Mend the sail'])
    await answer(title, askOfficeToDrop, { asking: { reason: 'It lies too deep.' } })
  await decideByLink('Raise the wreck', { question: 'cannot-be-done', drop: true, note: 'Agreed.' })
  await answer('Tune the organ', disclaimCommitment, {
    asking: { officialId: 'ofc_kathmandu', who: 'The choir has it.' },
  })
  await decideByLink('Name the ferry', {
    question: 'responsible',
    responsible: { name: 'Ferry Man', email: 'ferry@partner.example' },
  })
  for (const name of ['lin', 'kathmandu']) await calendarAddress(name, makeCalendarAddress)
  await calendarAddress('lin', endCalendarAddress)
}
