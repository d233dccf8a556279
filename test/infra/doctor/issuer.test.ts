import { afterEach, describe, expect, test } from '@jest/globals'
import { faultOfIssuer } from '../../../infra/doctor/issuer.ts'
import { listen } from '../../../local/listen.ts'

type Answers = Readonly<Record<string, { status?: number; body: unknown }>>

let issuer: Awaited<ReturnType<typeof listen>>
afterEach(() => issuer.close())

/** The fault of an issuer that answers so; `{address}` in an answer stands for the issuer's own address. */
const faultWith = async (answers: Answers, path = '') => {
  issuer = await listen((request, response) => {
    const { status = 200, body } = answers[request.url ?? ''] ?? { status: 404, body: {} }
    response.writeHead(status).end(JSON.stringify(body).replaceAll('{address}', issuer.address))
  })
  return faultOfIssuer(`${issuer.address}${path}`)
}

const configuration = { body: { jwks_uri: '{address}/keys' } }

describe('An issuer', () => {
  test.each([
    '',
    '/',
  ])('that names its keys and has some is well, with %j at the end of its address', async (end) => {
    const answers = {
      '/.well-known/openid-configuration': configuration,
      '/keys': { body: { keys: [{ kid: 'one' }] } },
    }
    expect(await faultWith(answers, end)).toBeUndefined()
  })

  test.each<[string, Answers, string]>([
    [
      'answers with a failure',
      { '/.well-known/openid-configuration': { status: 503, body: {} } },
      '/.well-known/openid-configuration answers 503',
    ],
    [
      'names no keys',
      { '/.well-known/openid-configuration': { body: {} } },
      'its configuration names no jwks_uri',
    ],
    [
      'has no keys',
      { '/.well-known/openid-configuration': configuration, '/keys': { body: { keys: [] } } },
      '/keys has no keys',
    ],
    ['does not give its keys', { '/.well-known/openid-configuration': configuration }, '/keys answers 404'],
  ])('that %s is not', async (_, answers, fault) => {
    expect((await faultWith(answers))?.replace(issuer.address, '')).toBe(fault)
  })

  test('that cannot be reached is not', async () => {
    issuer = await listen((_, response) => response.end())
    await issuer.close()
    expect(await faultOfIssuer(issuer.address)).toMatch(/^fetch failed \(.*ECONNREFUSED/)
  })
})
