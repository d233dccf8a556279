import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import {
  CloudFormationClient,
  DescribeStacksCommand,
  UpdateTerminationProtectionCommand,
} from '@aws-sdk/client-cloudformation'
import {
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
  ListGroupsCommand,
  ListUserPoolClientsCommand,
  ListUserPoolsCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import {
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  RestoreTableToPointInTimeCommand,
  UpdateContinuousBackupsCommand,
} from '@aws-sdk/client-dynamodb'
import {
  GetFunctionConcurrencyCommand,
  GetFunctionConfigurationCommand,
  InvokeCommand,
  LambdaClient,
  ListFunctionsCommand,
} from '@aws-sdk/client-lambda'
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs'
import { DeleteCommand, DynamoDBDocumentClient, PutCommand, paginateScan } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { deployedVersion } from '../../infra/version.ts'
import { runScript } from '../support/run-script.ts'
import { sesEventAbout } from '../support/ses-events.ts'
import { cdk, type Deployer, deploy, deployArgs, nextVersion, root, spoil, transcript } from './cdk.ts'
import { startEmulator } from './emulator.ts'
import { startMailSink } from './mail-sink.ts'
import { startTokenIssuer } from './token-issuer.ts'

const stage = 'emulated'
const audience = 'aide-memoire'

/** The demonstration, in the emulator's region and with a sign-in of the institution's own. */
const stageIn = (folder: string, issuer: string, more: { restoredTable?: string } = {}) => {
  const { systems, ...demonstration } = JSON.parse(readFileSync(join(root, 'stages', 'demo.json'), 'utf8'))
  const settings = { ...demonstration, region: 'us-east-1', issuer, audience: [audience], ...more }
  writeFileSync(join(folder, `${stage}.json`), JSON.stringify(settings))
  return folder
}

const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-deployment-'))
let issuer: Awaited<ReturnType<typeof startTokenIssuer>>
let sink: Awaited<ReturnType<typeof startMailSink>>
let emulator: Awaited<ReturnType<typeof startEmulator>>
let deployer: Deployer
let api: string
let token: string

beforeAll(async () => {
  rmSync(transcript, { force: true })
  issuer = await startTokenIssuer(folder)
  sink = await startMailSink()
  emulator = await startEmulator(folder, { smtp: sink.address, trusts: issuer.certificate })
  deployer = { stage, folder, env: emulator.env, stages: stageIn(folder, issuer.address) }
  Object.assign(process.env, emulator.env)
  token = await issuer.token({ audience })
})
afterAll(async () => {
  await emulator?.stop()
  await sink?.close()
  issuer?.close()
  rmSync(folder, { recursive: true, force: true })
})

const call = async <Body>(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
) => {
  const response = await fetch(api + path, {
    method,
    headers: { Authorization: `Bearer ${token}`, ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body }
}
const get = async <Body>(path: string) => (await call<Body>('GET', path)).body

/** The visits, commitments, matters and officials, as the API lists them. */
const everything = async () => ({
  visits: await get('/visits'),
  commitments: await get('/commitments'),
  matters: await get('/matters'),
  officials: await get('/officials'),
})

const withoutVersionsOfOfficials = ({ officials, ...others }: Awaited<ReturnType<typeof everything>>) => {
  const { officials: list } = officials as { officials: { version: number }[] }
  return { ...others, officials: list.map(({ version, ...official }) => official) }
}

/** The deployed Lambda with the given name, and its environment. */
const deployed = async (name: string) => {
  const lambda = new LambdaClient()
  const { Functions = [] } = await lambda.send(new ListFunctionsCommand())
  const FunctionName = Functions.find(({ FunctionName }) => FunctionName?.includes(`-${name}`))?.FunctionName
  const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }))
  const invoke = async (event: object) => {
    const asked = new InvokeCommand({ FunctionName, Payload: JSON.stringify(event) })
    const { FunctionError, Payload } = await lambda.send(asked)
    expect({ FunctionError, said: Buffer.from(Payload ?? []).toString() }).toEqual({ said: 'null' })
  }
  return { invoke, env: Environment?.Variables ?? {} }
}

