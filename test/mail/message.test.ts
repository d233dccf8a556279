import { describe, expect, test } from '@jest/globals'
import PostalMime from 'postal-mime'
import { mime } from '../../functions/adapters/mailer.ts'
import { pathOfLink } from '../../functions/domain/links/link.ts'
import type { OfficialId } from '../../functions/domain/shared/ids.ts'
import { type Mail, noticeMail } from '../../functions/mail/notice-mail.ts'
import * as files from '../../functions/words/languages.ts'
import { aNotice, anOfficial, anOpenCommitment, assigned } from '../support/domain-builders.ts'
import { anInstitution } from '../support/institution.ts'

const sender = {
  name: 'Example Ministry',
  address: 'aide-memoire@example.org',
  replyTo: { name: 'Protocol Office', address: 'protocol@example.org' },
}

const mailOf = (text: string, html = `<p>${text}</p>`): Mail => ({
  subject: 'Due today: the plan',
  text,
  html,
  language: 'en',
})

const wire = async (mail: Mail) =>
  Buffer.from(await mime(mail, anOfficial({ name: 'Lin' }), sender)).toString('latin1')

/** A text without the line ends after it: the parser writes one more. */
const plain = (text = '') => text.replaceAll(/\r\n|\r/g, '\n').trimEnd()

/** The transfer encoding of each part, the plain text first. */
const encodings = async (mail: Mail) =>
  [...(await wire(mail)).matchAll(/^Content-Transfer-Encoding: (.*)$/gm)].map(([, encoding]) =>
    encoding?.trim(),
  )

describe('The links of a notice stand whole on one line of the source', () => {
  const secret = 'ABCDEFGHIJ0123456'
  const partsOf = async (host: string, officialId: OfficialId) => {
    const deskLink = host + pathOfLink({ officialId, localDate: '2026-06-03', secret })
    const notice = aNotice({ commitments: assigned(anOpenCommitment()) })
    const raw = await wire(noticeMail(notice, anInstitution(), { deskLink }))
    const [text = '', html = ''] = raw.split(/^Content-Type: text\/(?:plain|html)/m).slice(1)
    return [text, html].map((part) => ({
      isBase64: part.includes('Content-Transfer-Encoding: base64'),
      links: part
        .split('\r\n')
        .filter((line) => line.includes(`${deskLink}/1`) || line.includes(`${deskLink}"`)).length,
    }))
  }

  test('where a line has room for them', async () => {
    const quoted = { isBase64: false }
    expect(await partsOf('https://a.example.org', 'ofc_lin')).toEqual([
      { ...quoted, links: 1 },
      { ...quoted, links: 2 },
    ])
  })

  test('in the text also with an id that the system made', async () => {
    const [text] = await partsOf('https://links.example.org', 'ofc_33smbjwaj9bgi4h3d1pa0tip')
    expect(text).toEqual({ isBase64: false, links: 1 })
  })

  test.each(
    Object.values(files).map(({ language }) => language),
  )('and are read so by another program, alone on a line of the text, in %s', async (language) => {
    const deskLink = `https://links.example.org${pathOfLink({ officialId: 'ofc_lin', localDate: '2026-06-03', secret })}`
    const notice = aNotice({
      official: anOfficial({ language }),
      commitments: assigned(anOpenCommitment()),
    })
    const { text = '', html = '' } = await PostalMime.parse(
      await wire(noticeMail(notice, anInstitution(), { deskLink })),
    )
    const lines = text.split(/\r?\n/)
    for (const link of [deskLink, `${deskLink}/1`]) {
      expect(lines.filter((line) => line === link)).toHaveLength(1)
      expect(html.split(`href="${link}"`)).toHaveLength(2)
    }
  })

  test('or the part goes as base64, which no client breaks', async () => {
    const base64 = { isBase64: true, links: 0 }
    expect(await partsOf(`https://${'l'.repeat(50)}.example.org`, 'ofc_33smbjwaj9bgi4h3d1pa0tip')).toEqual([
      base64,
      base64,
    ])
  })
})

