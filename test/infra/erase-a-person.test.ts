import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { erasure } from '../../infra/erase/erasure.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { anAction, anOfficial, aVisitWith } from '../support/submissions.ts'

/* Erases people as docs/runbook.md says, step by step, and looks for them in every item of the table. */

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T09:00:00Z')
})
afterEach(() => office.close())

const ines = { name: 'Inês Duarte', title: 'Director', email: 'ines@elsewhere.example' }

const ok = async (method: string, path: string, body?: unknown, version?: number) => {
  const headers = version === undefined ? { 'idempotency-key': path } : { 'if-match': `"${version}"` }
  const answer = await office.call(method, path, { body, headers })
  if (Number(answer.status) >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** Where she is named: the kind of each item, once. */
const traces = async () => {
  const found = (await office.items()).filter((item) => /Inês|ines@/i.test(JSON.stringify(item)))
  return [
    ...new Set(found.map(({ entity, sk }) => (entity === 'notice' ? `notice ${sk.slice(-10)}` : entity))),
  ]
}

/**
 * A visit that names Inês in every field that can name a person, with two commitments of hers and their
 * participants.
 */
const recorded = async () => {
  const { id, commitments } = await ok('POST', '/visits', {
    title: 'Visit',
    direction: 'incoming',
    startsOn: '2026-11-20',
    endsOn: '2026-11-20',
    delegation: { head: { name: ines.name }, members: [{ name: ines.name }] },
    counterparts: [{ name: ines.name }],
    events: [
      {
        kind: 'meeting',
        startsOn: '2026-11-20',
        participants: [{ name: ines.name, chair: true }],
        agreedActions: ['Send the list', 'Send the plan'].map((wording) => ({
          wording,
          dueOn: '2026-12-18',
          undertakenBy: [{ name: ines.name }],
          recipient: { name: ines.name, organisation: 'Ministry' },
          responsible: ines,
        })),
      },
    ],
  })
  const { matters } = await ok('GET', '/matters')
  await ok('POST', `/matters/${matters[0].id}/decision`, { accept: true }, matters[0].version)
  await office.morning('2026-11-24T00:00:00Z')
  const [first, second] = commitments
  await ok('POST', `/commitments/${first.id}/completion`, { outcome: 'Sent.', doneOn: '2026-11-24' }, 1)
  return { visit: id, open: second.id, closed: first.id, official: second.holder }
}

const version = async (path: string) => (await ok('GET', path)).version

const eraseFromCommitments = async (commitments: readonly string[]) => {
  for (const id of commitments) {
    const path = `/commitments/${id}`
    await ok('PATCH', path, { undertakenBy: null, recipient: null }, await version(path))
  }
}

/** Step 3: the record of visits. */
const eraseFromRecord = async (visit: string, commitments: readonly string[]) => {
  const { events, ...whole } = await ok('GET', `/visits/${visit}`)
  await ok('PATCH', `/visits/${visit}`, { delegation: null, counterparts: null }, whole.version)
  for (const event of events)
    await ok('PATCH', `/visits/${visit}/events/${event.id}`, { participants: null }, event.version)
  await eraseFromCommitments(commitments)
}

/** Step 4: the command's part. */
const eraseTheRest = async () => {
  const { byApi, writes } = erasure(await office.items(), [ines.name, ines.email])
  expect(byApi).toEqual([])
  for (const write of writes) expect(await office.table.write([write])).toEqual({ written: true })
}

describe('The steps of the runbook leave nothing of', () => {
  test('an official who is still in the directory', async () => {
    const { visit, open, closed, official } = await recorded()
    await ok('PUT', '/officials/ofc_lin', { name: 'Lin Wei', email: 'lin@example.org' })
    expect(await traces()).toEqual(
      expect.arrayContaining(['official', 'address', 'visit', 'event', 'commitment']),
    )

    const path = `/commitments/${open}`
    await ok('POST', `${path}/reassignment`, { responsible: { officialId: 'ofc_lin' } }, await version(path))
    await ok(
      'PATCH',
      `/officials/${official}`,
      { name: 'Former official', title: null, organisation: null, email: `erased-${official}@example.org` },
      await version(`/officials/${official}`),
    )
    await eraseFromRecord(visit, [open, closed])
    await eraseTheRest()
    expect(await traces()).toEqual([])
  })

  test('somebody who was followed in their post, and of a visit that was withdrawn', async () => {
    const { visit, open, closed, official } = await recorded()
    const chen = { newHolder: true, name: 'Chen Jie', title: null, email: 'chen@example.org' }
    await ok('PATCH', `/officials/${official}`, chen, await version(`/officials/${official}`))
    await office.morning('2026-11-25T00:00:00Z')
    await ok(
      'POST',
      `/visits/${visit}/withdrawal`,
      { reason: 'Recorded twice.' },
      await version(`/visits/${visit}`),
    )
    expect(await traces()).toEqual(
      expect.arrayContaining(['handover', 'notice 2026-11-25', 'visit', 'event', 'commitment', 'matter']),
    )

    await eraseFromCommitments([open, closed])
    const before = await ok('GET', `/commitments/${open}`)
    await eraseTheRest()
    expect(await traces()).toEqual([])
    const after = await ok('GET', `/commitments/${open}`)
    expect(after).toEqual(JSON.parse(JSON.stringify(before).replaceAll(ines.name, 'erased')))
  })
})

describe('Of the title of a visit before which something is due', () => {
  const dueBeforeAVisitOfHers = async () => {
    const { id } = await ok('POST', '/visits', { title: `Visit of ${ines.name}` })
    await office.has(
      anOfficial(),
      aVisitWith(
        anAction({
          dueOn: undefined,
          dueBefore: { visitId: id },
          contributors: [{ name: 'Ito', email: 'ito@example.org' }],
        }),
      ),
    )
    expect(await traces()).toEqual(expect.arrayContaining(['visit', 'commitment', 'matter', 'part']))
    return id
  }

  test('nothing is left after the visit is corrected', async () => {
    const id = await dueBeforeAVisitOfHers()
    expect(erasure(await office.items(), [ines.name])).toEqual({ byApi: [`PATCH /visits/${id}`], writes: [] })
    await ok('PATCH', `/visits/${id}`, { title: 'Visit' }, 1)
    expect(await traces()).toEqual([])
  })

  test('nothing is left of a withdrawn visit, which no request corrects', async () => {
    const id = await dueBeforeAVisitOfHers()
    await ok('POST', `/visits/${id}/withdrawal`, { reason: 'Recorded twice.' }, 1)
    await eraseTheRest()
    expect(await traces()).toEqual([])
    const [{ dueVisit }] = (await ok('GET', '/commitments')).commitments
    expect(dueVisit).toEqual({ title: 'Visit of erased' })
  })
})

test('Of the title of a visit that was agreed nothing is left after the visit is corrected, and after it was held', async () => {
  const { id } = await ok('POST', '/visits', { title: `Visit of ${ines.name}` })
  await office.has(anOfficial(), aVisitWith(anAction({ agreedVisit: { visitId: id } })))
  expect(erasure(await office.items(), [ines.name])).toEqual({ byApi: [`PATCH /visits/${id}`], writes: [] })
  await ok('PATCH', `/visits/${id}`, { state: 'held' }, 1)
  await ok('PATCH', `/visits/${id}`, { title: 'Visit' }, 2)
  await eraseTheRest()
  expect(await traces()).toEqual([])
})

test('The links in the mails to somebody who is erased end, also for who was followed in the post', async () => {
  const { official } = await recorded()
  const chen = { newHolder: true, name: 'Chen Jie', title: null, email: 'chen@example.org' }
  await ok('PATCH', `/officials/${official}`, chen, await version(`/officials/${official}`))
  await office.morning('2026-11-25T00:00:00Z')
  const linksOf = async () =>
    (await office.items()).find(({ id, sk }) => id === official && sk === 'DESK')?.links
  const before = Number(await linksOf())
  for (const write of erasure(await office.items(), [ines.name, ines.email]).writes)
    await office.table.write([write])
  expect(await linksOf()).toBe(before + 1)
})

test('It takes a person out of what an official said and asked, which no request corrects', async () => {
  await ok('PUT', '/officials/ofc_lin', { name: 'Lin Wei', email: 'lin@example.org' })
  const { commitments } = await ok('POST', '/visits', {
    title: 'Visit',
    direction: 'incoming',
    startsOn: '2026-11-20',
    endsOn: '2026-11-20',
    events: [
      {
        kind: 'meeting',
        startsOn: '2026-11-20',
        agreedActions: [
          { wording: 'Send the list', dueOn: '2026-12-18', responsible: { officialId: 'ofc_lin' } },
        ],
      },
    ],
  })
  const path = `/commitments/${commitments[0].id}`
  const say = async (answer: string, body: object) =>
    ok('POST', `${path}/${answer}`, body, await version(path))
  const reason = `${ines.name} has it.`
  await say('progress', { note: reason })
  await say('waiting', { for: reason, until: '2026-12-01' })
  const asked = await say('more-time', { dueOn: '2027-01-29', reason })
  await ok('POST', `/matters/${asked.matterId}/decision`, { question: 'more-time', refuse: reason }, 1)
  await say('not-mine', { who: ines.name })
  expect(await traces()).toEqual(expect.arrayContaining(['commitment', 'matter']))
  await eraseTheRest()
  expect(await traces()).toEqual([])
  expect(await ok('GET', path)).toMatchObject({
    lastReport: { note: 'erased has it.' },
    lastRefusal: { reason: 'erased has it.' },
  })
})

describe('Before what is beyond the API', () => {
  test('it says which requests come first', async () => {
    const { visit, open, closed, official } = await recorded()
    const [event] = (await ok('GET', `/visits/${visit}`)).events
    expect(erasure(await office.items(), [ines.name, ines.email]).byApi).toEqual([
      ...[open, closed].map((id) => `PATCH /commitments/${id}`).toSorted(),
      `PATCH /officials/${official}`,
      `PATCH /visits/${visit}`,
      `PATCH /visits/${visit}/events/${event.id}`,
    ])
  })
})

const noted = (note: string) => ({ pk: 'CMT#cmt_1', sk: '0002', entity: 'history', version: 2, note })

test('A name without spaces around it is found where words are written together', () => {
  const { writes } = erasure([noted('由林伟起草，由李林起草。')], ['林伟'])
  expect(writes.map(({ set }) => set)).toEqual([{ note: '由erased起草，由李林起草。' }])
})

const without = (note: string, ...words: string[]) => {
  const { byApi, writes } = erasure([noted(note)], words)
  expect(byApi).toEqual([])
  return writes.map(({ set }) => set.note)
}

test('Of several ways in which a name is written the longest goes first, so that no part of it stays', () => {
  for (const words of [
    ['Inês', 'Inês Duarte'],
    ['Inês Duarte', 'Inês'],
  ])
    expect(without('Inês Duarte called', ...words)).toEqual(['erased called'])
})

test('An address is not found in a longer one, nor a name in one that has a mark more', () => {
  expect(without('ines@example.org.uk', 'ines@example.org')).toEqual([])
  expect(without('to ines@example.org.', 'ines@example.org')).toEqual(['to erased.'])
  expect(without('Jose\u0301 called', 'Jose')).toEqual([])
})

test('A word of the program’s own is nobody’s name', () => {
  const visit = { pk: 'VISIT#vis_1', sk: 'VISIT', entity: 'visit', version: 1, state: 'held', withdrawal: {} }
  expect(erasure([visit], ['Held'])).toEqual({ byApi: [], writes: [] })
})

test.each([
  ['in other letters', 'INÊS DUARTE called', 'erased called'],
  ['with letters that are composed of two', 'Ine\u0302s Duarte called', 'erased called'],
  ['in an id', 'ofc_inês duarte, Inês Duarte-Lopes', undefined],
  ['in a longer word', 'Inês Duartes', undefined],
])('A name %s', (_, note, says) => {
  expect(without(note, ines.name)).toEqual(says === undefined ? [] : [says])
})