/** Runs the scheduled Lambda and waits until the queue is empty. */
const tick = async () => {
  const { invoke, env } = await deployed('tick')
  await invoke({})
  // Queue addresses name a host of the emulator; the SDK reaches the queue at the common endpoint instead.
  const sqs = new SQSClient({ useQueueUrlAsEndpoint: false })
  const waiting = new GetQueueAttributesCommand({
    QueueUrl: env.NOTICE_QUEUE_URL,
    AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
  })
  const isEmpty = async () =>
    Object.values((await sqs.send(waiting)).Attributes ?? {}).every((count) => count === '0')
  while (!(await isEmpty())) await setTimeout(200)
  // The emulator hands mails on only after answering.
  await setTimeout(1_000)
}

/** Hands an event of SES about a notice to the Lambda, as the EventBridge rule would. */
const reported = async (name: string, official: string, date: string) => {
  const { invoke, env } = await deployed('feedback')
  const Key = { pk: { S: `OFFICIAL#${official}` }, sk: { S: `NOTICE#${date}` } }
  const { Item } = await new DynamoDBClient().send(new GetItemCommand({ TableName: env.TABLE_NAME, Key }))
  await invoke(sesEventAbout(name, { official, date, nonce: Item?.nonce?.S ?? '' }))
}

/** The mails that leave at a moment, as the receivers read them. */
const morning = async (at: string) => {
  const before = sink.mails.length
  emulator.setClock(at)
  await tick()
  return sink.mails.slice(before)
}

const toldAt = async (at: string) => (await morning(at)).map(({ to }) => to).toSorted()

const withToken = () => ({ env: { AIDE_MEMOIRE_URL: api, AIDE_MEMOIRE_TOKEN: token } })

type Matter = { id: string; version: number; commitmentId: string; title: string }
type Commitment = { id: string; version: number; status: string; responsible?: { officialId: string } }
let plan: Matter
/** The text of the mail that told Amina of the plan. */
let aminasMail: string

test('A stage is bootstrapped and deployed by the real command', async () => {
  const bootstrapped = await cdk(deployer, root, ['bootstrap', 'aws://000000000000/us-east-1'])
  expect(bootstrapped).toMatchObject({ exit: 0 })
  const { ApiAddress = '' } = await deploy(deployer)
  api = emulator.reachable(ApiAddress)
})

test('Nobody gets in without a token of the institution, made out for this system and still good', async () => {
  emulator.setClock('2026-11-23T01:00:00Z')
  const answer = async (authorization?: string) => {
    const response = await fetch(`${api}/matters`, { headers: { ...(authorization && { authorization }) } })
    return { status: response.status, body: await response.json() }
  }
  const wrong = {
    none: undefined,
    'not a token': 'Bearer x',
    'signed by a stranger': `Bearer ${await issuer.token({ audience, signedBy: 'a stranger' })}`,
    'of another issuer': `Bearer ${await issuer.token({ audience, issuer: 'https://elsewhere.test' })}`,
    'for another system': `Bearer ${await issuer.token({ audience: 'another' })}`,
    expired: `Bearer ${await issuer.token({ audience, expires: '-1m' })}`,
  }
  for (const [why, authorization] of Object.entries(wrong))
    expect({ why, ...(await answer(authorization)) }).toMatchObject({ why, status: 401 })
  expect(await answer(`Bearer ${token}`)).toEqual({ status: 200, body: { matters: [] } })
})

test('An answer names the deployed version', async () => {
  expect((await call('GET', '/matters')).headers.get('x-version')).toBe(deployedVersion())
})

