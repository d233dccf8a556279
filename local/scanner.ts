import { attribute, tagsIn, unescaped } from './markup.ts'

/*
 * A scanner of a mail system: it opens every link at once, presses every button, submits every form as rendered, and ticks
 * and chooses everything. Nothing that is recorded may change because of it.
 */

/** The requests of the scanner, and the answers. */
export type Pressed = {
  /** The pages that it opened, each with GET and with HEAD. */
  readonly opened: number
  /** For each status of an answer, the number of forms that were submitted; every way of ticking a form counts as one. */
  readonly submitted: ReadonlyMap<number, number>
  /** The scanner stopped before opening every page. */
  readonly isCut: boolean
}

type Reach = {
  /** The address of the local run. The scanner opens no link that leads elsewhere. */
  readonly address: string
  /** The patience between a page and its forms: all forms are submitted after each of these. */
  readonly waits: readonly (() => Promise<void>)[]
}

const mostPages = 200

/** Follows the links, and the links of the pages behind them, and presses everything on each page. */
export const pressEverything = async (
  links: readonly string[],
  { address, waits }: Reach,
): Promise<Pressed> => {
  const seen = new Set<string>()
  const submitted = new Map<number, number>()
  const unseen = (found: readonly string[]) =>
    [...new Set(found)].filter((link) => new URL(link).origin === address && !seen.has(link))
  let next = unseen(links)
  while (next.length > 0 && seen.size < mostPages) {
    const opening = next.slice(0, mostPages - seen.size)
    for (const link of opening) seen.add(link)
    const pages = await openedAtOnce(opening)
    const found = pages.flatMap(linksInPage)
    for (const wait of waits) {
      await wait()
      for (const page of pages)
        for (const answer of await Promise.all(submissionsIn(page).map(submit))) {
          submitted.set(answer.status, (submitted.get(answer.status) ?? 0) + 1)
          if (answer.location !== undefined) found.push(answer.location)
        }
    }
    next = unseen(found)
  }
  return { opened: seen.size, submitted, isCut: next.length > 0 }
}

type Page = { readonly address: string; readonly body: string }

const openedAtOnce = async (links: readonly string[]): Promise<readonly Page[]> => {
  const heads = links.map((link) => fetch(link, { method: 'HEAD', redirect: 'manual' }))
  const pages = links.map(async (address) => ({ address, body: await (await fetch(address)).text() }))
  await Promise.all(heads)
  return Promise.all(pages)
}

const linksInPage = ({ address, body }: Page): string[] =>
  tagsIn(body, 'a|link|area').flatMap((tag) => {
    const href = attribute(tag, 'href')
    return href === undefined || !URL.canParse(href, address) ? [] : [new URL(href, address).href]
  })

type Submission = { readonly action: string; readonly method: string; readonly form: URLSearchParams }

const submit = async ({ action, method, form }: Submission) => {
  const answer = await (method === 'get'
    ? fetch(`${action}?${form}`, { redirect: 'manual' })
    : fetch(action, { method: 'POST', body: form, redirect: 'manual' }))
  await answer.arrayBuffer()
  const location = answer.headers.get('location')
  return {
    status: answer.status,
    ...(location !== null && { location: new URL(location, action).href }),
  }
}

type Field = { readonly name: string; readonly value: string }

/**
 * Every form as rendered, and with each radio and each option chosen once, with all boxes ticked and without. In a form with
 * several groups of radios each group moves on at once.
 */
const submissionsIn = ({ address, body }: Page): Submission[] =>
  [...body.matchAll(/<form\b[^>]*>(.*?)<\/form>/gs)].flatMap(([whole, inner = '']) => {
    const [head = ''] = tagsIn(whole, 'form')
    const action = new URL(attribute(head, 'action') ?? address, address).href
    const method = attribute(head, 'method') ?? 'get'
    const fixed = [...fixedFieldsIn(inner), ...buttonsIn(inner)]
    const boxes = inputsIn(inner, ['checkbox'])
    const selects = selectsIn(inner)
    const asRendered = selects.flatMap(([first]) => first ?? [])
    const groups = [...radioGroupsIn(inner), ...selects]
    const rounds = Math.max(0, ...groups.map((options) => options.length))
    const chosen = Array.from({ length: rounds }, (_, round) =>
      groups.flatMap((options) => options[round % options.length] ?? []),
    )
    return [asRendered, ...chosen].flatMap((choice) =>
      [[], boxes].map((ticked) => ({
        action,
        method,
        form: new URLSearchParams(
          [...fixed, ...choice, ...ticked].map(({ name, value }): [string, string] => [name, value]),
        ),
      })),
    )
  })

const inputsIn = (form: string, types: readonly string[]): Field[] =>
  tagsIn(form, 'input')
    .filter((tag) => types.includes(attribute(tag, 'type') ?? 'text'))
    .flatMap(fieldOf)

const fieldOf = (tag: string): Field[] => {
  const name = attribute(tag, 'name')
  return name === undefined ? [] : [{ name, value: attribute(tag, 'value') ?? '' }]
}

/** The fields that a form sends without a person: hidden fields, unchanged texts, and present choices. */
const fixedFieldsIn = (form: string): Field[] => [
  ...inputsIn(form, ['hidden', 'text', 'date', 'search', 'email']),
  ...tagsIn(form, 'input')
    .filter((tag) => attribute(tag, 'checked') !== undefined)
    .flatMap(fieldOf),
  ...[...form.matchAll(/(<textarea\b[^>]*>)\n?(.*?)<\/textarea>/gs)].flatMap(([, tag = '', text = '']) =>
    fieldOf(tag).map(({ name }) => ({ name, value: unescaped(text) })),
  ),
]

const buttonsIn = (form: string): Field[] => tagsIn(form, 'button').flatMap(fieldOf)

const radioGroupsIn = (form: string): readonly (readonly Field[])[] => [
  ...Map.groupBy(inputsIn(form, ['radio']), ({ name }) => name).values(),
]

const selectsIn = (form: string): readonly (readonly Field[])[] =>
  [...form.matchAll(/(<select\b[^>]*>)(.*?)<\/select>/gs)].map(([, tag = '', options = '']) =>
    fieldOf(tag).flatMap(({ name }) =>
      tagsIn(options, 'option').map((option) => ({ name, value: attribute(option, 'value') ?? '' })),
    ),
  )
