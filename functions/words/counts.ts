import type { MessageNumber } from 'messageformat/functions'
import { lazy } from '../../events/lazy.ts'
import { remember } from '../domain/shared/remember.ts'

/**
 * The function `:number` of MessageFormat 2 for whole numbers in one locale: writes a number, and chooses a
 * variant by the number or by the plural form. The library's own function makes new formats for each number,
 * and is twenty times slower.
 */
export const countsIn = (locale: string) => {
  const numbers = lazy(() => new Intl.NumberFormat(locale))
  const plurals = lazy(() => new Intl.PluralRules(locale))
  const written = remember((count: number) => numbers().format(count))
  const pluralForm = remember((count: number) => plurals().select(count))
  return (_context: unknown, _options: unknown, count: unknown): MessageNumber => {
    if (typeof count !== 'number') throw new TypeError('a count is a number')
    return {
      type: 'number',
      dir: 'auto',
      options: {},
      selectKey(keys) {
        const exact = String(count)
        if (keys.has(exact)) return exact
        const form = pluralForm(count)
        return keys.has(form) ? form : null
      },
      toString: () => written(count),
      valueOf: () => count,
    }
  }
}
