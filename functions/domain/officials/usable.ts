import { isZone } from '../../../events/zones.ts'
import type { Party } from '../shared/party.ts'
import type { Official, UsableFields } from './official.ts'

const isText = (value: unknown) => typeof value === 'string' && value !== ''
const isHour = (value: unknown) => typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value)

const isUsable: Readonly<Record<keyof UsableFields, (value: unknown, record: Party) => boolean>> = {
  zone: (zone) => typeof zone === 'string' && isZone(zone),
  hour: isHour,
  name: (name, { title, organisation }) =>
    isText(name) || (name === undefined && (isText(title) || isText(organisation))),
  email: isText,
}

const usableFields = Object.keys(isUsable) as (keyof UsableFields)[]

export const unusableFieldsOf = (record: Partial<UsableFields> & Party): readonly (keyof UsableFields)[] =>
  usableFields.filter((field) => !isUsable[field](record[field], record))

/**
 * An official whom every rule can reckon with. A field of the record that cannot be used is replaced by the field of
 * `standIn`, and kept in `unusable`. Earlier versions stored zones that `Intl` knows and Temporal refuses.
 */
export const usable = (record: Official, standIn: Official): Official => {
  const { previously, ...official } = record
  const isKept =
    previously !== undefined &&
    isUsable.zone(previously.zone, record) &&
    isUsable.hour(previously.hour, record)
  const wrong = unusableFieldsOf(record)
  const kept = isKept || previously === undefined ? record : official
  return wrong.length === 0
    ? kept
    : { ...kept, ...fieldsOf(standIn, wrong), unusable: fieldsOf(record, wrong) }
}

const fieldsOf = (official: Official, fields: readonly (keyof UsableFields)[]): Partial<UsableFields> =>
  Object.fromEntries(fields.map((field) => [field, official[field]]))

/** The official as the record has the fields. */
export const asRecorded = ({ unusable, ...official }: Official): Omit<Official, 'unusable'> => ({
  ...official,
  ...unusable,
})
