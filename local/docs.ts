import { type Html, html } from '../functions/words/html.ts'
import type { openApiDocument } from '../openapi/document.ts'
import { page } from './page.ts'

type Parameter = { name: string; in: string; required?: boolean; description?: string }
type Content = Readonly<Record<string, { schema: { $ref?: string }; examples?: Record<string, Example> }>>
type Example = { summary: string; value: unknown }
type Operation = {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description?: string
  readonly security: readonly { readonly token: readonly string[] }[]
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { description: string; content: Content }>>
}

/** The OpenAPI document as a page for a person: every operation with its parameters, body and answers. */
export const docsPage = (document: ReturnType<typeof openApiDocument>): string => {
  const operations = Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        title: `${method.toUpperCase()} ${path}`,
        operation,
      })),
  )
  return page(
    'The API',
    html`<header><div><h1>The API</h1><p class="quiet">${document.info.summary}</p></div>
<nav aria-label="More"><a href="/inbox">Inbox</a> · <a href="/openapi.json">openapi.json</a></nav></header>
<main>
${prose(document.info.description)}
${document.tags.map(
  ({ name, description }) => html`<h2>${name}</h2>
<p class="quiet">${description}</p>
${operations.filter(({ operation }) => operation.tags.includes(name)).map(section)}`,
)}
</main>`,
  )
}

/** Shows text between backticks as code. */
const prose = (text: string): Html =>
  html`<p>${text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))}</p>`

const section = ({ title, operation }: { title: string; operation: Operation }): Html =>
  html`<details class="notice" id="${operation.operationId}">
<summary><code>${title}</code> ${operation.summary}</summary>
${operation.description ? prose(operation.description) : undefined}
<dl>
<dt>may be called by</dt><dd>${operation.security.flatMap(({ token }) => token).join(', ')}</dd>
${operation.parameters.map(
  ({ name, in: place, required, description }) =>
    html`<dt><code>${name}</code></dt><dd>${place}${required ? ', required' : ''}${description ? `: ${description}` : ''}</dd>
`,
)}${Object.entries(operation.responses).map(
  ([status, { description }]) => html`<dt>${status}</dt><dd>${description}</dd>
`,
)}</dl>
${Object.values(operation.requestBody?.content['application/json']?.examples ?? {}).map(
  ({ summary, value }) => html`<p>${summary}</p>
<pre tabindex="0" aria-label="Example: ${summary}">${JSON.stringify(value, null, 2)}</pre>
`,
)}</details>
`
