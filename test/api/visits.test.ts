import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { example, exampleVisits } from '../support/example.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T09:00:00Z')
})
afterEach(() => office.close())

const record = (body: unknown, key = 'k1', caller = 'officer') =>
  office.call('POST', '/visits', { body, headers: { 'idempotency-key': key }, caller })

type Party = Record<string, string>
type Example = {
  events?: { agreedActions?: { wording: string; undertakenBy?: Party[]; recipient?: Party }[] }[]
}

describe('An example visit', () => {
  test.each(exampleVisits)('%s is recorded whole and read back as it was submitted', async (name) => {
    const submission: Example = example(name)
    const recorded = await record(submission)
    expect(recorded.status).toBe(201)

    const read = await office.call('GET', `/visits/${recorded.body.id}`)
    expect(read).toEqual({
      ...recorded,
      status: 200,
      headers: { 'Content-Type': 'application/json', ETag: '"1"' },
    })
    expect(recorded.headers).toEqual({
      'Content-Type': 'application/json',
      ETag: '"1"',
      Location: `/visits/${recorded.body.id}`,
    })
    const { events = [], ...facts } = submission
    expect(recorded.body).toMatchObject(facts)
    for (const [index, { agreedActions = [], ...event }] of events.entries()) {
      expect(recorded.body.events[index]).toMatchObject(event)
      expect(recorded.body.events[index].commitmentIds).toHaveLength(agreedActions.length)
    }
    const wordings = events.flatMap(({ agreedActions = [] }) => agreedActions.map(({ wording }) => wording))
    expect(recorded.body.commitments.map(({ wording }: { wording: string }) => wording).toSorted()).toEqual(
      wordings.toSorted(),
    )
  })
})

describe('The real visit of 2020', () => {
  test('brings one matter for each agreed action, as the text names neither an official nor a date', async () => {
    await record(example('sco-2020.json'))
    const { body } = await office.call('GET', '/matters')
    expect(
      body.matters.map(({ title, gaps }: { title: string; gaps: string[] }) => ({ title, gaps })).toSorted(),
    ).toEqual(
      expect.arrayContaining([
        { title: 'Keep in touch about distance education plans', gaps: ['responsible', 'date'] },
        {
          title: 'Development Plan for Cooperation between SCODA and SCO Member States',
          gaps: ['responsible', 'date'],
        },
      ]),
    )
    expect(body.matters).toHaveLength(2)
  })

  test('keeps who undertook what towards whom', async () => {
    const { body } = await record(example('sco-2020.json'))
    const undertakings = Object.fromEntries(
      body.commitments.map((one: { title: string; undertakenBy: Party[]; recipient?: Party }) => [
        one.title,
        { undertakenBy: one.undertakenBy, recipient: one.recipient },
      ]),
    )
    expect(undertakings).toEqual({
      'Keep in touch about distance education plans': {
        undertakenBy: [{ organisation: 'SCO Secretariat' }, { organisation: 'Weidong Group' }],
      },
      'Development Plan for Cooperation between SCODA and SCO Member States': {
        undertakenBy: [{ title: 'officials', organisation: 'SCODA' }],
        recipient: { organisation: 'SCO Secretariat' },
      },
    })
  })

  test('says nothing that its source does not say: no address, no official, no date to keep, no rhythm', () => {
    const text = JSON.stringify(example('sco-2020.json'))
    expect(text).not.toMatch(/@|"responsible"|"dueOn"|"checkIn"|"dueWording"|"host"/)
  })

  test('has its decisions labelled as a demonstration, with people at example.org only', () => {
    const decisions = example<{ about: string }>('sco-2020.decisions.json')
    expect(decisions.about).toMatch(/^A demonstration/)
    const addresses = JSON.stringify(decisions).match(/[^"\s]+@[^"\s]+/g)
    expect(addresses?.filter((address) => !address.endsWith('@example.org'))).toEqual([])
  })
})

describe('A title of a real mission', () => {
  test.each([
    "Union des Comores – mission de protection sociale : clôture du projet PURC (P120631), lancement du Projet de filets sociaux de sécurité (PFSS), identification d'un projet d'emploi des jeunes (P150754)",
    'Republic of Example – implementation support mission for the Regional Programme for Integrated Water and Pastoral Resource Management, Second Phase (P000000)',
  ])('is recorded whole, in up to 300 characters: %s', async (title) => {
    const startsOn = '2026-11-20'
    const mission = { title, direction: 'incoming', startsOn, endsOn: startsOn }
    const { status, body } = await record(mission)
    expect({ status, title: body.title }).toEqual({ status: 201, title })
  })
})

