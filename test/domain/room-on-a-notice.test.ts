import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { OpenCommitment } from '../../functions/domain/commitments/commitment.ts'
import { afterSending } from '../../functions/domain/reminders/after-notice.ts'
import type { Desk } from '../../functions/domain/reminders/desk.ts'
import {
  brief,
  briefParty,
  bytesInHtml,
  shownParties,
  shownWording,
} from '../../functions/domain/reminders/shown.ts'
import { listedLines, type Notice, todaysNotice } from '../../functions/domain/reminders/todays-notice.ts'
import {
  mostBytes,
  mostLines,
  roomFor,
  weightOfEmpty,
  weightOfLine,
  weightOfWording,
  weightsOfLines,
} from '../../functions/domain/reminders/weight.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { html } from '../../functions/words/html.ts'
import {
  aDesk,
  agreedAt,
  aHandover,
  anAddressMatter,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  aPieceOfNews,
  now,
  raised,
} from '../support/domain-builders.ts'
import { withMoves } from './desk-in-time.ts'

const longParty = { name: '名'.repeat(200), title: '职'.repeat(300), organisation: '机'.repeat(200) }

/** Takes about a sixth of a notice. */
const heavy = (overrides: Parameters<typeof anOpenCommitment>[0] = {}) =>
  anOpenCommitment({
    undertakenBy: Array.from({ length: 4 }, () => longParty),
    recipient: longParty,
    ...overrides,
  })

const many = (count: number, make: (index: number) => OpenCommitment) =>
  Array.from({ length: count }, (_, index) => make(index))

const noticeOf = (desk: Desk, at: Instant = now): Notice => {
  const today = todaysNotice(desk, at)
  if (today.kind === 'silence') throw new Error('there is a notice')
  return today.notice
}
const ids = (lines: readonly { readonly id: string }[]) => lines.map(({ id }) => id)

describe('A text in HTML', () => {
  test('is weighed in bytes, with what escaping and line ends add', () => {
    const texts: [string, number][] = [
      ['', 0],
      ['~', 1],
      ['é', 2],
      ['\u07ff', 2],
      ['长', 3],
      ['\uffff', 3],
      ['🕊', 4],
      ['&', 5],
      ["'", 5],
      ['<', 4],
      ['>', 4],
      ['"', 6],
      ['\n', 12],
      ['R&D', 7],
    ]
    expect(texts.map(([text]) => bytesInHtml(text))).toEqual(texts.map(([, bytes]) => bytes))
  })

  test('weighs at least what the template of pages makes of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = html`${text}`.toString().replaceAll('\n', '<br>\r\n')
        expect(bytesInHtml(text)).toBeGreaterThanOrEqual(Buffer.byteLength(written))
      }),
    )
  })

  test('that must be brief ends in "…" when it is longer, between whole characters', () => {
    expect(brief('长'.repeat(40))).toBe('长'.repeat(40))
    expect(brief(`${'长'.repeat(40)}.`)).toBe(`${'长'.repeat(39)}…`)
    expect(brief('🕊'.repeat(31))).toBe(`${'🕊'.repeat(29)}…`)
    expect(brief(`${'a'.repeat(116)} bcde`)).toBe(`${'a'.repeat(116)}…`)
    expect(brief('"""', 18)).toBe('"""')
    expect(briefParty({ name: 'Lin', organisation: 'x'.repeat(121) })).toEqual({
      name: 'Lin',
      organisation: `${'x'.repeat(117)}…`,
    })
    expect(briefParty({ title: 'Director' })).toEqual({ title: 'Director' })
  })
})

describe('What a notice shows of a record', () => {
  test('is the beginning of a wording, and nothing when the title says the same', () => {
    expect(shownWording({ title: 'Plan', wording: 'Plan' })).toBeUndefined()
    expect(shownWording({ title: 'Plan', wording: '长'.repeat(601) })).toBe('长'.repeat(601))
    expect(shownWording({ title: 'Plan', wording: '🕊'.repeat(602) })).toBe(`${'🕊'.repeat(600)}…`)
  })

  test('is four parties, and the number of the others', () => {
    const named = ['Lin', 'Wang', 'Chen', 'Zhao', 'Meng'].map((name) => ({ name }))
    expect(shownParties()).toEqual({ named: [], others: 0 })
    expect(shownParties(named.slice(0, 4), 3)).toEqual({ named: named.slice(0, 4), others: 3 })
    expect(shownParties(named, 3)).toEqual({ named: named.slice(0, 4), others: 4 })
  })
})