describe('A message', () => {
  test.each([
    ['LF', 'one\ntwo\n'],
    ['CRLF', 'one\r\ntwo\r\n'],
    ['CR', 'one\rtwo\r'],
    ['LF in a non-Latin text', '一\n二\n'],
    ['LF after a line that is too long', `${'long '.repeat(60)}\ntwo\n`],
  ])('ends every line in CRLF, also one written with %s', async (_, text) => {
    const raw = await wire(mailOf(text, `<p>one</p>\n<p>${text}</p>\n`))
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(plain((await PostalMime.parse(raw)).text)).toBe(plain(text))
  })

  test('encodes line ends as CRLF inside of base64 too, as a text must have them there (RFC 2045, 6.8)', async () => {
    const [, encoded = ''] = /base64\r\n\r\n([\s\S]*?)\r\n--/.exec(await wire(mailOf('一\n二\n'))) ?? []
    expect(Buffer.from(encoded, 'base64').toString()).toBe('一\r\n二\r\n')
  })

  test.each<[string, string, string]>([
    ['English', 'The plan is due; “as agreed” — see Annex 3.', 'quoted-printable'],
    ['French', 'Le projet révisé, prévu pour février à Orléans, reste à l’étude.', 'quoted-printable'],
    ['Turkish', 'Çalışma planı görüşüldü', 'quoted-printable'],
    ['Chinese', '发展计划', 'base64'],
    ['Russian', 'План развития', 'base64'],
    ['Kazakh', 'Даму жоспары', 'base64'],
    ['Arabic', 'خطة العمل', 'base64'],
    ['English with a Chinese title', 'Due today: 发展计划, as it was agreed at the meeting', 'base64'],
  ])('encodes a part in %s so that it stays short', async (_, said, encoding) => {
    const long = `${said} `.repeat(4).trim()
    const mail = mailOf(`${long}\n`)
    expect(await encodings(mail)).toEqual([encoding, encoding])
    const parsed = await PostalMime.parse(await wire(mail))
    expect(plain(parsed.text)).toBe(plain(mail.text))
    expect(plain(parsed.html)).toBe(plain(mail.html))
  })

  test('encodes each part for itself', async () => {
    const latin = 'The plan is due, as it was agreed at the meeting of both sides in Qingdao in July.'
    expect(await encodings(mailOf(latin, '<p>计划</p>'))).toEqual(['quoted-printable', 'base64'])
  })

  const urls = [
    'https://example.org/a',
    'https://aide.mfa.example.org/d/of.the-office/4kq2/8f14e45fceea167a5a36',
    'https://example.org/find?visit=12&lines=all,open#first',
    `https://example.org/${'a-very-long-path/'.repeat(12)}`,
    'www.example.org/plan.final.version.of.the.year',
    'mailto:protocol.office.of.the.ministry@example.org',
  ]
  test.each(
    urls,
  )('never breaks %s by a soft line break, wherever in its line the URL stands', async (url) => {
    for (let before = 0; before < 80; before += 3) {
      const text = `${'word '.repeat(20).slice(0, before)} ${url} and ${url}. After it.\n`
      const raw = await wire(mailOf(text))
      const parts = raw.split(/^----_NmP.*$/m).filter((part) => part.includes('quoted-printable'))
      for (const part of parts) {
        const written = part.replaceAll('=3D', '=').replaceAll('=26', '&')
        expect({ before, times: written.split(url).length - 1 }).toEqual({ before, times: 2 })
      }
      expect(plain((await PostalMime.parse(raw)).text)).toBe(plain(text))
    }
  })

  test('with a short URL in a Latin text is still quoted-printable', async () => {
    const words = 'The plan is due, as it was agreed at the meeting of both sides in Qingdao — in July.'
    expect((await encodings(mailOf(`${words}\nhttps://example.org/plan\n`)))[0]).toBe('quoted-printable')
  })

  test('breaks no URL either where the library begins its next slice of 64 KB', async () => {
    const url = 'https://example.org/a.plan.of.many.parts/'
    for (let before = 0; before < 60; before += 7) {
      const text = `${'x\r\n'.repeat(21_830)}${'y'.repeat(before)} ${url} ${'z é '.repeat(30)}\n`
      const mail = { ...mailOf(text), html: '<p>short</p>' }
      const whole = (await wire(mail)).includes(url)
      expect({ before, encoding: (await encodings(mail))[0], whole }).not.toEqual({
        before,
        encoding: 'quoted-printable',
        whole: false,
      })
    }
  })

  test('asks machines not to answer: by RFC 3834, and as Exchange reads it', async () => {
    const { headers } = await PostalMime.parse(await wire(mailOf('x')))
    expect(Object.fromEntries(headers.map(({ key, value }) => [key, value]))).toMatchObject({
      'auto-submitted': 'auto-generated',
      'x-auto-response-suppress': 'All',
    })
  })
})
