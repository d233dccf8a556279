import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { receiveSesEvent } from '../../functions/consumers/ses-event.ts'
import { erasure } from '../../infra/erase/erasure.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { aProblem, refuses } from '../support/refuses.ts'
import { sesEventAbout } from '../support/ses-events.ts'
import { anAction, anOfficial, aVisit, aVisitWith, ofLin } from '../support/submissions.ts'

const monday = '2026-11-23T09:00:00Z'
const tuesday = '2026-11-24T00:00:00Z'

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice(monday)
  await office.has(
    anOfficial(),
    anOfficial({ id: 'ofc_ana', name: 'Ana', title: 'Director', email: 'ana@example.org' }),
    anOfficial({ id: 'ofc_ben', name: 'Ben', email: 'ben@example.org' }),
  )
})
afterEach(() => office.close())

const [ana, ben] = [{ officialId: 'ofc_ana' }, { officialId: 'ofc_ben' }]
const anaAndBen = { contributors: [{ ...ana, dueOn: '2026-12-04' }, ben] }

/** An action that Lin leads and to which Ana contributes by 4 December, and Ben by the due date, 18 December. */
const agreed = async (facts: object = {}) => {
  const [commitment] = await office.has(aVisitWith(anAction({ ...anaAndBen, ...facts })))
  if (commitment === undefined) throw new Error('nothing was recorded')
  return commitment
}
const read = async (id: string) => (await office.call('GET', `/commitments/${id}`)).body
const partsOf = async (official: string) =>
  (await office.call('GET', `/officials/${official}/desk`)).body.parts
const change = (id: string, what: string, body: object, version: number, method = 'POST') =>
  office.call(method, `/commitments/${id}${what}`, { body, headers: { 'if-match': `"${version}"` } })
const mailTo = (name: string) => office.sent.findLast(({ to }) => to === `${name}@example.org`)?.mail
const done = { outcome: 'It was sent.', doneOn: '2026-11-23' }

const invalid = (...error: [string, string]) =>
  aProblem('invalid-request', 422, 'The request is not valid', error)

/** Each wrong list: what is wrong in it, the list, where it is wrong, and why. */
const wrongLists: readonly [string, readonly object[], string, string][] = [
  [
    'the official who leads',
    [{ email: 'LIN@example.org', name: 'Lin' }],
    '/0',
    'is the responsible official: name each official once',
  ],
  [
    'an official named twice',
    [ben, { email: 'ben@example.org', name: 'Ben' }],
    '/1',
    'is a contributor already: name each official once',
  ],
  [
    'a date after the due date',
    [{ ...ben, dueOn: '2026-12-19' }],
    '/0/dueOn',
    'must not lie after the due date (2026-12-18)',
  ],
  [
    'a date before the agreement',
    [{ ...ben, dueOn: '2025-12-04' }],
    '/0/dueOn',
    'must not lie before the agreement (2026-11-20)',
  ],
  ['more than eight', Array.from({ length: 9 }, () => ben), '', 'must have at most 8 contributors'],
]