describe('The room on a notice', () => {
  const empty = { official: anOfficial() }

  test('is for fifty lines, each with its wording', () => {
    expect(
      roomFor(
        empty,
        many(50, () => anOpenCommitment({ wording: 'x' })),
      ),
    ).toEqual({ due: 50, alongside: 0, worded: 50 })
    const news = Array.from({ length: 60 }, () => aPieceOfNews())
    expect(roomFor(empty, news)).toEqual({ due: mostLines, alongside: 0, worded: mostLines })
  })

  test('counts all matters of a visit as one of the fifty', () => {
    const news = (count: number) =>
      Array.from({ length: count }, (_, index) => aPieceOfNews({ id: `nws_${index}` }))
    const [one, two, three] = [1, 2, 3].map((number) => anOpenMatter({ id: `mat_${number}` }))
    const other = anOpenMatter({ id: 'mat_other', visitId: 'vis_other' })
    if (!one || !two || !three) throw new Error('there are three')
    expect(roomFor(empty, [...news(49), one, two, three]).due).toBe(52)
    expect(roomFor(empty, [...news(49), one, two, other, three]).due).toBe(51)
    expect(roomFor(empty, [...news(50), one, two]).due).toBe(50)
    expect(roomFor(empty, [one, two, three], news(60))).toMatchObject({ due: 3, alongside: 49 })
  })

  test('weighs the visit once above its matters, and lighter matters below it', () => {
    const participants = [{ organisation: 'City of Qingdao' }]
    const at = { ...agreedAt, participants }
    const [one, two] = [1, 2].map((number) => anOpenMatter({ id: `mat_${number}`, agreedAt: at }))
    if (!one || !two) throw new Error('there are two')
    const [first = 0, second = 0] = weightsOfLines([one, two])
    expect(weightsOfLines([one])).toEqual([weightOfLine(one)])
    expect(second).toBeLessThan(weightOfLine(two) - bytesInHtml(at.visitTitle))
    expect(first).toBeGreaterThan(second + bytesInHtml(at.visitTitle))
    // What is left for the next morning counts for the number of the visit.
    expect(weightsOfLines([one], [one, two])).toEqual([first])
  })

  test('weighs the title of a visit once for each section that may show it above commitments, and who took part once', () => {
    const at = { ...agreedAt, participants: [{ organisation: 'City of Qingdao' }] }
    const weights = weightsOfLines(many(9, (index) => anOpenCommitment({ id: `cmt_${index}`, agreedAt: at })))
    const [first = 0, second = 0] = weights
    const last = weights.at(-1) ?? 0
    expect(first).toBe(weightOfLine(anOpenCommitment({ id: 'cmt_0', agreedAt: at })))
    expect(first + 190 - second).toBe(170 + 40 + 'City of Qingdao'.length)
    expect(weights.slice(1)).toEqual([...Array(6).fill(second), last, last])
    expect(second - last).toBe(360 + bytesInHtml(at.visitTitle))
  })

  test('is the same in any order of lines that disagree about the title of their visit', () => {
    const lines = ['A visit', 'The long title of a visit', 'Visit'].map((visitTitle, index) =>
      anOpenCommitment({ id: `cmt_${index}`, agreedAt: { ...agreedAt, visitTitle } }),
    )
    const sum = (some: readonly OpenCommitment[]) =>
      weightsOfLines(some).reduce((one, other) => one + other, 0)
    expect(sum(lines.toReversed())).toBe(sum(lines))
    expect(sum([...lines.slice(1), ...lines.slice(0, 1)])).toBe(sum(lines))
  })

  test('goes to lines first, and to the wordings of the first lines then', () => {
    const lines = many(20, (index) => anOpenCommitment({ id: `cmt_${index}`, wording: '"'.repeat(4000) }))
    const { due: listed, worded } = roomFor(empty, lines)
    expect(listed).toBe(20)
    const left = mostBytes - weightOfEmpty(empty) - lines.reduce((sum, line) => sum + weightOfLine(line), 0)
    const [line] = lines
    if (line === undefined) throw new Error('there are twenty')
    expect(worded).toBe(Math.floor(left / weightOfWording(line)))
    expect([worded > 0, worded < 20]).toEqual([true, true])

    const { commitments } = noticeOf(aDesk({ commitments: lines }))
    expect(commitments.filter(({ isWithoutWording }) => isWithoutWording)).toHaveLength(20 - worded)
  })

  test('is filled to the last byte', () => {
    const small = aPieceOfNews({ title: '' })
    const left = mostBytes - weightOfEmpty(empty) - 2 * weightOfLine(small)
    // The title stands in the list on top too, where it has 120 bytes at most.
    const long = (bytes: number) => aPieceOfNews({ title: 'x'.repeat(bytes - 120) })
    expect(roomFor(empty, [small, long(left)])).toEqual({ due: 2, alongside: 0, worded: 2 })
    expect(roomFor(empty, [small, long(left + 1)])).toEqual({ due: 1, alongside: 0, worded: 1 })
    // A small line does not overtake the long one before it, because the long one has waited as long.
    expect(roomFor(empty, [small, long(left + 1), small]).due).toBe(1)
  })

  test('is for news too where a longer line must wait, and before the wordings', () => {
    const long = aPieceOfNews({ title: 'x'.repeat(38_000) })
    const news = [aPieceOfNews(), aPieceOfNews(), long]
    expect(roomFor(empty, [long, long, long], news)).toEqual({ due: 2, alongside: 2, worded: 2 })
    const lines = many(49, () => anOpenCommitment({ wording: '"'.repeat(4000) }))
    const without = roomFor(empty, lines)
    const beside = roomFor(empty, lines, [aPieceOfNews({ title: '"'.repeat(300) }), aPieceOfNews()])
    expect([without.due, beside.due, beside.alongside]).toEqual([49, 49, 1])
    expect(beside.worded).toBeLessThanOrEqual(without.worded)
  })

  test('is for one line at least', () => {
    expect(roomFor(empty, [aPieceOfNews({ title: 'x'.repeat(mostBytes) })]).due).toBe(1)
  })

  test('is less under a long name, and less again when it is taken over from somebody with a long name', () => {
    const short = weightOfEmpty(empty)
    const long = weightOfEmpty({ official: anOfficial({ name: '名'.repeat(200) }) })
    expect(long - short).toBe(600 - bytesInHtml('Lin Wei'))
    const from = { name: '名'.repeat(200), title: '职'.repeat(100) }
    const over = weightOfEmpty({ ...empty, handover: aHandover({ from }) })
    expect(over - weightOfEmpty({ ...empty, handover: aHandover({ from: { name: 'x' } }) })).toBe(
      2 * (600 + 300 - 1),
    )
  })
})

