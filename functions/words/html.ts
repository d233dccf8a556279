/** Markup that is safe to put into a page as it is. Made only by the `html` template below. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character)

type Value = string | number | Html | readonly Html[]

const markupOf = (value: Value): string =>
  typeof value === 'object'
    ? value instanceof Html
      ? value.markup
      : value.map(({ markup }) => markup).join('')
    : escaped(String(value))

/** A template that escapes whatever it is given, except markup that it made itself. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html =>
  new Html(
    parts.map((part, index) => part + (index < values.length ? markupOf(values[index] ?? '') : '')).join(''),
  )

export const nothing = new Html('')
