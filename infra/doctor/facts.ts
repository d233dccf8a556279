import type { CalendarsInUse } from './calendars.ts'
import type { Dmarc } from './dmarc.ts'
import type { StoredLanguage } from './languages.ts'
import type { Subscription } from './subscription.ts'

/** The state of a deployment, as told by AWS and the DNS. `undefined`: not deployed or not found. */
export type Facts = {
  /** By name; absent before the deployment. */
  readonly stacks: Readonly<Record<'storage' | 'service', string | undefined>>
  /** In minutes since the service stack was created; absent before that. */
  readonly age: number | undefined
  /** Absent if SES does not know the sender domain. */
  readonly identity: Identity | undefined
  readonly dmarc: Dmarc
  readonly account: Account
  /** The number of officials in the directory. Each official gets at most one notice a day. */
  readonly officials: number
  readonly languages: readonly StoredLanguage[]
  readonly calendars: CalendarsInUse
  /** By the name of the queue. */
  readonly deadLetters: Readonly<Record<string, number>>
  readonly subscription: Subscription
  /** `ENABLED` or `DISABLED`; absent if AWS knows no schedule of the ticks. */
  readonly scheduleState: string | undefined
  /** The alarms that ring now, by their section of docs/runbook.md. */
  readonly ringing: readonly string[]
  /** The number of functions that the account may run at once. */
  readonly concurrency: number
  /** In minutes; absent without a tick within three hours. */
  readonly lastTickAge: number | undefined
  readonly table: { readonly canBeRestored: boolean; readonly isProtected: boolean } | undefined
  /** In days; absent without an open matter. */
  readonly oldestMatterAge: number | undefined
  /** What is wrong with the issuer of the stage; absent if nothing is, or if the user pool is our own. */
  readonly issuerFault: string | undefined
  /** None where no link domain is set. */
  readonly linkDomain: { readonly shouldLeadTo: string; readonly leadsTo: readonly string[] } | undefined
}

export type Identity = {
  readonly isVerified: boolean
  readonly signs: boolean
  /** Where bounces go; absent: to a domain of SES. */
  readonly mailFromDomain: string | undefined
  readonly mailFrom: 'SUCCESS' | 'PENDING' | 'FAILED' | 'TEMPORARY_FAILURE' | undefined
}

export type Account = {
  /** True outside SES's sandbox. In the sandbox, SES mails only addresses verified one by one. */
  readonly mailsEverybody: boolean
  readonly isSending: boolean
  readonly mailsADay: number
  readonly mailsASecond: number
  /** The price class of a mail; absent where SES does not tell. */
  readonly plan: string | undefined
}
