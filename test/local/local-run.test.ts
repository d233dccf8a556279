import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Instant } from '../../functions/domain/shared/time.ts'
import * as files from '../../functions/words/languages.ts'
import { openOffice } from '../../local/local-stack.ts'
import { recordDemonstration, recordRealVisit } from '../../local/real-visit.ts'
import { anAction, aVisit } from '../support/submissions.ts'

let folder: string
let office: Awaited<ReturnType<typeof openOffice>>
let lines: string[]

const start = (notBefore: Instant = '2020-07-27T00:00:00Z') =>
  openOffice({ port: 0, data: folder, notBefore }, (line) => lines.push(line))

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aide-memoire-'))
  lines = []
  office = await start()
})
afterEach(async () => {
  await office.close()
  rmSync(folder, { recursive: true })
})

const ask = async (method: string, path: string, body?: string, headers: Record<string, string> = {}) => {
  const response = await fetch(office.address + path, {
    method,
    headers,
    redirect: 'manual',
    ...(body && { body }),
  })
  const text = await response.text()
  const type = response.headers.get('content-type') ?? ''
  return {
    status: response.status,
    type,
    location: response.headers.get('location'),
    body: type.includes('json') ? JSON.parse(text) : text,
  }
}
const moveTo = (now: string) => ask('POST', '/local/clock', JSON.stringify({ now }))

test.each([
  ['/visits', 200],
  ['/visits/vis_nobody', 404],
  ['/commitments.csv', 200],
  ['/figures', 200],
  ['/openapi.json', 200],
])('An answer ends in a line end, so that a terminal starts its next line anew: %s', async (path, status) => {
  const answer = await fetch(office.address + path)
  expect(answer.status).toBe(status)
  expect((await answer.text()).endsWith('\n')).toBe(true)
})

describe('A page of another site', () => {
  const asked = (headers: Record<string, string>, method = 'GET') =>
    new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
      const { port } = new URL(office.address)
      const wanted = request({ host: '127.0.0.1', port, path: '/visits', method, headers }, async (answer) =>
        resolve({ status: answer.statusCode, body: await text(answer) }),
      )
      wanted.on('error', reject).end()
    })

  test('that lets its own name point to this machine is refused', async () => {
    const answer = await asked({ Host: 'evil.example:3000' })
    expect(answer.status).toBe(421)
    expect(JSON.parse(answer.body)).toMatchObject({
      detail: 'the local run answers only as 127.0.0.1 and localhost',
    })
    expect((await asked({ Host: 'localhost:3000' })).status).toBe(200)
  })

  test.each([
    'https://evil.example',
    'null',
    'http://127.0.0.1:1',
  ])('may change nothing: %s', async (Origin) => {
    const host = new URL(office.address).host
    const answer = await asked({ Origin, Host: host }, 'POST')
    expect(answer.status).toBe(403)
    expect(JSON.parse(answer.body)).toMatchObject({
      detail: 'the local run takes no requests from pages of other sites',
    })
    expect((await asked({ Origin: `http://${host}`, Host: host }, 'POST')).status).toBe(400)
  })

  test('is told apart from a page of our own that hides its address: the browser says whose page it is', async () => {
    const { host } = new URL(office.address)
    const hidden = (site: string) => asked({ Origin: 'null', Host: host, 'Sec-Fetch-Site': site }, 'POST')
    expect((await hidden('cross-site')).status).toBe(403)
    expect((await hidden('same-site')).status).toBe(403)
    expect((await hidden('same-origin')).status).toBe(400)
  })
})

