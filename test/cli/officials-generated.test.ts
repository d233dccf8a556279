import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Column, columns } from '../../cli/officials/columns.ts'
import { type Fate, type Known, planImport } from '../../cli/officials/plan.ts'
import { readOfficials } from '../../cli/officials/read-file.ts'
import { officialsCsv } from '../../cli/officials/write-file.ts'

/** A generated row with its expected outcome, known when the row is generated. */
type Meant = {
  readonly cells: Readonly<Record<Column, string>>
  readonly wrong: readonly Column[]
  readonly fate: 'add' | 'change' | 'unchanged' | 'refused'
}

const languages = ['en', 'fr', 'zh-Hans', 'ar']
const zones = ['Asia/Shanghai', 'Africa/Conakry', 'Europe/Lisbon', 'America/Lima']
const hours = ['08:00', '09:15', '23:45', '00:30']

const piece = fc.constantFrom(
  ...[
    'Lin',
    'Wei',
    ' ',
    'Inês',
    '伟',
    '🕊',
    'د',
    "'",
    '"',
    ',',
    ';',
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＠',
    'O’Neill',
    '1',
    '|',
    '\\',
  ],
)
const text = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''))
  .filter((value) => value.trim() !== '')
const optional = fc.oneof({ weight: 2, arbitrary: text }, fc.constant(''))

/** An official in the directory, with a unique id and address. */
const person = (number: number) =>
  fc
    .record({
      name: text,
      title: optional,
      organisation: optional,
      start: fc.constantFrom('', '+', '-', '='),
      language: fc.constantFrom(...languages),
      zone: fc.constantFrom(...zones),
      hour: fc.constantFrom(...hours),
      calendar: fc.constantFrom('', '', 'CN', 'IR'),
      weekend: fc.constantFrom('', '', 'friday saturday', 'sunday'),
      weeklyBrief: fc.constantFrom('', '', 'true', 'false'),
    })
    .map(({ start, ...rest }) => ({
      ...rest,
      id: `ofc_known-${number}`,
      // One of a kind, because an organisation has one focal point.
      ...(rest.organisation !== '' && number === 0 ? { focalPoint: 'true' } : { focalPoint: '' }),
      email: `${start}Known.${number}@example.org`,
      // An absence in other words than those of a file would be another test; here most have none.
      absence: number === 1 ? '2027-01-04/2027-01-15' : '',
      supervisorId: '',
      deputyId: '',
    }))

type Person = Readonly<Record<Column, string>>

const inDirectory = (one: Person): Known => ({
  id: one.id as Known['id'],
  version: 1,
  name: one.name,
  ...(one.title !== '' && { title: one.title }),
  ...(one.organisation !== '' && { organisation: one.organisation }),
  email: one.email,
  language: one.language,
  zone: one.zone,
  hour: one.hour,
  ...(one.focalPoint !== '' && { focalPoint: true }),
  ...(one.calendar !== '' && { calendar: one.calendar }),
  ...(one.weekend !== '' && { weekend: one.weekend.split(' ') as Known['weekend'] & {} }),
  ...(one.absence !== '' && { absence: { from: one.absence.slice(0, 10), to: one.absence.slice(11) } }),
  ...(one.weeklyBrief !== '' && { weeklyBrief: one.weeklyBrief === 'true' }),
})

/** A wrong cell for each column. */
const wrongCells: Readonly<Record<Column, fc.Arbitrary<string>>> = {
  id: fc.constantFrom('vis_1', 'ofc_', '7', 'ofc_ü', 'ofc_a b'),
  name: fc.constantFrom('', 'a\nb', '\u202eniL', 'x'.repeat(201), '\u200b', 'a\r\nb'),
  title: fc.constantFrom('a\nb', 'x'.repeat(301), 'a\u0007'),
  organisation: fc.constantFrom('Ministry\nof Trade', 'x'.repeat(201)),
  email: fc.constantFrom(
    '',
    'x',
    'x@example',
    'a b@example.org',
    'x@example.org,y@example.org',
    '李@example.org',
  ),
  language: fc.constantFrom('english', '??', 'e', 'pt', 'zh-Hant'),
  zone: fc.constantFrom('Mars/Olympus', '+08:00', 'Shanghai'),
  hour: fc.constantFrom('8', '08:10', '24:00', 'noon'),
  focalPoint: fc.constantFrom('perhaps', '2'),
  calendar: fc.constantFrom('China', 'CHN', '86'),
  weekend: fc.constantFrom('fri', 'friday friday', 'every day'),
  absence: fc.constantFrom('2027-01-15/2027-01-04', '2027-01-01/2028-06-01'),
  weeklyBrief: fc.constantFrom('perhaps', 'weekly'),
  supervisorId: fc.constantFrom('vis_1', 'ofc_nobody', 'Lin Wei'),
  deputyId: fc.constantFrom('vis_1', 'ofc_nobody', 'ofc_protocol-office'),
}

