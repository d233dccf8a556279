import type { Email } from 'postal-mime'
import { attribute, tagsIn, textOf } from './markup.ts'

/** A link as a scanner finds it. */
export type FoundLink = {
  readonly href: string
  /** The text of the link for a reader; absent for an address that stands in plain text. */
  readonly text?: string
}

/** A mail as the scanner of a mail system reads it: everything is found and nothing is run or loaded. */
export type ScannedMail = {
  /** Of the HTML part, in order. */
  readonly links: readonly FoundLink[]
  /** The addresses in the plain text. */
  readonly addressesInText: readonly string[]
  /** The parts that would run or load if allowed: the number of each kind. */
  readonly active: Readonly<Record<string, number>>
}

const runsOrLoads = {
  scripts: 'script',
  'pictures and media': 'img|picture|video|audio|source|svg',
  'frames and plug-ins': 'iframe|frame|object|embed|applet',
  'forms and fields': 'form|input|button|textarea|select',
  'style sheets from elsewhere': 'link',
} as const

export const scanned = ({ html = '', text = '', attachments }: Email): ScannedMail => ({
  links: [...html.matchAll(/(<a\b[^>]*>)(.*?)<\/a>/gs)].flatMap(([, tag = '', inner = '']) => {
    const href = attribute(tag, 'href')
    return href === undefined ? [] : [{ href, text: textOf(inner) }]
  }),
  addressesInText: [
    ...new Set([...text.matchAll(/\bhttps?:\/\/[^\s<>"\u2066-\u2069]+/g)].map(([found]) => found)),
  ],
  active: {
    ...Object.fromEntries(
      Object.entries(runsOrLoads).map(([kind, elements]) => [kind, tagsIn(html, elements).length]),
    ),
    'addresses in styles': [...html.matchAll(/url\(|@import/gi)].length,
    'handlers of events': [...html.matchAll(/<[^>]+\son\w+\s*=/gi)].length,
    attachments: attachments.length,
  },
})

/** Every web address in the mail, once. */
export const addressesIn = ({ links, addressesInText }: ScannedMail): string[] => [
  ...new Set([...links.map(({ href }) => href), ...addressesInText].filter((link) => /^https?:/.test(link))),
]
