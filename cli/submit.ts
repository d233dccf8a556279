import { submit } from './submit-command.ts'
import { terminal } from './terminal.ts'

process.exitCode = await submit(process.argv.slice(2), terminal)
