import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { receiveSesEvent } from '../../functions/consumers/ses-event.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { sesEventAbout } from '../support/ses-events.ts'
import { anAction, anOfficial, aVisitWith } from '../support/submissions.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T09:00:00Z')
})
afterEach(() => office.close())

const morningOf = (day: string) => office.morning(`${day}T00:00:00Z` as Instant)
/** A report of SES about the mail with a number, counted from the first. */
const reported = (name: string, mail: number, particulars?: Readonly<Record<string, unknown>>) =>
  receiveSesEvent(office.deps)(
    sesEventAbout(name, office.sent[mail]?.tags ?? { official: '', date: '', nonce: '' }, particulars),
  )
const passing = (bounceSubType: string) => ({
  bounce: { timestamp: '2026-11-24T00:00:03.000Z', bounceType: 'Transient', bounceSubType },
})
const official = async (id = 'ofc_lin') => (await office.call('GET', `/officials/${id}`)).body
const matters = async () => (await office.call('GET', '/matters')).body.matters
const told = () => office.sent.map(({ to, tags }) => `${tags.date} ${to}`)
const toLin = () => office.sent.filter(({ to }) => to.startsWith('lin')).map(({ tags }) => tags.date)
const decide = (id: string, body: object, version = 1) =>
  office.call('POST', `/matters/${id}/decision`, { body, headers: { 'if-match': `"${version}"` } })
const patch = async (body: object, id = 'ofc_lin') =>
  office.call('PATCH', `/officials/${id}`, {
    body,
    headers: { 'if-match': `"${(await official(id)).version}"` },
  })
const day = async (date: string, id = 'ofc_lin') =>
  (await office.call('GET', `/officials/${id}/notices?from=${date}&to=${date}`)).body.days[0]
/** The reports that stop mail, each with the reason on record. */
const fatal = [
  ['bounce', 'bounced'],
  ['complaint', 'complained'],
] as const

