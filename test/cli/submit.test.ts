import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { destinationOf } from '../../cli/destination.ts'
import { asking } from '../../cli/http-client.ts'
import { submit, usage } from '../../cli/submit-command.ts'
import type { VisitSubmission } from '../../events/visit.ts'
import { listen } from '../../local/listen.ts'
import { openOffice } from '../../local/local-stack.ts'
import { example } from '../support/example.ts'
import { answering, aTerminal } from './terminal.ts'

let folder: string
let office: Awaited<ReturnType<typeof openOffice>>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aide-memoire-'))
  office = await openOffice({ port: 0, data: folder, notBefore: '2020-07-27T00:00:00Z' }, () => {})
})
afterEach(async () => {
  await office.close()
  rmSync(folder, { recursive: true })
})

const realVisit = example<{ title: string }>('sco-2020.json')
const outgoing = example<VisitSubmission>('outgoing.json')
const nothingSimilar = { status: 200, body: { similar: [] } }

/** Submits files with the given values; a string is the whole text of a file. */
const run = async (
  files: Record<string, unknown>,
  args: string[] = [],
  env: Record<string, string> = {},
  timeoutMs = 10_000,
) => {
  const terminal = aTerminal(
    Object.fromEntries(
      Object.entries(files).map(([name, value]) => [
        name,
        value instanceof Uint8Array
          ? value
          : Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
      ]),
    ),
    { AIDE_MEMOIRE_URL: office.address, ...env },
  )
  const exit = await submit([...Object.keys(files), ...args], { ...terminal, timeoutMs })
  return { exit, said: terminal.said, complaints: terminal.complaints, pauses: terminal.pauses }
}

describe('A visit that is submitted', () => {
  test('is told as it was stored: its days, its events, what was agreed, and what asks for a decision', async () => {
    const { exit, said, complaints } = await run({ 'visit.json': outgoing })
    expect({ exit, complaints }).toEqual({ exit: 0, complaints: [] })
    expect(said.map((line) => line.replaceAll(/_[a-z0-9]{24}/g, '_…'))).toEqual([
      'visit.json: stored as vis_…. Sending the same again is safe: it is the same visit.',
      '  Ministerial mission to Wellington, 2026-11-02 to 2026-11-04',
      '  2026-11-03  signing: Memorandum on seed potatoes',
      '    cmt_…  Ratify the memorandum',
      '      Jonas Weber <jonas.weber@ministry.example.org> · due 2027-02-26',
      '    cmt_…  Wellington nominates its member of the joint committee before the next session.',
      '      nobody named yet · no due date yet (“before the next session of the joint committee”)',
      '  2026-11-03  reception',
      '  What the protocol office is to decide (POST /matters/{id}/decision):',
      '    mat_…  Wellington nominates its member of the joint committee before the next session.: who is reminded? by when?',
    ])
  })

  test('and names somebody at a strange address asks whether we may write there', async () => {
    const agreedActions = [
      { wording: 'Send the list', responsible: { name: 'Ana', email: 'ana@elsewhere.example.com' } },
      { wording: 'Keep in touch' },
    ]
    const strange = { ...realVisit, events: [{ kind: 'call', startsOn: '2020-07-23', agreedActions }] }
    const { exit, said, complaints } = await run({ 'visit.json': strange })
    expect({ exit, complaints }).toEqual({ exit: 0, complaints: [] })
    expect(said).toContain('      Ana <ana@elsewhere.example.com> · no due date yet')
    expect(
      said
        .slice(-4)
        .map((line) => line.replaceAll(/_[a-z0-9]{24}/g, '_…'))
        .toSorted(),
    ).toEqual([
      '    mat_…  Keep in touch: who is reminded? by when?',
      '    mat_…  May we write to ana@elsewhere.example.com, outside the institution’s domains?',
      '    mat_…  Send the list: by when?',
      '  What the protocol office is to decide (POST /matters/{id}/decision):',
    ])
    // Ana's matters stand first in the list of matters; the command still finds the next visit's matters.
    expect((await run({ 'visit.json': outgoing })).complaints).toEqual([])
  })

  test('as a draft says that nobody is reminded', async () => {
    const { said } = await run({ 'visit.json': { ...outgoing, draft: true } })
    expect(said[1]).toBe(
      '  Ministerial mission to Wellington, 2026-11-02 to 2026-11-04 (a draft: nobody is reminded of it)',
    )
  })

  test('twice is one visit, also when the file was laid out anew', async () => {
    const first = await run({ 'visit.json': realVisit })
    const anew = Object.fromEntries(Object.entries(realVisit).toReversed())
    const second = await run({ 'other.json': JSON.stringify(anew, null, '\t') })
    expect(second.exit).toBe(0)
    expect(second.said.slice(1)).toEqual(first.said.slice(1))
    expect(second.said[0]).toBe(first.said[0]?.replace('visit.json', 'other.json'))
  })

  test('that was changed is another visit, unless a key says which one it is', async () => {
    const first = await run({ 'visit.json': realVisit })
    const changed = await run({ 'visit.json': { ...realVisit, title: 'Another title' } })
    expect(changed.said[0]).not.toBe(first.said[0])

    await run({ 'visit.json': realVisit }, ['--key', '2020-17', '--anyway'])
    const refused = await run({ 'visit.json': { ...realVisit, title: 'Another title' } }, [
      '--key',
      '2020-17',
    ])
    expect(refused).toEqual({
      exit: 1,
      said: [],
      complaints: [
        'visit.json: refused: The Idempotency-Key was used with another body (422)',
        'That key stands for another visit, or for this one before it was changed: leave --key out, or choose another.',
      ],
      pauses: [],
    })
  })

  test('from standard input is submitted too', async () => {
    const { exit, said } = await run({ '-': outgoing })
    expect({ exit, line: said[1] }).toEqual({
      exit: 0,
      line: '  Ministerial mission to Wellington, 2026-11-02 to 2026-11-04',
    })
  })
})

