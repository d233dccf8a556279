import { registerHooks } from 'node:module'
import { type MutantName, mutants } from './mutants.ts'

/** From now on whatever loads the mutant's file gets it with its change. */
export const mutate = (name: MutantName): void => {
  const { file, from, to } = mutants[name]
  const url = new URL(`../../${file}`, import.meta.url).href
  registerHooks({
    load(asked, context, next) {
      const loaded = next(asked, context)
      if (asked !== url) return loaded
      const source = String(loaded.source)
      if (source.split(from).length !== 2)
        throw new Error(`the mutant "${name}" fits ${file} not exactly once`)
      return { ...loaded, source: source.replace(from, () => to) }
    },
  })
}
