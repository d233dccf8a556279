import { expect, test } from '@jest/globals'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { openApiDocument } from '../../openapi/document.ts'

const document = JSON.parse(JSON.stringify(openApiDocument()))

test('The document is OpenAPI 3.1 without a fault', async () => {
  const config = await createConfig({ extends: ['recommended'] })
  const faults = await lintFromString({ source: JSON.stringify(document), config })
  expect(faults.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([])
})

test('Every example of a request fits the schema of its body', () => {
  const ajv = new Ajv2020({ strict: false, unicodeRegExp: true })
  ajv.addSchema({ $id: 'api', components: document.components })
  let examples = 0
  for (const path of Object.values<Record<string, RequestBody>>(document.paths))
    for (const [method, { requestBody }] of Object.entries(path)) {
      const body = requestBody?.content['application/json']
      if (body === undefined) continue
      const fits = ajv.compile({ $ref: body.schema.$ref.replace('#', 'api#') })
      for (const [name, { value }] of Object.entries(body.examples)) {
        expect({ method, name, fits: fits(value), errors: fits.errors }).toMatchObject({ fits: true })
        examples += 1
      }
    }
  expect(examples).toBeGreaterThan(15)
})

test('An hour says until when a late notice may leave', () => {
  const { OfficialSubmission: submission } = openApiDocument().components.schemas as Record<
    string,
    { properties: { hour: { description: string } } }
  >
  expect(submission?.properties.hour.description).toBe(
    'A quarter hour on the official’s wall clock. A notice that is late leaves until nine hours later, and not after midnight: at 15:15 or later fewer hours are left.',
  )
})

type RequestBody = {
  readonly requestBody?: {
    readonly content: Record<
      string,
      { readonly schema: { readonly $ref: string }; readonly examples: Record<string, { value: unknown }> }
    >
  }
}
