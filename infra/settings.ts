import * as z from 'zod/mini'
import { email, hour, language, name, zone } from '../events/fields.ts'
import type { Institution } from '../functions/adapters/settings.ts'
import { roles } from '../functions/api/roles.ts'

const filled = z.string().check(z.minLength(1, 'must not be empty'))

const matching = (pattern: RegExp, message: string) => z.string().check(z.regex(pattern, message))

const domain = matching(
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/,
  'must be a domain in small letters, such as example.org',
)

const institution = z.strictObject({
  name,
  zone,
  language,
  hour,
  protocolOffice: z.strictObject({ name, email }),
  sender: email,
  mailDomains: z.array(domain).check(z.minLength(1, 'must name at least one domain')),
}) satisfies z.ZodMiniType<Institution>

const sendsFromItsDomain = (settings: {
  readonly institution: { readonly sender: string }
  readonly senderDomain: string
}) => settings.institution.sender.toLowerCase().endsWith(`@${settings.senderDomain}`)

const together = (one: string, other: string) =>
  z.refine<Readonly<Record<string, unknown>>>(
    (settings) => settings[one] === undefined || settings[other] !== undefined,
    { path: [other], error: `must stand beside ${one}` },
  )

/** What a file of `stages/` holds. docs/deploy.md explains each setting to the operator. */
const schema = z
  .strictObject({
    /** Where it runs. SES must be offered there. */
    region: matching(/^[a-z]{2}(?:-[a-z]+)+-\d$/, 'must be a region of AWS, such as eu-central-1'),
    institution,
    /** SES verifies this domain; the sender's address is in it. */
    senderDomain: domain,
    /** Who hears of alarms. AWS asks the address once whether it wants to. */
    alarmAddress: email,
    /**
     * How many notices are on their way to SES at once: the mails per second that it grants, times the seconds that
     * one takes. Lambda allows 2 to 1,000: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html
     */
    concurrentDeliveries: z
      .int('must be a whole number')
      .check(z.minimum(2, 'must be at least 2'), z.maximum(1000, 'must be at most 1000')),
    /** A name of the institution's for the API, which links in mails will lead to. */
    linkDomain: z.exactOptional(domain),
    /** Of ACM, in the same region, for `linkDomain`. Without it the stack asks for one, and waits for its DNS record. */
    linkCertificate: z.exactOptional(
      matching(
        /^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+$/,
        'must be the ARN of a certificate',
      ),
    ),
    /** Whose tokens the API accepts (`iss`). Without it the stack makes a user pool of its own. */
    issuer: z.exactOptional(
      matching(
        /^https:\/\/[^\s?#]+$/,
        'must be the https address that tokens name as their issuer, such as https://login.example.org',
      ),
    ),
    /** For whom a token must be made out (`aud`, or `client_id` where there is none): any one of these. */
    audience: z.exactOptional(z.array(filled).check(z.minLength(1, 'must name at least one audience'))),
    /** Where that issuer's tokens list roles, as `aide-memoire/reader`. */
    rolesClaim: z.exactOptional(filled),
    /** Other systems that sign in to our own user pool, each with its role and a secret of its own. */
    systems: z.exactOptional(
      z.record(
        matching(/^[a-z][a-z0-9-]{0,39}$/, 'must be a name of small letters, digits and hyphens'),
        z.enum(roles, `must be one of ${roles.join(', ')}`),
      ),
    ),
    /** A table that was restored from a backup, in place of the first one. */
    restoredTable: z.exactOptional(
      matching(/^[\w.-]{3,255}$/, 'must be the name of a table, as DynamoDB allows it'),
    ),
    /** Encrypt the table with a key of the institution's own, which it can take away. */
    customerManagedKey: z.exactOptional(z.boolean()),
  })
  .check(
    z.refine(sendsFromItsDomain, {
      path: ['institution', 'sender'],
      error: 'must be an address in senderDomain, the domain that SES verifies',
    }),
    together('issuer', 'audience'),
    together('audience', 'issuer'),
    together('rolesClaim', 'issuer'),
    together('linkCertificate', 'linkDomain'),
    z.refine(({ issuer, systems }) => issuer === undefined || systems === undefined, {
      path: ['systems'],
      error: 'sign in where issuer says, and not with a user pool of ours',
    }),
  )

/** Of one stage: a deployment by itself, also beside others in one account. */
export type Settings = z.infer<typeof schema> & { readonly stage: string }

/** What is wrong, as a sentence that says what to do. */
export type WrongSetting = { readonly wrong: string }

/** What a file holds, as settings, or the first that is wrong with it. */
export const settingsIn = (
  given: unknown,
  { stage, file }: { readonly stage: string; readonly file: string },
): Settings | WrongSetting => {
  const parsed = schema.safeParse(given, { reportInput: true })
  if (parsed.success) return { ...parsed.data, stage }
  const [first] = parsed.error.issues
  return { wrong: first ? `${complaint(first)} ${file}.` : `The settings cannot be read: correct ${file}.` }
}

const complaint = (issue: z.core.$ZodIssue): string => {
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
