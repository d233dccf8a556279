import { mkdirSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { answers } from '../../functions/pages/answers.ts'
import { startLocalRun } from '../support/local-run.ts'
import { type AnswerName, choiceOf, fieldOf, givenAnswers } from './answering.ts'
import { launchBrowser, openPage, scripts, sidewaysScroll, violations } from './browser.ts'
import {
  commitmentOn,
  type DeskLanguage,
  deskLanguages,
  deskOf,
  deskStart,
  desksIn,
  endLinks,
  letTimePass,
  mailboxOf,
  mondayEvening,
  officeReads,
  officialOf,
  recordDesk,
  tuesdayEvening,
} from './desks.ts'
import { filmOfDone } from './film.ts'
import { choose, follow, submit, write } from './keyboard.ts'

/*
 * The pages behind the links of a mail, as people use them who have a narrow screen, a keyboard and no JavaScript. In every
 * language with LANGUAGES=all, otherwise in one for each direction of writing.
 */

const languages: readonly DeskLanguage[] = process.env.LANGUAGES === 'all' ? deskLanguages : ['en', 'ar']
const directionOf = (language: DeskLanguage) => (['ar', 'fa', 'ur'].includes(language) ? 'rtl' : 'ltr')

const data = new URL(`../../reports/pages/links-${process.pid}`, import.meta.url).pathname

let browser: Browser
let run: Awaited<ReturnType<typeof startLocalRun>>
const visits = new Map<DeskLanguage, Awaited<ReturnType<typeof recordDesk>>>()
/** The paths of calendars that have ended. */
const endedCalendars = new Map<DeskLanguage, string>()
/** The address of each desk, by the mail of Monday; of the office, by that of Tuesday. */
const desks = new Map<DeskLanguage | 'office', string>()

beforeAll(async () => {
  mkdirSync(data, { recursive: true })
  run = await startLocalRun(data, '--empty', '--date', deskStart)
  browser = await launchBrowser()
  for (const language of languages) visits.set(language, await recordDesk(run, language))
  await run.moveTo(mondayEvening)
  for (const language of languages) desks.set(language, await deskOf(run, mailboxOf(language)))
})

afterAll(async () => {
  await browser?.close()
  await run?.stop()
  rmSync(data, { recursive: true, force: true })
})

const commitmentOf = (language: DeskLanguage, about: number) =>
  commitmentOn(visits.get(language), language, about)
const pageOf = (language: DeskLanguage, about: number) =>
  `${desks.get(language)}/${commitmentOf(language, about).id}`

/** A narrow window without scripts. */
const narrow = async (address: string): Promise<Page> => {
  const page = await openPage(browser, 'about:blank', { width: 320 })
  await scripts(page, 'off')
  await page.goto(address)
  return page
}

/** What stands in the way on the page as it is shown now, in light and in dark. */
const barriers = async (page: Page) => {
  await scripts(page, 'on')
  const light = await violations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await violations(page, 'color-contrast')
  await page.emulateMedia({ colorScheme: 'light' })
  await scripts(page, 'off')
  return { light, dark, scroll: await sidewaysScroll(page) }
}
const none = { light: [], dark: [], scroll: 0 }

/** Gives an answer with the keyboard, and looks at the form when it is filled. */
const answer = async (page: Page, language: DeskLanguage, name: AnswerName) => {
  const { about, filling } = givenAnswers(language)[name]
  await page.goto(name === 'undo' ? `${pageOf(language, about)}/recorded` : pageOf(language, about))
  await choose(page, choiceOf(name))
  for (const [field, words] of Object.entries(filling)) await write(page, fieldOf(name, field), words)
  // The only shown button stands under the fields of the choice.
  expect(await page.locator('button:visible').count()).toBe(1)
  expect(await page.locator(`.answer:has(${choiceOf(name)}) button:visible`).count()).toBe(1)
  expect({ name, barriers: await barriers(page) }).toEqual({ name, barriers: none })
  await letTimePass(run)
  await submit(page)
  expect(page.url()).toBe(`${pageOf(language, about)}/recorded`)
  expect({ name, scroll: await sidewaysScroll(page) }).toEqual({ name, scroll: 0 })
}

describe.each(languages)('In the language %s', (language) => {
  test('from the mail to “done” on a phone it takes three taps and one sentence', async () => {
    const { taps, written, end } = await filmOfDone(run, browser, language)
    expect(taps).toBeLessThanOrEqual(3)
    expect(written).toEqual([desksIn[language].sentence])
    expect(end).toContain(desksIn[language].sentence)
    const { status } = (await run.get(`/commitments/${commitmentOf(language, 0).id}`)) as { status: string }
    expect(status).toBe('completed')
  })

  test('the desk, a commitment and the calendar have no barrier and do not scroll sideways, in the direction of the language', async () => {
    const page = await narrow(desks.get(language) ?? '')
    expect(await page.locator('html').getAttribute('dir')).toBe(directionOf(language))
    expect(await barriers(page)).toEqual(none)
    await follow(page, `a[href$="/${commitmentOf(language, 1).id}"]`)
    expect(await page.locator('h1').innerText()).toContain(desksIn[language].agreed[1][0])
    expect(await page.locator('input:checked').count()).toBe(0)
    expect(await barriers(page)).toEqual(none)
    await follow(page, 'header a')
    await follow(page, 'a[href$="/calendar"]')
    expect(await barriers(page)).toEqual(none)
    await page.context().close()
  })

  test('every answer is given, and taken back, without JavaScript, with the keyboard alone, at 320 pixels', async () => {
    const page = await narrow(desks.get(language) ?? '')
    // The film has said that the first is done.
    const order = [
      'undo',
      'progress',
      'seen',
      'done',
      'more-time',
      'waiting',
      'waiting-end',
      'proposed-date',
      'not-mine',
      'cannot-be-done',
      'part-progress',
      'part-seen',
      'part-done',
      'part-undo',
      'part-more-time',
      'part-not-mine',
      'occurrence-done',
    ] as const
    expect([...order].toSorted()).toEqual(answers.map(({ name }) => name).toSorted())
    for (const name of order) await answer(page, language, name)
    expect(await barriers(page)).toEqual(none)
    const entries = [0, 1, 2, 3, 4, 5, 6, 7].map(async (about) => {
      const path = `/commitments/${commitmentOf(language, about).id}`
      const { history } = (await run.get(path)) as {
        history: { change: { what: string; question?: string }; through: string }[]
      }
      return history
        .filter(({ through }) => through === 'link')
        .map(({ change }) => change.question ?? change.what)
    })
    expect(await Promise.all(entries)).toEqual([
      ['completed', 'undone', 'progress-reported', 'seen', 'completed'],
      ['more-time'],
      ['waiting', 'waiting-ended'],
      ['proposed-date'],
      ['not-mine'],
      ['cannot-be-done'],
      [
        'part-progress-reported',
        'part-seen',
        'part-completed',
        'part-undone',
        'part-more-time',
        'part-not-mine',
      ],
      ['occurrence-completed'],
    ])
    await page.context().close()
  })

  test('the same answer from a second browser is said to be recorded already; another one, and one without words, is refused with a reason', async () => {
    const first = await narrow(pageOf(language, 5))
    const second = await narrow(pageOf(language, 5))
    const third = await narrow(pageOf(language, 5))
    for (const page of [first, second]) {
      await choose(page, choiceOf('progress'))
      await write(page, fieldOf('progress', 'note'), desksIn[language].sentence)
    }
    await choose(third, choiceOf('done'))
    await letTimePass(run)
    await submit(third)
    expect(await third.locator('[role=alert]').count()).toBe(1)
    expect(await third.locator('[aria-invalid=true]').count()).toBe(1)
    expect(await barriers(third)).toEqual(none)
    for (const page of [first, second]) {
      await submit(page)
    }
    expect(first.url()).toBe(`${pageOf(language, 5)}/recorded`)
    expect(second.url()).toBe(`${pageOf(language, 5)}/recorded?again=`)
    expect(await barriers(second)).toEqual(none)
    await choose(third, choiceOf('done'))
    await write(third, fieldOf('done', 'outcome'), desksIn[language].sentence)
    await submit(third)
    expect(await third.locator('[role=alert]').count()).toBe(1)
    expect(await third.locator(fieldOf('done', 'outcome')).inputValue()).toBe(desksIn[language].sentence)
    expect(await barriers(third)).toEqual(none)
    for (const page of [first, second, third]) await page.context().close()
  })

  test('an address of the calendar is made and ended without JavaScript, with the keyboard alone', async () => {
    const page = await narrow(`${desks.get(language)}/calendar`)
    for (const [choice, shown] of [
      ['make', 1],
      ['end', 0],
    ] as const) {
      await choose(page, choiceOf(choice))
      await write(page, fieldOf(choice, 'initials'), 'H.C.')
      await letTimePass(run)
      await submit(page)
      expect(await page.locator('[role=status]').count()).toBe(1)
      const addresses = page.locator('a[href^="webcal:"]')
      expect(await addresses.count()).toBe(shown)
      if (shown === 1)
        endedCalendars.set(language, new URL((await addresses.getAttribute('href')) ?? '').pathname)
      expect(await barriers(page)).toEqual(none)
      await page.goto(`${desks.get(language)}/calendar`)
    }
    await page.context().close()
  })
})

describe('The protocol office', () => {
  beforeAll(async () => {
    await run.moveTo(tuesdayEvening)
    desks.set('office', await deskOf(run, 'protocol@example.org'))
  })

  describe.each(languages)('reading the language %s', (language) => {
    beforeAll(() => officeReads(run, language))

    test('decides a visit on one page without JavaScript, with the keyboard alone, at 320 pixels', async () => {
      const { other, sentence } = desksIn[language]
      const page = await narrow(desks.get('office') ?? '')
      expect(await page.locator('html').getAttribute('dir')).toBe(directionOf(language))
      expect(await barriers(page)).toEqual(none)
      await follow(page, `a[href$="/matters/${visits.get(language)?.id}"]`)
      expect(await page.locator('input:checked').count()).toBe(0)
      expect(await barriers(page)).toEqual(none)

      await write(page, '[name$=".not-mine.find"]', other)
      await letTimePass(run)
      await follow(page, 'button[value$=".not-mine.find"]')
      expect(await barriers(page)).toEqual(none)

      await choose(page, `[name$=".not-mine"][value="known-official:ofc_other-${language}"]`)
      await choose(page, '[name$=".responsible"][value="new-official"]')
      await write(page, '[name$=".responsible.new-official.name"]', other)
      await write(page, '[name$=".responsible.new-official.email"]', `new.${language}@example.org`)
      await choose(page, '[name$=".date"][value="date"]')
      await write(page, '[name$=".date.date.dueOn"]', '2027-01-22')
      await choose(page, '[name$=".more-time"][value="grant"]')
      await choose(page, '[name*=".part-more-time."][value="grant"]')
      await choose(page, '[name*=".part-not-mine."][value="refuse"]')
      await write(page, '[name*=".part-not-mine."][name$=".refuse.refuse"]', sentence)
      await choose(page, '[value="accept-date"]')
      await choose(page, '[value="drop"]')
      await write(page, '[name$=".drop.note"]', sentence)
      expect(await barriers(page)).toEqual(none)
      await write(page, '#initials', 'P.O.')
      await letTimePass(run)
      await submit(page)
      expect(await page.locator('[role=status] .refused').allInnerTexts()).toEqual([])
      expect(await page.locator('[role=status] li').count()).toBe(8)
      expect(await barriers(page)).toEqual(none)
      await page.context().close()

      const now = async (about: number) =>
        (await run.get(`/commitments/${commitmentOf(language, about).id}`)) as Record<string, unknown>
      expect(await now(1)).toMatchObject({ dueOn: '2026-12-18', firstDeadline: '2026-11-23' })
      expect(await now(3)).toMatchObject({ dueOn: '2027-01-15' })
      expect(await now(4)).toMatchObject({ responsible: { officialId: `ofc_other-${language}` } })
      expect(await now(5)).toMatchObject({ status: 'dropped' })
      expect(await now(6)).toMatchObject({
        contributors: [{ officialId: officialOf(language), dueOn: '2027-01-22' }],
      })
    })

    test('allows an address without JavaScript, with the keyboard alone, at 320 pixels', async () => {
      const page = await narrow(`${desks.get('office')}/matters/officials`)
      expect(await barriers(page)).toEqual(none)
      const address = `outside.${language}@harbour.example.net`
      const matter = await page.locator('section', { hasText: address }).getAttribute('id')
      await choose(page, `[id="${matter}"] [value="allow-address"]`)
      await write(page, `[id="${matter}"] [name$=".allow-address.note"]`, desksIn[language].sentence)
      await write(page, '#initials', 'P.O.')
      await letTimePass(run)
      await submit(page)
      expect(await page.locator('[role=status] li:not(.refused)').count()).toBe(1)
      expect(await barriers(page)).toEqual(none)
      await page.context().close()
    })
  })
})

describe.each(languages)('A page that says no, in the language %s', (language) => {
  const refused = async (address: string) => {
    const page = await narrow('about:blank')
    const response = await page.goto(address)
    expect(await barriers(page)).toEqual(none)
    const said = { status: response?.status(), dir: await page.locator('html').getAttribute('dir') }
    expect(await page.locator('h1').innerText()).not.toBe('')
    await page.context().close()
    return said
  }
  const dir = directionOf(language)

  test('of a link that nobody knows is in the language of the institution', async () => {
    expect(await refused(`${desks.get(language)?.slice(0, -4)}0000`)).toEqual({ status: 404, dir: 'ltr' })
  })

  test('of what is somebody else’s by now, of another desk, and of no page', async () => {
    const [another = 'en'] = languages.filter((one) => one !== language)
    expect(await refused(pageOf(language, 4))).toEqual({ status: 410, dir })
    expect(await refused(`${desks.get(language)}/${commitmentOf(another, 1).id}`)).toEqual({
      status: 404,
      dir,
    })
    expect(await refused(`${desks.get(language)}/elsewhere`)).toEqual({ status: 404, dir })
  })

  test('of a calendar that has ended', async () => {
    const { status } = await refused(`${run.address}${endedCalendars.get(language)}`)
    expect(status).toBe(410)
  })

  test('of what is done already: it says so and offers no answer but the way back', async () => {
    const page = await narrow(pageOf(language, 0))
    expect(await page.locator('main').innerText()).toContain(desksIn[language].sentence)
    expect(
      await page
        .locator('input[type=radio]')
        .evaluateAll((all: { value: string }[]) => all.map(({ value }) => value)),
    ).toEqual(['undo'])
    expect(await barriers(page)).toEqual(none)
    await page.context().close()
  })

  test('of a link that the office ended', async () => {
    await endLinks(run, language)
    expect(await refused(desks.get(language) ?? '')).toEqual({ status: 410, dir })
  })
})

test('The page of a link that is too old has no barrier, in every language', async () => {
  await run.moveTo('2026-11-25T14:30:00Z')
  const links = await Promise.all(languages.map((language) => deskOf(run, `other.${language}@example.org`)))
  await run.moveTo('2027-01-26T00:00:00Z')
  for (const link of links) {
    const page = await narrow('about:blank')
    const response = await page.goto(link)
    expect(response?.status()).toBe(410)
    expect(await barriers(page)).toEqual(none)
    await page.context().close()
  }
})