test('The directory is imported, and the real visit is submitted, once', async () => {
  const file =
    'Name,Email,Organisation,Zone,Hour\nAmina Diallo,amina@example.org,SCODA,Africa/Conakry,09:30\nLin Wei,lin@example.org,SCODA,,\n'
  writeFileSync(join(folder, 'officials.csv'), file)
  const imported = await runScript('officials')(folder, ['import', 'officials.csv', '--apply'], withToken())
  expect(imported).toMatchObject({ exit: 0, complaints: '' })
  expect(imported.said).toContain('added 2, changed 0, unchanged 0, refused 0.')

  const visit = join(root, 'events', 'examples', 'sco-2020.json')
  const submitted = await runScript('submit')(folder, [visit], withToken())
  expect(submitted).toMatchObject({ exit: 0, complaints: '' })
  expect(await runScript('submit')(folder, [visit], withToken())).toEqual(submitted)
  expect(await get<object>('/visits')).toMatchObject({
    visits: [{ title: 'SCO Secretariat delegation in Qingdao' }],
  })
  const refused = await runScript('submit')(folder, [visit], { env: { AIDE_MEMOIRE_URL: api } })
  expect(refused.exit).toBe(1)
})

test('Decisions make the officials hear of it, each on their own working morning, once', async () => {
  const { matters } = await get<{ matters: Matter[] }>('/matters')
  const { officials } = await get<{ officials: { id: string; email: string }[] }>('/officials')
  const idOf = (address: string) => officials.find(({ email }) => email === address)?.id
  const decide = async (matter: Matter | undefined, decision: object) =>
    expect(
      await call('POST', `/matters/${matter?.id}/decision`, decision, { 'If-Match': `"${matter?.version}"` }),
    ).toMatchObject({ status: 200, body: { status: 'decided' } })
  const [one, other] = matters.toSorted((first, second) => first.title.localeCompare(second.title))
  if (one === undefined) throw new Error('the real visit leaves two matters')
  plan = one
  await decide(plan, { responsible: { officialId: idOf('amina@example.org') }, dueOn: '2026-12-18' })
  await decide(other, { responsible: { officialId: idOf('lin@example.org') }, checkIn: { every: 'P4W' } })

  expect(await morning('2026-11-23T20:00:00Z')).toEqual([])
  const inShanghai = await morning('2026-11-24T00:00:00Z')
  expect(inShanghai.map(({ to }) => to)).toEqual(['lin@example.org'])
  const inConakry = await morning('2026-11-24T09:30:00Z')
  expect(inConakry).toMatchObject([
    {
      to: 'amina@example.org',
      mail: {
        to: [{ name: 'Amina Diallo', address: 'amina@example.org' }],
        text: expect.stringContaining('Development Plan for Cooperation between SCODA and SCO Member States'),
        html: expect.stringContaining('Development Plan for Cooperation between SCODA and SCO Member States'),
      },
    },
  ])
  expect(inConakry[0]?.mail.text).toContain('18 December 2026')
  expect(await morning('2026-11-24T09:45:00Z')).toEqual([])

  aminasMail = inConakry[0]?.mail.text ?? ''
})

test('An official answers from the mail that arrived, without a token, and opening the mail changes nothing', async () => {
  const [address = 'no link'] = /^https?:\/\/\S+\/1$/m.exec(aminasMail) ?? []
  const page = emulator.reachable(address)
  const commitment = () => get<Commitment>(`/commitments/${plan.commitmentId}`)
  const before = await commitment()
  const opened = await fetch(page)
  const html = await opened.text()
  expect({ status: opened.status, html }).toEqual({ status: 200, html: expect.stringContaining(plan.title) })
  expect(opened.headers.get('referrer-policy')).toBe('no-referrer')
  expect((await fetch(page, { method: 'HEAD' })).status).toBe(200)
  expect(await commitment()).toEqual(before)

  const [, token = ''] = /name="token" value="([^"]+)"/.exec(html) ?? []
  const answer = async () => {
    const outcome = 'The plan was submitted to the Secretariat.'
    const body = new URLSearchParams({ token, answer: 'done', 'done-outcome': outcome })
    const posted = await fetch(page, { method: 'POST', body, redirect: 'manual' })
    return { status: posted.status, leadsTo: posted.headers.get('location') ?? '' }
  }
  emulator.setClock('2026-11-24T09:46:00Z')
  const answered = await answer()
  expect(answered).toMatchObject({ status: 303, leadsTo: expect.stringContaining('/recorded') })
  const recorded = await fetch(emulator.reachable(new URL(answered.leadsTo, address).href))
  expect(await recorded.text()).toContain('recorded as done')
  expect(await commitment()).toMatchObject({ status: 'completed', version: before.version + 1 })
  // The same form a second time is the same answer.
  await answer()
  expect(await commitment()).toMatchObject({ status: 'completed', version: before.version + 1 })
})

