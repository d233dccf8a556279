import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

type Content = Record<string, { schema: object; examples?: Record<string, { value: unknown }> }>
export type Operation = {
  readonly operationId: string
  readonly parameters: readonly { name: string; in: 'path' | 'header' | 'query'; required?: boolean }[]
  readonly requestBody?: { content: Content }
  readonly responses: Record<string, { content: Content }>
}

export type ApiDocument = {
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: object
}

/** The operations of the API document, and the check of an answer against the document. */
export const documented = (document: ApiDocument) => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  const ajv = new Ajv2020({ strict: false, unicodeRegExp: true, code: { optimize: false } })
  ajv.addSchema({ $id: 'api', components: document.components })
  const compiled = new Map<string, ValidateFunction>()
  const validatorOf = (schema: object) => {
    const key = JSON.stringify(schema)
    const known = compiled.get(key) ?? ajv.compile(JSON.parse(key.replaceAll('"#/', '"api#/')))
    compiled.set(key, known)
    return known
  }

  return {
    operations,
    /** The undocumented part of an answer; `undefined` if the document covers the answer. */
    undocumented(operation: Operation, status: number | undefined, contentType: string, body: unknown) {
      const content = operation.responses[String(status)]?.content
      if (content === undefined) return `status ${status}`
      const type = contentType.split(';')[0] ?? ''
      const schema = content[type]?.schema
      if (schema === undefined) return `type ${type}`
      if (!type.endsWith('json')) return undefined
      const isValid = validatorOf(schema)
      return isValid(body) ? undefined : JSON.stringify(isValid.errors)
    },
  }
}
