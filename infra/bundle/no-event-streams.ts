/**
 * Stands in for `@smithy/core/event-streams` in our bundles. We call no operation with a stream of events,
 * and the codec for streams is a twentieth of a bundle.
 */
export class EventStreamSerde {
  constructor() {
    throw new Error('no operation of ours streams events')
  }
}