describe('A visit that may be recorded already', () => {
  const withoutIds = (lines: readonly string[]) =>
    lines.map((line) => line.replaceAll(/_[a-z0-9]{24}/g, '_…'))
  const [signing, reception] = outgoing.events ?? []
  const [ratify, nominate] = signing?.agreedActions ?? []
  if (signing === undefined || reception === undefined || ratify === undefined || nominate === undefined)
    throw new Error('the example has two events and two agreed actions')
  const next =
    '  Correct what is recorded by these ids (PATCH /visits/{id}, /visits/{id}/events/{eventId}, /commitments/{id}); or store the file as one more visit with --anyway.'
  const heading = [
    'visit.json: not stored: the visit may be recorded already, and both would remind.',
    '  vis_…  Ministerial mission to Wellington, 2026-11-02 to 2026-11-04, planned (same title and days)',
  ]
  const similar = {
    id: 'vis_2',
    title: 'T',
    startsOn: '2020-07-23',
    endsOn: '2020-07-23',
    state: 'held',
    reference: 'P-1',
    why: 'same-reference',
  }
  const recorded = async (): Promise<number> => {
    const { visits } = (await (await fetch(`${office.address}/visits`)).json()) as { visits: object[] }
    return visits.length
  }

  test('is not stored from a mended file: what differs is told, with the ids by which it is corrected', async () => {
    await run({ 'visit.json': outgoing })
    const { dueOn, ...undated } = ratify
    const responsible = { name: 'Lin', email: 'lin@example.org' }
    const list = { wording: 'Send the list' }
    const mended = {
      ...outgoing,
      place: 'Auckland',
      draft: true,
      events: [
        { kind: 'call', phase: 'preparation', startsOn: '2026-10-20', agreedActions: [list] },
        {
          ...signing,
          startsOn: '2026-11-04',
          agreedActions: [{ ...undated, checkIn: { every: 'P3M' }, responsible }, nominate, list],
        },
      ],
    }
    const { exit, said, complaints } = await run({ 'visit.json': mended })
    expect({ exit, said }).toEqual({ exit: 1, said: [] })
    expect(withoutIds(complaints)).toEqual([
      ...heading,
      '    What is recorded → what the file says:',
      '    place “Wellington” → “Auckland”',
      '    draft (none) → “true”',
      '    only in the file: call, 2026-10-20, with its agreed actions (1)',
      '    evt_…  signing: Memorandum on seed potatoes, 2026-11-03',
      '      startsOn “2026-11-03” → “2026-11-04”',
      '    cmt_…  Ratify the memorandum',
      '      dueOn “2027-02-26” → (none)',
      '      checkIn (none) → “{"every":"P3M"}”',
      '      responsible “Jonas Weber <jonas.weber@ministry.example.org>” → “Lin <lin@example.org>”',
      '    only in the file, at evt_…: Send the list',
      '    only recorded: evt_…  reception, 2026-11-03',
      next,
    ])
    expect(await recorded()).toBe(1)
  })

  test('names the focal point of an organisation as recorded, or says that the file names an organisation', async () => {
    const marked = {
      name: 'Ana',
      email: 'ana@example.org',
      organisation: 'Ministry of Trade',
      focalPoint: true,
    }
    const put = {
      method: 'PUT',
      body: JSON.stringify(marked),
      headers: { 'content-type': 'application/json' },
    }
    expect((await fetch(`${office.address}/officials/ofc_ana`, put)).status).toBe(201)
    const named = (organisation: string) => ({
      ...outgoing,
      events: [{ ...signing, agreedActions: [{ ...ratify, responsible: { organisation } }] }, reception],
    })
    await run({ 'visit.json': named('Ministry of Trade') })
    const same = await run({ 'visit.json': { ...named('MINISTRY OF TRADE'), place: 'Auckland' } })
    expect(same.complaints.slice(3, -1)).toEqual(['    place “Wellington” → “Auckland”'])
    const other = await run({ 'visit.json': named('Ministry of Justice') })
    expect(other.complaints).toContain(
      '      responsible “Ana <ana@example.org>” → “the focal point of Ministry of Justice”',
    )
  })

  test('is not stored from a file without an action: the commitment is told as recorded only', async () => {
    await run({ 'visit.json': outgoing })
    const shorter = { ...outgoing, events: [{ ...signing, agreedActions: [ratify] }] }
    expect(withoutIds((await run({ 'visit.json': shorter })).complaints)).toEqual([
      ...heading,
      '    What is recorded → what the file says:',
      '    only recorded: cmt_…  Wellington nominates its member of the joint committee before the next session.',
      '    only recorded: evt_…  reception, 2026-11-03',
      next,
    ])
  })

  test('is told with the part of a long text in which it begins to differ', async () => {
    const purpose = `${'Zum Wohl. '.repeat(30)}Tuesday${' and so on'.repeat(30)}`
    await run({ 'visit.json': { ...outgoing, purpose } })
    const { complaints } = await run({
      'visit.json': { ...outgoing, purpose: purpose.replace('Tuesday', 'Thursday') },
    })
    expect(complaints[3]).toMatch(/^ {4}purpose “….*Tuesday.*…” → “….*Thursday.*…”$/)
    expect(complaints[3]?.length).toBeLessThan(280)
  })

  test('is not stored from the same file under another key, as somebody else would send it', async () => {
    await run({ 'visit.json': outgoing })
    const { exit, complaints } = await run({ 'visit.json': outgoing }, ['--key', 'other'])
    expect(exit).toBe(1)
    expect(withoutIds(complaints)).toEqual([...heading, '    It says what the file says.', next])
    expect(await recorded()).toBe(1)
  })

  test('is not stored either when the reference is the same', async () => {
    await run({ 'visit.json': { ...outgoing, reference: 'P-2026/17' } })
    const other = { ...outgoing, title: 'Mission', reference: 'p-2026/17' }
    const { exit, complaints } = await run({ 'visit.json': other })
    expect(exit).toBe(1)
    expect(withoutIds(complaints)).toEqual([
      heading[0],
      heading[1]?.replace('same title and days', 'same reference P-2026/17'),
      '    What is recorded → what the file says:',
      '    title “Ministerial mission to Wellington” → “Mission”',
      '    reference “P-2026/17” → “p-2026/17”',
      next,
    ])
  })

  test('is stored with --anyway, and told with the other; the first file again stays quiet', async () => {
    const first = await run({ 'visit.json': outgoing })
    const mended = { 'visit.json': { ...outgoing, place: 'Auckland' } }
    const second = await run(mended, ['--anyway'])
    const id = /vis_\w+/.exec(first.said[0] ?? '')?.[0]
    expect({ exit: second.exit, complaints: second.complaints }).toEqual({
      exit: 0,
      complaints: [
        `visit.json: ${id} is recorded too (same title and days), and both remind: withdraw one of them if they are the same visit.`,
      ],
    })
    expect(await run({ 'visit.json': outgoing })).toEqual(first)
    expect(await run(mended)).toEqual({ ...second, complaints: [] })
    expect(await recorded()).toBe(2)
  })

  test('does not keep other files from being stored', async () => {
    await run({ 'visit.json': outgoing })
    const { exit, said } = await run({
      'mended.json': { ...outgoing, place: 'Auckland' },
      'real.json': realVisit,
    })
    expect({ exit, line: said[0] }).toEqual({
      exit: 1,
      line: expect.stringMatching(/^real\.json: stored as vis_/),
    })
  })

  test('and that somebody else stored at the same moment is told after the storing', async () => {
    const body = {
      id: 'vis_1',
      title: 'T',
      startsOn: '2020-07-23',
      endsOn: '2020-07-23',
      events: [],
      commitments: [],
      similar: [similar],
    }
    const gateway = await answering([nothingSimilar, { status: 201, body }])
    const { exit, complaints } = await run({ 'visit.json': realVisit }, ['--to', gateway.address])
    await gateway.close()
    expect({ exit, complaints }).toEqual({
      exit: 0,
      complaints: [
        'visit.json: vis_2 is recorded too (same reference P-1), and both remind: withdraw one of them if they are the same visit.',
      ],
    })
  })

  test('and cannot be read is named all the same', async () => {
    const gateway = await answering([
      { status: 200, body: { similar: [similar] } },
      { status: 404, body: {} },
    ])
    const { exit, complaints } = await run({ 'visit.json': realVisit }, ['--to', gateway.address])
    await gateway.close()
    expect({ exit, complaints }).toEqual({
      exit: 1,
      complaints: [
        heading[0],
        '  vis_2  T, 2020-07-23, held (same reference P-1)',
        '    What differs could not be read: GET /visits/vis_2',
        next,
      ],
    })
  })
})

