import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { officials, usage } from '../../cli/officials-command.ts'
import { openOffice } from '../../local/local-stack.ts'
import { frontWithList } from './front-with-list.ts'
import { answering, aTerminal } from './terminal.ts'

let folder: string
let office: Awaited<ReturnType<typeof openOffice>>
let front: Awaited<ReturnType<typeof frontWithList>>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aide-memoire-'))
  office = await openOffice({ port: 0, data: folder, notBefore: '2026-11-23T00:00:00Z' }, () => {})
  front = await frontWithList(office.address)
})
afterEach(async () => {
  await front.close()
  await office.close()
  rmSync(folder, { recursive: true })
})

const run = async (args: string[], file = '', env: Record<string, string> = {}) => {
  const terminal = aTerminal({ 'f.csv': Buffer.from(file) }, { AIDE_MEMOIRE_URL: front.address, ...env })
  const exit = await officials(args, terminal)
  return { exit, said: terminal.said, complaints: terminal.complaints }
}
const dryRun = (file: string) => run(['import', 'f.csv'], file)
const applied = (file: string) => run(['import', 'f.csv', '--apply'], file)

const three = `id,name,title,organisation,email,language,zone,hour
ofc_amina,Amina Diallo,Minister of State,,amina@example.org,fr,Africa/Conakry,09:30
,Lin Wei,,SCODA,lin@example.org,,,
ofc_ines,Inês,,,ines@lisbon.example.org,es,Europe/Lisbon,08:15
`

