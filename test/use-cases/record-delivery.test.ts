import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Tags } from '../../functions/adapters/mailer.ts'
import { receiveSesEvent } from '../../functions/consumers/ses-event.ts'
import type { OfficialId } from '../../functions/domain/shared/ids.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { type SesExample, sesEventAbout, sesExamples } from '../support/ses-events.ts'
import { anOfficial, aVisitWith, ofLin } from '../support/submissions.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T09:00:00Z')
})
afterEach(() => office.close())

const lin: OfficialId = 'ofc_lin'
const tuesday = '2026-11-24T00:00:00Z'
const wednesday = '2026-11-25T00:00:00Z'
const unknown = { outcome: 'unknown', reason: 'TimeoutError' } as const
const messageId = '0107019ab3c4d5e6-example-000000'

const agreed = (...actions: { wording: string; dueOn?: string }[]) =>
  office.has(anOfficial(), aVisitWith(...actions.map((action) => ({ ...action, ...ofLin }))))
const tagsOf = (mail: number): Tags => office.sent[mail]?.tags ?? { official: '', date: '', nonce: '' }
const reported = (name: string, particulars?: Readonly<Record<string, unknown>>) =>
  receiveSesEvent(office.deps)(sesEventAbout(name, tagsOf(0), particulars))
const explainedTuesday = async () =>
  (await office.call('GET', '/officials/ofc_lin/notices?from=2026-11-24&to=2026-11-24')).body.days[0]
const lines = async () =>
  (await office.call('GET', '/officials/ofc_lin/desk')).body.commitments.map(
    ({ nextOn, toldOn }: { nextOn?: string; toldOn?: string }) => ({ nextOn, toldOn }),
  )
/** The dates of the notices to Lin; a bounce also asks the protocol office. */
const dates = () => office.sent.flatMap(({ tags }) => (tags.official === lin ? [tags.date] : []))

describe('A notice of which nobody knew whether it left', () => {
  beforeEach(async () => {
    await agreed({ wording: 'Send the list', dueOn: '2026-12-18' })
    office.answers.push(unknown)
    await office.morning(tuesday)
  })

  test.each(
    sesExamples.filter((name) => name !== 'reject'),
  )('is settled by the event %s: its lines go to their next rung and are not told again', async (name) => {
    expect(await lines()).toEqual([{ nextOn: '2026-11-25', toldOn: undefined }])
    await reported(name)
    expect(await explainedTuesday()).toMatchObject({ state: 'sent', sentAt: tuesday, messageId })
    expect(await lines()).toEqual([{ nextOn: '2026-12-04', toldOn: '2026-11-24' }])
    await office.morning(wednesday)
    expect(dates()).toEqual(['2026-11-24'])
  })

  test('that SES says it rejected was told to nobody: the next morning tells it', async () => {
    await reported('reject')
    expect(await explainedTuesday()).toMatchObject({
      state: 'unknown',
      delivery: { state: 'rejected', at: '2026-11-24T00:00:02Z', reason: 'Bad content' },
    })
    await office.morning(wednesday)
    expect(dates()).toEqual(['2026-11-24', '2026-11-25'])
  })

  test('is settled in the record alone once the next morning has told its lines', async () => {
    await office.morning(wednesday)
    const before = await lines()
    await reported('send')
    expect(await explainedTuesday()).toMatchObject({ state: 'sent' })
    expect(await lines()).toEqual(before)
  })

  test('and of which the next morning is under way leaves the lines of that one alone', async () => {
    office.clock.at = wednesday
    office.answers.push(unknown)
    await Promise.all([office.deliver(lin), reported('delivery'), office.deliver(lin)])
    await office.morning('2026-11-26T00:00:00Z')
    await office.morning('2026-11-27T00:00:00Z')
    expect(new Set(dates()).size).toBe(dates().length)
    expect(await lines()).toEqual([{ nextOn: '2026-12-04', toldOn: expect.any(String) }])
  })

  test('leaves a line that was changed since to the next morning', async () => {
    const { body } = await office.call('GET', '/officials/ofc_lin/desk')
    await office.call('PATCH', `/commitments/${body.commitments[0].id}`, {
      body: { wording: 'Send the corrected list' },
      headers: { 'if-match': '"1"' },
    })
    const before = await lines()
    await reported('send')
    expect(await explainedTuesday()).toMatchObject({ state: 'sent' })
    expect(await lines()).toEqual(before)
  })

  test('of a nonce that is not its own is not settled', async () => {
    await receiveSesEvent(office.deps)(sesEventAbout('send', { ...tagsOf(0), nonce: 'another' }))
    expect(await explainedTuesday()).toMatchObject({ state: 'unknown' })
  })

  test('is settled after all when we stopped before its lines moved', async () => {
    const { desks } = office.deps
    const { move } = desks
    desks.move = async () => {
      throw new Error('the machine stopped')
    }
    await expect(reported('send')).rejects.toThrow('the machine stopped')
    desks.move = move
    await reported('send')
    expect(await explainedTuesday()).toMatchObject({ state: 'sent' })
    expect(await lines()).toEqual([{ nextOn: '2026-12-04', toldOn: '2026-11-24' }])
  })

  test('is settled after all when we stopped between its lines and its record', async () => {
    const { notices } = office.deps
    const { sent } = notices
    notices.sent = async () => {
      throw new Error('the machine stopped')
    }
    await expect(reported('send')).rejects.toThrow('the machine stopped')
    notices.sent = sent
    await reported('send')
    expect(await explainedTuesday()).toMatchObject({ state: 'sent' })
    expect(await lines()).toEqual([{ nextOn: '2026-12-04', toldOn: '2026-11-24' }])
  })
})

