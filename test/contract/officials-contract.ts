import { beforeEach, describe, expect, test } from '@jest/globals'
import { type Officials, officials } from '../../functions/adapters/officials.ts'
import type { Table } from '../../functions/adapters/table.ts'
import { keys } from '../../functions/adapters/table-keys.ts'
import { closeMatter } from '../../functions/domain/commitments/matter.ts'
import { askToWrite } from '../../functions/domain/commitments/official-matter.ts'
import { protocolOfficeId } from '../../functions/domain/shared/ids.ts'
import { aHandover, anAuthor, anOffice, anOfficial, now } from '../support/domain-builders.ts'

const office = anOffice({ version: 0 })
const lin = anOfficial()
const unseen = { previous: undefined }

/** The contract of the directory, for every engine. */
export const officialsContract = (engine: string, fresh: () => Promise<Table>) =>
  describe(`The directory on ${engine}`, () => {
    let table: Table
    let directory: Officials
    beforeEach(async () => {
      table = await fresh()
      directory = officials(table, office)
    })

    test('has the protocol office from the settings, until somebody changes it', async () => {
      expect(await directory.get(protocolOfficeId)).toEqual(office)
      expect(await directory.byEmail('PROTOCOL@example.org')).toEqual(office)
      const changed = anOffice({ version: 1, email: 'visits@example.org' })
      expect(await directory.save({ official: changed, previous: office })).toBe('saved')
      expect(await directory.get(protocolOfficeId)).toEqual(changed)
      expect(await directory.byEmail('visits@example.org')).toEqual(changed)
      expect(await directory.byEmail('protocol@example.org')).toBeUndefined()
    })

    test('finds an official by id, and by address however it is written', async () => {
      expect(await directory.save({ official: lin, ...unseen })).toBe('saved')
      expect(await directory.get(lin.id)).toEqual(lin)
      expect(await directory.byEmail('Lin.Wei@EXAMPLE.org')).toEqual(lin)
      expect(await directory.get('ofc_nobody')).toBeUndefined()
      expect(await directory.byEmail('nobody@example.org')).toBeUndefined()
    })

    test('gives one address to one official, and stores nothing of a second', async () => {
      await directory.save({ official: lin, ...unseen })
      const other = anOfficial({ id: 'ofc_chen', email: 'LIN.WEI@example.org' })
      // A new official takes the address with the first write of two.
      expect(await directory.save({ official: other, ...unseen })).toBe('email-in-use')
      expect(await directory.get('ofc_chen')).toBeUndefined()
      expect(await directory.byEmail(lin.email)).toEqual(lin)
    })

    test('lets one of two changes of the same version win', async () => {
      await directory.save({ official: lin, ...unseen })
      const changes = ['Lin One', 'Lin Two'].map((name) => anOfficial({ version: 2, name }))
      const outcomes = await Promise.all(
        changes.map((official) => directory.save({ official, previous: lin })),
      )
      expect(outcomes.toSorted()).toEqual(['changed-meanwhile', 'saved'])
      expect(await directory.get(lin.id)).toEqual(changes[outcomes.indexOf('saved')])
    })

    test('frees an address that is given up, and refuses one that is taken', async () => {
      const chen = anOfficial({ id: 'ofc_chen', email: 'chen@example.org' })
      await directory.save({ official: lin, ...unseen })
      await directory.save({ official: chen, ...unseen })
      const taking = anOfficial({ version: 2, email: 'chen@example.org' })
      expect(await directory.save({ official: taking, previous: lin })).toBe('email-in-use')
      const moving = anOfficial({ version: 2, email: 'wei@example.org' })
      expect(await directory.save({ official: moving, previous: lin })).toBe('saved')
      expect(await directory.byEmail(lin.email)).toBeUndefined()
      expect(await directory.byEmail('wei@example.org')).toEqual(moving)
    })

    test('gives an organisation one focal point, and frees the organisation with the mark', async () => {
      const marked = (facts: Parameters<typeof anOfficial>[0]) =>
        anOfficial({
          organisation: 'Ministry of Trade',
          focalPoint: true,
          recorded: anAuthor(),
          ...facts,
        })
      const chen = marked({ id: 'ofc_chen', email: 'chen@example.org' })
      expect(await directory.save({ official: marked({}), ...unseen })).toBe('saved')
      expect(await directory.focalPointOf(' MINISTRY of  trade')).toEqual(marked({}))
      expect(await directory.save({ official: chen, ...unseen })).toBe('changed-meanwhile')
      expect(await directory.get('ofc_chen')).toBeUndefined()
      const written = marked({ version: 2, organisation: 'MINISTRY OF TRADE' })
      expect(await directory.save({ official: written, previous: marked({}) })).toBe('saved')
      const unmarked = anOfficial({
        version: 3,
        organisation: 'Ministry of Trade',
        recorded: anAuthor(),
      })
      expect(await directory.save({ official: unmarked, previous: written })).toBe('saved')
      expect(await directory.focalPointOf('Ministry of Trade')).toBeUndefined()
      expect(await directory.save({ official: chen, ...unseen })).toBe('saved')
    })

    test('keeps a new holder with the post, unless a notice has told the last handover meanwhile', async () => {
      await directory.save({ official: lin, ...unseen })
      const first = aHandover()
      const hu = anOfficial({ version: 2, name: 'Hu' })
      const handover = { now: first, last: undefined }
      expect(await directory.save({ official: hu, previous: lin, handover })).toBe('saved')
      const ma = anOfficial({ version: 3, name: 'Ma' })
      const next = { now: aHandover({ version: 3 }), last: aHandover({ next: undefined }) }
      expect(await directory.save({ official: ma, previous: hu, handover: next })).toBe('changed-meanwhile')
      expect(await directory.get(lin.id)).toEqual(hu)
      const asRead = { now: aHandover({ version: 3 }), last: first }
      expect(await directory.save({ official: ma, previous: hu, handover: asRead })).toBe('saved')
      expect(await table.get(keys.handover(lin.id))).toMatchObject({ version: 3 })
    })

    test('asks the office about an address with the change that brings it, and lets the question lapse', async () => {
      const away = anOfficial({ email: 'lin@elsewhere.test', outsideAddress: 'asked' })
      const matter = askToWrite('mat_away', away, { office, now })
      const asks = { matter, before: undefined }
      expect(await directory.save({ official: away, ...unseen, address: { asks } })).toBe('saved')
      const open = keys.openMatter(protocolOfficeId, matter.id)
      expect(await table.get(open)).toMatchObject({
        questions: [{ kind: 'outside-address' }],
        officialId: lin.id,
      })

      const lapsed = { ...matter, ...closeMatter(matter, 'lapsed', anAuthor()) } as const
      const back = anOfficial({ version: 2 })
      expect(await directory.save({ official: back, previous: away, address: { lapsed: [lapsed] } })).toBe(
        'saved',
      )
      expect(await table.get(open)).toBeUndefined()
      expect(await table.get(keys.closed(protocolOfficeId, matter.id))).toMatchObject({ status: 'lapsed' })
    })
  })
