import { describe, expect, test } from '@jest/globals'
import type { Facts } from '../../../infra/doctor/facts.ts'
import { findings } from '../../../infra/doctor/findings.ts'
import type { Settings } from '../../../infra/settings.ts'
import { settings as demonstration } from '../demonstration.ts'

/** As the demonstration, with no words but those that a person has read, and with an address for links of its own. */
const settings = {
  ...demonstration,
  institution: { ...demonstration.institution, languages: ['en'] },
  linkDomain: 'visits.example.org',
}
const target = 'd-1.execute-api.eu-central-1.amazonaws.com'

const identity = {
  isVerified: true,
  signs: true,
  mailFromDomain: 'mail.example.org',
  mailFrom: 'SUCCESS',
} as const

const allIsWell: Facts = {
  stacks: { storage: 'CREATE_COMPLETE', service: 'UPDATE_COMPLETE' },
  age: 60 * 24 * 100,
  identity,
  dmarc: { at: '_dmarc.example.org', record: 'v=DMARC1; p=none' },
  subscription: 'confirmed',
  scheduleState: 'ENABLED',
  ringing: [],
  concurrency: 1000,
  account: { mailsEverybody: true, isSending: true, mailsADay: 50_000, mailsASecond: 14, plan: 'NONE' },
  officials: 1200,
  languages: [],
  calendars: { changed: [], daysLeft: {} },
  deadLetters: { 'notices-dead': 0, 'ticks-dead': 0 },
  lastTickAge: 7,
  table: { canBeRestored: true, isProtected: true },
  oldestMatterAge: 3,
  issuerFault: undefined,
  linkDomain: { shouldLeadTo: target, leadsTo: [target] },
}

/** The doctor's findings that are not ok. */
const complaints = (changes: Partial<Facts>, of: Settings = settings) =>
  findings({ ...allIsWell, ...changes }, of).flatMap(({ verdict, about, says }) =>
    verdict === 'ok' ? [] : [`${verdict} ${about}: ${says}`],
  )

test('A deployment that is well is told part by part', () => {
  expect(findings(allIsWell, settings).map(({ about, says }) => `${about}: ${says}`)).toEqual([
    'storage stack: deployed',
    'service stack: deployed',
    'sender domain: verified',
    'signed mail: DKIM',
    'bounces: to mail.example.org',
    'DMARC: _dmarc.example.org says v=DMARC1; p=none',
    'SES sandbox: left',
    'SES sending: enabled',
    'SES quota: 50000 mails a day for 1200 officials',
    'concurrency: 1000 functions at once',
    'dead letters: none in notices-dead',
    'dead letters: none in ticks-dead',
    'schedule: every quarter of an hour',
    'last tick: 7 minutes ago',
    'alarm mail: to operations@example.org',
    'alarms: none rings',
    'backups: every second of the last 35 days',
    'deletion: protected',
    'oldest matter: open for 3 days',
    'languages: en',
    'calendars: none: every weekend is off',
    'link domain: visits.example.org leads to the API',
    'one domain: From, Reply-To and links are in example.org',
  ])
  expect(complaints({})).toEqual([])
})