describe('An agreed action with contributors', () => {
  test('shows them in every answer, and its history says that they were recorded', async () => {
    const { id, visitId } = await agreed()
    expect(await read(id)).toMatchObject({
      ...ofLin,
      ...anaAndBen,
      history: [{ change: { what: 'recorded', ...ofLin, ...anaAndBen } }],
    })
    const visit = (await office.call('GET', `/visits/${visitId}`)).body
    const listed = (await office.call('GET', '/commitments')).body
    const exported = (await office.call('GET', `/visits/${visitId}/export`)).body
    for (const { commitments } of [visit, listed, exported]) expect(commitments[0]).toMatchObject(anaAndBen)
    expect(exported.officials.map((one: { id: string }) => one.id).toSorted()).toEqual([
      'ofc_ana',
      'ofc_ben',
      'ofc_lin',
    ])
  })

  test('is a column of the table, by id and by name', async () => {
    await agreed()
    const { body } = await office.call('GET', '/commitments.csv')
    expect(parse(String(body), { bom: true, columns: true })).toMatchObject([
      { contributors: 'ofc_ana; ofc_ben', contributorNames: 'Ana; Ben' },
    ])
  })

  test('gives each a part on the own desk, by the earlier of the own date and the due date', async () => {
    const { id } = await agreed()
    expect(await partsOf('ofc_ana')).toEqual([
      {
        id: id.replace('cmt_', 'prt_'),
        version: 1,
        commitmentId: id,
        visitId: expect.stringMatching(/^vis_/),
        eventId: expect.stringMatching(/^evt_/),
        title: 'Send the list',
        wording: 'Send the list',
        dueOn: '2026-12-04',
        deadline: '2026-12-04',
        agreedAt: { visitTitle: 'Visit', kind: 'meeting', startsOn: '2026-11-20' },
        ledBy: { officialId: 'ofc_lin' },
        heldFrom: '2026-11-24',
        lastWordOn: '2026-11-23',
        nextOn: '2026-11-24',
        nextAt: tuesday,
      },
    ])
    expect(await partsOf('ofc_ben')).toMatchObject([{ dueOn: '2026-12-18' }])
    expect(await partsOf('ofc_lin')).toEqual([])
  })

  test('is told to each of them: to whom leads it, and who contributes', async () => {
    const { id } = await agreed()
    await office.morning(tuesday)
    expect(office.sent.map(({ to }) => to).toSorted()).toEqual([
      'ana@example.org',
      'ben@example.org',
      'lin@example.org',
    ])
    expect(mailTo('ana')?.subject).toBe('Due in 10 days: Send the list (Visit, 24 November 2026)')
    expect(mailTo('ana')?.text).toContain('Your part: you contribute; Lin leads')
    expect(mailTo('ana')?.text).toContain('Due: Friday, 4 December 2026, in 10 days')
    expect(mailTo('ana')?.text).toContain(`Reference: ${id}`)
    expect(mailTo('lin')?.text).toContain('Contributing: Ana; Ben')
    expect(mailTo('lin')?.text).toContain('Due: Friday, 18 December 2026')
    expect(mailTo('lin')?.text).not.toContain('Your part')
    expect(mailTo('lin')?.text).toContain('keeps you as the responsible official')
    expect(mailTo('ana')?.text).toContain('keeps you as an official who contributes')
  })

  test('offers each of them a link to answer, and the reply', async () => {
    await agreed()
    await office.morning(tuesday)
    expect(mailTo('lin')?.text).toContain('Open this to answer')
    expect(mailTo('ana')?.text).toContain('Open this to answer')
    expect(mailTo('ana')?.text).toContain('Open my list')
    expect(mailTo('ana')?.text).toContain('Reply to this mail: it reaches the protocol office.')
  })

  test('can be led by nobody yet, and the contributors hear of it', async () => {
    await agreed({ responsible: undefined })
    await office.morning(tuesday)
    expect(mailTo('ana')?.text).toContain('Your part: you contribute; nobody is named yet who leads')
  })

  test('may be added to a recorded visit, alone or with an event', async () => {
    const { body: visit } = await office.submit(aVisitWith())
    const path = `/visits/${visit.id}`
    const alone = { eventId: visit.events[0].id, ...anAction(anaAndBen) }
    const added = await office.submit({ method: 'POST', path: `${path}/commitments`, body: alone })
    expect(added.body).toMatchObject(anaAndBen)
    const event = { kind: 'call', phase: 'follow-up', startsOn: '2026-11-21' }
    const withEvent = { ...event, agreedActions: [anAction(anaAndBen)] }
    await office.submit({ method: 'POST', path: `${path}/events`, body: withEvent })
    expect(await partsOf('ofc_ana')).toHaveLength(2)
  })

  test('puts a new contributor into the directory, and asks before it writes to an outside address', async () => {
    const eva = { name: 'Eva', email: 'eva@elsewhere.example' }
    const { id } = await agreed({ contributors: [eva, { ...eva, name: 'Dan', email: 'dan@example.org' }] })
    await office.morning(tuesday)
    expect(mailTo('dan')?.text).toContain('you contribute')
    expect(office.sent.map(({ to }) => to)).not.toContain('eva@elsewhere.example')
    const asked = office.sent.find(({ tags }) => tags.official === 'ofc_protocol-office')
    expect(asked?.mail.text).toContain('Waits for your yes: Send the list')
    const { contributors } = await read(id)
    const { matters } = (await office.call('GET', '/matters')).body
    const no = { body: { accept: false }, headers: { 'if-match': '"1"' } }
    expect((await office.call('POST', `/matters/${matters[0].id}/decision`, no)).body).toMatchObject({
      status: 409,
      detail: `${contributors[0].officialId} holds 1 open commitment: name somebody else for what they hold first`,
    })
  })

  test('of a draft is told to nobody before the publication', async () => {
    const { body: visit } = await office.submit(aVisit({ draft: true }, anAction(anaAndBen)))
    await office.morning(tuesday)
    expect(office.sent).toEqual([])
    const published = { body: { draft: false }, headers: { 'if-match': `"${visit.version}"` } }
    await office.call('PATCH', `/visits/${visit.id}`, published)
    await office.morning('2026-11-25T00:00:00Z')
    expect(mailTo('ana')?.text).toContain('[New] Send the list')
  })

  test('is planned for each, as the plan of the commitment and of the official says', async () => {
    const { id } = await agreed()
    const { parts } = (await office.call('GET', `/commitments/${id}/plan`)).body
    expect(parts).toMatchObject([
      { official: 'ofc_ana', dates: expect.arrayContaining([expect.objectContaining({ on: '2026-12-04' })]) },
      { official: 'ofc_ben', dates: expect.arrayContaining([expect.objectContaining({ on: '2026-12-18' })]) },
    ])
    const notices = await office.call('GET', '/officials/ofc_ana/notices?from=2026-11-24&to=2026-12-04')
    const planned = notices.body.days.filter(({ state }: { state: string }) => state === 'planned')
    expect(planned.map(({ date }: { date: string }) => date)).toEqual([
      '2026-11-24',
      '2026-12-01',
      '2026-12-04',
    ])
  })
})

