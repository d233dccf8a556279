import { expect, test } from '@jest/globals'
import type { AgreedAt } from '../../functions/domain/commitments/commitment.ts'
import { eventFact } from '../../functions/words/agreement.ts'
import { catalogueFor } from '../../functions/words/catalogue.ts'

/** Without the marks that isolate a text of a person, and with every space a plain one. */
const said = (at: Omit<AgreedAt, 'visitTitle' | 'kind'>, language: string) =>
  eventFact({ visitTitle: 'V', kind: 'meeting', ...at }, catalogueFor(language))
    .value.replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll(/\s/g, ' ')

const severalDays = { startsOn: '2026-11-18', endsOn: '2026-11-20' } as const
const oneDay = { startsOn: '2026-11-18', endsOn: '2026-11-18' } as const

test.each([
  [
    'en',
    'meeting during the visit of 18 November 2026 to 20 November 2026',
    'meeting “T” during the visit of 18 November 2026, Geneva',
    'meeting “T”, Geneva',
  ],
  [
    'fr',
    'réunion, pendant la visite (du 18 novembre 2026 au 20 novembre 2026)',
    'réunion « T », pendant la visite (18 novembre 2026), Geneva',
    'réunion « T », Geneva',
  ],
  [
    'es',
    'reunión, durante la visita (del 18 de noviembre de 2026 al 20 de noviembre de 2026)',
    'reunión «T», durante la visita (18 de noviembre de 2026), Geneva',
    'reunión «T», Geneva',
  ],
  [
    'ru',
    'встреча, в ходе визита (18 ноября 2026 г. – 20 ноября 2026 г.)',
    'встреча «T», в ходе визита (18 ноября 2026 г.), Geneva',
    'встреча «T», Geneva',
  ],
  [
    'zh-Hans',
    '2026年11月18日至2026年11月20日访问期间，会谈',
    '2026年11月18日访问期间，Geneva，会谈“T”',
    'Geneva，会谈“T”',
  ],
  [
    'ar',
    'اجتماع، خلال الزيارة (من 18 تشرين الثاني/نوفمبر 2026 إلى 20 تشرين الثاني/نوفمبر 2026)',
    'اجتماع «T»، خلال الزيارة (18 تشرين الثاني/نوفمبر 2026)، Geneva',
    'اجتماع «T»، Geneva',
  ],
  [
    'fa',
    'نشست، در جریان دیدار ۱۸ نوامبر ۲۰۲۶ (۲۷ آبان ۱۴۰۵) تا ۲۰ نوامبر ۲۰۲۶ (۲۹ آبان ۱۴۰۵)',
    'نشست «T»، در جریان دیدار ۱۸ نوامبر ۲۰۲۶ (۲۷ آبان ۱۴۰۵)، Geneva',
    'نشست «T»، Geneva',
  ],
  [
    'ur',
    'ملاقات، 18 نومبر، 2026 تا 20 نومبر، 2026 کے دورے کے دوران',
    'ملاقات “T”، 18 نومبر، 2026 کے دورے کے دوران، Geneva',
    'ملاقات “T”، Geneva',
  ],
])('In %s, an event without a day is told with the days of the visit, or with no day', (language, several, one, none) => {
  const titled = { eventTitle: 'T', place: 'Geneva' }
  expect([
    said({ duringVisit: severalDays }, language),
    said({ ...titled, duringVisit: oneDay }, language),
    said(titled, language),
  ]).toEqual([several, one, none])
})

test('An event that ended on its first day is told with one day', () => {
  expect(said(oneDay, 'en')).toBe('meeting on 18 November 2026')
})

test('An event of which only the kind is known is told by its kind', () => {
  expect(said({}, 'en')).toBe('meeting')
})
