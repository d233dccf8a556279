import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { DomUtils, parseDocument } from 'htmlparser2'
import { title, wording } from '../../events/fields.ts'
import type { Item, Table } from '../../functions/adapters/table.ts'
import { noticeMail } from '../../functions/mail/notice-mail.ts'
import { fakeTable } from '../simulation/fake-table.ts'
import { memoryStore } from '../simulation/memory-store.ts'
import {
  agreedAt,
  aHandover,
  aNotice,
  anOfficial as anOfficialOfDomain,
  anOpenCommitment,
  anOpenMatter,
  aPieceOfNews,
  askedIn,
  assigned,
  newsIn,
} from '../support/domain-builders.ts'
import { drawsAll } from '../support/draws.ts'
import { anInstitution } from '../support/institution.ts'
import { type Pages, pagesOver, secondsAfter, tokenIn } from '../support/link-pages.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { addressesInHtml } from '../support/reading-pages.ts'
import { anAction, anOfficial, aVisit } from '../support/submissions.ts'
import { addressesInMail } from './scanner.ts'

/*
 * Texts of people that look like markup, like messages with placeholders, or like the end of the enclosing element. A
 * foreign parser reads the mail and the pages again: the structure equals the structure with a harmless text, and the text
 * is as written.
 */

/** What people write; `note` and `reason` and `wording` may have several lines. */
type Texts = Readonly<Record<'name' | 'visit' | 'title' | 'wording' | 'note' | 'reason', string>>

/** What stands in the table in place of each text. */
const marks: Texts = {
  name: 'MARKNAME',
  visit: 'MARKVISIT',
  title: 'MARKTITLE',
  wording: 'MARKWORDING',
  note: 'MARKNOTE',
  reason: 'MARKREASON',
}
const kinds = Object.keys(marks) as (keyof Texts)[]

const pieces = [
  ...[
    '<script>alert(1)</script>',
    '<b>',
    '</b>',
    '<p',
    '>',
    '<',
    '</p></div>',
    '<bdi>',
    '</bdi>',
    '<br>',
    '<!--',
    '-->',
  ],
  ...[
    '</textarea>',
    '</title>',
    '</style>',
    '<style>',
    '<![CDATA[',
    ']]>',
    '<svg/onload=x>',
    '<?x',
    '</',
    '<a href=//x>',
  ],
  ...[
    '"',
    "'",
    '`',
    '" onload="x',
    "' onload='x",
    '=',
    '/>',
    '&',
    '&lt;',
    '&amp;lt;',
    '&#60;',
    '&#x3c',
    '&nbsp;',
    '&copy',
  ],
  ...[
    '{',
    '}',
    '{{',
    '}}',
    '{name}',
    '{$name}',
    '\\{',
    '|',
    '.match',
    '#',
    '$&',
    '$1',
    "$'",
    '%3C',
    '%s',
    '\\',
    '\\u003c',
  ],
  ...[
    'javascript:alert(1)',
    'https://elsewhere.example/',
    '\u2067די\u2069',
    '\u2068Lin\u2069',
    'العربية',
    '\u200f',
    '\u200e',
  ],
  ...[
    '中文',
    'Ө',
    '😀',
    '👩\u200d💻',
    'e\u0301',
    'می\u200cخواهم',
    '\u00a0',
    '\u00ad',
    ' ',
    '  ',
    '\t',
    'Lin Wei',
    '0',
    'null',
  ],
]
const hostile = (more: readonly string[]) =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...pieces, ...more) },
        fc.string({ unit: 'grapheme' }),
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((all) => all.join(''))
const accepted = (schema: typeof title, given: fc.Arbitrary<string>) =>
  given
    .map((text) => schema.safeParse(text))
    .filter(({ success }) => success)
    .map(({ data = '' }) => data)
const oneLine = accepted(title, hostile([]))
const manyLines = accepted(wording, hostile(['\n', '\r\n', '\n\n']))
/** A text as seen by the reader: with single spaces, and without marks of direction. */
const asSeen = (text: string) =>
  text
    .replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** A wording that is the title is not shown twice, so the two are different here. */
