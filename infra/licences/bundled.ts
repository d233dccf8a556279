import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { bundle } from '../bundle/bundle.ts'

export type Bundled = {
  readonly name: string
  readonly version: string
  readonly licence: string
  /** The licence text of the package; absent where a package brings no text. */
  readonly text: string | undefined
}

const root = join(import.meta.dirname, '..', '..')

/** Every third-party package with at least one byte in a deployed bundle. */
export const bundledPackages = async (): Promise<Bundled[]> => {
  const lambdas = join(root, 'functions', 'lambda')
  const { metafile } = await build({
    ...bundle,
    absWorkingDir: root,
    entryPoints: readdirSync(lambdas).map((file) => join(lambdas, file)),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    outdir: 'nowhere',
    write: false,
    metafile: true,
  })
  const files = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? file : [])),
  )
  const folders = new Set(files.filter((file) => file.includes('node_modules/')).map(packageOf))
  const packages = new Map([...folders].map(described).map((one) => [`${one.name} ${one.version}`, one]))
  return [...packages.entries()]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, found]) => found)
}

/** The folder of a file's package: the nearest folder with a package.json with name and version. */
const packageOf = (file: string): string => {
  for (let folder = dirname(join(root, file)); folder.length > root.length; folder = dirname(folder)) {
    const description = join(folder, 'package.json')
    if (existsSync(description) && 'version' in JSON.parse(readFileSync(description, 'utf8'))) return folder
  }
  throw new Error(`${file} is in no package`)
}

const described = (folder: string): Bundled => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.\w+)?$/i.test(entry))
  const text = file && readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
  return { name, version, licence: String(license), text }
}
