import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from '@jest/globals'
import { listen } from '../../local/listen.ts'
import { mailPage } from '../../local/mail-page.ts'
import { scanned } from '../../local/scanned-mail.ts'
import { pressEverything } from '../../local/scanner.ts'
import { changedBetween } from '../../local/table-image.ts'

let close: (() => Promise<void>) | undefined
afterEach(async () => {
  await close?.()
  close = undefined
})

/** A site of a single page, and the received requests. */
const aSite = async (body: string, status = 422) => {
  const requests: string[] = []
  const site = await listen(async (request, response) => {
    requests.push(`${request.method} ${request.url} ${await text(request)}`.trim())
    if (request.method === 'POST') response.writeHead(status, status === 303 ? { Location: '/after' } : {})
    response.end(body)
  })
  close = site.close
  return { address: site.address, requests }
}
const atOnce = [async () => {}]

test('opens every link with GET and with HEAD, also those of the pages behind it, each once', async () => {
  const { address, requests } = await aSite('<a href="/b">b</a><a href="/a?x=1&amp;y=2">a</a>')
  const pressed = await pressEverything([`${address}/a`, `${address}/a`], { address, waits: atOnce })
  expect(requests.toSorted()).toEqual([
    'GET /a',
    'GET /a?x=1&y=2',
    'GET /b',
    'HEAD /a',
    'HEAD /a?x=1&y=2',
    'HEAD /b',
  ])
  expect(pressed).toEqual({ opened: 3, submitted: new Map(), isCut: false })
})

test('submits a form as rendered, with all boxes, and with every radio and option, after each patience', async () => {
  const { address, requests } = await aSite(`<form method="post" action="/f">
<input type="hidden" name="token" value="t&quot;1"><textarea name="words">
typed</textarea><input type="checkbox" name="box" value="yes">
<input type="radio" name="one" value="a" required><input type="radio" name="one" value="b">
<select name="list"><option value="x">X</option><option value="y">Y</option><option value="z">Z</option></select>
<button type="submit">Go</button></form>`)
  let waited = 0
  const later = async () => void waited++
  const pressed = await pressEverything([`${address}/`], { address, waits: [...atOnce, later] })
  const forms = requests.filter((request) => request.startsWith('POST'))
  const fixed = 'POST /f token=t%221&words=typed'
  expect(forms.toSorted()).toEqual(
    [
      [`${fixed}&list=x`, `${fixed}&list=x&box=yes`],
      [`${fixed}&one=a&list=x`, `${fixed}&one=a&list=x&box=yes`],
      [`${fixed}&one=b&list=y`, `${fixed}&one=b&list=y&box=yes`],
      [`${fixed}&one=a&list=z`, `${fixed}&one=a&list=z&box=yes`],
    ]
      .flat()
      .flatMap((one) => [one, one])
      .toSorted(),
  )
  expect(pressed.submitted).toEqual(new Map([[422, 16]]))
  expect(waited).toBe(1)
})

test('follows an answer to where it leads', async () => {
  const { address, requests } = await aSite('<form method="post" action="/f"><button>Go</button></form>', 303)
  await pressEverything([`${address}/`], { address, waits: atOnce })
  expect(requests).toContain('GET /after')
})

test('opens no link that leads to another address', async () => {
  const elsewhere = 'http://127.0.0.1:9/'
  const { address, requests } = await aSite(
    `<a href="${elsewhere}">x</a><a href="mailto:a@example.org">y</a>`,
  )
  await pressEverything([`${address}/`, elsewhere], { address, waits: atOnce })
  expect(requests.toSorted()).toEqual(['GET /', 'HEAD /'])
})

test('stops after two hundred pages, and says so', async () => {
  let page = 0
  const site = await listen((_, response) => response.end(`<a href="/${++page}">next</a>`))
  close = site.close
  const { opened, isCut } = await pressEverything([`${site.address}/`], {
    address: site.address,
    waits: atOnce,
  })
  expect({ opened, isCut }).toEqual({ opened: 200, isCut: true })
})

test('finds in a mail what runs or loads, where there is something', () => {
  const found = scanned({
    html: `<a href="https://a.example/?x=1&amp;y=2"><b>Open</b> this</a><img src="x"><script>1</script>
<div onclick="1" style="background: url(x)">x</div><form><input></form>`,
    text: 'See https://a.example/b and \u2068https://a.example/c\u2069.',
    attachments: [],
    headers: [],
    headerLines: [],
  } as unknown as Parameters<typeof scanned>[0])
  expect(found).toEqual({
    links: [{ href: 'https://a.example/?x=1&y=2', text: 'Open this' }],
    addressesInText: ['https://a.example/b', 'https://a.example/c'],
    active: {
      scripts: 1,
      'pictures and media': 1,
      'frames and plug-ins': 0,
      'forms and fields': 2,
      'style sheets from elsewhere': 0,
      'addresses in styles': 1,
      'handlers of events': 1,
      attachments: 0,
    },
  })
})

test('shows what changed because of it, as a fault, on the page of the mail', async () => {
  const shown = (changed: readonly string[]) =>
    mailPage({
      mail: { id: 'm', to: 'lin@example.org', subject: 'S', date: '2020-07-27T00:00:00Z', tags: {} },
      raw: Buffer.from('Subject: S\r\n\r\nS\r\n'),
      fate: {},
      view: 'scanner',
      scan: { opened: 1, submitted: new Map([[303, 2]]), isCut: false, compared: 9, changed },
    })
  const page = await shown(['OFFICIAL#a / CMT#b'])
  expect(page).toContain('1 stored item changed, and none should have')
  expect(page).toContain('<code>OFFICIAL#a / CMT#b</code>')
  expect(page).not.toContain('Nothing changed.')
  expect(await shown([])).toContain('Nothing changed.')
})

test('names what was added, changed or removed in the table', () => {
  const before = new Map([
    ['a', '1'],
    ['b', '1'],
    ['c', '1'],
  ])
  expect(changedBetween(before, new Map(before))).toEqual([])
  expect(
    changedBetween(
      before,
      new Map([
        ['a', '1'],
        ['b', '2'],
        ['d', '1'],
      ]),
    ),
  ).toEqual(['b', 'c', 'd'])
})