test('What became of a mail is shown', async () => {
  const { officials } = await get<{ officials: { id: string; email: string }[] }>('/officials')
  const amina = officials.find(({ email }) => email === 'amina@example.org')?.id ?? 'ofc_nobody'
  const tuesday = () => get(`/officials/${amina}/notices?from=2026-11-24&to=2026-11-24`)
  const sent = { date: '2026-11-24', state: 'sent', lines: [{ id: plan.commitmentId }] }
  expect(await tuesday()).toMatchObject({ days: [sent] })
  await reported('bounce', amina, '2026-11-24')
  expect(await tuesday()).toMatchObject({ days: [{ ...sent, delivery: { state: 'bounced' } }] })
})

test('A next version goes over live data, also when the command was killed on the way', async () => {
  const before = await everything()
  const source = nextVersion(folder, '2')
  const killed = await cdk(
    deployer,
    source,
    [...deployArgs(deployer), '--verbose'],
    /waiting for it to finish creating/,
  )
  expect(killed.exit).toBeNull()
  expect(killed.said).toContain('waiting for it to finish creating')
  expect((await call('GET', '/visits')).headers.get('x-next')).toBeNull()

  await deploy(deployer, source)
  expect((await call('GET', '/visits')).headers.get('x-next')).toBe('2')
  expect(await everything()).toEqual(before)
})

test('An update that fails leaves the version before in place, and the data', async () => {
  const before = await everything()
  const assembly = join(folder, 'spoilt')
  const synthesized = await cdk(deployer, nextVersion(folder, '3'), [
    'synth',
    '--quiet',
    '--output',
    assembly,
  ])
  expect(synthesized).toMatchObject({ exit: 0 })
  spoil(assembly)
  const { exit, said } = await cdk(deployer, root, [
    'deploy',
    '--all',
    '--require-approval',
    'never',
    '--app',
    assembly,
  ])
  expect(exit).toBe(1)
  // A line of the command's table holds no more of the word.
  expect(said).toContain('UPDATE_ROLLBACK_COMPLET')
  expect((await call('GET', '/visits')).headers.get('x-next')).toBe('2')
  expect(await everything()).toEqual(before)
})

test('What is completed is told no more, and what is not goes on', async () => {
  // The days on which the plan would have been on a notice: ten and three working days before, the day, three after.
  for (const day of ['2026-12-04', '2026-12-15', '2026-12-18'])
    expect(await morning(`${day}T09:30:00Z`)).toEqual([])
  // On a Monday, its weekly day, the office is also asked about Amina's address, which bounced.
  expect(await toldAt('2026-12-21T00:00:00Z')).toEqual(['lin@example.org', 'protocol@example.org'])
  expect(await morning('2026-12-23T09:30:00Z')).toEqual([])
})

/** Runs a command of the project for the stage, as the runbook says, and gives its output. */
const run = async (script: string, ...args: string[]) => {
  const { exit, said, complaints } = await runScript(script)(folder, ['--stage', stage, ...args], {
    env: { AIDE_MEMOIRE_STAGES: deployer.stages },
  })
  expect({ script, exit, complaints }).toEqual({ script, exit: 0, complaints: '' })
  return said
}

