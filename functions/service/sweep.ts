/** Everything that is due, whoever was to make it: what a lost event has left, and all of it where there are no events. */
import type { UnitKey } from '#domain/sheet/sheet';
import { trees } from '#domain/units/trees';
import type { OutboxRow } from '../store/records.ts';
import type { Services } from './context.ts';
import { deliver } from './deliver.ts';

export interface Sweep {
  readonly delivered: number;
  /** One for each row that stays due, and for each parent whose rows could not be read. */
  readonly failures: readonly unknown[];
}

/** Never throws: what fails is told, and comes up again the next time. */
export async function sweep(services: Services): Promise<Sweep> {
  const rows: OutboxRow[] = [];
  const failures: unknown[] = [];
  for (const parent of PARENTS) {
    await services.store.outbox(parent).then(
      (found) => rows.push(...found),
      (error: unknown) => failures.push(error),
    );
  }
  const { delivered, failed } = await deliver(services, rows);
  failures.push(...failed.map(({ error }) => error));
  return { delivered: delivered.length, failures };
}

/** Every unit that communes have ever been directly under: sheets of all times may come in. */
const PARENTS: readonly UnitKey[] = [
  ...new Set(
    trees().flatMap(({ units }) =>
      [...units.values()].flatMap(({ rural, parent }) => (rural && parent ? [parent] : [])),
    ),
  ),
];