describe('An import', () => {
  test('only says what it would do, until it is told to do it', async () => {
    const { exit, said } = await dryRun(three)
    expect({ exit, said }).toEqual({
      exit: 0,
      said: [
        'row 2: would add ofc_amina: Amina Diallo <amina@example.org>, organisation (none)',
        expect.stringMatching(
          /^row 3: would add ofc_[a-z0-9]{24}: Lin Wei <lin@example\.org>, organisation SCODA$/,
        ),
        'row 4: would add ofc_ines: Inês <ines@lisbon.example.org>, organisation (none)',
        'would add 3, would change 0, unchanged 0, refused 0. Nothing was changed yet: --apply does it.',
      ],
    })
    expect(front.puts).toEqual([])
  })

  test('adds who is not there, with the institution’s language, zone and hour where the file gives none', async () => {
    const { exit, said } = await applied(three)
    expect({ exit, summary: said.at(-1) }).toEqual({
      exit: 0,
      summary: 'added 3, changed 0, unchanged 0, refused 0.',
    })
    const id = /ofc_[a-z0-9]{24}/.exec(said[1] ?? '')?.[0] ?? ''
    expect(await front.get(id)).toEqual({
      id,
      version: 1,
      name: 'Lin Wei',
      organisation: 'SCODA',
      email: 'lin@example.org',
      language: 'en',
      zone: 'Asia/Shanghai',
      hour: '08:00',
    })
  })

  test('a second time changes nothing', async () => {
    await applied(three)
    const puts = [...front.puts]
    const { said } = await applied(three)
    expect(said.at(-1)).toBe('added 0, changed 0, unchanged 3, refused 0.')
    expect(front.puts).toEqual(puts)
  })

  test('tells each field that it changes, from what to what', async () => {
    await applied(three)
    const changed = three
      .replace('Minister of State,,', ',Guinea,')
      .replace('Inês', 'Inês Sá')
      .replace('lin@example.org,,,', 'LIN@example.org,zh-Hans,,')
    const { said } = await dryRun(changed)
    expect(said.map((line) => line.replace(/ofc_[a-z0-9]{24}/, 'ofc_…'))).toEqual([
      'row 2: would change ofc_amina: title “Minister of State” → (none); organisation (none) → “Guinea”',
      'row 3: would change ofc_…: email “lin@example.org” → “LIN@example.org”; language “en” → “zh-Hans”',
      'row 4: would change ofc_ines: name “Inês” → “Inês Sá”',
      'would add 0, would change 3, unchanged 0, refused 0. Nothing was changed yet: --apply does it.',
    ])
    expect((await applied(changed)).exit).toBe(0)
    expect(await front.get('ofc_amina')).toEqual({
      id: 'ofc_amina',
      version: 2,
      name: 'Amina Diallo',
      organisation: 'Guinea',
      email: 'amina@example.org',
      language: 'fr',
      zone: 'Africa/Conakry',
      hour: '09:30',
    })
    expect((await dryRun(changed)).said.at(-1)).toContain('unchanged 3')
  })

  test('knows a post without a person’s name, and takes a name away where the cell is empty', async () => {
    const { exit, said } = await applied('email,title,organisation\nlaw@example.org,Legal Office,SCODA\n')
    expect({ exit, said: said.map((line) => line.replace(/ofc_[a-z0-9]{24}/, 'ofc_…')) }).toEqual({
      exit: 0,
      said: [
        'row 2: added ofc_…: Legal Office, SCODA <law@example.org>, organisation SCODA',
        'added 1, changed 0, unchanged 0, refused 0.',
      ],
    })
    const id = /ofc_[a-z0-9]{24}/.exec(said[0] ?? '')?.[0] ?? ''
    expect(await front.get(id)).not.toHaveProperty('name')
    await applied('email,name,title\nlaw@example.org,Lin Wei,Legal Office\n')
    expect(await front.get(id)).toMatchObject({ name: 'Lin Wei' })
    await applied('email,name,title\nlaw@example.org,,Legal Office\n')
    expect(await front.get(id)).not.toHaveProperty('name')
    expect((await dryRun('email,title,organisation\nlaw@example.org,,\n')).said[0]).toBe(
      'row 2: refused: name is missing: give at least one of name, title and organisation',
    )
  })

  test('marks a focal point, keeps the mark without the column, and takes it away where the cell is empty', async () => {
    const { said } = await applied(
      'id,name,email,Organisme,Point focal\nofc_lin,Lin,lin@example.org,SCODA,oui\n',
    )
    expect(said.at(-1)).toBe('added 1, changed 0, unchanged 0, refused 0.')
    expect(await front.get('ofc_lin')).toMatchObject({ focalPoint: true })
    await applied('id,name,email\nofc_lin,Lin Wei,lin@example.org\n')
    expect(await front.get('ofc_lin')).toMatchObject({ name: 'Lin Wei', focalPoint: true })
    const { said: exported } = await run(['export'])
    expect(exported[0]).toContain('SCODA,lin@example.org,en,Asia/Shanghai,08:00,true,,,,,,\r\n')
    expect((await dryRun(exported[0] ?? '')).said.at(-1)).toContain('unchanged 2')
    const without = 'id,name,email,focalPoint\nofc_lin,Lin Wei,lin@example.org,no\n'
    expect((await applied(without)).said[0]).toBe('row 2: changed ofc_lin: focalPoint “true” → (none)')
    expect(await front.get('ofc_lin')).not.toHaveProperty('focalPoint')
  })

  test('says before it stores that an organisation has one focal point', async () => {
    await applied('id,name,email,organisation,focalPoint\nofc_lin,Lin,lin@example.org,SCODA,yes\n')
    const file =
      'id,name,email,organisation,focalPoint\nofc_hu,Hu,hu@example.org,Scoda,yes\nofc_ma,Ma,ma@example.org,,TRUE\nofc_x,X,x@example.org,Trade,perhaps\n'
    const refusals = [
      'row 2: refused: focalPoint belongs to ofc_lin for this organisation: first take it away there',
      'row 3: refused: organisation is missing: a focal point answers for an organisation',
      'row 4: refused: focalPoint must be true, or left out',
    ]
    expect((await dryRun(file)).said.slice(0, 3)).toEqual(refusals)
    expect((await applied(file)).said.slice(0, 3)).toEqual(refusals)
    const inTurn =
      'id,name,email,organisation,focalPoint\nofc_lin,Lin,lin@example.org,SCODA,\nofc_hu,Hu,hu@example.org,Scoda,yes\n'
    expect((await applied(inTurn)).said.at(-1)).toBe('added 1, changed 1, unchanged 0, refused 0.')
  })

  test('names a supervisor, who may stand in a row above, and takes them away where the cell is empty', async () => {
    const file =
      'id,name,email,Supervisor\nofc_mei,Mei,mei@example.org,\nofc_lin,Lin,lin@example.org,ofc_mei\nofc_hu,Hu,hu@example.org,ofc_lin\n'
    expect((await applied(file)).said.at(-1)).toBe('added 3, changed 0, unchanged 0, refused 0.')
    expect(await front.get('ofc_lin')).toMatchObject({ supervisorId: 'ofc_mei' })
    const { said: exported } = await run(['export'])
    expect(exported[0]).toContain('ofc_lin,Lin,,,lin@example.org,en,Asia/Shanghai,08:00,,,,,,ofc_mei,\r\n')
    expect((await dryRun(exported[0] ?? '')).said.at(-1)).toContain('unchanged 4')
    await applied('id,name,email\nofc_lin,Lin Wei,lin@example.org\n')
    expect(await front.get('ofc_lin')).toMatchObject({ name: 'Lin Wei', supervisorId: 'ofc_mei' })
    const without = 'id,name,email,supervisorId\nofc_lin,Lin Wei,lin@example.org,\n'
    expect((await applied(without)).said[0]).toBe('row 2: changed ofc_lin: supervisorId “ofc_mei” → (none)')
    expect(await front.get('ofc_lin')).not.toHaveProperty('supervisorId')
  })

  test('refuses a supervisor who is oneself, unknown or no id, and stores nothing of that row', async () => {
    const file =
      'id,name,email,supervisorId\nofc_lin,Lin,lin@example.org,ofc_lin\nofc_hu,Hu,hu@example.org,ofc_later\nofc_ma,Ma,ma@example.org,Mei\nofc_later,Later,later@example.org,ofc_lin\n'
    const refusals = [
      'row 2: refused: supervisorId must be another official: nobody is their own supervisor',
      'row 3: refused: supervisorId ofc_later is neither in the directory nor in a row above',
      'row 4: refused: supervisorId must be an id such as ofc_7f3k',
      'row 5: refused: supervisorId ofc_lin is neither in the directory nor in a row above',
    ]
    expect((await dryRun(file)).said.slice(0, 4)).toEqual(refusals)
    const { exit, said } = await applied(file)
    expect({ exit, said }).toEqual({
      exit: 1,
      said: [...refusals, 'added 0, changed 0, unchanged 0, refused 4.'],
    })
    expect(front.puts).toEqual([])
  })

  test('names a deputy, who may stand in a row above, and takes the deputy away where the cell is empty', async () => {
    const file = 'id,name,email,Deputy\nofc_mei,Mei,mei@example.org,\nofc_lin,Lin,lin@example.org,ofc_mei\n'
    expect((await applied(file)).said.at(-1)).toBe('added 2, changed 0, unchanged 0, refused 0.')
    expect(await front.get('ofc_lin')).toMatchObject({ deputyId: 'ofc_mei' })
    const { said: exported } = await run(['export'])
    expect((await dryRun(exported[0] ?? '')).said.at(-1)).toContain('unchanged 3')
    await applied('id,name,email\nofc_lin,Lin Wei,lin@example.org\n')
    expect(await front.get('ofc_lin')).toMatchObject({ name: 'Lin Wei', deputyId: 'ofc_mei' })
    const without = 'id,name,email,deputyId\nofc_lin,Lin Wei,lin@example.org,\n'
    expect((await applied(without)).said[0]).toBe('row 2: changed ofc_lin: deputyId “ofc_mei” → (none)')
    expect(await front.get('ofc_lin')).not.toHaveProperty('deputyId')
  })

  test('refuses a deputy who is oneself, unknown, no id or the protocol office, and stores nothing of that row', async () => {
    const office = 'ofc_protocol-office,Protocol office,protocol@example.org'
    const file = `id,name,email,deputyId\nofc_lin,Lin,lin@example.org,ofc_lin\nofc_hu,Hu,hu@example.org,ofc_later\nofc_ma,Ma,ma@example.org,Mei\nofc_x,X,x@example.org,ofc_protocol-office\n${office},ofc_lin\n`
    const refusals = [
      'row 2: refused: deputyId must be another official: nobody stands in for themselves',
      'row 3: refused: deputyId ofc_later is neither in the directory nor in a row above',
      'row 4: refused: deputyId must be an id such as ofc_7f3k',
      'row 5: refused: deputyId must be another official: the protocol office is asked anyway when nobody stands in',
      'row 6: refused: deputyId must be left out: the protocol office is never absent',
    ]
    expect((await dryRun(file)).said.slice(0, 5)).toEqual(refusals)
    const { exit, said } = await applied(file)
    expect({ exit, said }).toEqual({
      exit: 1,
      said: [...refusals, 'added 0, changed 0, unchanged 0, refused 5.'],
    })
    expect(front.puts).toEqual([])
  })

  test('leaves as it is what the file has no column for', async () => {
    await applied(three)
    await applied('email,name\namina@example.org,A. Diallo\n')
    expect(await front.get('ofc_amina')).toMatchObject({
      name: 'A. Diallo',
      title: 'Minister of State',
      zone: 'Africa/Conakry',
    })
  })

  test('stores what is right and names what is wrong, by row and column', async () => {
    const { exit, said } = await applied(
      `${three}ofc_x,,,,x@example,,Mars/Olympus,08:10\nvis_y,Y,,,y@example.org,,,\n,Z\n`,
    )
    expect({ exit, said: said.slice(3) }).toEqual({
      exit: 1,
      said: [
        'row 5: refused: email must be an email address, such as name@example.org',
        'row 5: refused: zone must be a zone of the IANA database, written as region and city, such as Asia/Shanghai; an abbreviation such as CST stands for several zones',
        'row 5: refused: hour must be a quarter hour, such as 08:00 or 08:15',
        'row 5: refused: name is missing: give at least one of name, title and organisation',
        'row 6: refused: id must be an id such as ofc_7f3k',
        'row 7: refused: has 2 cells where the header has 8',
        'added 3, changed 0, unchanged 0, refused 3.',
      ],
    })
    expect(front.puts).toHaveLength(3)
  })

  test('may change the protocol office', async () => {
    const { said } = await applied('id,name,email\nofc_protocol-office,Protocol,protocol@example.org\n')
    expect(said[0]).toMatch(/^row 2: changed ofc_protocol-office: name “.*” → “Protocol”$/)
    expect(front.puts).toEqual(['/officials/ofc_protocol-office "0" 200'])
  })

  test('refuses a file that it does not understand as a whole', async () => {
    const { exit, said, complaints } = await dryRun('name,address\nLin,lin@example.org\n')
    expect({ exit, said, complaints }).toEqual({
      exit: 1,
      said: [],
      complaints: [
        'f.csv: has no column email: known are id, name, title, organisation, email, language, zone, hour, focalPoint, calendar, weekend, absence, weeklyBrief, supervisorId, deputyId. Nothing was imported.',
      ],
    })
  })

  test('names the columns that it leaves out, and those that it knows', async () => {
    const { exit, said } = await dryRun('name,email,phone,№\nLin,lin@example.org,+86 1,1\n')
    expect({ exit, said }).toEqual({
      exit: 0,
      said: [
        'f.csv: left out, because the directory has no such column: "phone", "№"; known are id, name, title, organisation, email, language, zone, hour, focalPoint, calendar, weekend, absence, weeklyBrief, supervisorId, deputyId',
        expect.stringMatching(/^row 2: would add ofc_[a-z0-9]{24}: Lin <lin@example\.org>$/),
        'would add 1, would change 0, unchanged 0, refused 0. Nothing was changed yet: --apply does it.',
      ],
    })
  })
})

