import type { Context, SQSEvent } from 'aws-lambda'
import { calendarsOf } from '../../functions/adapters/calendar-days.ts'
import { mostWrites } from '../../functions/adapters/table.ts'
import { deliverBatch } from '../../functions/consumers/deliver-batch.ts'
import { fakeTable } from '../simulation/fake-table.ts'
import { memoryStore } from '../simulation/memory-store.ts'
import { anInstitution } from '../support/institution.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'

type Moment = `${string}T${string}Z`

/** Days of the fixtures: a later correction of a country's calendar changes no mail of theirs. */
const workingDays = calendarsOf({
  IR: {
    weekend: [4, 5],
    holidays: { '2026-10-24': 'A holiday' },
    workedInLieu: [],
    knownUntil: '2027-03-20',
  },
})

/** Others are told of what is late, as in every institution that does not turn it off. */
export const settings = anInstitution({ escalation: true, calendars: ['IR'], workingDays })

/** The data stored by an earlier version of the program; test/fixtures/README.md describes the format. */
export type Stored = {
  /** The commit of the earlier version. */
  readonly writtenBy: string
  /** The moment at which the clock of the office continues. */
  readonly clock: Moment
  /** Bodies of the messages in the queue. */
  readonly queued: readonly string[]
  /** Requests answered with 201, with the id in the answer. */
  readonly recorded: readonly { path: string; key: string; body: object; id: string }[]
  readonly items: readonly { readonly pk: string; readonly sk: string }[]
}

/** A sent mail, with the titles of its lines. */
export type ToldMail = {
  readonly official: string
  readonly date: string
  readonly titles: readonly string[]
}

/**
 * A fresh office with the stored items in its table. The table is in memory, because an engine takes five times as long for
 * the thousands of calls of a month; test/contract holds both to the same contract.
 */
export const openStoredOffice = async ({ clock, items }: Stored): Promise<TestOffice> => {
  const office = await openTestOffice(clock, () => fakeTable(memoryStore()), undefined, settings)
  for (let start = 0; start < items.length; start += mostWrites)
    await office.table.write(items.slice(start, start + mostWrites).map((put) => ({ put })))
  return office
}

/** Delivers the messages in turn, and returns the messages left unfinished by the consumer. */
export const deliverQueued = async (office: TestOffice, { queued }: Stored): Promise<readonly string[]> => {
  const consume = deliverBatch(office.deps)
  const unfinished: string[] = []
  for (const body of queued) {
    const batch = { Records: [{ messageId: 'm1', body }] } as unknown as SQSEvent
    const { batchItemFailures } = await consume(batch, {} as Context)
    if (batchItemFailures.length > 0) unfinished.push(body)
  }
  return unfinished
}

const hour = 3_600_000
const monthInHours = 30 * 24
/** A notice may leave within nine hours of the hour, so a tick falls into every official's hours, in every zone. */
const hoursBetweenTicks = 8

/** Runs the ticks of thirty days, and returns the moment of the last tick. */
export const monthOfMornings = async (office: TestOffice, { clock }: Stored): Promise<Moment> => {
  let at = clock
  for (let passed = 0; passed <= monthInHours; passed += hoursBetweenTicks) {
    at = new Date(Date.parse(clock) + passed * hour).toISOString().replace('.000', '') as Moment
    await office.morning(at)
  }
  return at
}

/** A day of an official, as the API explains the day. */
export type Day = {
  readonly date: string
  readonly state: string
  readonly lines?: readonly {
    readonly id: string
    readonly version: number
    readonly title: string
    /** The absent official on whose desk the line lies. */
    readonly for?: string
  }[]
}

/** The API's explanation of each day of an official, from the day before `clock` until the present day. */
const daysOf = async (office: TestOffice, official: string, { clock }: Stored): Promise<Day[]> => {
  const from = new Date(Date.parse(clock) - 24 * hour).toISOString().slice(0, 10)
  const { status, body } = await office.call('GET', `/officials/${official}/notices?from=${from}`)
  if (status !== 200) throw new Error(`the notices of ${official} are answered with ${status}`)
  return body.days
}

/** Every mail that left since the office was opened, in the order of officials and dates. */
export const mailsOf = async (office: TestOffice, stored: Stored): Promise<ToldMail[]> => {
  const officials = [...new Set(office.sent.map(({ tags }) => tags.official))].toSorted()
  const mails: ToldMail[] = []
  for (const official of officials) {
    const days = await daysOf(office, official, stored)
    const own = office.sent.filter(({ tags }) => tags.official === official)
    for (const date of own.map(({ tags }) => tags.date).toSorted()) {
      const lines = days.find((day) => day.date === date)?.lines ?? []
      mails.push({ official, date, titles: lines.map(({ title }) => title).toSorted() })
    }
  }
  return mails
}
