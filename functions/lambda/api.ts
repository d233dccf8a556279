import { api } from '../api/api.ts'
import { apiDeps } from '../wiring/api-deps.ts'

export const handler = api(apiDeps(process.env))
