/** What the runtime of custom functions answers: an array for each call, [id, ok, value, code]. */
import * as z from 'zod';
import type { CellValue } from '../grid/cell.ts';

/** By the runtime's numbers. */
const ERRORS: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#N/A',
};

export interface FunctionError {
  /** "#N/A" */
  readonly error: string;
  /** What Excel shows beside the cell. */
  readonly message: string;
}

export type FunctionValue = CellValue | FunctionError;

/** One value, or rows of them that spill. */
export type FunctionResult = FunctionValue | readonly (readonly FunctionValue[])[];

export interface Answer {
  readonly id: number;
  readonly result: FunctionResult;
}

const answers = z.array(z.tuple([z.number(), z.boolean(), z.unknown()]).rest(z.unknown()));

export function parseAnswers(given: unknown): readonly Answer[] {
  return answers.parse(given).map(([id, ok, value, code]) => ({
    id,
    result: ok ? resultOf(value) : errorOf(Number(code), value),
  }));
}

function errorOf(code: number, message: unknown): FunctionError {
  return { error: ERRORS[code] ?? '#VALUE!', message: typeof message === 'string' ? message : '' };
}

function resultOf(value: unknown): FunctionResult {
  if (!Array.isArray(value)) return valueOf(value);
  return value.map((row: unknown) => (Array.isArray(row) ? row : [row]).map(valueOf));
}

const entity = z.looseObject({
  type: z.string().optional(),
  basicValue: z.union([z.string(), z.number(), z.boolean()]).optional(),
  message: z.string().optional(),
  errorSubType: z.unknown().optional(),
});

/** Nothing is 0, as in a cell that points to an empty one. */
function valueOf(value: unknown): FunctionValue {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  const parsed = entity.safeParse(value);
  const { type, basicValue, message = '' } = parsed.success ? parsed.data : {};
  if (type === 'Error') return { error: String(basicValue), message };
  return basicValue ?? { error: '#VALUE!', message };
}
