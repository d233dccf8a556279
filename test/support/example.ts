import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../events/examples/', import.meta.url)

/** An example payload from events/examples. */
export const example = <Shape extends object = Record<string, unknown>>(name: string): Shape =>
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Shape

/** The visits among the examples: every file with a plain name. */
export const exampleVisits = readdirSync(folder).filter((name) => /^[^.]+\.json$/.test(name))
