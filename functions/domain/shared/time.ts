/** A calendar day, `YYYY-MM-DD`, without zone or hour. Text order is time order. */
export type CalendarDate = `${number}-${number}-${number}`

/** A calendar month, `YYYY-MM`. Text order is time order. */
export type Month = `${number}-${number}`

/** A due date as it was agreed: a day, a month `2026-11`, a quarter `2026-Q4` or a year `2026`. */
export type DueDate = CalendarDate | Month | `${number}-Q${number}` | `${number}`

/** A moment in UTC, such as `2026-11-24T00:00:00Z`: no fractions of a second, so text order is time order. */
export type Instant = `${string}T${string}Z`

/** A quarter hour on the wall clock, `HH:MM`: every zone's offset is a multiple of 15 minutes, like our tick. */
export type Hour = `${number}:${number}`

/** A time agreed from an event on: an ISO 8601 duration of whole days, weeks, months or years, such as `P2M`. */
export type AgreedTime = `P${number}${'D' | 'W' | 'M' | 'Y'}`

/** A rhythm without a date: an ISO 8601 duration of whole days, weeks or months, such as `P4W`. */
export type Period = `P${number}${'D' | 'W' | 'M'}`
