import * as z from 'zod/mini'
import { domain, institution } from '../functions/adapters/settings.ts'

const filled = z.string().check(z.minLength(1, 'must not be empty'))

const sendsFromItsDomain = (settings: {
  readonly institution: { readonly sender: string }
  readonly senderDomain: string
}) => settings.institution.sender.toLowerCase().endsWith(`@${settings.senderDomain}`)

const schema = z
  .strictObject({
    institution,
    /** SES verifies this domain; the sender's address is in it. */
    senderDomain: domain,
    /** Whose tokens the API accepts (`iss`). */
    issuer: z
      .string()
      .check(
        z.regex(
          /^https:\/\/[^\s?#]+$/,
          'must be the https address that tokens name as their issuer, such as https://login.example.org',
        ),
      ),
    /** For whom a token must be made out (`aud`, or `client_id` where there is none): any one of these. */
    audience: z.array(filled).check(z.minLength(1, 'must name at least one audience')),
    /**
     * How many notices are on their way to SES at once: the mails per second that it grants, times the seconds that
     * one takes. Lambda allows 2 to 1,000: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html
     */
    concurrentDeliveries: z
      .int('must be a whole number')
      .check(z.minimum(2, 'must be at least 2'), z.maximum(1000, 'must be at most 1000')),
    /** Names one of several deployments in an account. */
    stage: z.exactOptional(
      z
        .string()
        .check(
          z.regex(
            /^[a-z][a-z0-9-]{0,19}$/,
            'must be a short name of small letters, digits and hyphens, such as test',
          ),
        ),
    ),
  })
  .check(
    z.refine(sendsFromItsDomain, {
      path: ['institution', 'sender'],
      error: 'must be an address in senderDomain, the domain that SES verifies',
    }),
  )

export type Settings = z.infer<typeof schema>

/** What is wrong, as a sentence that says what to do. */
export type WrongSetting = { readonly wrong: string }

/**
 * The settings of a deployment, from the context of the CDK app: `cdk.json`, where one that is a plain string can be
 * overridden with `-c name=value`. Tells of the first that is wrong.
 */
export const settingsFrom = (context: (name: string) => unknown): Settings | WrongSetting => {
  const given = Object.keys(schema.shape)
    .map((name) => [name, context(name)] as const)
    .filter(([, value]) => value !== undefined)
  const parsed = schema.safeParse(Object.fromEntries(given), { reportInput: true })
  if (parsed.success) return parsed.data
  const [first] = parsed.error.issues
  return {
    wrong: first
      ? `The setting ${first.path.join('.')} ${complaint(first)} under "context" in cdk.json.`
      : 'The settings cannot be read: correct them under "context" in cdk.json.',
  }
}

const complaint = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing: add it'
  if (issue.code === 'invalid_type' && issue.message === 'Invalid input')
    return `must be of type ${issue.expected}: correct it`
  if (issue.code === 'unrecognized_keys') return `knows no ${issue.keys.join(', ')}: remove it`
  return `${issue.message}: correct it`
}
