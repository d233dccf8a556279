/**
 * Stands in for `node:stream/web` in our bundles. Middy asks whether an answer is a web stream where answers are streamed;
 * ours are whole, and loading web streams would hold up every start.
 */
export class ReadableStream {
  constructor() {
    throw new Error('no answer of ours is a stream')
  }
}
