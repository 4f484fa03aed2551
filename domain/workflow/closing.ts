/**
 * Chốt số liệu: what a signed report was printed from, kept whole, so that it can be printed again and that what
 * changed since can be said commune by commune.
 */
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import type { Verdict } from '#domain/sheet/entry';
import type { SheetSummary } from '#domain/tally/summary';
import type { Tally } from '#domain/tally/tally';
import type { Approval } from './approval.ts';
import type { Status } from './status.ts';

/** Which revision of a commune stands there, and how far it has come. */
export interface SheetState {
  readonly unit: UnitKey;
  readonly rev: number;
  readonly contentHash: string;
  readonly status: Status;
  /** In the order of the criteria of its pack. */
  readonly verdicts: readonly Verdict[];
}

/** A commune as it stood when the figures were closed, with what it gave to them. */
export interface ClosedSheet extends Omit<SheetState, 'verdicts'> {
  readonly examined: Approval | null;
  readonly appraised: Approval | null;
  readonly summary: SheetSummary;
}

export interface Closing {
  readonly unit: UnitKey;
  readonly period: PeriodId;
  /** 1, 2 …: a period may be closed again after corrections; earlier closings stay. */
  readonly no: number;
  readonly by: string;
  /** ISO date and time. */
  readonly at: string;
  /** What it was made for; may be empty. */
  readonly note: string;
  readonly packHash: string;
  readonly engine: string;
  readonly all: Tally;
  readonly examined: Tally;
  readonly appraised: Tally;
  /** In the order of their keys; those not listed had not reported. */
  readonly sheets: readonly ClosedSheet[];
}

export interface ChangeSince {
  readonly unit: UnitKey;
  /**
   * late: came after the closing · changed: says something else · judged: says the same, and other standards make
   * something else of it · status: was approved or unapproved · gone.
   */
  readonly kind: 'late' | 'changed' | 'judged' | 'status' | 'gone';
  readonly before: SheetState | null;
  readonly now: SheetState | null;
}

/** In the order of the keys; a sheet that says the same under another revision has not changed. */
export function changedSince(
  closed: readonly SheetState[],
  current: readonly SheetState[],
): readonly ChangeSince[] {
  const [before, now] = [byUnit(closed), byUnit(current)];
  return [...new Set([...before.keys(), ...now.keys()])].sort().flatMap((unit): ChangeSince[] => {
    const [was, is] = [before.get(unit) ?? null, now.get(unit) ?? null];
    const kind = kindOf(was, is);
    return kind ? [{ unit, kind, before: was, now: is }] : [];
  });
}

function kindOf(was: SheetState | null, is: SheetState | null): ChangeSince['kind'] | null {
  if (!was) return 'late';
  if (!is) return 'gone';
  if (was.contentHash !== is.contentHash) return 'changed';
  if (was.verdicts.join() !== is.verdicts.join()) return 'judged';
  return was.status === is.status ? null : 'status';
}

function byUnit(sheets: readonly SheetState[]): ReadonlyMap<UnitKey, SheetState> {
  return new Map(sheets.map((sheet) => [sheet.unit, sheet]));
}
