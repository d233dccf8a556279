import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { OpenCommitment } from '../../functions/domain/commitments/commitment.ts'
import type { OpenCommitmentMatter } from '../../functions/domain/commitments/matter.ts'
import { afterSending } from '../../functions/domain/reminders/after-notice.ts'
import type { Desk } from '../../functions/domain/reminders/desk.ts'
import {
  brief,
  briefParty,
  bytesInHtml,
  shownMissed,
  shownParties,
  shownReason,
  shownWaiting,
  shownWording,
} from '../../functions/domain/reminders/shown.ts'
import { listedLines, type Notice, todaysNotice } from '../../functions/domain/reminders/todays-notice.ts'
import {
  firstWithRoom,
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
  anOrganisationMatter,
  aPart,
  aPieceOfNews,
  aStandIn,
  aWeeklyBrief,
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
      ['\u0080', 2],
      ['é', 2],
      ['\u07ff', 2],
      ['\u0800', 3],
      ['长', 3],
      ['\uffff', 3],
      ['\u{10000}', 4],
      ['🕊', 4],
      ['\u{103ff}', 4],
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

  test('is the beginning of a reason', () => {
    expect(shownReason('x'.repeat(300))).toBe('x'.repeat(300))
    expect(shownReason('x'.repeat(301))).toBe(`${'x'.repeat(299)}…`)
  })

  test('is what it waits for, until a notice has told the end', () => {
    const waiting = { for: 'a draft', until: '2026-06-10', since: '2026-06-01' } as const
    expect(shownWaiting({ waiting })).toEqual(waiting)
    expect(shownWaiting({ waiting, toldOn: '2026-06-09' })).toEqual(waiting)
    expect(shownWaiting({ waiting, toldOn: '2026-06-10' })).toBeUndefined()
    expect(shownWaiting({ toldOn: '2026-06-10' })).toBeUndefined()
  })

  test('is the three oldest missed occurrences, and the number of the others', () => {
    const standing = (number: number) => ({
      repeats: { every: 'P1M' } as const,
      occurrences: { firstOn: '2026-01-15', number, settledTo: 0 } as const,
    })
    const named = ['2026-01-15', '2026-02-15', '2026-03-15']
    expect(shownMissed(standing(6))).toEqual({ named, others: 2 })
    expect(shownMissed(standing(4))).toEqual({ named, others: 0 })
    expect(shownMissed(standing(2))).toEqual({ named: named.slice(0, 1), others: 0 })
    expect(shownMissed({})).toEqual({ named: [], others: 0 })
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

  test('weighs each visit once, with its first matter, whatever stands between its matters', () => {
    const matterOf = (visitId: `vis_${string}`, id: `mat_${string}`) => anOpenMatter({ visitId, id })
    const matters = [
      matterOf('vis_a', 'mat_1'),
      matterOf('vis_b', 'mat_2'),
      matterOf('vis_a', 'mat_3'),
      matterOf('vis_b', 'mat_4'),
    ]
    const title = bytesInHtml(agreedAt.visitTitle)
    const below = weightOfLine(matterOf('vis_a', 'mat_1')) - 170 - title
    const first = below + 500 + 170 + title
    expect(weightsOfLines(matters)).toStrictEqual([first, first, below, below])
  })

  test('weighs the longest title of a visit above its matters, whichever stands first', () => {
    const titled = (id: `mat_${string}`, visitTitle: string) =>
      anOpenMatter({ id, agreedAt: { ...agreedAt, visitTitle } })
    const [short, long] = [titled('mat_a', 'Visit'), titled('mat_b', 'The long title of a visit')]
    const weights = weightsOfLines([long, titled('mat_c', long.agreedAt.visitTitle)])
    expect(weightsOfLines([short, long])).toStrictEqual(weights)
    expect(weightsOfLines([long, short])).toStrictEqual(weights)
  })

  test('weighs a short title of a visit as it is', () => {
    const line = anOpenCommitment({ agreedAt: { ...agreedAt, visitTitle: 'A visit' } })
    expect(weightsOfLines([line])).toStrictEqual([weightOfLine(line)])
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

  test('is for fifty with the news beside the lines that are listed, whatever else waits', () => {
    const lines = many(50, (index) => heavy({ id: `cmt_${index}` }))
    const news = Array.from({ length: 3 }, (_, index) => aPieceOfNews({ id: `nws_${index}` }))
    const { due, alongside } = roomFor(empty, lines, news)
    expect([due < 47, alongside]).toStrictEqual([true, 3])
  })

  test('is left for wordings by the news that rides along', () => {
    const lines = many(20, (index) => anOpenCommitment({ id: `cmt_${index}`, wording: '"'.repeat(600) }))
    const [line] = lines
    if (line === undefined) throw new Error('there are twenty')
    const left = mostBytes - weightOfEmpty(empty) - weightsOfLines(lines).reduce((sum, one) => sum + one, 0)
    const news = aPieceOfNews({ title: 'x'.repeat(left - 4 * weightOfWording(line) - 1000) })
    expect(roomFor(empty, lines, [news])).toStrictEqual({
      due: 20,
      alongside: 1,
      worded: Math.floor((left - weightOfLine(news)) / weightOfWording(line)),
    })
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

describe('The bytes of a line', () => {
  const { next, ...bare } = anOpenCommitment()
  const weigh = (overrides: Parameters<typeof anOpenCommitment>[0] = {}) =>
    weightOfLine(anOpenCommitment(overrides))
  const visit = { title: 'A visit' }
  const waiting = { for: 'a draft', until: '2026-06-30', since: '2026-06-01' } as const
  const since = '2026-06-01'

  test('of every kind have an upper bound', () => {
    const matter = anOpenMatter({ questions: raised('date') })
    const brief = aWeeklyBrief()
    const { tells, ...quiet } = brief
    const { tells: _, ...quietStandIn } = aStandIn([])
    expect(
      [
        bare,
        aPart(),
        matter,
        anAddressMatter(),
        anOrganisationMatter(),
        aPieceOfNews(),
        aHandover(),
        brief,
        quiet,
        aStandIn([]),
        quietStandIn,
        aStandIn([anOpenCommitment({ wording: '长长' })]),
      ].map((line) => weightOfLine(line)),
    ).toEqual([1689, 2019, 2059, 3425, 2659, 964, 0, 16935, 0, 1124, 0, 1124 + 1879 + 6])
    expect(weightOfEmpty({ official: anOfficial() })).toBe(7427)
  })

  test.each<[string, Parameters<typeof anOpenCommitment>[0], number]>([
    ['a month as its due date', { dueOn: '2026-06' }, 70],
    ['no due date', { dueOn: undefined }, 0],
    ['a time from the event', { dueOn: undefined, dueWithin: 'P30D' }, 70],
    ['a visit before which it is due', { dueOn: undefined, dueVisit: visit }, 170 + 7],
    ['a rhythm alone', { dueOn: undefined, checkIn: { every: 'P2W' } }, 0],
    ['a rhythm beside a due date', { checkIn: { every: 'P2W' } }, 340],
    [
      'a rhythm beside a time from the event',
      { dueOn: undefined, dueWithin: 'P30D', checkIn: { every: 'P2W' } },
      70 + 340,
    ],
    ['a rhythm beside a visit', { dueOn: undefined, dueVisit: visit, checkIn: { every: 'P2W' } }, 177 + 340],
    ['a recurrence', { repeats: { every: 'P1M' } }, 510],
    ['the visit to come', { agreedVisit: { visitId: 'vis_x' }, visitToCome: visit }, 177],
    ['what it waits for', { waiting }, 177],
    ['a no of the office', { lastRefusal: { question: 'more-time', on: since, reason: 'xy' } }, 172 + 200],
    ['an older commitment', { renews: { commitmentId: 'cmt_old' } }, 170],
    [
      'two questions',
      {
        asked: [
          { kind: 'not-mine', since },
          { kind: 'acceptance', since },
        ],
      },
      400,
    ],
    ['a question about a month', { asked: [{ kind: 'more-time', since, dueOn: '2026-07' }] }, 270],
    ['how often it was moved', { timesMoved: 2 }, 170],
    ['two contributors', { contributors: [{ officialId: 'ofc_a' }, { officialId: 'ofc_b' }] }, 490],
    ['no contributor', { contributors: [] }, 0],
    ['the coming escalation', { toldOn: since }, 330],
    ['no escalation without a date', { toldOn: since, dueOn: undefined }, 0],
    ['nothing of a waiting that is over', { toldOn: '2026-06-30', waiting }, 330],
  ])('of a commitment count %s', (_, overrides, bytes) => {
    expect(weigh(overrides) - weigh()).toBe(bytes)
  })

  test('of a part count no recurrence and no escalation', () => {
    expect(weightOfLine(aPart({ toldOn: since })) - weightOfLine(aPart())).toBe(0)
  })

  const asked = { askedBy: 'ofc_lin', since } as const
  test.each<[string, OpenCommitmentMatter['questions'][number], number]>([
    ['more time', { ...asked, kind: 'more-time', insteadOf: since, dueOn: '2026-07-01', reason: 'xy' }, 2],
    ['a month', { ...asked, kind: 'proposed-date', dueOn: '2026-07' }, 70],
    ['somebody else', { ...asked, kind: 'not-mine', silentUntil: since, who: 'Ana' }, 3],
    ['somebody else, unnamed', { ...asked, kind: 'not-mine', silentUntil: since }, 0],
    ['a wait', { ...asked, kind: 'wait-again', until: since, for: 'reply' }, 5],
    ['acceptance', { ...asked, kind: 'acceptance', outcome: 'done', doneOn: since, acceptedOn: since }, 4],
    [
      'acceptance of a long report',
      { ...asked, kind: 'acceptance', outcome: 'x'.repeat(400), doneOn: since, acceptedOn: since },
      302,
    ],
    [
      'to give it up, for a long reason',
      { ...asked, kind: 'cannot-be-done', silentUntil: since, reason: 'x'.repeat(400) },
      302,
    ],
    ['it as a deputy', { ...asked, kind: 'not-mine', silentUntil: since, deputy: 'ofc_ana' }, 360],
  ])('of a matter in which an official asks for %s', (_, question, bytes) => {
    const gap = weightOfLine(anOpenMatter({ questions: raised('date') }))
    expect(weightOfLine(anOpenMatter({ questions: [question] })) - gap).toBe(680 + 720 + bytes)
  })

  test('of further matters', () => {
    const ended = anOpenMatter({ questions: raised('reminders-ended') })
    expect(weightOfLine({ ...ended, reminded: 'ofc_lin' }) - weightOfLine(ended)).toBe(170 + 360)
    const absence = { from: since, to: '2026-06-12' } as const
    expect(weightOfLine(anAddressMatter({ absence })) - weightOfLine(anAddressMatter())).toBe(900)
  })

  test('of an absent official count who took part in the event of each commitment', () => {
    const at = (participants: readonly { readonly name: string }[]) =>
      weightOfLine(aStandIn([anOpenCommitment({ agreedAt: { ...agreedAt, participants } })]))
    expect(at([{ name: 'Zhao' }]) - at([])).toBe(170 + 40 + 4)
  })

  const event = { ...agreedAt, eventTitle: 'Talks', place: 'Here' }
  test.each<[string, Parameters<typeof aPieceOfNews>[0], number]>([
    ['who did it', { by: 'Lin' }, 3 + 120],
    ['a visit', { visit: { id: 'vis_x', title: 'A visit', order: 'x' } }, 7 + 120 + 16 + 170 + 400],
    ['an agreement', { commitmentId: 'cmt_plan', agreedAt }, 680 + 178 + 207 + 500],
    ['an event', { commitmentId: 'cmt_plan', agreedAt: event }, 680 + 178 + 207 + 500 + 9],
    ['how to end an address', { cause: 'calendar-address-made' }, 470],
    ['how to end an absence', { cause: 'absence-written' }, 470],
  ])('of news count %s', (_, overrides, bytes) => {
    expect(weightOfLine(aPieceOfNews(overrides)) - weightOfLine(aPieceOfNews())).toBe(bytes)
  })

  test('of a brief count its lists, each with a title, and what is named in them', () => {
    const { tells, ...line } = aWeeklyBrief()
    const none = { named: [], others: 0 }
    const { undecided, ...decided } = tells
    const nothing = {
      ...decided,
      overdue: { ...none, count: 0 },
      done: none,
      moved: none,
      dropped: none,
      unreached: none,
      outstanding: none,
    }
    const brief = (more: object) => weightOfLine({ ...line, tells: { ...nothing, ...more } })
    expect(brief({})).toBe(1650)
    expect(brief({ undecided })).toBe(1650 + 840)
    const named = (...all: readonly object[]) => ({ named: all, others: 0 })
    expect(brief({ overdue: { ...named({ count: 1, since }), count: 1 } })).toBe(1650 + 840 + 170)
    expect(brief({ unreached: named({ who: 'Lin', because: 'absent', since }) })).toBe(1650 + 840 + 173)
    for (const list of ['done', 'moved', 'dropped', 'outstanding'])
      expect(brief({ [list]: named({ title: 'Plan' }, { title: 'x'.repeat(121), who: 'Lin' }) })).toBe(
        1650 + 840 + 174 + 170 + 290 + 173,
      )
  })
})

describe('The section for an absent official', () => {
  const ofBytes = (bytes: number) =>
    anOpenCommitment({ dueWording: 'x'.repeat(bytes - 1689 - 170), wording: 'Development plan' })

  test('has room for ten commitments, with their wordings', () => {
    const lines = many(12, (index) => anOpenCommitment({ id: `cmt_${index}` }))
    expect(firstWithRoom(lines)).toEqual(lines.slice(0, 10))
    expect(firstWithRoom([])).toEqual([])
  })

  test('is filled to the last byte, and has room for one at least', () => {
    const [small, exact, more] = [ofBytes(10_000), ofBytes(10_000), ofBytes(10_001)]
    expect(firstWithRoom([small, exact])).toEqual([small, exact])
    expect(firstWithRoom([small, more])).toEqual([small])
    expect(firstWithRoom([{ ...exact, wording: 'x' }, exact])).toHaveLength(1)
    const huge = ofBytes(30_000)
    expect(firstWithRoom([huge, small])).toEqual([huge])
  })

  test('takes one of the fifty for each commitment in it', () => {
    const standIn = aStandIn(many(3, (index) => anOpenCommitment({ id: `cmt_absent-${index}` })))
    const own = Array.from({ length: 60 }, (_, index) => aPieceOfNews({ id: `nws_${index}` }))
    const room = roomFor({ official: anOfficial() }, [standIn, ...own])
    expect(room.due).toBe(1 + mostLines - 3)
    const { tells, ...quiet } = standIn
    expect(roomFor({ official: anOfficial() }, [quiet, ...own]).due).toBe(1 + mostLines)
  })
})

test('News of a visit that is told together takes one of the fifty', () => {
  const visit = { id: 'vis_qingdao', title: 'A visit', order: 'x' } as const
  const undated = [1, 2, 3].map((number) =>
    aPieceOfNews({ id: `nws_undated-${number}`, cause: 'still-undated', visit }),
  )
  const others = Array.from({ length: 60 }, (_, index) => aPieceOfNews({ id: `nws_${index}` }))
  expect(roomFor({ official: anOfficial() }, [...undated, ...others]).due).toBe(3 + mostLines - 1)
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

describe('A full notice leaves out', () => {
  const fifty = many(50, (index) => anOpenCommitment({ id: `cmt_${100 + index}` }))

  test('lines without a due date in the order of their names', () => {
    const matters = Array.from({ length: 51 }, (_, index) =>
      anAddressMatter({ id: `mat_${150 - index}`, officialId: `ofc_${index}` }),
    )
    const notice = noticeOf(aDesk({ matters }))
    const listed = notice.matters.map(({ line }) => line.id)
    expect([...listed.toSorted(), ...ids(notice.waiting)]).toStrictEqual(ids(matters).toSorted())
  })

  test('an absent official, whose commitments are told with the next one', () => {
    const standIn = aStandIn([anOpenCommitment({ id: 'cmt_karimi' })])
    const notice = noticeOf(aDesk({ commitments: fifty, standIns: [standIn] }))
    expect(notice).not.toHaveProperty('standIns')
    expect(ids(notice.waiting)).toStrictEqual([standIn.id])
  })

  test('no wording of a line whose wording its title says', () => {
    const long = many(40, (index) => anOpenCommitment({ id: `cmt_${index}`, wording: '长'.repeat(900) }))
    const short = anOpenCommitment({ id: 'cmt_short', title: 'Plan', wording: 'Plan' })
    const { commitments } = noticeOf(aDesk({ commitments: [...long, short] }))
    const without = commitments.filter(({ isWithoutWording }) => isWithoutWording).map(({ line }) => line.id)
    expect(without).toContain('cmt_9')
    expect(without).not.toContain('cmt_short')
  })
})
