import { Worker } from 'node:worker_threads'
import { expect, test } from '@jest/globals'
import { namedAndAllowedByOneLink } from './named-and-allowed.ts'

/* A mail of the office may have been forwarded: whoever has it alone brings no mail of ours to an address of their own. */

const outside = 'ana@elsewhere.example'

test('An outside address that was named through a link gets no mail by that link', async () => {
  const told = await namedAndAllowedByOneLink()
  expect(told).toContain('protocol@example.org')
  expect(told).not.toContain(outside)
})

test('A program that allows an outside address by the link that named it is found out', async () => {
  const told = await new Promise<readonly string[]>((resolve, reject) => {
    const worker = new Worker(new URL('named-and-allowed-worker.ts', import.meta.url))
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  expect(told).toContain(outside)
})
