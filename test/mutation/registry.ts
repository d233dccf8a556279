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

type Hook = () => unknown
type Scope = {
  readonly name: string
  readonly beforeAll: Hook[]
  readonly beforeEach: Hook[]
  readonly afterEach: Hook[]
}
type Body = (...row: readonly unknown[]) => unknown
type Table = readonly unknown[]

const registered: RegisteredTest[] = []
const scopes: Scope[] = []
let file = ''

/** The tests that `load` registers; `of`: the loaded file. */
export const testsOf = async (
  of: string,
  load: () => Promise<unknown>,
): Promise<readonly RegisteredTest[]> => {
  file = of
  scopes.length = 0
  scopes.push({ name: of, beforeAll: [], beforeEach: [], afterEach: [] })
  registered.length = 0
  await load()
  return [...registered]
}

const enter = (name: string, body: () => void): void => {
  scopes.push({ name, beforeAll: [], beforeEach: [], afterEach: [] })
  body()
  scopes.pop()
}

const register = (name: string, body: Hook): void => {
  const within = [...scopes]
  const run = async () => {
    for (const { beforeAll } of within) for (const hook of beforeAll.splice(0)) await hook()
    for (const { beforeEach } of within) for (const hook of beforeEach) await hook()
    await body()
    for (const { afterEach } of within) for (const hook of afterEach) await hook()
  }
  registered.push({ file, name: [...within.map((scope) => scope.name), name].join(' › '), run })
}

/** A row of a table is the arguments, or the only argument. */
const each = (add: (name: string, body: Hook) => void) => (table: Table) => (name: string, body: Body) => {
  for (const [number, row] of table.entries())
    add(`${name} (${number + 1})`, () => body(...(Array.isArray(row) ? row : [row])))
}

export const describe = Object.assign(enter, { each: each(enter) })
export const test = Object.assign(register, { each: each(register) })

const hook =
  (kind: 'beforeAll' | 'beforeEach' | 'afterEach') =>
  (body: Hook): void =>
    void scopes.at(-1)?.[kind].push(body)

export const beforeAll = hook('beforeAll')
export const beforeEach = hook('beforeEach')
export const afterEach = hook('afterEach')
