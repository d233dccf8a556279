import { pages } from '../pages/pages.ts'
import { pagesDeps } from '../wiring/pages-deps.ts'

export const handler = pages(pagesDeps(process.env))
