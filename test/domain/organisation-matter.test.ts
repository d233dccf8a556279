import { describe, expect, test } from '@jest/globals'
import {
  decideOnOrganisation,
  matterOf,
  type OpenOrganisationMatter,
  type OrganisationMatter,
  refusedAnswer,
  waitsForFocalPointOf,
} from '../../functions/domain/commitments/organisation-matter.ts'
import { lackingIn, waitsForAnAnswer } from '../../functions/domain/commitments/questions.ts'
import { folded } from '../../functions/domain/shared/folded.ts'
import {
  aCommitmentNobodyHolds,
  anAuthor,
  anOffice,
  anOfficial,
  anOpenCommitment,
  now,
} from '../support/domain-builders.ts'

const organisation = 'Ministry of Transport'
const author = anAuthor({ at: now })
const context = { id: 'mat_who', office: anOffice(), author } as const
const { responsible, matterId, ...unheld } = anOpenCommitment()
const waiting = { ...unheld, responsibleOrganisation: organisation }
const found = (
  commitments: readonly (typeof waiting)[],
  focalPoint = undefined as ReturnType<typeof anOfficial> | undefined,
) => ({
  organisation,
  commitments,
  focalPoint,
})

const open = (): OpenOrganisationMatter => {
  const matter = matterOf(found([waiting, waiting]), undefined, context)
  if (matter?.status !== 'open') throw new Error('nothing is asked')
  return matter
}

describe('A commitment of an organisation without a focal point', () => {
  test('waits while it is open, and as a draft for nobody', () => {
    expect(waitsForFocalPointOf(waiting)).toBe(organisation)
    expect(waitsForFocalPointOf({ ...waiting, draft: true })).toBeUndefined()
    expect(waitsForFocalPointOf(anOpenCommitment())).toBeUndefined()
    const { heldFrom, lastWordOn, next, ...agreement } = waiting
    const closed = { ...agreement, status: 'cancelled', reason: 'Called off.' } as const
    expect(waitsForFocalPointOf(closed)).toBeUndefined()
  })

  test('counts while it waits', () => {
    const matter = matterOf(
      found([waiting, { ...waiting, draft: true } as typeof waiting]),
      undefined,
      context,
    )
    expect(matter?.commitments).toBe(1)
    expect(
      matterOf(found([{ ...waiting, draft: true } as typeof waiting]), undefined, context),
    ).toBeUndefined()
  })

  test('is told to nobody, and is not asked about by itself', () => {
    expect(waitsForAnAnswer(waiting)).toBe(true)
    expect(lackingIn(waiting, waiting.heldFrom)).toEqual([])
    expect(lackingIn(aCommitmentNobodyHolds(), waiting.heldFrom)).toContain('responsible')
  })
})

describe('Who answers for an organisation', () => {
  test('is asked once, with the number of commitments, from the next morning of the office', () => {
    expect(open()).toStrictEqual({
      kind: 'organisation-matter',
      status: 'open',
      id: 'mat_who',
      version: 1,
      questions: [{ kind: 'focal-point', since: '2026-06-03' }],
      organisation,
      commitments: 2,
      askedFrom: '2026-06-04',
      next: { on: '2026-06-04', at: '2026-06-04T00:00:00Z' },
    })
  })

  test.each<[string, readonly (typeof waiting)[], OrganisationMatter | undefined]>([
    ['while nothing waits', [], undefined],
    ['while the same number waits', [waiting, waiting], open()],
  ])('stays as it is %s', (_, commitments, before) => {
    expect(matterOf(found(commitments), before, context)).toBeUndefined()
  })

  test('counts anew, and the morning stays', () => {
    expect(matterOf(found([waiting]), open(), context)).toStrictEqual({
      ...open(),
      version: 2,
      commitments: 1,
    })
  })

  test('lapses when nothing waits any more, and is asked anew when something waits again', () => {
    const { next, ...asked } = open()
    const lapsed = matterOf(found([]), open(), context)
    expect(lapsed).toStrictEqual({ ...asked, status: 'lapsed', version: 2, closedBy: author })
    expect(matterOf(found([waiting]), lapsed, context)).toMatchObject({
      status: 'open',
      version: 3,
      commitments: 1,
    })
  })

  test('is decided by a focal point, whoever marked the official', () => {
    const focalPoint = anOfficial({ organisation, focalPoint: true })
    expect(matterOf(found([waiting], focalPoint), open(), context)).toMatchObject({ status: 'decided' })
    expect(matterOf(found([waiting], focalPoint), undefined, context)).toBeUndefined()
  })

  test('is answered by an official of the organisation, however it is written, or of none', () => {
    const lin = anOfficial({ organisation: 'ministry of  TRANSPORT' })
    const decided = decideOnOrganisation(open(), { responsible: lin, note: 'By phone.' }, author)
    expect(decided).toMatchObject({
      matter: { status: 'decided', note: 'By phone.', closedBy: author },
      official: { id: lin.id, focalPoint: true, organisation: lin.organisation, version: lin.version + 1 },
      entry: { change: { what: 'corrected', to: { focalPoint: true } } },
    })
    const { organisation: none, ...free } = anOfficial()
    expect(decideOnOrganisation(open(), { responsible: free }, author)).toMatchObject({
      official: { organisation, focalPoint: true },
    })
  })

  test('is answered without a word about why', () => {
    expect(decideOnOrganisation(open(), { responsible: anOfficial() }, author)).not.toHaveProperty(
      'matter.note',
    )
  })

  test('is not answered by an official of another organisation', () => {
    const lin = anOfficial({ organisation: 'Ministry of Trade' })
    expect(folded(organisation)).not.toBe(folded(lin.organisation ?? ''))
    expect(decideOnOrganisation(open(), { responsible: lin }, author)).toEqual({
      refused: 'invalid-request',
      pointer: '/responsible',
      detail:
        'Lin Wei (ofc_lin) is of Ministry of Trade, not of Ministry of Transport: name somebody of it, or correct the organisation of the official first',
    })
  })

  const asksWho =
    'this matter asks who answers for Ministry of Transport: name an official of the directory as responsible'
  test.each<[object, string, string]>([
    [
      { responsible: anOfficial(), question: 'date' },
      '/question',
      'this matter does not ask date: it asks focal-point',
    ],
    [{ responsible: anOfficial(), dueOn: '2026-07-01' }, '/dueOn', asksWho],
    [{ accept: true }, '/accept', asksWho],
    [{ note: 'Nobody yet' }, '/responsible', asksWho],
  ])('is not answered by %j', (decision, pointer, detail) => {
    expect(refusedAnswer(open(), decision)).toEqual({ refused: 'decision-says-nothing', pointer, detail })
  })

  test('is answered by an official alone, or with the name of the question', () => {
    expect(refusedAnswer(open(), { responsible: anOfficial() })).toBeUndefined()
    expect(refusedAnswer(open(), { responsible: anOfficial(), question: 'focal-point' })).toBeUndefined()
  })
})
