/**
 * What an office keeps by hand beside the sheets, row by row: the figures that only its level knows, its groups of
 * communes, its decisions of recognition. Every row has an id that stays, and every version of it is kept.
 */
import * as z from 'zod';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import type { GroupFields } from '#domain/units/groups';
import type { RecognitionFields } from './recognition.ts';
import type { TypedFigure } from './typed-figure.ts';

/** By the name of the list, what a row of it says. */
export interface ListValues {
  readonly typed: TypedFigure;
  readonly groups: GroupFields;
  readonly recognitions: RecognitionFields;
}

export type ListName = keyof ListValues;

/** Whether a list is of one period, or goes on from period to period. */
const IS_OF_PERIOD: Readonly<Record<ListName, boolean>> = {
  typed: true,
  groups: false,
  recognitions: false,
};

/** Whose list it is: a unit's, and of one period where it is of one. */
export interface ListPlace {
  readonly unit: UnitKey;
  readonly period: PeriodId | null;
}

export function listPlace(list: ListName, unit: UnitKey, period: PeriodId): ListPlace {
  return { unit, period: IS_OF_PERIOD[list] ? period : null };
}

/** One version of a row. */
export interface RowVersion<V> {
  /** Of a typed figure its concept, of a recognition unit and year, of a group a name of its own. */
  readonly id: string;
  /** From 1. */
  readonly version: number;
  readonly by: string;
  /** ISO date and time. */
  readonly at: string;
  /** Null: it was taken out. */
  readonly value: V | null;
}

/** What separates the parts of a key may not stand in one. */
export const rowId = z.string().regex(/^[\p{L}\d@.:_-]{1,100}$/u);

/** The newest version of each row, in the order of their ids; with `until`, as they stood at that time. */
export function newestRows<V>(
  versions: readonly RowVersion<V>[],
  until?: string,
): readonly RowVersion<V>[] {
  const newest = new Map<string, RowVersion<V>>();
  for (const row of versions) {
    const known = newest.get(row.id);
    if (until !== undefined && row.at > until) continue;
    if (!known || known.version < row.version) newest.set(row.id, row);
  }
  return [...newest.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The rows that stand, with their ids. */
export function standing<V extends object>(
  rows: readonly RowVersion<V>[],
): readonly (V & { readonly id: string })[] {
  return rows.flatMap(({ id, value }) => (value ? [{ ...value, id }] : []));
}
