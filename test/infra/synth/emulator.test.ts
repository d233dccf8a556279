import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { stackNames } from '../../../infra/stack-names.ts'
import { context, root } from '../demonstration.ts'
import { deployment } from '../deployment.ts'

type Template = { readonly Outputs?: Readonly<Record<string, object>> }

/** The templates of the app for an emulator, as the CDK command asks for them, without bundling. */
const emulatedTemplates = async (): Promise<Record<string, Template>> => {
  const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-'))
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    CDK_OUTDIR: folder,
    CDK_VALIDATION: 'false',
    CDK_CONTEXT_JSON: JSON.stringify({
      ...context,
      'aws:cdk:bundling-stacks': [],
      stage: 'demo',
      emulator: 'true',
    }),
  }
  await promisify(execFile)(process.execPath, ['infra/app.ts'], { cwd: root, env })
  const files = readdirSync(folder).filter((name) => name.endsWith('.template.json'))
  const templates = files.map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))])
  rmSync(folder, { recursive: true })
  return Object.fromEntries(templates)
}

test('the emulator is given the whole deployment but for the records that its SES does not make up', async () => {
  const names = stackNames('demo')
  const { storage, service } = await deployment()
  const whole: Record<string, Template> = {
    [`${names.storage}.template.json`]: storage.toJSON(),
    [`${names.service}.template.json`]: service.toJSON(),
  }
  const emulated = await emulatedTemplates()
  const left = Object.entries(whole).map(([file, { Outputs = {}, ...template }]) => {
    const Kept = Object.fromEntries(
      Object.entries(Outputs).filter(([name]) => !name.startsWith('DkimRecord')),
    )
    return [file, { ...template, ...(Object.keys(Kept).length > 0 && { Outputs: Kept }) }]
  })
  expect(emulated).toEqual(Object.fromEntries(left))
  expect(emulated).not.toEqual(whole)
})
