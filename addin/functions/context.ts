/**
 * What stands in for an argument that was left out: the unit and the period of this workbook, and today. The workbook
 * is asked once; until it has answered, functions that need it wait.
 */
import type { IsoDate } from '#domain/periods/period';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';

export interface WorkbookPlace {
  readonly unit: UnitKey;
  readonly period: PeriodId;
  /** The criteria set the workbook was made by; absent where it names none. */
  readonly packHash?: string | undefined;
}

export interface FunctionContext {
  /** Null for a workbook that is no sheet and no table of ours. */
  readonly place: WorkbookPlace | null;
  readonly today: IsoDate;
}

export interface ContextSource {
  place(): Promise<WorkbookPlace | null>;
  now(): Date;
}

let known: FunctionContext | undefined;
let tell: (context: FunctionContext) => void = () => undefined;
let coming: Promise<FunctionContext> = next();

function next(): Promise<FunctionContext> {
  return new Promise((resolve) => (tell = resolve));
}

/** A workbook that does not say what it is about by then is taken for one that is about nothing. */
const TIME_LIMIT_MS = 5_000;

/** Asks the workbook again: it may have become another period's. */
export async function readContext({ place, now }: ContextSource): Promise<void> {
  const context = { place: await inTime(place()), today: now().toISOString().slice(0, 10) };
  known = context;
  tell(context);
}

async function inTime(place: Promise<WorkbookPlace | null>): Promise<WorkbookPlace | null> {
  let timer: ReturnType<typeof setTimeout>;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), TIME_LIMIT_MS);
  });
  return Promise.race([place, tooLate]).finally(() => clearTimeout(timer));
}

export function forgetContext(): void {
  known = undefined;
  coming = next();
}

/** Waits only in the first moments after the page has loaded. */
export async function inContext<Value>(read: (context: FunctionContext) => Value): Promise<Value> {
  return read(known ?? (await coming));
}
