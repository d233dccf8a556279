import type { Entry, NoticeInWords } from './notice-in-words.ts'

/**
 * The notice as plain text: every fact of the HTML, readable on anything. What stands here is typography that is the
 * same in every script: blocks, lines, bullets, and the two marks of mails for a quotation and for what follows the text.
 */
export const noticeText = (words: NoticeInWords): string =>
  [
    words.greeting,
    words.intro.join('\n'),
    ...words.sections.flatMap(({ heading, text, entries }) => [
      heading,
      ...(text ? [text] : []),
      ...entries.map(entryText),
    ]),
    ['-- ', ...words.closing].join('\n'),
    '',
  ].join('\n\n')

const entryText = ({ title, isNew, wording, facts }: Entry) =>
  [
    `* ${isNew?.title ?? title}`,
    ...(wording ? wording.split('\n').map((line) => `  > ${line}`) : []),
    ...facts.map(({ label, value }) => `  ${label} ${value}`),
  ].join('\n')
