import { describe, expect, test } from '@jest/globals'
import { readOfficials } from '../../cli/officials/read-file.ts'

const read = (file: string | Uint8Array) => readOfficials(typeof file === 'string' ? Buffer.from(file) : file)
const rowsOf = (file: string | Uint8Array) => {
  const found = read(file)
  return 'rows' in found ? found.rows : found
}
const lin = { name: 'Lin', email: 'lin@example.org' }
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

describe('A file of officials is read', () => {
  test.each([
    ['with commas', 'name,email\nLin,lin@example.org\n'],
    ['with semicolons', 'name;email\nLin;lin@example.org\n'],
    ['with tabs', 'name\temail\nLin\tlin@example.org\n'],
    ['with CRLF', 'name,email\r\nLin,lin@example.org\r\n'],
    ['with CR', 'name,email\rLin,lin@example.org\r'],
    ['without a line end at its end', 'name,email\nLin,lin@example.org'],
    ['with a byte order mark', '\ufeffname,email\nLin,lin@example.org\n'],
    ['with everything quoted', '"name";"email"\n"Lin";"lin@example.org"\n'],
    ['with its columns in any order and case', ' EMAIL ,Name\nlin@example.org,Lin\n'],
    ['with empty columns at its end', 'name,email,,\nLin,lin@example.org,,\n'],
    ['with spaces around an address', 'name,email\nLin, lin@example.org \n'],
    ['as Excel’s Unicode text', utf16('name\temail\r\nLin\tlin@example.org\r\n')],
  ])('%s', (_, file) => {
    const found = read(file)
    expect(found).toEqual({ rows: [{ row: 2, cells: expect.objectContaining(lin) }], leftOut: [] })
  })

  test('with its rows counted as a spreadsheet counts them, also past empty ones and line ends in cells', () => {
    expect(rowsOf('name,email\n"a\nb",x\n\n;,\n,\nLin,lin@example.org\n')).toEqual([
      { row: 2, cells: { name: 'a\nb', email: 'x' } },
      { row: 4, cells: { name: ';', email: '' } },
      { row: 6, cells: lin },
    ])
  })

  test.each([
    '=1',
    '+1',
    '-1',
    '@x',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '\tx',
    '\rx',
    '\nx',
    "'=1",
  ])('without the apostrophe before a cell that is no formula: %j', (cell) => {
    expect(rowsOf(`name,email\n"'${cell}",x\n`)).toEqual([{ row: 2, cells: { name: cell, email: 'x' } }])
  })

  test.each(["'Tis", "O'Neill", "''"])('with every other apostrophe: %j', (cell) => {
    expect(rowsOf(`name,email\n${cell},x\n`)).toEqual([{ row: 2, cells: { name: cell, email: 'x' } }])
  })

  test.each([
    ['8:00', '08:00'],
    ['08:00:00', '08:00'],
    ['8:15:00', '08:15'],
    ['8:00 AM', '08:00'],
    ['1:30:00 pm', '13:30'],
    ['12:00 AM', '00:00'],
    ['12:45 PM', '12:45'],
    ['13:00 PM', '13:00 PM'],
    ['8', '8'],
    ['08:00:30', '08:00:30'],
  ])('with an hour as spreadsheets write it, and with any other text as it is: %s', (cell, hour) => {
    expect(rowsOf(`name,email,hour\nLin,lin@example.org,${cell}\n`)).toEqual([
      { row: 2, cells: { ...lin, hour } },
    ])
  })

  test.each([
    ['English', 'Identifier;Full name;Position;Organization;E-mail;Language;Time zone;Hour'],
    ['Russian', 'Идентификатор;Имя;Должность;Организация;Эл. почта;Язык;Часовой пояс;Час'],
    ['French', 'identifiant;nom;fonction;organisation;courriel;langue;fuseau horaire;heure'],
    ['Spanish', 'Identificador;Nombre;Cargo;Organización;Correo electrónico;Idioma;Huso horario;Hora'],
    ['Chinese', '编号;姓名;职务;单位;电子邮件;语言;时区;时间'],
    ['Arabic', 'المعرف;الاسم;المنصب;الجهة;البريد الإلكتروني;اللغة;المنطقة الزمنية;الساعة'],
    ['Persian', 'شناسه;نام;سمت;سازمان;رایانامه;زبان;منطقه زمانی;ساعت'],
    ['Urdu', 'شناخت;نام;عہدہ;ادارہ;ای میل;زبان;ٹائم زون;وقت'],
  ])('with a heading for every column in %s', (_, header) => {
    expect(read(`${header}\nofc_lin;Lin;Head;SCODA;lin@example.org;en;Asia/Shanghai;08:00\n`)).toEqual({
      rows: [
        {
          row: 2,
          cells: {
            ...{ id: 'ofc_lin', ...lin, title: 'Head', organisation: 'SCODA' },
            ...{ language: 'en', zone: 'Asia/Shanghai', hour: '08:00' },
          },
        },
      ],
      leftOut: [],
    })
  })

  test.each([
    ['zone', ['Time zone', 'Time-zone', 'Timezone', 'TZ', 'Fuseau', 'Fuseau horaire', 'Huso horario']],
    ['zone', ['Часовая зона', '时区', 'المنطقة الزمنية', 'منطقهٔ زمانی', 'ٹائم زون']],
    [
      'email',
      ['Mail', 'E-mail address', 'Adresse e-mail', 'Correo', 'Электронный адрес', '电子邮箱', 'ايميل'],
    ],
    ['hour', ['Local hour', 'Heure locale', 'Hora local', 'Местное время', '当地时间', 'التوقيت المحلي']],
    ['language', ['Langue', 'Lengua', 'Язык', '语种', 'لغة', 'زبان']],
    ['organisation', ['Organization', 'Organisme', 'Institución', 'Учреждение', '机构', 'المؤسسة']],
    ['title', ['Job title', 'Fonction', 'Puesto', 'Должность', '职位', 'الوظيفة']],
    ['id', ['Identifier', 'Identifiant', 'Идентификатор', '编号', 'المعرّف']],
  ])('with the usual headings for %s: %j', (column, headings) => {
    const cellOf = (heading: string) => {
      const found =
        column === 'email' ? `name;${heading}\nLin;x` : `name;email;${heading}\nLin;lin@example.org;x`
      const [first] = rowsOf(found) as readonly { cells: Record<string, string> }[]
      return first?.cells[column]
    }
    expect(headings.filter((heading) => cellOf(heading) !== 'x')).toEqual([])
  })

  test('without the columns that the directory does not have, and names these', () => {
    expect(read('№,name,phone,email,\n1,Lin,+86 1,lin@example.org,\n')).toEqual({
      rows: [{ row: 2, cells: lin }],
      leftOut: ['№', 'phone'],
    })
    expect(read('name,,email\nLin,x,lin@example.org\n')).toEqual({
      rows: [{ row: 2, cells: lin }],
      leftOut: ['number 2, which has no heading'],
    })
  })

  test('with a title above its header, and still with the row numbers of a spreadsheet', () => {
    expect(read('List of officials,,\n\nas of 1 October,,\nname,email,hour\nLin,lin@example.org,\n')).toEqual(
      {
        rows: [{ row: 5, cells: { ...lin, hour: '' } }],
        leftOut: [],
      },
    )
    expect(rowsOf('List;of, officials\nname;email\nLin;lin@example.org\n')).toEqual([{ row: 3, cells: lin }])
  })

  test.each([
    ['sep=;\r\nname;email\r\nLin;lin@example.org\r\n'],
    ['\ufeffSEP=;\nname;email\nLin;lin@example.org\n'],
    ['sep=\t\nname\temail\nLin\tlin@example.org\n'],
  ])('with the separator that its first line names, which spreadsheets do not count: %j', (file) => {
    expect(read(file)).toEqual({ rows: [{ row: 2, cells: lin }], leftOut: [] })
  })
})

