import * as z from 'zod/mini'
import { calendarCode, email, hour, language, name, zone } from '../events/fields.ts'
import { closings } from '../events/names.ts'
import type { Institution } from '../functions/adapters/settings.ts'
import { roles } from '../functions/api/roles.ts'
import { liesWithin } from '../functions/domain/commitments/official-matter.ts'
import { notOffered, offeredFor } from '../functions/domain/words/offer.ts'
import type { Language } from '../functions/words/language.ts'
import * as files from '../functions/words/languages.ts'
import { namedIn, whyNotNamed } from './calendars/named.ts'

const filled = z.string().check(z.minLength(1, 'must not be empty'))

const matching = (pattern: RegExp, message: string) => z.string().check(z.regex(pattern, message))

const domain = matching(
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/,
  'must be a domain in small letters, such as example.org',
)

const written: readonly Language[] = Object.values(files)
const allWritten = written.map(({ language }) => language)

/** Without `languages` an institution offers its own language, and those whose words a person has read. */
const offerOf = (own: string): readonly string[] =>
  written
    .filter(({ language, reviewed }) => reviewed || language === offeredFor(own, allWritten))
    .map(({ language }) => language)

type Own = { readonly language: string; readonly languages?: readonly string[] }

const isOffered = ({ language, languages = allWritten }: Own) => offeredFor(language, languages) !== undefined

const calendar = calendarCode.check(
  z.refine((code) => whyNotNamed(code) === undefined, { error: ({ input }) => whyNotNamed(String(input)) }),
)

const institution = z.pipe(
  z
    .strictObject({
      name,
      zone,
      language,
      hour,
      protocolOffice: z.strictObject({ name, email, weeklyBrief: z.exactOptional(z.boolean()) }),
      sender: email,
      mailDomains: z.array(domain).check(z.minLength(1, 'must name at least one domain')),
      /** The languages in which officials are told, each with a file in functions/words/. */
      languages: z.exactOptional(
        z
          .array(z.enum(allWritten, { error: ({ input }) => notWritten(input) }))
          .check(z.minLength(1, 'must name at least one language')),
      ),
      officeLinks: z.exactOptional(z.boolean()),
      /** The calendar of officials recorded without one. */
      calendar: z.exactOptional(calendar),
      /** The calendars that officials may have besides. */
      calendars: z.exactOptional(z.array(calendar)),
      /** How a commitment closes when its official reports it done. */
      closing: z.exactOptional(z.enum(closings, `must be ${closings.join(' or ')}`)),
      /** Whether late commitments are escalated. */
      escalation: z.exactOptional(z.boolean()),
    })
    .check(
      z.refine(isOffered, {
        path: ['language'],
        error: ({ input }) => notInOffer(input as Own),
      }),
    ),
  z.transform((given) => ({ languages: offerOf(given.language), ...given })),
) satisfies z.ZodMiniType<Institution>

const notWritten = (tag: unknown) =>
  `must be one of the languages with words, ${allWritten.join(', ')}: ${String(tag)} is none of them`

const notInOffer = ({ language, languages = allWritten }: Own) => notOffered(language, languages)

const senderIdentities = ['existing', 'in-service-stack'] as const

const sendsFromItsDomain = (settings: {
  readonly institution: { readonly sender: string }
  readonly senderDomain: string
}) => settings.institution.sender.toLowerCase().endsWith(`@${settings.senderDomain}`)

const together = (one: string, other: string) =>
  z.refine<Readonly<Record<string, unknown>>>(
    (settings) => settings[one] === undefined || settings[other] !== undefined,
    { path: [other], error: `must stand beside ${one}` },
  )

