import type { Tags } from '../../functions/adapters/mailer.ts'
import { inDeskOrder } from '../../functions/domain/reminders/desk-sections.ts'
import type { OfficialId } from '../../functions/domain/shared/ids.ts'
import type { CalendarDate, Instant } from '../../functions/domain/shared/time.ts'
import { type Chance, chance } from '../simulation/chance.ts'
import { fakeTable } from '../simulation/fake-table.ts'
import { memoryStore } from '../simulation/memory-store.ts'
import { theCast } from '../support/cast.ts'
import { daysLater } from '../support/domain-builders.ts'
import { type Pages, pagesOver, secondsAfter } from '../support/link-pages.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { addressesInHtml, filledWith, formsIn, type PageForm } from '../support/reading-pages.ts'
import { anOfficial, aVisit } from '../support/submissions.ts'
import { addressesInMail, openScanner, type Scanned } from './scanner.ts'

/** Hours of UTC at which it is eight o'clock in Shanghai, Karachi, Moscow and Paris. */
const ticks = ['00', '03', '05', '07'] as const

const officials = [
  anOfficial({
    id: 'ofc_omar',
    name: 'Omar',
    email: 'omar@example.org',
    zone: 'Asia/Karachi',
    language: 'ur',
  }),
  anOfficial({
    id: 'ofc_vera',
    name: 'Vera',
    email: 'vera@example.org',
    zone: 'Europe/Moscow',
    language: 'ru',
  }),
  anOfficial({
    id: 'ofc_ines',
    name: 'Ines',
    email: 'ines@example.org',
    zone: 'Europe/Paris',
    language: 'fr',
  }),
]
const names = ['ofc_lin', 'ofc_omar', 'ofc_vera', 'ofc_ines'] as const

/** A visit with actions of every kind of pace: late, for today, soon, later, without a date, without a responsible official, recurring. */
const visitOn = (day: CalendarDate, lot: Chance) =>
  aVisit(
    { startsOn: daysLater(day, -3), title: `Visit of ${day}` },
    ...[-1, 0, 2, 9, 40].map((days) => ({
      wording: `Due after ${days} days`,
      dueOn: daysLater(day, days),
      responsible: { officialId: lot.pick(names) },
    })),
    { wording: 'Keep in touch', checkIn: { every: 'P2W' }, responsible: { officialId: lot.pick(names) } },
    { wording: 'Nobody is named' },
    {
      wording: 'Report each month',
      dueOn: daysLater(day, 4),
      repeats: { every: 'P1M' },
      responsible: { officialId: 'ofc_lin' },
    },
  )

/** Words of a person for a field of this type. A day may be left out, and may lie on either side of today. */
const typed = (type: string, today: CalendarDate, lot: Chance): string => {
  if (type === 'date') return lot.pick(['', daysLater(today, -1), daysLater(today, 30), daysLater(today, 60)])
  if (type === 'email') return 'somebody.new@example.org'
  return type === 'number' ? '1' : 'Lin Wei'
}

/** The addresses in an earlier mail. */
type EarlierMail = { readonly day: CalendarDate; readonly addresses: readonly string[] }

/** A person opens pages of a mail, chooses one answer and writes words; returns the addresses that the person saw. */
const personAnswers = async (
  { office, pages, lot }: { readonly office: TestOffice; readonly pages: Pages; readonly lot: Chance },
  addresses: readonly string[],
): Promise<readonly string[]> => {
  const shown = await Promise.all(
    addresses.map(async (address) => ({ address, body: (await pages.get(address)).body })),
  )
  const further = await Promise.all(
    [...new Set(shown.flatMap(({ body, address }) => addressesInHtml(body, address)))].map(
      async (address) => ({
        address,
        body: (await pages.get(address)).body,
      }),
    ),
  )
  const forms = further
    .flatMap(({ address, body }) => formsIn(body, address))
    .filter(({ choices }) => choices.length > 0)
  if (forms.length === 0) return []
  const form: PageForm = lot.pick(forms)
  const today = office.clock.at.slice(0, 10) as CalendarDate
  office.clock.at = secondsAfter(office.clock.at, 20)
  const words = form.fields.map(({ name, type }) => [name, typed(type, today, lot)] as const)
  const answered = await pages.post(form.action, filledWith(form, [...words, lot.pick(form.choices)]))
  const { Location } = answered.headers
  return [...(Location === undefined ? [] : [Location]), ...addressesInHtml(answered.body, form.action)]
}

type Asking = {
  readonly id: string
  readonly version: number
  readonly asked?: readonly { readonly kind: string; readonly askedBy: object }[]
}

