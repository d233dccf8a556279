import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const project = fileURLToPath(new URL('../../', import.meta.url))

export type Source = { readonly title: string; readonly source: string; readonly file: string }

/** The sources as files of `folder`, each named after its title. */
export const sourcesIn = (folder: string, sources: Readonly<Record<string, string>>): readonly Source[] =>
  Object.entries(sources).map(([title, source]) => ({
    title,
    source,
    file: `${folder}/${title.replaceAll(/\W+/g, '-')}.ts`,
  }))

type Diagnostic = { readonly category: string; readonly location: { readonly path: string } }

/** The rules about imports and globals of a folder; other findings of the linter do not matter here. */
const rules = ['lint/style/noRestrictedImports', 'lint/style/noRestrictedGlobals', 'plugin']

/**
 * The files that use an import or a global forbidden in the folder. Biome reads standard input only to fix a
 * file, so the rules run on files beside a copy of the project's settings.
 */
export const restricted = async (sources: readonly Source[]): Promise<readonly string[]> => {
  const copy = await mkdtemp(join(tmpdir(), 'aide-memoire-lint-'))
  try {
    const plugins = (await readdir(project)).filter((file) => file.endsWith('.grit'))
    for (const settings of ['biome.json', '.gitignore', ...plugins])
      await cp(join(project, settings), join(copy, settings))
    for (const { file, source } of sources) {
      await mkdir(dirname(join(copy, file)), { recursive: true })
      await writeFile(join(copy, file), `${source}\n`)
    }
    const report = await promisify(execFile)(
      join(project, 'node_modules/.bin/biome'),
      ['lint', '--reporter=json', '--max-diagnostics=none', '.'],
      { cwd: copy },
    ).catch((error: { stdout: string }) => error)
    const { diagnostics } = JSON.parse(report.stdout) as { diagnostics: readonly Diagnostic[] }
    return diagnostics.filter(({ category }) => rules.includes(category)).map(({ location }) => location.path)
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}