describe('The weight of a line', () => {
  const bare = anOpenCommitment()
  const more = (overrides: Parameters<typeof anOpenCommitment>[0]) =>
    weightOfLine(anOpenCommitment(overrides)) - weightOfLine(bare)
  const { agreedAt } = bare

  test('is what is told of it, text by text', () => {
    // A title of at most 120 bytes stands in the list on top too.
    expect(more({ title: `${bare.title}长` })).toBe(2 * 3)
    expect(more({ title: '长'.repeat(40) }) - more({ title: '长' })).toBe(2 * 39 * 3)
    expect(more({ title: '长'.repeat(41) }) - more({ title: '长'.repeat(40) })).toBe(3)
    expect(more({ id: 'cmt_planplan' })).toBe(4)
    expect(more({ agreedAt: { ...agreedAt, visitTitle: `${agreedAt.visitTitle}"` } })).toBe(6)
    expect(more({ agreedAt: { ...agreedAt, eventTitle: '长长', place: '长' } })).toBe(9)
    const fact = more({ dueWording: 'x' }) - 1
    expect(fact).toBeGreaterThan(100)
    expect(more({ dueWording: '长'.repeat(200) })).toBe(fact + 600)
    expect(more({ lastReport: { on: '2026-06-02', note: '长' } })).toBe(fact + 3)
    expect(more({ undertakenBy: [] })).toBe(0)
    const party = more({ recipient: { name: 'x' } }) - fact - 1
    expect(party).toBeGreaterThan(20)
    expect(more({ recipient: { name: 'x', title: '长', organisation: '&' } })).toBe(fact + party + 9)
    const two = [{ name: 'x' }, { organisation: 'y' }]
    expect(more({ undertakenBy: two })).toBe(fact + 2 * (party + 1))
    expect(more({ agreedAt: { ...agreedAt, participants: two, otherParticipants: 9 } })).toBe(
      fact + 2 * (party + 1),
    )
    expect(more({ undertakenBy: [...two, ...two, ...two] })).toBe(fact + 4 * (party + 1))
  })

  test('of a matter grows with each question, and with the name of who was reminded', () => {
    const one = weightOfLine(anOpenMatter({ questions: raised('responsible') }))
    const two = weightOfLine(anOpenMatter({ questions: raised('responsible', 'date') }))
    const ended = anOpenMatter({ questions: raised('reminders-ended') })
    expect(two).toBeGreaterThan(one + 100)
    expect(weightOfLine({ ...ended, reminded: 'ofc_lin' })).toBeGreaterThan(weightOfLine(ended) + 3 * 120)
  })

  test('of a matter about an address counts the longest name and titles that the mail shows', () => {
    const shortest = weightOfLine(anAddressMatter({ email: 'a@b.cd' }))
    expect(weightOfLine(anAddressMatter({ email: "o'a@b.cd" })) - shortest).toBe(6)
    expect(shortest).toBeGreaterThan(6 * 120)
  })

  test('of a matter about a record counts the names of the fields to correct', () => {
    const without = anAddressMatter({ questions: [{ kind: 'unusable-record', since: '2026-06-03' }] })
    const fields = ['zone', 'email'] as const
    expect(weightOfLine({ ...without, fields }) - weightOfLine(without)).toBe(170 + 'zone, email'.length)
  })

  test('of a wording is that of the shown beginning, and nothing where the line has none', () => {
    expect(weightOfWording(anOpenCommitment({ wording: '长'.repeat(700) }))).toBe(601 * 3)
    expect(weightOfWording(anOpenMatter({ wording: 'x\ny' }))).toBe(14)
    expect(weightOfWording(anOpenCommitment({ title: 'Plan', wording: 'Plan' }))).toBe(0)
    expect([weightOfWording(anAddressMatter()), weightOfWording(aPieceOfNews())]).toEqual([0, 0])
    expect(weightOfLine(aHandover())).toBe(0)
  })
})