const concurrencies = async () => {
  const lambda = new LambdaClient()
  const { Functions = [] } = await lambda.send(new ListFunctionsCommand())
  const asked = Functions.map(({ FunctionName }) =>
    lambda.send(new GetFunctionConcurrencyCommand({ FunctionName })),
  )
  return (await Promise.all(asked)).map(({ ReservedConcurrentExecutions }) => ReservedConcurrentExecutions)
}

const documents = () => DynamoDBDocumentClient.from(new DynamoDBClient())

const itemsOf = async (TableName: string) => {
  const items: Record<string, unknown>[] = []
  for await (const { Items = [] } of paginateScan({ client: documents() }, { TableName }))
    items.push(...Items)
  return items
}

/** The emulator restores a table as it is now. This brings the restored table to the earlier state. */
const backTo = async (earlier: Record<string, unknown>[], TableName: string) => {
  for (const { pk, sk } of await itemsOf(TableName))
    await documents().send(new DeleteCommand({ TableName, Key: { pk, sk } }))
  for (const Item of earlier) await documents().send(new PutCommand({ TableName, Item }))
}

test('A table is restored with the commands of the runbook, and no official gets a second notice', async () => {
  const { env } = await deployed('api')
  const first = env.TABLE_NAME ?? ''
  const before = await everything()
  const earlier = await itemsOf(first)
  const told = await toldAt('2027-01-18T00:00:00Z')
  expect(told).toContain('lin@example.org')
  expect(await everything()).not.toEqual(before)

  expect((await run('pause')).trim().split('\n')).toHaveLength(5)
  expect(await concurrencies()).toEqual([0, 0, 0, 0, 0])
  const at = `${new Date(Date.now() - 1_000).toISOString().slice(0, 19)}Z`
  const said = await run('restore-table', '--at', at)
  const [, restoredTable = ''] = /"restoredTable": "([^"]+)"/.exec(said) ?? []
  const { Table } = await new DynamoDBClient().send(new DescribeTableCommand({ TableName: restoredTable }))
  expect(Table).toMatchObject({ TableStatus: 'ACTIVE', DeletionProtectionEnabled: true })
  expect(said).toContain(`npm run restore-claims -- --stage ${stage} --from ${first} --since ${at}`)
  await backTo(earlier, restoredTable)

  stageIn(folder, issuer.address, { restoredTable })
  // The claims carry the time of the handlers' clock.
  expect(await run('restore-claims', '--from', first, '--since', '2027-01-17T23:59:59Z')).toContain(
    `Copied ${told.length} claims into ${restoredTable}`,
  )
  await deploy(deployer)
  expect((await run('resume')).trim().split('\n')).toHaveLength(5)
  expect(await concurrencies()).toEqual(Array.from({ length: 5 }, () => undefined))
  expect((await deployed('api')).env.TABLE_NAME).toBe(restoredTable)
  // The links of the mails that left since then end, which is a change of their officials.
  expect(withoutVersionsOfOfficials(await everything())).toEqual(withoutVersionsOfOfficials(before))
  expect(await morning('2027-01-18T00:15:00Z')).toEqual([])
})

test('A person is erased: first what the API still changes, then the rest', async () => {
  const erase = (...args: string[]) =>
    runScript('erase')(folder, ['--stage', stage, 'Amina Diallo', 'amina@example.org', ...args], {
      env: { AIDE_MEMOIRE_STAGES: deployer.stages },
    })
  const { officials } = await get<{ officials: { id: string; version: number; name: string }[] }>(
    '/officials',
  )
  const amina = officials.find(({ name }) => name === 'Amina Diallo')
  expect(await erase()).toMatchObject({
    exit: 1,
    said: expect.stringContaining(`first   PATCH /officials/${amina?.id}`),
  })

  const former = { name: 'Former official', email: `erased-${amina?.id}@example.org` }
  const ifMatch = { 'If-Match': `"${amina?.version}"` }
  expect(await call('PATCH', `/officials/${amina?.id}`, former, ifMatch)).toMatchObject({ status: 200 })
  expect(await erase('--apply')).toMatchObject({
    exit: 0,
    said: expect.stringContaining('Nothing names them.'),
  })
  expect(await erase()).toMatchObject({ exit: 0, said: 'Nothing names them.\n' })
})

