import { type OpenMatter, officialsNamedIn } from '../domain/commitments/matter.ts'
import type { CommitmentOrPart } from '../domain/commitments/part.ts'
import type { Official } from '../domain/officials/official.ts'
import { dueInAbsence } from '../domain/reminders/absence-note.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import type { Deps } from './deps.ts'

export type ReadLinkedMattersDeps = Pick<Deps, 'desks' | 'officials'>

/** A matter as the page of decisions shows it. */
export type LinkedMatter = {
  readonly matter: OpenMatter
  /** The officials whom the matter names. */
  readonly named: ReadonlyMap<OfficialId, Official>
  /** What waits unseen on the desk of the official about whom the matter asks, or falls due in the official's absence. */
  readonly waiting: readonly CommitmentOrPart[]
}

/** Reads the names for matters that a link shows. Writes nothing. */
export const readLinkedMatters =
  ({ desks, officials }: ReadLinkedMattersDeps) =>
  async (matters: readonly OpenMatter[]): Promise<readonly LinkedMatter[]> => {
    const inCommitments = matters.flatMap((matter) =>
      matter.kind === 'commitment-matter' ? officialsNamedIn(matter) : [],
    )
    const known = await officials.getAll([...new Set(inCommitments)])
    return Promise.all(
      matters.map(async (matter) => {
        if (matter.kind === 'commitment-matter') {
          const named = officialsNamedIn(matter).flatMap((id) => known.get(id) ?? [])
          return { matter, named: new Map(named.map((one) => [one.id, one])), waiting: [] }
        }
        if (matter.kind === 'organisation-matter') return { matter, named: new Map(), waiting: [] }
        const desk = await desks.read(matter.officialId)
        if (desk === undefined) throw new Error(`${matter.officialId} is not in the directory`)
        const { official, commitments, parts } = desk
        const waiting = matter.absence ? dueInAbsence(desk) : [...commitments, ...parts]
        return { matter, named: new Map([[official.id, official]]), waiting }
      }),
    )
  }
