import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Template } from 'aws-cdk-lib/assertions'
import type { Settings } from '../../infra/settings.ts'

type Json = Record<string, unknown>
type Templates = { readonly storage: Json; readonly service: Json }

const synthesized = async (changes: Partial<Settings>): Promise<Templates> => {
  // Imported here, because suites that find the templates on disk need no CDK.
  process.env.CDK_VALIDATION = 'false'
  const { appWith, withoutCode } = await import('./synthesis.ts')
  const { storage, service } = appWith(changes, withoutCode)
  return { storage: Template.fromStack(storage).toJSON(), service: Template.fromStack(service).toJSON() }
}

/**
 * The templates as JSON, kept for all suites of a run of jest (RUN_FOLDER, see test/support/run-folder.js). Two workers
 * may synthesize the same at once: each writes a file of its own, and the later one takes the place of the earlier.
 */
const shared = async (changes: Partial<Settings>): Promise<Templates> => {
  const { RUN_FOLDER } = process.env
  if (RUN_FOLDER === undefined) return synthesized(changes)
  const name = createHash('sha256').update(JSON.stringify(changes)).digest('hex')
  const file = join(RUN_FOLDER, `${name}.json`)
  if (!existsSync(file)) {
    const own = `${file}.${process.pid}`
    writeFileSync(own, JSON.stringify(await synthesized(changes)))
    renameSync(own, file)
  }
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Both stacks, of the stage `demo` unless other settings are given, without the code of the Lambdas. */
export const deployment = async (changes: Partial<Settings> = {}) => {
  const { storage, service } = await shared(changes)
  return { storage: Template.fromJSON(storage), service: Template.fromJSON(service) }
}

/** The resources of one type, by their id in the code (without hyphens). */
export const resources = (template: Template, type: string): Map<string, Record<string, unknown>> =>
  new Map(
    Object.entries(template.findResources(type)).map(([id, { Properties }]) => [
      id.replace(/[0-9A-F]{8}$/, ''),
      Properties,
    ]),
  )
