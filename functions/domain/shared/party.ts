import type { eventKinds } from '../../../events/names.ts'

/** A person or a group, with at least one of the three fields. */
export type Party = {
  readonly name?: string
  readonly title?: string
  readonly organisation?: string
}

/** A party at an event. */
export type Participant = Party & { readonly chair?: boolean }

/** A party's name as people write: "Meng Qingsheng, Deputy Director, SCODA". */
export const partyName = ({ name, title, organisation }: Party): string =>
  [name, title, organisation].filter((part) => part !== undefined).join(', ')

export type EventKind = (typeof eventKinds)[number]