describe('A part', () => {
  test.each([
    ['the official who leads is done', '/completion', done],
    ['it is cancelled', '/cancellation', { reason: 'Given up.' }],
  ])('ends at once for all when %s, and nobody is told', async (_, what, body) => {
    const { id } = await agreed()
    await office.morning(tuesday)
    const { length } = office.sent
    await change(id, what, body, 1)
    expect([await partsOf('ofc_ana'), await partsOf('ofc_ben')]).toEqual([[], []])
    for (const day of ['2026-12-01', '2026-12-04', '2026-12-18'])
      await office.morning(`${day}T00:00:00Z` as const)
    expect(office.sent).toHaveLength(length)
    expect(await read(id)).toMatchObject(anaAndBen)
  })

  test('ends when the visit is withdrawn', async () => {
    const { visitId } = await agreed()
    const headers = { 'if-match': '"1"' }
    await office.call('POST', `/visits/${visitId}/withdrawal`, { body: { reason: 'Twice.' }, headers })
    expect(await partsOf('ofc_ana')).toEqual([])
  })

  test('is there again when the commitment is reopened, or its closing is undone', async () => {
    const { id } = await agreed()
    await change(id, '/completion', done, 1)
    await change(id, '/undo', { reason: 'By mistake.' }, 2)
    expect(await partsOf('ofc_ana')).toMatchObject([{ nextOn: '2026-11-24', dueOn: '2026-12-04' }])
    await change(id, '/completion', done, 3)
    await change(id, '/reopening', { reason: 'Not yet.' }, 4)
    expect(await partsOf('ofc_ana')).toMatchObject([{ nextOn: '2026-11-24', version: 5 }])
  })

  test('follows the due date where that is the earlier one, and the contributor hears of it', async () => {
    const { id } = await agreed()
    await office.morning(tuesday)
    const sooner = { dueOn: '2026-12-11', reason: 'The ministry asks.' }
    await change(id, '', sooner, 1, 'PATCH')
    expect(await partsOf('ofc_ana')).toMatchObject([{ dueOn: '2026-12-04', nextOn: '2026-12-01' }])
    expect(await partsOf('ofc_ben')).toMatchObject([{ dueOn: '2026-12-11', nextOn: '2026-11-25' }])
    await change(id, '', { ...sooner, dueOn: '2026-12-02' }, 2, 'PATCH')
    expect(await partsOf('ofc_ana')).toMatchObject([{ dueOn: '2026-12-02', nextOn: '2026-11-25' }])
  })

  test('is told in the corrected words with its next reminder', async () => {
    const { id } = await agreed()
    await office.morning(tuesday)
    await change(id, '', { title: 'Send the whole list' }, 1, 'PATCH')
    expect(await partsOf('ofc_ana')).toMatchObject([{ title: 'Send the whole list', nextOn: '2026-12-01' }])
  })

  test('ends for an official who leads now, and stays for the others under the new lead', async () => {
    const { id } = await agreed()
    await change(id, '/reassignment', { responsible: ana }, 1)
    expect(await partsOf('ofc_ana')).toEqual([])
    expect(await partsOf('ofc_ben')).toMatchObject([{ ledBy: ana }])
    expect((await read(id)).contributors).toEqual([ben])
  })

  test('goes to a new holder of the post like any line', async () => {
    await agreed()
    await office.morning(tuesday)
    const body = { name: 'Zoe', email: 'zoe@example.org', newHolder: true }
    await office.call('PATCH', '/officials/ofc_ana', { body, headers: { 'if-match': '"1"' } })
    await office.morning('2026-11-25T00:00:00Z')
    expect(mailTo('zoe')?.subject).toContain('You take over from Ana, Director: 1 commitment')
    expect(mailTo('zoe')?.text).toContain('[New] Send the list')
  })

  test('waits for another hour of the contributor, like any line', async () => {
    await agreed()
    await office.call('PATCH', '/officials/ofc_ana', {
      body: { hour: '10:00' },
      headers: { 'if-match': '"1"' },
    })
    expect(await partsOf('ofc_ana')).toMatchObject([{ nextAt: '2026-11-24T02:00:00Z' }])
  })

  test('waits unseen while mail does not reach the contributor, and is told again at another address', async () => {
    await agreed()
    await office.morning(tuesday)
    const { tags } = office.sent.find(({ to }) => to === 'ana@example.org') ?? {}
    await receiveSesEvent(office.deps)(sesEventAbout('bounce', tags ?? { official: '', date: '', nonce: '' }))
    office.sent.length = 0
    await office.morning('2026-12-01T00:00:00Z')
    expect(office.sent.map(({ to }) => to)).toEqual(['protocol@example.org'])
    expect(office.sent[0]?.mail.text).toContain('Waits unseen: Send the list')
    await office.call('PATCH', '/officials/ofc_ana', {
      body: { email: 'ana.ruiz@example.org' },
      headers: { 'if-match': `"${(await office.call('GET', '/officials/ofc_ana')).body.version}"` },
    })
    await office.morning('2026-12-02T00:00:00Z')
    expect(mailTo('ana.ruiz')?.text).toContain('Send the list')
  })

  test('names nobody any more when the commitment is corrected for the erasure of a person', async () => {
    const { id } = await agreed({ undertakenBy: [{ name: 'Inês Duarte' }] })
    const { byApi, writes } = erasure(await office.items(), ['Inês Duarte'])
    expect({ byApi, writes }).toEqual({ byApi: [`PATCH /commitments/${id}`], writes: [] })
    await change(id, '', { undertakenBy: null }, 1, 'PATCH')
    expect((await partsOf('ofc_ana'))[0]).not.toHaveProperty('undertakenBy')
  })

  test('is silent while the office is asked about a date before the agreement', async () => {
    const { id } = await agreed({ dueOn: '2025-12-18', contributors: [ben] })
    expect(await partsOf('ofc_ben')).toMatchObject([{ dueOn: '2025-12-18' }])
    expect((await partsOf('ofc_ben'))[0]).not.toHaveProperty('nextOn')
    await change(id, '', { dueOn: '2026-12-18', reason: 'A slip.' }, 1, 'PATCH')
    expect(await partsOf('ofc_ben')).toMatchObject([{ dueOn: '2026-12-18', nextOn: '2026-11-24' }])
  })
})

