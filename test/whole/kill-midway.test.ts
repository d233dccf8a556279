import { setTimeout as after } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { startLocalRun, withFolder } from '../support/local-run.ts'

/*
 * A change of many commitments, ended by SIGKILL at moments spread over the duration of the change. The
 * machine decides how many kills hit the change midway, so the kills go on until enough did.
 */

type Run = Awaited<ReturnType<typeof startLocalRun>>
type Answer = { readonly status: number }
type Commitment = { id: string; status: string; version: number; title: string }
type Visit = { id: string; version: number; withdrawal?: object; commitments: Commitment[] }

const fewestKills = 15
const mostKills = 50

/** How many commitments were agreed at each event. */
const atEach = 5

let run: Run
const start = async (folder: string) => {
  run = await startLocalRun(folder, '--empty', '--date', '2026-11-23')
}
/** A folder for runs started again and again; a failed test leaves no folder and no process behind. */
const withRuns = (work: (folder: string) => Promise<void>) =>
  withFolder(async (folder) => {
    await start(folder)
    try {
      await work(folder)
    } finally {
      await run.stop()
    }
  })

const lin = { name: 'Lin Wei', email: 'lin@example.org' }

const recorded = async (key: string, size: number, held: number): Promise<Visit> => {
  const actions = Array.from({ length: size }, (_, index) => ({
    wording: `Action ${index} of ${key}`,
    dueOn: '2027-01-29',
    // An action without a responsible official has a matter, which has to follow too.
    ...(index < held && { responsible: lin }),
  }))
  const events = Array.from({ length: Math.ceil(size / atEach) }, (_, event) => ({
    kind: 'meeting',
    startsOn: '2026-11-17',
    agreedActions: actions.slice(event * atEach, (event + 1) * atEach),
  }))
  const { status, body } = await run.post<Visit>(
    '/visits',
    {
      title: `Visit ${key}`,
      direction: 'incoming',
      startsOn: '2026-11-16',
      endsOn: '2026-11-18',
      events,
    },
    { 'Idempotency-Key': key },
  )
  expect(status).toBe(201)
  return body
}

/** Moments from 0 to a little more than the whole duration, each far from the moments before. */
const momentOf = (kill: number, whole = 0) => ((kill * 0.618_034) % 1) * whole * 1.1

/** The duration of the last answer; longer when a freshly started process was too slow to answer. */
const wholeAfter = (whole: number | undefined, moment: number, answered: number | undefined) =>
  answered ?? Math.max(whole ?? 0, moment * 1.4)

/** The milliseconds until the answer; `undefined` without an answer. */
const timed = async (ask: () => Promise<Answer>): Promise<number | undefined> => {
  const started = performance.now()
  const answer = await ask().catch(() => undefined)
  if (answer === undefined) return undefined
  expect(answer.status).toBe(200)
  return performance.now() - started
}

/** Ends the run the given milliseconds after the request; returns the duration of an earlier answer. */
const killedAfter = async (milliseconds: number, ask: () => Promise<Answer>) => {
  const answer = timed(ask)
  await after(milliseconds)
  await run.kill()
  return answer
}

const withVersion = (version: number) => ({ 'If-Match': `"${version}"` })
const withdraw = ({ id, version }: Pick<Visit, 'id' | 'version'>) =>
  run.post<Visit>(`/visits/${id}/withdrawal`, { reason: 'It was recorded twice.' }, withVersion(version))

const aTickLater = async () => {
  const { now } = (await run.get('/local/clock')) as { now: string }
  return run.moveTo(new Date(Date.parse(now) + 15 * 60_000).toISOString())
}

