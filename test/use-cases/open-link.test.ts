import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { randomLinkSecrets } from '../../functions/adapters/link-secrets.ts'
import { receiveSesEvent } from '../../functions/consumers/ses-event.ts'
import { type LinkAddress, linkInPath } from '../../functions/domain/links/link.ts'
import { type OfficialId, protocolOfficeId } from '../../functions/domain/shared/ids.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { openLink } from '../../functions/use-cases/open-link.ts'
import { sendNotice } from '../../functions/use-cases/send-notice.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { sesEventAbout } from '../support/ses-events.ts'
import { anAction, anOfficial, aVisitWith } from '../support/submissions.ts'

/** A Tuesday, eight in the morning in Shanghai. */
const tuesday: Instant = '2026-11-24T00:00:00Z'
const wednesday: Instant = '2026-11-25T00:00:00Z'

let office: TestOffice
/** How often the table was read since the office was opened, and written. */
let reads: number
let writes: number
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T09:00:00Z', (table) => ({
    ...table,
    get: (...asked) => {
      reads++
      return table.get(...asked)
    },
    query: (...asked) => {
      reads++
      return table.query(...asked)
    },
    write: (...asked) => {
      writes++
      return table.write(...asked)
    },
  }))
})
afterEach(() => office.close())

const lin: OfficialId = 'ofc_lin'
const open = (address: LinkAddress) => openLink(office.deps)(address)

/** The address of the desk in the mail, the last one unless a number is given. */
const linkIn = (mail = office.sent.length - 1): LinkAddress => {
  const [, path = ''] =
    /^https:\/\/links\.example\.org(\/d\/\S+\/\w{20})$/m.exec(office.sent[mail]?.mail.text ?? '') ?? []
  const address = linkInPath(path)
  if (address === undefined) throw new Error(`mail ${mail} has no link to a desk`)
  return address
}

const told = async (...actions: readonly object[]) => {
  const commitments = await office.has(anOfficial(), aVisitWith(anAction(), ...actions))
  await office.morning(tuesday)
  return commitments
}

const change = async (method: string, path: string, body: object, version: number) => {
  const { status } = await office.call(method, path, { body, headers: { 'if-match': `"${version}"` } })
  expect(status).toBe(200)
}
const unknown = { refused: 'link-unknown' }
const ended = { refused: 'link-ended', language: 'en' }
const expired = { refused: 'link-expired', language: 'en' }

