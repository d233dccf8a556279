import type { Desk } from '../domain/reminders/desk.ts'
import {
  awakeStandIns,
  lookAgain,
  mostAbsent,
  type StandIn,
  type ToldFor,
  tellsFor,
} from '../domain/reminders/stand-in.ts'
import { type Move, takenAway } from '../domain/reminders/todays-notice.ts'
import { localDate } from '../domain/schedule/working-hour.ts'
import type { Instant } from '../domain/shared/time.ts'
import type { Deps } from './deps.ts'

/**
 * The desk with what its notice tells now for absent officials. Each of their desks costs one read. A line with nothing to tell moves on
 * to the next working day, one of an absence that is over leaves the desk, and neither is on the desk then.
 */
export const withStandIns = async (deps: Pick<Deps, 'desks'>, desk: Desk, now: Instant): Promise<Desk> => {
  const awake = awakeStandIns(desk, now)
  if (awake.length === 0) return desk
  const { standIns = [], ...others } = desk
  const { official } = desk
  const looked = await Promise.all(
    awake.slice(0, mostAbsent).map(async (line) => ({ line, tells: await toldNow(deps, line, desk, now) })),
  )
  const telling = looked.flatMap(({ line, tells }) =>
    tells !== 'over' && tells.listed.length > 0 ? [{ ...line, tells }] : [],
  )
  const moves: readonly Move[] = [
    ...looked.flatMap(({ line, tells }) => {
      if (tells === 'over') return [takenAway(line)]
      return tells.listed.length === 0 ? [lookAgain(line, official, now)] : []
    }),
    ...awake.slice(mostAbsent).map((line) => lookAgain(line, official, now, true)),
  ]
  await deps.desks.move(official.id, moves)
  return { ...others, standIns: [...telling, ...standIns.filter((line) => !awake.includes(line))] }
}

const toldNow = async (
  { desks }: Pick<Deps, 'desks'>,
  line: StandIn,
  desk: Desk,
  now: Instant,
): Promise<ToldFor | 'over'> => {
  const absent = await desks.read(line.absentId)
  return absent === undefined
    ? 'over'
    : tellsFor(line, absent, { ...desk, on: localDate(now, desk.official) })
}