describe('From, Reply-To and the links of a mail are in one domain of the institution,', () => {
  const sent = (overrides: Partial<typeof settings.institution>, linkDomain?: string) => {
    const { linkDomain: own, ...rest } = settings
    const institution = { ...settings.institution, ...overrides }
    return complaints({}, { ...rest, institution, ...(linkDomain !== undefined && { linkDomain }) })
  }

  test('or in parts of it', () => {
    const protocolOffice = { name: 'Protocol', email: 'protocol@office.Example.org' }
    expect(sent({ sender: 'aide@notices.example.org', protocolOffice }, 'visits.example.org')).toEqual([])
  })

  test.each([
    ['the links', { mailDomains: ['example.org', 'example.net'] }, 'visits.example.net'],
    ['the links, under a name that only ends alike', {}, 'visits.another-example.org'],
    ['the sender', { sender: 'aide@example.com' }, 'visits.example.org'],
    [
      'the office',
      {
        protocolOffice: { name: 'Protocol', email: 'protocol@example.net' },
        mailDomains: ['example.org', 'example.net'],
      },
      'visits.example.org',
    ],
  ])('and the doctor says when one is not: %s', (_, overrides, linkDomain) => {
    const { sender, protocolOffice } = { ...settings.institution, ...overrides }
    expect(sent(overrides, linkDomain)).toEqual([
      `advice one domain: From is ${sender}, Reply-To is ${protocolOffice.email}, links lead to ${linkDomain}, and no domain of mailDomains holds all three, so readers may take the mail for forged: choose them within one`,
    ])
  })

  test('and the doctor says when the links lead to AWS', () => {
    expect(sent({})).toEqual([
      'advice one domain: the links in mails lead to an address of AWS, and aide-memoire@example.org writes: set linkDomain to a part of example.org',
    ])
  })
})

describe('A calendar', () => {
  const on = (calendars: Facts['calendars']) => complaints({ calendars })

  test('is enough while all is known for sixty days', () => {
    expect(on({ changed: [], daysLeft: { CN: 60, IR: 399 } })).toEqual([])
  })

  test('that ends within sixty days is named, the first to end first', () => {
    expect(on({ changed: [], daysLeft: { CN: 59, IR: 0, KZ: 60 } })).toEqual([
      'advice calendars: IR is no longer known, CN is known for 59 more days; after that every day counts by its weekday: docs/calendars.md says how to add a year',
    ])
  })

  test('that was deployed and not applied is named with the command', () => {
    expect(on({ changed: ['institution', 'IR'], daysLeft: { IR: 100 } })).toEqual([
      `mend calendars: the desks are not planned with the deployed days of institution, IR: npm run calendars -- apply --stage ${settings.stage}`,
    ])
  })
})

describe('A language', () => {
  const offering = (...languages: string[]) => ({
    ...settings,
    institution: { ...settings.institution, languages },
  })
  const speaking = (language: string, index = 0) => ({ officialId: `ofc_${index}`, language })

  test('that is recorded and not offered is told with the officials who have it, ten at most', () => {
    expect(
      complaints({ languages: [speaking('pt', 1), speaking('en-GB', 2), speaking('zh-TW', 3)] }),
    ).toEqual([
      'advice languages: these officials are told in en, because their language is not offered: ofc_1 (pt), ofc_3 (zh-TW). Correct them, or name the language in institution.languages',
    ])
    const twelve = Array.from({ length: 12 }, (_, index) => speaking('pt', index))
    expect(complaints({ languages: twelve })[0]).toContain('ofc_9 (pt), and 2 more. Correct')
  })

  test('that is offered before a person has read its words is told, and only such a one', () => {
    expect(complaints({}, offering('en', 'fr', 'ar'))).toEqual([
      'advice languages: nobody has reviewed the words in ar, fr: let somebody who works in the language read functions/words/',
    ])
  })
})

test('What is not deployed is all that is said', () => {
  expect(complaints({ stacks: { storage: 'CREATE_COMPLETE', service: undefined } })).toEqual([
    'mend service stack: it is not deployed: npm run deploy -- --stage demo',
  ])
})

const records = 'add the records that the outputs name to its DNS, and wait an hour'