describe('What had no room', () => {
  test('comes first the next morning, before a line that is due earlier and new', () => {
    const desk = aDesk({
      commitments: many(8, (index) => heavy({ id: `cmt_${index}`, dueOn: '2026-07-30' })),
    })
    const first = noticeOf(desk)
    expect(first.waiting.length).toBeGreaterThan(0)
    const { moves } = afterSending(first, listedLines(first), now)
    const left = withMoves(desk, moves)
    const thursday = '2026-06-04T00:00:00Z'
    const next = { on: '2026-06-04', at: thursday } as const
    const added = many(8, (index) => heavy({ id: `cmt_new-${index}`, dueOn: '2026-06-05', next }))
    const second = noticeOf({ ...left, commitments: [...left.commitments, ...added] }, thursday)
    expect(ids(second.commitments.map(({ line }) => line))).toEqual(
      expect.arrayContaining(ids(first.waiting)),
    )
  })

  test('is told within as many mornings as it takes to list every line, however heavy they are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 12 }), (lengths) => {
        let desk = aDesk({
          commitments: lengths.map((length, index) =>
            heavy({ id: `cmt_${index}`, dueOn: '2026-12-31', title: '"'.repeat(length) }),
          ),
        })
        const told: string[] = []
        for (let day = 3; told.length < lengths.length; day++) {
          const at = `2026-06-${String(day).padStart(2, '0')}T00:00:00Z` as Instant
          const today = todaysNotice(desk, at)
          if (today.kind === 'silence') continue
          const { notice } = today
          expect(notice.commitments.length).toBeGreaterThan(0)
          told.push(...ids(notice.commitments.map(({ line }) => line)))
          desk = withMoves(desk, afterSending(notice, listedLines(notice), at).moves)
        }
        expect(told.toSorted()).toEqual(lengths.map((_, index) => `cmt_${index}`).toSorted())
      }),
    )
  })
})