describe('A bounce for good or a complaint', () => {
  beforeEach(async () => {
    await office.has(
      anOfficial(),
      aVisitWith(anAction(), anAction({ wording: 'Write the plan', dueOn: '2026-12-10' })),
    )
    await morningOf('2026-11-24')
  })

  test.each(
    fatal,
  )('stops mail to the address and raises one matter, however often SES reports the %s', async (name, because) => {
    for (let times = 0; times < 3; times++) await reported(name, 0)
    const [matter] = await matters()
    expect(await matters()).toEqual([
      {
        id: expect.stringMatching(/^mat_/),
        version: 1,
        status: 'open',
        asks: 'unreachable',
        officialId: 'ofc_lin',
        email: 'lin@example.org',
        because,
        askedFrom: '2026-11-25',
        nextOn: '2026-11-25',
        nextAt: '2026-11-25T00:00:00Z',
      },
    ])
    expect((await official()).unreachable).toEqual({ because, since: '2026-11-24', matterId: matter.id })
    for (const date of ['2026-11-25', '2026-11-26', '2026-11-27']) await morningOf(date)
    expect(toLin()).toEqual(['2026-11-24'])
    expect(await day('2026-11-26')).toEqual({ date: '2026-11-26', state: 'silent', because: 'unreachable' })
  })

  test('asks the office on its next morning, with what waits unseen and what to do', async () => {
    await reported('bounce', 0)
    await morningOf('2026-11-25')
    const [, asked] = office.sent
    expect(asked?.to).toBe('protocol@example.org')
    expect(asked?.mail.subject).toBe('To decide: Mail does not reach Lin (25 November 2026)')
    for (const line of [
      'Address: lin@example.org',
      'Why we ask: The mailbox takes no mail. Nothing more is sent to it.',
      'Official: ofc_lin',
      'If the mailbox works again, open the link and say so.',
    ])
      expect(asked?.mail.text.replaceAll(/[\u2068\u2069]/g, '')).toContain(line)
  })

  test('shows the office every line that waits unseen', async () => {
    await reported('bounce', 0)
    await morningOf('2026-11-25')
    const unseen = /Waits unseen: (.*)/.exec(office.sent[1]?.mail.text ?? '')?.[1]?.split('; ')
    expect(unseen?.toSorted()).toEqual(['Send the list', 'Write the plan'])
  })

  test('is named as the reason in the plan of what the official holds, and on every later day', async () => {
    await reported('bounce', 0)
    const { commitments } = (await office.call('GET', '/officials/ofc_lin/desk')).body
    for (const { id } of commitments)
      expect((await office.call('GET', `/commitments/${id}/plan`)).body).toMatchObject({
        dates: [],
        because: 'unreachable',
      })
    expect(await day('2026-12-04')).toEqual({ date: '2026-12-04', state: 'silent', because: 'unreachable' })
  })

  test('ends with another address: the next morning tells everything that was told in vain', async () => {
    await reported('bounce', 0)
    await morningOf('2026-11-25')
    const { status, body } = await patch({ email: 'lin.wei@example.org' })
    expect({ status, unreachable: body.unreachable }).toEqual({ status: 200, unreachable: undefined })
    expect(await matters()).toEqual([])
    await office.morning('2026-11-25T09:15:00Z')
    await morningOf('2026-11-26')
    const last = office.sent.at(-1)
    expect(told().slice(-1)).toEqual(['2026-11-26 lin.wei@example.org'])
    for (const title of ['Send the list', 'Write the plan']) expect(last?.mail.text).toContain(title)
    expect(office.forgotten).toEqual([])
  })

  test('ends with the answer “try again”, before which SES forgets the bounce', async () => {
    await reported('bounce', 0)
    const [{ id }] = await matters()
    office.clock.at = '2026-11-25T09:00:00Z'
    const { status, body } = await decide(id, { tryAgain: true, note: 'It was full.' })
    expect({ status, body }).toMatchObject({ status: 200, body: { status: 'decided', note: 'It was full.' } })
    expect((await official()).unreachable).toBeUndefined()
    await morningOf('2026-11-26')
    expect(office.forgotten).toEqual(['lin@example.org'])
    expect(toLin()).toEqual(['2026-11-24', '2026-11-26'])
    expect(office.sent.at(-1)?.mail.text).toContain('Send the list')
    await morningOf('2026-11-27')
    expect(toLin()).toEqual(['2026-11-24', '2026-11-26'])
  })

  test('that SES reports once more after “try again” does not stop mail again, but the next one does', async () => {
    await reported('bounce', 0)
    const [{ id }] = await matters()
    await decide(id, { tryAgain: true })
    await reported('bounce', 0)
    expect(await matters()).toEqual([])
    await morningOf('2026-11-25')
    await reported('bounce', office.sent.length - 1)
    expect((await matters()).map((one: { asks: string }) => one.asks)).toEqual(['unreachable'])
  })

  test('of an address that changed meanwhile says nothing about the new one', async () => {
    await patch({ email: 'lin.wei@example.org' })
    await reported('bounce', 0)
    expect(await matters()).toEqual([])
    expect((await official()).unreachable).toBeUndefined()
  })

  test('stays with the address when something else of the official changes', async () => {
    await reported('bounce', 0)
    const { unreachable } = await official()
    const { body } = await patch({ title: 'Director', email: 'LIN@example.org' })
    expect(body.unreachable).toEqual(unreachable)
    expect(await matters()).toHaveLength(1)
  })

  test('stops mail also when the machine stopped between the record of the report and the stop', async () => {
    const { save } = office.deps.officials
    office.deps.officials.save = async () => Promise.reject(new Error('the machine stopped'))
    await expect(reported('bounce', 0)).rejects.toThrow('the machine stopped')
    office.deps.officials.save = save
    await reported('bounce', 0)
    expect(await matters()).toHaveLength(1)
  })
})

test('A matter about an unreachable address is answered by “try again” alone', async () => {
  await office.has(anOfficial(), aVisitWith(anAction()))
  await morningOf('2026-11-24')
  await reported('bounce', 0)
  const [{ id }] = await matters()
  const before = await office.items()
  for (const [body, pointer] of [
    [{ accept: true }, '#/accept'],
    [{ tryAgain: true, dueOn: '2026-12-18' }, '#/dueOn'],
  ] as const) {
    const answer = await decide(id, body)
    expect({ status: answer.status, errors: answer.body.errors }).toEqual({
      status: 422,
      errors: [
        {
          pointer,
          detail:
            'this matter asks about an address that mail does not reach: correct the address of the official, or answer tryAgain',
        },
      ],
    })
  }
  expect(await office.items()).toEqual(before)
})

