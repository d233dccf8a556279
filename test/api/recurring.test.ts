import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { CommitmentId, OfficialId } from '../../functions/domain/shared/ids.ts'
import { completeCommitment } from '../../functions/use-cases/change-commitment.ts'
import { castVisit } from '../support/cast.ts'
import { type Commitment, openTestOffice, type TestOffice } from '../support/office.ts'
import { refuses } from '../support/refuses.ts'
import { aVisit } from '../support/submissions.ts'

let office: TestOffice
/** A Monday, two in the afternoon in Shanghai. */
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T06:00:00Z')
})
afterEach(() => office.close())

const lin = { name: 'Lin Wei', email: 'lin@example.org' }
const monthly = { responsible: lin, dueOn: '2026-12-04', repeats: { every: 'P1M', times: 3 } }

const recorded = async (action: object): Promise<Commitment> => {
  const [commitment] = await office.has(aVisit(castVisit, { wording: 'Report each month', ...action }))
  if (commitment === undefined) throw new Error('the visit brought no commitment')
  return commitment
}
const withVersion = (version: number) => ({ 'if-match': `"${version}"` })
const step = async (id: string, what: string, body: object, version: number) =>
  (await office.call('POST', `/commitments/${id}/${what}`, { body, headers: withVersion(version) })).body
const read = async (id: string) => (await office.call('GET', `/commitments/${id}`)).body
const lastMail = () => office.sent.at(-1)?.mail.text
const handedIn = { outcome: 'Handed in.', doneOn: '2026-11-20' }

