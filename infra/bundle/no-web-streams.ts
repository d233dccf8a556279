/**
 * Stands in for `node:stream/web` in our bundles. Middy needs web streams only for streamed answers; our
 * answers are whole, and loading web streams would slow down every start.
 */
export class ReadableStream {
  constructor() {
    throw new Error('no answer of ours is a stream')
  }
}