const share = (id: string, contributors: unknown, version: number, further: object = {}) =>
  change(id, '', { contributors, ...further }, version, 'PATCH')

describe('A corrected list of contributors', () => {
  test('gives a new contributor a part that is told on the next morning', async () => {
    const { id } = await agreed({ contributors: [ana] })
    await office.morning(tuesday)
    office.sent.length = 0
    const { status, body } = await share(id, [ana, { ...ben, dueOn: '2026-12-09' }], 1)
    expect(status).toBe(200)
    expect(body).toMatchObject({ version: 2, contributors: [ana, { ...ben, dueOn: '2026-12-09' }] })
    expect(body.history.at(-1).change).toEqual({
      what: 'corrected',
      from: { contributors: [ana] },
      to: { contributors: [ana, { ...ben, dueOn: '2026-12-09' }] },
    })
    expect(await partsOf('ofc_ben')).toMatchObject([
      { heldFrom: '2026-11-25', nextOn: '2026-11-25', dueOn: '2026-12-09' },
    ])
    await office.morning('2026-11-25T00:00:00Z')
    expect(office.sent.map(({ to }) => to)).toEqual(['ben@example.org'])
    expect(mailTo('ben')?.text).toContain('[New] Send the list')
  })

  test('gives the first contributors to a commitment that had none', async () => {
    const { id } = await agreed({ contributors: undefined })
    await share(id, [ben], 1)
    expect(await partsOf('ofc_ben')).toMatchObject([{ commitmentId: id, nextOn: '2026-11-24' }])
  })

  test('takes the part of who is left out at once, and nobody hears of it', async () => {
    const { id } = await agreed()
    await office.morning(tuesday)
    office.sent.length = 0
    await share(id, [ben], 1)
    expect(await partsOf('ofc_ana')).toEqual([])
    for (const day of ['2026-11-25', '2026-12-01']) await office.morning(`${day}T00:00:00Z` as const)
    expect(office.sent).toEqual([])
  })

  test.each([
    ['null', null],
    ['an empty list', []],
  ])('takes all away with %s', async (_, nobody) => {
    const { id } = await agreed()
    const { body } = await share(id, nobody, 1)
    expect(body).not.toHaveProperty('contributors')
    expect(body.history.at(-1).change).toMatchObject({ from: anaAndBen, to: {} })
    expect([await partsOf('ofc_ana'), await partsOf('ofc_ben')]).toEqual([[], []])
  })

  test('leaves the part of who stays as it is: since when, last told, and the next reminder', async () => {
    const { id } = await agreed()
    await office.morning(tuesday)
    const before = await partsOf('ofc_ana')
    expect(before).toMatchObject([{ toldOn: '2026-11-24', nextOn: '2026-12-01' }])
    await share(id, [{ ...ana, dueOn: '2026-12-04' }], 1)
    expect(await partsOf('ofc_ana')).toEqual(before)
  })

  test('tells another own date to the contributor on the next morning, and to nobody else', async () => {
    const { id } = await agreed()
    await office.morning(tuesday)
    office.sent.length = 0
    await share(id, [{ ...ana, dueOn: '2026-12-11' }, ben], 1, { reason: 'Ana asked.' })
    expect(await partsOf('ofc_ana')).toMatchObject([{ dueOn: '2026-12-11', nextOn: '2026-11-25' }])
    await office.morning('2026-11-25T00:00:00Z')
    expect(office.sent.map(({ to }) => to)).toEqual(['ana@example.org'])
    expect(mailTo('ana')?.text).toContain('Due: Friday, 11 December 2026')
  })

  test('keeps a part done, and tells nobody of it when its contributor is left out', async () => {
    const { id } = await agreed()
    await office.morning(tuesday)
    office.sent.length = 0
    await change(id, '/part-done', { contributor: ana, ...done }, 1)
    const { body } = await share(id, [{ ...ana, dueOn: '2026-12-04' }], 2)
    expect(body.contributors).toEqual([{ ...ana, dueOn: '2026-12-04', doneOn: '2026-11-23' }])
    expect(await partsOf('ofc_ana')).toEqual([])
    await share(id, null, 3)
    await office.morning('2026-11-25T00:00:00Z')
    expect(office.sent).toEqual([])
  })

  test('counts a contributor who was left out and named again as new', async () => {
    const { id } = await agreed()
    await office.morning(tuesday)
    await share(id, [ben], 1)
    await share(id, [ben, ana], 2)
    expect(await partsOf('ofc_ana')).toMatchObject([{ heldFrom: '2026-11-25', nextOn: '2026-11-25' }])
    expect((await partsOf('ofc_ana'))[0]).not.toHaveProperty('toldOn')
  })

  test('puts a new official into the directory, once when the request is repeated', async () => {
    const { id } = await agreed({ contributors: undefined })
    const eva = { name: 'Eva', email: 'eva@elsewhere.example' }
    const { body } = await share(id, [eva], 1)
    expect((await share(id, [eva], 1)).body).toEqual(body)
    const [{ officialId }] = body.contributors
    expect((await office.call('GET', `/officials/${officialId}`)).body).toMatchObject({
      ...eva,
      outsideAddress: 'asked',
    })
    expect(await partsOf(officialId)).toMatchObject([{ commitmentId: id, dueOn: '2026-12-18' }])
  })

  test('frees an official whose address the office then refuses', async () => {
    const eva = { name: 'Eva', email: 'eva@elsewhere.example' }
    const { id } = await agreed({ contributors: [eva] })
    await share(id, [ben], 1)
    const { matters } = (await office.call('GET', '/matters')).body
    const no = { body: { accept: false }, headers: { 'if-match': '"1"' } }
    expect((await office.call('POST', `/matters/${matters[0].id}/decision`, no)).status).toBe(200)
  })

  test('goes with another due date, against which the own dates are compared', async () => {
    const { id } = await agreed()
    const later = { dueOn: '2027-01-29', reason: 'Agreed anew.' }
    const { status } = await share(id, [{ ...ben, dueOn: '2027-01-15' }], 1, later)
    expect(status).toBe(200)
    expect(await partsOf('ofc_ben')).toMatchObject([{ dueOn: '2027-01-15', nextOn: '2026-11-24' }])
  })

  test('is silent in a draft until the publication', async () => {
    const { body: visit } = await office.submit(aVisit({ draft: true }, anAction()))
    await share(visit.commitments[0].id, [ben], 1)
    expect((await partsOf('ofc_ben'))[0]).not.toHaveProperty('nextOn')
  })

  test('lets the official who leads now be named no contributor, and the former lead be one', async () => {
    const { id } = await agreed()
    await change(id, '/reassignment', { responsible: ana }, 1)
    const lin = { officialId: 'ofc_lin' }
    expect((await share(id, [lin, ben], 2)).body.contributors).toEqual([lin, ben])
    expect(await partsOf('ofc_lin')).toMatchObject([{ ledBy: ana }])
  })
})

