import { beforeEach, describe, expect, test } from '@jest/globals'
import { type Matters, matters } from '../../functions/adapters/matters.ts'
import { officials } from '../../functions/adapters/officials.ts'
import type { Table } from '../../functions/adapters/table.ts'
import { items, keys } from '../../functions/adapters/table-keys.ts'
import { closeMatter } from '../../functions/domain/commitments/matter.ts'
import { askToWrite, decideOnOfficial } from '../../functions/domain/commitments/official-matter.ts'
import { protocolOfficeId } from '../../functions/domain/shared/ids.ts'
import { isRefused } from '../../functions/domain/shared/refusal.ts'
import {
  aCommitmentNobodyHolds,
  anAuthor,
  anOffice,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  now,
} from '../support/domain-builders.ts'

const office = anOffice({ version: 0 })
const away = anOfficial({ email: 'lin@elsewhere.test', outsideAddress: 'asked' })
const asked = askToWrite('mat_away', away, { office, now })

const allowed = () => {
  const decided = decideOnOfficial(asked, away, { accept: true }, { holds: 1, author: anAuthor() })
  if (isRefused(decided)) throw new Error('a yes is never refused')
  return decided
}

/** The contract of the office's matters, for every engine. */
export const mattersContract = (engine: string, fresh: () => Promise<Table>) =>
  describe(`Matters on ${engine}`, () => {
    let table: Table
    let repository: Matters
    beforeEach(async () => {
      table = await fresh()
      repository = matters(table)
    })

    test('are found while they are open and after they were decided', async () => {
      const decided = {
        ...closeMatter(anOpenMatter({ id: 'mat_done' }), 'decided', anAuthor()),
        note: 'By telephone.',
      }
      for (const matter of [anOpenMatter(), decided])
        await table.write([{ put: items.matter(protocolOfficeId, matter) }])
      expect(await repository.get('mat_plan')).toEqual(anOpenMatter())
      expect(await repository.get('mat_done')).toEqual(decided)
      expect(await repository.get('mat_unknown')).toBeUndefined()
    })

    test('are found by the open commitment that they ask about', async () => {
      await table.write([{ put: items.matter(protocolOfficeId, anOpenMatter()) }])
      expect(await repository.about(aCommitmentNobodyHolds())).toEqual(anOpenMatter())
      expect(await repository.about(anOpenCommitment())).toBeUndefined()
      expect(await repository.about(aCommitmentNobodyHolds({ matterId: 'mat_other' }))).toBeUndefined()
    })

    test('about an address are decided with the official whom they are about', async () => {
      await officials(table, office).save({
        official: away,
        previous: undefined,
        address: { asks: { matter: asked, before: undefined } },
      })
      expect(await repository.decideOnOfficial({ matter: asked, official: away }, allowed())).toBe('saved')
      expect(await repository.get(asked.id)).toEqual(allowed().matter)
      expect(await officials(table, office).get(away.id)).toEqual(allowed().official)
      expect(await table.get(keys.openMatter(protocolOfficeId, asked.id))).toBeUndefined()
    })

    test('about an address stay undecided, both of the two, when either changed meanwhile', async () => {
      for (const meanwhile of [{ official: { ...away, version: 2 } }, { matter: { ...asked, version: 2 } }]) {
        const present = { official: away, matter: asked, ...meanwhile }
        await table.write([{ put: items.official(present.official) }])
        await table.write([{ put: items.matter(protocolOfficeId, present.matter) }])
        const outcome = await repository.decideOnOfficial({ matter: asked, official: away }, allowed())
        expect(outcome).toBe('changed-meanwhile')
        expect(await repository.get(asked.id)).toEqual(present.matter)
        expect(await officials(table, office).get(away.id)).toEqual(present.official)
      }
    })

    test('about an address are decided also after a notice told them again', async () => {
      await table.write([{ put: items.official(away) }])
      const toldAgain = { ...asked, next: { on: '2026-06-10', at: '2026-06-10T00:00:00Z' } } as const
      await table.write([{ put: items.matter(protocolOfficeId, toldAgain) }])
      expect(await repository.decideOnOfficial({ matter: asked, official: away }, allowed())).toBe('saved')
      expect(await repository.get(asked.id)).toEqual(allowed().matter)
    })
  })
