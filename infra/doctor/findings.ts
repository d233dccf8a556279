import { mailsASecondOf } from '../rate.ts'
import type { Settings } from '../settings.ts'
import { onCalendars } from './calendars.ts'
import { onConcurrency } from './concurrency.ts'
import { onDmarc } from './dmarc.ts'
import type { Facts } from './facts.ts'
import { onIssuer } from './issuer.ts'
import { onLanguages } from './languages.ts'
import { onOldestMatter } from './oldest-matter.ts'
import { onOneDomain } from './one-domain.ts'
import { onRingingAlarms } from './ringing-alarms.ts'
import { onSchedule } from './schedule.ts'
import { onSubscription } from './subscription.ts'

/**
 * `advice` costs money or comfort; `mend` keeps officials from being reminded, or data from being safe; `wait` is
 * what a new deployment lacks until the DNS, AWS or a person has done their part.
 */
export type Finding = {
  readonly about: string
  readonly verdict: 'ok' | 'advice' | 'mend' | 'wait'
  /** The state, or what to do if the state is not well. */
  readonly says: string
}

type Check = (facts: Facts, settings: Settings) => Finding[]

const finding = (about: string, mends: string | undefined, fine: string): Finding[] => [
  { about, verdict: mends === undefined ? 'ok' : 'mend', says: mends ?? fine },
]

const stacks: Check = ({ stacks }, { stage }) =>
  Object.entries(stacks).flatMap(([name, status]) =>
    finding(
      `${name} stack`,
      status === undefined
        ? `it is not deployed: npm run deploy -- --stage ${stage}`
        : /^(?:CREATE|UPDATE)_COMPLETE$/.test(status)
          ? undefined
          : `its last deployment ended as ${status}: look at its events in CloudFormation, and deploy again`,
      'deployed',
    ),
  )

const hour = 60
/** SES looks for the records of a domain for this long, and AWS answers within it whether an account may leave the sandbox. */
const whileNew = 72 * hour

/** What is to be mended in a deployment is only awaited in a deployment that is younger than `minutes`. */
const orWait = ({ age }: Facts, minutes: number, findings: readonly Finding[]): Finding[] =>
  findings.map((found) =>
    found.verdict === 'mend' && age !== undefined && age < minutes ? { ...found, verdict: 'wait' } : found,
  )

const unknownToSes = ({ senderDomain, senderIdentity, region }: Settings) =>
  senderIdentity === 'existing'
    ? `SES does not know ${senderDomain} in ${region}: verify the domain there, or remove senderIdentity and deploy again`
    : `SES does not know ${senderDomain}: deploy again`

const identity: Check = (facts, settings) => {
  const { identity } = facts
  const { senderDomain } = settings
  if (identity === undefined) return finding('sender domain', unknownToSes(settings), '')
  const records = 'add the records that the outputs name to its DNS, and wait an hour'
  return [
    ...orWait(facts, whileNew, [
      ...finding(
        'sender domain',
        identity.isVerified ? undefined : `SES has not verified ${senderDomain} yet: ${records}`,
        'verified',
      ),
      ...finding('signed mail', identity.signs ? undefined : `DKIM is not there yet: ${records}`, 'DKIM'),
    ]),
    ...(identity.mailFrom === 'SUCCESS'
      ? finding('bounces', undefined, `to ${identity.mailFromDomain}`)
      : [
          {
            about: 'bounces',
            verdict: 'advice' as const,
            says: `they go to a domain of SES, and SPF is not aligned: ${records}`,
          },
        ]),
  ]
}

const dmarc: Check = ({ dmarc }, { senderDomain }) => [onDmarc(dmarc, senderDomain)]

const sandbox: Check = (facts, { region }) =>
  orWait(
    facts,
    whileNew,
    finding(
      'SES sandbox',
      facts.account.mailsEverybody
        ? undefined
        : `SES mails only verified addresses: ask for production access in the console of SES (${region})`,
      'left',
    ),
  )

const account: Check = ({ account }) => [
  ...finding(
    'SES sending',
    account.isSending ? undefined : 'AWS has paused the mail of the account: read why in the console of SES',
    'enabled',
  ),
  ...(account.plan === undefined || account.plan === 'NONE'
    ? []
    : [
        {
          about: 'SES plan',
          verdict: 'advice' as const,
          says: `the plan ${account.plan} makes each mail dearer and adds nothing that is used here: aws sesv2 put-account-pricing-attributes --plan NONE`,
        },
      ]),
]