describe('A wrong correction of the contributors is refused, and nothing is stored:', () => {
  const refusesPatch = async (id: string, body: object, problem: object, version = 1) =>
    refuses(
      office,
      'PATCH',
      `/commitments/${id}`,
      { body, headers: { 'if-match': `"${version}"` } },
      problem as ReturnType<typeof aProblem>,
    )

  test.each([
    ...wrongLists,
    ['the focal point of an organisation', [{ organisation: 'Ministry' }], '/0/email', 'is missing'],
  ])('%s', async (_, contributors, pointer, detail) => {
    const { id } = await agreed({ contributors: undefined })
    await refusesPatch(id, { contributors }, invalid(`#/contributors${pointer}`, detail))
  })

  test('another own date without a reason', async () => {
    const { id } = await agreed()
    const contributors = [{ ...ana, dueOn: '2026-12-11' }, ben]
    await refusesPatch(
      id,
      { contributors },
      aProblem('reason-missing', 422, 'The change needs a reason', [
        '#/reason',
        'a new date or rhythm needs a reason',
      ]),
    )
  })

  test('an official who is not in the directory', async () => {
    const { id } = await agreed()
    await refusesPatch(
      id,
      { contributors: [ben, { officialId: 'ofc_nobody' }] },
      aProblem('unknown-official', 422, 'The official is not in the directory', [
        '#/contributors/1/officialId',
        'there is no ofc_nobody',
      ]),
    )
  })

  test('contributors to what is done', async () => {
    const { id } = await agreed()
    await change(id, '/completion', done, 1)
    await refusesPatch(
      id,
      { contributors: [ben] },
      aProblem('commitment-completed', 409, 'The commitment is completed'),
      2,
    )
  })
})