describe('The link of a notice', () => {
  test('opens the desk, any number of times, with two reads and without a write', async () => {
    const [list] = await told()
    const link = linkIn()
    reads = 0
    writes = 0
    const opened = await open(link)
    expect(opened).toMatchObject({
      official: { id: lin },
      localDate: '2026-11-24',
      lastDay: '2027-01-23',
      told: [{ id: list?.id, title: 'Send the list' }],
      shown: { commitments: [{ id: list?.id }], matters: [] },
    })
    expect(opened).not.toHaveProperty('line')
    expect({ reads, writes }).toEqual({ reads: 2, writes: 0 })
    expect(await open(link)).toEqual(opened)
  })

  test('leads to a line by its number on the notice, whatever became of the line', async () => {
    const [list, plan] = await told(anAction({ wording: 'Send the plan' }))
    for (const line of [list, plan])
      await change(
        'POST',
        `/commitments/${line?.id}/completion`,
        { outcome: 'Sent.', doneOn: '2026-11-24' },
        1,
      )
    const opened = await open({ ...linkIn(), line: 2 })
    expect(opened).toMatchObject({
      line: { id: plan?.id, title: 'Send the plan' },
      shown: { commitments: [] },
    })
    expect(await open({ ...linkIn(), line: 3 })).toEqual(unknown)
  })

  test('is in the text and in the HTML, one for each line and one for the desk', async () => {
    await told(anAction({ wording: 'Send the plan' }))
    const { text = '', html = '' } = office.sent.at(-1)?.mail ?? {}
    const desk = `https://links.example.org/d/lin/g19${linkIn().secret}`
    expect(text.match(/^https:\S+$/gm)).toEqual([`${desk}/1`, `${desk}/2`, desk])
    expect(
      [...html.matchAll(/<a[^>]*\nhref="([^"]*)"\n[^>]*>([^<]*)</g)].map(([, href, words]) => [href, words]),
    ).toEqual([
      [`${desk}/1`, 'Open this to answer'],
      [`${desk}/2`, 'Open this to answer'],
      [desk, 'Open my list'],
    ])
  })

  test('has a secret that is neither the nonce, nor in the table, an answer of the API or a log line', async () => {
    await told()
    await office.morning(wednesday)
    const { secret } = linkIn()
    expect(office.secrets).toContain(secret)
    expect(office.sent[0]?.tags.nonce).not.toContain(secret)
    const exported = await office.call(
      'GET',
      `/visits/${(await office.call('GET', '/visits')).body.visits[0].id}/export`,
    )
    const answers = [
      exported,
      ...(await Promise.all(
        ['', '/desk', '/notices', '/history'].map((part) => office.call('GET', `/officials/ofc_lin${part}`)),
      )),
    ]
    const claim = (await office.items()).find(({ sk }) => sk === 'NOTICE#2026-11-24')
    expect(claim).toMatchObject({ link: { hash: randomLinkSecrets.hash(secret), links: 0 } })
    for (const kept of [await office.items(), office.logged, answers])
      expect(JSON.stringify(kept)).not.toContain(secret)
    expect(JSON.stringify(answers)).not.toMatch(/hash|"links?"/)
    expect(JSON.stringify(answers)).not.toContain(randomLinkSecrets.hash(secret))
    expect(JSON.stringify(office.logged)).not.toContain(randomLinkSecrets.hash(secret))
  })

  test('counts on its last day and not on the day after, in the zone of the official', async () => {
    await told()
    office.clock.at = '2027-01-23T15:59:59Z'
    expect(await open(linkIn())).toMatchObject({ official: { id: lin } })
    office.clock.at = '2027-01-23T16:00:00Z'
    expect(await open(linkIn())).toEqual(expired)
  })

  test('of the protocol office counts for fourteen days, and not at all where the institution wants none', async () => {
    await office.has(aVisitWith({ wording: 'Keep in touch', responsible: undefined }))
    await office.morning(tuesday)
    const link = linkIn()
    expect(link.officialId).toBe(protocolOfficeId)
    expect(await open(link)).toMatchObject({
      lastDay: '2026-12-08',
      shown: { matters: [{ kind: 'commitment-matter' }] },
    })
    expect(await openLink({ ...office.deps, officeLinks: false })(link)).toEqual(ended)
    office.clock.at = '2026-12-08T16:00:00Z'
    expect(await open(link)).toEqual(expired)
  })
})

describe('A mail has no link', () => {
  test.each([
    ['to the protocol office where the institution wants none', { officeLinks: false }],
    ['to anybody where no pages answer', { linkAddress: undefined }],
  ])('%s', async (_, settings) => {
    await office.has(aVisitWith({ wording: 'Keep in touch' }))
    office.clock.at = tuesday
    await sendNotice({ ...office.deps, ...settings })(protocolOfficeId)
    expect(office.sent.at(-1)?.mail.text).not.toContain('https:')
    expect(office.secrets).toEqual([])
    expect((await office.items()).find(({ sk }) => sk === 'NOTICE#2026-11-24')).not.toHaveProperty('link')
  })
})

