import { html as template } from 'hono/html'

/** Markup that is safe to put into a page as it is. Made only by the `html` template below. */
export type Html = { readonly isEscaped: true; toString(): string }

/** Nothing is written for undefined, so that a part can be left out. */
type Value = string | number | Html | readonly Html[] | undefined

/** A template that escapes whatever it is given, except markup that it made itself. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html => {
  const made = template(parts, ...values)
  // The library's template is a promise if a value is one, and no `Value` is.
  if (made instanceof Promise) throw new TypeError('markup is made of what is there already')
  return made
}
