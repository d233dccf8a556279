import { describe, expect, test } from '@jest/globals'
import { lastDayOf } from '../../functions/domain/schedule/due-date.ts'
import type { AgreedTime, DueDate } from '../../functions/domain/shared/time.ts'
import { dateInSentence, due, whatIsAsked } from '../../functions/words/agreement.ts'
import { catalogueFor } from '../../functions/words/catalogue.ts'

/* A due date as it was agreed, with the day behind it. Five days are left of November and 36 of the year. */

const today = '2026-11-25'
const agreedAt = { visitTitle: 'Visit', kind: 'meeting', startsOn: '2026-11-20' } as const
/** The kind of the space before an abbreviation follows the version of CLDR. */
const withPlainSpaces = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const said = (language: string, dueOn: DueDate) =>
  withPlainSpaces(due({ dueOn, agreedAt }, lastDayOf(dueOn), today, catalogueFor(language)).value)

const month: Readonly<Record<string, string>> = {
  en: 'November 2026, by 30 November 2026, in 5 days',
  fr: 'novembre 2026, au plus tard le 30 novembre 2026, dans 5 jours',
  es: 'noviembre de 2026, a más tardar el 30 de noviembre de 2026, dentro de 5 días',
  ru: 'ноябрь 2026 г., не позднее 30 ноября 2026 г., через 5 дней',
  'zh-Hans': '2026年11月，最迟2026年11月30日，还有5天',
  ar: 'تشرين الثاني/نوفمبر 2026، في موعد أقصاه 30 تشرين الثاني/نوفمبر 2026، بعد 5 أيام',
  fa: 'نوامبر ۲۰۲۶، حداکثر تا ۳۰ نوامبر ۲۰۲۶ (۹ آذر ۱۴۰۵)، ۵ روز دیگر',
  ur: 'نومبر 2026، زیادہ سے زیادہ 30 نومبر، 2026 تک، 5 دن باقی',
}

const quarter: Readonly<Record<string, string>> = {
  en: 'Q4 2026, by 31 December 2026, in 36 days',
  fr: '4e trimestre 2026, au plus tard le 31 décembre 2026, dans 36 jours',
  es: 'cuarto trimestre de 2026, a más tardar el 31 de diciembre de 2026, dentro de 36 días',
  ru: 'IV квартал 2026 г., не позднее 31 декабря 2026 г., через 36 дней',
  'zh-Hans': '2026年第四季度，最迟2026年12月31日，还有36天',
  ar: 'الربع الرابع من عام 2026، في موعد أقصاه 31 كانون الأول/ديسمبر 2026، بعد 36 يومًا',
  fa: 'سه\u200cماهه چهارم ۲۰۲۶، حداکثر تا ۳۱ دسامبر ۲۰۲۶ (۱۰ دی ۱۴۰۵)، ۳۶ روز دیگر',
  ur: '2026 کی چوتھی سہ ماہی، زیادہ سے زیادہ 31 دسمبر، 2026 تک، 36 دن باقی',
}

const year: Readonly<Record<string, string>> = {
  en: '2026, by 31 December 2026, in 36 days',
  fr: 'année 2026, au plus tard le 31 décembre 2026, dans 36 jours',
  es: 'año 2026, a más tardar el 31 de diciembre de 2026, dentro de 36 días',
  ru: '2026 год, не позднее 31 декабря 2026 г., через 36 дней',
  'zh-Hans': '2026年，最迟2026年12月31日，还有36天',
  ar: 'عام 2026، في موعد أقصاه 31 كانون الأول/ديسمبر 2026، بعد 36 يومًا',
  fa: 'سال ۲۰۲۶، حداکثر تا ۳۱ دسامبر ۲۰۲۶ (۱۰ دی ۱۴۰۵)، ۳۶ روز دیگر',
  ur: 'سال 2026، زیادہ سے زیادہ 31 دسمبر، 2026 تک، 36 دن باقی',
}

