import { describe, expect, test } from '@jest/globals'
import type { Matter, OpenMatter } from '../../functions/domain/commitments/matter.ts'
import type { QuestionName } from '../../functions/domain/commitments/questions.ts'
import {
  aboutOf,
  isQuestionShown,
  mattersAbout,
  wasAskedThen,
} from '../../functions/domain/links/linked-matter.ts'
import type { MatterId } from '../../functions/domain/shared/ids.ts'
import {
  anAddressMatter,
  anOffice,
  anOfficial,
  anOpenMatter,
  anOrganisationMatter,
} from '../support/domain-builders.ts'

const matter = anOpenMatter()
const address = anAddressMatter()
const organisation = anOrganisationMatter({ askedFrom: '2026-06-02' })
const draft = anOpenMatter({ id: 'mat_draft', draft: true })

describe('A page of decisions', () => {
  test.each<[string, OpenMatter, ReturnType<typeof aboutOf>]>([
    ['a commitment is about its visit', matter, 'vis_qingdao'],
    ['an address is about officials', address, 'officials'],
    ['an organisation is about officials', organisation, 'officials'],
  ])('on which a matter of %s', (_, matter, about) => {
    expect(aboutOf(matter)).toBe(about)
  })

  const other = anOpenMatter({ id: 'mat_other', visitId: 'vis_other' })
  const all = [address, other, draft, organisation, matter]

  test('of a visit has its matters, and none of a draft', () => {
    expect(mattersAbout(all, 'vis_qingdao')).toStrictEqual([matter])
  })

  test('of officials has the rest, the first asked first', () => {
    expect(mattersAbout(all, 'officials')).toStrictEqual([organisation, address])
  })
})

const asked = anOpenMatter({
  questions: [
    { kind: 'date', since: '2026-06-03' },
    { kind: 'part-not-mine', since: '2026-06-03', askedBy: 'ofc_ana', silentUntil: '2026-06-10' },
  ],
})

test.each<[string, MatterId, QuestionName, boolean]>([
  ['that is asked', 'mat_plan', { kind: 'date' }, true],
  ['that a contributor asks', 'mat_plan', { kind: 'part-not-mine', contributor: 'ofc_ana' }, true],
  ['that another contributor asks', 'mat_plan', { kind: 'part-not-mine', contributor: 'ofc_lin' }, false],
  ['that is not asked', 'mat_plan', { kind: 'responsible' }, false],
  ['of another matter', 'mat_address', { kind: 'date' }, false],
  ['of a matter that is not shown', 'mat_gone', { kind: 'date' }, false],
])('A link to the office shows a question %s: %4$j', (_, id, name, isShown) => {
  expect(isQuestionShown([address, asked], { id, name })).toBe(isShown)
})

describe('A page says what became of a matter', () => {
  const link = { official: anOffice(), localDate: '2026-06-03', told: [] } as const
  const toldOf = (...ids: readonly MatterId[]) => ({
    ...link,
    told: ids.map((id) => ({ id, version: 1, title: 'x' })),
  })
  const older = anOpenMatter({
    questions: [
      { kind: 'date', since: '2026-06-03' },
      { kind: 'responsible', since: '2026-06-02' },
    ],
  })

  test.each<[string, Parameters<typeof wasAskedThen>[0], Matter, boolean]>([
    ['that the notice told, among others', toldOf('mat_other', 'mat_plan'), matter, true],
    ['of which a question was asked before the notice', link, older, true],
    ['that was asked after the notice', link, matter, false],
    ['that was asked after a notice of other matters', toldOf('mat_other'), matter, false],
    ['of a draft', toldOf('mat_draft'), draft, false],
    ['to somebody else than the office', { ...toldOf('mat_plan'), official: anOfficial() }, matter, false],
  ])('%s: %4$j', (_, link, matter, isSaid) => {
    expect(wasAskedThen(link, matter)).toBe(isSaid)
  })
})
