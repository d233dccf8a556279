import type { IncomingHttpHeaders } from 'node:http'
import type { Surroundings } from '../../cli/terminal.ts'
import { bodyOf, listen } from '../../local/listen.ts'

/** A terminal with the given files that keeps all output and ends every pause at once. */
export const aTerminal = (
  files: Readonly<Record<string, Uint8Array>>,
  env: Readonly<Record<string, string>> = {},
) => {
  const said: string[] = []
  const complaints: string[] = []
  const pauses: number[] = []
  return {
    said,
    complaints,
    pauses,
    env,
    isTerminal: true,
    timeoutMs: 10_000,
    print: (line) => void said.push(line),
    write: (text) => void said.push(text),
    printError: (line) => void complaints.push(line),
    pause: async (milliseconds) => void pauses.push(milliseconds),
    async read(file) {
      const found = files[file]
      if (found === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
      return found
    },
  } satisfies Surroundings & Record<string, unknown>
}

type Reply = { readonly status: number; readonly body: object } | 'hang up' | 'say nothing'

/** A server that gives the replies in order and keeps the requests. */
export const answering = async (replies: readonly Reply[]) => {
  const left = [...replies]
  const asked: { method: string; url: string; headers: IncomingHttpHeaders; body: string }[] = []
  const { address, close } = await listen(async (request, response) => {
    const { method = '', url = '', headers } = request
    asked.push({ method, url, headers, body: (await bodyOf(request)).toString('utf8') })
    const reply = left.shift() ?? { status: 500, body: {} }
    if (reply === 'hang up') request.socket.destroy()
    else if (reply !== 'say nothing')
      response.writeHead(reply.status, { 'Content-Type': 'application/json' }).end(JSON.stringify(reply.body))
  })
  return { address, close, asked }
}
