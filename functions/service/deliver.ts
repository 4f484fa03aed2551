/**
 * Makes the roll-ups that rows of the outbox ask for: each unit once, however many of its communes sent something, the
 * districts before what lies above them. A row goes away only when all of its roll-ups are written, so what fails, or
 * what nobody lived to see, is made the next time; made twice, nothing changes.
 */
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import { ancestors } from '#domain/units/tree';
import type { OutboxRow } from '../store/records.ts';
import { placeOf, type Services } from './context.ts';
import { rollUp } from './roll-up.ts';

export interface Delivery {
  readonly delivered: readonly OutboxRow[];
  readonly failed: readonly FailedRow[];
}

export interface FailedRow {
  readonly row: OutboxRow;
  readonly error: unknown;
}

/** Never throws: one district that fails keeps no other waiting. */
export async function deliver(services: Services, rows: readonly OutboxRow[]): Promise<Delivery> {
  const delivered: OutboxRow[] = [];
  const failed: FailedRow[] = [];
  // A unit that could not be added up, with why: what lies below it stays due.
  const broken = new Map<string, unknown>();
  for (const { unit, period } of dueUnits(rows, (row, error) => failed.push({ row, error }))) {
    await rollUp(services, unit, period).catch((error) => broken.set(place(unit, period), error));
  }
  const known = new Set(failed.map(({ row }) => row));
  for (const row of rows) {
    if (known.has(row)) continue;
    const culprit = chainOf(row).find((unit) => broken.has(place(unit, row.period)));
    if (culprit !== undefined) {
      failed.push({ row, error: broken.get(place(culprit, row.period)) });
      continue;
    }
    await services.store.removeOutbox(row).then(
      () => delivered.push(row),
      (error: unknown) => failed.push({ row, error }),
    );
  }
  return { delivered, failed };
}

interface Due {
  readonly unit: UnitKey;
  readonly period: PeriodId;
}

/** Deepest first; a row that names no unit of its period's tree is told to `onWrong`. */
function dueUnits(
  rows: readonly OutboxRow[],
  onWrong: (row: OutboxRow, error: unknown) => void,
): readonly Due[] {
  const due = new Map<string, Due & { readonly height: number }>();
  for (const row of rows) {
    try {
      const chain = chainOf(row);
      for (const [index, unit] of chain.entries()) {
        const { period } = row;
        due.set(place(unit, period), { unit, period, height: chain.length - index });
      }
    } catch (error) {
      onWrong(row, error);
    }
  }
  return [...due.values()].sort((a, b) => b.height - a.height);
}

/** The parent of the commune and what lies above it, the root last. Throws Problem. */
function chainOf({ parent, period }: OutboxRow): readonly UnitKey[] {
  const { tree } = placeOf(parent, period);
  return [parent, ...ancestors(tree, parent).map(({ key }) => key)];
}

const place = (unit: UnitKey, period: PeriodId) => `${unit} ${period}`;
