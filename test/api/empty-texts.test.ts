import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openApiDocument } from '../../openapi/document.ts'
import { documented } from '../support/api-document.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'

const { operations } = documented(JSON.parse(JSON.stringify(openApiDocument())))

let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice('2026-11-23T09:00:00Z')
})
afterAll(() => office.close())

type Value = unknown
type Emptied = { readonly pointer: string; readonly body: Value }

/** The body once for each of its texts, with `empty` in place of the text. */
const emptied = (body: Value, empty: string, pointer = '#'): Emptied[] => {
  if (typeof body === 'string') return [{ pointer, body: empty }]
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body).flatMap(([name, value]) =>
    emptied(value, empty, `${pointer}/${name}`).map((one) => ({
      pointer: one.pointer,
      body: Array.isArray(body)
        ? body.map((entry, index) => (String(index) === name ? one.body : entry))
        : { ...body, [name]: one.body },
    })),
  )
}

const bodies = operations.flatMap(({ path, method, operation }) => {
  const examples = Object.values(operation.requestBody?.content['application/json']?.examples ?? {})
  return examples.length === 0 ? [] : [{ path, method, examples: examples.map(({ value }) => value) }]
})

/** An id of the kind that the path asks for; the body is read before anybody looks for the thing. */
const filledIn = (path: string) => {
  const kinds: Record<string, string> = {
    visits: 'vis',
    commitments: 'cmt',
    officials: 'ofc',
    matters: 'mat',
  }
  return path.replace('{id}', `${kinds[path.split('/')[1] ?? '']}_x`).replace('{eventId}', 'evt_x')
}

describe('A text that is empty, or only spaces, is told to be empty and what belongs there, once:', () => {
  test.each(bodies)('$method $path', async ({ path, method, examples }) => {
    const before = await office.items()
    for (const { pointer, body } of examples.flatMap((value) => [
      ...emptied(value, ''),
      ...emptied(value, ' \u00a0'),
    ])) {
      const answer = await office.call(method, filledIn(path), {
        body,
        headers: { 'idempotency-key': 'k', 'if-match': '"1"' },
      })
      const told = {
        pointer,
        detail: expect.stringMatching(/^is empty: (?:write|must be) (?!.*(?:at most|between 1900))/),
      }
      expect({ status: answer.status, errors: answer.body.errors }).toEqual({ status: 422, errors: [told] })
    }
    expect(await office.items()).toEqual(before)
  })

  test.each([
    ['/visits?text=', 'text', 'is empty: write a text, or leave it out where it is optional'],
    ['/visits?from=', 'from', 'is empty: must be a day that exists, written YYYY-MM-DD'],
    ['/officials?limit=', 'limit', 'is empty: must be a number from 1 to 100'],
    ['/commitments?overdue=', 'overdue', 'is empty: must be true, or left out'],
  ])('GET %s', async (path, parameter, detail) => {
    const { status, body } = await office.call('GET', path)
    expect({ status, errors: body.errors }).toEqual({ status: 422, errors: [{ parameter, detail }] })
  })
})
