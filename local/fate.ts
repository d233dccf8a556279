import type { ApiDeps } from '../functions/api/deps.ts'
import type { Official } from '../functions/domain/officials/official.ts'
import type { Delivery } from '../functions/domain/reminders/delivery.ts'
import type { OfficialId } from '../functions/domain/shared/ids.ts'
import type { CalendarDate } from '../functions/domain/shared/time.ts'
import type { StoredMail } from './mailbox.ts'

/** What became of a mail. */
export type Fate = {
  /** The last report of SES about the mail. */
  readonly delivery?: Delivery
  /** The reader of the mail, as in the directory now. */
  readonly official?: Official
}

/** Reads what became of a mail, from the record of its notice. */
export const fateOf =
  ({ notices, officials }: Pick<ApiDeps, 'notices' | 'officials'>) =>
  async ({ tags }: StoredMail): Promise<Fate> => {
    const id = tags.official as OfficialId
    const record = await notices.get(id, tags.date as CalendarDate)
    const official = await officials.get(id)
    const delivery = record !== undefined && 'delivery' in record ? record.delivery : undefined
    return { ...(delivery && { delivery }), ...(official && { official }) }
  }
