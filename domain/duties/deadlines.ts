/**
 * Who owes what by when. The programme names no days: a province sets them. The defaults are common practice, not
 * read in any source, and marked so.
 */
import { requirePeriod, type IsoDate, type PeriodKind } from '#domain/periods/period';
import type { PeriodId } from '#domain/sheet/sheet';
import type { UnitLevel } from '#domain/units/unit';

interface Rule {
  readonly level: UnitLevel;
  readonly kind: PeriodKind;
  /** Days after the last day of the period; negative: before it. */
  readonly days: number;
}

export interface Deadlines {
  readonly confirmed: boolean;
  readonly source?: string;
  readonly rules: readonly Rule[];
}

export const SUGGESTED: Deadlines = {
  confirmed: false,
  rules: (['month', 'quarter', 'halfYear', 'year'] as const).flatMap((kind) => [
    { level: 'commune' as const, kind, days: -12 },
    { level: 'district' as const, kind, days: -10 },
    { level: 'province' as const, kind, days: -5 },
  ]),
};

export interface Duty {
  readonly level: UnitLevel;
  readonly period: PeriodId;
  readonly due: IsoDate;
}

/** What a level owes for a period, or null where it owes nothing of that kind. */
export function dutyOf(deadlines: Deadlines, level: UnitLevel, period: PeriodId): Duty | null {
  const { kind, end }: { kind: PeriodKind; end: IsoDate } = requirePeriod(period);
  const rule = deadlines.rules.find((each) => each.level === level && each.kind === kind);
  return rule ? { level, period, due: addDays(end, rule.days) } : null;
}

export interface Timeliness {
  readonly late: boolean;
  /** Whole days after the day it was due; 0 on that day and before it. */
  readonly days: number;
}

/** By the day of the receipt, as calendars in Vietnam show it. */
export function timeliness({ due }: Pick<Duty, 'due'>, receivedAt: string): Timeliness {
  const days = Math.max(0, dayNumber(vietnamDay(receivedAt)) - dayNumber(due));
  return { late: days > 0, days };
}

const DAY = 86_400_000;

/** Seven hours ahead of Greenwich, summer and winter. */
const AHEAD = 7 * 3_600_000;

/** The day of a moment ("2017-06-18T17:00:00Z" is the 19th). */
function vietnamDay(at: string): IsoDate {
  return new Date(Date.parse(at) + AHEAD).toISOString().slice(0, 10);
}

function addDays(date: IsoDate, days: number): IsoDate {
  return new Date((dayNumber(date) + days) * DAY).toISOString().slice(0, 10);
}

/** Days since 1970-01-01. Calendar arithmetic only: nobody asks what time it is. */
function dayNumber(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}
