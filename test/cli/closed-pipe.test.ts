import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from '@jest/globals'

test('A command whose reader closes the pipe ends without a word', async () => {
  const officials = Array.from({ length: 100 }, (_, index) => ({
    id: `ofc_${index}`,
    version: 1,
    name: 'x'.repeat(200),
    email: `${index}@example.org`,
    language: 'en',
    zone: 'Asia/Shanghai',
    hour: '08:00',
  }))
  let page = 0
  const api = createServer((_, response) => {
    page++
    response.end(JSON.stringify({ officials, ...(page < 20 && { next: String(page) }) }))
  })
  api.listen(0, '127.0.0.1')
  await once(api, 'listening')
  const command = spawn(
    process.execPath,
    ['cli/officials.ts', 'export', '--to', `http://127.0.0.1:${(api.address() as AddressInfo).port}`],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env.PATH } },
  )
  command.stdout.destroy()
  const complaints = text(command.stderr)
  const [code] = await once(command, 'exit')
  api.close()
  expect({ code, complaints: await complaints }).toEqual({ code: 0, complaints: '' })
})
