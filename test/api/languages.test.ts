import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anInstitution } from '../support/institution.ts'
import { type Call, openTestOffice, type TestOffice } from '../support/office.ts'
import { aProblem, refuses } from '../support/refuses.ts'

let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice(
    '2026-11-23T00:00:00Z',
    undefined,
    undefined,
    anInstitution({ language: 'fr', languages: ['en', 'fr', 'zh-Hans'] }),
  )
})
afterAll(() => office.close())

const refusesTo = (method: string, path: string, request: Call, [pointer, tag]: readonly [string, string]) =>
  refuses(
    office,
    method,
    path,
    request,
    aProblem('invalid-request', 422, 'The request is not valid', [
      pointer,
      `must be one of the offered languages en, fr, zh-Hans, or a dialect of one: ${tag} is neither`,
    ]),
  )

const amina = { name: 'Amina', email: 'amina@example.org' }
const responsible = { email: 'new@example.org', name: 'New', language: 'pt' }
const aVisit = { title: 'V', direction: 'incoming', startsOn: '2026-11-16', endsOn: '2026-11-16' }
const event = {
  kind: 'meeting',
  startsOn: '2026-11-16',
  agreedActions: [{ wording: 'Send the plan', responsible }],
}
const key = { 'idempotency-key': 'k' }

test('The languages that the institution offers can be read', async () => {
  const { status, body } = await office.call('GET', '/languages')
  expect({ status, body }).toEqual({ status: 200, body: { own: 'fr', offered: ['en', 'fr', 'zh-Hans'] } })
})

describe('A language that is not offered is refused by name', () => {
  test.each(['pt', 'zh-TW', 'kk'])('when an official is added: %s', async (language) => {
    await refusesTo('PUT', '/officials/ofc_amina', { body: { ...amina, language } }, ['#/language', language])
  })

  test('when an official is changed', async () => {
    await office.call('PUT', '/officials/ofc_bola', { body: { name: 'Bola', email: 'bola@example.org' } })
    const headers = { 'if-match': '"1"' }
    await refusesTo('PATCH', '/officials/ofc_bola', { body: { language: 'pt' }, headers }, [
      '#/language',
      'pt',
    ])
    const body = { name: 'Bola', email: 'bola@example.org', language: 'ar' }
    await refusesTo('PUT', '/officials/ofc_bola', { body, headers }, ['#/language', 'ar'])
  })

  test('when a visit names somebody new', async () => {
    const body = { ...aVisit, events: [event] }
    await refusesTo('POST', '/visits', { body, headers: key }, [
      '#/events/0/agreedActions/0/responsible/language',
      'pt',
    ])
  })
})

describe('A language that is offered', () => {
  test.each(['zh-CN', 'fr-CA', 'en'])('is kept as it was given: %s', async (language) => {
    const id = `ofc_${language.toLowerCase()}`
    const body = { name: 'Somebody', email: `${language}@example.org`, language }
    const { status } = await office.call('PUT', `/officials/${id}`, { body })
    expect(status).toBe(201)
    expect((await office.call('GET', `/officials/${id}`)).body.language).toBe(language)
  })

  test('is that of somebody new whom a visit names, who else has the one of the institution', async () => {
    const visit = {
      ...aVisit,
      events: [
        {
          ...event,
          agreedActions: [
            { wording: 'Send the plan', responsible: { ...responsible, language: 'zh-CN' } },
            { wording: 'Send the list', responsible: { email: 'other@example.org', name: 'Other' } },
          ],
        },
      ],
    }
    await office.call('POST', '/visits', { body: visit, headers: { 'idempotency-key': 'taken' } })
    const { body } = await office.call('GET', '/officials')
    const languages = new Map(
      body.officials.map((one: { email: string; language: string }) => [one.email, one.language]),
    )
    expect(languages.get('new@example.org')).toBe('zh-CN')
    expect(languages.get('other@example.org')).toBe('fr')
  })
})

describe('A language recorded earlier that is not offered', () => {
  test('stays with a change of something else, and is told in the language of the institution', async () => {
    const id = 'ofc_earlier'
    await office.call('PUT', `/officials/${id}`, { body: { name: 'Earlier', email: 'earlier@example.org' } })
    const [item] = (await office.items()).filter(
      ({ id: stored, entity }) => stored === id && entity === 'official',
    )
    if (item === undefined) throw new Error('the official was not stored')
    await office.table.write([{ put: { ...item, language: 'pt' } }])

    const headers = { 'if-match': '"1"' }
    const patched = await office.call('PATCH', `/officials/${id}`, { body: { title: 'Consul' }, headers })
    expect({ status: patched.status, language: patched.body.language }).toEqual({
      status: 200,
      language: 'pt',
    })

    const visit = {
      ...aVisit,
      events: [
        {
          ...event,
          agreedActions: [{ wording: 'Send the plan', responsible: { officialId: id }, dueOn: '2026-11-20' }],
        },
      ],
    }
    await office.call('POST', '/visits', { body: visit, headers: { 'idempotency-key': 'earlier' } })
    await office.morning('2026-11-24T00:00:00Z')
    const mail = office.sent.find(({ to }) => to === 'earlier@example.org')?.mail
    expect(mail).toMatchObject({ language: 'fr', subject: expect.stringContaining('Send the plan') })
    expect(mail?.text).toContain('À l’attention de Earlier,')
  })
})
