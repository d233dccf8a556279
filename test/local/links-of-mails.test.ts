import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import PostalMime from 'postal-mime'
import { openOffice } from '../../local/local-stack.ts'
import { recordRealVisit } from '../../local/real-visit.ts'
import { pressEverything } from '../../local/scanner.ts'
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
    const action = /<form method="post" action="([^"]+)"/.exec(page.body)?.[1]
    if (action !== undefined) return { body: page.body, action: office.address + action }
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

/**
 * Opens and presses everything after a time of waiting, and gives the number of refused forms. Only a search for officials is
 * answered, and stores nothing.
 */
const scan = async (links: readonly string[], waits: () => Promise<void>): Promise<number> => {
  const { submitted } = await pressEverything(links, { address: office.address, waits: [waits] })
  expect([...submitted.keys()].filter((status) => status !== 200)).toEqual([422])
  return submitted.get(422) ?? 0
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
