import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { troubleIn } from './stored-file.ts'

/** Starts a server on 127.0.0.1, unreachable from any other machine. Port 0 means any free port. */
export const listen = async (
  listener: (request: IncomingMessage, response: ServerResponse) => unknown,
  port = 0,
): Promise<{ server: Server; address: string; close(): Promise<void> }> => {
  const server = createServer(async (request, response) => {
    try {
      await listener(request, response)
    } catch (error) {
      console.error(troubleIn(error) ?? String(error))
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    }
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    server,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