test('A notice that we stopped before putting off its lines is settled as well', async () => {
  await agreed({ wording: 'Send the list', dueOn: '2026-12-18' })
  office.clock.at = tuesday
  office.answers.push(new Error('the machine stopped'))
  await expect(office.deliver(lin)).rejects.toThrow()
  await reported('send')
  await office.deliver(lin)
  await office.morning(wednesday)
  expect(dates()).toEqual(['2026-11-24'])
  expect(await lines()).toEqual([{ nextOn: '2026-12-04', toldOn: '2026-11-24' }])
})

test('A rung of tomorrow is told with today’s notice, also when that is settled late', async () => {
  await agreed({ wording: 'Send the list', dueOn: '2026-11-30' })
  office.answers.push(unknown)
  await office.morning(tuesday)
  office.clock.at = '2026-11-24T23:00:00Z'
  await reported('send')
  expect(await lines()).toEqual([{ nextOn: '2026-11-30', toldOn: '2026-11-24' }])
  await office.morning(wednesday)
  expect(dates()).toEqual(['2026-11-24'])
})

test('The last notice of a ladder that turns out to be sent ends the reminders, and the office is asked once', async () => {
  const [commitment] = await agreed({ wording: 'Send the list', dueOn: '2026-11-27' })
  for (let day = Date.parse(tuesday); day < Date.parse('2027-01-20'); day += 24 * 3600_000)
    await office.morning(new Date(day).toISOString().replace('.000Z', 'Z') as Instant)
  office.answers.push(unknown)
  await office.morning('2027-01-20T00:00:00Z')
  const event = sesEventAbout('delivery', tagsOf(office.sent.length - 1))
  await Promise.all([receiveSesEvent(office.deps)(event), receiveSesEvent(office.deps)(event)])
  await receiveSesEvent(office.deps)(event)
  const { body } = await office.call('GET', '/matters')
  expect(body.matters).toMatchObject([
    { commitmentId: commitment?.id, gaps: ['reminders-ended'], askedFrom: '2027-01-21' },
  ])
  await office.morning('2027-01-21T00:00:00Z')
  expect(office.sent.map(({ to, tags }) => `${tags.date} ${to}`).slice(-2)).toEqual([
    '2027-01-20 lin@example.org',
    '2027-01-21 protocol@example.org',
  ])
})

