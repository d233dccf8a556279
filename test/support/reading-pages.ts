import { DomUtils, parseDocument } from 'htmlparser2'
import { linkOrigin } from './link-pages.ts'

/* What a machine finds in a mail or on a page: addresses and forms, read by a parser that is not ours. */

type Element = ReturnType<typeof DomUtils.findAll>[number]
type Pair = readonly [name: string, value: string]

export type PageForm = {
  readonly method: 'GET' | 'POST'
  /** The path and query that the form goes to. */
  readonly action: string
  /** The fields as they are rendered, with nothing ticked, chosen or typed by anybody. */
  readonly rendered: readonly Pair[]
  /** Every box, every radio, every option and every button with a name. */
  readonly choices: readonly Pair[]
  /** The fields for words, with the type of each. */
  readonly fields: readonly { readonly name: string; readonly type: string }[]
}

const attributesWithAddress = ['href', 'src', 'action', 'formaction', 'data', 'poster']
const addressInText = /\b(?:https?|webcal):\/\/[^\s<>"']+/g

/** The path and query of an address of ours; `undefined` for any other address. */
const pathOf = (address: string, page: string): string | undefined => {
  const url = URL.parse(address.replace(/^webcal:/, 'https:'), new URL(page, linkOrigin).href)
  return url?.origin === linkOrigin ? url.pathname + url.search : undefined
}

const distinct = (paths: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(paths.filter((path) => path !== undefined)),
]

/** Every address of ours in a text. */
export const addressesInText = (text: string): readonly string[] =>
  distinct((text.match(addressInText) ?? []).map((address) => pathOf(address, '/')))

/** Every address of ours in HTML, in attributes and in the text; `page` is the address of the HTML itself. */
export const addressesInHtml = (html: string, page = '/'): readonly string[] => {
  const document = parseDocument(html)
  const elements = DomUtils.findAll(() => true, document.children)
  const named = elements.flatMap(({ attribs }) =>
    attributesWithAddress.flatMap((name) => (attribs[name] === undefined ? [] : [attribs[name]])),
  )
  return distinct([
    ...named.map((address) => pathOf(address, page)),
    ...addressesInText(DomUtils.textContent(document)),
  ])
}

const wordTypes = ['text', 'search', 'email', 'tel', 'url', 'number', 'date', 'month', 'time', 'password']

const nameIn = ({ attribs }: Element): string => attribs.name ?? ''
const valueIn = ({ attribs }: Element, otherwise = ''): string => attribs.value ?? otherwise
const typeIn = ({ name, attribs }: Element): string =>
  name === 'input' ? (attribs.type ?? 'text').toLowerCase() : name

const formOf = (form: Element, page: string): readonly PageForm[] => {
  const controls = DomUtils.findAll(
    (element) =>
      ['input', 'textarea', 'select', 'button'].includes(element.name) &&
      element.attribs.disabled === undefined,
    form.children,
  ).map((element) => ({ element, name: nameIn(element), type: typeIn(element) }))
  const actions = [form.attribs.action, ...controls.map(({ element }) => element.attribs.formaction)]
  const rendered: Pair[] = []
  const choices: Pair[] = []
  const fields: { name: string; type: string }[] = []
  for (const { element, name, type } of controls.filter(({ name }) => name !== '')) {
    if (type === 'hidden') rendered.push([name, valueIn(element)])
    else if (type === 'radio' || type === 'checkbox') {
      choices.push([name, valueIn(element, 'on')])
      if (element.attribs.checked !== undefined) {
        const chosenBefore = type === 'radio' ? rendered.findIndex(([other]) => other === name) : -1
        if (chosenBefore >= 0) rendered.splice(chosenBefore, 1)
        rendered.push([name, valueIn(element, 'on')])
      }
    } else if (type === 'select') {
      const options = DomUtils.findAll(({ name }) => name === 'option', element.children)
      const values = options.map((option): Pair => [name, valueIn(option, DomUtils.textContent(option))])
      choices.push(...values)
      const selected =
        values[
          Math.max(
            0,
            options.findIndex(({ attribs }) => attribs.selected !== undefined),
          )
        ]
      if (selected) rendered.push(selected)
    } else if (type === 'button' || type === 'submit') choices.push([name, valueIn(element)])
    else if (type === 'textarea' || wordTypes.includes(type)) {
      const text = type === 'textarea' ? DomUtils.textContent(element).replace(/^\n/, '') : valueIn(element)
      rendered.push([name, text])
      fields.push({ name, type })
    } else throw new Error(`a page has a field of an unknown type: ${type}`)
  }
  return distinct(actions.map((action) => action && pathOf(action, page))).map((action) => ({
    method: form.attribs.method?.toUpperCase() === 'POST' ? 'POST' : 'GET',
    action,
    rendered,
    choices,
    fields,
  }))
}

/** Every form of a page, once for each address to which a button sends the form. */
export const formsIn = (html: string, page: string): readonly PageForm[] =>
  DomUtils.findAll(({ name }) => name === 'form', parseDocument(html).children).flatMap((form) =>
    formOf(form, page),
  )

/** The form with more fields; what the same field held when rendered is left out. */
export const filledWith = ({ rendered }: PageForm, more: readonly Pair[]): URLSearchParams =>
  new URLSearchParams(
    [...rendered.filter(([name]) => !more.some(([other]) => other === name)), ...more].map(
      ([...pair]) => pair,
    ),
  )