describe('A link has ended', () => {
  const version = async () => (await office.call('GET', '/officials/ofc_lin')).body.version

  test.each([
    ['with another address', { email: 'wei@example.org' }],
    ['with an address that differs in a capital letter', { email: 'Lin@example.org' }],
    ['with a new holder at the same address', { newHolder: true, name: 'Chen' }],
  ])('%s; the next notice has a link again', async (_, patch) => {
    await told()
    const before = linkIn()
    await change('PATCH', '/officials/ofc_lin', patch, await version())
    expect(await open(before)).toEqual(ended)
    await office.has(aVisitWith(anAction({ wording: 'Send the plan' })))
    await office.morning(wednesday)
    expect(linkIn().secret).not.toBe(before.secret)
    expect(await open(linkIn())).toMatchObject({ official: { id: lin } })
    expect(await open(before)).toEqual(ended)
  })

  test('by the office’s word, with the reason in the history', async () => {
    await told()
    await change('POST', '/officials/ofc_lin/link-revocation', { reason: 'It was forwarded.' }, 1)
    expect(await open(linkIn())).toEqual(ended)
    const { history } = (await office.call('GET', '/officials/ofc_lin/history')).body
    expect(history.at(-1)).toMatchObject({
      version: 2,
      change: { what: 'links-revoked', reason: 'It was forwarded.' },
    })
  })

  test('by the office’s word also for the office itself, before its first change', async () => {
    await office.has(aVisitWith({ wording: 'Keep in touch' }))
    await office.morning(tuesday)
    await change('POST', `/officials/${protocolOfficeId}/link-revocation`, { reason: 'It was forwarded.' }, 0)
    expect(await open(linkIn())).toEqual(ended)
  })

  test('with the stop of mail to an address that bounces, and stays ended when mail is tried again', async () => {
    await told()
    const link = linkIn()
    await receiveSesEvent(office.deps)(
      sesEventAbout('bounce', office.sent[0]?.tags ?? { official: '', date: '', nonce: '' }),
    )
    expect(await open(link)).toEqual(ended)
    const [{ id, version }] = (await office.call('GET', '/matters')).body.matters
    await change('POST', `/matters/${id}/decision`, { tryAgain: true }, version)
    expect(await open(link)).toEqual(ended)
  })

  test('with the office’s no to an address outside', async () => {
    const outside = { name: 'Inês', email: 'ines@elsewhere.example' }
    await office.has(anOfficial({ id: 'ofc_ines', ...outside }))
    const linksOf = async () =>
      (await office.items()).find(({ id, sk }) => id === 'ofc_ines' && sk === 'DESK')?.links
    const [{ id, version }] = (await office.call('GET', '/matters')).body.matters
    await change('POST', `/matters/${id}/decision`, { accept: false }, version)
    expect(await linksOf()).toBe(1)
  })

  test('not with another hour, a corrected title or a yes to the address', async () => {
    await told()
    await change(
      'PATCH',
      '/officials/ofc_lin',
      { hour: '09:00', title: 'Director', language: 'en' },
      await version(),
    )
    expect(await open(linkIn())).toMatchObject({ official: { id: lin } })
  })
})

describe('Of several attempts to send a notice', () => {
  test('the secret in the mail that SES took counts, and not the one in a mail that SES refused', async () => {
    office.answers.push({ outcome: 'refused', reason: 'Throttling' })
    await told()
    await office.morning('2026-11-24T00:15:00Z')
    expect(office.secrets).toHaveLength(2)
    const [refused = '', taken = ''] = office.secrets
    expect(linkIn().secret).toBe(taken)
    expect(await open(linkIn())).toMatchObject({ official: { id: lin } })
    expect(await open({ ...linkIn(), secret: refused })).toEqual(unknown)
  })

  test('no secret counts while SES has only refused', async () => {
    office.answers.push({ outcome: 'refused', reason: 'Throttling' })
    await told()
    const [secret = ''] = office.secrets
    expect(await open({ officialId: lin, localDate: '2026-11-24', secret })).toEqual(unknown)
  })

  test('the secret of a mail of unknown fate counts, because the mail may have arrived', async () => {
    office.answers.push({ outcome: 'unknown', reason: 'TimeoutError' })
    await told()
    const [secret = ''] = office.secrets
    expect(await open({ officialId: lin, localDate: '2026-11-24', secret })).toMatchObject({
      official: { id: lin },
    })
  })

  test('a second delivery of the same message leaves the secret of the first', async () => {
    await told()
    await office.deliver(lin)
    expect(office.sent).toHaveLength(1)
    expect(await open(linkIn())).toMatchObject({ official: { id: lin } })
  })
})