describe('What became of a notice that was sent', () => {
  beforeEach(async () => {
    await agreed({ wording: 'Send the list', dueOn: '2026-12-18' })
    await office.morning(tuesday)
  })
  const delivery = async () => (await explainedTuesday()).delivery

  test.each([
    ['send', undefined],
    ['delivery', { state: 'delivered', at: '2026-11-24T00:00:02Z' }],
    [
      'delivery-delay',
      { state: 'delayed', at: '2026-11-24T00:30:00Z', reason: 'TransientCommunicationFailure' },
    ],
    ['bounce', { state: 'bounced', at: '2026-11-24T00:00:03Z', reason: 'Permanent/General' }],
    ['complaint', { state: 'complained', at: '2026-11-24T07:00:00Z', reason: 'abuse' }],
    ['reject', { state: 'rejected', at: '2026-11-24T00:00:02Z', reason: 'Bad content' }],
    ['open', undefined],
    ['click', undefined],
  ])('is known from the event %s', async (name, known) => {
    const before = await lines()
    await reported(name)
    expect(await delivery()).toEqual(known)
    expect(await lines()).toEqual(before)
  })

  test('is the same in whatever order SES reports it, once or twice, at the same moment or not', async () => {
    const events = ['delivery-delay', 'bounce', 'delivery', 'complaint', 'send']
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...events, ...events], { minLength: 1 }),
        fc.boolean(),
        async (order, atOnce) => {
          await office.table.write([
            {
              update: { pk: 'OFFICIAL#ofc_lin', sk: 'NOTICE#2026-11-24' },
              set: { deliveryState: undefined, deliveryAt: undefined, deliveryReason: undefined },
              when: { matches: { state: 'sent' } },
            },
          ])
          if (atOnce) await Promise.all(order.map((name) => reported(name)))
          else for (const name of order) await reported(name)
          const best = ['complaint', 'bounce', 'delivery', 'delivery-delay'].find((name) =>
            order.includes(name),
          )
          const states = {
            complaint: 'complained',
            bounce: 'bounced',
            delivery: 'delivered',
            'delivery-delay': 'delayed',
          }
          expect((await delivery())?.state).toBe(best && states[best as keyof typeof states])
        },
      ),
      { seed: 20261124, numRuns: 30 },
    )
  })

  test('is news once, so that a bounce which SES reports twice is counted once', async () => {
    for (const name of ['bounce', 'bounce', 'delivery']) await reported(name)
    const told = office.logged.filter(({ event }) => event !== undefined).map(({ what }) => what)
    expect(told).toEqual(['notice bounced', 'report', 'report'])
  })

  test('is no news while it is not written down, nor twice when two copies come at once', async () => {
    const { deps } = office
    const failing = { ...deps.notices, reported: async () => Promise.reject(new Error('the table is away')) }
    const bounce = sesEventAbout('bounce', tagsOf(0))
    await expect(receiveSesEvent({ ...deps, notices: failing })(bounce)).rejects.toThrow('the table is away')
    await Promise.all([receiveSesEvent(deps)(bounce), receiveSesEvent(deps)(bounce)])
    const told = office.logged.filter(({ event }) => event !== undefined).map(({ what }) => what)
    expect(told.toSorted()).toEqual(['notice bounced', 'report'])
  })

  test('tells the log ids and SES’s own word for it, never an address', async () => {
    for (const name of sesExamples) await reported(name)
    const told = office.logged.filter(({ event }) => event !== undefined)
    expect(told).toHaveLength(sesExamples.length)
    const about = { official: lin, localDate: '2026-11-24', nonce: tagsOf(0).nonce }
    expect(told[0]).toEqual({ what: 'notice bounced', event: 'Bounce', ...about })
    expect(JSON.stringify(told)).not.toMatch(/@|smtp|192\.0/)
    expect(
      JSON.stringify(await office.table.get({ pk: 'OFFICIAL#ofc_lin', sk: 'NOTICE#2026-11-24' })),
    ).not.toMatch(/@|smtp|192\.0/)
  })
})

describe('An event changes nothing', () => {
  const about = { official: lin, date: '2026-11-24', nonce: 'nonce-1' }
  const without = (tag: string): SesExample => {
    const event = sesEventAbout('bounce', about)
    const { [tag]: _, ...tags } = event.detail.mail.tags
    return { ...event, detail: { ...event.detail, mail: { ...event.detail.mail, tags } } }
  }

  test.each<[string, object]>([
    ['about a notice that is not there', sesEventAbout('bounce', { ...about, date: '2026-11-20' })],
    ['about an official who is not there', sesEventAbout('bounce', { ...about, official: 'ofc_nobody' })],
    ['with another nonce', sesEventAbout('bounce', { ...about, nonce: 'nonce-2' })],
    ['without the tag official', without('official')],
    ['without the tag date', without('date')],
    ['without the tag nonce', without('nonce')],
    ['with a tag that is no date', sesEventAbout('bounce', { ...about, date: 'tomorrow' })],
    ['with a tag that is no official', sesEventAbout('bounce', { ...about, official: 'cmt_1' })],
    [
      'of another program',
      {
        ...sesEventAbout('bounce', about),
        detail: {
          ...sesEventAbout('bounce', about).detail,
          mail: { messageId: 'm', timestamp: '2026-11-24T00:00:00.000Z' },
        },
      },
    ],
  ])('%s', async (_, event) => {
    await agreed({ wording: 'Send the list', dueOn: '2026-12-18' })
    await office.morning(tuesday)
    const before = await office.items()
    await receiveSesEvent(office.deps)(event)
    expect(await office.items()).toEqual(before)
    expect(office.logged.at(-1)?.what).toMatch(/^report about (?:no|an unknown) notice$/)
  })
})

describe('An event that cannot be read fails, and ends in the dead letters', () => {
  const event = sesEventAbout('bounce', { official: lin, date: '2026-11-24', nonce: 'nonce-1' })
  const { detail } = event
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['text', 'Bounce'],
    ['of another source', { ...event, source: 'aws.s3' }],
    ['without a detail', { ...event, detail: undefined }],
    ['of a type that we do not know', { ...event, detail: { ...detail, eventType: 'Subscription' } }],
    ['without its mail', { ...event, detail: { ...detail, mail: undefined } }],
    ['without its bounce', { ...event, detail: { ...detail, bounce: undefined } }],
    ['with a moment that is none', { ...event, time: 'yesterday' }],
    ['with a moment without seconds', { ...event, time: '2026-11-24T00:00Z' }],
    [
      'with an address where a word is expected',
      { ...event, detail: { ...detail, bounce: { ...(detail.bounce as object), bounceType: 'a@b.org' } } },
    ],
  ])('%s', async (_, poison) => {
    await expect(receiveSesEvent(office.deps)(poison)).rejects.toThrow()
    expect(await office.items()).toEqual([])
  })
})
