import type { Page } from 'playwright-core'
import { tabTo } from './browser.ts'

/* An official with a keyboard and no mouse. */

/** Follows a link, or presses a button that leads to another page. */
export const follow = async (page: Page, link: string) => {
  await tabTo(page, link)
  await press(page)
}

/** Presses the button that sends the form. */
export const submit = (page: Page) => follow(page, 'button:not(.plain, .unseen)')

/** Presses Enter on what has the focus, and waits for the page that comes. */
export const press = async (page: Page) => {
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

/** Chooses one of several: Tab leads to the first, the arrows to the others. */
export const choose = async (page: Page, choice: string) => {
  const { name = '', index } = await page.locator(choice).evaluate((wanted: Radio) => ({
    name: wanted.name,
    index: [...wanted.form.elements].filter((one) => one.name === wanted.name).indexOf(wanted),
  }))
  await tabTo(page, `input[name="${name}"]`)
  await page.keyboard.press('Space')
  for (let presses = 0; presses < index; presses++) await page.keyboard.press('ArrowDown')
  if (!(await page.locator(choice).isChecked())) throw new Error(`the arrows do not reach ${choice}`)
}
/** What of an element in the browser is read here. */
type Radio = { name: string; form: { elements: Iterable<Radio> } }

/** Writes in a field; a day is given as in 2026-11-24 and typed part by part. */
export const write = async (page: Page, field: string, words: string) => {
  await tabTo(page, field)
  const isDay = (await page.locator(field).getAttribute('type')) === 'date'
  await page.keyboard.type(isDay ? words.replace(/(\d+)-(\d+)-(\d+)/, '$2$3$1') : words)
  const value = await page.locator(field).inputValue()
  if (value !== words) throw new Error(`${field} has ${value}`)
}