describe('A wrong secret', () => {
  test('gets one answer whatever else is right, for one read', async () => {
    await told()
    const link = linkIn()
    const wrong = { ...link, secret: 'a'.repeat(17) }
    reads = 0
    expect(await open(wrong)).toEqual(unknown)
    expect(reads).toBe(1)
    await change('POST', '/officials/ofc_lin/link-revocation', { reason: 'x' }, 1)
    expect(await open(wrong)).toEqual(unknown)
    office.clock.at = '2028-01-01T00:00:00Z'
    expect(await open(wrong)).toEqual(unknown)
  })

  test('is every guessed or bent one: none of ten thousand is accepted', async () => {
    await office.has(
      anOfficial(),
      anOfficial({ id: 'ofc_meng', email: 'meng@example.org' }),
      aVisitWith(anAction(), anAction({ responsible: { officialId: 'ofc_meng' } })),
    )
    await office.morning(tuesday)
    const links = [linkIn(0), linkIn(1)]
    const secrets = links.map(({ secret }) => secret)
    const letter = fc.stringMatching(/^[0-9A-Za-z]$/)
    const bentSecret = fc
      .tuple(fc.constantFrom(...secrets), fc.nat(16), letter)
      .map(([secret, at, other]) => secret.slice(0, at) + other + secret.slice(at + 1))
    const address = fc.record({
      officialId: fc.constantFrom('ofc_lin', 'ofc_meng', 'ofc_Lin', protocolOfficeId, 'ofc_nobody'),
      localDate: fc.constantFrom('2026-11-24', '2026-11-23', '2026-11-25', '1970-01-01'),
      secret: fc.oneof(
        bentSecret,
        fc.stringMatching(/^[0-9A-Za-z]{17}$/),
        fc.constantFrom(
          ...secrets,
          ...secrets.map((secret) => secret.toUpperCase()),
          ...secrets.map((secret) => [...secret].reverse().join('')),
        ),
      ),
      line: fc.option(fc.constantFrom(1, 2, 999), { nil: undefined }),
    })
    const isRight = (one: LinkAddress) =>
      links.some(
        ({ officialId, localDate, secret }) =>
          officialId === one.officialId && localDate === one.localDate && secret === one.secret,
      ) &&
      (one.line === undefined || one.line === 1)
    await fc.assert(
      fc.asyncProperty(address, async ({ line, ...rest }) => {
        const asked = { ...rest, ...(line !== undefined && { line }) } as LinkAddress
        const opened = await open(asked)
        if (isRight(asked)) expect(opened).toMatchObject({ official: { id: asked.officialId } })
        else expect(opened).toEqual(unknown)
      }),
      { numRuns: 10_000 },
    )
  })
})

test('A secret has 96 random bits in 17 letters and digits', () => {
  const secrets = Array.from({ length: 2000 }, () => randomLinkSecrets.make())
  expect(new Set(secrets).size).toBe(2000)
  for (const secret of secrets) expect(secret).toMatch(/^[0-9A-Za-z]{17}$/)
  // 62 ** 16 is about three fifths of 2 ** 96, so about two of five secrets begin with 1.
  const begin = secrets.filter((secret) => secret.startsWith('1')).length
  expect(begin).toBeGreaterThan(2000 * 0.3)
  expect(begin).toBeLessThan(2000 * 0.5)
  expect(secrets.every((secret) => /^[01]/.test(secret))).toBe(true)
  expect(randomLinkSecrets.isOf(randomLinkSecrets.hash('a'), 'a')).toBe(true)
  expect(randomLinkSecrets.isOf(randomLinkSecrets.hash('a'), 'b')).toBe(false)
  expect(randomLinkSecrets.isOf('short', 'a')).toBe(false)
})
