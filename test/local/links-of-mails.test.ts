import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import PostalMime from 'postal-mime'
import { openOffice } from '../../local/local-stack.ts'
import { recordRealVisit } from '../../local/real-visit.ts'
import { tokenIn } from '../support/link-pages.ts'

/* The local run, as a person and as a scanner of a mail system meets it: over HTTP, from the mail that was sent. */

let folder: string
let office: Awaited<ReturnType<typeof openOffice>>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aide-memoire-'))
  office = await openOffice({ port: 0, data: folder, notBefore: '2020-07-27T00:00:00Z' }, () => {})
  await recordRealVisit(office.address)
})
afterEach(async () => {
  await office.close()
  rmSync(folder, { recursive: true })
})

const fetched = async (address: string, more: RequestInit = {}) => {
  const response = await fetch(address, { redirect: 'manual', ...more })
  return { status: response.status, location: response.headers.get('location'), body: await response.text() }
}
const submitted = (address: string, form: Readonly<Record<string, string>>) =>
  fetched(address, { method: 'POST', body: new URLSearchParams(form) })

const moveTo = async (now: string) => {
  const { status } = await fetched(`${office.address}/local/clock`, {
    method: 'POST',
    body: JSON.stringify({ now }),
  })
  expect(status).toBe(200)
}
const secondsLater = async (seconds: number) =>
  moveTo(new Date(Date.parse(office.clock.now()) + seconds * 1000).toISOString())

/** The links in all mails, to desks and to lines. */
const linksInMails = async (): Promise<string[]> => {
  const mails = JSON.parse((await fetched(`${office.address}/local/mail`)).body) as { id: string }[]
  const links: string[] = []
  for (const { id } of mails) {
    const raw = await (await fetch(`${office.address}/local/mail/${id}/raw`)).arrayBuffer()
    const { html = '', text = '' } = await PostalMime.parse(raw)
    const found = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href)
    expect(text).toEqual(expect.stringContaining(found.at(-1) ?? ''))
    links.push(...found.filter((link) => link.startsWith(office.address)))
  }
  return links
}

/** The page of a commitment; the line of a question or of news leads to the desk. */
const pageOfCommitment = async (links: readonly string[]): Promise<{ action: string; body: string }> => {
  for (const link of links) {
    const page = await fetched(link)
    const [form] = formsIn(page.body)
    if (form) return { body: page.body, action: office.address + form.action }
  }
  throw new Error('no link of a mail leads to a form')
}

describe('From the mail that arrived', () => {
  test('an official says that it is done, with one choice and one sentence', async () => {
    await moveTo('2020-07-28T00:00:00Z')
    const page = await pageOfCommitment(await linksInMails())
    await secondsLater(20)
    const answer = await submitted(page.action, {
      token: tokenIn(page),
      answer: 'done',
      'done-outcome': 'The list was sent.',
    })
    expect(answer.status).toBe(303)
    const recorded = await fetched(office.address + answer.location)
    expect(recorded.body).toContain('The commitment is recorded as done. No mail reminds you of it any more.')
  })
})

/** Everything that is stored about commitments, visits and officials. */
const recordOf = async () => {
  const read = async (path: string) => (await fetched(office.address + path)).body
  const { commitments } = JSON.parse(await read('/commitments?limit=100')) as {
    commitments: { id: string }[]
  }
  const whole = await Promise.all(commitments.map(({ id }) => read(`/commitments/${id}`)))
  return JSON.stringify([
    whole,
    await read('/matters'),
    await read('/officials?limit=100'),
    await read('/visits'),
  ])
}

type Field = { readonly tag: string; readonly name: string; readonly type: string; readonly value: string }

const attribute = (tag: string, name: string) =>
  (new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

const formsIn = (body: string) =>
  [...body.matchAll(/<form ([^>]+)>(.*?)<\/form>/gs)].map(([, head = '', inner = '']) => ({
    action: attribute(` ${head}`, 'action'),
    fields: [...inner.matchAll(/<(?:input|textarea|select|button)[^>]*>/g)].map(
      ([tag]): Field => ({
        tag,
        name: attribute(tag, 'name'),
        type: attribute(tag, 'type'),
        value: attribute(tag, 'value'),
      }),
    ),
  }))

/** A form as rendered: hidden fields, and text fields as they are; nothing is chosen. */
const asRendered = (fields: readonly Field[]) =>
  Object.fromEntries(
    fields
      .filter(({ name, type }) => name !== '' && type !== 'radio' && type !== 'checkbox')
      .map(({ name, value }) => [name, value]),
  )

/**
 * A scanner of a mail system: opens every link of a page at once, presses every button, submits every form as rendered, with
 * every radio, and with every radio and all boxes ticked. `waits` is its patience between a page and its forms.
 */
const scan = async (links: readonly string[], waits: () => Promise<void>): Promise<number> => {
  const seen = new Set<string>()
  let pressed = 0
  let next = links
  while (next.length > 0) {
    for (const link of next) seen.add(link)
    await Promise.all(next.map((link) => fetched(link, { method: 'HEAD' })))
    const pages = await Promise.all(next.map((link) => fetched(link)))
    await waits()
    const found: string[] = []
    for (const { body } of pages) {
      found.push(
        ...[...body.matchAll(/href="(\/[^"]+)"/g)].map(
          ([, path = '']) => office.address + path.replaceAll('&amp;', '&'),
        ),
      )
      for (const { action, fields } of formsIn(body)) {
        const radios = fields.filter(({ type }) => type === 'radio')
        const boxes = Object.fromEntries(
          fields.filter(({ type }) => type === 'checkbox').map(({ name, value }) => [name, value]),
        )
        const tries = [
          {},
          boxes,
          ...radios.flatMap(({ name, value }) => [{ [name]: value }, { [name]: value, ...boxes }]),
        ]
        const answers = await Promise.all(
          tries.map((ticked) => submitted(office.address + action, { ...asRendered(fields), ...ticked })),
        )
        pressed += answers.length
        expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 422))
      }
    }
    next = [...new Set(found)].filter((link) => !seen.has(link))
  }
  return pressed
}

describe('A scanner that opens, presses, submits and ticks everything', () => {
  test.each([
    ['at once', async () => {}],
    ['after a minute', () => secondsLater(60)],
  ])('changes nothing: %s', async (_, waits) => {
    await moveTo('2020-07-28T00:00:00Z')
    const links = await linksInMails()
    expect(links.length).toBeGreaterThan(0)
    const before = await recordOf()
    const pressed = await scan(links, waits)
    expect(pressed).toBeGreaterThan(links.length)
    expect(await recordOf()).toBe(before)
  })

  test('changes nothing when it comes back with the official, after an answer', async () => {
    await moveTo('2020-07-28T00:00:00Z')
    const links = await linksInMails()
    const page = await pageOfCommitment(links)
    await secondsLater(20)
    await submitted(page.action, { token: tokenIn(page), answer: 'done', 'done-outcome': 'Sent.' })
    const before = await recordOf()
    await scan([...links, `${page.action}/recorded`], () => secondsLater(10))
    expect(await recordOf()).toBe(before)
  })
})
