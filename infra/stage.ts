import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { repeatedName } from '../events/repeated-name.ts'
import { daysOf, namedIn } from './calendars/named.ts'
import type { Settings } from './settings.ts'
import { settingsIn, type WrongSetting } from './settings.ts'

const stagesHere = join(import.meta.dirname, '..', 'stages')

/** Part of every name in the deployment, so AWS's rules for names apply. */
const stageName = /^[a-z][a-z0-9-]{0,19}$/

/**
 * The settings of one stage, from `stages/<stage>.json` or from the folder named by AIDE_MEMOIRE_STAGES.
 * Without a name, the settings of the only stage in the folder. A fault is told in a sentence with the remedy.
 */
export const settingsOf = (
  named: unknown,
  folder = process.env.AIDE_MEMOIRE_STAGES || stagesHere,
): Settings | WrongSetting => {
  const isNamed = typeof named === 'string' && named !== ''
  const stage = isNamed ? named : onlyStageIn(folder)
  if (stage === undefined && stagesIn(folder).length === 0)
    return { wrong: `There is no stage in ${folder}: copy stages/demo.json into it and fill it in.` }
  if (stage === undefined)
    return {
      wrong: `No stage is named: add --stage (to cdk itself: --context stage=…) and one of these: ${stagesIn(folder).join(', ')}.`,
    }
  if (!stageName.test(stage))
    return {
      wrong: `${stage} cannot be the name of a stage: use a short name of small letters, digits and hyphens, such as test.`,
    }
  const file = folder === stagesHere ? `stages/${stage}.json` : join(folder, `${stage}.json`)
  const text = textOf(join(folder, `${stage}.json`))
  if (text === undefined)
    return {
      wrong: `There is no ${file}: copy stages/demo.json to it and fill it in, or name another stage.`,
    }
  const given = jsonOf(text)
  if (given === undefined) return { wrong: `${file} is not JSON: correct it.` }
  const repeated = repeatedName(text)
  return repeated === undefined
    ? withFiles(settingsIn(given.value, { stage, file }), folder)
    : { wrong: `${repeated} of ${file}: keep one of the two.` }
}

/** The settings with the files of own days in the folder of the stage, or the first file that cannot be used. */
const withFiles = (settings: Settings | WrongSetting, folder: string): Settings | WrongSetting => {
  if ('wrong' in settings || settings.calendarFiles === undefined) return settings
  const calendarFiles = Object.fromEntries(
    Object.entries(settings.calendarFiles).map(([code, name]) => [code, resolve(folder, name)]),
  )
  const found = { ...settings, calendarFiles }
  for (const named of namedIn(found)) {
    const days = daysOf(named)
    if ('wrong' in days)
      return { wrong: `The setting calendarFiles.${named.code} ${days.wrong}: ${named.file}.` }
  }
  return found
}

const stagesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))

/** A command without a stage means the only one; among several, a guess could change the wrong deployment. */
const onlyStageIn = (folder: string): string | undefined => {
  const [only, ...others] = stagesIn(folder)
  return others.length === 0 ? only : undefined
}

const textOf = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

const jsonOf = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}