/** AWS takes -1 for no limit. */
const atLeast = (quota: number, needed: number) => quota === -1 || quota >= needed

const quota: Check = ({ account, officials }) =>
  finding(
    'SES quota',
    atLeast(account.mailsADay, officials)
      ? undefined
      : `SES grants ${account.mailsADay} mails a day, and ${officials} officials may get one each: ask for more in Service Quotas`,
    `${account.mailsADay === -1 ? 'any number of' : account.mailsADay} mails a day for ${officials} officials`,
  )

const rate: Check = ({ account }, settings) =>
  atLeast(account.mailsASecond, mailsASecondOf(settings))
    ? []
    : [
        {
          about: 'SES rate',
          verdict: 'advice',
          says: `SES grants ${account.mailsASecond} mails a second, and ${settings.concurrentDeliveries} deliveries at once may make ${mailsASecondOf(settings)}: some are tried again. Lower concurrentDeliveries, or ask for more`,
        },
      ]

const deadLetters: Check = ({ deadLetters }) =>
  Object.entries(deadLetters).flatMap(([queue, count]) =>
    finding(
      'dead letters',
      count === 0 ? undefined : `${count} in ${queue}: docs/runbook.md#hand-dead-letters-over-again`,
      `none in ${queue}`,
    ),
  )

const longestSilence = 45

const ticks: Check = (facts) => {
  const { lastTickAge, scheduleState } = facts
  const said = lastTickAge === undefined ? 'none within three hours' : `${lastTickAge} minutes ago`
  const isFresh = lastTickAge !== undefined && lastTickAge <= longestSilence
  return [
    onSchedule(scheduleState),
    ...orWait(
      facts,
      longestSilence,
      finding('last tick', isFresh ? undefined : `${said}: docs/runbook.md#no-tick-for-45-minutes`, said),
    ),
  ]
}

/** An alarm about what does not happen rings from the deployment on, until the first tick. */
const alarms: Check = (facts, { alarmAddress }) => [
  ...orWait(facts, whileNew, [onSubscription(facts.subscription, alarmAddress)]),
  ...orWait(facts, longestSilence, onRingingAlarms(facts.ringing)),
]

const concurrency: Check = ({ concurrency }, settings) => [onConcurrency(concurrency, settings)]

const table: Check = ({ table }) => [
  ...finding(
    'backups',
    table?.canBeRestored
      ? undefined
      : 'the table cannot be restored: deploy again, or after a restore: aws dynamodb update-continuous-backups --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true --table-name <restoredTable>',
    'every second of the last 35 days',
  ),
  ...finding(
    'deletion',
    table?.isProtected ? undefined : 'the table can be deleted by mistake: switch its deletion protection on',
    'protected',
  ),
]

const linkDomain: Check = ({ linkDomain }, settings) =>
  settings.linkDomain === undefined
    ? []
    : finding(
        'link domain',
        linkDomain?.leadsTo.includes(linkDomain.shouldLeadTo)
          ? undefined
          : `${settings.linkDomain} does not lead to the API: add the record ${settings.linkDomain} CNAME ${linkDomain?.shouldLeadTo ?? '(output LinkDomainRecord)'}`,
        `${settings.linkDomain} leads to the API`,
      )

const oneDomain: Check = (_, settings) => [onOneDomain(settings)]

const oldestMatter: Check = ({ oldestMatterAge }) => [onOldestMatter(oldestMatterAge)]

const languages: Check = ({ languages }, settings) => [...onLanguages(languages, settings)]

const calendars: Check = ({ calendars }, settings) => [...onCalendars(calendars, settings)]

const issuer: Check = ({ issuerFault }, settings) => onIssuer(settings.issuer, issuerFault)

const checks: readonly Check[] = [
  stacks,
  identity,
  dmarc,
  sandbox,
  account,
  quota,
  rate,
  concurrency,
  deadLetters,
  ticks,
  alarms,
  table,
  oldestMatter,
  languages,
  calendars,
  issuer,
  linkDomain,
  oneDomain,
]

/** All findings, good and bad. A missing stack ends the examination of its parts. */
export const findings = (facts: Facts, settings: Settings): Finding[] => {
  const isDeployed = facts.stacks.storage !== undefined && facts.stacks.service !== undefined
  return (isDeployed ? checks : [stacks]).flatMap((check) => check(facts, settings))
}