/** The settings in a file of `stages/`. docs/deploy.md explains each setting to the operator. */
const schema = z
  .strictObject({
    /** The AWS region. SES must be available in the region. */
    region: matching(/^[a-z]{2}(?:-[a-z]+)+-\d$/, 'must be a region of AWS, such as eu-central-1'),
    /** The AWS account. Credentials of another account then deploy nothing. */
    account: z.exactOptional(matching(/^\d{12}$/, 'must be the twelve digits of an AWS account')),
    /** Tags for the bill, beside `application` and `stage`. */
    tags: z.exactOptional(z.record(filled, filled)),
    institution,
    /** The domain of the sender's address. SES verifies the domain. */
    senderDomain: domain,
    /**
     * The part of the sender domain that bounces go to (MAIL FROM); default: `mail.` before the sender domain.
     * RFC 7489, 3.1.2: SPF is aligned when both belong to one organisation.
     */
    mailFromDomain: z.exactOptional(domain),
    /**
     * `existing`: SES has the identity of the sender domain, made by another stage or by hand. `in-service-stack`: the
     * step before `existing` for a deployment whose service stack made the identity, as earlier versions did.
     */
    senderIdentity: z.exactOptional(
      z.enum(senderIdentities, `must be one of ${senderIdentities.join(', ')}`),
    ),
    /**
     * Files of the institution's own days, by the calendar that each corrects: CSV or ICS, beside the settings. They win over
     * every other source.
     */
    calendarFiles: z.exactOptional(z.record(calendarCode, filled)),
    /** The address for alarms. AWS asks the address once for a confirmation. */
    alarmAddress: email,
    /**
     * The number of notices on their way to SES at once: SES's mails per second, times the seconds per mail.
     * Lambda allows 2 to 1,000: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html
     */
    concurrentDeliveries: z
      .int('must be a whole number')
      .check(z.minimum(2, 'must be at least 2'), z.maximum(1000, 'must be at most 1000')),
    /** The institution's own name for the API, also for links in mails. */
    linkDomain: z.exactOptional(
      domain.check(z.maxLength(64, 'must have at most 64 characters, because a certificate takes no more')),
    ),
    /**
     * A certificate of ACM for `linkDomain`, in the same region. Without a certificate the stack requests one
     * and waits for the DNS record.
     */
    linkCertificate: z.exactOptional(
      matching(
        /^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+$/,
        'must be the ARN of a certificate',
      ),
    ),
    /** The issuer (`iss`) of accepted tokens. Without an issuer the stack makes a user pool. */
    issuer: z.exactOptional(
      matching(
        /^https:\/\/[^\s?#]+$/,
        'must be the https address that tokens name as their issuer, such as https://login.example.org',
      ),
    ),
    /** Accepted audiences of a token: `aud`, or `client_id` in a token without `aud`. */
    audience: z.exactOptional(z.array(filled).check(z.minLength(1, 'must name at least one audience'))),
    /** The claim with the roles in the issuer's tokens, such as `aide-memoire/reader`. */
    rolesClaim: z.exactOptional(filled),
    /** Other systems signing in to our own user pool, each with a role and a secret. */
    systems: z.exactOptional(
      z.record(
        matching(/^[a-z][a-z0-9-]{0,39}$/, 'must be a name of small letters, digits and hyphens'),
        z.enum(roles, `must be one of ${roles.join(', ')}`),
      ),
    ),
    /** The name of a table restored from a backup, in place of the first table. */
    restoredTable: z.exactOptional(
      matching(/^[\w.-]{3,255}$/, 'must be the name of a table, as DynamoDB allows it'),
    ),
    /** The id of the user pool that an earlier deployment of the stage left, in place of a new pool. */
    userPool: z.exactOptional(
      matching(
        /^[a-z]{2}(?:-[a-z]+)+-\d_\w+$/,
        'must be the id of a user pool, such as eu-central-1_AbCdEfGhI',
      ),
    ),
    /** True: the table is encrypted with the institution's own key, which the institution can withdraw. */
    customerManagedKey: z.exactOptional(z.boolean()),
  })
  .check(
    z.refine(sendsFromItsDomain, {
      path: ['institution', 'sender'],
      error: 'must be an address in senderDomain, the domain that SES verifies',
    }),
    z.refine(({ mailFromDomain, senderDomain }) => mailFromDomain?.endsWith(`.${senderDomain}`) ?? true, {
      path: ['mailFromDomain'],
      error: 'must be a part of senderDomain, such as bounces.example.org in example.org',
    }),
    z.refine(({ mailFromDomain, senderIdentity }) => !mailFromDomain || senderIdentity !== 'existing', {
      path: ['mailFromDomain'],
      error: 'belongs to the identity, and senderIdentity says that the identity exists already',
    }),
    z.refine(
      ({ institution: { protocolOffice, mailDomains } }) => liesWithin(mailDomains, protocolOffice.email),
      {
        path: ['institution', 'protocolOffice', 'email'],
        error: 'must be an address in one of mailDomains, because the questions of the office go there',
      },
    ),
    z.refine(
      ({ institution, calendarFiles = {} }) =>
        Object.keys(calendarFiles).every((code) => namedIn({ institution }).some((one) => one.code === code)),
      { path: ['calendarFiles'], error: 'names a calendar that the institution does not name' },
    ),
    z.refine(
      ({ institution, calendarFiles = {} }) =>
        namedIn({ institution }).every(({ code }) => code.length === 2 || calendarFiles[code] !== undefined),
      {
        path: ['calendarFiles'],
        error: 'must have a file for each region, because only countries have calendars',
      },
    ),
    together('issuer', 'audience'),
    together('audience', 'issuer'),
    together('rolesClaim', 'issuer'),
    together('linkCertificate', 'linkDomain'),
    z.refine(({ issuer, systems }) => issuer === undefined || systems === undefined, {
      path: ['systems'],
      error: 'sign in where issuer says, and not with a user pool of ours',
    }),
    z.refine(({ issuer, userPool }) => issuer === undefined || userPool === undefined, {
      path: ['userPool'],
      error: 'holds nobody who signs in, because people sign in where issuer says',
    }),
  )

/** The settings of one stage. A stage is one deployment; an account can hold several stages. */
export type Settings = z.infer<typeof schema> & { readonly stage: string }

/** The fault, as a sentence with the remedy. */
export type WrongSetting = { readonly wrong: string }

/** The settings of a file, or the first fault. */
export const settingsIn = (
  given: unknown,
  { stage, file }: { readonly stage: string; readonly file: string },
): Settings | WrongSetting => {
  const parsed = schema.safeParse(given, { reportInput: true })
  if (parsed.success) return { ...parsed.data, stage }
  const [first] = parsed.error.issues
  return { wrong: first ? `${complaint(first)} ${file}.` : `The settings cannot be read: correct ${file}.` }
}

/** A fault of a setting in words; the name of the file comes after it. */
export const complaint = (issue: z.core.$ZodIssue): string => {
  const setting = `The setting ${issue.path.join('.')}`
  if (issue.code === 'unrecognized_keys') {
    const unknown = [...issue.path, issue.keys[0]].join('.')
    return `There is no setting ${unknown}: remove it from`
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) return `${setting} is missing: add it to`
  if (issue.code === 'invalid_type' && issue.message === 'Invalid input')
    return `${setting} must be of type ${issue.expected}: correct it in`
  const message = issue.code === 'invalid_key' ? issue.issues[0]?.message : issue.message
  return `${setting} ${message}: correct it in`
}

/** The domain that bounces go to. */
export const mailFromDomainOf = ({ mailFromDomain, senderDomain }: Settings): string =>
  mailFromDomain ?? `mail.${senderDomain}`
