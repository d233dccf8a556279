/**
 * Stands in for `@smithy/core/event-streams` in our bundles. No operation that we call streams events, and the
 * codec for them is a twentieth of a bundle.
 */
export class EventStreamSerde {
  constructor() {
    throw new Error('no operation of ours streams events')
  }
}
