import { App, type AppProps } from 'aws-cdk-lib'
import type { Settings } from '../../infra/settings.ts'
import { system } from '../../infra/system.ts'
import { context, settings } from './demonstration.ts'

/** Both stacks, of the stage `demo` unless other settings are given, with what `cdk.json` sets. */
export const appWith = (changes: Partial<Settings>, more: AppProps['context'] = {}) => {
  const app = new App({ context: { ...context, ...more } })
  return { app, ...system(app, { ...settings, ...changes }) }
}

/** Leaves out the bundles, which take most of the time. */
export const withoutCode = { 'aws:cdk:bundling-stacks': [] }
