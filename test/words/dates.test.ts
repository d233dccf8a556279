import { describe, expect, test } from '@jest/globals'
import type { CalendarDate } from '../../functions/domain/shared/time.ts'
import { catalogueOf } from '../../functions/words/catalogue.ts'
import type { Language } from '../../functions/words/language.ts'
import * as files from '../../functions/words/languages.ts'
import * as pageFiles from '../../functions/words/page-languages.ts'

const languages: readonly Language[] = Object.values(files)
const pages: Readonly<Record<string, Readonly<Record<string, string>>>> = pageFiles

/** Every day of 2020 to 2040, as YYYY-MM-DD. */
const days = Array.from(
  { length: 7671 },
  (_, index) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10) as CalendarDate,
)

/** Western digits for those of Persian, Urdu and Arabic. */
const westernDigits = (text: string) =>
  text.replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))

/** The names of the months in each language. */
const months: Readonly<Record<string, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  'zh-Hans': Array.from({ length: 12 }, (_, month) => `${month + 1}月`),
  ar: 'كانون الثاني/يناير|شباط/فبراير|آذار/مارس|نيسان/أبريل|أيار/مايو|حزيران/يونيه|تموز/يوليه|آب/أغسطس|أيلول/سبتمبر|تشرين الأول/أكتوبر|تشرين الثاني/نوفمبر|كانون الأول/ديسمبر'.split(
    '|',
  ),
  fa: 'ژانویهٔ فوریهٔ مارس آوریل مهٔ ژوئن ژوئیهٔ اوت سپتامبر اکتبر نوامبر دسامبر'.split(' '),
  ur: 'جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر'.split(' '),
}

const weekdays: Readonly<Record<string, readonly string[]>> = {
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  fr: 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' '),
  es: 'domingo lunes martes miércoles jueves viernes sábado'.split(' '),
  ru: 'воскресенье понедельник вторник среда четверг пятница суббота'.split(' '),
  'zh-Hans': '日一二三四五六'.split('').map((day) => `星期${day}`),
  ar: 'الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت'.split(' '),
  fa: 'یکشنبه دوشنبه سه\u200cشنبه چهارشنبه پنجشنبه جمعه شنبه'.split(' '),
  ur: 'اتوار پیر منگل بدھ جمعرات جمعہ ہفتہ'.split(' '),
}

/** Finds the Gregorian date in a text, as a reader of the language does; undefined if there is none. */
const readerOf = (language: string) => {
  const names = months[language] ?? []
  // The longest name first, because one month may begin with the name of another.
  const month = `(?<month>${names.toSorted((a, b) => b.length - a.length).join('|')})`
  const date =
    language === 'zh-Hans'
      ? new RegExp(`(?<!\\d)(?<year>\\d{4})年${month}(?<day>\\d{1,2})日`)
      : new RegExp(`(?<!\\d)(?<day>\\d{1,2})(?:er)? (?:de )?${month},?،?(?: de)? (?<year>\\d{4})(?!\\d)`)
  return (text: string): string | undefined => {
    const { year, month = '', day = '' } = date.exec(westernDigits(text))?.groups ?? {}
    return year && [year, String(names.indexOf(month) + 1).padStart(2, '0'), day.padStart(2, '0')].join('-')
  }
}

describe.each(languages.map((one) => [one.language, one] as const))('A date in %s', (_, language) => {
  const { day, shortDay } = catalogueOf(language)
  const readBack = readerOf(language.language)

  test('says the day, the month and the year of the Gregorian calendar, on every day of 2020 to 2040', () => {
    const wrong = days.filter((date) => readBack(day(date)) !== date || readBack(shortDay(date)) !== date)
    expect(wrong).toEqual([])
  })

  test('says the weekday where there is room for it', () => {
    const names = weekdays[language.language]?.map(
      (name) =>
        new RegExp(`(?<![[\\p{L}\u200c]--\\p{Script=Han}])${name}(?![[\\p{L}\u200c]--\\p{Script=Han}])`, 'v'),
    )
    const wrong = days.filter((date) => names?.[new Date(date).getUTCDay()]?.test(day(date)) !== true)
    expect(wrong).toEqual([])
  })
})

/** The Solar Hijri calendar of 2020 to 2040 by the rule of 33 years, which holds from 1206 to 1498; only day, month and year. */
const solarHijri = (date: string): [year: number, month: number, day: number] => {
  // 1 Farvardin 1399 was 20 March 2020.
  let left = (Date.parse(date) - Date.UTC(2020, 2, 20)) / 86_400_000
  let year = 1399
  const isLeap = (of: number) => [1, 5, 9, 13, 17, 22, 26, 30].includes(of % 33)
  const lengthOf = (of: number) => (isLeap(of) ? 366 : 365)
  while (left < 0) {
    year -= 1
    left += lengthOf(year)
  }
  while (left >= lengthOf(year)) {
    left -= lengthOf(year)
    year += 1
  }
  return left < 186
    ? [year, Math.floor(left / 31) + 1, (left % 31) + 1]
    : [year, Math.floor((left - 186) / 30) + 7, ((left - 186) % 30) + 1]
}
const solarMonths = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ')

describe('A date in Persian', () => {
  const { day, shortDay } = catalogueOf(files.fa)

  test('has the Solar Hijri date behind the Gregorian one, as a whole, on every day of 2020 to 2040', () => {
    const endOf = (date: CalendarDate) => {
      const [year, month, dayOfMonth] = solarHijri(date)
      return ` ${date.slice(0, 4)} (${dayOfMonth} ${solarMonths[month - 1]} ${year})`
    }
    const wrong = days.filter((date) =>
      [day(date), shortDay(date)].some((text) => !westernDigits(text).endsWith(endOf(date))),
    )
    expect(wrong).toEqual([])
  })

  test('is written in the digits of Persian', () => {
    expect(day('2026-05-28')).toBe('پنجشنبه ۲۸ مهٔ ۲۰۲۶ (۷ خرداد ۱۴۰۵)')
    expect(shortDay('2026-03-21')).toBe('۲۱ مارس ۲۰۲۶ (۱ فروردین ۱۴۰۵)')
  })
})

test.each([
  ['ar', '2026-05-28', 'الخميس، 28 أيار/مايو 2026', '28 أيار/مايو 2026'],
  ['fr', '2026-01-01', 'jeudi 1er janvier 2026', '1er janvier 2026'],
  ['fr', '2026-01-11', 'dimanche 11 janvier 2026', '11 janvier 2026'],
  ['ur', '2026-05-28', 'جمعرات، 28 مئی، 2026', '28 مئی، 2026'],
  ['zh-Hans', '2026-05-28', '2026年5月28日星期四', '2026年5月28日'],
] as const)('a date in %s is written as the documents of the language write it: %s', (tag, date, full, long) => {
  const language = languages.find((one) => one.language === tag)
  if (!language) throw new Error(`no words in ${tag}`)
  const { day, shortDay } = catalogueOf(language)
  expect([day(date), shortDay(date)]).toEqual([full, long])
})

test.each(
  languages.map((one) => [one.language, one] as const),
)('a sentence in %s that ends with a date has one full stop, also where the date brings its own', (_, language) => {
  const { day, shortDay } = catalogueOf(language)
  const messages = { ...language.messages, ...pages[language.language] }
  const dated = Object.values(messages).flatMap((message) =>
    [day, shortDay].map((said) =>
      message.replaceAll(/\{\$(?:date|due|from|since|to|until)\}/g, said('2026-05-28')),
    ),
  )
  expect(dated.filter((message) => /\.\.|。。|۔۔/.test(message))).toEqual([])
})
