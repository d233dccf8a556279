import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { calendarsOf } from '../../functions/adapters/calendar-days.ts'
import { protocolOfficeOf } from '../../functions/adapters/settings.ts'
import { ladders as laddersInForce } from '../../functions/domain/schedule/named-ladders.ts'
import { leaveNotes, plannedWith } from '../../infra/calendars/leave-notes.ts'
import {
  changedBetween,
  changedLadders,
  deployedVersions,
  firstLadders,
  keptLadders,
  ladderVersionsOf,
  versionFor,
  versionsOf,
} from '../../infra/calendars/versions.ts'
import { createTable } from '../../local/create-table.ts'
import { startEmbeddedDynamoDb } from '../../local/embedded-dynamodb.ts'
import { bodyOf, listen } from '../../local/listen.ts'
import { anInstitution } from '../support/institution.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { runScript } from '../support/run-script.ts'
import { anAction, anOfficial, aVisit, aVisitWith } from '../support/submissions.ts'
import { root } from './demonstration.ts'
import { stack } from './doctor/fake-aws.ts'

const opensAt = '2026-12-21T04:00:00Z'
const daysOf = (holidays: Readonly<Record<string, string>>) => ({
  weekend: [6, 7],
  holidays,
  workedInLieu: [],
  knownUntil: '2027-12-31',
})
const institutionWith = (holidays: Readonly<Record<string, string>>) =>
  anInstitution({
    calendars: ['CN', 'KZ'],
    workingDays: calendarsOf({ CN: daysOf(holidays), KZ: daysOf({}) }),
  })

const ladders = firstLadders
const before = { calendars: { institution: 'weekdays', CN: 'old', KZ: 'same' }, ladders }
const deployed = { calendars: { institution: 'weekdays', CN: 'new', KZ: 'same' }, ladders }

/** The office before the deployment, and after it on the same table with another holiday in China. */
let first: TestOffice
let office: TestOffice
const institution = institutionWith({ '2026-12-24': 'A new holiday' })
beforeEach(async () => {
  first = await openTestOffice(opensAt, undefined, undefined, institutionWith({}))
  await first.has(
    anOfficial({ calendar: 'CN' }),
    anOfficial({ id: 'ofc_ann', name: 'Ann', email: 'ann@example.org' }),
    anOfficial({ id: 'ofc_kz', name: 'Aigul', email: 'aigul@example.org', calendar: 'KZ' }),
  )
  first.clock.at = '2026-12-23T04:00:00Z'
  for (const officialId of ['ofc_lin', 'ofc_ann', 'ofc_kz'])
    await first.has(aVisitWith(anAction({ responsible: { officialId }, dueOn: '2027-02-01' })))
  office = await openTestOffice(first.clock.at, () => first.table, undefined, institution)
})
afterEach(async () => {
  await office.close()
  await first.close()
})

const applied = async (versions = deployed) => {
  const told: string[] = []
  const changed = await leaveNotes(first.table, {
    protocolOffice: protocolOfficeOf(institution),
    deployed: versions,
    at: office.clock.at,
    tell: ({ noted, looked }) => told.push(`${noted} of ${looked}`),
  })
  return { changed, told }
}
const nextOn = async (id: string) =>
  (await office.call('GET', `/officials/${id}/desk`)).body.commitments[0].nextOn
const tick = () => office.morning('2026-12-23T06:00:00Z')

describe('Another calendar that came by deployment', () => {
  beforeEach(() => applied(before))

  test('moves the mornings that lie ahead by the next tick, on the desks concerned only', async () => {
    expect(await nextOn('ofc_lin')).toBe('2026-12-24')
    expect(await applied()).toEqual({ changed: ['CN'], told: ['1 of 4'] })
    await tick()
    expect(await nextOn('ofc_lin')).toBe('2026-12-25')
    expect(await nextOn('ofc_ann')).toBe('2026-12-24')
    expect(await nextOn('ofc_kz')).toBe('2026-12-24')
    expect(office.sent).toEqual([])
  })

  test('bites once: a second time there is nothing to do', async () => {
    await applied()
    expect(await plannedWith(first.table)).toEqual(deployed)
    expect(await applied()).toEqual({ changed: [], told: [] })
  })

  test('is finished by a second run when the first was interrupted', async () => {
    const broken = {
      ...first.table,
      write: () => Promise.reject(new Error('the line is cut')),
    }
    await expect(
      leaveNotes(broken, {
        protocolOffice: protocolOfficeOf(institution),
        deployed,
        at: office.clock.at,
        tell: () => undefined,
      }),
    ).rejects.toThrow('the line is cut')
    expect(await applied()).toEqual({ changed: ['CN'], told: ['1 of 4'] })
    await tick()
    expect(await nextOn('ofc_lin')).toBe('2026-12-25')
  })

  test('of the institution concerns whoever has no calendar, the protocol office too', async () => {
    expect(
      await applied({ ...before, calendars: { ...before.calendars, institution: 'CN of 2027' } }),
    ).toEqual({
      changed: ['institution'],
      told: ['2 of 4'],
    })
  })
})