describe('A wrong list of contributors is refused, and nothing is stored:', () => {
  const at = '#/events/0/agreedActions/0/contributors'

  test.each(wrongLists)('%s', async (_, contributors, pointer, detail) => {
    const { method, path, body } = aVisitWith(anAction({ contributors }))
    const headers = { 'idempotency-key': 'k' }
    await refuses(office, method, path, { body, headers }, invalid(`${at}${pointer}`, detail))
  })

  test('more than one transaction holds, with a later event', async () => {
    const contributors = Array.from({ length: 8 }, (_, number) => ({
      name: `Official ${number}`,
      email: `official-${number}@example.org`,
    }))
    const actions = Array.from({ length: 10 }, () => anAction({ contributors }))
    const { body: visit } = await office.submit(aVisitWith())
    const { status, body } = await office.call('POST', `/visits/${visit.id}/events`, {
      body: { kind: 'call', phase: 'follow-up', agreedActions: actions },
      headers: { 'idempotency-key': 'k' },
    })
    expect(status).toBe(422)
    expect(body.errors).toEqual([
      {
        pointer: '#/agreedActions',
        detail:
          'there are too many agreed actions: 118 writes (agreed actions: 10, contributors: 80, new officials: 8), and one transaction holds 100; add some of them later',
      },
    ])
  })
})
