import { parentPort } from 'node:worker_threads'
import { mutate } from '../simulation/mutate.ts'

/* Answers with the addresses that get mail while a link also shows the questions about addresses that came up after its mail. */

// Before anything of the program is loaded.
mutate('allows an address by the link that named it', {
  file: 'functions/domain/links/link.ts',
  changes: [['return wasOpen(told, matter, question) ? [matter] : []', 'return question ? [matter] : []']],
})
const { namedAndAllowedByOneLink } = await import('./named-and-allowed.ts')

parentPort?.postMessage(await namedAndAllowedByOneLink())
