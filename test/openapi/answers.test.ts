import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { openApiDocument } from '../../openapi/document.ts'
import { documented } from '../support/api-document.ts'
import { drawsAll } from '../support/draws.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { anAction, anOfficial, aVisitWith } from '../support/submissions.ts'

const document = JSON.parse(JSON.stringify(openApiDocument()))
const { operations, undocumented } = documented(document)

let office: TestOffice
/** Known ids, by kind; generated requests name known and unknown ids. The first id of each kind is unknown and stays. */
const there: Record<'vis' | 'evt' | 'cmt' | 'ofc' | 'mat', string[]> = {
  vis: ['vis_nowhere'],
  evt: ['evt_nowhere'],
  cmt: ['cmt_nowhere'],
  ofc: ['ofc_new', 'ofc_protocol-office', 'ofc_other'],
  mat: ['mat_nowhere'],
}
beforeAll(async () => {
  office = await openTestOffice('2026-11-23T06:00:00Z')
  await office.has(anOfficial({ id: 'ofc_lin' }))
  const suits = async (names: readonly string[], facts: Readonly<Record<string, unknown>>) => {
    // In several visits, because a generated request may cancel one of them.
    const visits = await Promise.all(
      Array.from({ length: 8 }, () =>
        office.has(aVisitWith(anAction(facts), anAction(facts), anAction(facts))),
      ),
    )
    const recorded = visits.flat()
    for (const { id, version } of recorded) versions.set(id, version)
    for (const name of names)
      suited.set(
        name,
        recorded.map(({ id }) => id),
      )
  }
  const lin = { officialId: 'ofc_lin' }
  await suits(['postPartDone', 'postPartProgress', 'postPartNotMine', 'postPartSeen', 'postPartUndo'], {
    responsible: undefined,
    contributors: [lin],
  })
  await suits(['postPartMoreTime'], {
    responsible: undefined,
    dueOn: '2027-12-31',
    contributors: [{ ...lin, dueOn: '2026-12-01' }],
  })
  await suits(['postCompletion', 'postReopening'], {})
  await suits(['postWaiting', 'postWaitingEnd'], {})
  await suits(['postSkip'], { dueOn: '2026-12-15', repeats: { every: 'P1M' } })
  await suits(['postProposedDate'], { dueOn: undefined })
})
afterAll(() => office.close())

/** The commitments that suit an operation which few commitments suit, by the operation. */
const suited = new Map<string, readonly string[]>()

/** The versions last seen, by id, for requests with the current version. */
const versions = new Map<string, number>()

/** The visit of an event, by the event's id. */
const visitOf = new Map<string, string>()

const remember = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return
  if ('events' in value && 'id' in value && Array.isArray(value.events))
    for (const event of value.events) visitOf.set(event.id, String(value.id))
  if ('id' in value && 'version' in value && !('change' in value)) {
    const id = String(value.id)
    const known = there[id.slice(0, 3) as keyof typeof there]
    if (known && !known.includes(id)) known.push(id)
    if (known && known.length > 12) known.splice(1, 1)
    versions.set(id, Number(value.version))
  }
  for (const member of Object.values(value)) remember(member)
}

/**
 * Any text, including half surrogate pairs. (fast-check's own `binary` unit would first list all characters.)
 */
const anyText = (maxLength: number) =>
  fc
    .array(fc.nat(0x10ffff), { maxLength })
    .map((codes) => codes.map((code) => String.fromCodePoint(code)).join(''))

/** Values that programs stumble over, in place of a correct value. */
const surprises = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    0,
    -1,
    1e21,
    true,
    [],
    {},
    [null],
    '\u202e',
    '\ud800',
    '2026-02-30',
  ),
  fc.constantFrom<unknown>('__proto__', 'constructor', '=1+1', 'x'.repeat(4001), '2026-11-17', 'P4W', '😀'),
  anyText(12),
  fc.jsonValue({ maxDepth: 2 }),
)

/** Removes, changes or adds a member of an object or an entry of an array. */
const changed = (value: unknown, at: number, surprise: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return surprise
  const members = Object.keys(value)
  const member = members[at % (members.length + 1)]
  const deeper = Math.floor(at / (members.length + 1))
  if (Array.isArray(value))
    return member === undefined
      ? [...value, surprise]
      : value.map((entry, index) => (String(index) === member ? changed(entry, deeper, surprise) : entry))
  const entries = new Map(Object.entries(value))
  if (member === undefined) entries.set(typeof surprise === 'string' ? surprise : 'x', surprise)
  else if (surprise === undefined || deeper % 5 === 4) entries.delete(member)
  else entries.set(member, changed(entries.get(member), deeper, surprise))
  return Object.fromEntries(entries)
}