test('A withdrawal of 25 commitments that is killed at any moment is finished by the next tick or by asking again, and nobody is told', () =>
  withRuns(async (folder) => {
    const unkilled = await recorded('whole', 25, 24)
    let whole = await timed(() => withdraw(unkilled))

    const visits = [unkilled]
    const found = { untouched: 0, begun: 0, halfway: 0, whole: 0 }
    for (let kill = 1; kill <= fewestKills || (kill <= mostKills && found.halfway < 5); kill++) {
      const visit = await recorded(`killed-${kill}`, 25, 24)
      visits.push(visit)
      const moment = momentOf(kill, whole)
      const answered = await killedAfter(moment, () => withdraw(visit))
      const isAnswered = answered !== undefined
      whole = wholeAfter(whole, moment, answered)

      await start(folder)
      const { withdrawal, version, commitments } = (await run.get(`/visits/${visit.id}`)) as Visit
      const cancelled = commitments.filter(({ status }) => status === 'cancelled').length
      if (withdrawal === undefined)
        expect({ isAnswered, cancelled }).toEqual({ isAnswered: false, cancelled: 0 })
      if (isAnswered) expect(cancelled).toBe(25)
      const begun = cancelled === 0 ? 'begun' : cancelled === 25 ? 'whole' : 'halfway'
      found[withdrawal === undefined ? 'untouched' : begun] += 1

      // A caller without an answer asks again; a withdrawal that has begun also ends without a retry.
      if (withdrawal === undefined || kill % 2 === 0)
        expect((await withdraw({ id: visit.id, version })).status).toBe(200)
      else expect(await aTickLater()).toEqual([])
      await isWithdrawn(visit)
    }
    expect(found.halfway).toBeGreaterThanOrEqual(5)
    for (const visit of visits) await isWithdrawn(visit)
    expect(await run.get('/matters')).toEqual({ matters: [] })
    // The morning still tells of a visit that is not withdrawn.
    await recorded('kept', 1, 1)
    const notices = await run.moveTo('2026-11-24T00:00:00Z')
    expect(notices.map(({ to }) => to)).toEqual([lin.email])
    expect(notices[0]?.subject).toContain('Action 0 of kept')
  }))

/** Expects that each commitment was cancelled exactly once and changed in no further way. */
const isWithdrawn = async ({ id }: Visit) => {
  const { withdrawal, commitments } = (await run.get(`/visits/${id}/export`)) as Visit & {
    commitments: { history: { version: number; change: object }[] }[]
  }
  expect(withdrawal).toMatchObject({ reason: 'It was recorded twice.' })
  expect(commitments).toHaveLength(25)
  for (const { status, version, history } of commitments) {
    expect({ status, version }).toEqual({ status: 'cancelled', version: 2 })
    expect(history.map((entry) => [entry.version, entry.change])).toEqual([
      [1, expect.objectContaining({ what: 'recorded' })],
      [2, { what: 'cancelled', reason: 'It was recorded twice.' }],
    ])
  }
}

type Desk = {
  official: { id: string; version: number; name: string; email: string }
  commitments: Commitment[]
  handover?: { version: number; from: { name: string }; nextOn?: string }
}

test('A new holder over 48 commitments whose change is killed at any moment has the whole post or nothing of it', () =>
  withRuns(async (folder) => {
    const { commitments } = await recorded('first', 24, 24)
    await recorded('second', 24, 24)
    const [first] = commitments
    const { holder } = (await run.get(`/commitments/${first?.id}`)) as { holder: string }
    const desk = async () => (await run.get(`/officials/${holder}/desk`)) as Desk
    const takeOver = (who: string, version: number) =>
      run.post(
        `/officials/${holder}`,
        { newHolder: true, name: who, email: `${who}@example.org` },
        withVersion(version),
        'PATCH',
      )
    const before = await desk()
    expect(before.commitments).toHaveLength(48)
    let whole = await timed(() => takeOver('holder-0', before.official.version))

    const found = { nothing: 0, 'whole, unanswered': 0, 'whole, answered': 0 }
    const isEnough = () => found.nothing >= 5 && found['whole, unanswered'] >= 1
    let present = 'holder-0'
    for (let kill = 1; kill <= fewestKills || (kill <= mostKills && !isEnough()); kill++) {
      const { official, handover } = await desk()
      const next = `holder-${kill}`
      const moment = momentOf(kill, whole)
      const answered = await killedAfter(moment, () => takeOver(next, official.version))
      const isAnswered = answered !== undefined
      whole = wholeAfter(whole, moment, answered)

      await start(folder)
      const left = await desk()
      const isThere = left.official.version > official.version
      expect(isThere || !isAnswered).toBe(true)
      found[isThere ? (isAnswered ? 'whole, answered' : 'whole, unanswered') : 'nothing'] += 1
      if (isThere) present = next
      expect(left).toEqual({
        ...before,
        official: {
          ...official,
          version: official.version + (isThere ? 1 : 0),
          name: present,
          email: `${present}@example.org`,
        },
        handover: { ...handover, version: left.official.version },
      })
    }

    expect({ found, isEnough: isEnough() }).toEqual({ found, isEnough: true })
    expect((await desk()).handover?.from.name).toBe(lin.name)
    const notices = await run.moveTo('2026-11-24T00:00:00Z')
    expect(notices.map(({ to }) => to)).toEqual([`${present}@example.org`])
    for (const { version } of (await desk()).commitments) expect(version).toBe(1)
  }))