describe('A commitment that recurs', () => {
  test('is done occurrence by occurrence, and completed with the last one', async () => {
    const { id } = await recorded(monthly)
    await office.morning('2026-11-24T00:00:00Z')
    expect(lastMail()).toContain(
      'Due: Friday, 4 December 2026, in 10 days\n  Recurs: every month, 3 times in all',
    )
    const second = await step(id, 'completion', handedIn, 1)
    expect(second).toMatchObject({
      status: 'open',
      dueOn: '2027-01-04',
      nextOn: '2026-12-21',
      occurrences: { firstOn: '2026-12-04', number: 2, settledTo: 1 },
    })
    expect(second.history.at(-1).change).toEqual({
      what: 'occurrence-completed',
      occurrence: '2026-12-04',
      ...handedIn,
    })
    const third = await step(id, 'completion', { ...handedIn, occurrence: '2027-01-04' }, 2)
    expect(third).toMatchObject({ status: 'open', dueOn: '2027-02-04', nextOn: '2027-01-21' })
    const all = await step(id, 'completion', handedIn, 3)
    expect(all).toMatchObject({ status: 'completed', ...handedIn })
    expect(all.history.at(-1).change).toEqual({ what: 'completed', occurrence: '2027-02-04', ...handedIn })
  })

  test('counts a repeated answer once, and takes an answer back', async () => {
    const { id } = await recorded(monthly)
    await step(id, 'completion', handedIn, 1)
    expect(await step(id, 'completion', handedIn, 1)).toMatchObject({ version: 2, dueOn: '2027-01-04' })
    expect(await step(id, 'undo', { reason: 'It was another report.' }, 2)).toMatchObject({
      version: 3,
      dueOn: '2026-12-04',
      occurrences: { firstOn: '2026-12-04', number: 1, settledTo: 0 },
    })
  })

  test('says nothing while a waiting lasts that was announced on the morning on which it goes over', async () => {
    const { id } = await recorded({ ...monthly, repeats: { every: 'P1M' } })
    office.clock.at = '2026-12-20T22:00:00Z'
    await step(id, 'waiting', { for: 'The figures of the other side', until: '2027-01-20' }, 1)
    await office.morning('2026-12-21T00:00:00Z')
    expect(await read(id)).toMatchObject({ dueOn: '2027-01-04', waiting: { until: '2027-01-20' } })
    const told = office.sent.length
    for (const day of ['2026-12-30', '2027-01-04', '2027-01-19']) await office.morning(`${day}T00:00:00Z`)
    expect(office.sent.length).toBe(told)
    await office.morning('2027-01-20T00:00:00Z')
    expect(office.sent.length).toBe(told + 1)
  })

  test('is late from the end of a waiting that lasted beyond the due date to which it goes over', async () => {
    office.clock.at = '2026-11-30T06:00:00Z'
    const { id } = await recorded({ ...monthly, dueOn: '2026-11-30', repeats: { every: 'P1W', times: 2 } })
    await office.morning('2026-12-01T00:00:00Z')
    office.clock.at = '2026-12-02T02:00:00Z'
    await step(id, 'waiting', { for: 'The figures of the other side', until: '2026-12-08' }, 1)
    await office.morning('2026-12-08T00:00:00Z')
    expect(await read(id)).toMatchObject({ dueOn: '2026-12-07', nextOn: '2026-12-11' })
  })

  test('goes over to the next occurrence when its ladder begins, and names what was missed until it is done or skipped', async () => {
    const { id } = await recorded({ ...monthly, repeats: { every: 'P1M' } })
    await office.morning('2026-11-24T00:00:00Z')
    await office.morning('2026-12-21T00:00:00Z')
    expect(lastMail()).toContain(
      'Due: Monday, 4 January 2027, in 14 days\n  Not done yet: 4 December 2026\n  Recurs: every month\n',
    )
    const missed = await read(id)
    expect(missed).toMatchObject({ version: 2, dueOn: '2027-01-04', missed: ['2026-12-04'] })
    expect(missed.history.at(-1)).toMatchObject({
      by: 'system',
      change: { what: 'gone-over', occurrence: '2027-01-04', missed: ['2026-12-04'] },
    })
    const skipped = await step(id, 'skip', { reason: 'Both sides left it out.' }, 2)
    expect(skipped).toMatchObject({ status: 'open', dueOn: '2027-01-04' })
    expect(skipped).not.toHaveProperty('missed')
    expect(skipped.history.at(-1).change).toEqual({
      what: 'occurrence-skipped',
      occurrence: '2026-12-04',
      reason: 'Both sides left it out.',
    })
    await office.morning('2026-12-30T00:00:00Z')
    expect(lastMail()).not.toContain('Not done yet')
  })

  test('has the one occurrence open again that closed it, and not those done ahead', async () => {
    const { id } = await recorded(monthly)
    await step(id, 'completion', { ...handedIn, occurrence: '2027-02-04' }, 1)
    await step(id, 'completion', { ...handedIn, occurrence: '2027-01-04' }, 2)
    expect(await step(id, 'completion', handedIn, 3)).toMatchObject({ status: 'completed' })
    expect(await step(id, 'reopening', { reason: 'The report is not complete.' }, 4)).toMatchObject({
      status: 'open',
      dueOn: '2026-12-04',
      occurrences: { firstOn: '2026-12-04', number: 1, settledTo: 0, settledBeyond: [2, 3] },
    })
    expect(await step(id, 'completion', handedIn, 5)).toMatchObject({ status: 'completed' })
  })

  test('is cancelled when its last open occurrence is skipped', async () => {
    const { id } = await recorded({ ...monthly, repeats: { every: 'P1M', until: '2027-01-04' } })
    await step(id, 'skip', { reason: 'Not now.' }, 1)
    expect(await step(id, 'skip', { reason: 'Not any more.' }, 2)).toMatchObject({
      status: 'cancelled',
      reason: 'Not any more.',
    })
    expect((await read(id)).history.at(-1).change).toEqual({
      what: 'cancelled',
      reason: 'Not any more.',
      occurrence: '2027-01-04',
    })
  })

  test('tells the official and the office of an occurrence done through a link, unless it is taken back', async () => {
    const { id, holder } = await recorded(monthly)
    await office.morning('2026-11-24T00:00:00Z')
    const news = async () =>
      (await office.items())
        .filter(({ entity }) => entity === 'news')
        .map(({ pk, cause, occurrence, by }) => [pk, cause, occurrence, by].join(' '))
        .toSorted()
    const throughLink = (expect: number) =>
      completeCommitment(office.deps)(
        { by: holder as OfficialId, through: 'link', officialVersion: 1, at: office.clock.at },
        { id: id as CommitmentId, expect, completion: { outcome: 'Handed in.', doneOn: '2026-11-20' } },
      )
    await throughLink(1)
    expect(await news()).toEqual([
      `OFFICIAL#${holder} occurrence-done 2026-12-04 `,
      'OFFICIAL#ofc_protocol-office occurrence-done 2026-12-04 Lin Wei',
    ])
    await step(id, 'undo', { reason: 'It was another report.' }, 2)
    expect(await news()).toEqual([])
    await throughLink(3)
    await office.morning('2026-11-25T00:00:00Z')
    expect(lastMail()).toContain('* Done for 4 December 2026: Report each month\n')
  })

  test('does not begin to recur beside contributors', async () => {
    const { id } = await recorded({
      responsible: lin,
      dueOn: '2026-12-04',
      contributors: [{ name: 'Ana Costa', email: 'ana@example.org' }],
    })
    await refuses(
      office,
      'PATCH',
      `/commitments/${id}`,
      { body: { repeats: { every: 'P1M' }, reason: 'Each month.' }, headers: withVersion(1) },
      {
        type: '/problems/invalid-request',
        title: 'The request is not valid',
        status: 422,
        errors: [
          { pointer: '#/repeats', detail: 'must be left out, because the commitment has contributors' },
        ],
      },
    )
    expect(await read(id)).not.toHaveProperty('repeats')
  })

  test('gets no contributors by a correction', async () => {
    const { id } = await recorded(monthly)
    await refuses(
      office,
      'PATCH',
      `/commitments/${id}`,
      { body: { contributors: [{ email: 'ana@example.org' }] }, headers: withVersion(1) },
      {
        type: '/problems/invalid-request',
        title: 'The request is not valid',
        status: 422,
        errors: [{ pointer: '#/contributors', detail: 'must be left out, because the commitment recurs' }],
      },
    )
    expect(await read(id)).toMatchObject({ version: 1 })
  })

  test('does not get a time from the event in place of its due date', async () => {
    const { id } = await recorded(monthly)
    await refuses(
      office,
      'PATCH',
      `/commitments/${id}`,
      { body: { dueWithin: 'P2M', reason: 'Later.' }, headers: withVersion(1) },
      {
        type: '/problems/invalid-request',
        title: 'The request is not valid',
        status: 422,
        errors: [{ pointer: '#/repeats', detail: 'needs dueOn, the day of the first occurrence' }],
      },
    )
    expect(await read(id)).toMatchObject({ version: 1, dueOn: '2026-12-04' })
  })

  test('gets no end before its due date by a correction, and keeps its end when the present date is moved', async () => {
    const { id } = await recorded({ ...monthly, repeats: { every: 'P1M', until: '2026-12-04' } })
    const corrects = (body: object) =>
      office.call('PATCH', `/commitments/${id}`, {
        body: { ...body, reason: 'Agreed so.' },
        headers: withVersion(1),
      })
    expect((await corrects({ repeats: { until: '2026-12-03' } })).body).toMatchObject({
      status: 422,
      errors: [{ pointer: '#/repeats/until', detail: 'must not lie before the due date (2026-12-04)' }],
    })
    expect((await corrects({ dueOn: '2026-12-11' })).body).toMatchObject({
      dueOn: '2026-12-11',
      repeats: { every: 'P1M', until: '2026-12-04' },
    })
  })

  test('begins anew from its due date when the office corrects how it recurs', async () => {
    const { id } = await recorded(monthly)
    await step(id, 'completion', handedIn, 1)
    const { body } = await office.call('PATCH', `/commitments/${id}`, {
      body: { repeats: { every: 'P3M', times: null }, reason: 'Each quarter.' },
      headers: withVersion(2),
    })
    expect(body).toMatchObject({
      dueOn: '2027-01-04',
      repeats: { every: 'P3M' },
      occurrences: { firstOn: '2027-01-04', number: 1, settledTo: 0 },
    })
  })

  test('tells the table how it recurs and what is missed', async () => {
    await recorded({ ...monthly, repeats: { every: 'P1M', until: '2027-12-04' } })
    await office.morning('2026-12-21T00:00:00Z')
    const { body } = await office.call('GET', '/commitments.csv')
    expect(body).toContain('"repeats","repeatsUntil","repeatsTimes","missed"')
    expect(body).toContain('"P1M","2027-12-04",,"2026-12-04"')
  })

  test.each<[string, object, [string, string]]>([
    [
      'no open occurrence of that day',
      { ...handedIn, occurrence: '2026-12-05' },
      ['#/occurrence', 'no open occurrence is due on 2026-12-05: the oldest one is due on 2026-12-04'],
    ],
    [
      'an occurrence that is too far ahead',
      { ...handedIn, occurrence: '2028-12-04' },
      ['#/occurrence', 'no open occurrence is due on 2028-12-04: the oldest one is due on 2026-12-04'],
    ],
  ])('is not done for %s', async (_, body, [pointer, detail]) => {
    const { id } = await recorded({ ...monthly, repeats: { every: 'P1M' } })
    await refuses(
      office,
      'POST',
      `/commitments/${id}/completion`,
      { body, headers: withVersion(1) },
      {
        type: '/problems/no-such-occurrence',
        title: 'There is no such open occurrence',
        status: 422,
        errors: [{ pointer, detail }],
      },
    )
  })

  test.each<[string, object, [string, string]]>([
    [
      'without a due date',
      { repeats: { every: 'P1M' } },
      ['repeats', 'needs dueOn, the day of the first occurrence'],
    ],
    [
      'with a time from the event',
      { dueWithin: 'P2M', repeats: { every: 'P1M' } },
      ['repeats', 'needs dueOn, the day of the first occurrence'],
    ],
    [
      'with contributors',
      { dueOn: '2026-12-04', repeats: { every: 'P1M' }, contributors: [{ email: 'ana@example.org' }] },
      [
        'repeats',
        'repeats and contributors exclude each other: name one responsible official for what recurs',
      ],
    ],
    [
      'once',
      { dueOn: '2026-12-04', repeats: { every: 'P1M', times: 1 } },
      ['repeats/times', 'must be at least 2'],
    ],
    [
      'every two weeks of a month',
      { dueOn: '2026-12', repeats: { every: 'P2W' } },
      ['repeats/every', 'must be whole months, quarters or years as dueOn is, such as P3M'],
    ],
    [
      'until a day before its first due date',
      { dueOn: '2026-12-04', repeats: { every: 'P1M', until: '2026-12-03' } },
      ['repeats/until', 'must not lie before dueOn, the day of the first occurrence'],
    ],
    [
      'until a day before its first quarter',
      { dueOn: '2027-Q2', repeats: { every: 'P3M', until: '2027-03-31' } },
      ['repeats/until', 'must not lie before dueOn, the day of the first occurrence'],
    ],
    [
      'until no day',
      { dueOn: '2026-12-04', repeats: { every: 'P1M', until: 'soon' } },
      ['repeats/until', 'must be a day that exists, written YYYY-MM-DD'],
    ],
  ])('is not recorded %s', async (_, action, [field, detail]) => {
    const { method, path, body } = aVisit(castVisit, { wording: 'x', ...action })
    const request = { body, headers: { 'idempotency-key': 'k' } }
    await refuses(office, method, path, request, {
      type: '/problems/invalid-request',
      title: 'The request is not valid',
      status: 422,
      errors: [{ pointer: `#/events/0/agreedActions/0/${field}`, detail }],
    })
  })
})