describe.each(Object.keys(month))('A due date in %s', (language) => {
  test('agreed as a month, a quarter or a year is said so, with its last day and the days left to that', () => {
    expect([said(language, '2026-11'), said(language, '2026-Q4'), said(language, '2026')]).toEqual([
      month[language],
      quarter[language],
      year[language],
    ])
  })

  test('names each quarter differently', () => {
    const { period } = catalogueFor(language)
    const names = (['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'] as const).map(period)
    expect(new Set(names).size).toBe(4)
  })

  test('that is a day reads without a period', () => {
    const words = catalogueFor(language)
    expect(said(language, '2026-11-30')).toContain(withPlainSpaces(words.day('2026-11-30')))
    expect(dateInSentence('2026-11-30', words)).toBe(words.day('2026-11-30'))
  })
})

const inTwoMonths: Readonly<Record<string, string>> = {
  en: 'within 2 months of the event, by 20 January 2027, in 56 days',
  fr: '2 mois après l’événement, au plus tard le 20 janvier 2027, dans 56 jours',
  es: '2 meses después del acto, a más tardar el 20 de enero de 2027, dentro de 56 días',
  ru: '2 месяца со дня мероприятия, не позднее 20 января 2027 г., через 56 дней',
  'zh-Hans': '活动后2个月内，最迟2027年1月20日，还有56天',
  ar: 'شهران من تاريخ الفعالية، في موعد أقصاه 20 كانون الثاني/يناير 2027، بعد 56 يومًا',
  fa: '۲ ماه پس از رویداد، حداکثر تا ۲۰ ژانویهٔ ۲۰۲۷ (۳۰ دی ۱۴۰۵)، ۵۶ روز دیگر',
  ur: 'تقریب کے بعد 2 مہینے، زیادہ سے زیادہ 20 جنوری، 2027 تک، 56 دن باقی',
}

test.each(
  Object.keys(inTwoMonths),
)('A time from the event is said in %s with the day behind it', (language) => {
  const words = catalogueFor(language)
  const dueWithin: AgreedTime = 'P2M'
  expect(withPlainSpaces(due({ dueWithin, agreedAt }, '2027-01-20', today, words).value)).toBe(
    inTwoMonths[language],
  )
})

const beforeVisit: Readonly<Record<string, string>> = {
  en: 'before the visit “Tripoli 2027”, by 20 January 2027, in 56 days',
  fr: 'avant la visite « Tripoli 2027 », au plus tard le 20 janvier 2027, dans 56 jours',
  es: 'antes de la visita «Tripoli 2027», a más tardar el 20 de enero de 2027, dentro de 56 días',
  ru: 'до визита «Tripoli 2027», не позднее 20 января 2027 г., через 56 дней',
  'zh-Hans': '“Tripoli 2027”访问之前，最迟2027年1月20日，还有56天',
  ar: 'قبل الزيارة «Tripoli 2027»، في موعد أقصاه 20 كانون الثاني/يناير 2027، بعد 56 يومًا',
  fa: 'پیش از دیدار «Tripoli 2027»، حداکثر تا ۲۰ ژانویهٔ ۲۰۲۷ (۳۰ دی ۱۴۰۵)، ۵۶ روز دیگر',
  ur: 'دورے ”Tripoli 2027“ سے پہلے، زیادہ سے زیادہ 20 جنوری، 2027 تک، 56 دن باقی',
}

test.each(
  Object.keys(beforeVisit),
)('What is due before a visit is said in %s with the visit and the day behind it', (language) => {
  const dueVisit = { title: 'Tripoli 2027', startsOn: '2027-01-21' } as const
  const said = due({ dueVisit, agreedAt }, '2027-01-20', today, catalogueFor(language)).value
  expect(withPlainSpaces(said).replaceAll(/[\u2066-\u2069]/g, '')).toBe(beforeVisit[language])
})

test('Within a sentence the day stands, with the period behind it', () => {
  const asked = {
    kind: 'more-time',
    since: '2026-11-23',
    askedBy: 'ofc_lin',
    insteadOf: '2026-11-30',
  } as const
  const words = (language: string) =>
    withPlainSpaces(whatIsAsked({ ...asked, dueOn: '2027-Q1', reason: 'x' }, catalogueFor(language)))
  expect(words('en')).toContain('More time, until 31 March 2027 (Q1 2027). Grant it,')
  expect(words('ru')).toContain('новый срок: 31 марта 2027 г., I квартал 2027 г.')
  expect(words('zh-Hans')).toContain('延期至2027年3月31日（2027年第一季度）。')
})
