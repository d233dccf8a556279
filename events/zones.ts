import * as Moment from 'temporal-polyfill/fns/Instant'

const anyMoment = Moment.fromString('2000-01-01T00:00:00Z')

/**
 * True for a zone in which mornings can be reckoned. The function asks Temporal, which reckons: `Intl` knows
 * abbreviations too, such as CST, which Temporal refuses. An offset such as +08:00 is no zone of the IANA database.
 */
export const isZone = (zone: string): boolean => {
  try {
    return /^[A-Za-z]/.test(zone) && Moment.toZonedDateTimeISO(anyMoment, zone) !== undefined
  } catch {
    return false
  }
}

export const noSuchZone =
  'must be a zone of the IANA database, written as region and city, such as Asia/Shanghai; an abbreviation such as CST stands for several zones'