describe('A file that holds no visit', () => {
  test('is told with everything that is wrong in it, and no file is sent', async () => {
    const wrong = { ...realVisit, title: '', startsOn: '2020-02-30', colour: 'red' }
    const { exit, said, complaints } = await run({ 'good.json': realVisit, 'wrong.json': wrong })
    expect({ exit, said, complaints }).toEqual({
      exit: 1,
      said: [],
      complaints: [
        'wrong.json: #/title: is empty: write a text, or leave it out where it is optional',
        'wrong.json: #/startsOn: must be a day that exists, written YYYY-MM-DD',
        'wrong.json: #/colour: is not a known field',
        'Nothing was sent.',
      ],
    })
    expect(await office.isEmpty()).toBe(true)
  })

  test('but is meant for another request is refused in one sentence that says what it is, and no file is sent', async () => {
    const names = ['sco-2020.decisions', 'demonstration.office', 'three-zones.officials', 'ses/bounce']
    const files = Object.fromEntries(names.map((name) => [`${name}.json`, example(`${name}.json`)]))
    const { exit, said, complaints } = await run({ 'visit.json': realVisit, ...files })
    const none = 'is no visit, and was refused: it has no title'
    expect({ exit, said, complaints }).toEqual({
      exit: 1,
      said: [],
      complaints: [
        `sco-2020.decisions.json: ${none}`,
        `demonstration.office.json: ${none}`,
        'three-zones.officials.json: is no visit but officials by their ids, and was refused: PUT /officials/{id} takes each of them',
        'ses/bounce.json: is no visit but a report of SES about a mail, and was refused',
        'Nothing was sent.',
      ],
    })
    expect(await office.isEmpty()).toBe(true)
  })

  test.each([
    ['a list of visits', [realVisit], 'but a list, and was refused: give one file for each visit'],
    [
      'an official',
      { name: 'Lin', title: 'Head', email: 'lin@example.org' },
      'but a body of PUT /officials/{id}, and was refused',
    ],
    [
      'an event',
      { kind: 'call', title: 'Call', startsOn: '2020-07-24' },
      'but a body of POST /visits/{id}/events, and was refused',
    ],
    [
      'a note',
      { note: 'It goes on.' },
      'but a body of POST /commitments/{id}/progress or POST /commitments/{id}/waiting-end, and was refused',
    ],
    [
      'a decision',
      { question: 'more-time', grant: true },
      'but a body of POST /matters/{id}/decision, and was refused',
    ],
  ])('is refused in one sentence that says what it is: %s', async (_, content, sentence) => {
    for (const args of [[], ['--check']]) {
      const { exit, complaints } = await run({ 'f.json': content }, args)
      expect({ exit, complaints }).toEqual({
        exit: 1,
        complaints: [`f.json: is no visit ${sentence}`, 'Nothing was sent.'],
      })
    }
    expect(await office.isEmpty()).toBe(true)
  })

  test.each([
    ['nothing', {}, 1],
    ['events alone', { events: [{ kind: 'call' }] }, 1],
    ['a text', 'visit', 1],
    ['a visit without its last day', { title: 'V', startsOn: '2026-11-02' }, 1],
  ])('is told field by field when it may be meant as a visit: %s', async (_, content, errors) => {
    const { exit, complaints } = await run({ 'f.json': JSON.stringify(content) })
    expect({ exit, count: complaints.length - 1 }).toEqual({ exit: 1, count: errors })
    expect(
      complaints
        .slice(0, -1)
        .every((line) => /^f\.json: #(?:\/\w+)?: (?:is missing|must be an object)/.test(line)),
    ).toBe(true)
  })

  test('is told with all of its errors, however many', async () => {
    const events = Array.from({ length: 120 }, () => ({ kind: 'meeting', startsOn: '2020-02-30' }))
    const { complaints } = await run({ 'wrong.json': { ...realVisit, events } })
    expect(complaints).toHaveLength(121)
  })

  test.each([
    ['{"title": x}', 'f.json: is not JSON: line 1, column 11: invalid symbol'],
    ['{\n  "title": "a"\n  "place": "b"\n}', 'f.json: is not JSON: line 3, column 3: comma expected'],
    ['{\r\n"title": "a",\r\n}', 'f.json: is not JSON: line 3, column 1: property name expected'],
    [
      '{"title": "a",\n"title": "b"}',
      'f.json: is not read: "title" stands twice in one object, the second time at line 2, column 1. Keep one of the two.',
    ],
    ['', 'f.json: is not JSON: line 1, column 1: value expected'],
    [Buffer.from([0x7b, 0xff]), 'f.json: is not UTF-8: save it as UTF-8'],
  ])('is told by file and place: %j', async (content, complaint) => {
    const { exit, complaints } = await run({ 'f.json': content })
    expect({ exit, complaints }).toEqual({ exit: 1, complaints: [complaint, 'Nothing was sent.'] })
    expect(await office.isEmpty()).toBe(true)
  })

  test('is told when it has more agreed actions than a visit is submitted with', async () => {
    const agreedActions = Array(67).fill({ wording: 'x' })
    const events = Array(3).fill({ kind: 'meeting', startsOn: '2020-07-24', agreedActions })
    for (const args of [[], ['--check']]) {
      const { exit, complaints } = await run({ 'f.json': { ...realVisit, events } }, args)
      expect({ exit, complaints }).toEqual({
        exit: 1,
        complaints: [
          'f.json: #/events: has 201 agreed actions in all; a visit is submitted with at most 200: add the others later',
          'Nothing was sent.',
        ],
      })
    }
    expect(await office.isEmpty()).toBe(true)
  })

  test('is told when its days are out of order', async () => {
    const { exit, complaints } = await run({ 'f.json': { ...realVisit, endsOn: '2020-07-01' } })
    expect({ exit, complaints }).toEqual({
      exit: 1,
      complaints: ['f.json: #/endsOn: the visit ends before it starts (2020-07-23)', 'Nothing was sent.'],
    })
  })

  test('is told before sending when it is larger than the API takes', async () => {
    const topics = Array.from({ length: 200 }, () => '会'.repeat(200))
    const events = Array.from({ length: 3 }, () => ({ kind: 'meeting', startsOn: '2020-07-23', topics }))
    const { exit, complaints } = await run({ 'f.json': { ...realVisit, events } })
    expect(exit).toBe(1)
    expect(complaints[0]).toMatch(/^f\.json: is too large: the API takes 262144 bytes, this is \d{6}\./)
  })

  test('may be missing', async () => {
    const terminal = aTerminal({}, { AIDE_MEMOIRE_URL: office.address })
    expect(await submit(['nothing.json'], terminal)).toBe(2)
    expect(terminal.complaints).toEqual(['nothing.json: cannot be read (ENOENT)', 'Nothing was sent.'])
  })
})

test('An event without a day is printed as one', async () => {
  const { exit, said } = await run({ 'visit.json': { ...realVisit, events: [{ kind: 'call', title: 'T' }] } })
  expect({ exit, line: said[2] }).toEqual({ exit: 0, line: '  on a day not known  call: T' })
})

test('A visit without days is printed as one', async () => {
  const { exit, said } = await run({ 'visit.json': { title: 'Visit' } })
  expect({ exit, line: said[1] }).toEqual({ exit: 0, line: '  Visit, days not known' })
})

test('--check sends nothing', async () => {
  const { exit, said } = await run({ 'visit.json': realVisit }, ['--check'])
  expect({ exit, said }).toEqual({ exit: 0, said: ['visit.json: nothing to mend. It was not sent.'] })
  expect(await office.isEmpty()).toBe(true)
})

describe('A refusal', () => {
  test('points at each field in the file', async () => {
    const unknown = {
      ...realVisit,
      events: [
        {
          kind: 'meeting',
          startsOn: '2020-07-23',
          agreedActions: [{ wording: 'x', responsible: { officialId: 'ofc_nobody' } }],
        },
      ],
    }
    const { exit, complaints } = await run({ 'visit.json': unknown })
    expect({ exit, complaints }).toEqual({
      exit: 1,
      complaints: [
        'visit.json: refused: The official is not in the directory (422)',
        'visit.json: #/events/0/agreedActions/0/responsible/officialId: there is no ofc_nobody',
      ],
    })
  })

  test('of one visit does not keep the others from being stored', async () => {
    const unknown = {
      ...realVisit,
      events: [
        {
          kind: 'meeting',
          startsOn: '2020-07-23',
          agreedActions: [{ wording: 'x', responsible: { officialId: 'ofc_nobody' } }],
        },
      ],
    }
    const { exit, said } = await run({ 'wrong.json': unknown, 'good.json': outgoing })
    expect({ exit, line: said[1] }).toEqual({
      exit: 1,
      line: '  Ministerial mission to Wellington, 2026-11-02 to 2026-11-04',
    })
  })

  test('of the token says what to do about it', async () => {
    const { exit, complaints } = await run({ 'visit.json': realVisit }, [], { AIDE_MEMOIRE_TOKEN: 'x' })
    expect({ exit, complaints }).toEqual({
      exit: 1,
      complaints: [
        'visit.json: refused: Unauthorized (401): the local run has no issuer to check a token with: send none, and you are the coordinator `local`',
        'The API does not take the token in AIDE_MEMOIRE_TOKEN: it may have run out, or be meant for another address. The local run takes none.',
      ],
    })
  })

  test.each([
    [401, 'The API asks who you are: put your token into AIDE_MEMOIRE_TOKEN.'],
    [403, 'The token is good, but its owner may not do this: ask whoever runs the system for the right to.'],
    [404, 'Does the address lead to the API? Give it with --to or in AIDE_MEMOIRE_URL.'],
    [413, 'Shorten its texts, or send it with fewer events.'],
    [308, 'The address leads elsewhere: give the one it leads to with --to.'],
  ])('with %d has its own sentence', async (status, sentence) => {
    const gateway = await answering([{ status, body: { message: 'No' } }])
    const { exit, complaints } = await run({ 'visit.json': realVisit }, ['--to', gateway.address])
    await gateway.close()
    expect({ exit, complaints }).toEqual({
      exit: 1,
      complaints: [`visit.json: refused: no reason given (${status})`, sentence],
    })
  })
})

describe('An API that does not answer', () => {
  test('is asked four times with the same key, and told as not reached', async () => {
    const failing = { status: 500, body: { instance: 'urn:request:1' } }
    const gateway = await answering([nothingSimilar, failing, failing, failing, failing])
    const { exit, complaints, pauses } = await run({ 'visit.json': realVisit }, ['--to', gateway.address])
    await gateway.close()
    expect(exit).toBe(3)
    expect(pauses).toEqual([500, 1000, 2000])
    expect(complaints[0]).toBe(
      `${gateway.address} failed (500, urn:request:1). Trying again (1 of 3) in 0.5 s; what was already stored is not stored twice.`,
    )
    expect(complaints.at(-1)).toBe(
      `${gateway.address} failed (500, urn:request:1).\nNot known to be stored: visit.json. Run the same command again later: nothing is stored twice.`,
    )
    const [before, ...keys] = gateway.asked.map(
      ({ headers, body }) => headers['idempotency-key'] ?? JSON.parse(body).idempotencyKey,
    )
    expect(keys).toEqual(Array(4).fill(before))
  })

  test('once and then does, has stored the visit', async () => {
    const stored = {
      id: 'vis_1',
      title: 'T',
      startsOn: '2020-07-23',
      endsOn: '2020-07-23',
      events: [],
      commitments: [],
    }
    const gateway = await answering([
      nothingSimilar,
      { status: 429, body: {} },
      'hang up',
      { status: 201, body: stored },
    ])
    const { exit, said, complaints } = await run({ 'visit.json': realVisit }, ['--to', gateway.address])
    await gateway.close()
    expect({ exit, line: said[1] }).toEqual({ exit: 0, line: '  T, 2020-07-23' })
    expect(complaints.map((line) => line.replace(/\. Trying.*/, ''))).toEqual([
      `${gateway.address} is asked too much (429)`,
      expect.stringMatching(/cannot be reached \(/),
    ])
  })

  test('in time is told so', async () => {
    const gateway = await answering(['say nothing', 'say nothing', 'say nothing', 'say nothing'])
    const { exit, complaints } = await run({ 'visit.json': realVisit }, ['--to', gateway.address], {}, 200)
    await gateway.close()
    expect(exit).toBe(3)
    expect(complaints[0]).toContain('did not answer within 0.2 s')
  })

  test('because nothing is there', async () => {
    const { address, close } = await listen(() => {})
    await close()
    const { exit, complaints } = await run({ 'a.json': realVisit, 'b.json': outgoing }, ['--to', address])
    expect(exit).toBe(3)
    expect(complaints.at(-1)).toBe(
      `${address} cannot be reached (ECONNREFUSED).\nNot known to be stored: a.json, b.json. Run the same command again later: nothing is stored twice.`,
    )
  })

  test('as the API does is not taken for it', async () => {
    const gateway = await answering([{ status: 200, body: { hello: 'world' } }])
    const { exit, complaints } = await run({ 'visit.json': realVisit }, ['--to', gateway.address])
    await gateway.close()
    expect({ exit, complaints }).toEqual({
      exit: 1,
      complaints: [
        `visit.json: ${gateway.address} answered 200, but not as the API does: is it the right address?`,
      ],
    })
  })
})

test('The matters of a visit are found on whatever page they are', async () => {
  const commitment = { id: 'cmt_1', title: 'Plan', matterId: 'mat_1' }
  const matter = { id: 'mat_1', title: 'Plan', gaps: ['date'] }
  const gateway = await answering([
    nothingSimilar,
    {
      status: 201,
      body: {
        id: 'vis_1',
        title: 'T',
        startsOn: '2020-07-23',
        endsOn: '2020-07-23',
        events: [{ id: 'evt_1', kind: 'call', startsOn: '2020-07-23', commitmentIds: ['cmt_1'] }],
        commitments: [commitment],
      },
    },
    { status: 200, body: { matters: [{ ...matter, id: 'mat_2' }], next: 'a b' } },
    { status: 200, body: { matters: [matter], next: 'further' } },
  ])
  const { said } = await run({ 'visit.json': realVisit }, ['--to', gateway.address])
  await gateway.close()
  expect(said.at(-1)).toBe('    mat_1  Plan: by when?')
  expect(gateway.asked.map(({ url }) => url)).toEqual([
    '/similar-visits',
    '/visits',
    '/matters',
    '/matters?cursor=a%20b',
  ])
})

test('The token goes out as Bearer, and none when there is none', async () => {
  const refusing = { status: 403, body: {} }
  const gateway = await answering([refusing, refusing])
  await run({ 'visit.json': realVisit }, ['--to', gateway.address], { AIDE_MEMOIRE_TOKEN: 'abc' })
  await run({ 'visit.json': realVisit }, ['--to', gateway.address])
  await gateway.close()
  expect(gateway.asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer abc', undefined])
})

test('A token without an address is pointed out before anything is sent', async () => {
  const bare = aTerminal({}, { AIDE_MEMOIRE_TOKEN: 'abc' })
  asking({ address: 'http://127.0.0.1:9', token: 'abc', warning: 'to where?' }, bare)
  expect(bare.complaints).toEqual(['to where?'])
  const sentence =
    'AIDE_MEMOIRE_TOKEN is set, but no address is given, so this goes to the local run at http://127.0.0.1:3000. Give the address of your API with --to or in AIDE_MEMOIRE_URL.'
  const token = { AIDE_MEMOIRE_TOKEN: 'abc' }
  expect(destinationOf(undefined, token)).toMatchObject({ warning: sentence })
  expect(destinationOf('https://api.example.org', token)).not.toHaveProperty('warning')
  expect(
    destinationOf(undefined, { ...token, AIDE_MEMOIRE_URL: 'https://api.example.org' }),
  ).not.toHaveProperty('warning')
  expect(destinationOf(undefined, {})).not.toHaveProperty('warning')
})

describe('Used wrongly, the command says how to use it', () => {
  test.each([
    [[], 'Which file? Give the visit as JSON, or - for standard input'],
    [['a.json', '--tow', 'x'], "Unknown option '--tow'"],
    [['a.json', 'b.json', '--key', 'k'], '--key stands for one visit: give one file with it'],
    [['a.json', '--key', 'a b'], '--key must be 1 to 255 printable characters without spaces'],
    [['a.json', '--to', 'example.org'], 'example.org is not the address of an API'],
    [
      ['a.json', '--to', 'http://example.org'],
      'http://example.org would get the token unencrypted: use https',
    ],
  ])('%j', async (args, sentence) => {
    const terminal = aTerminal({}, { AIDE_MEMOIRE_TOKEN: 'abc' })
    expect(await submit(args, terminal)).toBe(2)
    expect(terminal.complaints[0]?.startsWith(sentence)).toBe(true)
    expect(terminal.complaints[0]?.endsWith(usage)).toBe(true)
  })

  test('and with --help too', async () => {
    const terminal = aTerminal({}, {})
    expect(await submit(['--help'], terminal)).toBe(0)
    expect(terminal.said).toEqual([usage])
  })
})
