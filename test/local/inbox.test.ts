import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openOffice } from '../../local/local-stack.ts'
import { recordDemonstration, recordRealVisit } from '../../local/real-visit.ts'

/* The inbox of the local run, read as a person reads it: without script, from the text of the pages. */

let folder: string
let office: Awaited<ReturnType<typeof openOffice>>
const logged: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aide-memoire-'))
  office = await openOffice({ port: 0, data: folder, notBefore: '2020-07-27T00:00:00Z' }, (line) =>
    logged.push(line),
  )
  await recordRealVisit(office.address)
  await recordDemonstration(office.address)
})
afterAll(async () => {
  await office.close()
  rmSync(folder, { recursive: true })
})

const asked = async (path: string, more: RequestInit = {}) => {
  const response = await fetch(office.address + path, { redirect: 'manual', ...more })
  return { status: response.status, location: response.headers.get('location'), body: await response.text() }
}
const press = (path: string) => asked(path, { method: 'POST' })

const read = (body: string) =>
  body
    .replaceAll(/<style>.*?<\/style>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([,:.)])/g, '$1')

const inbox = async () => read((await asked('/inbox')).body)

/** What the inbox says of a day. */
const morningOf = async (date: string) => {
  const days = (await asked('/inbox')).body.match(/<details class="notice"[^>]*>.*?<\/details>/gs) ?? []
  return days.map(read).find((text) => text.includes(date)) ?? ''
}

const moveTo = async (now: string) => {
  const { status } = await asked('/local/clock', { method: 'POST', body: JSON.stringify({ now }) })
  expect(status).toBe(200)
}

/** Monday until 09:00 UTC: the mails of five officials have left. */
const firstMails = async () => {
  if (office.clock.now() < '2020-07-27T09:00:00Z') await moveTo('2020-07-27T09:00:00Z')
}

type Mail = { readonly id: string; readonly to: string }
const mailTo = async (to: string): Promise<Mail> => {
  const mails = JSON.parse((await asked('/local/mail')).body) as Mail[]
  const found = mails.findLast((mail) => mail.to === to)
  if (found === undefined) throw new Error(`no mail to ${to}`)
  return found
}

test('Before the first mail the inbox says what to try, and the first mail has its morning open', async () => {
  const { body } = await asked('/inbox')
  expect(body).toMatch(/<details class="notice" open>\s*<summary>What to try in the first minute/)
  expect(body).toMatch(/<details class="notice" open>\s*<summary><strong>Monday, 27 July 2020/)
  expect(body.match(/<details class="notice" open>/g)).toHaveLength(2)
})

describe('The coming mornings', () => {
  test('begin with the first day that has something, although it is still Sunday in Bogotá', async () => {
    expect((await asked('/inbox')).body).not.toContain('26 July')
    const days = (await asked('/inbox')).body.match(/<summary><strong>[^<]+/g) ?? []
    expect(days.map((day) => day.replace(/.*>/, ''))).toEqual([
      'Monday, 27 July 2020',
      'Tuesday, 28 July 2020',
      'Wednesday, 29 July 2020',
      'Thursday, 30 July 2020',
      'Friday, 31 July 2020',
      'Saturday, 1 August 2020',
      'Sunday, 2 August 2020',
    ])
  })

  test('say who gets a mail, in which language, at which hour of which zone, and why each line is on it', async () => {
    expect(await morningOf('27 July')).toContain(
      'سارہ خان, sara@karachi.example.org, Urdu at 08:00 in Asia/Karachi (03:00 UTC) Name a contact for cold storage (the first mail about it)',
    )
    expect(await morningOf('30 July')).toContain('Name a contact for cold storage (late, reminder 1 of 8)')
  })

  test('say what a new holder takes over, and from whom', async () => {
    expect(await morningOf('27 July')).toContain(
      'Send the tariff table (taken over by a new holder) the post itself, held before by كريم منصور (taken over by a new holder)',
    )
  })

  test('say who gets nothing and why: a day off, nothing due, an address to be allowed, the other side', async () => {
    expect(await morningOf('1 August')).toMatch(/nobody gets a mail Who gets nothing, and why A day off: /)
    const [tuesday, wednesday] = [await morningOf('28 July'), await morningOf('29 July')]
    expect(tuesday).toContain('The protocol office has not allowed the outside address: Tomás Rivera')
    expect(wednesday).toContain('The other side has to answer first: Айгүл Серікқызы')
    expect(wednesday).toMatch(/Nothing is due on this day: .*Lucía Herrera/)
  })

  test('say of today what was sent and whether it arrived', async () => {
    await firstMails()
    expect(await morningOf('27 July')).toContain('sent at 08:00 in Africa/Abidjan (08:00 UTC), delivered')
  })
})

