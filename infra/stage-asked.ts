import { parseArgs } from 'node:util'
import type { Settings } from './settings.ts'
import { settingsOf } from './stage.ts'

/**
 * The settings of the stage named with `--stage`, or of the only stage that there is, and the other arguments
 * of the command. A fault ends the command with a sentence.
 */
export const stageAsked = (args: string[]): { readonly settings: Settings; readonly others: string[] } => {
  const { tokens } = parseArgs({ args, options: { stage: { type: 'string' } }, strict: false, tokens: true })
  const asked = tokens.filter((token) => token.kind === 'option').findLast(({ name }) => name === 'stage')
  const settings = settingsOf(asked?.value)
  if ('wrong' in settings) {
    console.error(settings.wrong)
    process.exit(1)
  }
  const own = asked ? [asked.index, ...(asked.inlineValue ? [] : [asked.index + 1])] : []
  return { settings, others: args.filter((_, index) => !own.includes(index)) }
}