describe('The clock', () => {
  test('goes ten years at most, so that a mistyped year spoils nothing', async () => {
    const { status, body } = await moveTo('2202-08-03T10:00:00Z')
    expect(status).toBe(422)
    expect(body.errors[0]).toMatchObject({
      pointer: '#/now',
      detail: expect.stringMatching(/^must be at most 10 years after 2020-07-27T/),
    })
    expect(office.clock.now().slice(0, 10)).toBe('2020-07-27')
  })

  test('starts where it was told to, and after a restart where it stood, if that is later', async () => {
    await moveTo('2020-08-03T10:00:00Z')
    await office.close()
    office = await start('2020-07-01T00:00:00Z')
    expect(office.clock.now().slice(0, 16)).toBe('2020-08-03T10:00')
    await office.close()
    office = await start('2020-09-01T00:00:00Z')
    expect(office.clock.now().slice(0, 16)).toBe('2020-09-01T00:00')
  })

  test('answers with the instant it was moved to and the notices sent on the way', async () => {
    await recordRealVisit(office.address)
    const { status, body } = await moveTo('2020-07-28T02:00:00+02:00')
    expect(status).toBe(200)
    expect(body.now).toBe('2020-07-28T00:00:00Z')
    expect(body.notices).toHaveLength(2)
    expect(Object.keys(body.notices[0])).toEqual(['mailId', 'to', 'subject', 'localDate'])
    expect((await moveTo('2020-07-28T03:00:00Z')).body).toEqual({ now: '2020-07-28T03:00:00Z', notices: [] })
  })

  test('does not go back', async () => {
    await moveTo('2020-08-03T10:00:00Z')
    const { status, type, body } = await moveTo('2020-08-03T09:59:59Z')
    expect({ status, type, title: body.title }).toEqual({
      status: 409,
      type: 'application/problem+json',
      title: 'The clock goes forward only',
    })
  })

  test.each([
    '',
    '{}',
    '{"now":5}',
    '{"now":"tomorrow"}',
    '{"now":"2020-08-03"}',
    '{"now":"2020-13-03T00:00:00Z"}',
  ])('does not understand %j', async (body) => {
    expect((await ask('POST', '/local/clock', body)).status).toBe(422)
  })
})

describe('The mails', () => {
  test('are listed as JSON, and each gives its source', async () => {
    await recordRealVisit(office.address)
    await moveTo('2020-07-28T02:00:00Z')
    const { body } = await ask('GET', '/local/mail')
    expect(body).toHaveLength(2)
    expect(Object.keys(body[0])).toEqual(['id', 'to', 'subject', 'date'])
    const raw = await ask('GET', `/local/mail/${body[0].id}/raw`)
    expect({ status: raw.status, type: raw.type }).toEqual({ status: 200, type: 'message/rfc822' })
    expect(raw.body).toContain(`Message-ID: <${body[0].id}@email.amazonses.com>`)
  })

  test.each([
    '/local/mail/nothing/raw',
    '/inbox/nothing',
    '/inbox/nothing/html',
  ])('that do not exist are not found: %s', async (path) => {
    expect((await ask('GET', path)).status).toBe(404)
  })
})

describe('The button “next morning”', () => {
  test('moves the clock to the next notice and shows it', async () => {
    await recordRealVisit(office.address)
    const pressed = await ask('POST', '/inbox/next-morning')
    expect({ status: pressed.status, location: pressed.location }).toEqual({
      status: 303,
      location: '/inbox?since=0',
    })
    expect(office.clock.now().slice(0, 16)).toBe('2020-07-28T00:00')
    expect((await ask('GET', '/inbox?since=0')).body).toContain('2 notices were sent')
  })

  test('says so when nothing is planned', async () => {
    await ask('POST', '/inbox/next-morning')
    expect((await ask('GET', '/inbox?since=0')).body).toContain('Nothing is planned')
  })
})

describe('The demonstration', () => {
  test('begins with something late, a post taken over, an outside address that the office is asked about, and something that waits for the other side', async () => {
    await recordRealVisit(office.address)
    await recordDemonstration(office.address)
    // A start that was interrupted records the rest.
    await recordDemonstration(office.address)
    const { commitments } = (await ask('GET', '/commitments?limit=100')).body as {
      commitments: { title: string; dueOn?: string; waiting?: object }[]
    }
    expect(commitments.filter(({ dueOn = '9' }) => dueOn < '2020-07-27').map(({ title }) => title)).toEqual([
      'Liste des quais disponibles',
    ])
    expect(commitments.flatMap(({ waiting }) => waiting ?? [])).toEqual([
      { for: 'ответ Тегерана с его тарифами', since: '2020-07-27', until: '2020-08-10' },
    ])
    expect((await ask('GET', '/officials/ofc_demo-cairo/desk')).body.handover.from.name).toBe('كريم منصور')
    const { officials } = (await ask('GET', '/officials?limit=100')).body as {
      officials: { language: string; zone: string; outsideAddress?: string; email: string }[]
    }
    expect(officials.filter(({ outsideAddress }) => outsideAddress === 'asked')).toMatchObject([
      { email: 'tomas.rivera@harbour.example.net' },
    ])
    expect(new Set(officials.map(({ zone }) => zone)).size).toBeGreaterThanOrEqual(4)
    expect(new Set(officials.map(({ language }) => language)).size).toBeGreaterThanOrEqual(5)
  })

  test('shows a mail in each of eight languages before the second morning of the office is over', async () => {
    await recordRealVisit(office.address)
    await recordDemonstration(office.address)
    await recordDemonstration(office.address)
    await moveTo('2020-07-28T02:00:00Z')
    const { body } = await ask('GET', '/local/mail')
    const languages = await Promise.all(
      body.map(async ({ id }: { id: string }) => {
        const { body: raw } = await ask('GET', `/local/mail/${id}/raw`)
        return /^Content-Language: (\S+)/im.exec(raw)?.[1]
      }),
    )
    expect([...new Set(languages)].toSorted()).toEqual(
      Object.values(files)
        .map(({ language }) => language)
        .toSorted(),
    )
    expect(body.map(({ to }: { to: string }) => to).toSorted()).toEqual([
      'aigul@almaty.example.org',
      'aissata@abidjan.example.org',
      'laila@cairo.example.org',
      'lucia@bogota.example.org',
      'maryam@tehran.example.org',
      'planning.desk@example.org',
      'protocol@example.org',
      'sara@karachi.example.org',
      'wang@yichang.example.org',
    ])
  })
})

