import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

export type PageEvent = APIGatewayProxyEventV2
export type HttpResponse = APIGatewayProxyStructuredResultV2

/** Bytes; every field of a form together is far below. */
export const largestForm = 64 * 1024

/** Bytes of a form with decisions: 25 reasons of 4,000 characters, of which each may take nine bytes. */
export const largestDecisions = 1024 * 1024

/** The fields of a submitted form by name; a field that is not there is empty. */
export type Form = (name: string) => string

const urlEncoded = 'application/x-www-form-urlencoded'

/**
 * The form in the body, which API Gateway hands on in base64. `undefined` if the body is too large. A body of another type
 * is a form without fields, and is refused like a form in which nothing was chosen.
 */
export const formIn = (
  { body = '', isBase64Encoded, headers }: PageEvent,
  largest = largestForm,
): Form | undefined => {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  if (bytes.length > largest) return undefined
  const isForm = headers['content-type']?.split(';')[0]?.trim().toLowerCase() === urlEncoded
  // A page asks for many names, and a list looks for each from its beginning. Of two fields of one name the first counts.
  const fields = new Map([...new URLSearchParams(isForm ? bytes.toString('utf8') : '')].toReversed())
  return (name) => fields.get(name)?.replaceAll(/\r\n?/g, '\n') ?? ''
}

/** A page beyond the last one is shown as it is: empty. Anything that is no page means the first. */
export const pageAsked = ({ queryStringParameters }: PageEvent): number => {
  const { page = '1' } = queryStringParameters ?? {}
  return /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1
}