/** A row about a known or a new official: unchanged or changed, right or wrong in some columns. */
const meantRow = (known: Person, number: number): fc.Arbitrary<Meant> =>
  fc
    .record({
      kind: fc.constantFrom('known', 'changed', 'new', 'wrong', 'wrong'),
      other: person(number),
      byAddress: fc.boolean(),
      sparse: fc.boolean(),
      columns: fc.uniqueArray(fc.constantFrom(...columns), { minLength: 1, maxLength: 3 }),
      bad: fc.record(wrongCells),
    })
    .map(({ kind, other, byAddress, sparse, columns, bad }): Meant => {
      const named = (cells: Person) => (byAddress ? { ...cells, id: '' } : cells)
      const spared = (cells: Person) => (sparse ? { ...cells, language: '', zone: '', hour: '' } : cells)
      switch (kind) {
        case 'known':
          return { cells: spared(named(known)), wrong: [], fate: 'unchanged' }
        case 'changed': {
          const cells = { ...named(known), name: other.name, title: other.title, zone: other.zone }
          const isSame = known.name === cells.name && known.title === cells.title && known.zone === cells.zone
          return { cells, wrong: [], fate: isSame ? 'unchanged' : 'change' }
        }
        case 'new':
          return {
            cells: spared({ ...newcomer(other, number), ...(byAddress && { id: '' }) }),
            wrong: [],
            fate: 'add',
          }
        default: {
          const cells = {
            ...newcomer(other, number),
            ...Object.fromEntries(columns.map((column) => [column, bad[column]])),
          }
          // Without a name, a title or an organisation is enough, even a wrong one, which is named then.
          return cells.name === ''
            ? {
                cells: { ...cells, ...emptyUnless(columns, bad) },
                wrong: columns.filter((column) => column !== 'name' || !isCalledOtherwise(columns)),
                fate: 'refused',
              }
            : { cells, wrong: columns, fate: 'refused' }
        }
      }
    })

const isCalledOtherwise = (columns: readonly Column[]) =>
  columns.includes('title') || columns.includes('organisation')
const emptyUnless = (columns: readonly Column[], bad: Person) => ({
  title: columns.includes('title') ? bad.title : '',
  organisation: columns.includes('organisation') ? bad.organisation : '',
})

const newcomer = (other: Person, number: number): Person => ({
  ...other,
  id: `ofc_new-${number}`,
  email: `new.${number}@example.org`,
  focalPoint: '',
})

const layout = fc.record({
  separator: fc.constantFrom(',', ';', '\t'),
  lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
  encoding: fc.constantFrom('utf-8', 'utf-8 with BOM', 'utf-16le'),
  order: fc.shuffledSubarray([...columns], { minLength: columns.length }),
  upper: fc.boolean(),
  quoteAll: fc.boolean(),
  isEscaped: fc.boolean(),
  lastLineEnd: fc.boolean(),
  emptyRows: fc.boolean(),
})
type Layout = typeof layout extends fc.Arbitrary<infer Value> ? Value : never

/**
 * A writer of the test's own, because a reader proved by the program's writer would share the writer's
 * errors.
 */
