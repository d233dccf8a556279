import { officials } from './officials-command.ts'
import { terminal } from './surroundings.ts'

process.exitCode = await officials(process.argv.slice(2), terminal)
