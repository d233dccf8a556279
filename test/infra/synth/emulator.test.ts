import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { stackNames } from '../../../infra/stack-names.ts'
import { context, root } from '../demonstration.ts'
import { deployment } from '../deployment.ts'

type Resource = { readonly Type: string; readonly Properties?: Readonly<Record<string, unknown>> }
type Template = {
  readonly Outputs?: Readonly<Record<string, object>>
  readonly Resources: Readonly<Record<string, Resource>>
}

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

/** An alarm over several metrics as the emulator is given it: over the first one. */
const watchingOne = ({ Type, Properties = {}, ...resource }: Resource) => {
  const { Metrics, ...properties } = Properties
  if (Type !== 'AWS::CloudWatch::Alarm' || Metrics === undefined) return undefined
  const [first] = (Metrics as { MetricStat?: { Metric: object; Period: number; Stat: string } }[]).flatMap(
    ({ MetricStat }) => MetricStat ?? [],
  )
  if (first === undefined) throw new Error('the alarm watches no metric')
  const { Metric, Period, Stat } = first
  return { ...resource, Type, Properties: { ...properties, ...Metric, Period, Statistic: Stat } }
}

test('the emulator is given the whole deployment but for what it lacks', async () => {
  const names = stackNames('demo')
  const { storage, service } = await deployment()
  const whole: Record<string, Template> = {
    [`${names.storage}.template.json`]: storage.toJSON() as Template,
    [`${names.service}.template.json`]: service.toJSON() as Template,
  }
  const emulated = await emulatedTemplates()
  const left = Object.entries(whole).map(([file, { Outputs = {}, Resources, ...template }]) => {
    const Kept = Object.fromEntries(
      Object.entries(Outputs).filter(([name]) => !name.startsWith('DkimRecord')),
    )
    const kept = Object.entries(Resources)
      .filter(([, { Type }]) => Type !== 'AWS::Logs::QueryDefinition')
      .map(([id, resource]) => [id, watchingOne(resource) ?? resource])
    const given = { ...template, Resources: Object.fromEntries(kept) }
    return [file, { ...given, ...(Object.keys(Kept).length > 0 && { Outputs: Kept }) }]
  })
  expect(emulated).toEqual(Object.fromEntries(left))
  expect(emulated).not.toEqual(whole)
})
