import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { startLocalRun, withFolder } from '../support/local-run.ts'
import { runScript } from '../support/run-script.ts'

const officials = runScript('officials')

const directory = `\ufeffName;E-Mail;Organisation;Zone;Hour\r
Amina Diallo;amina@example.org;Ministry of Mines;Africa/Conakry;09:30\r
Inês Sá;ines@lisbon.example.org;;Europe/Lisbon;\r
"Lin ""Willow"" Wei";lin@example.org;SCODA, Qingdao;;\r
`.replace('E-Mail', 'EMAIL')

test('The directory is imported from a spreadsheet and exported into one, wrong rows are named, and nobody is lost', () =>
  withFolder(async (folder) => {
    const run = await startLocalRun(join(folder, 'data'), '--empty', '--date', '2026-11-23')
    try {
      const to = ['--to', run.address]
      const put = (name: string, content: string | Buffer) => writeFile(join(folder, name), content)
      await put('officials.csv', directory)

      const dry = await officials(folder, ['import', 'officials.csv', ...to])
      expect({ exit: dry.exit, complaints: dry.complaints }).toEqual({ exit: 0, complaints: '' })
      expect(dry.said).toContain(
        'would add 3, would change 0, unchanged 0, refused 0. Nothing was changed yet',
      )
      const untouched = await officials(folder, ['export', ...to])
      expect(untouched.said.split('\r\n')).toHaveLength(3)

      const applied = await officials(folder, ['import', 'officials.csv', '--apply', ...to])
      expect(applied.said).toContain('added 3, changed 0, unchanged 0, refused 0.')
      const id = /ofc_[a-z0-9]{24}(?=: Amina)/.exec(applied.said)?.[0]
      expect(await run.get(`/officials/${id}`)).toEqual({
        id,
        version: 1,
        name: 'Amina Diallo',
        organisation: 'Ministry of Mines',
        email: 'amina@example.org',
        language: 'en',
        zone: 'Africa/Conakry',
        hour: '09:30',
      })

      const exported = await officials(folder, ['export', '--semicolon', ...to])
      expect(exported.exit).toBe(0)
      await put('exported.csv', exported.said)
      expect((await readFile(join(folder, 'exported.csv'))).subarray(0, 3)).toEqual(
        Buffer.from([0xef, 0xbb, 0xbf]),
      )
      const again = await officials(folder, ['import', 'exported.csv', ...to])
      expect(again.exit).toBe(0)
      expect(again.said).toContain('would add 0, would change 0, unchanged 4, refused 0.')

      await put(
        'wrong.csv',
        `${exported.said}ofc_x;X;;;AMINA@example.org;;;;;;;;;;\r\n;Y;;;y@example;;;;;;;;;;\r\n;Cut of`,
      )
      const wrong = await officials(folder, ['import', 'wrong.csv', '--apply', ...to])
      expect(wrong.exit).toBe(1)
      expect(wrong.said).toMatch(/row \d: refused: email is the same address in rows \d and 6/)
      expect(wrong.said).toContain('row 7: refused: email must be an email address, such as name@example.org')
      expect(wrong.said).toContain(
        'row 8: refused: has 2 cells where the header has 15: the file may have been cut off here',
      )
      expect((await officials(folder, ['export', '--semicolon', ...to])).said).toBe(exported.said)

      await put('latin.csv', Buffer.from('name,email\nIn\xeas S\xe1,ines@example.org\n', 'latin1'))
      const latin = await officials(folder, ['import', 'latin.csv', ...to])
      expect(latin.exit).toBe(1)
      expect(latin.complaints).toContain(
        'latin.csv: is not UTF-8, perhaps windows-1252: in Excel, save it as',
      )
    } finally {
      await run.stop()
    }
    expect((await officials(folder, ['export', '--to', run.address])).exit).toBe(3)
  }))
