import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'

/** The environment of a command: variables, streams, files and time. A test passes a different environment. */
export type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Prints a line of the result on standard output. */
  print(line: string): void
  /** Writes the text of a file on standard output, without any change. */
  write(text: string): void
  /** Prints an obstacle on standard error. */
  printError(line: string): void
  /** Standard output is read by a person and does not go into a file. */
  readonly isTerminal: boolean
  /** The bytes of a file; `-` is standard input. */
  read(file: string): Promise<Uint8Array>
  pause(milliseconds: number): Promise<void>
  /** The time limit of a request. */
  readonly timeoutMs: number
}

/** Exit codes. `later` means that the API did not refuse: run the same command again. */
export const exit = { done: 0, refused: 1, usage: 2, later: 3 } as const
export type Exit = (typeof exit)[keyof typeof exit]

/** Text from files and servers must not steer a terminal. */
const steering = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu
export const harmless = (text: string): string => text.replace(steering, '\ufffd')

/**
 * A reader such as `head` may close the pipe before the end. The command then ends without a word, as other
 * programs of the terminal do; an import that was ended may be repeated.
 */
const endQuietly = (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
}
process.stdout.on('error', endQuietly)
process.stderr.on('error', endQuietly)

export const terminal: Surroundings = {
  env: process.env,
  isTerminal: process.stdout.isTTY === true,
  print: (line) => void process.stdout.write(`${harmless(line)}\n`),
  write: (text) => void process.stdout.write(text),
  printError: (line) => void process.stderr.write(`${harmless(line)}\n`),
  // npm runs scripts in the folder of package.json; INIT_CWD is the folder of the caller.
  read: (file) =>
    buffer(
      file === '-' ? process.stdin : createReadStream(resolve(process.env.INIT_CWD ?? process.cwd(), file)),
    ),
  pause: async (milliseconds) => void (await setTimeout(milliseconds)),
  // A little more than API Gateway lets a request take.
  timeoutMs: 35_000,
}
