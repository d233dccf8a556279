import { items } from '../functions/adapters/table-keys.ts'
import type { Commitment } from '../functions/domain/commitments/commitment.ts'
import { historyEntry } from '../functions/domain/commitments/history.ts'
import type { Instant } from '../functions/domain/shared/time.ts'
import {
  aDoneOccurrence,
  anAuthor,
  anOfficial,
  anOpenCommitment,
  aVisit,
  daysLater,
} from '../test/support/domain-builders.ts'
import { startDynamoDbLocal } from '../test/support/dynamodb-local.ts'
import { example } from '../test/support/example.ts'
import { openTestOffice, type TestOffice } from '../test/support/office.ts'
import type { Figure } from './figures.ts'
import { type Metered, startMeter } from './meter.ts'

/** A Monday afternoon in Shanghai; the morning after is everybody's next. */
const monday = '2026-11-23T06:00:00Z'
const tuesday = '2026-11-24T00:00:00Z'

const action = (wording: string, more: object = {}) => ({
  title: wording,
  wording: `${wording}, in as many words as a record takes for such a thing, which is about a line and a half.`,
  responsible: { officialId: 'ofc_lin' },
  dueOn: '2027-06-30',
  ...more,
})

type Thing = { id: string; version: number }
type Visit = Thing & { events: Thing[]; commitments: Thing[] }

/** The limits of the design for the consumption of one call. */
type Limits = {
  readonly requests?: number
  readonly writes?: number
  readonly writeUnits?: number
  readonly readUnits?: number
}

type Accepted = Readonly<Record<string, NonNullable<Figure['accepted']>>>

const counts =
  'the event names its commitments and the visit counts its changes, 2 WRU for each KB of them in the same transaction, so that edits that cross are refused'
const grew =
  'the commitment carries its place in the record and its last report, which bring it just above 1 KB, so each write of it costs 2 WRU more'
const stands =
  'the entry of the history stands in the list of its week, 2 WRU in its transaction, from which the weekly brief reads what changed'
const asks =
  'what is stored depends on what is read first: the visit with its event, whether the key was used before, the office, and who is named'

const keeps = 'the notice keeps the titles of twenty lines, more than 1 KB, and is written twice'

/** The figures that miss a limit today. */
const accepted: Accepted = {
  'create-a-commitment.requests': { atMost: 5, because: asks },
  'create-a-commitment.write-units': { atMost: 18, because: `${counts}; ${stands}` },
  'create-a-commitment-with-a-matter.requests': { atMost: 4, because: asks },
  'create-a-commitment-with-a-matter.write-units': { atMost: 22, because: `${counts}; ${stands}` },
  'each-commitment-of-a-visit.write-units': { atMost: 12, because: stands },
  'each-commitment-of-a-visit-with-a-matter.write-units': { atMost: 16, because: stands },
  'record-a-visit-of-200-actions.write-units': {
    atMost: 3_800,
    because: `${stands}; a table has two entries for each action`,
  },
  'reassign.write-units': {
    atMost: 24,
    because: `the commitment leaves one desk and three indexes and enters others, 8 WRU each, beside its entry; ${grew}; ${stands}`,
  },
  'complete.write-units': { atMost: 20, because: `${grew}; ${stands}` },
  'cancel.write-units': { atMost: 18, because: stands },
  'first-notice-of-20.write-units': { atMost: 64, because: keeps },
  'notice-of-20.write-units': { atMost: 64, because: keeps },
}

const kinds = [
  ['requests', 'requests'],
  ['writes', 'of them writes'],
  ['writeUnits', 'WRU'],
  ['readUnits', 'RRU'],
] as const

const figuresOf = (name: string, metered: Metered, limits: Limits = {}): Figure[] =>
  kinds.map(([kind, unit]) => {
    const atMost = limits[kind]
    const figure = `${name}.${kind.replace('Units', '-units')}`
    const known = accepted[figure]
    return {
      name: figure,
      value: metered[kind],
      unit,
      ...(atMost !== undefined && { limit: { atMost } }),
      ...(known && { accepted: known }),
    }
  })

