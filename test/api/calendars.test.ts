import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { calendarsOf } from '../../functions/adapters/calendar-days.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { anInstitution } from '../support/institution.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { aProblem, refuses } from '../support/refuses.ts'
import { anAction, aVisitWith } from '../support/submissions.ts'

const calendars = calendarsOf({
  CN: {
    weekend: [6, 7],
    holidays: { '2027-01-01': 'New Year', '2027-01-04': 'New Year' },
    workedInLieu: ['2027-01-09'],
    knownUntil: '2027-01-15',
  },
  IR: { weekend: [4, 5], holidays: {}, workedInLieu: [], knownUntil: '2027-03-20' },
})

/** Monday 21 December 2026, noon in Shanghai. */
const opensAt = '2026-12-21T04:00:00Z'
let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice(
    opensAt,
    undefined,
    undefined,
    anInstitution({ calendars: ['CN', 'IR'], workingDays: calendars }),
  )
})
afterEach(() => office.close())

const lin = { name: 'Lin Wei', email: 'lin@example.org' }
const put = (facts: object) => office.call('PUT', '/officials/ofc_lin', { body: { ...lin, ...facts } })
const patch = async (facts: object) => {
  const { version } = (await office.call('GET', '/officials/ofc_lin')).body
  return office.call('PATCH', '/officials/ofc_lin', {
    body: facts,
    headers: { 'if-match': `"${version}"` },
  })
}
const dueOn = (day: string) =>
  office.has(aVisitWith(anAction({ responsible: { officialId: 'ofc_lin' }, dueOn: day })))
const days = async (from: string, to: string) =>
  (await office.call('GET', `/officials/ofc_lin/notices?from=${from}&to=${to}`)).body.days
const nextOn = async () => (await office.call('GET', '/officials/ofc_lin/desk')).body.commitments[0].nextOn

describe('An official with a calendar', () => {
  test('is shown with it, and the history names a change of it', async () => {
    expect((await put({ calendar: 'CN' })).body).toMatchObject({ calendar: 'CN' })
    expect((await patch({ calendar: 'IR', weekend: ['friday'] })).body).toMatchObject({
      calendar: 'IR',
      weekend: ['friday'],
    })
    const { body } = await office.call('GET', '/officials/ofc_lin/history')
    expect(body.history.at(-1).change).toEqual({
      what: 'corrected',
      from: { calendar: 'CN' },
      to: { calendar: 'IR', weekend: ['friday'] },
    })
  })

  test('is told nothing on a holiday, and is told on the working day after', async () => {
    await put({ calendar: 'CN' })
    office.clock.at = '2026-12-31T04:00:00Z' as Instant
    await dueOn('2027-02-01')
    await office.morning('2027-01-01T00:00:00Z')
    await office.morning('2027-01-04T00:00:00Z')
    expect(office.sent).toHaveLength(0)
    await office.morning('2027-01-05T00:00:00Z')
    expect(office.sent).toHaveLength(1)
  })

  test('is told on a Saturday worked in lieu, but not on an own weekend', async () => {
    await put({ calendar: 'CN' })
    office.clock.at = '2027-01-08T04:00:00Z' as Instant
    await dueOn('2027-02-01')
    expect(await nextOn()).toBe('2027-01-09')
    await patch({ weekend: ['saturday', 'sunday'] })
    expect(await nextOn()).toBe('2027-01-11')
  })

  test('counts ten working days over a holiday', async () => {
    await put({ calendar: 'CN' })
    await dueOn('2027-01-08')
    await office.morning('2026-12-22T00:00:00Z')
    // 8 January, back over 1 and 4 January: 7, 6, 5, 31, 30, 29, 28, 25, 24, 23. The 23rd follows the first mail.
    expect(await nextOn()).toBe('2027-01-05')
  })
})

describe('A change of calendar', () => {
  test('moves a morning that has become a day off', async () => {
    await put({})
    office.clock.at = '2026-12-30T04:00:00Z' as Instant
    await dueOn('2027-02-01')
    expect(await nextOn()).toBe('2026-12-31')
    await patch({ calendar: 'IR' })
    expect(await nextOn()).toBe('2027-01-02')
  })

  test('moves the reminder of a due date to the working day before', async () => {
    await put({})
    await dueOn('2027-01-01')
    await office.morning('2026-12-22T00:00:00Z')
    await office.morning('2026-12-29T00:00:00Z')
    expect(await nextOn()).toBe('2027-01-01')
    await patch({ calendar: 'CN' })
    expect(await nextOn()).toBe('2026-12-31')
  })

  test('leaves alone what waits for a working day', async () => {
    await put({})
    office.clock.at = '2026-12-22T04:00:00Z' as Instant
    await dueOn('2027-02-01')
    await patch({ calendar: 'CN' })
    expect(await nextOn()).toBe('2026-12-23')
  })
})

describe('The explanation of a day', () => {
  test('names the weekend, the holiday and the country, and what nobody has decreed yet', async () => {
    await put({ calendar: 'CN' })
    const explained = await days('2027-01-01', '2027-01-18')
    const of = (date: string) => explained.find((day: { date: string }) => day.date === date).calendar
    expect(of('2027-01-01')).toEqual({ code: 'CN', is: 'holiday', name: 'New Year' })
    expect(of('2027-01-02')).toEqual({ code: 'CN', is: 'weekend' })
    expect(of('2027-01-05')).toBeUndefined()
    expect(of('2027-01-18')).toEqual({ code: 'CN', is: 'unknown' })
  })

  test('says nothing of a calendar where the institution has none', async () => {
    await put({})
    expect((await days('2027-01-01', '2027-01-04')).filter((day: object) => 'calendar' in day)).toEqual([])
  })
})

