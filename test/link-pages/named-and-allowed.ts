import type { OfficialId } from '../../functions/domain/shared/ids.ts'
import { fakeTable } from '../simulation/fake-table.ts'
import { memoryStore } from '../simulation/memory-store.ts'
import { pagesOver, secondsAfter } from '../support/link-pages.ts'
import { openTestOffice } from '../support/office.ts'
import { filledWith, formsIn } from '../support/reading-pages.ts'
import { aVisit } from '../support/submissions.ts'

/** A choice in the form of decisions, and the words beside it, by the ends of the names of the fields. */
type Chosen = { readonly choice: RegExp; readonly words: Readonly<Record<string, string>> }

/**
 * The bearer of a mail of the office names an official with an address outside of the institution, and tries to allow the
 * address by the link of the mail. Returns the addresses that get mail in the next three days.
 */
export const namedAndAllowedByOneLink = async (): Promise<readonly string[]> => {
  const office = await openTestOffice('2026-11-22T00:00:00Z', () => fakeTable(memoryStore()))
  try {
    const pages = pagesOver(office)
    const [list] = await office.has(aVisit({}, { wording: 'Send the list', dueOn: '2026-11-27' }))
    await office.morning('2026-11-23T00:00:00Z')
    const desk = await pages.linkOf('ofc_protocol-office' satisfies OfficialId, '2026-11-23')
    office.clock.at = '2026-11-23T01:00:00Z'

    const decide = async (page: string, { choice, words }: Chosen) => {
      const shown = formsIn((await pages.get(page)).body, page)
      office.clock.at = secondsAfter(office.clock.at, 20)
      for (const form of shown) {
        const picked = form.choices.find(([name, value]) => choice.test(`${name}=${value}`))
        if (picked === undefined) continue
        const [name, value] = picked
        const filled = Object.entries(words).map(
          ([field, text]) => [`${name}.${value}.${field}`, text] as const,
        )
        await pages.post(form.action, filledWith(form, [picked, ...filled, ['initials', 'P.O.']]))
      }
    }
    const named = { name: 'Ana', email: 'ana@elsewhere.example' }
    await decide(`${desk}/matters/${list?.visitId}`, { choice: /responsible=new-official$/, words: named })
    await decide(`${desk}/matters/officials`, { choice: /=allow-address$/, words: { note: 'Yes.' } })

    const holder = (await office.call('GET', `/commitments/${list?.id}`)).body.holder
    const { email } = (await office.call('GET', `/officials/${holder}`)).body
    if (email !== named.email)
      throw new Error(`the link named ${holder}, and nobody with the outside address`)
    for (const day of ['24', '25', '26']) await office.morning(`2026-11-${day}T00:00:00Z`)
    return office.sent.map(({ to }) => to)
  } finally {
    await office.close()
  }
}
