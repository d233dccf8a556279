import { html as template } from 'hono/html'

/** Markup, safe to put into a page without escaping. Made only by the `html` template below. */
export type Html = { readonly isEscaped: true; toString(): string }

/** Undefined writes nothing, so a part of a page can be left out. */
type Value = string | number | Html | readonly Html[] | undefined

/** A template that escapes every value except markup made by the template. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html => {
  const made = template(parts, ...values)
  // The library's template gives a promise only if a value is a promise, and no `Value` is a promise.
  if (made instanceof Promise) throw new TypeError('markup is made of what is there already')
  return made
}