describe('What is to be mended comes with what to do', () => {
  test.each<[Partial<Facts>, string[]]>([
    [
      { stacks: { storage: 'CREATE_COMPLETE', service: 'UPDATE_ROLLBACK_COMPLETE' } },
      [
        'service stack: its last deployment ended as UPDATE_ROLLBACK_COMPLETE: look at its events in CloudFormation, and deploy again',
      ],
    ],
    [
      { identity: { ...identity, isVerified: false } },
      [`sender domain: SES has not verified example.org yet: ${records}`],
    ],
    [{ identity: { ...identity, signs: false } }, [`signed mail: DKIM is not there yet: ${records}`]],
    [{ identity: undefined }, ['sender domain: SES does not know example.org: deploy again']],
    [
      { scheduleState: 'DISABLED' },
      [
        'schedule: the schedule of the ticks is DISABLED, so nobody is reminded: enable it in the console of EventBridge Scheduler',
      ],
    ],
    [{ scheduleState: undefined }, ['schedule: AWS does not know the schedule of the ticks: deploy again']],
    [
      { subscription: 'pending' },
      [
        'alarm mail: nobody is told of an alarm until operations@example.org confirms the mail of AWS (look into the spam, or subscribe the address again in the console of SNS)',
      ],
    ],
    [
      { subscription: 'none' },
      [
        'alarm mail: nobody is told of an alarm: deploy again, so that operations@example.org is asked to confirm',
      ],
    ],
    [
      { ringing: ['errors-of-tick', 'many-notices-bounce'] },
      [
        'alarms: one rings: docs/runbook.md#errors-of-tick',
        'alarms: one rings: docs/runbook.md#many-notices-bounce',
      ],
    ],
    [
      { account: { ...allIsWell.account, mailsEverybody: false } },
      [
        'SES sandbox: SES mails only verified addresses: ask for production access in the console of SES (eu-central-1)',
      ],
    ],
    [
      { account: { ...allIsWell.account, isSending: false } },
      ['SES sending: AWS has paused the mail of the account: read why in the console of SES'],
    ],
    [
      { account: { ...allIsWell.account, mailsADay: 200 }, officials: 201 },
      [
        'SES quota: SES grants 200 mails a day, and 201 officials may get one each: ask for more in Service Quotas',
      ],
    ],
    [
      { deadLetters: { 'notices-dead': 3, 'ticks-dead': 0 } },
      ['dead letters: 3 in notices-dead: docs/runbook.md#hand-dead-letters-over-again'],
    ],
    [{ lastTickAge: 46 }, ['last tick: 46 minutes ago: docs/runbook.md#no-tick-for-45-minutes']],
    [
      { lastTickAge: undefined },
      ['last tick: none within three hours: docs/runbook.md#no-tick-for-45-minutes'],
    ],
    [
      { table: { canBeRestored: false, isProtected: true } },
      [
        'backups: the table cannot be restored: deploy again, or after a restore: aws dynamodb update-continuous-backups --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true --table-name <restoredTable>',
      ],
    ],
    [
      { table: { canBeRestored: true, isProtected: false } },
      ['deletion: the table can be deleted by mistake: switch its deletion protection on'],
    ],
  ])('%j', (changes, expected) => {
    expect(complaints(changes)).toEqual(expected.map((one) => `mend ${one}`))
  })

  test('a link domain that leads nowhere, or elsewhere', () => {
    const complaint = [
      `mend link domain: visits.example.org does not lead to the API: add the record visits.example.org CNAME ${target}`,
    ]
    for (const leadsTo of [[], ['www.example.org']])
      expect(complaints({ linkDomain: { shouldLeadTo: target, leadsTo } })).toEqual(complaint)
    expect(complaints({ linkDomain: { shouldLeadTo: target, leadsTo: [target] } })).toEqual([])
  })
})

describe('A matter that nobody answers', () => {
  const about = (oldestMatterAge: number | undefined) =>
    findings({ ...allIsWell, oldestMatterAge }, settings).find(({ about }) => about === 'oldest matter')

  test('is told after four weeks', () => {
    expect(about(28)).toEqual({ about: 'oldest matter', verdict: 'ok', says: 'open for 28 days' })
    expect(about(29)).toEqual({
      about: 'oldest matter',
      verdict: 'advice',
      says: 'the protocol office has been asked for 29 days, and has not answered: does it read its mail? GET /matters lists it first',
    })
  })

  test('is none where no matter is open, or where the first question is still to come', () => {
    expect(about(undefined)).toEqual({ about: 'oldest matter', verdict: 'ok', says: 'none is open' })
    expect(about(-2)).toEqual({ about: 'oldest matter', verdict: 'ok', says: 'open for 0 days' })
  })
})

