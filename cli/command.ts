import { type Exit, exit, type Surroundings } from './terminal.ts'

/** The options of every command, in the form for `parseArgs`. */
export const commonOptions = {
  to: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

/**
 * A command of the terminal. `optionsFrom` turns the arguments into options, or into a sentence about the
 * mistake in the arguments (an empty sentence when the caller asks for help). At an unknown option,
 * `optionsFrom` may let `parseArgs` throw.
 */
export const command =
  <Options extends object>(
    usage: string,
    optionsFrom: (args: string[], env: Surroundings['env']) => Options | string,
    run: (options: Options, around: Surroundings) => Promise<Exit>,
  ) =>
  async (args: readonly string[], around: Surroundings): Promise<Exit> => {
    const options = understood(() => optionsFrom([...args], around.env))
    if (typeof options !== 'string') return run(options, around)
    if (options === '') {
      around.print(usage)
      return exit.done
    }
    around.printError(`${options}\n\n${usage}`)
    return exit.usage
  }

const understood = <Options>(optionsFrom: () => Options | string): Options | string => {
  try {
    return optionsFrom()
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (code.startsWith('ERR_PARSE_ARGS_')) return message
    throw error
  }
}
