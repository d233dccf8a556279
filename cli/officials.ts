import { officials } from './officials-command.ts'
import { terminal } from './terminal.ts'

process.exitCode = await officials(process.argv.slice(2), terminal)