const open = async () => {
  const meter = await startMeter(startDynamoDbLocal)
  const office = await openTestOffice(monday, undefined, async () => meter.engine)
  const call = async <Body>(method: string, path: string, body?: unknown, headers = {}): Promise<Body> => {
    const answer = await office.call(method, path, { ...(body !== undefined && { body }), headers })
    if (Number(answer.status) >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`)
    return answer.body as Body
  }
  return { meter, office, call }
}

type World = Awaited<ReturnType<typeof open>>

/** The consumption of each call and of each notice. */
const measured = async ({ meter, office, call }: World, prefix: string): Promise<Figure[]> => {
  const figures: Figure[] = []
  let keys = 0
  const create = (path: string, body: unknown) => {
    const headers = { 'idempotency-key': `${prefix}-${++keys}` }
    return <Body>() => call<Body>('POST', path, body, headers)
  }
  const change = (method: string, path: string, version: number, body: unknown) => () =>
    call(method, path, body, { 'if-match': `"${version}"` })
  const figure = async <Done>(name: string, limits: Limits, work: () => Promise<Done>): Promise<Done> => {
    const done: Done[] = []
    const metered = await meter.of(async () => done.push(await work()))
    figures.push(...figuresOf(`${prefix}${name}`, metered, limits))
    return done[0] as Done
  }

  office.clock.at = monday
  // A title of its own: a visit that may be recorded already costs reads of the others.
  const realVisit = example<Record<string, string>>('sco-2020.json')
  const { startsOn, endsOn } = realVisit
  const title = `${prefix}${realVisit.title}`
  const recordReal = create('/visits', { ...realVisit, title })
  const real = await figure('record-the-real-visit', {}, () => recordReal<Visit>())
  await figure('record-the-real-visit-again', {}, () => recordReal<Visit>())
  await figure('ask-for-similar-visits', { writes: 0 }, () =>
    call('POST', '/similar-visits', { title, startsOn, endsOn }),
  )
  const at = { eventId: real.events[0]?.id }
  const more = `/visits/${real.id}/commitments`
  const add = (extra: object) => create(more, { ...action(`Added ${keys}`, extra), ...at })
  const first = await figure('create-a-commitment', { requests: 1, writes: 1, writeUnits: 10 }, () =>
    add({})<Thing>(),
  )
  await figure('create-a-commitment-with-a-matter', { requests: 1, writes: 1, writeUnits: 14 }, () =>
    add({ responsible: undefined })<Thing>(),
  )

  figures.push(...(await eachRecorded({ meter, office, call }, prefix, create)))
  const responsible = { name: 'Official of a table', email: `${prefix}table@example.org` }
  const rows = Array.from({ length: 200 }, (_, row) => action(`Row ${row}`, { responsible }))
  await figure(
    'record-a-visit-of-200-actions',
    { requests: 1_500, writes: 210, writeUnits: 3_200 },
    create('/visits', visitWith(rows, `${prefix}table`)),
  )
  const path = `/commitments/${first.id}`
  await figure('read-a-commitment', { writes: 0 }, () => call('GET', path))
  await figure('read-a-visit', { writes: 0 }, () => call('GET', `/visits/${real.id}`))
  await figure(
    'change-a-due-date',
    { writes: 1, writeUnits: 10 },
    change('PATCH', path, 1, { dueOn: '2027-05-31', reason: 'Earlier.' }),
  )
  await figure(
    'report-progress',
    { writes: 1, writeUnits: 10 },
    change('POST', `${path}/progress`, 2, { note: 'Two names are in view.' }),
  )
  await figure(
    'reassign',
    { writes: 1, writeUnits: 16 },
    change('POST', `${path}/reassignment`, 3, { responsible: { officialId: 'ofc_chen' } }),
  )
  await figure(
    'complete',
    { writes: 1, writeUnits: 16 },
    change('POST', `${path}/completion`, 4, { outcome: 'Sent.', doneOn: '2026-11-20' }),
  )
  await figure('reopen', { writes: 1 }, change('POST', `${path}/reopening`, 5, { reason: 'It was not.' }))
  await figure(
    'cancel',
    { writes: 1, writeUnits: 16 },
    change('POST', `${path}/cancellation`, 6, { reason: 'Both sides agreed.' }),
  )
  const [asked] = (await call<{ matters: Thing[] }>('GET', '/matters?limit=1')).matters
  const decision = { responsible: { officialId: 'ofc_chen' }, dueOn: '2027-03-31' }
  await figure(
    'decide-a-matter',
    { writes: 1 },
    change('POST', `/matters/${asked?.id}/decision`, asked?.version ?? 0, decision),
  )
  await figure('read-a-desk', { writes: 0 }, () => call('GET', '/officials/ofc_lin/desk'))
  for (const list of ['visits', 'commitments', 'matters', 'officials'])
    await figure(`list-${list}`, { writes: 0 }, () => call('GET', `/${list}?limit=20`))
  // A month of its own each time, so that both times the month holds the same.
  const month = prefix === '' ? '2028-03' : '2028-04'
  const due = Array.from({ length: 20 }, (_, row) => action(`Row ${row}`, { dueOn: `${month}-15` }))
  await create('/visits', visitWith(due, `${prefix}month`))()
  await figure('read-figures-of-20', { requests: 6, writes: 0, readUnits: 25 }, () =>
    call('GET', `/figures?from=${month}&to=${month}`),
  )

  figures.push(...(await notices({ meter, office, call }, prefix, create)))
  return figures
}

type Create = (path: string, body: unknown) => <Body>() => Promise<Body>

const visitWith = (agreedActions: readonly object[], title = 'Visit') => ({
  title,
  direction: 'incoming',
  startsOn: '2026-11-16',
  endsOn: '2026-11-18',
  events: [{ kind: 'meeting', startsOn: '2026-11-16', agreedActions }],
})

/** The consumption that one more commitment adds to the recording of a visit. */
const eachRecorded = async ({ meter }: World, prefix: string, create: Create): Promise<Figure[]> => {
  const recording = (title: string, ...actions: object[]) =>
    meter.of(create('/visits', visitWith(actions, title)))
  const alone = await recording(`${prefix}alone`, action('One'))
  const added = async (name: string, more: object, writeUnits: number) => {
    const both = await recording(`${prefix}${name}`, action('One'), action('Two', more))
    const difference = {
      requests: both.requests - alone.requests,
      writes: both.writes - alone.writes,
      writeUnits: both.writeUnits - alone.writeUnits,
      readUnits: both.readUnits - alone.readUnits,
    }
    return figuresOf(`${prefix}${name}`, difference, { requests: 0, writeUnits })
  }
  return [
    ...(await added('each-commitment-of-a-visit', {}, 10)),
    ...(await added('each-commitment-of-a-visit-with-a-matter', { responsible: undefined }, 14)),
  ]
}

/**
 * The consumption of notices with one, five and twenty lines, to officials without further commitments: the first notice with
 * the lines, and the next one. The first mail to an address costs one request more, which looks for earlier mails.
 */
const notices = async ({ meter, office }: World, prefix: string, create: Create): Promise<Figure[]> => {
  const figures: Figure[] = []
  for (const lines of [1, 5, 20]) {
    office.clock.at = monday
    const responsible = { name: `Official of ${lines}`, email: `${prefix}of-${lines}@example.org` }
    const agreedActions = Array.from({ length: lines }, (_, line) => action(`Line ${line}`, { responsible }))
    const { commitments } = await create('/visits', visitWith(agreedActions))<{
      commitments: { holder: `ofc_${string}` }[]
    }>()
    const holder = commitments[0]?.holder ?? 'ofc_nobody'
    const desk = () => office.table.query(`OFFICIAL#${holder}`, { from: 'CMT#', to: 'MATTER#~' })
    for (const [name, requests] of [
      ['first-notice', 4 + lines],
      ['notice', 3 + lines],
    ] as const) {
      const read = await desk()
      office.clock.at = read.map(({ nextAt }) => nextAt as Instant).toSorted()[0] ?? tuesday
      const readUnits = Math.ceil(Buffer.byteLength(JSON.stringify(read)) / 4096)
      const before = office.sent.length
      const metered = await meter.of(() => office.deliver(holder))
      if (office.sent.length !== before + 1) throw new Error('a notice was due')
      const limits = { requests, writeUnits: 2 + 3 * lines, readUnits }
      figures.push(...figuresOf(`${prefix}${name}-of-${lines}`, metered, limits))
    }
    figures.push(
      ...figuresOf(
        `${prefix}silence-after-notice-of-${lines}`,
        await meter.of(() => office.deliver(holder)),
        { writes: 0 },
      ),
    )
  }
  return figures
}

const people = async (office: TestOffice) => {
  for (const official of [anOfficial(), anOfficial({ id: 'ofc_chen', email: 'chen@example.org' })])
    await office.deps.officials.save({ official, previous: undefined })
}

const times = 1_000

/** A thousand visits and officials, and a thousand closed commitments and past notices on the desks that are used. */
const history = async ({ table }: TestOffice) => {
  const numbers = Array.from({ length: times }, (_, number) => number)
  const { next, heldFrom, lastWordOn, ...agreement } = anOpenCommitment()
  const closed = (number: number): Commitment => ({
    ...agreement,
    id: `cmt_old-${number}`,
    holder: number % 2 ? 'ofc_lin' : 'ofc_chen',
    status: 'completed',
    version: 2,
    outcome: 'Sent.',
    doneOn: '2026-06-02',
  })
  const laid = [
    ...numbers.map((number) => items.visit(aVisit({ id: `vis_old-${number}` }), 'fingerprint')),
    ...numbers.map((number) =>
      items.official(anOfficial({ id: `ofc_old-${number}`, email: `old-${number}@example.org` })),
    ),
    ...numbers.map((number) => items.commitment(closed(number))),
    ...numbers.map((number) =>
      items.history(
        historyEntry(
          closed(number),
          { what: 'completed', outcome: 'Sent.', doneOn: '2026-06-02' },
          anAuthor(),
        ),
      ),
    ),
    ...numbers.map((number) => items.doneOccurrence(aDoneOccurrence(daysLater('2020-01-01', number)))),
    ...numbers.flatMap((number) =>
      ['ofc_lin', 'ofc_chen', 'ofc_protocol-office'].map((official) => ({
        pk: `OFFICIAL#${official}`,
        sk: `NOTICE#${daysLater('2020-01-01', number)}`,
        entity: 'notice',
        localDate: daysLater('2020-01-01', number),
        state: 'sent',
        lines: [{ id: 'cmt_old', version: 1, title: 'Long ago' }],
      })),
    ),
  ]
  for (let start = 0; start < laid.length; start += 100)
    await table.write(laid.slice(start, start + 100).map((put) => ({ put })))
}

/**
 * The consumption of API calls and notices in DynamoDB Local, the engine by AWS: first in a young table, then
 * after a long history.
 */
export const requestFigures = async (tell: (what: string) => void): Promise<Figure[]> => {
  const world = await open()
  try {
    tell('calls and notices')
    await people(world.office)
    const young = await measured(world, '')
    tell(`the same behind ${times} times the history`)
    await history(world.office)
    const old = await measured(world, 'later.')
    return [...young, ...asBefore(young, old)]
  } finally {
    await world.office.close()
  }
}

/** Every call but lists takes as many requests as before, and the figures of a month as many read units. */
const asBefore = (young: readonly Figure[], old: readonly Figure[]): Figure[] =>
  old
    .filter(({ name, unit }) => unit === 'requests' || (unit === 'RRU' && name.includes('read-figures')))
    .map(({ name, value, unit }) => {
      const before = young.find((one) => `later.${one.name}` === name)?.value
      const isList = name.startsWith('later.list-')
      return { name, value, unit, ...(before !== undefined && !isList && { limit: { atMost: before } }) }
    })
