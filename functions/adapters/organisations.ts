import type { OpenCommitment } from '../domain/commitments/commitment.ts'
import type { OrganisationMatter } from '../domain/commitments/organisation-matter.ts'
import { folded } from '../domain/shared/folded.ts'
import { type OrganisationId, protocolOfficeId } from '../domain/shared/ids.ts'
import { matterWrites } from './matter-writes.ts'
import { stored } from './read-item.ts'
import type { Table } from './table.ts'
import { keys, organisationIdOf, ranges, type UnsettledOrganisation } from './table-keys.ts'

export type Organisations = {
  /** Names that differ only in letter case, width and spaces have one id. */
  idOf(organisation: string): OrganisationId
  /** What was recorded for the organisation, or changed of its focal point, and has still to be put in order. */
  unsettled(id: OrganisationId): Promise<UnsettledOrganisation | undefined>
  /** The open commitments recorded with the organisation, drafts too; strongly consistent. */
  commitments(organisation: string): Promise<readonly OpenCommitment[]>
  /**
   * Stores the matter about the organisation, unless something else was recorded or changed meanwhile. A matter that is raised again
   * takes the place of the closed one.
   */
  ask(
    unsettled: UnsettledOrganisation,
    matter: { readonly before: OrganisationMatter | undefined; readonly after: OrganisationMatter },
  ): Promise<'saved' | 'changed-meanwhile'>
  /** Takes the note away, unless something else was recorded or changed meanwhile. */
  settled(unsettled: UnsettledOrganisation): Promise<'saved' | 'changed-meanwhile'>
}

export const organisations = (table: Table): Organisations => ({
  idOf: organisationIdOf,

  async unsettled(id) {
    const item = await table.get(keys.unsettledOrganisation(id))
    return item && stored<UnsettledOrganisation>(item, 'unsettled-organisation')
  },

  async commitments(organisation) {
    // A commitment without an official lies on the office's desk.
    const found = await table.query(keys.official(protocolOfficeId).pk, ranges.openCommitments)
    return found
      .map((item) => stored<OpenCommitment>(item, 'commitment'))
      .filter(
        ({ responsibleOrganisation: recorded }) =>
          recorded !== undefined && folded(recorded) === folded(organisation),
      )
  },

  async ask({ organisation, mark }, { before, after }) {
    const { written } = await table.write([
      ...matterWrites(before, after),
      {
        update: keys.unsettledOrganisation(organisationIdOf(organisation)),
        set: { mark },
        when: { matches: { mark } },
      },
    ])
    return written ? 'saved' : 'changed-meanwhile'
  },

  async settled({ organisation, mark }) {
    const key = keys.unsettledOrganisation(organisationIdOf(organisation))
    const { written } = await table.write([{ delete: key, when: { matches: { mark } } }])
    return written ? 'saved' : 'changed-meanwhile'
  },
})