const written = (cell: string, { separator, quoteAll, isEscaped }: Layout): string => {
  const safe = isEscaped && /^'*[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell
  const value = !isEscaped && /^'+[=+\-@\n＝＋－＠]/.test(cell) ? `'${cell}` : safe
  return quoteAll || /["\r\n]/.test(value) || value.includes(separator)
    ? `"${value.replaceAll('"', '""')}"`
    : value
}

const encoded = (content: string, encoding: Layout['encoding']): Buffer =>
  encoding === 'utf-16le'
    ? Buffer.from(`\ufeff${content}`, 'utf16le')
    : Buffer.from((encoding === 'utf-8' ? '' : '\ufeff') + content)

const fileOf = (rows: readonly Meant[], how: Layout) => {
  const line = (cells: readonly string[]) => cells.map((cell) => written(cell, how)).join(how.separator)
  const header = line(how.order.map((column) => (how.upper ? column.toUpperCase() : column)))
  const between = how.emptyRows ? [how.separator.repeat(columns.length - 1), ''] : []
  const lines = rows.flatMap(({ cells }) => [...between, line(how.order.map((column) => cells[column]))])
  return { header, lines, rowAt: (index: number) => 2 + index * (between.length + 1) + between.length }
}

const outcome = (fate: Fate) => ({
  row: fate.row,
  fate: fate.fate,
  columns: fate.fate === 'refused' ? [...new Set(fate.wrong.map(({ column }) => column))].toSorted() : [],
})

const fates = (file: Uint8Array, directory: readonly Known[]): Fate[] => {
  const found = readOfficials(file)
  if ('unreadable' in found) throw new Error(found.unreadable)
  return planImport(found.rows, { officials: directory, offered: languages })
}

const world = fc.integer({ min: 0, max: 5 }).chain((size) =>
  fc.tuple(...Array.from({ length: size }, (_, number) => person(number))).chain((people) =>
    fc.record({
      people: fc.constant(people),
      rows: fc.tuple(...people.map(meantRow)),
      how: layout,
    }),
  ),
)

const share = { seed: 20_261_123, numRuns: 2500 }

test('Any file imports what is right and names what is wrong by row and column', () => {
  fc.assert(
    fc.property(world, ({ people, rows, how }) => {
      const { header, lines, rowAt } = fileOf(rows, how)
      const content = [header, ...lines].join(how.lineEnd) + (how.lastLineEnd ? how.lineEnd : '')
      expect(fates(encoded(content, how.encoding), people.map(inDirectory)).map(outcome)).toEqual(
        rows.map(({ fate, wrong }, index) => ({ row: rowAt(index), fate, columns: wrong.toSorted() })),
      )
    }),
    share,
  )
})

test('A file with rows that contradict each other refuses each of them, and only them', () => {
  fc.assert(
    fc.property(world, fc.nat(), fc.boolean(), ({ people, rows, how }, which, upper) => {
      const right = rows.filter(({ fate }) => fate !== 'refused')
      const again = right[which % Math.max(right.length, 1)]
      if (again === undefined) return
      const { email } = again.cells
      const twice = [
        ...rows,
        {
          ...again,
          cells: { ...again.cells, name: `${again.cells.name}X`, email: upper ? email.toUpperCase() : email },
        },
      ]
      const { header, lines, rowAt } = fileOf(twice, { ...how, emptyRows: false })
      const found = fates(
        encoded([header, ...lines].join(how.lineEnd), how.encoding),
        people.map(inDirectory),
      )
      const both = [rowAt(0) + rows.indexOf(again), rowAt(0) + rows.length]
      expect(found.map(({ fate }) => fate)).toEqual(
        twice.map(({ fate, cells }) =>
          cells.email.toLowerCase() === email.toLowerCase() ? 'refused' : fate,
        ),
      )
      for (const fate of found.filter(({ row }) => both.includes(row)))
        expect(fate).toMatchObject({
          wrong: [{ column: 'email', reason: `is the same address in rows ${both.join(' and ')}` }],
        })
    }),
    share,
  )
})