describe('A mail', () => {
  beforeAll(firstMails)

  test('can be seen as a phone, a desktop and a dark scheme show it, in a frame that runs nothing', async () => {
    const { id } = await mailTo('aissata@abidjan.example.org')
    for (const view of ['phone', 'desktop', 'dark']) {
      const { body } = await asked(`/inbox/${id}?as=${view}`)
      expect(body).toContain(`<a href="/inbox/${id}?as=${view}" aria-current="page">`)
      const source = view === 'dark' ? 'html?dark=' : 'html'
      expect(body).toContain(`<iframe class="${view}" src="/inbox/${id}/${source}"`)
      expect(body).toMatch(/<iframe [^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/)
    }
    expect((await asked(`/inbox/${id}/html`)).body).toMatch(/@media \(prefers-color-scheme:\s*dark\)/)
    const { body: dark } = await asked(`/inbox/${id}/html?dark=`)
    expect(dark).not.toContain('prefers-color-scheme')
    expect(dark).toContain('@media all{')
  })

  test('can be read as text, and any other view is that of a desktop', async () => {
    const { id } = await mailTo('aissata@abidjan.example.org')
    const { body } = await asked(`/inbox/${id}?as=text`)
    expect(body).toMatch(/<pre [^>]*>.*Liste des quais disponibles.*<\/pre>/s)
    for (const view of ['', '?as=', '?as=toString'])
      expect((await asked(`/inbox/${id}${view}`)).body).toContain('<iframe class="desktop"')
  })

  test('shows as a scanner sees it every link of the mail, and that nothing in it runs or loads', async () => {
    const { id } = await mailTo('aissata@abidjan.example.org')
    const { body: sent } = await asked(`/inbox/${id}/html`)
    const links = [...sent.matchAll(/<a [^>]*href="(http[^"]+)"/g)].map(([, href = '']) => href)
    expect(links.length).toBeGreaterThan(1)
    const { body } = await asked(`/inbox/${id}?as=scanner`)
    for (const link of links) expect(body).toContain(`<code>${link}</code>`)
    expect(read(body)).toContain(`${links.length} web addresses to open`)
    expect(read(body)).toContain(
      'scripts none pictures and media none frames and plug-ins none forms and fields none style sheets from elsewhere none addresses in styles none handlers of events none attachments none',
    )
    expect(body).not.toContain('<iframe')
  })

  test('leads with each of its links to a page that is there', async () => {
    const { id } = await mailTo('laila@cairo.example.org')
    const { body } = await asked(`/inbox/${id}/html`)
    const links = [...body.matchAll(/<a [^>]*href="(http[^"]+)"/g)].map(([, href = '']) => href)
    for (const link of links) {
      expect(link.startsWith(office.address)).toBe(true)
      const page = await fetch(link)
      expect({ link, status: page.status }).toEqual({ link, status: 200 })
      expect(await page.text()).toContain('dir="rtl"')
    }
  })
})

describe('The button “scanner presses everything”', () => {
  beforeAll(firstMails)

  test('opens and presses everything behind the mail, and shows that nothing changed', async () => {
    const { id } = await mailTo('aissata@abidjan.example.org')
    const { status, body } = await press(`/inbox/${id}/scanner`)
    expect(status).toBe(200)
    const said = read(body)
    expect(said).toContain('Nothing changed.')
    const [, pages, forms] =
      /opened (\d+) pages with GET and HEAD, and submitted (\d+) forms/.exec(said) ?? []
    expect(Number(pages)).toBeGreaterThan(3)
    // Two commitments, each with a choice of answers, submitted at once and later.
    expect(Number(forms)).toBeGreaterThan(2 * 2 * 8)
    expect(said).toContain(`(answers: ${forms} times 422)`)
    expect(said).toMatch(/The \d\d+ stored items of the table were compared before and after\./)
  })

  test('lets an official answer afterwards, as if no machine had been there', async () => {
    const { id } = await mailTo('aissata@abidjan.example.org')
    const { body } = await asked(`/inbox/${id}/html`)
    const link = /href="(http[^"]+\/1)"/.exec(body)?.[1] ?? ''
    const page = await (await fetch(link)).text()
    const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const action = /<form method="post" action="([^"]+)"/.exec(page)?.[1] ?? ''
    await moveTo(new Date(Date.parse(office.clock.now()) + 20_000).toISOString())
    const form = new URLSearchParams({ token, answer: 'done', 'done-outcome': 'Envoyée.' })
    expect((await asked(action, { method: 'POST', body: form })).status).toBe(303)
  })
})

