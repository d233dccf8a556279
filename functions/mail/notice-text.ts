import type { Entry, Link, NoticeInWords } from './notice-in-words.ts'
import { gapAfter, linesIn } from './typography.ts'

/**
 * The notice as plain text, with every fact of the HTML. The code here adds only typography for all scripts:
 * blocks, lines, bullets, and the two marks usual in mails, `>` for a quotation and `-- ` before a
 * signature. Clients show what follows `-- ` in grey, fold it away or leave it out, so nothing that asks the
 * reader to act stands there.
 */
export const noticeText = (words: NoticeInWords): string =>
  linesIn(words.direction, blocksOf(words).join('\n\n'))

const blocksOf = (words: NoticeInWords): readonly string[] => [
  words.greeting,
  words.intro.join('\n'),
  ...words.sections.flatMap(({ heading, text, entries }) => [
    heading,
    ...(text ? [text] : []),
    ...entries.map(entryText),
  ]),
  ...(words.deskLink ? [link(words.deskLink).join('\n')] : []),
  ...(words.closing.length > 0 ? [words.closing.join('\n')] : []),
  `-- \n${words.why}`,
  '',
]

/** The address stands alone on a line, so that no client takes a neighbour for a part of it. */
const link = (one: Link) => [one.words, one.address]

const entryText = ({ title, isNew, wording, facts, link: page }: Entry) =>
  [
    `* ${isNew?.title ?? title}`,
    ...(wording ? wording.split('\n').map((line) => `  > ${line}`) : []),
    ...facts.map(({ label, value }) => `  ${label}${gapAfter(label)}${value}`),
    ...(page ? link(page) : []),
  ].join('\n')
