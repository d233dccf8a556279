import type { Offer } from '../domain/words/offer.ts'
import type { CalendarAddressDeps } from '../use-cases/calendar-address.ts'
import type { ChangeOfficialDeps } from '../use-cases/change-official.ts'
import type { DecideMatterDeps } from '../use-cases/decide-matter.ts'
import type { Deps } from '../use-cases/deps.ts'
import type { OpenLinkDeps } from '../use-cases/open-link.ts'
import type { ReadLinkedDeps } from '../use-cases/read-linked-commitment.ts'
import type { AnswerDeps } from './answer.ts'

/** The ports and settings of the pages. */
export type PagesDeps = OpenLinkDeps &
  ReadLinkedDeps &
  AnswerDeps &
  DecideMatterDeps &
  CalendarAddressDeps &
  ChangeOfficialDeps &
  Pick<Deps, 'log'> & {
    /** The name and the language of the institution, and the address that a page names for everything else. */
    readonly institution: Offer & { readonly name: string }
    readonly officeAddress: string
    /** The address at which the pages answer, such as `https://links.example.org`. */
    readonly linkAddress: string
  }