const texts: fc.Arbitrary<Texts> = fc
  .record({
    name: oneLine.filter((text) => [...text].length <= 200),
    visit: oneLine,
    title: oneLine,
    wording: manyLines,
    note: manyLines,
    reason: manyLines,
  })
  .filter((drawn) => asSeen(drawn.title) !== asSeen(drawn.wording))

/** The same lines without anything that could be taken for something else. */
const harmless = (drawn: Texts): Texts =>
  Object.fromEntries(
    kinds.map((kind) => [
      kind,
      drawn[kind]
        .split('\n')
        .map((line) => (line.trim() === '' ? '' : `word ${kind}`))
        .join('\n'),
    ]),
  ) as Texts

/** Elements with the names of their attributes, and the values of those that lead or look somewhere. */
const structureOf = (html: string): readonly string[] =>
  DomUtils.filter(() => true, parseDocument(html).children).flatMap((node) => {
    if (node.type === 'text') return []
    if (!('attribs' in node)) return [node.type]
    const attributes = Object.entries(node.attribs).map(([name, value]) =>
      ['value', 'placeholder'].includes(name) ? name : `${name}=${value}`,
    )
    return [
      `<${node.name} ${attributes.join(' ')}>${'children' in node ? DomUtils.getElements({ tag_type: 'tag' }, node.children, false).length : 0}`,
    ]
  })

/** What a reader sees, and what stands in the fields of forms. */
const readIn = (html: string): string => {
  const { children } = parseDocument(html)
  const values = DomUtils.findAll(({ name }) => name === 'input', children).map(
    ({ attribs }) => attribs.value ?? '',
  )
  return asSeen([DomUtils.getText(children), ...values].join('\n'))
}

const missingIn = (html: string, drawn: Texts, told: readonly (keyof Texts)[]) =>
  told.filter((kind) => !readIn(html).includes(asSeen(drawn[kind])))

/** A page with texts, and the texts that the page has to say. */
type Page = {
  readonly page: string
  readonly told: readonly (keyof Texts)[]
  readonly open: (texts: Texts) => Promise<{ readonly body: string }>
}

/** Structures of pages with harmless texts, by what they were made of: most draws have the same lines. */
const structures = new Map<string, readonly string[]>()
const once = async (key: string, make: () => Promise<readonly string[]>): Promise<readonly string[]> => {
  const structure = structures.get(key) ?? (await make())
  structures.set(key, structure)
  return structure
}

const numRuns = drawsAll ? 100_000 : 20_000