describe('Other days of a ladder that came by deployment', () => {
  const withClose = { ...before, ladders: { ...ladders, close: 'other days' } }

  /** Told by the ladder `sparse`; then the ladder of the visit has the days of `close`, as if the file had been changed. */
  const recordThenChangeDays = async () => {
    const [commitment] = await first.has(
      aVisit(
        { title: 'A visit with another ladder', ladder: 'sparse' },
        anAction({ responsible: { officialId: 'ofc_ann' }, dueOn: '2027-02-01' }),
      ),
    )
    const [stored] = (await first.items()).filter(({ id }) => id === commitment?.id)
    if (stored === undefined) throw new Error('nothing was recorded')
    await first.table.write([
      {
        put: {
          ...stored,
          ladder: 'close',
          heldFrom: '2026-12-21',
          toldOn: '2026-12-21',
          nextOn: '2027-01-25',
          nextAt: '2027-01-25T01:00:00Z',
        } as typeof stored & { pk: string; sk: string },
      },
    ])
    return async () => (await office.call('GET', `/commitments/${commitment?.id}`)).body.nextOn
  }

  test('moves the mornings that lie ahead by the next tick, of the visits with that ladder only', async () => {
    await applied(before)
    const nextDay = await recordThenChangeDays()
    expect(await applied(withClose)).toEqual({ changed: ['ladder close'], told: ['4 of 4'] })
    await tick()
    expect(await nextDay()).toBe('2027-01-04')
    expect(await nextOn('ofc_ann')).toBe('2026-12-24')
  })

  test('bites once: a second time there is nothing to do', async () => {
    await applied(withClose)
    expect(await applied(withClose)).toEqual({ changed: [], told: [] })
  })

  test('is found at the first time too, because every stage began with the same ladders', async () => {
    expect(ladderVersionsOf(laddersInForce)).toEqual(firstLadders)
    expect(deployedVersions({})).toEqual({ calendars: {}, ladders: firstLadders })
    expect(await plannedWith(first.table)).toEqual({ calendars: {}, ladders: firstLadders })
  })

  test('concerns a ladder that the settings no longer have, and one that came back', () => {
    const { sparse: _, ...withoutSparse } = ladders
    expect(changedLadders(ladders, withoutSparse)).toEqual(['sparse'])
    const kept = keptLadders(ladders, withoutSparse)
    expect(changedLadders(kept, withoutSparse)).toEqual([])
    expect(changedLadders(kept, ladders)).toEqual(['sparse'])
    expect(changedLadders(ladders, { ...ladders, weekly: 'new' })).toEqual([])
  })
})

describe('The version of a calendar', () => {
  test('is that of its days, and of plain weekdays without one', () => {
    const china = versionsOf({ institution: { calendar: 'CN', calendars: ['KZ'] } })
    expect(china.institution).toBe(china.CN)
    expect(china.KZ).not.toBe(china.CN)
    expect(versionsOf({ institution: {} })).toEqual({ institution: 'weekdays' })
    expect(versionsOf({ institution: { calendar: 'CN' } })).toEqual({ institution: china.CN, CN: china.CN })
  })

  test('of a calendar that is no longer named is the institution’s', () => {
    expect(versionFor('IR', deployed.calendars)).toBe('weekdays')
    expect(changedBetween(before.calendars, { institution: 'weekdays', KZ: 'same' })).toEqual(['CN'])
    expect(changedBetween({}, { institution: 'weekdays' })).toEqual([])
  })
})

test('npm run calendars -- apply shows how far it is, and says the second time that there is nothing to do', async () => {
  const engine = await startEmbeddedDynamoDb({})
  const stacks = await listen(async (request, response) => {
    const name = new URLSearchParams((await bodyOf(request)).toString('utf8')).get('StackName') ?? ''
    const outputs = name.endsWith('storage')
      ? { TableName: 'table' }
      : { CalendarVersions: JSON.stringify(deployed.calendars), LadderVersions: JSON.stringify(ladders) }
    response.writeHead(200, { 'Content-Type': 'text/xml' }).end(stack(name, new Date(0), outputs).body)
  })
  const env = {
    AWS_ENDPOINT_URL_CLOUDFORMATION: stacks.address,
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  }
  const client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
  await createTable(client, 'table')
  const [official] = (await first.items()).filter(
    ({ entity, id }) => entity === 'official' && id === 'ofc_lin',
  )
  const attributes = Object.entries(official ?? {}).filter(([, value]) => typeof value === 'string')
  const Item = Object.fromEntries(attributes.map(([name, value]) => [name, { S: String(value) }]))
  await client.send(new PutItemCommand({ TableName: 'table', Item: { ...Item, version: { N: '1' } } }))

  const apply = () => runScript('calendars')(root, ['apply', '--stage', 'demo'], { env })
  expect(await apply()).toEqual({
    exit: 0,
    said: 'Left a note on 1 of 2 desks.\nChanged: CN, KZ. The next tick moves the mornings of these desks.\n',
    complaints: '',
  })
  expect(await apply()).toEqual({
    exit: 0,
    said: 'Every desk is planned with the deployed calendars and ladders: there is nothing to do.\n',
    complaints: '',
  })
  client.destroy()
  await Promise.all([stacks.close(), engine.close()])
})
