import { describe, expect, test } from '@jest/globals'
import { optionsFrom } from '../../local/options.ts'

const options = (...args: string[]) => optionsFrom(args, '2026-11-23')

describe('npm start', () => {
  test('begins on the Monday after the real visit, and with --empty today', () => {
    expect(options()).toEqual({ port: 3000, data: '.local', notBefore: '2020-07-27T00:00:00Z', empty: false })
    expect(options('--empty')).toMatchObject({ notBefore: '2026-11-23T00:00:00Z', empty: true })
  })

  test('takes a port, a folder and a day', () => {
    expect(options('--port', '8080', '--data', '/tmp/x', '--date', '2026-12-24')).toEqual({
      port: 8080,
      data: '/tmp/x',
      notBefore: '2026-12-24T00:00:00Z',
      empty: false,
    })
  })

  test.each([
    [['--port', 'x'], '--port x is not a port'],
    [['--port', '70000'], '--port 70000 is not a port'],
    [['--date', '2026-02-30'], '--date 2026-02-30 is not a day, written YYYY-MM-DD'],
    [['--date', 'tomorrow'], '--date tomorrow is not a day, written YYYY-MM-DD'],
    [['--dat', 'x'], "Unknown option '--dat'"],
  ])('says what is wrong with %j', (args, sentence) => {
    expect(optionsFrom(args, '2026-11-23')).toContain(sentence)
  })
})
