import { describe, expect, test } from '@jest/globals'
import {
  calendarInPath,
  hasCalendarAddress,
  inCalendar,
  pathOfCalendar,
  withCalendarAddress,
  withoutCalendarAddress,
} from '../../functions/domain/links/calendar-address.ts'
import type { Official } from '../../functions/domain/officials/official.ts'
import {
  anAuthor,
  anOffice,
  anOfficial,
  anOpenCommitment,
  aPart,
  daysLater,
} from '../support/domain-builders.ts'

const secret = 'Abcdefghij0123456'
const author = anAuthor({ by: 'ofc_lin', through: 'link' })

describe('The address of a calendar', () => {
  test('is read back as it was written', () => {
    const link = { officialId: 'ofc_lin-2', secret } as const
    expect(pathOfCalendar(link)).toBe('/c/lin-2/Abcdefghij0123456.ics')
    expect(calendarInPath('/c/lin-2/Abcdefghij0123456.ics')).toStrictEqual(link)
  })

  test.each([
    '/c/lin/Abcdefghij0123456',
    '/c/lin/Abcdefghij0123456.ics/',
    '/c/lin/Abcdefghij012345.ics',
    '/c/lin/Abcdefghij01234567.ics',
    '/c/lin/Abcdefghij012345-.ics',
    '/c/-lin/Abcdefghij0123456.ics',
    '/c/l_n/Abcdefghij0123456.ics',
    '/c//Abcdefghij0123456.ics',
    `/c/${'l'.repeat(62)}/Abcdefghij0123456.ics`,
    '/x/c/lin/Abcdefghij0123456.ics',
    '/d/lin/Abcdefghij0123456.ics',
  ])('has one form only: %j is none', (path) => {
    expect(calendarInPath(path)).toBeUndefined()
  })

  test('counts with the links that count when it is made', () => {
    expect(withCalendarAddress(anOfficial({ links: 2 }), 'new', author)).toStrictEqual({
      official: {
        ...anOfficial({ links: 2 }),
        version: 2,
        calendarAddress: { hash: 'new', links: 2, earlier: [] },
      },
      entry: { ...author, officialId: 'ofc_lin', version: 2, change: { what: 'calendar-address-made' } },
    })
  })

  test('takes the place of the one before, and five earlier ones are still known', () => {
    const before = anOfficial({
      calendarAddress: { hash: '6', links: 0, earlier: ['5', '4', '3', '2', '1'], isEnded: true },
    })
    expect(withCalendarAddress(before, '7', author).official.calendarAddress).toStrictEqual({
      hash: '7',
      links: 0,
      earlier: ['6', '5', '4', '3', '2'],
    })
  })

  test('is ended, and stays known', () => {
    const calendarAddress = { hash: 'h', links: 0, earlier: ['older'] }
    const before = { ...anOfficial(), calendarAddress }
    expect(withoutCalendarAddress(before, author)).toStrictEqual({
      official: { ...before, version: 2, calendarAddress: { ...calendarAddress, isEnded: true } },
      entry: { ...author, officialId: 'ofc_lin', version: 2, change: { what: 'calendar-address-ended' } },
    })
  })

  const calendarAddress = { hash: 'h', links: 1, earlier: [] }
  test.each<[string, Official, boolean, boolean]>([
    ['is made', anOfficial({ links: 1, calendarAddress }), false, true],
    ['was never made', anOfficial({ links: 1 }), false, false],
    [
      'was ended',
      anOfficial({ links: 1, calendarAddress: { ...calendarAddress, isEnded: true } }),
      false,
      false,
    ],
    ['was made before the links were ended', anOfficial({ links: 2, calendarAddress }), false, false],
    ['is of the office, whose mails have links', anOffice({ links: 1, calendarAddress }), true, true],
    ['is of the office, whose mails have none', anOffice({ links: 1, calendarAddress }), false, false],
  ])('that %s counts: %4$j', (_, official, officeLinks, counts) => {
    expect(hasCalendarAddress(official, { officeLinks })).toBe(counts)
  })
})

describe('A calendar has', () => {
  test('commitments and parts with their deadline, the earliest first, then by their id', () => {
    const late = anOpenCommitment({ id: 'cmt_a', dueOn: '2026-07' })
    const other = anOpenCommitment({ id: 'cmt_c', dueOn: '2026-06-17' })
    const early = anOpenCommitment({ id: 'cmt_b', dueOn: '2026-06-17' })
    const part = aPart({ dueOn: '2026-06-30' })
    expect(inCalendar([late, other, early, part])).toStrictEqual([
      { ...early, deadline: '2026-06-17' },
      { ...other, deadline: '2026-06-17' },
      { ...part, deadline: '2026-06-30' },
      { ...late, deadline: '2026-07-31' },
    ])
  })

  test.each([
    ['nothing without a due date', anOpenCommitment({ dueOn: undefined })],
    ['nothing of a draft', anOpenCommitment({ draft: true })],
    ['no date that may be a slip', anOpenCommitment({ dateAsked: true })],
  ])('%s', (_, line) => {
    expect(inCalendar([line])).toStrictEqual([])
  })

  test('the five hundred earliest, because programs read all of it at once', () => {
    const many = Array.from({ length: 501 }, (_, days) =>
      anOpenCommitment({ dueOn: daysLater('2026-06-01', 500 - days) }),
    )
    const shown = inCalendar(many).map(({ deadline }) => deadline)
    expect([shown.length, shown[0], shown.at(-1)]).toStrictEqual([
      500,
      '2026-06-01',
      daysLater('2026-06-01', 499),
    ])
  })
})
