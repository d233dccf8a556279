import { registerHooks } from 'node:module'
import type { Mutant } from './mutants.ts'

/** Registers a hook of Node: every later load of the mutant's file gets the changed source. */
export const mutate = (name: string, { file, changes }: Pick<Mutant, 'file' | 'changes'>): void => {
  const url = new URL(`../../${file}`, import.meta.url).href
  registerHooks({
    load(asked, context, next) {
      const loaded = next(asked, context)
      if (asked !== url) return loaded
      const source = changes.reduce((text, [from, to]) => {
        if (text.split(from).length !== 2)
          throw new Error(`the mutant "${name}" fits ${file} not exactly once: ${from}`)
        return text.replace(from, () => to)
      }, String(loaded.source))
      return { ...loaded, source }
    },
  })
}