const request = fc.record({
  operation: fc.constantFrom(...operations),
  id: fc.noBias(fc.nat()),
  example: fc.noBias(fc.nat()),
  changes: fc.oneof(
    fc.constant<[number, unknown][]>([]),
    fc.array(fc.tuple(fc.nat(10_000), surprises), { minLength: 1, maxLength: 2 }),
  ),
  raw: fc.oneof({ weight: 30, arbitrary: fc.constant(null) }, anyText(20)),
  version: fc.oneof(
    { weight: 6, arbitrary: fc.constant('present' as const) },
    fc.constantFrom(1, 2, 'x' as const, undefined, '*' as const),
  ),
  key: fc.option(fc.stringMatching(/^[a-z0-9]{1,3}$/), { nil: undefined, freq: 12 }),
  query: fc.dictionary(
    fc.constantFrom(
      'limit',
      'cursor',
      'state',
      'visit',
      'official',
      'text',
      'from',
      'to',
      'dueFrom',
      'overdue',
      'gap',
      'x',
    ),
    fc.constantFrom(
      '1',
      '100',
      '0',
      'open',
      'held',
      'true',
      '2026-11-17',
      'e30',
      'vis_nowhere',
      'ofc_new',
      'a,b',
      '',
    ),
    { maxKeys: 2 },
  ),
  caller: fc.option(fc.constant('officer'), { freq: 20 }),
})

const requests = 110 * operations.length
const seen = new Map<string, number>()

test('generated requests, right ones and wrong ones, find only documented answers', async () => {
  await fc.assert(
    fc.asyncProperty(request, async ({ operation: { path, method, operation }, ...drawn }) => {
      const examples = Object.values(operation.requestBody?.content['application/json']?.examples ?? {})
      const known = JSON.stringify(examples[drawn.example % Math.max(examples.length, 1)]?.value ?? null)
      // Only one official may hold an address, so most requests get a different address.
      const named = known.replace('"email":"', `"email":"${drawn.id % 100}.`)
      const example = JSON.parse(named.replace(/evt_\w+/, there.evt.at(-1) ?? ''))
      const body = drawn.changes.reduce((value, [at, surprise]) => changed(value, at, surprise), example)
      const kindOf = { visits: 'vis', commitments: 'cmt', officials: 'ofc', matters: 'mat' } as const
      const kind = kindOf[path.split('/')[1] as keyof typeof kindOf]
      const pick = (ids: readonly string[]) => ids[drawn.id % ids.length] ?? ''
      const eventId = pick(there.evt)
      const owner = path.includes('{eventId}') ? visitOf.get(eventId) : undefined
      const ids = suited.get(operation.operationId) ?? there[kind]
      const id = owner ?? pick(ids ?? [''])
      const present = versions.get(path.includes('{eventId}') ? eventId : id)
      const version = drawn.version === 'present' ? present : drawn.version
      const query = new URLSearchParams(drawn.query).toString()
      const at = path.replace('{id}', id).replace('{eventId}', eventId)
      const answer = await office.call(method, query === '' || method !== 'GET' ? at : `${at}?${query}`, {
        ...(drawn.raw !== null && operation.requestBody
          ? { raw: drawn.raw }
          : operation.requestBody && { raw: JSON.stringify(body) ?? '' }),
        headers: {
          ...(drawn.key !== undefined && { 'idempotency-key': drawn.key }),
          ...(version !== undefined && { 'if-match': `"${version}"` }),
        },
        caller: drawn.caller,
      })
      remember(answer.body)
      const name = `${operation.operationId} ${answer.status}`
      seen.set(name, (seen.get(name) ?? 0) + 1)
      expect({ name, isFault: Number(answer.status) >= 500 }).toEqual({ name, isFault: false })
      const type = String(answer.headers['Content-Type'])
      expect({ name, undocumented: undocumented(operation, answer.status, type, answer.body) }).toEqual({
        name,
      })
    }),
    // A fixed seed: the success of every operation must not depend on luck.
    { numRuns: requests, seed: 20_261_127 },
  )
})

// Every operation found every documented success and at least one refusal (every-refusal.test.ts covers each documented
// refusal). With a tenth of the requests, a third of the successes and refusals may be missing.
const tooMany = (missing: readonly string[], all: readonly string[]) =>
  missing.slice(drawsAll ? 0 : all.length / 3)

test('the requests found every documented success of every operation, and a refusal', () => {
  const successes = operations.flatMap(({ operation: { operationId, responses } }) =>
    Object.keys(responses).flatMap((status) => (status < '300' ? [`${operationId} ${status}`] : [])),
  )
  const notSeen = successes.filter((one) => !seen.has(one))
  expect(tooMany(notSeen, successes)).toEqual([])
  const isRefused = (name: string) =>
    [...seen.keys()].some((one) => one.startsWith(`${name} `) && Number(one.split(' ')[1]) >= 400)
  const names = operations.map(({ operation }) => operation.operationId)
  const notRefused = names.filter((name) => !isRefused(name))
  expect(tooMany(notRefused, names)).toEqual([])
})