describe('The front', () => {
  test('lets nobody in who brings a token, as it cannot check one', async () => {
    const { status, body } = await ask('GET', '/matters', undefined, { Authorization: 'Bearer x' })
    expect({ status, title: body.title }).toEqual({ status: 401, title: 'Unauthorized' })
  })

  test('leads from / to the inbox', async () => {
    expect(await ask('GET', '/')).toMatchObject({ status: 303, location: '/inbox' })
  })

  test('hands a body that is not UTF-8 to the API, which refuses it', async () => {
    const response = await fetch(`${office.address}/visits`, {
      method: 'POST',
      headers: { 'Idempotency-Key': 'k' },
      body: new Uint8Array([0x22, 0xff, 0x22]),
    })
    expect(response.status).toBe(400)
  })
})

describe('The terminal', () => {
  test('says each thing that happens in one line, without a name or an address', async () => {
    await recordRealVisit(office.address)
    await moveTo('2020-07-28T02:00:00Z')
    const said = lines.map((line) =>
      line.replace(/^\S+ +/, '').replaceAll(/(ofc|vis|mat)_[a-z0-9]{24}/g, '$1_…'),
    )
    expect(said.toSorted()).toEqual([
      'notice accepted  official=ofc_protocol-office  localDate=2020-07-28  lines=1  waitedSeconds=0',
      'notice accepted  official=ofc_…  localDate=2020-07-28  lines=1  waitedSeconds=0',
      'notice delivered  event=Delivery  official=ofc_protocol-office  localDate=2020-07-28',
      'notice delivered  event=Delivery  official=ofc_…  localDate=2020-07-28',
      'report  event=Send  official=ofc_protocol-office  localDate=2020-07-28',
      'report  event=Send  official=ofc_…  localDate=2020-07-28',
      'request  route=GET /matters  status=200',
      'request  route=GET /matters  status=200',
      'request  route=POST /matters/{id}/decision  status=200  by=local  id=mat_…',
      'request  route=POST /matters/{id}/decision  status=200  by=local  id=mat_…',
      'request  route=POST /visits  status=201  by=local  id=vis_…',
      'tick  waiting=2  late=0  oldestSeconds=0',
    ])
  })
})

test('The kept instant is written as a whole or not at all', async () => {
  await moveTo('2020-08-03T10:00:00Z')
  expect(JSON.parse(readFileSync(join(folder, 'clock.json'), 'utf8'))).toEqual({
    now: '2020-08-03T10:00:00Z',
  })
})

test('An official in Tehran gets the first mail on a Saturday', async () => {
  const official = { name: 'Ali Rezaei', email: 'ali@example.org', zone: 'Asia/Tehran', calendar: 'IR' }
  expect((await ask('PUT', '/officials/ofc_ali', JSON.stringify(official))).status).toBe(201)
  const action = anAction({ responsible: { officialId: 'ofc_ali' }, dueOn: '2020-09-01' })
  const { body } = aVisit({ startsOn: '2020-07-20' }, action)
  await moveTo('2020-07-29T12:00:00Z')
  const recorded = await ask('POST', '/visits', JSON.stringify(body), { 'idempotency-key': 'tehran' })
  expect(recorded.status).toBe(201)
  const desk = await ask('GET', '/officials/ofc_ali/desk')
  expect(desk.body.commitments[0].nextOn).toBe('2020-08-01')
})
