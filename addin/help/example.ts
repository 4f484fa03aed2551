/** A golden case as a person would have it in a sheet: a formula, and the cells that its ranges stand in. */
import { requirePeriod, periodLabelVi } from '#domain/periods/period';
import { unitByKey } from '#domain/units/trees';
import { decimalFromDouble } from '#domain/values/decimal';
import { formatVi } from '#domain/values/format';
import { HELP } from './messages/vi.ts';

/** As in test/cases/functions. A blank cell is an object. */
export interface GoldenCase {
  readonly why: string;
  readonly workbook?: { readonly unit: string; readonly period: string };
  readonly args: readonly unknown[];
  readonly expected: unknown;
}

export interface Example {
  readonly why: string;
  readonly where: string | null;
  readonly formula: string;
  /** The cells from A1; empty where no argument is a range. */
  readonly cells: readonly (readonly string[])[];
  readonly shows: readonly (readonly string[])[];
  readonly isError: boolean;
}

export function exampleOf(id: string, { why, workbook, args, expected }: GoldenCase): Example {
  const cells: string[][] = [];
  const given = args.map((argument) => {
    if (!Array.isArray(argument)) return typed(argument);
    const range = argument as readonly (readonly unknown[])[];
    const left = Math.max(0, ...cells.map((row) => row.length));
    range.forEach((row, at) => {
      const line = (cells[at] ??= []);
      row.forEach((cell, index) => (line[left + index] = inCell(cell)));
    });
    return `${cellName(0, left)}:${cellName(range.length - 1, left + range[0]!.length - 1)}`;
  });
  const isError = typeof expected === 'object' && expected !== null && 'error' in expected;
  return {
    why,
    where: workbook ? placeText(workbook) : null,
    formula: `=NTM.${id}(${given.join('; ')})`,
    cells: squared(cells),
    shows: isError ? [[errorText(expected as ShownError)]] : asTable(expected),
    isError,
  };
}

interface ShownError {
  readonly error: string;
  readonly says: string;
}

const errorText = ({ error, says }: ShownError): string => HELP.error(error, says);

function placeText({ unit, period }: { unit: string; period: string }): string {
  const name = unitByKey(unit, requirePeriod(period).end)?.name ?? unit;
  return HELP.inWorkbook(name, periodLabelVi(period));
}

/** An argument written into the formula: blank is left out. */
function typed(argument: unknown): string {
  if (typeof argument === 'string') return `"${argument.replaceAll('"', '""')}"`;
  return typeof argument === 'number' ? ungrouped(argument) : '';
}

function inCell(cell: unknown): string {
  if (typeof cell === 'string') return cell.normalize('NFC');
  return typeof cell === 'number' ? shownNumber(cell) : '';
}

const shownNumber = (value: number): string => formatVi(decimalFromDouble(value));
const ungrouped = (value: number): string => decimalFromDouble(value).replace('.', ',');

function asTable(expected: unknown): readonly (readonly string[])[] {
  return Array.isArray(expected)
    ? (expected as unknown[][]).map((row) => row.map(inCell))
    : [[inCell(expected)]];
}

function squared(cells: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = Math.max(0, ...cells.map((row) => row.length));
  return Array.from(cells, (row = []) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
}

export const columnName = (column: number): string => String.fromCharCode(65 + column);

const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;
