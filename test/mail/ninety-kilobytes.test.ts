import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { mime } from '../../functions/adapters/mailer.ts'
import { listedLines, type Notice, todaysNotice } from '../../functions/domain/reminders/todays-notice.ts'
import {
  mostBytes,
  weightOfEmpty,
  weightOfWording,
  weightsOfLines,
} from '../../functions/domain/reminders/weight.ts'
import { noticeMail } from '../../functions/mail/notice-mail.ts'
import * as files from '../../functions/words/languages.ts'
import { now } from '../support/domain-builders.ts'
import { drawsAll } from '../support/draws.ts'
import { anInstitution } from '../support/institution.ts'
import { heaviestDesk, largeNotice, largestNotices, longestDeskLink } from '../support/large-notices.ts'

const ninetyKilobytes = 90_000
const languages = Object.values(files).map(({ language }) => language)

const sender = {
  name: 'Министерство примеров',
  address: 'aide-memoire@example.org',
  replyTo: { name: '礼宾处', address: 'protocol@example.org' },
}

/** The weight of the notice by which the domain decided about room. */
const weightOf = (notice: Notice) => {
  const short = new Set<unknown>(
    [...notice.commitments, ...notice.matters].flatMap(({ line, isWithoutWording }) =>
      isWithoutWording ? [line] : [],
    ),
  )
  const lines = listedLines(notice)
  const bare = weightsOfLines(lines, [...lines, ...notice.waiting])
  return lines.reduce(
    (sum, line, index) => sum + (bare[index] ?? 0) + (short.has(line) ? 0 : weightOfWording(line)),
    weightOfEmpty(notice),
  )
}

describe('The HTML of a notice', () => {
  test('weighs no more than the domain said, in every language, and the domain says at most ninety kilobytes', () => {
    fc.assert(
      fc.property(largeNotice, ({ notice, institution, askedAbout }) => {
        const weight = weightOf(notice)
        const { html } = noticeMail(notice, anInstitution({ name: institution }), {
          askedAbout,
          deskLink: longestDeskLink,
        })
        expect(Buffer.byteLength(html)).toBeLessThanOrEqual(weight)
        expect(weight).toBeLessThanOrEqual(mostBytes)
      }),
      { numRuns: 300 },
    )
    expect(mostBytes).toBe(ninetyKilobytes)
  })

  test.each(languages)('weighs no more than the domain said when the largest are told in %s', (language) => {
    const sizes = largestNotices(drawsAll ? 100 : 15).map(({ notice, institution, askedAbout }) => {
      const told = { ...notice, official: { ...notice.official, language } }
      const { html } = noticeMail(told, anInstitution({ name: institution }), {
        askedAbout,
        deskLink: longestDeskLink,
      })
      return { bytes: Buffer.byteLength(html), weight: weightOf(told) }
    })
    expect(sizes.filter(({ bytes, weight }) => bytes > weight)).toEqual([])
  })

  test.each(
    languages,
  )('always has room for one line, even if every text and list of it is as long as the API takes them: %s', (language) => {
    const official = { ...heaviestDesk.official, language }
    const today = todaysNotice({ ...heaviestDesk, official }, now)
    if (today.kind === 'silence') throw new Error('the line is due')
    const { notice } = today
    expect([listedLines(notice).length, notice.waiting]).toEqual([2, []])
    const { html } = noticeMail(notice, anInstitution({ name: '"'.repeat(200) }), {
      deskLink: longestDeskLink,
    })
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(weightOf(notice))
    expect(weightOf(notice)).toBeLessThanOrEqual(mostBytes)
  })
})

describe('Each of the largest notices', () => {
  // The part of .ci/run with all draws looks at two hundred.
  const count = drawsAll ? 200 : 20
  const largest = largestNotices(count)

  test('has at most ninety kilobytes of HTML, and many have nearly as much', () => {
    const sizes = largest.map(({ mail }) => Buffer.byteLength(mail.html))
    expect(sizes).toHaveLength(count)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(ninetyKilobytes)
    expect(Math.max(...sizes)).toBeGreaterThan(60_000)
  })

  test('has only CRLF as line ends, and is read by postal-mime as it was written', async () => {
    for (const { mail, notice } of largest) {
      const message = await mime(mail, notice.official, sender)
      expect(Buffer.from(message).toString('latin1')).not.toMatch(/(?<!\r)\n|\r(?!\n)/)
      const read = await PostalMime.parse(message)
      expect(read.subject).toBe(mail.subject)
      expect(lines(read.html)).toEqual(lines(mail.html))
      expect(lines(read.text)).toEqual(lines(mail.text))
    }
  })
})

/** Lines without their ends, which are CRLF in a message. */
const lines = (body = '') => body.trimEnd().split(/\r\n|\n/)
