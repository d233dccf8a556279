import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals'
import { loopback } from '../../infra/token/loopback.ts'
import { bodyOf, listen } from '../../local/listen.ts'
import { root, settings } from './demonstration.ts'

const client = 'client-for-people'
const token = 'header.claims.signature'

/** Signs everybody in, as the sign-in pages of a user pool do, and sells a token for a code and its verifier, once. */
const standIn = async () => {
  const challenges = new Map<string, string>()
  const issuer = await listen(async (request, response) => {
    const url = new URL(request.url ?? '/', issuer.address)
    const refuse = (error: string) => response.writeHead(400).end(JSON.stringify({ error }))
    if (url.pathname === '/oauth2/authorize') {
      const asked = Object.fromEntries(url.searchParams)
      const isKnown = asked.client_id === client && asked.redirect_uri === loopback.address
      if (!isKnown || asked.response_type !== 'code' || asked.code_challenge_method !== 'S256')
        return refuse('invalid_request')
      challenges.set('the-code', asked.code_challenge ?? '')
      const back = new URLSearchParams({ code: 'the-code', state: asked.state ?? '' })
      return response.writeHead(302, { Location: `${loopback.address}?${back}` }).end()
    }
    const form = new URLSearchParams((await bodyOf(request)).toString('utf8'))
    const code = form.get('code') ?? ''
    const verifier = form.get('code_verifier') ?? ''
    const isBought =
      url.pathname === '/oauth2/token' &&
      form.get('grant_type') === 'authorization_code' &&
      form.get('client_id') === client &&
      form.get('redirect_uri') === loopback.address &&
      challenges.get(code) === createHash('sha256').update(verifier).digest('base64url')
    challenges.delete(code)
    return isBought
      ? response.end(JSON.stringify({ access_token: token, token_type: 'Bearer' }))
      : refuse('invalid_grant')
  })
  return issuer
}

const stackWith = (outputs: Record<string, string>) =>
  `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult><Stacks><member><StackName>s</StackName><StackStatus>CREATE_COMPLETE</StackStatus><CreationTime>2026-11-24T00:00:00Z</CreationTime><Outputs>${Object.entries(
    outputs,
  )
    .map(
      ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
    )
    .join('')}</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`

const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-sign-in-'))
const { stage, systems, ...demo } = settings
writeFileSync(join(folder, 'own.json'), JSON.stringify(demo))
writeFileSync(
  join(folder, 'theirs.json'),
  JSON.stringify({ ...demo, issuer: 'https://login.example.org', audience: ['a'] }),
)
afterAll(() => rmSync(folder, { recursive: true }))

let issuer: Awaited<ReturnType<typeof standIn>>
let aws: Awaited<ReturnType<typeof listen>>
beforeEach(async () => {
  issuer = await standIn()
  const stack = stackWith({ SignInAddress: issuer.address, ClientForPeople: client })
  aws = await listen((_, response) => response.writeHead(200, { 'Content-Type': 'text/xml' }).end(stack))
})
afterEach(async () => {
  await aws.close()
  await issuer.close()
})

/** Runs the command; `open` is the person who opens the address that the command shows. */
const signIn = async (stage: string, open?: (address: string) => Promise<unknown>) => {
  const run = spawn(process.execPath, ['infra/token/sign-in.ts', '--stage', stage], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      AIDE_MEMOIRE_STAGES: folder,
      AWS_ENDPOINT_URL: aws.address,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    },
  })
  let complaints = ''
  let isOpened = false
  run.stderr.on('data', (chunk) => {
    complaints += chunk
    const [address] = /https?:\S+authorize\S+(?=\n)/.exec(complaints) ?? []
    if (address === undefined || isOpened || open === undefined) return
    isOpened = true
    void open(address)
  })
  const closed = new Promise<number | null>((resolve) => run.once('close', resolve))
  return { said: await text(run.stdout), exit: await closed, complaints }
}

const pageOf = async (address: string) => {
  const response = await fetch(address)
  return { status: response.status, page: await response.text() }
}

test('the token of a person is printed alone, after the browser came back with a code', async () => {
  let shown = {}
  const outcome = await signIn('own', async (address) => (shown = await pageOf(address)))
  expect(outcome).toMatchObject({ exit: 0, said: `${token}\n` })
  expect(outcome.complaints).toContain(`Open this address and sign in:\n${issuer.address}/oauth2/authorize?`)
  expect(shown).toMatchObject({ status: 200, page: expect.stringContaining('You are signed in.') })
})

test('an answer to another sign-in is refused, and the sign-in goes on', async () => {
  let stranger = {}
  const outcome = await signIn('own', async (address) => {
    stranger = await pageOf(`${loopback.address}?code=stolen&state=guessed`)
    await pageOf(address)
  })
  expect(stranger).toMatchObject({ status: 400, page: expect.stringContaining('no answer to the sign-in') })
  expect(outcome).toMatchObject({ exit: 0, said: `${token}\n` })
})

test('a code without the verifier of this sign-in buys nothing', async () => {
  const outcome = await signIn('own', async (address) => {
    const state = new URL(address).searchParams.get('state')
    await pageOf(`${loopback.address}?${new URLSearchParams({ code: 'stolen', state: state ?? '' })}`)
  })
  expect(outcome).toMatchObject({ exit: 1, said: '' })
  expect(outcome.complaints).toContain(
    'The sign-in was refused: the issuer answered 400 {"error":"invalid_grant"}.\n',
  )
})

test('a person who is not let in is told why', async () => {
  const outcome = await signIn('own', async (address) => {
    const state = new URL(address).searchParams.get('state') ?? ''
    await pageOf(`${loopback.address}?${new URLSearchParams({ error: 'access_denied', state })}`)
  })
  expect(outcome).toMatchObject({ exit: 1, said: '' })
  expect(outcome.complaints).toContain('The sign-in was refused: access_denied.\n')
})

test('another program on the port is named', async () => {
  const other = await listen((_, response) => response.end(), loopback.port)
  const { exit, complaints } = await signIn('own')
  await other.close()
  expect({ exit, complaints }).toEqual({
    exit: 1,
    complaints: 'Another program uses port 8765, to which the browser comes back: end it first.\n',
  })
})

test('where the institution has an issuer, people sign in there', async () => {
  expect(await signIn('theirs')).toEqual({
    exit: 1,
    said: '',
    complaints:
      'People sign in at https://login.example.org: get the token there, and put it into AIDE_MEMOIRE_TOKEN.\n',
  })
})