describe('The plan of a commitment', () => {
  test('says of a day which nobody has decreed yet that it counts by its weekday', async () => {
    await put({ calendar: 'CN' })
    const [commitment] = await dueOn('2027-01-20')
    const { body } = await office.call('GET', `/commitments/${commitment?.id}/plan`)
    expect(
      body.dates.slice(0, 4).map(({ on, calendar }: { on: string; calendar?: object }) => [on, calendar]),
    ).toEqual([
      ['2026-12-22', undefined],
      // Ten working days before, among them Saturday 9 January, which is worked in lieu.
      ['2027-01-07', undefined],
      ['2027-01-15', undefined],
      ['2027-01-20', { code: 'CN', is: 'unknown' }],
    ])
  })
})

describe('A morning that was moved', () => {
  const planOf = async (id: string | undefined) =>
    (await office.call('GET', `/commitments/${id}/plan`)).body.dates

  test('by a change of country is explained by the weekend there, in the plan and on its day', async () => {
    await put({})
    office.clock.at = '2026-12-30T04:00:00Z' as Instant
    const [commitment] = await dueOn('2027-02-01')
    await patch({ calendar: 'IR' })
    const moved = { from: '2026-12-31', is: 'weekend', code: 'IR' }
    expect((await planOf(commitment?.id))[0]).toMatchObject({ on: '2027-01-02', moved })
    const [day] = await days('2027-01-02', '2027-01-02')
    expect(day.lines).toEqual([expect.objectContaining({ rung: 'assigned', moved })])
  })

  test('by a new calendar is explained by the name of the holiday', async () => {
    await put({})
    office.clock.at = '2026-12-31T04:00:00Z' as Instant
    const [commitment] = await dueOn('2027-02-01')
    await patch({ calendar: 'CN' })
    expect((await planOf(commitment?.id))[0]).toMatchObject({
      on: '2027-01-05',
      moved: { from: '2027-01-01', is: 'holiday', code: 'CN', name: 'New Year' },
    })
  })

  test('before a due date is explained by that date, also on an own weekend', async () => {
    await put({ weekend: ['friday'] })
    const [commitment] = await dueOn('2027-01-01')
    const dates = await planOf(commitment?.id)
    expect(dates.find(({ rung }: { rung: string }) => rung === 'due')).toMatchObject({
      on: '2026-12-31',
      moved: { from: '2027-01-01', is: 'weekend' },
    })
    expect(dates.filter((date: object) => 'moved' in date)).toHaveLength(1)
  })
})

describe('A calendar is refused by name', () => {
  test.each<[string, object, string, string]>([
    [
      'when the settings do not name it',
      { calendar: 'KZ' },
      '#/calendar',
      "must be one of the institution's calendars, CN, IR: KZ is none of them",
    ],
    [
      'when it is no code',
      { calendar: 'China' },
      '#/calendar',
      'must be the code of a country or region, such as CN or DE-BY',
    ],
    ['when the weekend names no day', { weekend: [] }, '#/weekend', 'must name a day, or be left out'],
    [
      'when the weekend names a day twice',
      { weekend: ['friday', 'friday'] },
      '#/weekend',
      'must name each day once',
    ],
    [
      'when the weekend leaves no day of work',
      { weekend: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] },
      '#/weekend',
      'must leave a day of work',
    ],
    [
      'when a day of the weekend is none',
      { weekend: ['fri'] },
      '#/weekend/0',
      'must be one of monday, tuesday, wednesday, thursday, friday, saturday, sunday',
    ],
  ])('%s', async (_, facts, pointer, detail) => {
    await refuses(
      office,
      'PUT',
      '/officials/ofc_lin',
      { body: { ...lin, ...facts } },
      aProblem('invalid-request', 422, 'The request is not valid', [pointer, detail]),
    )
  })

  test('when the settings name none', async () => {
    const plain = await openTestOffice(opensAt)
    await refuses(
      plain,
      'PUT',
      '/officials/ofc_lin',
      { body: { ...lin, calendar: 'CN' } },
      aProblem('invalid-request', 422, 'The request is not valid', [
        '#/calendar',
        'is CN, and the institution names no calendar in its settings',
      ]),
    )
    await plain.close()
  })
})

test('An official without a calendar has the institution’s', async () => {
  const chinese = await openTestOffice(
    opensAt,
    undefined,
    undefined,
    anInstitution({ calendar: 'CN', workingDays: calendars }),
  )
  await chinese.call('PUT', '/officials/ofc_lin', { body: lin })
  chinese.clock.at = '2026-12-31T04:00:00Z' as Instant
  await chinese.has(aVisitWith(anAction({ responsible: { officialId: 'ofc_lin' }, dueOn: '2027-02-01' })))
  const { body } = await chinese.call('GET', '/officials/ofc_lin/desk')
  expect(body.commitments[0].nextOn).toBe('2027-01-05')
  await chinese.close()
})
