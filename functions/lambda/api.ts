import { apiDeps } from '../adapters/live.ts'
import { api } from '../api/api.ts'

export const handler = api(apiDeps(process.env))