const known =
  'known are id, name, title, organisation, email, language, zone, hour, focalPoint, calendar, weekend, absence, weeklyBrief, supervisorId, deputyId'
const saving = 'in Excel, save it as “CSV UTF-8 (Comma delimited)”; elsewhere, choose UTF-8 when saving'

describe('A file is refused as a whole', () => {
  test.each([
    ['with nothing in it', '', 'is empty'],
    ['with a column twice', 'name,email,Name\n', 'has the column name twice'],
    ['with a column in two languages', 'name,email,Имя\n', 'has the column name twice'],
    ['without names', 'email\n', `has no column name, title or organisation: ${known}`],
    [
      'without names and addresses',
      'id;zone\n',
      `has no column name, title or organisation and no column email: ${known}`,
    ],
    [
      'without a header',
      'Lin,lin@example.org\n',
      `has no column name, title or organisation and no column email: ${known}`,
    ],
    [
      'with its header too far below',
      `${'\n'.repeat(11)}name,email\nLin,lin@example.org\n`,
      `has no column name, title or organisation and no column email: ${known}`,
    ],
    [
      'in windows-1252',
      Buffer.from('name,email\nIn\xeas S\xe1,x\n', 'latin1'),
      `is not UTF-8, perhaps windows-1252: ${saving}`,
    ],
    ['as a workbook', Buffer.from('PK\u0003\u0004…'), `is a workbook and not CSV: ${saving}`],
    [
      'in UTF-16 that does not say so',
      Buffer.from('name,email', 'utf16le'),
      `is not text in UTF-8: ${saving}`,
    ],
    [
      'in broken UTF-16',
      Buffer.concat([utf16('name'), Buffer.from([0, 0xdc, 65, 0])]),
      `is not the UTF-16 that it says to be: ${saving}`,
    ],
    [
      'with a quote in its header that is never closed',
      '"name,email\nLin,x\n',
      'has a header row that opens a quote that is never closed: nothing from here to the end of the file was read; it may have been cut off',
    ],
  ])('%s', (_, file, unreadable) => {
    expect(read(file)).toEqual({ unreadable })
  })
})