describe('While somebody else works in the directory, an import', () => {
  const rename = 'id,name,email\nofc_amina,A. Diallo,amina@example.org\n'
  const meanwhile = (name: string, version: number) => async () => {
    await fetch(`${office.address}/officials/ofc_amina`, {
      method: 'PUT',
      headers: { 'If-Match': `"${version}"` },
      body: JSON.stringify({ name, email: 'amina@example.org', title: 'Minister' }),
    })
    return undefined
  }
  beforeEach(() => applied(three))

  test('compares once more, and keeps what the other one did', async () => {
    front.beforePut.push(meanwhile('Somebody', 1))
    const { exit, said } = await applied(rename)
    expect({ exit, line: said[0] }).toEqual({
      exit: 0,
      line: 'row 2: changed ofc_amina: name “Somebody” → “A. Diallo”',
    })
    expect(await front.get('ofc_amina')).toMatchObject({ version: 3, name: 'A. Diallo', title: 'Minister' })
  })

  test('changes nothing when the other one did the same', async () => {
    front.beforePut.push(meanwhile('A. Diallo', 1))
    expect((await applied(rename)).said[0]).toBe('row 2: unchanged ofc_amina')
  })

  test('gives up the second time', async () => {
    front.beforePut.push(meanwhile('One', 1), meanwhile('Two', 2))
    const { exit, said } = await applied(rename)
    expect({ exit, line: said[0] }).toEqual({
      exit: 1,
      line: 'row 2: refused: was changed by somebody else at the same moment, twice: import it again',
    })
    expect(await front.get('ofc_amina')).toMatchObject({ version: 3, name: 'Two' })
  })

  test('finds whom the other one added under the same id', async () => {
    front.beforePut.push(async () => {
      await fetch(`${office.address}/officials/ofc_new`, {
        method: 'PUT',
        body: JSON.stringify({ name: 'New', email: 'new@example.org' }),
      })
      return undefined
    })
    const { said } = await applied('id,name,email\nofc_new,New,new@example.org\n')
    expect(said[0]).toBe('row 2: unchanged ofc_new')
  })

  test('is told of an address that was taken', async () => {
    front.beforePut.push(async () => {
      await fetch(`${office.address}/officials/ofc_other`, {
        method: 'PUT',
        body: JSON.stringify({ name: 'Other', email: 'new@example.org' }),
      })
      return undefined
    })
    const { exit, said } = await applied('id,name,email\nofc_new,New,new@example.org\n')
    expect({ exit, line: said[0] }).toEqual({
      exit: 1,
      line: 'row 2: refused: email another official has this address',
    })
  })
})

