import { parentPort, workerData } from 'node:worker_threads'
import fc from 'fast-check'
import { type Mutant, type MutantName, mutants, type Where } from './mutants.ts'
import { mutate } from './mutate.ts'
import type { Tried } from './small-worlds.ts'

/** The number of worlds after which the search ends without a result. */
const mostWorlds = 3000

/** The start data of the worker is the name of the mutant. */
const name = workerData as MutantName
const mutant: Mutant = mutants[name]
const { breaks, ignoring, alone = false, where = 'seeds' } = mutant

// Before anything of the program is loaded.
mutate(name, mutant)
const { simulate } = await import('./world.ts')
const { plan } = await import('./plan.ts')
const {
  aSmallWorld,
  aLoneLineMoved,
  aWorldOfADeputy,
  aWorldOfAnAbsentDeputy,
  aWorldOfAHolidayOnMonday,
  aWorldOfASilentLine,
  aWorldOfAnUndoneAnswer,
  aWorldOfALatePart,
  aWorldOfAMissingDate,
  aWorldOfASlip,
  aWorldOfATakeover,
  aWorldOfSomethingDoneOvernight,
  aWorldOfAWordBeforeADueDay,
  aWorldOfReports,
  aWorldOfRejectedMail,
  aWorldOfTwoContributorsWhoAsk,
  aWorldOfTwoOpenParts,
  aWorldOfFullMails,
  aWorldWithoutAnswers,
  aWorldWithoutEnds,
  aWorldWithStops,
  deeds,
  timeOf,
  inEveryOrder,
  withEveryStop,
  whileARecordIsUnusable,
  whileMailboxIs,
  withStrikes,
} = await import('./small-worlds.ts')

async function* fromSeeds(first = 0): AsyncGenerator<Tried> {
  for (let seed = first; ; seed++) {
    const [drawn] = fc.sample(plan, { seed, numRuns: 1 })
    if (drawn)
      yield {
        how: { seed },
        outcome: await simulate(drawn),
        without: (unheeded) => simulate(drawn, { unheeded }),
      }
  }
}

const worldsIn = (place: Where): AsyncGenerator<Tried> => {
  if (typeof place === 'object' && 'whileMailboxIs' in place)
    return whileMailboxIs(place.whileMailboxIs, { from: place.fromChance, chances: 100 })
  if (typeof place === 'object' && 'fromSeed' in place) return fromSeeds(place.fromSeed)
  switch (place) {
    case 'seeds':
      return fromSeeds()
    case 'SES refuses once, and the request that says so arrives again later':
      return withStrikes(
        aSmallWorld([], { days: 3, twice: 1 }),
        /^deliver\(ofc_1\)$/,
        [
          { what: /./, time: 1, call: 4, fate: 'refused' },
          { what: /./, time: 1, call: 5, fate: 'late-copy' },
        ],
        mostWorlds,
      )
    case 'a notice meets a move that takes long to be stored':
      return withStrikes(
        aLoneLineMoved(3585),
        deeds['moving far to the east'].request,
        [{ what: /./, time: 1, call: 4, fate: 'slow' }],
        mostWorlds,
      )
    case 'more waits than a mail takes':
      return withStrikes(aWorldOfFullMails(), /^deliver/, [], mostWorlds)
    case 'a slip of the pen answers the question about a missing date':
      return withStrikes(aWorldOfASlip(), /^deliver/, [], mostWorlds)
    case 'a new holder comes while a question keeps a line silent':
      return withStrikes(aWorldOfASilentLine(), /^deliver/, [], mostWorlds)
    case 'the table refuses to move a line that a takeover told':
      return withStrikes(
        aWorldOfATakeover(),
        /^deliver\(ofc_1\)$/,
        [{ what: /./, time: 3, call: 6, fate: 'refused' }],
        mostWorlds,
      )
    case 'two contributors ask about their parts':
      return withStrikes(aWorldOfTwoContributorsWhoAsk(), /^deliver/, [], 1)
    case 'nobody hears of a part for two months':
      return withStrikes(aWorldOfTwoOpenParts(), /^deliver/, [], 1)
    case 'a part is done after its last reminder':
      return withStrikes(aWorldOfALatePart(), /^deliver/, [], 1)
    case 'a deputy stands in':
      return withStrikes(aWorldOfADeputy(), /^deliver/, [], 1)
    case 'the deputy is absent too':
      return withStrikes(aWorldOfAnAbsentDeputy(), /^deliver/, [], 1)
    case 'something late is done overnight':
      return withStrikes(aWorldOfSomethingDoneOvernight(), /^deliver/, [], 1)
    case 'an official says how it stands shortly before the due day':
      return withStrikes(aWorldOfAWordBeforeADueDay(), /^deliver/, [], 1)
    case 'the office never answers a report that it is done':
      return withStrikes(aWorldOfReports(), /^deliver/, [], 1)
    case 'SES rejects the mail to an official for an hour':
      return withStrikes(aWorldOfRejectedMail(), /^deliver/, [], 1)
    case 'the week of a brief begins with a holiday':
      return withStrikes(aWorldOfAHolidayOnMonday(), /^deliver/, [], 1)
    case 'half a year passes over a missing date':
      return withStrikes(aWorldOfAMissingDate(), /^deliver/, [], 1)
    case 'a year passes over what has no end':
      return withStrikes(aWorldWithoutEnds(), /^deliver/, [], 1)
    case 'an answer is undone after a new holder came':
      return withStrikes(aWorldOfAnUndoneAnswer({ what: 'complete', which: 0 }), /^deliver/, [], mostWorlds)
    case 'a record cannot be used for some days':
      return whileARecordIsUnusable(30)
    case 'the machine stops during a report of SES about a notice of which nobody knew':
      return withEveryStop(aWorldWithoutAnswers(), /^feedback/)
  }
  return 'ordersOf' in place
    ? inEveryOrder(place.ordersOf)
    : withEveryStop(
        aWorldWithStops(place.stopsDuring),
        deeds[place.stopsDuring].request,
        1,
        timeOf(place.stopsDuring),
      )
}

/** The world in which the invariant finds the mutant; `undefined` if the search fails. */
const foundIn = async (): Promise<object | undefined> => {
  let tried = 0
  for await (const { how, outcome, without } of worldsIn(where)) {
    // A world ends at its first broken promise.
    const isHidden = outcome.violations.some(({ invariant }) => invariant === ignoring)
    const { violations } = ignoring && isHidden ? await without(ignoring) : outcome
    const isFound = violations.some(({ invariant }) => invariant === breaks)
    if (isFound && (!alone || (await without(breaks)).violations.length === 0)) return how
    if (++tried === mostWorlds) return undefined
  }
  return undefined
}

parentPort?.postMessage(await foundIn())
