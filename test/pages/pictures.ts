import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { startLocalRun } from '../support/local-run.ts'
import { type AnswerName, fillIn, givenAnswers } from './answering.ts'
import { launchBrowser, openPage } from './browser.ts'
import {
  commitmentOn,
  type DeskLanguage,
  deskLanguages,
  deskOf,
  deskStart,
  desksIn,
  lastMailTo,
  letTimePass,
  mailboxOf,
  mondayEvening,
  officeReads,
  type RecordedVisit,
  recordDesk,
  tuesdayEvening,
} from './desks.ts'
import { filmOfDone, sideBySide } from './film.ts'

/*
 * Writes what people see into a folder, to be looked at: mail, desk, commitment, every answer and the office's page, in every
 * language, on a phone and a desktop, in light and dark; the film from mail to "done"; and the pictures of the documents.
 */

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: npm run pictures -- <folder>')
  process.exit(2)
}

const looks = [390, 1000].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)

/** Writes a picture of the page at that address in every look. `before` is done on the page first. */
const shown =
  (browser: Browser, language: DeskLanguage) =>
  async (name: string, address: string, before = async (_: Page) => {}) => {
    const page = await openPage(browser, address)
    await before(page)
    for (const { width, colorScheme } of looks) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      const file = `${language}-${name}-${width}-${colorScheme}.png`
      await page.screenshot({ path: join(folder, file), fullPage: true })
    }
    await page.context().close()
  }

const byHand = async (
  data: string,
  work: (run: Run, browser: Browser) => Promise<void>,
  ...args: string[]
) => {
  const run = await startLocalRun(data, ...args)
  const browser = await launchBrowser()
  try {
    await work(run, browser)
  } finally {
    await browser.close()
    await run.stop()
  }
}
type Run = Awaited<ReturnType<typeof startLocalRun>>

/** What the official of a language sees on Monday. */
const monday = async (run: Run, browser: Browser, language: DeskLanguage) => {
  const show = shown(browser, language)
  const mail = await lastMailTo(run, mailboxOf(language))
  const desk = await deskOf(run, mailboxOf(language))
  await show('mail', `${run.address}/inbox/${mail}/html`)
  await show('desk', desk)
  await show('calendar', `${desk}/calendar`)
  await show('unknown-link', `${desk}x`)
  await show('commitment', await addressOf(run, language, 0))
  for (const [answer, { about, filling }] of Object.entries(givenAnswers(language)))
    if (!later.includes(answer))
      await show(answer, await addressOf(run, language, about), (page) => fillIn(page, answer, filling))
}
/** Answers that are offered only after another one. */
const later = ['undo', 'waiting-end']

/** The page of one of the commitments of the desk, the first being 0. */
const addressOf = async (run: Run, language: DeskLanguage, about: number) =>
  `${await deskOf(run, mailboxOf(language))}/${commitmentOn(visits.get(language), language, about).id}`
const visits = new Map<DeskLanguage, RecordedVisit>()

/** Gives the answer and shows what was recorded. */
const answered = async (run: Run, browser: Browser, language: DeskLanguage, answer: AnswerName) => {
  const { about, filling } = givenAnswers(language)[answer]
  const page = await openPage(browser, await addressOf(run, language, about))
  await fillIn(page, answer, filling)
  await letTimePass(run)
  await page.locator('form button:visible').click()
  await page.waitForURL(/\/recorded$/)
  await shown(browser, language)(`recorded-${answer}`, page.url())
  await page.context().close()
}

/** The page of the office for the visit of each language, and the one about officials. */
const office = async (run: Run, browser: Browser) => {
  const mail = await lastMailTo(run, 'protocol@example.org')
  const desk = await deskOf(run, 'protocol@example.org')
  await shown(browser, 'en')('office-mail', `${run.address}/inbox/${mail}/html`)
  for (const [language, { id }] of visits) {
    await officeReads(run, language)
    const show = shown(browser, language)
    await show('office-desk', desk)
    await show('office-visit', `${desk}/matters/${id}`)
    await show('office-found', `${desk}/matters/${id}`, async (page) => {
      await page.locator('input[name$=".responsible.find"]').fill(desksIn[language].other.slice(0, 4))
      await letTimePass(run)
      await page.locator('button[name=find][value$=".responsible.find"]').click()
    })
    await show('office-officials', `${desk}/matters/officials`)
  }
}

const desks = async (run: Run, browser: Browser) => {
  for (const language of deskLanguages) visits.set(language, await recordDesk(run, language))
  await run.moveTo(mondayEvening)
  for (const language of deskLanguages) await monday(run, browser, language)
  for (const language of deskLanguages) {
    const { pictures } = await filmOfDone(run, browser, language)
    writeFileSync(join(folder, `${language}-film.png`), await sideBySide(browser, pictures))
    for (const answer of [
      'undo',
      'more-time',
      'waiting',
      'waiting-end',
      'proposed-date',
      'not-mine',
      'cannot-be-done',
    ] as const)
      await answered(run, browser, language, answer)
  }
  await run.moveTo(tuesdayEvening)
  await office(run, browser)
}

/** The pictures of the README: the inbox after the first mails, and a mail of the real visit. */
const documents = async (run: Run, browser: Browser) => {
  const inbox = await browser.newPage({ viewport: { width: 1100, height: 760 } })
  await run.moveTo('2020-07-27T07:30:00Z')
  await inbox.goto(`${run.address}/inbox`)
  await inbox.getByRole('button', { name: 'Next morning' }).click()
  await inbox.screenshot({ path: join(folder, 'inbox.png') })
  await run.moveTo('2020-07-28T14:00:00Z')
  const mail = await lastMailTo(run, 'planning.desk@example.org')
  const notice = await browser.newPage({ viewport: { width: 700, height: 100 } })
  await notice.goto(`${run.address}/inbox/${mail}/html`)
  await notice.screenshot({ path: join(folder, 'notice.png'), fullPage: true })
}

mkdirSync(folder, { recursive: true })
const data = mkdtempSync(join(tmpdir(), 'aide-memoire-'))
try {
  await byHand(join(data, 'demonstration'), documents)
  await byHand(join(data, 'desks'), desks, '--empty', '--date', deskStart)
} finally {
  rmSync(data, { recursive: true, force: true })
}
console.log(`The pictures are in ${folder}.`)
