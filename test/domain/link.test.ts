import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type LinkAddress,
  lastDayOfLink,
  linkedNotice,
  linkInPath,
  mayHaveLinks,
  pathOfLink,
  shownByLink,
  shownOfAbsent,
  whyLinkEnded,
} from '../../functions/domain/links/link.ts'
import type {
  NoticeRecord,
  RecordedLine,
  SilenceRecord,
} from '../../functions/domain/reminders/notice-record.ts'
import { protocolOfficeId } from '../../functions/domain/shared/ids.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import {
  aDesk,
  anAddressMatter,
  anOffice,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  aPart,
  aPieceOfNews,
  now,
} from '../support/domain-builders.ts'

const address: LinkAddress = {
  officialId: 'ofc_lin',
  localDate: '2026-11-24',
  secret: 'abcdefghij0123456',
}

describe('The address of a link', () => {
  test('is short, and leads to the desk or to one line', () => {
    expect(pathOfLink(address)).toBe('/d/lin/g19abcdefghij0123456')
    expect(pathOfLink({ ...address, line: 7 })).toBe('/d/lin/g19abcdefghij0123456/7')
  })

  test('has three digits for the day', () => {
    expect(pathOfLink({ ...address, localDate: '1970-01-02' })).toBe('/d/lin/001abcdefghij0123456')
  })

  test('is read back as it was written, for every id, date and line', () => {
    const ids = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,60}$/)
    const days = fc.integer({ min: 0, max: 40_000 }).map((days) => new Date(days * 86_400_000))
    fc.assert(
      fc.property(
        ids,
        days,
        fc.stringMatching(/^[0-9A-Za-z]{17}$/),
        fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined }),
        (id, day, secret, line) => {
          const written = {
            officialId: `ofc_${id}` as const,
            localDate: day.toISOString().slice(0, 10) as LinkAddress['localDate'],
            secret,
            ...(line !== undefined && { line }),
          }
          expect(linkInPath(pathOfLink(written))).toEqual(written)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test.each([
    '/d/lin/g19abcdefghij0123456/',
    '/d/lin/g19abcdefghij0123456/0',
    '/d/lin/g19abcdefghij0123456/07',
    '/d/lin/g19abcdefghij0123456/1000',
    '/d/lin/g19abcdefghij0123456/-1',
    '/d/lin/g19abcdefghij0123456\n',
    '/d/lin/g19abcdefghij01234567',
    '/d/lin/g19abcdefghij012345',
    '/d/lin/G19abcdefghij0123456',
    '/d/lin/g19abcdefghij012345%36',
    '/d/ofc_lin/g19abcdefghij0123456',
    '/d/-lin/g19abcdefghij0123456',
    '/d//g19abcdefghij0123456',
    '/D/lin/g19abcdefghij0123456',
    'd/lin/g19abcdefghij0123456',
    '/x/d/lin/g19abcdefghij0123456',
  ])('has one form only: %j is none', (path) => {
    expect(linkInPath(path)).toBeUndefined()
  })
})

test('A link counts for sixty days, and one in a mail to the protocol office for fourteen', () => {
  expect(lastDayOfLink('ofc_lin', '2026-11-24')).toBe('2027-01-23')
  expect(lastDayOfLink(protocolOfficeId, '2026-11-24')).toBe('2026-12-08')
})

const link = { hash: 'h', links: 0 }
const claim = { localDate: '2026-06-03', nonce: 'n', claimedAt: now, lines: [], link } as const

describe('Links may be in a mailbox', () => {
  test.each([
    ['of a mail that SES took', { ...claim, state: 'sent', sentAt: now, messageId: 'm' }],
    ['of a mail of unknown fate', { ...claim, state: 'sending' }],
  ] as const)('%s', (_, record: NoticeRecord) => {
    expect(linkedNotice(record)).toEqual(record)
  })

  const { link: none, ...earlier } = claim
  test.each([
    ['of a mail that SES refused', { ...claim, state: 'refused', reason: 'Throttling' }],
    ['of a day without a mail', { ...claim, state: 'silent', because: 'missed' }],
    ['of a mail of an earlier version', { ...earlier, state: 'sent', sentAt: now, messageId: 'm' }],
    ['of a day without a record', undefined],
  ] as const)('but not %s', (_, record: NoticeRecord | SilenceRecord | undefined) => {
    expect(linkedNotice(record)).toBeUndefined()
  })
})

test.each([
  ['an official', anOfficial(), false, true],
  ['the office, when the settings allow it', anOffice(), true, true],
  ['the office, when the settings do not allow it', anOffice(), false, false],
])('Mails to %s have links: %4$j', (_, official, officeLinks, mayHave) => {
  expect(mayHaveLinks(official, { officeLinks })).toBe(mayHave)
})

describe('A link', () => {
  const notice = { ...claim, state: 'sent', sentAt: now, messageId: 'm' } as const
  /** The last moment of the last day in Shanghai, and the first moment after it. */
  const lastMoment = '2026-08-02T15:59:59Z'
  const afterwards = '2026-08-02T16:00:00Z'

  test.each<[string, ReturnType<typeof anOfficial>, Instant, ReturnType<typeof whyLinkEnded>]>([
    ['counts to the end of its last day', anOfficial(), lastMoment, undefined],
    ['counts no more on the day after', anOfficial(), afterwards, 'link-expired'],
    ['is ended with all links of the official', anOfficial({ links: 1 }), now, 'link-ended'],
    ['is ended, also long after its last day', anOfficial({ links: 1 }), afterwards, 'link-ended'],
    ['is ended in mails to the office', anOffice(), now, 'link-ended'],
  ])('%s', (_, official, at, why) => {
    expect(whyLinkEnded(notice, official, { now: at, officeLinks: false })).toBe(why)
  })

  test('of the office counts while the settings allow it', () => {
    expect(whyLinkEnded(notice, anOffice(), { now, officeLinks: true })).toBeUndefined()
  })
})

describe('A link shows', () => {
  const day = '2026-06-03'
  const told = (...lines: RecordedLine[]) => ({ localDate: day, lines }) as const
  const shown = (desk: Parameters<typeof aDesk>[0], ...lines: RecordedLine[]) =>
    shownByLink(aDesk(desk), told(...lines))

  test('what lay on the desk on its day, also without room on the notice, and nothing of a later day', () => {
    const before = anOpenCommitment({ id: 'cmt_before', heldFrom: '2026-06-02' })
    const then = anOpenCommitment({ id: 'cmt_then', heldFrom: day })
    const after = anOpenCommitment({ id: 'cmt_after', heldFrom: '2026-06-04' })
    expect(shown({ commitments: [before, then, after] }).commitments).toEqual([before, then])
  })

  test('what its notice told, also if the first notice of a new holder told it early', () => {
    const early = anOpenCommitment({ id: 'cmt_early', heldFrom: '2026-06-04' })
    expect(shown({ commitments: [early] }, { id: 'cmt_early', version: 1, title: 'x' }).commitments).toEqual([
      early,
    ])
  })

  test('of the parts, too, what lay on the desk on its day or was told', () => {
    const then = aPart({ id: 'prt_then', heldFrom: day })
    const early = aPart({ id: 'prt_early', heldFrom: '2026-06-04' })
    const after = aPart({ id: 'prt_after', heldFrom: '2026-06-04' })
    expect(shown({ parts: [then, early, after] }, { id: 'prt_early', version: 1, title: 'x' }).parts).toEqual(
      [then, early],
    )
  })

  test('nothing of a later day that its notice told for somebody absent, or of another line', () => {
    const after = anOpenCommitment({ id: 'cmt_after', heldFrom: '2026-06-04' })
    const lines = [
      { id: 'cmt_after', version: 1, title: 'x', for: 'ofc_ana' },
      { id: 'cmt_other', version: 1, title: 'x' },
    ] as const
    expect(shown({ commitments: [after] }, ...lines).commitments).toEqual([])
  })

  test('nothing of a draft', () => {
    const draft = anOpenCommitment({ heldFrom: '2026-06-01', draft: true })
    const matter = anOpenMatter({ draft: true, questions: [{ kind: 'date', since: '2026-06-01' }] })
    expect(shown({ commitments: [draft], parts: [aPart({ draft: true })], matters: [matter] })).toEqual({
      commitments: [],
      parts: [],
      matters: [],
      news: [],
    })
  })

  test('of a matter the questions that were open then, because a later question is for a later link', () => {
    const older = { kind: 'responsible', since: '2026-06-02' } as const
    const later = { kind: 'date', since: '2026-06-04' } as const
    const matter = anOpenMatter({ questions: [older, later] })
    expect(shown({ matters: [matter] }).matters).toEqual([{ ...matter, questions: [older] }])
    expect(shown({ matters: [{ ...matter, questions: [later] }] }).matters).toEqual([])
  })

  test('a question of its own day only if the notice told the matter as it is now', () => {
    const asked = anAddressMatter({ questions: [{ kind: 'outside-address', since: day }] })
    const toldAs = (version: number) => ({ id: asked.id, version, title: 'x' })
    expect(shown({ matters: [asked] }, toldAs(asked.version)).matters).toEqual([asked])
    expect(shown({ matters: [asked] }, toldAs(asked.version - 1)).matters).toEqual([])
    expect(shown({ matters: [asked] }).matters).toEqual([])
    expect(shown({ matters: [asked] }, { ...toldAs(asked.version), id: 'mat_other' }).matters).toEqual([])
  })

  test('no question of a later day, also when the notice told the matter', () => {
    const later = anAddressMatter({ questions: [{ kind: 'outside-address', since: '2026-06-04' }] })
    expect(shown({ matters: [later] }, { id: later.id, version: later.version, title: 'x' }).matters).toEqual(
      [],
    )
  })

  test('news of its day and before', () => {
    const then = aPieceOfNews({ id: 'nws_then', since: day })
    expect(shown({ news: [then, aPieceOfNews({ id: 'nws_later', since: '2026-06-04' })] }).news).toEqual([
      then,
    ])
  })
})

describe('The link of a deputy shows of the desk of an absent official', () => {
  const deputy = anOfficial({ id: 'ofc_ana' })
  const absence = { from: '2026-06-03', to: '2026-06-30' } as const
  const official = anOfficial({ deputyId: 'ofc_ana', workingDays: { weekend: [6, 7], absence } })
  const toldFor = (...ids: readonly RecordedLine['id'][]) => ({
    localDate: '2026-06-03' as const,
    lines: ids.map((id) => ({ id, version: 1, title: 'x', for: official.id })),
  })

  const covered = anOpenCommitment({ id: 'cmt_covered', heldFrom: '2026-06-03' })
  const came = anOpenCommitment({ id: 'cmt_came', heldFrom: '2026-07-01' })
  const dueLater = anOpenCommitment({ id: 'cmt_later', dueOn: '2026-07-01' })
  const part = aPart({ heldFrom: '2026-06-03' })
  const laterPart = aPart({ id: 'prt_later', dueOn: '2026-07-01' })
  const desk = aDesk({ official, commitments: [covered, came, dueLater], parts: [part, laterPart] })
  const shownOn = (
    told: ReturnType<typeof toldFor>,
    {
      toldOn = {},
      of = desk,
      on = '2026-06-03',
    }: {
      toldOn?: Parameters<typeof shownOfAbsent>[2]['toldOn']
      of?: typeof desk
      on?: '2026-06-03' | '2026-07-01'
    } = {},
  ) => shownOfAbsent(of, told, { deputy, on, toldOn })

  test('what falls due in the absence and lay there on the day of the mail', () => {
    expect(shownOn(toldFor())).toStrictEqual({
      official,
      absence,
      desk,
      shown: { commitments: [covered], parts: [part] },
    })
  })

  test('what the mail told, whenever it is due', () => {
    expect(shownOn(toldFor('cmt_later', 'prt_later'))?.shown).toStrictEqual({
      commitments: [covered, dueLater],
      parts: [part, laterPart],
    })
  })

  test.each([
    ['what came in the absence and was told before', { cmt_came: '2026-06-02' }, [covered, came]],
    ['what came in the absence and was told that day', { cmt_came: '2026-06-03' }, [covered, came]],
    ['nothing that came in the absence and was told later', { cmt_came: '2026-06-04' }, [covered]],
    ['nothing that came in the absence when another line was told', { cmt_other: '2026-06-02' }, [covered]],
    ['nothing that was told, and is due later', { cmt_later: '2026-06-02' }, [covered]],
  ] as const)('%s', (_, toldOn, commitments) => {
    expect(shownOn(toldFor(), { toldOn })?.shown.commitments).toStrictEqual(commitments)
  })

  test('nothing of a draft, also when the mail told it', () => {
    const draft = anOpenCommitment({ id: 'cmt_draft', draft: true })
    const of = aDesk({ official, commitments: [draft] })
    expect(shownOn(toldFor('cmt_draft'), { of })?.shown.commitments).toStrictEqual([])
  })

  test('nothing at all when the absence is over, or somebody else is deputy', () => {
    const ofAnother = aDesk({ ...desk, official: { ...official, deputyId: 'ofc_karimi' } })
    expect([
      shownOn(toldFor('cmt_covered'), { on: '2026-07-01' }),
      shownOn(toldFor('cmt_covered'), { of: ofAnother }),
    ]).toStrictEqual([undefined, undefined])
  })
})
