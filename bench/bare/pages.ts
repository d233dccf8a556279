/** The pages load the clients that the API loads. */
export { handler } from './api.ts'