describe('An import that cannot go on', () => {
  test('says how far it came', async () => {
    const failing = async () => ({ status: 503, body: {} })
    front.beforePut.push(async () => undefined, failing, failing, failing, failing)
    const { exit, said, complaints } = await applied(three)
    expect({ exit, said, last: complaints.at(-1) }).toEqual({
      exit: 3,
      said: ['row 2: added ofc_amina: Amina Diallo <amina@example.org>, organisation (none)'],
      last: 'Stopped at row 3: added 1, changed 0, unchanged 0, refused 0. Importing the file again goes on from there.',
    })
    expect((await applied(three)).said.at(-1)).toBe('added 2, changed 0, unchanged 1, refused 0.')
  })

  test('stops at the first 403, which every other row would get', async () => {
    front.beforePut.push(async () => ({ status: 403, body: { title: 'Forbidden' } }))
    const { exit, complaints } = await applied(three)
    expect({ exit, complaints: complaints.slice(0, 2) }).toEqual({
      exit: 1,
      complaints: [
        `${front.address}: refused: Forbidden (403)`,
        'The token is good, but its owner may not do this: ask whoever runs the system for the right to.',
      ],
    })
    expect(front.puts).toEqual([])
  })

  test('because the address is another one says so', async () => {
    const gateway = await answering([
      { status: 404, body: {} },
      { status: 200, body: {} },
    ])
    const asked = () => run(['import', 'f.csv', '--to', gateway.address], three)
    expect((await asked()).complaints.at(-1)).toBe(
      'Does the address lead to the API? Give it with --to or in AIDE_MEMOIRE_URL.',
    )
    expect((await asked()).complaints).toEqual([
      `${gateway.address} answers, but not as the API does: is it the right address?`,
    ])
    await gateway.close()
  })
})