/** The id and the secret of a system that may sign in to the deployed user pool, if there is such a system. */
const signInOf = async (system: string) => {
  const cognito = new CognitoIdentityProviderClient()
  const { UserPools: [pool] = [] } = await cognito.send(new ListUserPoolsCommand({ MaxResults: 1 }))
  const UserPoolId = pool?.Id
  const { UserPoolClients = [] } = await cognito.send(new ListUserPoolClientsCommand({ UserPoolId }))
  const ClientId = UserPoolClients.find(({ ClientName }) => ClientName === system)?.ClientId
  if (ClientId === undefined) return undefined
  const { UserPoolClient } = await cognito.send(new DescribeUserPoolClientCommand({ UserPoolId, ClientId }))
  return `${ClientId}:${UserPoolClient?.ClientSecret}`
}

const bought = async (signIn: string | undefined) => {
  const response = await fetch(emulator.signIn, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(signIn ?? '').toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  return ((await response.json()) as { access_token: string }).access_token
}

/* A second stage of the account, in a folder of its own: its commands name no stage. It uses the sender domain of the first. */
const secondStages = join(folder, 'second')
const second = (): Deployer => {
  const { stage, ...others } = deployer
  return { ...others, stages: secondStages }
}
const writeSecond = (more: object) => {
  const { systems, ...demonstration } = JSON.parse(readFileSync(join(root, 'stages', 'demo.json'), 'utf8'))
  const settings = { ...demonstration, region: 'us-east-1', senderIdentity: 'existing', ...more }
  writeFileSync(join(secondStages, 'own.json'), JSON.stringify(settings))
}

test('A second stage on the same sender domain has a user pool of its own, where a system buys a token with its secret', async () => {
  mkdirSync(secondStages)
  writeSecond({ systems: { 'visit-register': 'integrator', archive: 'reader' } })
  const { ApiAddress = '' } = await deploy(second())
  api = emulator.reachable(ApiAddress)

  expect(await call('GET', '/visits')).toMatchObject({ status: 401 })
  token = await bought(await signInOf('archive'))
  expect(await call('GET', '/visits')).toMatchObject({ status: 200, body: { visits: [] } })
  const visit = JSON.parse(readFileSync(join(root, 'events', 'examples', 'sco-2020.json'), 'utf8'))
  expect(await call('POST', '/visits', visit, { 'Idempotency-Key': 'own' })).toMatchObject({ status: 403 })
  token = await bought(await signInOf('visit-register'))
  expect(await call('POST', '/visits', visit, { 'Idempotency-Key': 'own' })).toMatchObject({ status: 201 })
})

test('A system is removed: its token is refused, and the other system goes on', async () => {
  const former = await bought(await signInOf('archive'))
  writeSecond({ systems: { 'visit-register': 'integrator' } })
  await deploy(second())
  expect(await signInOf('archive')).toBeUndefined()
  token = former
  expect(await call('GET', '/visits')).toMatchObject({ status: 401 })
  token = await bought(await signInOf('visit-register'))
  expect(await call('GET', '/visits')).toMatchObject({ status: 200 })
})

const destroyed = (deployer: Deployer) => cdk(deployer, root, ['destroy', '--all', '--force'])

/** Deletes both stacks of a stage after the protection was switched off. */
const destroy = async (deployer: Deployer, stage: string) => {
  const StackName = `aide-memoire-${stage}-storage`
  const cloudFormation = new CloudFormationClient()
  await cloudFormation.send(
    new UpdateTerminationProtectionCommand({ StackName, EnableTerminationProtection: false }),
  )
  expect(await destroyed(deployer)).toMatchObject({ exit: 0 })
  await expect(cloudFormation.send(new DescribeStacksCommand({ StackName }))).rejects.toThrow(
    'does not exist',
  )
}

test('The first stage is destroyed, after its protection was switched off, and the doctor of the second has no complaint', async () => {
  expect(await destroyed(deployer)).toMatchObject({ exit: 1 })
  await destroy(deployer, stage)

  // The emulator's CloudFormation leaves out the backups of a table.
  const TableName = (await deployed('api')).env.TABLE_NAME
  const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true }
  await new DynamoDBClient().send(
    new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }),
  )
  const { exit, said, complaints } = await runScript('doctor')(folder, [], {
    env: { AIDE_MEMOIRE_STAGES: secondStages },
  })
  expect({ said, complaints }).toEqual({ said: expect.not.stringMatching(/^mend/m), complaints: '' })
  expect(said).toMatch(/^ok +sender domain +verified$/m)
  expect(exit).toBe(0)
})

