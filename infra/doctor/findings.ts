import { mailsASecondOf } from '../rate.ts'
import type { Settings } from '../settings.ts'
import type { Facts } from './facts.ts'
import { onIssuer } from './issuer.ts'
import { onOldestMatter } from './oldest-matter.ts'

/** `advice` costs money or comfort; `mend` keeps officials from being reminded, or data from being safe. */
export type Finding = {
  readonly about: string
  readonly verdict: 'ok' | 'advice' | 'mend'
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

const identity: Check = ({ identity }, { senderDomain }) => {
  const records = 'add the records that the outputs of the service stack name to its DNS, and wait an hour'
  const missing = identity === undefined || !identity.isVerified
  return [
    ...finding(
      'sender domain',
      missing ? `SES does not know ${senderDomain} yet: ${records}` : undefined,
      'verified',
    ),
    ...finding('signed mail', identity?.signs ? undefined : `DKIM is not there yet: ${records}`, 'DKIM'),
    ...(identity?.mailFrom === 'SUCCESS'
      ? finding('bounces', undefined, `to mail.${senderDomain}`)
      : [
          {
            about: 'bounces',
            verdict: 'advice' as const,
            says: `they go to a domain of SES, and SPF is not aligned: ${records}`,
          },
        ]),
  ]
}

const account: Check = ({ account }, { region }) => [
  ...finding(
    'SES sandbox',
    account.mailsEverybody
      ? undefined
      : `SES mails only verified addresses: ask for production access in the console of SES (${region})`,
    'left',
  ),
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

const ticks: Check = ({ lastTickAge }) =>
  finding(
    'last tick',
    lastTickAge !== undefined && lastTickAge <= longestSilence
      ? undefined
      : `${lastTickAge === undefined ? 'none within three hours' : `${lastTickAge} minutes ago`}: docs/runbook.md#no-tick-for-45-minutes`,
    `${lastTickAge} minutes ago`,
  )

const table: Check = ({ table }) => [
  ...finding(
    'backups',
    table?.canBeRestored
      ? undefined
      : 'the table cannot be restored: deploy again, or switch point-in-time recovery on, as docs/runbook.md says of restored tables',
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

const oldestMatter: Check = ({ oldestMatterAge }) => [onOldestMatter(oldestMatterAge)]

const issuer: Check = ({ issuerFault }, settings) => onIssuer(settings.issuer, issuerFault)

const checks: readonly Check[] = [
  stacks,
  identity,
  account,
  quota,
  rate,
  deadLetters,
  ticks,
  table,
  oldestMatter,
  issuer,
  linkDomain,
]

/** All findings, good and bad. A missing stack ends the examination of its parts. */
export const findings = (facts: Facts, settings: Settings): Finding[] => {
  const isDeployed = facts.stacks.storage !== undefined && facts.stacks.service !== undefined
  return (isDeployed ? checks : [stacks]).flatMap((check) => check(facts, settings))
}
