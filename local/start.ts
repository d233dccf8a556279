import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { realClock } from '../functions/adapters/clock.ts'
import { wrongLadders } from '../infra/ladders.ts'
import { openOffice } from './local-stack.ts'
import { optionsFrom, usage } from './options.ts'
import { recordDemonstration, recordRealVisit } from './real-visit.ts'

const options = optionsFrom(process.argv.slice(2), realClock.now().slice(0, 10))
if (options === '') {
  console.log(usage)
  process.exit(0)
}
if (typeof options === 'string') {
  console.error(`${options}\n\n${usage}`)
  process.exit(2)
}

const wrong = wrongLadders()
if (wrong !== undefined) {
  console.error(wrong)
  process.exit(1)
}

const print = (line: string) => console.log(line)

const opened = async () => {
  try {
    return await openOffice(options, print)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    console.error(
      code === 'EADDRINUSE'
        ? `Port ${options.port} is in use. Choose another: npm start -- --port ${options.port + 1}`
        : message,
    )
    process.exit(1)
  }
}

const office = await opened()
print(`Aide-mémoire, local run. It is ${office.clock.now()}; everything is kept in ${options.data}.`)

// This file exists while the real visit is being recorded, so that the next start finishes an interrupted
// recording.
const unfinished = join(options.data, 'recording-the-real-visit')
if (existsSync(unfinished) || (!options.empty && (await office.isEmpty()))) {
  print(
    'The store is empty: recording the real visit of 2020 with decisions made up about it, and a made-up visit of officials in seven more languages.',
  )
  writeFileSync(unfinished, '')
  const visit = await recordRealVisit(office.address)
  const demonstration = await recordDemonstration(office.address)
  rmSync(unfinished)
  for (const { id, title, commitments } of [visit, demonstration])
    print(`Recorded ${id}, "${title}", with ${commitments.length} commitments.`)
}

print(`
  ${office.address}/inbox     the mails, the coming mornings, and a button "Next morning" that moves the clock
  ${office.address}/docs      the API, which you call as the coordinator "local"
`)

const stop = async () => {
  await office.close()
  process.exit(0)
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
