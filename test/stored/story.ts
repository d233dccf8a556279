import { receiveSesEvent } from '../../functions/consumers/ses-event.ts'
import { sesEventAbout } from '../support/ses-events.ts'
import { answerFromMails, recordHarbourTalks } from './answers-from-mails.ts'
import { agreed, by, type DrivenOffice, meeting } from './driven-office.ts'
import { answerForOthers, recordTheirDaysAndPeople } from './their-days-and-people.ts'
import { recordWhatOfficesAgree } from './what-offices-agree.ts'

const partner = (name: string) => ({ email: `${name}@partner.example` })

/**
 * Drives the office from Monday 3 August 2026 to the evening of Tuesday 13 October through everything that the table can
 * hold. What a version newly stores belongs here.
 */
export const liveUntilOctober = async (office: DrivenOffice) => {
  const { deps, put, patch, post, change, visit, dayVisit, step, decide, addNews, revokeLinks, until } =
    office

  /* Monday 3 August: the directory, and a visit with all its facts. */

  await patch('/officials/ofc_protocol-office', {
    hour: '08:30',
    title: 'Protocol',
    organisation: 'Ministry',
    weeklyBrief: true,
  })
  const newYork = { zone: 'America/New_York', hour: '09:00' }
  for (const [name, facts] of Object.entries({
    lin: {
      name: 'Lin Wei',
      title: 'Head',
      organisation: 'Affairs',
      email: 'Lin@example.org',
      language: 'zh-Hans',
    },
    newyork: newYork,
    moving: newYork,
    lisbon: { name: 'Inês Duarte', zone: 'Europe/Lisbon', hour: '08:30' },
    kathmandu: { email: 'bina@sub.example.org', zone: 'Asia/Kathmandu', hour: '07:45' },
    trade: { name: 'Lin Tao', title: 'Director' },
    treasury: { name: 'Otto Kern', zone: 'Europe/Berlin' },
    allowed: partner('allowed'),
    refused: partner('refused'),
    lapsed: partner('lapsed'),
    // Holders whose mailboxes are full, unknown to SES, and gone.
    full: {},
    nowhere: {},
    closed: {},
    ...Object.fromEntries(
      ['moved', 'refusing', 'unknown', 'settled', 'rejected', 'asleep', 'last']
        .concat('abbreviated', 'mended')
        .concat(['claimed', 'sent', 'halfway', 'throttled', 'waiting'].map((what) => `stopped-${what}`))
        .map((plain) => [plain, {}]),
    ),
  }))
    await put(`/officials/ofc_${name}`, { name: `Holder ${name}`, email: `${name}@example.org`, ...facts })
  await decide('ofc_allowed', { accept: true, note: 'A partner of many years.' })
  await decide('ofc_refused', { accept: false })
  await patch('/officials/ofc_lapsed', { email: 'lapsed@example.org' })

  const ofTheFlags = { undertakenBy: [{ organisation: 'Secretariat' }], recipient: { name: 'The Mayor' } }
  const lin = (title: string, dueOn?: string, facts?: object) => agreed(title, 'lin', dueOn, facts)
  const first = await visit(
    'Delegation in Qingdao',
    '2026-07-27',
    [
      meeting(
        '2026-07-27',
        [
          agreed('Return the flags', 'newyork', '2026-08-12', ofTheFlags),
          agreed('Hang the last picture', 'last', '2026-08-21'),
          agreed('Keep in touch', 'kathmandu', undefined, { checkIn: { every: 'P4W' } }),
          agreed('Ask after the school', 'lisbon', undefined, { checkIn: { every: 'P2W' } }),
          agreed('Bring up the archive some day', 'lisbon', undefined, { dueWording: 'some day' }),
          lin('Draw up the plan', '2026-11-04', { dueWording: 'in early November' }),
          lin('Translate the memorandum', '2026-09-30'),
          lin('Invite the board', '2026-10-30'),
          lin('Publish the photographs', '2026-09-15'),
          lin('Open the exhibition', '2026-10-20'),
          agreed('Name a successor', 'trade', '2026-11-06'),
          agreed('Settle the account', 'treasury', '2026-10-30'),
          agreed('Send the samples', 'moved', '2026-10-29'),
          agreed('Write to the partner', 'allowed', '2026-10-26'),
          agreed('Lend the loom', 'full', '2026-08-24'),
          agreed('Count the boats', 'nowhere', '2026-10-23'),
          agreed('Close the gate', 'closed', '2026-10-22'),
          agreed('Reckon the tolls', 'abbreviated', '2026-10-28'),
          agreed('Weigh the salt', 'mended', '2026-10-29'),
        ],
        {
          title: 'Opening talks',
          endsOn: '2026-07-28',
          topics: ['The plan'],
          notes: 'They spoke for two hours.',
          participants: [{ name: 'Jononov' }, { organisation: 'City of Qingdao' }],
        },
      ),
      meeting('2026-07-29', [
        agreed('Find somebody for the garden', undefined, '2026-11-10'),
        agreed('Set a day for the concert', 'lisbon'),
        agreed('Think about the bridge'),
        agreed('Feed the swans', undefined, '2026-10-28'),
        agreed('Find a home for the statue'),
        agreed('Repair the clock', undefined, '2026-09-30'),
        agreed('Lend the manuscript', undefined, '2026-11-12'),
        // A slip of the year, which the office has not decided.
        agreed('Return the ladder', 'trade', '2025-11-12'),
      ]),
      { kind: 'call', phase: 'preparation', startsOn: '2026-06-15' },
    ],
    {
      endsOn: '2026-07-29',
      place: 'Qingdao',
      host: { organisation: 'City of Qingdao' },
      purpose: 'Talks about the plan.',
      topics: ['Trade', 'Culture'],
      background: 'The second visit of its kind.',
      source: { title: 'News of the visit', publishedOn: '2026-07-30', url: 'https://example.org/news' },
      delegation: {
        organisation: 'Secretariat',
        head: { name: 'Jononov' },
        members: [{ name: 'A. Member' }],
      },
      counterparts: [{ name: 'The Mayor', organisation: 'City of Qingdao' }],
      reference: 'P-2026/07',
    },
  )
  await decide('Bring up the archive some day', { accept: true, note: 'Nobody expects a date.' })
  await decide('Feed the swans', { accept: true, note: 'The office does it.' })
  await decide('Think about the bridge', by('lin'))
  for (const name of ['refusing', 'unknown', 'settled', 'rejected'])
    await dayVisit(`Visit of ${name}`, '2026-07-31', [agreed(`Call back (${name})`, name, '2026-11-27')])
  const call = { kind: 'call', phase: 'follow-up', startsOn: '2026-08-02' }
  const followUp = await post(`/visits/${first.id}/events`, {
    ...call,
    agreedActions: [lin('Send the list', '2026-10-27')],
  })
  await post(`/visits/${first.id}/commitments`, {
    eventId: followUp.id,
    ...agreed('Return the call', 'kathmandu', '2026-11-09'),
  })

  /* Tuesday 4 August: what SES makes of mails. */

  office.sesOutcomes.set('ofc_refusing', 'refused')
  office.sesOutcomes.set('ofc_nowhere', 'address refused')
  for (const name of ['unknown', 'settled', 'rejected']) office.sesOutcomes.set(`ofc_${name}`, 'unknown')
  await until('2026-08-04T15:15:00Z')
  office.sesOutcomes.clear()
  for (const [report, name, date] of [
    ['delivery', 'settled', '2026-08-04'],
    ['reject', 'rejected', '2026-08-04'],
    ['delivery', 'lin', '2026-08-04'],
    ['bounce', 'newyork', '2026-08-03'],
    ['complaint', 'lisbon', '2026-08-03'],
    ['delivery-delay', 'kathmandu', '2026-08-04'],
    ['bounce', 'closed', '2026-08-04'],
  ] as const) {
    const mail = office.sent.find(({ tags }) => tags.official === `ofc_${name}` && tags.date === date)
    if (mail === undefined) throw new Error(`ofc_${name} got no mail on ${date}`)
    await receiveSesEvent(deps)(sesEventAbout(report, mail.tags))
  }
  await decide('ofc_newyork', { tryAgain: true, note: 'The server was down for a day.' })
  for (const name of ['abbreviated', 'mended']) await office.storeZone(name, 'CST')

  /* The life of commitments. */

  await until('2026-08-05T03:15:00Z')
  await step('Translate the memorandum', 'progress', { note: 'Half of it is done.' })
  await step('Draw up the plan', 'progress', { note: 'The outline is with both sides.' })
  await step('Invite the board', 'reassignment', { ...by('newyork'), reason: 'She knows them.' })
  const published = { outcome: 'They are on the site.', doneOn: '2026-08-05', reference: 'P-2026/07-3' }
  await step('Publish the photographs', 'completion', published)
  await step('Open the exhibition', 'cancellation', { reason: 'Both sides gave it up.' })
  await step('Repair the clock', 'completion', { outcome: 'It goes again.', doneOn: '2026-08-04' })
  await dayVisit('Night train', '2026-08-04', [agreed('Wake the guard', 'asleep', '2026-11-27')])
  await until('2026-08-05T21:15:00Z')
  await until('2026-08-06T09:15:00Z', { isAsleep: true })
  await until('2026-08-07T03:15:00Z')
  await step('Translate the memorandum', 'completion', { outcome: 'It is translated.', doneOn: '2026-08-07' })
  await step('Translate the memorandum', 'reopening', { reason: 'A page is missing.' })
  await office.correct('Translate the memorandum', {
    title: 'Translate the whole memorandum',
    dueOn: '2026-10-30',
    reason: 'The page comes late.',
  })
  await dayVisit('Trade talks', '2026-08-06', [agreed('Compare the tariffs', 'trade', '2026-10-23')])
  // The reminders of a part end before October, and the official who leads hears of it.
  const early = { contributors: [{ officialId: 'ofc_kathmandu', dueOn: '2026-08-10' }] }
  await dayVisit('Talks about the museum', '2026-08-06', [lin('Open the museum', '2026-11-25', early)])
  await until('2026-08-09T21:15:00Z')
  await until('2026-08-10T00:15:00Z', { isAsleep: true })
  await patch('/officials/ofc_trade', { newHolder: true, name: 'Chen Jie', email: 'chen@example.org' })
  await until('2026-08-12T03:15:00Z')
  await patch('/officials/ofc_moved', { zone: 'America/Lima', hour: '10:00' })
  const ended = await dayVisit('Courtesy call', '2026-08-11', [agreed('Send the thanks', 'lin')])
  await step('Send the thanks', 'completion', { outcome: 'Sent.', doneOn: '2026-08-12' })
  await patch(`/visits/${ended.id}`, { state: 'closed' })
  const off = await visit('Festival', '2026-08-11', [], { direction: 'outgoing' })
  await patch(`/visits/${off.id}`, { state: 'cancelled' })
  const twice = await dayVisit('Delegation, recorded twice', '2026-08-11', [
    agreed('Return the flags again', 'lin', '2026-10-30'),
    agreed('Ask again'),
  ])
  await change('POST', `/visits/${twice.id}/withdrawal`, twice, { reason: 'It was recorded twice.' })
  const pavilion = [agreed('Build the pavilion', 'lisbon', '2026-11-16')]
  const draft = await dayVisit('Published visit', '2026-08-11', pavilion, { draft: true })
  await patch(`/visits/${draft.id}`, { draft: false })
  await patch('/officials/ofc_mended', { zone: 'Asia/Shanghai' })
  const [, townHall] = first.events
  await change('PATCH', `/visits/${first.id}/events/${townHall.id}`, townHall, { place: 'Town hall' })
  const secret = [agreed('Keep it quiet', 'lin', '2026-10-21'), agreed('Ask nobody yet')]
  await dayVisit('Secret visit', '2026-08-11', secret, { draft: true, state: 'held' })

  /* A mailbox that stays full: three notices come back, and none is delivered. */

  await until('2026-08-25T03:15:00Z')
  const timestamp = '2026-08-25T00:00:00Z'
  const passing = { bounce: { bounceType: 'Transient', bounceSubType: 'MailboxFull', timestamp } }
  const cameBack = office.sent.filter(({ tags }) => tags.official === 'ofc_full')
  for (const { tags } of cameBack) await receiveSesEvent(deps)(sesEventAbout('bounce', tags, passing))

  await until('2026-09-21T03:15:00Z')
  await recordTheirDaysAndPeople(office)

  /* October: what lies closest to the moment of the fixture. */

  await until('2026-10-09T06:15:00Z')
  await put('/officials/ofc_asked', { name: 'As Ked', zone: 'Europe/Lisbon', ...partner('asked') })
  const crates = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-12-18'].map((dueOn) =>
    agreed(`Move the crate of ${dueOn}`, 'moving', dueOn),
  )
  const partners = [agreed('Sign with the partner', 'asked', '2026-11-02'), ...crates]
  await dayVisit('Partners', '2026-10-08', partners, { followsVisitId: first.id })
  await recordHarbourTalks(office)
  await recordWhatOfficesAgree(office)
  await until('2026-10-12T03:15:00Z')
  await addNews('lin', 'News told before', { since: '2026-10-12', isAwaited: true })
  await decide('Lend the manuscript', { responsible: { name: 'Nora Lund', ...partner('nora') } })
  const ofStopped = (what: string, facts: object = {}) =>
    visit(
      `Visit with a stopped ${what}`,
      '2026-10-09',
      [
        meeting('2026-10-09', [agreed(`Plant the ${what} oak`, 'lin', '2026-11-11')]),
        meeting('2026-10-09', [
          agreed(`Plant the ${what} elm`, 'kathmandu', '2026-11-13'),
          agreed(`Plant the ${what} ash`),
        ]),
      ],
      facts,
    )
  await ofStopped('withdrawal')
  await ofStopped('publication', { draft: true })
  await ofStopped('correction')
  await revokeLinks('ofc_newyork', 'A mail was forwarded by mistake.')
  await until('2026-10-13T06:15:00Z')
  await answerFromMails(office)
  await answerForOthers(office)
  for (const name of ['claimed', 'sent', 'halfway', 'throttled', 'waiting'])
    await dayVisit(
      `Morning visit of ${name}`,
      '2026-10-12',
      [1, 2, 3].map((number) => agreed(`Post letter ${number} (${name})`, `stopped-${name}`, '2026-11-20')),
    )
  await until('2026-10-13T21:15:00Z')
  for (const name of ['claimed', 'sent', 'waiting'])
    await addNews(`stopped-${name}`, `News for stopped ${name}`, { since: '2026-10-13' })
}
