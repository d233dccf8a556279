import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CalendarDate, Instant } from '../../functions/domain/shared/time.ts'
import { type Chance, chance } from '../simulation/chance.ts'
import { fakeTable } from '../simulation/fake-table.ts'
import { memoryStore } from '../simulation/memory-store.ts'
import { daysLater } from '../support/domain-builders.ts'
import { drawsAll } from '../support/draws.ts'
import { type Pages, pagesOver } from '../support/link-pages.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { anAction, anOfficial, aVisitWith } from '../support/submissions.ts'
import { addressesInMail } from './scanner.ts'

/* Whoever has no mail of ours opens nothing, however close the guess, and learns nothing from the answer. */

const first: Instant = '2026-11-23T00:00:00Z'
const second: Instant = '2026-11-24T00:00:00Z'

/** The desk of a link: `/d/<official>/<three characters for the day><secret>`. */
type Link = { readonly official: string; readonly day: string; readonly secret: string }

const letters = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz']

const store = memoryStore()
let office: TestOffice
let pages: Pages
let links: readonly Link[]
let hashes: readonly string[]

beforeAll(async () => {
  office = await openTestOffice('2026-11-22T00:00:00Z', () => fakeTable(store))
  const meng = { responsible: { officialId: 'ofc_meng' } }
  await office.has(
    anOfficial(),
    anOfficial({ id: 'ofc_meng', name: 'Meng', email: 'meng@example.org' }),
    aVisitWith(anAction({ title: 'The list' }), anAction({ title: 'The plan', ...meng })),
  )
  await office.morning(first)
  await office.has(aVisitWith(anAction({ title: 'The letter' }), anAction({ title: 'The map', ...meng })))
  await office.morning(second)
  const desks = office.sent.flatMap(({ mail }) =>
    addressesInMail(mail).filter((path) => path.split('/').length === 4),
  )
  links = desks.map((path) => {
    const [, , official = '', key = ''] = path.split('/')
    return { official, day: key.slice(0, 3), secret: key.slice(3) }
  })
  hashes = store.all().flatMap(({ link }) => {
    const { hash } = Object(link) as { hash?: string }
    return hash === undefined ? [] : [hash]
  })
  pages = pagesOver(office)
  office.clock.at = '2026-11-24T01:00:00Z'
})
afterAll(() => office.close())

const pathOf = ({ official, day, secret }: Link) => `/d/${official}/${day}${secret}`

