import { gapAfter } from '../words/agreement.ts'
import type { Entry, Group, Link, NoticeInWords } from './notice-in-words.ts'
import { linesIn } from './typography.ts'

/**
 * The notice as plain text, with every fact of the HTML. The code here adds only typography for all scripts:
 * blocks, lines, bullets, a line below the heading of a section, and the two marks usual in mails, `>` for a quotation and
 * `-- ` before a signature. Clients show what follows `-- ` in grey, fold it away or leave it out, so nothing that asks the
 * reader to act stands there.
 */
export const noticeText = (words: NoticeInWords): string =>
  linesIn(words.direction, blocksOf(words).join('\n\n'))

const blocksOf = (words: NoticeInWords): readonly string[] => [
  words.greeting,
  words.intro.join('\n'),
  ...(words.about.length > 0 ? [factLines(words.about).join('\n')] : []),
  ...(words.contents
    ? [
        words.contents.heading,
        ...words.contents.sections.map(({ heading, titles }) =>
          [heading, ...titles.map((title) => `- ${title}`)].join('\n'),
        ),
      ]
    : []),
  ...words.sections.flatMap(({ heading, text, groups }) => [
    `${heading}\n${'='.repeat([...heading].length)}`,
    ...(text ? [text] : []),
    ...groups.flatMap(groupBlocks),
  ]),
  ...(words.deskLink ? [link(words.deskLink).join('\n')] : []),
  ...(words.closing.length > 0 ? [words.closing.join('\n')] : []),
  `-- \n${words.why}`,
  '',
]

/** The address stands alone on a line, so that no client takes a neighbour for a part of it. */
const link = (one: Link) => [one.words, one.address]

const factLines = (facts: Entry['facts']) =>
  facts.map(({ label, value }) => `  ${label}${gapAfter(label)}${value}`)

const groupBlocks = ({ title, facts, entries }: Group) => {
  const shared = [...(title ? [title] : []), ...factLines(facts)]
  return [...(shared.length > 0 ? [shared.join('\n')] : []), ...entries.map(entryText)]
}

const entryText = ({ title, isNew, wording, facts, link: page }: Entry) =>
  [
    `* ${isNew?.title ?? title}`,
    ...(wording ? wording.split('\n').map((line) => `  > ${line}`) : []),
    ...factLines(facts),
    ...(page ? link(page) : []),
  ].join('\n')
