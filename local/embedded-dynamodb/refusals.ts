import { type Body, db } from './dynalite.ts'

/** An answer other than success, in dynalite's own shape: an error with the response inside. */
export interface Refusal extends Error {
  statusCode: number
  body: Body
}

const serviceTypes = {
  amazon: 'com.amazon.coral.service#',
  dynamodb: 'com.amazonaws.dynamodb.v20120810#',
}

export function refusal(service: keyof typeof serviceTypes, name: string, body: Body = {}): Refusal {
  const statusCode = name === 'InternalServerError' ? 500 : 400
  return Object.assign(new Error(name), {
    statusCode,
    body: { __type: serviceTypes[service] + name, ...body },
  })
}

export const invalid = (message: string) => db.validationError(message) as Refusal

export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && 'statusCode' in error && 'body' in error

export const isNamed = (error: unknown, name: string): error is Refusal =>
  isRefusal(error) && String(error.body.__type).endsWith(`#${name}`)
