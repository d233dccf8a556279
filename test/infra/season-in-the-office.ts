import { tokenIn } from '../support/link-pages.ts'
import type { WholeOffice } from './whole-office.ts'

/** Does everything that the office can do, at least once, and parts of the work on several mornings. */
export const aSeasonInTheOffice = async (office: WholeOffice): Promise<void> => {
  const { call, morning, recorders } = office
  let keys = 0
  const ok = async (method: string, path: string, body?: unknown, version?: number) => {
    const headers =
      version === undefined ? { 'idempotency-key': `k${++keys}` } : { 'if-match': `"${version}"` }
    const { status = 0, body: answer } = await call(method, path, { body, headers })
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`)
    return answer
  }
  const lin = { name: 'Lin', email: 'lin@example.org' }
  const visit = (title: string, more = {}) => ({
    title,
    direction: 'incoming',
    startsOn: '2026-11-16',
    endsOn: '2026-11-18',
    events: [
      {
        kind: 'meeting',
        startsOn: '2026-11-16',
        agreedActions: [
          { wording: 'Send the list', dueOn: '2026-11-26', responsible: lin },
          { wording: 'Keep in touch' },
        ],
      },
    ],
    ...more,
  })

  await ok('PUT', '/officials/ofc_lin', lin)
  const first = await ok('POST', '/visits', visit('First'))
  const outside = await ok('POST', '/visits', {
    ...visit('With somebody outside'),
    events: [
      {
        kind: 'call',
        startsOn: '2026-11-16',
        agreedActions: [
          {
            wording: 'Answer',
            dueOn: '2026-12-04',
            responsible: { name: 'Ana', email: 'ana@elsewhere.example' },
          },
        ],
      },
    ],
  })
  const draft = await ok('POST', '/visits', visit('Draft', { draft: true }))
  const event = await ok('POST', `/visits/${first.id}/events`, {
    kind: 'call',
    startsOn: '2026-11-17',
    agreedActions: [{ wording: 'Write the plan', dueOn: '2026-12-18', responsible: lin }],
  })
  const added = await ok('POST', `/visits/${first.id}/commitments`, {
    eventId: event.id,
    wording: 'Return the visit',
    checkIn: { every: 'P1M' },
    responsible: lin,
  })

  // A publication and a withdrawal are interrupted, finished by the tick's messages, and sent again.
  const interrupted = async (method: string, path: string, body: unknown, version: number) => {
    let writes = 0
    recorders.api.failWhen((permissions) =>
      permissions.some((one) => one.includes('Put')) ? ++writes > 1 : writes > 0,
    )
    const { status } = await call(method, path, { body, headers: { 'if-match': `"${version}"` } })
    if (status !== 500) throw new Error(`${method} ${path} was not interrupted: ${status}`)
    recorders.api.failWhen(() => false)
  }
  await interrupted('PATCH', `/visits/${draft.id}`, { draft: false }, 1)
  await morning('2026-11-23T06:15:00Z')
  await ok('PATCH', `/visits/${draft.id}`, { draft: false }, 2)
  await interrupted('POST', `/visits/${draft.id}/withdrawal`, { reason: 'Twice.' }, 2)
  await morning('2026-11-24T00:00:00Z')
  await ok('POST', `/visits/${draft.id}/withdrawal`, { reason: 'Twice.' }, 3)
  await ok('PATCH', `/visits/${first.id}/events/${event.id}`, { place: 'Parliament' }, 2)

  // A change of hour is interrupted too, and finished by the tick's message or by the next request.
  const atHour = async (hour: string) => {
    const { version } = await ok('GET', '/officials/ofc_lin')
    await interrupted('PATCH', '/officials/ofc_lin', { hour }, version)
    return version + 1
  }
  await atHour('07:45')
  await morning('2026-11-24T00:15:00Z')
  await ok('PATCH', '/officials/ofc_lin', { hour: '07:30' }, await atHour('07:30'))

  await ok('POST', '/similar-visits', { title: 'First', startsOn: '2026-11-16', endsOn: '2026-11-18' })
  await answersThroughTheMail(office, first.commitments[0].id)
  await decidesThroughTheMail(office, first)

  for (const path of [
    '/matters',
    '/visits',
    '/commitments',
    '/commitments.csv',
    '/figures',
    '/figures.csv',
    '/officials',
    '/languages',
    '/openapi.json',
  ])
    await ok('GET', path)
  for (const path of ['', '/export']) await ok('GET', `/visits/${first.id}${path}`)
  for (const path of ['', '/desk', '/history', '/notices']) await ok('GET', `/officials/ofc_lin${path}`)
  for (const path of ['', '/plan']) await ok('GET', `/commitments/${added.id}${path}`)

  const { matters } = await ok('GET', '/matters')
  for (const { id, version, asks } of matters)
    await ok(
      'POST',
      `/matters/${id}/decision`,
      { accept: true, ...(asks ? {} : { note: 'As it is.' }) },
      version,
    )

  const commitment = async (id: string, path: string, body: unknown) => {
    const { version } = await ok('GET', `/commitments/${id}`)
    await ok(path === '' ? 'PATCH' : 'POST', `/commitments/${id}${path}`, body, version)
  }
  await commitment(added.id, '', { dueOn: '2027-02-26', reason: 'Elections.' })
  await commitment(added.id, '/progress', { note: 'Two names are in view.' })
  await commitment(added.id, '/seen', {})
  await commitment(added.id, '/waiting', { for: 'The names of the other side', until: '2026-12-04' })
  await commitment(added.id, '/waiting-end', { note: 'The names are here.' })
  await commitment(added.id, '/undo', { reason: 'One name is missing.' })
  await commitment(added.id, '/more-time', { dueOn: '2027-03-26', reason: 'The elections moved.' })
  await commitment(added.id, '/cannot-be-done', { reason: 'There is no candidate.' })
  await commitment(added.id, '/reassignment', { responsible: { name: 'Ines', email: 'ines@example.org' } })
  await commitment(added.id, '/completion', { outcome: 'Done.', doneOn: '2026-11-24' })
  await commitment(added.id, '/reopening', { reason: 'It came back.' })
  await commitment(outside.commitments[0].id, '', { dueOn: null, reason: 'Nobody knows the day.' })
  await commitment(outside.commitments[0].id, '/proposed-date', {
    dueOn: '2027-01-15',
    reason: 'As we talked.',
  })
  await commitment(outside.commitments[0].id, '/not-mine', { who: 'Somebody of the embassy' })
  await commitment(outside.commitments[0].id, '/cancellation', { reason: 'Given up.' })

  const agree = (more: object) =>
    ok('POST', `/visits/${first.id}/commitments`, {
      eventId: event.id,
      dueOn: '2027-02-26',
      responsible: { name: 'Omar', email: 'omar@example.org' },
      ...more,
    })
  const contributor = { officialId: 'ofc_lin' }
  const shared = await agree({ wording: 'Plant the trees', contributors: [contributor] })
  await commitment(shared.id, '/part-seen', { contributor })
  await commitment(shared.id, '/part-progress', { contributor, note: 'Half of them stand.' })
  await commitment(shared.id, '/part-not-mine', { contributor, who: 'The gardeners' })
  await commitment(shared.id, '/part-undo', { contributor, reason: 'They have no trees.' })
  await commitment(shared.id, '', {
    contributors: [{ ...contributor, dueOn: '2027-02-12' }],
    reason: 'The ground is frozen.',
  })
  await commitment(shared.id, '/part-more-time', {
    contributor,
    dueOn: '2027-02-19',
    reason: 'The ground is frozen.',
  })
  await commitment(shared.id, '/part-done', { contributor, outcome: 'All stand.', doneOn: '2026-11-24' })
  await commitment(shared.id, '/part-undo', { contributor, reason: 'One fell.' })
  await commitment(shared.id, '', { contributors: [{ name: 'Noor', email: 'noor@example.org' }] })
  await commitment(shared.id, '/cancellation', { reason: 'Given up.' })
  const monthly = await agree({ wording: 'Count the trees', repeats: { every: 'P1M' } })
  await commitment(monthly.id, '/skip', { reason: 'It is winter.' })
  await commitment(monthly.id, '/cancellation', { reason: 'Given up.' })

  await ok('PUT', '/officials/ofc_mei', { name: 'Mei', email: 'mei@example.org' })
  await ok('PUT', '/officials/ofc_paul', {
    name: 'Paul',
    email: 'paul@example.org',
    deputyId: 'ofc_mei',
    absence: { from: '2026-12-07', to: '2026-12-18' },
  })
  const covered = await agree({
    wording: 'Water the trees',
    dueOn: '2026-12-10',
    responsible: { officialId: 'ofc_paul' },
  })

  const { version } = await ok('GET', '/officials/ofc_lin')
  await ok(
    'PATCH',
    '/officials/ofc_lin',
    { name: 'Lin the Younger', email: 'younger@example.org', newHolder: true },
    version,
  )

  const { version: ofOffice } = await ok('GET', '/officials/ofc_protocol-office')
  await ok(
    'POST',
    '/officials/ofc_protocol-office/link-revocation',
    { reason: 'A mail was forwarded.' },
    ofOffice,
  )

  // Mail to the new holder comes back, and the office lets mail try the address again.
  await morning('2026-11-25T00:00:00Z', ['younger@example.org'])
  const asked = (await ok('GET', '/matters?gap=unreachable')).matters
  for (const { id, version } of asked)
    await ok('POST', `/matters/${id}/decision`, { tryAgain: true }, version)

  // The list becomes so overdue that the reminders of the list end. Then the reminders of the plan end while the
  // answers of SES are lost, so that only the reports of SES show which notice was the last.
  for (const day of mornings('2026-11-26', 12)) await morning(`${day}T00:00:00Z`)
  await answersForAnother(office, covered.id)
  for (const day of mornings('2026-12-08', 52)) await morning(`${day}T00:00:00Z`)
  // The news of another address then rides along with the office's notice, of which only a report says that it left.
  const holder = await ok('GET', '/officials/ofc_lin')
  await ok('PATCH', '/officials/ofc_lin', { email: 'lin.younger@example.org' }, holder.version)
  recorders.deliver.loseAnswersWhen((permissions) => permissions.some((one) => one.startsWith('ses:')))
  for (const day of mornings('2027-01-29', 35)) await morning(`${day}T00:00:00Z`)
}

/** Lin reports, says that it is done, takes that back, and writes an absence, behind the link of the last mail. */
const answersThroughTheMail = async (
  { browse, linkOf, passes }: WholeOffice,
  commitmentId: string,
): Promise<void> => {
  const desk = await linkOf('lin@example.org')
  const page = `${desk}/${commitmentId}`
  for (const form of [
    { answer: 'progress', 'progress-note': 'Half of it.' },
    { answer: 'done', 'done-outcome': 'Sent.' },
    { answer: 'undo', 'undo-reason': 'The wrong line.' },
  ]) {
    const token = tokenIn(await browse(page))
    passes(20)
    const { status, body } = await browse(page, { token, ...form })
    if (status !== 303) throw new Error(`${JSON.stringify(form)} was answered with ${status}: ${body}`)
  }
  const token = tokenIn(await browse(`${desk}/absence`))
  passes(20)
  const days = { 'write-from': '2030-06-03', 'write-to': '2030-06-14' }
  const form = { answer: 'write', ...days, 'write-initials': 'LW' }
  const { status, body } = await browse(`${desk}/absence`, { token, ...form })
  if (status !== 200) throw new Error(`the absence was answered with ${status}: ${body}`)
}

/** On the first day of Paul's absence Mei, who stands in, opens the own desk and says there that a commitment of Paul is done. */
const answersForAnother = async (
  { browse, linkOf, passes }: WholeOffice,
  commitmentId: string,
): Promise<void> => {
  const desk = await linkOf('mei@example.org')
  const page = `${desk}/${commitmentId}~ofc_paul`
  const listed = await browse(desk)
  if (!listed.body.includes(`href="${page}"`)) throw new Error(`Mei is not shown it: ${listed.body}`)
  const token = tokenIn(await browse(page))
  passes(20)
  const { status, body } = await browse(page, { token, answer: 'done', 'done-outcome': 'Watered.' })
  if (status !== 303) throw new Error(`the answer of the deputy was answered with ${status}: ${body}`)
}

/** The office finds an official by name and decides both questions of a visit, behind the link of its last mail. */
const decidesThroughTheMail = async (
  { browse, linkOf, passes }: WholeOffice,
  visit: { readonly id: string; readonly commitments: readonly { readonly matterId?: string }[] },
): Promise<void> => {
  const page = `${await linkOf('protocol@example.org')}/matters/${visit.id}`
  const matter = visit.commitments.flatMap(({ matterId }) => matterId ?? [])[0]
  const { body } = await browse(page)
  const hidden = Object.fromEntries(
    [...body.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
  passes(20)
  const found = await browse(page, { ...hidden, find: 'yes', [`${matter}.responsible.find`]: 'lin' })
  if (!found.body.includes('value="known-official:ofc_lin"'))
    throw new Error(`Lin was not found: ${found.body}`)
  const decided = await browse(page, {
    ...hidden,
    initials: 'P.O.',
    [`${matter}.responsible`]: 'known-official:ofc_lin',
    [`${matter}.date`]: 'date',
    [`${matter}.date.date.dueOn`]: '2027-02-26',
  })
  if (!decided.body.includes('2 decisions of 2 are recorded.')) throw new Error(decided.body)
}

const mornings = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(from) + index * 24 * 60 * 60 * 1000).toISOString().slice(0, 10),
  )
