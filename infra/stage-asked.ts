import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Settings } from './settings.ts'
import { settingsOf } from './stage.ts'

/**
 * The settings of the stage named with `--stage`, or of the only stage that there is, and the other arguments
 * of the command. A fault ends the command with a sentence.
 */
export const stageAsked = (args: string[]): { readonly settings: Settings; readonly others: string[] } => {
  const { tokens } = parseArgs({ args, options: { stage: { type: 'string' } }, strict: false, tokens: true })
  const asked = tokens.filter((token) => token.kind === 'option').findLast(({ name }) => name === 'stage')
  const settings = settingsOrEnd(asked?.value)
  const own = asked ? [asked.index, ...(asked.inlineValue ? [] : [asked.index + 1])] : []
  return { settings, others: args.filter((_, index) => !own.includes(index)) }
}

const settingsOrEnd = (stage: Parameters<typeof settingsOf>[0]): Settings => {
  const settings = settingsOf(stage)
  if ('wrong' in settings) {
    console.error(settings.wrong)
    process.exit(1)
  }
  return settings
}

const common = { stage: { type: 'string' }, help: { type: 'boolean' } } as const

/**
 * The settings of the stage, and what else a command of the operator was asked. `--help`, and an argument that the command
 * does not know, print the usage and end the command before it asks AWS for anything.
 */
export const commandAsked = <Options extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  {
    args = process.argv.slice(2),
    options,
    takesWords = false,
  }: { readonly args?: string[]; readonly options?: Options; readonly takesWords?: boolean } = {},
) => {
  const parsed = parsedBy(usage, () =>
    parseArgs({ args, options: { ...(options as Options), ...common }, allowPositionals: takesWords }),
  )
  const { stage, help } = parsed.values as { readonly stage?: string; readonly help?: boolean }
  if (help) {
    console.log(usage)
    process.exit(0)
  }
  const settings = settingsOrEnd(stage)
  return { settings, values: parsed.values, words: parsed.positionals }
}

const parsedBy = <Parsed>(usage: string, parse: () => Parsed): Parsed => {
  try {
    return parse()
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    process.exit(2)
  }
}
