/**
 * Stands for `@smithy/core/event-streams` (build.ts): no call to DynamoDB streams, and what is imported on demand keeps
 * all it shares with the rest in wrappers of its own, 159 files of them.
 */

export function eventStreamSerdeProvider(): never {
  throw new Error('No event stream is read in a function');
}

export class EventStreamSerde {
  constructor() {
    eventStreamSerdeProvider();
  }
}
