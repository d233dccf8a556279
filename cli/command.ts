import { type Exit, exit, type Surroundings } from './terminal.ts'

/** The options that every command takes, as `parseArgs` is told of them. */
export const commonOptions = {
  to: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

/**
 * A command of the terminal. `optionsFrom` makes options of the arguments, or a sentence saying what is wrong with them
 * (none when help is asked for); it may leave to `parseArgs` to throw at an option that the command does not have.
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
