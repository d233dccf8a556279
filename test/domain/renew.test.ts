import { expect, test } from '@jest/globals'
import { renew } from '../../functions/domain/commitments/renew.ts'
import { protocolOfficeId } from '../../functions/domain/shared/ids.ts'
import {
  anAgreement,
  anAuthor,
  anOffice,
  anOpenCommitment,
  anOpenMatter,
  aPart,
} from '../support/domain-builders.ts'

const context = { author: anAuthor(), office: anOffice() }
const agreement = anAgreement()
const entry = {
  ...context.author,
  commitmentId: 'cmt_plan',
  version: 2,
  holder: 'ofc_lin',
  change: { what: 'renewed', renewedBy: 'cmt_newer' },
}

test('A commitment that another one renews is closed: its reminders end for all', () => {
  const before = { commitment: anOpenCommitment({ toldOn: '2026-06-01' }), parts: [] }
  expect(renew(before, 'cmt_newer', context)).toStrictEqual({
    before,
    step: {
      commitment: { ...agreement, version: 2, renewedBy: 'cmt_newer', status: 'renewed' },
      entry,
      parts: [],
    },
  })
})

test('What the office was asked lapses, and nobody is told of its parts or its missing date any more', () => {
  const contributors = [{ officialId: 'ofc_wang', doneOn: '2026-06-01' }, { officialId: 'ofc_chen' }] as const
  const parts = [aPart({ holder: 'ofc_chen' })]
  const { dueOn, ...undated } = agreement
  const { next: morning, ...asked } = anOpenMatter()
  const before = {
    commitment: anOpenCommitment({
      dueOn: undefined,
      contributors,
      askAgainOn: '2026-12-03',
      matterId: 'mat_plan',
    }),
    matter: anOpenMatter(),
    parts,
  }
  expect(renew(before, 'cmt_newer', context)).toEqual({
    before,
    step: {
      commitment: { ...undated, contributors, version: 2, renewedBy: 'cmt_newer', status: 'renewed' },
      entry,
      matter: { ...asked, status: 'lapsed', version: 2, closedBy: context.author },
      news: [
        { reader: protocolOfficeId, takesAway: 'nws_undated-cmt_plan' },
        { reader: 'ofc_lin', takesAway: 'nws_part-cmt_plan-ofc_wang' },
        { reader: 'ofc_lin', takesAway: 'nws_open-cmt_plan-ofc_chen' },
      ],
      parts: [{ before: parts[0] }],
    },
  })
})