test('A file that was cut off anywhere imports what stands whole before, and names the row of the cut', () => {
  fc.assert(
    fc.property(world, fc.nat(), ({ people, rows, how }, where) => {
      const { header, lines, rowAt } = fileOf(rows, how)
      const start = encoded(header + how.lineEnd, how.encoding).length
      const whole = encoded([header, ...lines].join(how.lineEnd) + how.lineEnd, how.encoding)
      const cut = start + (where % (whole.length - start + 1))
      const found = fates(whole.subarray(0, cut), people.map(inDirectory))

      // Every row whose line end lies before the cut.
      const ends = lines.map(
        (_, index) =>
          encoded([header, ...lines.slice(0, index + 1)].join(how.lineEnd) + how.lineEnd, how.encoding)
            .length,
      )
      const wholeLines = ends.filter((end) => end <= cut).length
      const perRow = how.emptyRows ? 3 : 1
      const wholeRows = Math.floor(wholeLines / perRow)
      // Half a character of a line end, or of an empty row, is a row of its own behind the whole row.
      const isHalf = how.encoding === 'utf-16le' && cut % 2 === 1
      fc.pre(!isHalf || (wholeLines % perRow === 0 && !ends.includes(cut + 1)))
      const expected = rows
        .slice(0, wholeRows)
        .map(({ fate, wrong }, index) => ({ row: rowAt(index), fate, columns: wrong.toSorted() }))
      expect(found.slice(0, wholeRows).map(outcome)).toEqual(expected)
      // The row at the cut brings at most one outcome, and is added or changed only if all its cells are
      // there.
      const rest = found.slice(wholeRows)
      expect(rest.length).toBeLessThanOrEqual(1)
      for (const fate of rest) {
        expect(fate.row).toBeLessThanOrEqual(rowAt(wholeRows))
        if (fate.fate !== 'refused') expect(lastCellIsReached(whole.subarray(0, cut), how)).toBe(true)
      }
    }),
    share,
  )
})

const lastCellIsReached = (file: Buffer, how: Layout): boolean => {
  const content = how.encoding === 'utf-16le' ? file.toString('utf16le') : file.toString('utf8')
  const unquoted = content.replaceAll(/"(?:[^"]|"")*"/g, '')
  const last = unquoted.split(how.lineEnd).at(-1) ?? ''
  return last.split(how.separator).length >= columns.length
}

test('A row that repeats another is refused, and no other row', () => {
  fc.assert(
    fc.property(world, fc.nat(), ({ people, rows, how }, which) => {
      const again = rows[which % Math.max(rows.length, 1)]
      if (again === undefined) return
      const { header, lines, rowAt } = fileOf([...rows, again], how)
      const found = fates(
        encoded([header, ...lines].join(how.lineEnd), how.encoding),
        people.map(inDirectory),
      )
      expect(found.map(({ fate }) => fate)).toEqual([...rows.map(({ fate }) => fate), 'refused'])
      expect(found.at(-1)).toEqual({
        row: rowAt(rows.length),
        fate: 'refused',
        wrong: [{ reason: `repeats row ${rowAt(rows.indexOf(again))}` }],
      })
    }),
    share,
  )
})

test('An unknown column is left out and named, and changes nothing else', () => {
  fc.assert(
    fc.property(
      world,
      fc.constantFrom('phone', 'e-post', 'Name 2', '=id', 'namé'),
      ({ rows, how }, unknown) => {
        const { header, lines } = fileOf(rows, how)
        const content = [
          `${header}${how.separator}${unknown}`,
          ...lines.map((line) => `${line}${how.separator}x`),
        ]
        const without = [header, ...lines].join(how.lineEnd)
        const read = readOfficials(encoded(without, how.encoding))
        if (how.emptyRows) return
        expect(readOfficials(encoded(content.join(how.lineEnd), how.encoding))).toEqual({
          ...read,
          leftOut: [unknown],
        })
      },
    ),
    { ...share, numRuns: share.numRuns / 4 },
  )
})

test('What is exported is imported without a change', () => {
  fc.assert(
    fc.property(world, fc.constantFrom(',' as const, ';' as const), ({ people }, separator) => {
      const directory = people.map(inDirectory)
      const found = fates(Buffer.from(officialsCsv(directory, separator)), directory)
      expect(found.map(({ fate }) => fate)).toEqual(people.map(() => 'unchanged'))
    }),
    share,
  )
})