describe('An absence in a file', () => {
  const file = (absence: string) => `id,name,email,absence\nofc_lin,Lin Wei,lin@example.org,${absence}\n`

  test('is two days with a slash between them, and an empty cell takes it away', async () => {
    await applied(file('2126-12-01 / 2126-12-11'))
    expect(await front.get('ofc_lin')).toMatchObject({ absence: { from: '2126-12-01', to: '2126-12-11' } })
    const { said: exported } = await run(['export'])
    expect(exported[0]).toContain('2126-12-01/2126-12-11')
    expect((await dryRun(exported[0] ?? '')).said.at(-1)).toContain('refused 0')
    expect((await applied(file(''))).said[0]).toBe(
      'row 2: changed ofc_lin: absence “2126-12-01/2126-12-11” → (none)',
    )
    expect(await front.get('ofc_lin')).not.toHaveProperty('absence')
  })

  test.each([
    ['2126-12-11/2126-12-01', 'must not be before from'],
    ['2126-12-01/2128-12-01', 'must leave at most 366 days'],
    ['2126-12-01', 'must be a day that exists'],
    ['2001-12-01/2001-12-11', 'must not be in the past'],
  ])('is refused with its column: %s', async (absence, reason) => {
    const { exit, said } = await applied(file(absence))
    expect({ exit, said }).toEqual({
      exit: 1,
      said: expect.arrayContaining([expect.stringMatching(new RegExp(`row 2.*absence.*${reason}`))]),
    })
  })
})

