/**
 * Chốt số liệu: what a signed report was printed from, kept whole, so that what changed since can be said commune by
 * commune.
 */
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import type { Tally } from '#domain/tally/tally';
import type { Status } from './status.ts';

/** A commune as it stood when the figures were closed. */
export interface ClosedSheet {
  readonly unit: UnitKey;
  readonly rev: number;
  readonly contentHash: string;
  readonly status: Status;
}

export interface Closing {
  readonly unit: UnitKey;
  readonly period: PeriodId;
  /** 1, 2 …: a period may be closed again after corrections; earlier closings stay. */
  readonly no: number;
  readonly by: string;
  readonly at: string;
  readonly packHash: string;
  readonly all: Tally;
  readonly examined: Tally;
  readonly appraised: Tally;
  /** In the order of their keys; those not listed had not reported. */
  readonly sheets: readonly ClosedSheet[];
}

export interface ChangeSince {
  readonly unit: UnitKey;
  /** late: came after the closing · changed: says something else · status: was approved or unapproved · gone. */
  readonly kind: 'late' | 'changed' | 'status' | 'gone';
  readonly before: ClosedSheet | null;
  readonly now: ClosedSheet | null;
}

/** In the order of the keys; a sheet that says the same under another revision has not changed. */
export function changedSince(
  closing: Pick<Closing, 'sheets'>,
  current: readonly ClosedSheet[],
): readonly ChangeSince[] {
  const [before, now] = [byUnit(closing.sheets), byUnit(current)];
  return [...new Set([...before.keys(), ...now.keys()])].sort().flatMap((unit): ChangeSince[] => {
    const [was, is] = [before.get(unit) ?? null, now.get(unit) ?? null];
    const kind = kindOf(was, is);
    return kind ? [{ unit, kind, before: was, now: is }] : [];
  });
}

function kindOf(was: ClosedSheet | null, is: ClosedSheet | null): ChangeSince['kind'] | null {
  if (!was) return 'late';
  if (!is) return 'gone';
  if (was.contentHash !== is.contentHash) return 'changed';
  return was.status === is.status ? null : 'status';
}

function byUnit(sheets: readonly ClosedSheet[]): ReadonlyMap<UnitKey, ClosedSheet> {
  return new Map(sheets.map((sheet) => [sheet.unit, sheet]));
}
