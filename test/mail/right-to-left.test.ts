import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { noticeMail } from '../../functions/mail/notice-mail.ts'
import { linesIn } from '../../functions/mail/typography.ts'
import { catalogueFor } from '../../functions/words/catalogue.ts'
import * as files from '../../functions/words/languages.ts'
import {
  aNotice,
  anAddressMatter,
  anOffice,
  anOfficial,
  anOpenCommitment,
  askedIn,
  assigned,
} from '../support/domain-builders.ts'
import { anInstitution } from '../support/institution.ts'
import { largeNotice, longestDeskLink } from '../support/large-notices.ts'

const languages = Object.values(files)
const rightToLeft = languages.filter(({ direction }) => direction === 'rtl')

const drawn = largeNotice.map(({ notice, institution, askedAbout }) => ({
  direction: catalogueFor(notice.official.language).direction,
  mail: noticeMail(notice, anInstitution({ name: institution }), { askedAbout, deskLink: longestDeskLink }),
}))

/** The text without the lines that are the address of a link: they run from left to right everywhere. */
const withoutAddresses = (text: string) => text.replaceAll(/^https:\/\/\S+$/gm, '')

/** A text without the parts between the marks that open and close an isolation. */
const withoutIsolated = (text: string): string => {
  const without = text.replaceAll(/[\u2066-\u2068][^\u2066-\u2069]*\u2069/g, '')
  return without === text ? text : withoutIsolated(without)
}

const strong = /(?<rtl>[[\p{Script=Arabic}\p{Script=Hebrew}\u200f]--[\p{Nd}\p{P}]])|\p{L}|\u200e/v

/** The direction that the first letter or mark of direction gives to a line (UAX #9, P2 and P3). */
const directionOf = (line: string) => {
  const found = strong.exec(line)
  return found === null ? undefined : found.groups?.rtl === undefined ? 'ltr' : 'rtl'
}

describe('A line of the plain text, and the subject', () => {
  test('run in the direction of the mail, for a reader who skips what is isolated and for one who does not', () => {
    const wrong = (lines: readonly string[], direction: string) =>
      lines.filter(
        (line) =>
          directionOf(line) !== direction ||
          (directionOf(withoutIsolated(line)) ?? direction) !== direction ||
          (direction === 'rtl' && directionOf(withoutIsolated(line)) === undefined),
      )
    fc.assert(
      fc.property(drawn, ({ direction, mail }) => {
        const lines = withoutAddresses(mail.text)
          .split('\n')
          .filter((line) => /\p{L}/u.test(line))
        expect(wrong([mail.subject, ...lines], direction)).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  test('begin with their bullet or quotation mark also where a mark of direction follows', () => {
    for (const { language } of rightToLeft) {
      const { text } = mailIn(language)
      expect(text).toContain('\n* \u200f\u2068Plan\u2069\n')
      expect(text).toContain('\n  > \u200f\u2068First.\u2069\n  > \u200f\u2068ثانيًا.\u2069\n')
      expect(text).toContain('\n-- \n')
    }
    const { text } = mailIn('en')
    expect(text).toContain('\n* Plan\n')
    expect(text).toContain('\n  > First.\n  > \u200e\u2068ثانيًا.\u2069\n')
  })

  test('have the mark also where a name without a letter stands before what is isolated', () => {
    const lines = linesIn(
      'ltr',
      '- 🕊️ (\u2068القاهرة\u2069) is absent\n2026 \u2068ثانيًا\u2069\n- Lin (\u2068القاهرة\u2069)',
    )
    expect(lines).toBe(
      '- \u200e🕊️ (\u2068القاهرة\u2069) is absent\n\u200e2026 \u2068ثانيًا\u2069\n- Lin (\u2068القاهرة\u2069)',
    )
  })
})

describe('A mail from right to left', () => {
  test('has every Latin letter of a name, an address or an id in an isolation, so that it runs from left to right', () => {
    fc.assert(
      fc.property(
        drawn.filter(({ direction }) => direction === 'rtl'),
        ({ mail: { subject, text, html } }) => {
          const shown = html.replaceAll(/&#?\w+;/g, '').replaceAll(/<style>[^<]*<\/style>|<[^>]+>/g, '\n')
          for (const part of [subject, withoutAddresses(text)])
            expect(withoutIsolated(part)).not.toMatch(/[A-Za-z]/)
          for (const line of shown.split('\n')) expect(withoutIsolated(line)).not.toMatch(/[A-Za-z]/)
        },
      ),
      { numRuns: 50 },
    )
    for (const { language } of rightToLeft)
      for (const said of ['cmt_plan', 'mat_lin', 'lin@elsewhere.example'])
        expect(mailIn(language).text).toContain(`\u2068${said}\u2069`)
  })

  test.each(
    rightToLeft.map(({ language }) => [language]),
  )('in %s says its direction and its side wherever a client may begin to read, because some inherit neither', (language) => {
    const { html } = mailIn(language)
    const withText = [...html.matchAll(/<(?:div|table|td)([^>]*)>(?!<\/td>)/g)]
    expect(withText.length).toBeGreaterThan(5)
    for (const [, attributes] of withText) expect(attributes).toContain('dir="rtl"')
    const cells = [...html.matchAll(/<td([^>]*)>(?!<\/td>)/g)]
    for (const [, attributes] of cells) expect(attributes).toContain('text-align:right')
    expect(html).not.toContain('left')
  })

  test('has in a left-to-right language no side at all but the one of the bar', () => {
    const { html } = mailIn('en')
    expect(html).not.toContain('text-align')
    expect(html).not.toContain('right')
  })
})

/** A label with the value behind it, as the mail shows them. */
const dueLine = (language: string) => mailIn(language).text.match(/^ {2}.*2026.*$/mu)?.[0]

describe('A label', () => {
  test('has a space behind it, but not behind a full-width colon, which brings its own', () => {
    expect(dueLine('en')).toBe('  Due: Friday, 5 June 2026, in 2 days')
    expect(dueLine('zh-Hans')).toBe('  期限：2026年6月5日星期五，还有2天')
    expect(mailIn('zh-Hans').html).toContain('期限：</span>2026')
    expect(mailIn('en').html).toContain('Due:</span> Friday')
  })
})

const mailIn = (language: string) =>
  noticeMail(
    aNotice({
      official: anOffice({ language }),
      commitments: assigned(
        anOpenCommitment({
          id: 'cmt_plan',
          title: 'Plan',
          wording: 'First.\nثانيًا.',
          dueOn: '2026-06-05',
          toldOn: '2026-06-01',
        }),
      ),
      matters: askedIn(anAddressMatter({ id: 'mat_lin', email: 'lin@elsewhere.example' })),
    }),
    anInstitution(),
    { askedAbout: new Map([['ofc_lin', { official: anOfficial({ name: 'Lin' }), commitments: [] }]]) },
  )