describe('The button “bounce this”', () => {
  beforeAll(firstMails)

  test('reports a bounce for good as SES does: mail stops, the office is asked, the coming mornings say so', async () => {
    const { id, to } = await mailTo('sara@karachi.example.org')
    const pressed = await press(`/inbox/${id}/bounce`)
    expect(pressed).toMatchObject({ status: 303, location: `/inbox/${id}?bounced=` })
    const said = read((await asked(pressed.location ?? '')).body)
    expect(said).toContain(
      `SES reported that the mail to ${to} bounced for good. Mail to this address has stopped`,
    )
    expect(said).toContain('Arrived bounced, Permanent/General')
    expect(logged).toContainEqual(
      expect.stringContaining('mail stopped  official=ofc_demo-karachi  because=bounced'),
    )
    expect(await morningOf('30 July')).toContain(
      'Mail has stopped, because it does not reach the address: سارہ خان',
    )
    expect(await morningOf('28 July')).toContain('sara@karachi.example.org (a question to the office)')
  })

  test('is said to have bounced by SES alone, not by the address of the page', async () => {
    const { id } = await mailTo('laila@cairo.example.org')
    expect(read((await asked(`/inbox/${id}?bounced=`)).body)).not.toContain('bounced')
  })

  test('changes nothing more when it is pressed again', async () => {
    const { id } = await mailTo('sara@karachi.example.org')
    const before = (await asked('/matters')).body
    await press(`/inbox/${id}/bounce`)
    expect((await asked('/matters')).body).toBe(before)
  })

  test('stops nothing when the official has another address by now', async () => {
    const { id } = await mailTo('maryam@tehran.example.org')
    const { version } = JSON.parse((await asked('/officials/ofc_demo-tehran')).body) as { version: number }
    const moved = await asked('/officials/ofc_demo-tehran', {
      method: 'PATCH',
      headers: { 'If-Match': `"${version}"` },
      body: JSON.stringify({ email: 'ahmadi@tehran.example.org' }),
    })
    expect(moved.status).toBe(200)
    const { location } = await press(`/inbox/${id}/bounce`)
    expect(read((await asked(location ?? '')).body)).toContain(
      'Mail goes on, because the official has another address by now',
    )
    expect(await morningOf('31 July')).toContain('ahmadi@tehran.example.org, Persian at 08:00')
  })
})

describe('A button of the inbox', () => {
  beforeAll(firstMails)

  test.each(['bounce', 'scanner'])('of a mail that does not exist is not found: %s', async (button) => {
    expect((await press(`/inbox/nothing/${button}`)).status).toBe(404)
  })

  test.each(['bounce', 'scanner'])('cannot be pressed by a page of another site: %s', async (button) => {
    const { id } = await mailTo('lucia@bogota.example.org').catch(() => mailTo('laila@cairo.example.org'))
    const foreign = { method: 'POST', headers: { Origin: 'https://evil.example' } }
    expect((await asked(`/inbox/${id}/${button}`, foreign)).status).toBe(403)
    expect(await inbox()).not.toContain('ليلى حداد, Mail has stopped')
  })
})
