import { App, type AppProps } from 'aws-cdk-lib'
import type { Settings } from '../../infra/settings.ts'
import { system } from '../../infra/system.ts'
import { context, settings } from './demonstration.ts'

/** Both stacks with the context of `cdk.json`, for the stage `demo` with the given changes of its settings. */
export const appWith = (changes: Partial<Settings>, more: AppProps['context'] = {}) => {
  const app = new App({ context: { ...context, ...more } })
  return { app, ...system(app, { ...settings, ...changes }) }
}

/** Leaves out the bundles, because bundling takes most of the time. */
export const withoutCode = { 'aws:cdk:bundling-stacks': [] }