const poolsWithGroups = async () => {
  const cognito = new CognitoIdentityProviderClient()
  const { UserPools = [] } = await cognito.send(new ListUserPoolsCommand({ MaxResults: 60 }))
  const withGroups = async ({ Id }: { Id?: string | undefined }) => {
    const { Groups = [] } = await cognito.send(new ListGroupsCommand({ UserPoolId: Id }))
    return { id: Id, groups: Groups.map(({ GroupName }) => GroupName).toSorted() }
  }
  return Promise.all(UserPools.map(withGroups))
}

const restoredTable = 'left-by-the-second-stage'

/** The emulator gives the table of the new stack the name of the table that was left, so the latter gets another name. */
const renamed = async (SourceTableName: string) => {
  const asked = { SourceTableName, TargetTableName: restoredTable, UseLatestRestorableTime: true }
  await new DynamoDBClient().send(new RestoreTableToPointInTimeCommand(asked))
}

test('A stage that was destroyed comes back to its table and to its people, and its officials are told', async () => {
  const visits = await get('/visits')
  const before = await poolsWithGroups()
  const left = (await deployed('api')).env.TABLE_NAME ?? ''
  const items = await itemsOf(left)
  const formerSignIn = await signInOf('visit-register')
  await destroy(second(), 'own')
  expect(await poolsWithGroups()).toEqual(before)
  expect(await itemsOf(left)).toEqual(items)
  await renamed(left)

  const systems = { 'visit-register': 'integrator' }
  writeSecond({ systems, restoredTable, userPool: before[0]?.id })
  const { ApiAddress = '', UserPoolId } = await deploy(second())
  api = emulator.reachable(ApiAddress)
  expect(UserPoolId).toBe(before[0]?.id)
  expect(await poolsWithGroups()).toEqual(before)
  const signIn = await signInOf('visit-register')
  expect(signIn).not.toEqual(formerSignIn)
  token = await bought(signIn)
  expect(await get('/visits')).toEqual(visits)
  expect(await toldAt('2027-02-01T00:00:00Z')).toContain('protocol@example.org')
})

test('The second stage turns to an issuer of the institution, and keeps its people in the pool that is left', async () => {
  writeSecond({ issuer: issuer.address, audience: [audience], restoredTable })
  expect(await cdk(second(), root, ['diff'])).toMatchObject({ exit: 0 })
  const { ApiAddress = '' } = await deploy(second())
  api = emulator.reachable(ApiAddress)
  token = await issuer.token({ audience })
  expect(await call('GET', '/visits')).toMatchObject({ status: 200 })
  expect(await poolsWithGroups()).toMatchObject([{ groups: ['coordinator', 'integrator', 'reader'] }])
})