describe('Texts of people', () => {
  test('stay texts in the HTML of a mail', () => {
    const mailWith = ({ name, visit, title, wording }: Texts) => {
      const agreed = { ...agreedAt, visitTitle: visit }
      const line = { title, wording, agreedAt: agreed }
      const notice = aNotice({
        official: anOfficialOfDomain({ name }),
        commitments: assigned(
          anOpenCommitment({
            ...line,
            asked: [{ kind: 'more-time', since: '2026-06-02', dueOn: '2026-08-01' }],
          }),
        ),
        matters: askedIn(anOpenMatter(line)),
        news: newsIn(aPieceOfNews({ title })),
        handover: aHandover({ from: { name } }),
      })
      return noticeMail(notice, anInstitution({ name: visit }), {
        deskLink: 'https://links.example.org/d/lin/x',
      }).html
    }
    fc.assert(
      fc.property(texts, (drawn) => {
        const html = mailWith(drawn)
        expect(structureOf(html)).toEqual(structureOf(mailWith(harmless(drawn))))
        expect(missingIn(html, drawn, ['name', 'visit', 'title', 'wording'])).toEqual([])
      }),
      { numRuns },
    )
  })

  describe('on the pages', () => {
    const store = memoryStore()
    let shown: Texts = marks
    let office: TestOffice
    let pages: Pages
    let desk: string
    let page: string
    let officeDesk: string
    let questions: string

    /** The item with the texts of the moment in place of the marks. */
    const filled = <Stored extends Item | undefined>(item: Stored): Stored =>
      item === undefined || shown === marks
        ? item
        : JSON.parse(
            kinds.reduce(
              (json, kind) => json.replaceAll(marks[kind], () => JSON.stringify(shown[kind]).slice(1, -1)),
              JSON.stringify(item),
            ),
          )
    const around = (): Table => {
      const table = fakeTable(store)
      return {
        ...table,
        get: async (...asked) => filled(await table.get(...asked)),
        getAll: async (...asked) => (await table.getAll(...asked)).map(filled),
        query: async (...asked) => (await table.query(...asked)).map(filled),
      }
    }

    beforeAll(async () => {
      office = await openTestOffice('2026-11-22T00:00:00Z', around)
      const action = anAction({ title: marks.title, wording: marks.wording })
      const [recorded] = await office.has(
        anOfficial({ name: marks.name }),
        aVisit({ title: marks.visit }, action),
      )
      await office.morning('2026-11-23T00:00:00Z')
      pages = pagesOver(office)
      const deskOf = (at: number) =>
        addressesInMail(office.sent[at]?.mail ?? { text: '', html: '' }).find(
          (path) => path.split('/').length === 4,
        ) ?? ''
      desk = deskOf(0)
      page = `${desk}/${recorded?.id}`
      const answers = [
        { answer: 'progress', 'progress-note': marks.note },
        { answer: 'more-time', 'more-time-dueOn': '2027-02-26', 'more-time-reason': marks.reason },
      ]
      for (const fields of answers) {
        office.clock.at = secondsAfter(office.clock.at, 60)
        const token = tokenIn(await pages.get(page))
        office.clock.at = secondsAfter(office.clock.at, 20)
        const { status } = await pages.post(page, { token, ...fields })
        if (status !== 303) throw new Error(`the answer was not recorded: ${status}`)
      }
      await office.morning('2026-11-24T00:00:00Z')
      officeDesk = deskOf(1)
      office.clock.at = '2026-11-24T01:00:00Z'
      const { body } = await pages.get(officeDesk)
      questions = addressesInHtml(body, officeDesk).find((path) => path.includes('/matters/')) ?? ''
    })
    afterAll(() => office.close())

    const seen: readonly Page[] = [
      { page: 'my desk', told: ['name', 'visit', 'title'], open: () => pages.get(desk) },
      { page: 'the commitment', told: kinds, open: () => pages.get(page) },
      { page: 'what was recorded', told: ['title', 'reason'], open: () => pages.get(`${page}/recorded`) },
      { page: 'the desk of the office', told: ['visit'], open: () => pages.get(officeDesk) },
      {
        page: 'the questions of a visit',
        told: ['visit', 'title', 'reason', 'name'],
        open: () => pages.get(questions),
      },
      {
        page: 'a form that was not taken',
        told: ['title', 'wording', 'note'],
        open: ({ note, wording, title }) =>
          pages.post(page, { 'progress-note': note, 'done-outcome': wording, 'waiting-for': title }),
      },
    ]

    test('stay texts', async () => {
      const opened = async (texts: Texts, open: Page['open']) => {
        shown = texts
        return (await open(texts)).body
      }
      await fc.assert(
        fc.asyncProperty(texts, fc.constantFrom(...seen), async (drawn, { page, told, open }) => {
          const html = await opened(drawn, open)
          const plain = harmless(drawn)
          const structure = await once(page + JSON.stringify(plain), async () =>
            structureOf(await opened(plain, open)),
          )
          expect(structureOf(html)).toEqual(structure)
          expect(missingIn(html, drawn, told)).toEqual([])
        }),
        { numRuns },
      )
    }, 7_200_000)
  })

  test('would be found if they became markup', () => {
    const page = (text: string) => `<p title="${text}">${text}</p>`
    for (const text of ['<b>', '</p><p>', '" onload="x', '<!-- '])
      expect(structureOf(page(text))).not.toEqual(structureOf(page('word')))
  })
})
