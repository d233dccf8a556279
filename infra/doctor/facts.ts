/** What a deployment is like, as far as AWS and the DNS tell. `undefined`: there is no such thing. */
export type Facts = {
  /** By its name; none while the stacks are not deployed. */
  readonly stacks: Readonly<Record<'storage' | 'service', string | undefined>>
  readonly identity: Identity | undefined
  readonly account: Account
  /** Those in the directory, each of whom gets at most one notice a day. */
  readonly officials: number
  /** By the name of the queue. */
  readonly deadLetters: Readonly<Record<string, number>>
  /** In minutes; none if there was no tick within three hours. */
  readonly lastTickAge: number | undefined
  readonly table: { readonly canBeRestored: boolean; readonly isProtected: boolean } | undefined
  /** None where no link domain is set. */
  readonly linkDomain: { readonly shouldLeadTo: string; readonly leadsTo: readonly string[] } | undefined
}

export type Identity = {
  readonly isVerified: boolean
  readonly signs: boolean
  readonly mailFrom: 'SUCCESS' | 'PENDING' | 'FAILED' | 'TEMPORARY_FAILURE' | undefined
}

export type Account = {
  /** Out of the sandbox, in which SES mails only addresses that were verified one by one. */
  readonly mailsEverybody: boolean
  readonly isSending: boolean
  readonly mailsADay: number
  readonly mailsASecond: number
  /** Which price each mail has; none where SES does not say. */
  readonly plan: string | undefined
}