test('“Try again” answers no question about a commitment', async () => {
  const [commitment] = await office.has(aVisitWith({ wording: 'Keep in touch' }))
  const before = await office.items()
  const answer = await decide(String(commitment?.matterId), { tryAgain: true })
  expect({ status: answer.status, errors: answer.body.errors }).toEqual({
    status: 422,
    errors: [
      {
        pointer: '#/tryAgain',
        detail: 'this matter asks for an official, a date or a rhythm: name one, or accept it as it is',
      },
    ],
  })
  expect(await office.items()).toEqual(before)
})

describe('Passing bounces', () => {
  const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']
  beforeEach(async () => {
    await office.has(anOfficial())
    for (const [index, date] of days.entries()) {
      office.clock.at = `${date}T00:00:00Z` as Instant
      await office.has(aVisitWith(anAction({ wording: `Send list ${index}`, dueOn: '2027-03-26' })))
      await morningOf(days[index + 1] ?? '2026-11-30')
    }
  })

  test('stop mail when three notices had one and none was delivered', async () => {
    await reported('bounce', 0, passing('MailboxFull'))
    for (let times = 0; times < 3; times++) await reported('bounce', 1, passing('MailboxFull'))
    expect(await matters()).toEqual([])
    await reported('bounce', 2, passing('General'))
    expect((await official()).unreachable).toMatchObject({ because: 'never-delivered', since: '2026-11-25' })
    expect((await matters()).map((one: { because: string }) => one.because)).toEqual(['never-delivered'])
  })

  test('of delivered notices are out-of-office answers, and stop nothing in whatever order they come', async () => {
    for (const mail of [0, 1]) {
      await reported('delivery', mail)
      await reported('bounce', mail, passing('General'))
    }
    for (const mail of [2, 3]) {
      await reported('bounce', mail, passing('General'))
      await reported('delivery', mail)
    }
    expect(await matters()).toEqual([])
  })

  test('count from the last delivered notice', async () => {
    await reported('bounce', 0, passing('MailboxFull'))
    await reported('delivery', 1)
    for (const mail of [2, 3]) await reported('bounce', mail, passing('MailboxFull'))
    expect(await matters()).toEqual([])
  })
})

describe('An address that SES refuses', () => {
  const refused = { outcome: 'refused', reason: 'InvalidParameterValue', isAboutAddress: true } as const

  test('is handled as a mailbox that is gone, and what was due is told at the next address', async () => {
    await office.has(anOfficial(), aVisitWith(anAction()))
    office.answers.push(refused)
    await morningOf('2026-11-24')
    expect((await matters()).map((one: { because: string }) => one.because)).toEqual(['refused'])
    await office.morning('2026-11-24T00:15:00Z')
    expect(await day('2026-11-24')).toMatchObject({
      state: 'refused',
      reason: 'InvalidParameterValue',
      again: false,
    })
    await patch({ email: 'lin.wei@example.org' })
    await morningOf('2026-11-25')
    expect(told()).toContain('2026-11-25 lin.wei@example.org')
  })

  test('is not one that SES refuses for the moment', async () => {
    await office.has(anOfficial(), aVisitWith(anAction()))
    office.answers.push({ outcome: 'refused', reason: 'Throttling' })
    await morningOf('2026-11-24')
    expect(await matters()).toEqual([])
    await office.morning('2026-11-24T00:15:00Z')
    expect(toLin()).toEqual(['2026-11-24'])
  })
})

test('An unreachable protocol office rings for the operator, at once and on every morning on which something waits', async () => {
  await office.has(aVisitWith({ wording: 'Keep in touch' }))
  await morningOf('2026-11-24')
  await reported('bounce', 0)
  const rings = () => office.logged.filter(({ what }) => what === 'office unreachable').length
  expect(rings()).toBe(1)
  await morningOf('2026-11-25')
  await morningOf('2026-11-26')
  expect(rings()).toBe(3)
  await patch({ email: 'office@example.org' }, 'ofc_protocol-office')
  await morningOf('2026-11-27')
  expect(told()).toEqual(['2026-11-24 protocol@example.org', '2026-11-27 office@example.org'])
})
