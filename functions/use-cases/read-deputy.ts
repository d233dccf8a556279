import { type DeputyMeanwhile, deputyMeanwhile } from '../domain/officials/deputy.ts'
import type { Official } from '../domain/officials/official.ts'
import type { CalendarDate } from '../domain/shared/time.ts'
import type { Deps } from './deps.ts'

/** Who stands in while an official is absent; `undefined` when the protocol office is asked. Without a deputy nothing is read. */
export const readDeputy = async (
  { officials }: Pick<Deps, 'officials'>,
  official: Official,
  today: CalendarDate,
): Promise<DeputyMeanwhile | undefined> =>
  official.deputyId && deputyMeanwhile(official, await officials.get(official.deputyId), today)