const other = (letter: string, lot: Chance): string => {
  const picked = lot.pick(letters)
  return picked === letter ? other(letter, lot) : picked
}
const anySecret = (lot: Chance) => Array.from({ length: 17 }, () => lot.pick(letters)).join('')
const without = (text: string, at: number) => text.slice(0, at) + text.slice(at + 1)
const put = (text: string, at: number, piece: string) => text.slice(0, at) + piece + text.slice(at + 1)
const encoded = (letter: string) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`

/** The ways to guess or to bend a link; each may also give a link that is right by chance. */
const bends: Readonly<Record<string, (link: Link, lot: Chance) => string>> = {
  'another secret': (link, lot) => pathOf({ ...link, secret: anySecret(lot) }),
  'the secret of another link': (link, lot) => pathOf({ ...link, secret: lot.pick(links).secret }),
  'the day of another link': (link, lot) => pathOf({ ...link, day: lot.pick(links).day }),
  'another official': (link, lot) =>
    pathOf({
      ...link,
      official: lot.pick(['lin', 'meng', 'Lin', 'LIN', 'ofc_lin', 'protocol-office', 'nobody', '%6cin', '']),
    }),
  'another day': (link, lot) =>
    pathOf({ ...link, day: (Number.parseInt(link.day, 36) + lot.between(-400, 400)).toString(36) }),
  'the day in another form': (link, lot) => {
    const date: CalendarDate = daysLater('1970-01-01', Number.parseInt(link.day, 36))
    const forms = [
      date,
      date.replaceAll('-', ''),
      `${date}/`,
      String(Number.parseInt(link.day, 36)),
      link.day.toUpperCase(),
    ]
    return pathOf({
      ...link,
      day: lot.pick([...forms, `0${link.day}`, `${link.day}-`, '', `${Date.parse(date)}`]),
    })
  },
  'a letter in the other case': (link, lot) => {
    const path = pathOf(link)
    const at = lot.between(0, path.length - 1)
    const letter = path.charAt(at)
    return put(path, at, letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase())
  },
  'everything in one case': (link, lot) =>
    lot.happens(0.5) ? pathOf(link).toLowerCase() : pathOf({ ...link, secret: link.secret.toUpperCase() }),
  'one letter off': (link, lot) => {
    const at = lot.between(0, 16)
    return pathOf({ ...link, secret: put(link.secret, at, other(link.secret.charAt(at), lot)) })
  },
  'two letters in each other’s place': (link, lot) => {
    const at = lot.between(0, 15)
    const { secret } = link
    const turned = secret.charAt(at + 1) + secret.charAt(at)
    return pathOf({ ...link, secret: secret.slice(0, at) + turned + secret.slice(at + 2) })
  },
  'a letter left out': (link, lot) => pathOf({ ...link, secret: without(link.secret, lot.between(0, 16)) }),
  'cut off': (link, lot) => pathOf(link).slice(0, lot.between(1, pathOf(link).length - 1)),
  longer: (link, lot) =>
    pathOf(link) +
    lot.pick([...letters, '=', '.', ',', ')', '>', '%20', '%0a', '%00', ';', '-', '_', '~', "'"]),
  'longer within': (link, lot) => {
    const at = lot.between(0, 16)
    return pathOf({ ...link, secret: link.secret.slice(0, at) + lot.pick(letters) + link.secret.slice(at) })
  },
  'the number of another line': (link, lot) =>
    `${pathOf(link)}/${lot.pick(['0', '00', '01', '9', '999', '1000', '-1', '+1', '1.0', '1e0', '0x1', '%31', '%EF%BC%91', '1,2', '1%20'])}`,
  'the commitment of another desk': (link, lot) => {
    const foreign = store
      .all()
      .filter(({ id, holder }) => String(id).startsWith('cmt_') && holder !== `ofc_${link.official}`)
    return `${pathOf(link)}/${String(lot.pick(foreign).id)}${lot.pick(['', '/recorded'])}`
  },
  'a letter percent-encoded': (link, lot) => {
    const at = lot.between(0, 16)
    return pathOf({ ...link, secret: put(link.secret, at, encoded(link.secret.charAt(at))) })
  },
  'parts in another order': ({ official, day, secret }, lot) =>
    lot.pick([
      `/d/${day}${secret}/${official}`,
      `/d/${official}/${secret}${day}`,
      `/d/${official}/${day}/${secret}`,
      `/d//${day}${secret}`,
    ]),
  'what the table holds': (link, lot) => {
    const hash = lot.pick(hashes)
    return pathOf({ ...link, secret: lot.pick([hash, hash.slice(0, 17), encodeURIComponent(hash)]) })
  },
}

const isRight = (path: string) =>
  links.some((link) => path.toLowerCase().startsWith(`/d/${link.official}/`) && isOf(link, path))
const isOf = (link: Link, path: string) => [pathOf(link), `${pathOf(link)}/1`].includes(path)

/** Everything that a desk says and a stranger must not read. */
const words = ['The list', 'The plan', 'The letter', 'The map', 'Lin', 'Meng', 'Send the list']

const answerTo = (path: string, lot: Chance) => {
  switch (lot.pick(['GET', 'HEAD', 'POST'])) {
    case 'GET':
      return pages.get(path)
    case 'HEAD':
      return pages.head(path)
    default:
      return pages.post(path, { answer: 'seen', 'seen-initials': 'X', token: `${second}.AAAA` })
  }
}

describe('A link', () => {
  test('as it stands in the mail opens the desk of its official', async () => {
    expect(links.length).toBeGreaterThan(3)
    for (const link of links) expect((await pages.get(pathOf(link))).status).toBe(200)
  })

  const guesses = drawsAll ? 1_000_000 : 10_000

  test(`that is guessed or bent is never accepted, tells nothing and leaves no trace: ${guesses.toLocaleString('en')} tries`, async () => {
    const lot = chance(7)
    const writes = store.changes()
    const tried = Object.fromEntries(Object.keys(bends).map((bend) => [bend, 0]))
    const wrong: object[] = []
    office.logged.length = 0
    for (let number = 0; number < guesses; number++) {
      const bend = lot.pick(Object.keys(bends))
      const path = bends[bend]?.(lot.pick(links), lot) ?? ''
      if (isRight(path)) continue
      const { status, body } = await answerTo(path, lot)
      if (status !== 404 || words.some((word) => (body ?? '').includes(word)))
        wrong.push({ bend, path, status })
      tried[bend] = (tried[bend] ?? 0) + 1
    }
    expect(wrong).toEqual([])
    expect(store.changes()).toBe(writes)
    expect(office.logged.filter(({ what }) => what !== 'link unknown')).toEqual([])
    for (const count of Object.values(tried))
      expect(count).toBeGreaterThan(guesses / Object.keys(bends).length / 5)
  }, 7_200_000)
})
