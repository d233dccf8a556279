import { describe, expect, test } from '@jest/globals'
import { noticeHtml } from '../../functions/mail/notice-html.ts'
import type { NoticeInWords } from '../../functions/mail/notice-in-words.ts'
import type { Phrase } from '../../functions/words/language.ts'

const say = (text: string) => text as Phrase
const words: NoticeInWords = {
  language: 'en',
  direction: 'ltr',
  subject: say('Overdue'),
  greeting: say('Dear Lin,'),
  intro: [say('One thing.')],
  about: [],
  sections: [
    {
      heading: say('Overdue'),
      text: say('As it stands.'),
      urgent: true,
      groups: [
        {
          facts: [],
          entries: [
            {
              title: say('Plan'),
              listed: say('Plan'),
              isNew: { badge: say('New'), title: say('[New] Plan') },
              wording: 'first\nsecond\n\nfourth <b>',
              facts: [{ label: say('Due:'), value: say('today'), strong: true }],
            },
          ],
        },
      ],
    },
    {
      heading: say('Coming up'),
      urgent: false,
      groups: [{ facts: [], entries: [{ title: say('List'), listed: say('List'), facts: [] }] }],
    },
  ],
  closing: [say('Reply to this mail.')],
  why: say('You receive this because.'),
}
const html = noticeHtml(words)
const rightToLeft = noticeHtml({ ...words, language: 'ar', direction: 'rtl' })

const inline = [...html.matchAll(/style="([^"]*)"/g)].map(([, style = '']) => style)
const sheet = /<style>\n([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''

describe('The HTML of a notice', () => {
  test('says its language and direction inside the body, because clients strip what is around', () => {
    expect(html).toMatch(/<body[^>]*>\n<div role="main" lang="en" dir="ltr"/)
    expect(rightToLeft).toMatch(/<body[^>]*>\n<div role="main" lang="ar" dir="rtl"/)
  })

  test('breaks the lines of a wording by <br>, because Word knows no white-space', () => {
    expect(html).toContain('>first<br>\nsecond<br>\n<br>\nfourth &lt;b&gt;</p>')
    expect(html).not.toContain('white-space')
  })

  test('says the font on the body and on every cell with text, because Word lets no cell inherit it', () => {
    const withText = [...html.matchAll(/<(?:body|td)([^>]*)>(?!<\/td>)/g)].map(([, attributes]) => attributes)
    expect(withText.length).toBeGreaterThan(5)
    for (const attributes of withText) {
      expect(attributes).toContain('font-family:')
      expect(attributes).toContain('font-size:')
    }
  })

  test('is one table, which screen readers take for no table', () => {
    expect(html.match(/<table[^>]*>/g)).toEqual([expect.stringContaining('role="presentation"')])
  })

  test('draws the bar on the side where the text begins, in words that Word knows', () => {
    expect(html).toContain('border-left:4px')
    expect(html).toContain('padding-left:14px')
    expect(rightToLeft).toContain('border-right:4px')
    expect(rightToLeft).toContain('padding-right:14px')
    expect(rightToLeft).not.toContain('left')
    expect(html + rightToLeft).not.toContain('inline-start')
  })

  test('puts what to do above the line, and only why it came below', () => {
    const [above = '', below = ''] = html.split('border-top:')
    expect(above).toContain('Reply to this mail.')
    expect(below).toContain('You receive this because.')
    expect(below).not.toContain('Reply')
  })

  test('leaves out the rows that have nothing to say', () => {
    expect(noticeHtml({ ...words, closing: [] })).not.toMatch(/<td style[^>]*>\s*<\/td>/)
  })
})

/** Relative luminance and contrast of WCAG 2.2. */
const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
const luminance = (rgb: readonly number[]) => {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: readonly number[], other: readonly number[]) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
const inverted = (colour: string) => channels(colour).map((channel) => 255 - channel)

describe('The colours of a notice', () => {
  const texts = [...new Set(inline.flatMap((style) => style.match(/(?<=(?:^|;)color:)#\w{6}/g) ?? []))]
  const darkTexts = [...sheet.matchAll(/\{color:(#\w{6})!important\}/g)].map(([, colour = '']) => colour)
  const white = [255, 255, 255]
  const black = [0, 0, 0]
  const darkPage = [0x1e, 0x1e, 0x1e]

  test('are few, and each has a lighter one for a dark scheme', () => {
    expect(texts.length).toBe(3)
    expect(darkTexts.length).toBe(3)
    const coloured = [...html.matchAll(/<\w+ ([^>]*)>/g)].filter(([, attributes = '']) =>
      /[";]color:/.test(attributes),
    )
    expect(coloured.length).toBeGreaterThan(3)
    for (const [, attributes] of coloured) expect(attributes).toMatch(/class="(?:quiet|accent|alarm)"/)
  })

  test('leave the page and the plain text to the client, so that a client in dark mode finds nothing to fight with', () => {
    expect(html).not.toContain('background')
    expect(html).toContain('<meta name="color-scheme" content="light dark">')
    expect(sheet).toContain(':root{color-scheme:light dark}')
  })

  test.each(texts)('%s can be read on white, and after the client inverted both', (colour) => {
    expect(contrast(channels(colour), white)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(inverted(colour), black)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(texts)('%s can still be made out on a dark page by a client that changes no colour', (colour) => {
    expect(contrast(channels(colour), darkPage)).toBeGreaterThanOrEqual(3)
  })

  test.each(darkTexts)('%s can be read in a dark scheme', (colour) => {
    expect(contrast(channels(colour), darkPage)).toBeGreaterThanOrEqual(4.5)
  })
})