describe('A broken row takes no other with it', () => {
  const before = 'name,email\nLin,lin@example.org\n'
  const first = { row: 2, cells: lin }
  const after = 'Lin,lin@example.org\n'
  const last = { row: 4, cells: lin }

  test.each([
    ['too short', 'Wei\n', 'has 1 cells where the header has 2'],
    ['too long', 'Wei,w@example.org,x\n', 'has 3 cells where the header has 2'],
    [
      'with a quote amid a cell',
      'Wei "W" Wei,w@example.org\n',
      'has a quote within a cell that does not start with one: quote the cell, and write the quote twice',
    ],
    [
      'with text after a closing quote',
      '"Wei" Wei,w@example.org\n',
      'has text after a closing quote: a quote within a quoted cell is written twice',
    ],
  ])('%s', (_, row, broken) => {
    expect(rowsOf(before + row + after)).toEqual([first, { row: 3, broken }, last])
  })

  test('when its quote is closed by the next row’s first one', () => {
    expect(rowsOf(`${before}"Wei,w@example.org\n"Lin",lin@example.org\n`)).toEqual([
      first,
      { row: 3, broken: 'has text after a closing quote: a quote within a quoted cell is written twice' },
      last,
    ])
  })

  test.each([
    ['a row', 'Wei', 'has 1 cells where the header has 2: the file may have been cut off here'],
    [
      'a quote',
      '"Wei, Deputy\nDirec',
      'opens a quote that is never closed: nothing from here to the end of the file was read; it may have been cut off',
    ],
  ])('when the file is cut off within %s', (_, rest, broken) => {
    expect(rowsOf(before + rest)).toEqual([first, { row: 3, broken }])
  })

  test.each([
    ['UTF-8', Buffer.from(`${before}Wei,伟`).subarray(0, -1)],
    ['UTF-16', utf16(`${before}Wei,伟`).subarray(0, -1)],
  ])('when the file is cut off within a character of %s', (_, file) => {
    expect(rowsOf(file)).toEqual([
      first,
      { row: 3, broken: 'is cut off: the file ends in the middle of a character' },
    ])
  })
})