describe('The same request again', () => {
  test('answers with the same visit in its present state, and records nothing twice', async () => {
    const first = await record(example('sco-2020.json'))
    const items = await office.items()
    office.clock.at = '2026-11-30T09:00:00Z'
    expect(await record(example('sco-2020.json'))).toEqual(first)
    expect(await office.items()).toEqual(items)
  })

  test('with its fields in another order is still the same request', async () => {
    const first = await record({
      title: 'V',
      direction: 'incoming',
      startsOn: '2026-11-02',
      endsOn: '2026-11-04',
    })
    expect(
      await record({ endsOn: '2026-11-04', startsOn: '2026-11-02', direction: 'incoming', title: 'V' }),
    ).toEqual(first)
  })

  test('pasted with the line ends and marks of another program is still the same request', async () => {
    const written = { title: 'Visit', direction: 'incoming', startsOn: '2026-11-20', endsOn: '2026-11-20' }
    const recorded = await record({ ...written, purpose: '(a) one;\n(b) two' })
    expect(recorded.body.purpose).toBe('(a) one;\n(b) two')
    const again = await record({ ...written, title: '\u202aVisit\u202c', purpose: '(a)\tone;\r\n(b) two' })
    expect(again).toEqual(recorded)
  })

  test('with another body is refused and changes nothing', async () => {
    await record(example('minimal.json'))
    const items = await office.items()
    const { status, body } = await record({ ...example('minimal.json'), place: 'Geneva' })
    expect({ status, body }).toEqual({
      status: 422,
      body: {
        type: '/problems/key-reused',
        title: 'The Idempotency-Key was used with another body',
        status: 422,
      },
    })
    expect(await office.items()).toEqual(items)
  })

  test('from another caller, or under another key, is another visit', async () => {
    const first = await record(example('minimal.json'))
    const second = await record(example('minimal.json'), 'k1', 'colleague')
    const third = await record(example('minimal.json'), 'k2')
    expect(new Set([first.body.id, second.body.id, third.body.id]).size).toBe(3)
  })

  test('ten times at once records one visit', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => record(example('three-zones.json'))))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1)
    expect((await office.items()).filter(({ entity }) => entity === 'visit')).toHaveLength(1)
  })
})

describe('An official whom a visit names by address', () => {
  test('is added to the directory once, with the habits of the institution', async () => {
    await record(example('three-zones.json'))
    const officials = (await office.items()).filter(({ entity }) => entity === 'official')
    expect(officials).toHaveLength(3)
    const id = officials.find(({ email }) => email === 'ines@lisbon.example.org')?.id
    expect((await office.call('GET', `/officials/${id}`)).body).toEqual({
      id,
      version: 1,
      name: 'Inês Conceição',
      email: 'ines@lisbon.example.org',
      zone: 'Asia/Shanghai',
      language: 'en',
      hour: '08:00',
    })
  })

  test('is the one who is already there, whatever the case of the address', async () => {
    await office.call('PUT', '/officials/ofc_ines', {
      body: { name: 'I. C.', email: 'Ines@Lisbon.Example.org' },
    })
    const { body } = await record(example('three-zones.json'))
    const theirs = body.commitments.filter(({ holder }: { holder: string }) => holder === 'ofc_ines')
    expect(theirs).toHaveLength(2)
  })

  test('is the protocol office when the address is its own', async () => {
    const { body } = await record({
      ...example('minimal.json'),
      events: [
        {
          kind: 'call',
          startsOn: '2026-11-23',
          agreedActions: [
            {
              wording: 'We send the list.',
              responsible: { name: 'Protocol', email: 'PROTOCOL@example.org' },
              dueOn: '2026-12-01',
            },
          ],
        },
      ],
    })
    expect(body.commitments[0].responsible).toEqual({ officialId: 'ofc_protocol-office' })
  })
})

describe('A visit read right after it was recorded', () => {
  test('is whole, even while the index knows nothing of it yet', async () => {
    const recorded = await record(example('sco-2020.json'))
    const { visits } = await import('../../functions/adapters/visits.ts')
    const lagging = visits({ ...office.table, queryIndex: async () => [] })
    const { commitments = [] } = (await lagging.get(recorded.body.id)) ?? {}
    expect(commitments.map(({ id }) => id)).toEqual(
      recorded.body.commitments.map(({ id }: { id: string }) => id),
    )
  })
})
