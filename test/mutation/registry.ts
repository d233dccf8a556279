/**
 * The part of `@jest/globals` that the tests of the domain use. A registered test can be called again and again, in any
 * order.
 */
export { expect } from 'expect'

export type RegisteredTest = {
  /** The path of the file, the names of the descriptions from the outermost on, and the name of the test. */
  readonly name: string
  readonly file: string
  run(): Promise<void>
}

type Body = () => unknown

const registered: RegisteredTest[] = []
/** The file that is loaded, and the names of the descriptions around a test. */
const names: string[] = []

/** The tests that `load` registers; `file`: the loaded file. */
export const testsOf = async (
  file: string,
  load: () => Promise<unknown>,
): Promise<readonly RegisteredTest[]> => {
  names.splice(0, names.length, file)
  registered.length = 0
  await load()
  return [...registered]
}

export const describe = (name: string, body: () => void): void => {
  names.push(name)
  body()
  names.pop()
}

const register = (name: string, body: Body): void => {
  const [file = ''] = names
  const run = async () => void (await body())
  registered.push({ file, name: [...names, name].join(' › '), run })
}

/** A row of a table is the arguments, or the only argument. */
const each =
  (table: readonly unknown[]) =>
  (name: string, body: (...row: readonly unknown[]) => unknown): void => {
    for (const [number, row] of table.entries())
      register(`${name} (${number + 1})`, () => body(...(Array.isArray(row) ? row : [row])))
  }

export const test = Object.assign(register, { each })