test('An issuer that does not answer is to be mended, because nobody can sign in', () => {
  const own = { ...settings, issuer: 'https://login.example.org' }
  expect(complaints({ issuerFault: 'it is down' }, own)).toEqual([
    'mend issuer: nobody can sign in with https://login.example.org, because it is down: docs/runbook.md#no-request-gets-past-the-sign-in',
  ])
  expect(complaints({}, own)).toEqual([])
})

describe('What a deployment lacks while it is young is awaited, and later to be mended', () => {
  test.each<[string, Partial<Facts>, number]>([
    ['the DNS records', { identity: { ...identity, isVerified: false, signs: false } }, 72 * 60],
    ['the confirmation of the alarm address', { subscription: 'pending' }, 72 * 60],
    ['the way out of the sandbox', { account: { ...allIsWell.account, mailsEverybody: false } }, 72 * 60],
    ['the first tick', { lastTickAge: undefined }, 45],
    ['the end of an alarm that rang before the first tick', { ringing: ['no-tick-for-45-minutes'] }, 45],
  ])('%s', (_, changes, minutes) => {
    const verdicts = (age: number) =>
      new Set(complaints({ ...changes, age }).map((complaint) => complaint.split(' ')[0]))
    expect(verdicts(minutes - 1)).toEqual(new Set(['wait']))
    expect(verdicts(minutes)).toEqual(new Set(['mend']))
  })

  test('but not what no time will bring', () => {
    expect(complaints({ identity: undefined, scheduleState: 'DISABLED', age: 1 })).toHaveLength(2)
    for (const complaint of complaints({ identity: undefined, scheduleState: 'DISABLED', age: 1 }))
      expect(complaint).toMatch(/^mend /)
  })
})

test('a stage that uses an identity of SES is told where the identity is missing', () => {
  expect(complaints({ identity: undefined }, { ...settings, senderIdentity: 'existing' })).toEqual([
    'mend sender domain: SES does not know example.org in eu-central-1: verify the domain there, or remove senderIdentity and deploy again',
  ])
})

describe('What costs more than it needs to is advice', () => {
  test('too few functions at once for the deliveries and the API', () => {
    expect(complaints({ concurrency: 9 })).toEqual([
      'advice concurrency: AWS runs 9 functions of the account at once, and 5 deliveries leave too few for the API: lower concurrentDeliveries, or ask for more in Service Quotas',
    ])
    expect(complaints({ concurrency: 10 })).toEqual([])
  })

  test('a domain whose forged mail receivers believe', () => {
    expect(complaints({ dmarc: 'none' })).toEqual([
      'advice DMARC: receivers are not told what to do with forged mail of example.org: add the record _dmarc.example.org TXT "v=DMARC1; p=none", and a stricter policy when its reports show no mail of yours',
    ])
    expect(complaints({ dmarc: undefined })).toEqual([
      'advice DMARC: the DNS does not answer for _dmarc.example.org: ask again later',
    ])
  })

  test('the plan that AWS gives to new accounts', () => {
    expect(complaints({ account: { ...allIsWell.account, plan: 'ESSENTIALS' } })).toEqual([
      'advice SES plan: the plan ESSENTIALS makes each mail dearer and adds nothing that is used here: aws sesv2 put-account-pricing-attributes --plan NONE',
    ])
  })

  test('bounces that go elsewhere', () => {
    expect(complaints({ identity: { ...identity, mailFrom: 'PENDING' } })).toEqual([
      `advice bounces: they go to a domain of SES, and SPF is not aligned: ${records}`,
    ])
  })

  test('more deliveries at once than SES takes mails', () => {
    expect(complaints({ account: { ...allIsWell.account, mailsASecond: 1 } })).toEqual([
      'advice SES rate: SES grants 1 mails a second, and 5 deliveries at once may make 10: some are tried again. Lower concurrentDeliveries, or ask for more',
    ])
  })
})
