import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { expect, test } from '@jest/globals'
import { root } from '../demonstration.ts'
import { fakeAws, type World } from './fake-aws.ts'

/** The output and exit code of the command for a given state of AWS. */
const visit = async (world: World | 'refuses', ...args: string[]) => {
  const aws = await fakeAws(world)
  try {
    const fakeDns = ['--import', './test/infra/doctor/fake-dns.ts']
    const run = spawn(process.execPath, [...fakeDns, 'infra/doctor/doctor.ts', ...args], {
      cwd: root,
      env: {
        DNS_TXT: JSON.stringify({ '_dmarc.example.org': 'v=DMARC1; p=none' }),
        PATH: process.env.PATH,
        AWS_ENDPOINT_URL: aws.address,
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        AWS_MAX_ATTEMPTS: '1',
      },
    })
    const [said, complaints, exit] = await Promise.all([
      text(run.stdout),
      text(run.stderr),
      new Promise<number | null>((resolve) => run.once('close', resolve)),
    ])
    return { lines: said.trim().split('\n'), complaints, exit, asked: aws.asked }
  } finally {
    await aws.close()
  }
}

const good: World = {
  isDeployed: true,
  age: 60 * 24 * 100,
  subscription: 'confirmed',
  schedule: 'ENABLED',
  ringing: [],
  concurrency: 1000,
  identity: {
    VerifiedForSendingStatus: true,
    DkimAttributes: { Status: 'SUCCESS' },
    MailFromAttributes: { MailFromDomainStatus: 'SUCCESS', MailFromDomain: 'mail.example.org' },
  },
  account: {
    ProductionAccessEnabled: true,
    SendingEnabled: true,
    SendQuota: { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 3 },
    PricingAttributes: { CurrentPlan: 'NONE' },
  },
  officials: [700, 500],
  portuguese: 'ofc_2-499',
  deadNotices: 0,
  ticks: [22, 7.5, 37],
  pointInTimeRecovery: 'ENABLED',
  oldestMatter: 5,
}

test('A good deployment: one line for each part, and an end without complaint', async () => {
  const { lines, exit, complaints } = await visit(good, '--stage', 'demo')
  expect(lines).toEqual([
    'ok      storage stack  deployed',
    'ok      service stack  deployed',
    'ok      sender domain  verified',
    'ok      signed mail    DKIM',
    'ok      bounces        to mail.example.org',
    'ok      DMARC          _dmarc.example.org says v=DMARC1; p=none',
    'ok      SES sandbox    left',
    'ok      SES sending    enabled',
    'ok      SES quota      50000 mails a day for 1200 officials',
    'ok      concurrency    1000 functions at once',
    'ok      dead letters   none in notices-dead',
    'ok      dead letters   none in ticks-dead',
    'ok      schedule       every quarter of an hour',
    'ok      last tick      7 minutes ago',
    'ok      alarm mail     to operations@example.org',
    'ok      alarms         none rings',
    'ok      backups        every second of the last 35 days',
    'ok      deletion       protected',
    'ok      oldest matter  open for 5 days',
    'advice  languages      these officials are told in en, because their language is not offered: ofc_2-499 (pt). Correct them, or name the language in institution.languages',
    'advice  languages      nobody has reviewed the words in ar, es, fa, fr, ru, ur, zh-Hans: let somebody who works in the language read functions/words/',
    'ok      calendars      none: every weekend is off',
    'advice  one domain     the links in mails lead to an address of AWS, and aide-memoire@example.org writes: set linkDomain to a part of example.org',
  ])
  expect({ exit, complaints }).toEqual({ exit: 0, complaints: '' })
})

test('A bad one: what is to be mended, and an end that a script notices', async () => {
  const { identity, ...unknownDomain } = good
  const { lines, exit } = await visit(
    {
      ...unknownDomain,
      account: {
        ProductionAccessEnabled: false,
        SendingEnabled: true,
        SendQuota: { Max24HourSend: 200, MaxSendRate: 1 },
        PricingAttributes: { CurrentPlan: 'ESSENTIALS' },
      },
      deadNotices: 2,
      subscription: 'pending',
      schedule: 'DISABLED',
      ringing: ['no-tick-for-45-minutes', 'errors-of-tick'],
      concurrency: 9,
      ticks: [],
      pointInTimeRecovery: 'DISABLED',
      oldestMatter: 40,
    },
    '--stage=demo',
  )
  expect(lines.filter((line) => !line.startsWith('ok')).map((line) => line.slice(0, 22).trim())).toEqual([
    'mend    sender domain',
    'mend    SES sandbox',
    'advice  SES plan',
    'mend    SES quota',
    'advice  SES rate',
    'advice  concurrency',
    'mend    dead letters',
    'mend    schedule',
    'mend    last tick',
    'mend    alarm mail',
    'mend    alarms',
    'mend    alarms',
    'mend    backups',
    'advice  oldest matter',
    'advice  languages',
    'advice  languages',
    'advice  one domain',
  ])
  expect(exit).toBe(1)
})

test('A first deployment, minutes old: what is still awaited, and an end without complaint, as CI asks for', async () => {
  const { lines, exit } = await visit(
    {
      ...good,
      age: 4,
      identity: {
        VerifiedForSendingStatus: false,
        DkimAttributes: { Status: 'PENDING' },
        MailFromAttributes: { MailFromDomainStatus: 'PENDING' },
      },
      account: {
        ProductionAccessEnabled: false,
        SendingEnabled: true,
        SendQuota: { Max24HourSend: 200, MaxSendRate: 14 },
      },
      officials: [0],
      ticks: [],
      subscription: 'pending',
      ringing: ['no-tick-for-45-minutes'],
    },
    '--stage',
    'demo',
  )
  expect(lines.filter((line) => !line.startsWith('ok')).map((line) => line.slice(0, 22).trim())).toEqual([
    'wait    sender domain',
    'wait    signed mail',
    'advice  bounces',
    'wait    SES sandbox',
    'wait    last tick',
    'wait    alarm mail',
    'wait    alarms',
    'advice  languages',
    'advice  one domain',
  ])
  expect(exit).toBe(0)
})

test('Nothing deployed: how it is', async () => {
  const { lines, exit } = await visit({ ...good, isDeployed: false }, '--stage', 'demo')
  expect(lines).toEqual([
    'mend    storage stack  it is not deployed: npm run deploy -- --stage demo',
    'mend    service stack  it is not deployed: npm run deploy -- --stage demo',
  ])
  expect(exit).toBe(1)
})

test('Not signed in: what to ask oneself', async () => {
  const { exit, complaints } = await visit('refuses', '--stage', 'demo')
  expect(complaints).toMatch(
    /^AWS does not answer \(AccessDenied: not yours\)\. Are you signed in to the account of this stage/,
  )
  expect(exit).toBe(2)
})

test('It asks and changes nothing', async () => {
  const { asked } = await visit(good, '--stage', 'demo')
  expect(asked.length).toBeGreaterThan(8)
  for (const request of asked)
    expect(request).toMatch(
      /\.(?:Get|BatchGet|Describe|Query)\w*$|^\/v2\/email\/|^\/schedules\/|\/account-settings|^\/$/,
    )
})
