/**
 * Makes the roll-ups that pushes have made due. On AWS the table's stream asks for them; here every parent's outbox
 * is looked at again and again. A row goes away only when its roll-ups are written, so what fails, or what this
 * process did not live to see, is made the next time.
 */
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import { ancestors } from '#domain/units/tree';
import { trees } from '#domain/units/trees';
import { placeOf, type Services } from '#functions/service/context';
import { rollUp } from '#functions/service/roll-up';
import type { OutboxRow } from '#functions/store/records';

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

interface Round {
  readonly delivered: number;
  readonly failed: number;
}

export function startOutboxPoll({ services, pauseMs, onError }: PollOptions): OutboxPoll {
  const parents = parentsOfCommunes();
  const waiting: (() => void)[] = [];
  let stopped = false;
  let wake = () => {};

  async function round(): Promise<Round> {
    const outcome = { delivered: 0, failed: 0 };
    for (const parent of parents) {
      try {
        const rows = await services.store.outbox(parent);
        await deliverAll(services, rows);
        outcome.delivered += rows.length;
      } catch (error) {
        outcome.failed++;
        onError(error);
      }
    }
    return outcome;
  }

  async function run(): Promise<void> {
    let milliseconds = pauseMs;
    while (!stopped) {
      const asked = waiting.splice(0);
      const { delivered, failed } = await round();
      if (failed === 0) for (const answer of asked) answer();
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

/** However many communes of a district sent something, the district is added up once for all of them. */
async function deliverAll(services: Services, rows: readonly OutboxRow[]): Promise<void> {
  for (const [period, ofPeriod] of byPeriod(rows)) {
    const { parent } = ofPeriod[0]!;
    for (const unit of chainFrom(parent, period)) await rollUp(services, unit, period);
    for (const row of ofPeriod) await services.store.removeOutbox(row);
  }
}

function chainFrom(parent: UnitKey, period: PeriodId): readonly UnitKey[] {
  const { tree } = placeOf(parent, period);
  return [parent, ...ancestors(tree, parent).map(({ key }) => key)];
}

function byPeriod(rows: readonly OutboxRow[]): ReadonlyMap<PeriodId, readonly OutboxRow[]> {
  const periods = new Map<PeriodId, OutboxRow[]>();
  for (const row of rows) periods.set(row.period, [...(periods.get(row.period) ?? []), row]);
  return periods;
}

/** In any version of the tree: sheets of all times may come in. */
function parentsOfCommunes(): readonly UnitKey[] {
  const all = trees().flatMap(({ units }) =>
    [...units.values()].flatMap(({ rural, parent }) => (rural && parent ? [parent] : [])),
  );
  return [...new Set(all)];
}