describe('An export', () => {
  test('is CSV that spreadsheets open and execute nothing of', async () => {
    await applied('id;name;title;email\nofc_x;"=HYPERLINK(""http://evil.example"")";a,b;+x@example.org\n')
    const { exit, said } = await run(['export'])
    expect({ exit, said }).toEqual({
      exit: 0,
      said: [
        '\ufeffid,name,title,organisation,email,language,zone,hour,focalPoint,calendar,weekend,absence,weeklyBrief,supervisorId,deputyId\r\n' +
          'ofc_protocol-office,Protocol office,,Example institution,protocol@example.org,en,Asia/Shanghai,08:00,,,,,,,\r\n' +
          'ofc_x,"\'=HYPERLINK(""http://evil.example"")","a,b",,\'+x@example.org,en,Asia/Shanghai,08:00,,,,,,,\r\n',
      ],
    })
  })

  test.each([[[]], [['--semicolon']]])('is imported without a change: %j', async (option) => {
    await applied(`${three}ofc_x,'=1+1,"a;b ""c""",'Tis,x@example.org,,,\n`)
    const { said } = await run(['export', ...option])
    const again = await dryRun(said[0] ?? '')
    expect({ exit: again.exit, summary: again.said.at(-1) }).toEqual({
      exit: 0,
      summary:
        'would add 0, would change 0, unchanged 5, refused 0. Nothing was changed yet: --apply does it.',
    })
  })

  test('does not go where npm writes its own lines', async () => {
    const terminal = { ...aTerminal({}, { npm_lifecycle_event: 'officials' }), isTerminal: false }
    expect(await officials(['export', '--to', front.address], terminal)).toBe(2)
    expect({ said: terminal.said, complaints: terminal.complaints }).toEqual({
      said: [],
      complaints: [
        'npm would write its own lines into the file: npm run --silent officials -- export > officials.csv',
      ],
    })
  })
})

describe('Used wrongly, the command says how to use it', () => {
  test.each([
    [[], 'What is to be done? import or export'],
    [['delete'], 'What is to be done? import or export'],
    [['import'], 'import takes one file, and --apply'],
    [['import', 'a.csv', 'b.csv'], 'import takes one file, and --apply'],
    [['export', '--apply'], 'What is to be done? import or export'],
    [['import', 'a.csv', '--delete'], "Unknown option '--delete'"],
  ])('%j', async (args, sentence) => {
    const { exit, complaints } = await run(args)
    expect(exit).toBe(2)
    expect(complaints[0]?.startsWith(sentence)).toBe(true)
    expect(complaints[0]?.endsWith(usage)).toBe(true)
  })

  test('and with --help too', async () => {
    expect(await run(['--help'])).toEqual({ exit: 0, said: [usage], complaints: [] })
  })
})
