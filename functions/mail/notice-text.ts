import type { Entry, NoticeInWords } from './notice-in-words.ts'

/** The notice as plain text: every fact of the HTML, readable on anything. */
export const noticeText = (words: NoticeInWords): string =>
  [
    words.greeting,
    words.intro,
    ...words.sections.flatMap(({ heading, text, entries }) => [
      heading.toUpperCase(),
      ...(text ? [text] : []),
      ...entries.map(entryText),
    ]),
    ['-- ', ...words.closing].join('\n'),
    '',
  ].join('\n\n')

const entryText = ({ title, isNew, wording, facts }: Entry) =>
  [
    `* ${isNew ? `[${isNew}] ` : ''}${title}`,
    ...(wording ? wording.split('\n').map((line) => `  > ${line}`) : []),
    ...facts.map(({ label, value }) => `  ${label}: ${value}`),
  ].join('\n')
