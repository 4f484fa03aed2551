/**
 * Makes the roll-ups that pushes have made due. On AWS the table's stream asks for them; here every parent's outbox
 * is swept again and again.
 */
import type { Services } from '#functions/service/context';
import { sweep } from '#functions/service/sweep';

export interface OutboxPoll {
  /** Resolves when everything that was due when it was asked has been made. */
  settled(): Promise<void>;
  /** After the round that is running. */
  stop(): Promise<void>;
}

export interface PollOptions {
  readonly services: Services;
  /** Between two rounds while something comes in; when nothing does it grows to `IDLE_MS`. */
  readonly pauseMs: number;
  readonly onError: (error: unknown) => void;
}

/** Between two rounds that find nothing, or that fail. */
const IDLE_MS = 1_000;

export function startOutboxPoll({ services, pauseMs, onError }: PollOptions): OutboxPoll {
  const waiting: (() => void)[] = [];
  let stopped = false;
  let wake = () => {};

  async function run(): Promise<void> {
    let milliseconds = pauseMs;
    while (!stopped) {
      const asked = waiting.splice(0);
      const { delivered, failures } = await sweep(services);
      for (const failure of failures) onError(failure);
      if (failures.length === 0) for (const answer of asked) answer();
      else waiting.unshift(...asked);
      milliseconds = delivered > 0 ? pauseMs : Math.min(2 * milliseconds, IDLE_MS);
      await pause(milliseconds);
    }
  }

  function pause(milliseconds: number): Promise<void> {
    if (stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  const running = run();
  return {
    settled: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        wake();
      }),
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}