/** Calls the API, and throws if it refuses. */
const done = async (
  { call }: TestOffice,
  method: string,
  path: string,
  { version, body }: { version: number; body: object },
) => {
  const { status, body: answer } = await call(method, path, { body, headers: { 'if-match': `"${version}"` } })
  if (Number(status) >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`)
}

/** The office refuses one thing that an official asked for, if anything waits. */
const officeRefuses = async (office: TestOffice, lot: Chance): Promise<void> => {
  const { matters } = (await office.call('GET', '/matters')).body as { matters: readonly Asking[] }
  const asking = matters.filter(({ asked }) => asked !== undefined)
  if (asking.length === 0) return
  const { id, version, asked: [question] = [] } = lot.pick(asking)
  const contributor = question?.kind.startsWith('part-') && { contributor: question.askedBy }
  const body = { question: question?.kind, ...contributor, refuse: 'It stays as it was agreed.' }
  await done(office, 'POST', `/matters/${id}/decision`, { version, body })
}

/** An official gets another address, which is news of the office and ends every link so far. */
const addressChanges = async (office: TestOffice, id: string, today: CalendarDate): Promise<void> => {
  const { version } = (await office.call('GET', `/officials/${id}`)).body
  const email = `${id.slice(4)}.${today}@example.org`
  await done(office, 'PATCH', `/officials/${id}`, { version, body: { email } })
}

/** An official is absent from the day after tomorrow on, and another one stands in. */
const somebodyIsAbsent = async (office: TestOffice, lot: Chance, today: CalendarDate): Promise<void> => {
  const id = lot.pick(names)
  const deputyId = lot.pick(names.filter((one) => one !== id))
  const { version } = (await office.call('GET', `/officials/${id}`)).body
  const absence = { from: daysLater(today, 2), to: daysLater(today, 9) }
  await done(office, 'PATCH', `/officials/${id}`, { version, body: { absence, deputyId } })
}

/** The kinds of lines in a mail, and of lines on the desk. */
const kindsIn = async ({ deps }: TestOffice, { official: id, date }: Tags): Promise<readonly string[]> => {
  const desk = await deps.desks.read(id as OfficialId)
  const record = await deps.notices.get(id as OfficialId, date as CalendarDate)
  if (desk === undefined || record === undefined) throw new Error(`no notice for ${id} on ${date}`)
  const { commitments, official } = desk
  return [
    ...inDeskOrder(commitments, date as CalendarDate, official).map(({ section }) => section),
    ...(commitments.some(({ asked }) => asked) ? ['asked'] : []),
    ...record.lines.map((line) => line.id.slice(0, 4)),
    ...(record.lines.some((line) => line.for !== undefined) ? ['for an absent official'] : []),
  ]
}

export type ScannedMornings = Scanned & {
  /** Sections of the desks of the scanned mails, `asked`, the beginnings of the ids of the lines told, and for whom they were told. */
  readonly kinds: Set<string>
  /** The mails in which no address of ours was found. */
  readonly withoutLinks: readonly string[]
  /** The number of answers that people gave and the office recorded. */
  readonly answered: number
}

/**
 * An office at work from Monday 23 November 2026: visits are recorded, people answer some mails, and a scanner reads every
 * mail, every page that a person was led to, and each day one earlier mail again.
 */
export const scannedMornings = async (days: number, seed = 1): Promise<ScannedMornings> => {
  const store = memoryStore()
  const office = await openTestOffice('2026-11-22T00:00:00Z', () => fakeTable(store))
  const lot = chance(seed)
  const pages = pagesOver(office)
  const { scanned, scan, scanOnceMore } = openScanner(office.clock, store, pages)
  const kinds = new Set<string>()
  const withoutLinks: string[] = []
  const earlier: EarlierMail[] = []
  let answered = 0
  try {
    await theCast(office)
    await office.has(...officials)
    for (let day = 0; day < days && scanned.changes.length === 0; day++) {
      const today = daysLater('2026-11-23', day)
      if (day % 7 === 0) await office.has(visitOn(today, lot))
      if (day % 3 === 2) await officeRefuses(office, lot)
      if (day % 10 === 1) await somebodyIsAbsent(office, lot, today)
      if (day % 10 === 4) await addressChanges(office, lot.pick(names), today)
      for (const hour of ticks) {
        const at: Instant = `${today}T${hour}:00:00Z`
        await office.morning(at)
        for (const { mail, tags } of office.sent.splice(0)) {
          office.clock.at = at
          const addresses = addressesInMail(mail)
          const what = `${today}, ${tags.official}`
          for (const kind of await kindsIn(office, tags)) kinds.add(kind)
          scanned.mails++
          if (addresses.length === 0) withoutLinks.push(what)
          await scan(`the mail of ${what}`, addresses)
          if (lot.happens(0.8)) {
            const seen = await personAnswers({ office, pages, lot }, addresses)
            answered += seen.some((address) => address.includes('/recorded')) ? 1 : 0
            await scanOnceMore(`what a person saw on ${what}`, [...addresses, ...seen])
          }
          earlier.push({ day: today, addresses })
        }
      }
      const again = lot.pick(earlier)
      await scanOnceMore(`the mail of ${again.day} on ${today}`, again.addresses)
    }
  } finally {
    await office.close()
  }
  return { ...scanned, kinds, withoutLinks, answered }
}
