import { expect } from '@jest/globals'
import type { Call, TestOffice } from './office.ts'

export type Problem = { readonly status: number; readonly [member: string]: unknown }

/** Expects the exact answer and an unchanged table. */
export const refuses = async (
  office: TestOffice,
  method: string,
  path: string,
  request: Call,
  answer: Problem,
) => {
  const before = await office.items()
  const { status, headers, body } = await office.call(method, path, request)
  expect(body).toEqual(answer)
  expect(status).toBe(answer.status)
  expect(headers).toEqual({ 'Content-Type': 'application/problem+json' })
  expect(await office.items()).toEqual(before)
}

/** A problem as the API answers, with the fields that the problem points at. */
export const aProblem = (
  type: string,
  status: number,
  title: string,
  ...errors: readonly [pointer: string, detail: string][]
): Problem => ({
  type: `/problems/${type}`,
  title,
  status,
  ...(errors.length > 0 && { errors: errors.map(([pointer, detail]) => ({ pointer, detail })) }),
})
