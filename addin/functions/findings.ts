/**
 * NTM.CHECK: the rules over a range of rows, for sheets that are not ours. Columns are those of the criterion sheet,
 * found by its headings where the first row has them: indicator, numerator, denominator, own verdict.
 *
 * A blank cell and a 0 look the same here (cells.ts), so nothing is said about either: whether something is missing,
 * only the pane can tell.
 */
import { circumstancesOf } from '#domain/evaluation/circumstances';
import { evaluate } from '#domain/evaluation/evaluate';
import { addressLabel } from '#domain/messages/address-label';
import { messageOf } from '#domain/messages/message';
import { vi } from '#domain/messages/vi-words';
import type { Indicator, Pack } from '#domain/packs/schema';
import { partIds } from '#domain/packs/threshold';
import { checkSheet } from '#domain/rules/check';
import { denominatorAddress, numeratorAddress, ownVerdictAddress } from '#domain/sheet/addresses';
import type { Entry } from '#domain/sheet/entry';
import type { Address } from '#domain/sheet/sheet';
import { foldName } from '#domain/values/fold';
import { readNumberCell, readVerdictCell } from '#workbook/reader/entries';
import type { RawCell } from '#workbook/reader/raw-cell';
import { isBlank, textOf, type Cell, type Range } from './cells.ts';
import type { FunctionContext } from './context.ts';
import { FunctionError } from './function-error.ts';
import { FUNCTION_MESSAGES } from './messages/messages.ts';
import { lastDay, packOf, periodOf, unitOf } from './where-and-when.ts';

type Columns = { readonly id: number } & Readonly<
  Record<'num' | 'den' | 'own', number | undefined>
>;

/** Severity, cell, sentence. */
export type FindingRow = [severity: string, place: string, sentence: string];

export function findingRows(
  range: Range,
  unit: Cell,
  period: Cell,
  context: FunctionContext,
): FindingRow[] {
  const when = periodOf(period, context);
  const pack = packOf(when, context);
  const where = unitOf(unit, lastDay(when), context)?.key ?? '';
  const entries = entriesIn(range, pack);
  const sheet = {
    unit: where,
    period: when,
    packHash: pack.hash,
    entries,
    notes: {},
    registers: {},
  };
  const circumstances = circumstancesOf(pack, where, when);
  const evaluation = evaluate(pack, sheet, circumstances);
  const rows = checkSheet({ pack, sheet, circumstances, evaluation })
    .filter(({ at }) => at !== undefined && Object.hasOwn(entries, at))
    .map((finding): FindingRow => [
      vi.severity[finding.severity],
      addressLabel(finding.at!, 'vi', pack),
      messageOf(finding, { language: 'vi', pack }),
    ]);
  return rows.length > 0 ? rows : [[FUNCTION_MESSAGES.vi.nothingFound, '–', '–']];
}

function entriesIn(range: Range, pack: Pack): Readonly<Record<Address, Entry>> {
  const columns = headed(range) ?? positioned(range);
  const rows = new Map(pack.indicators.flatMap(rowsOf));
  const entries: Record<Address, Entry> = {};
  range.forEach((cells, index) => {
    const addresses = rows.get(textOf(cells[columns.id], index + 1).trim());
    if (!addresses) return;
    for (const column of ['num', 'den', 'own'] as const) {
      const at = addresses[column];
      const place = columns[column];
      if (at === undefined || place === undefined || isBlank(cells[place])) continue;
      const read = column === 'own' ? readVerdictCell : readNumberCell;
      entries[at] = read(rawCell(cells[place], index + 1))!;
    }
  });
  return entries;
}

/** Of several parts each has a row; the first carries what they share. */
function rowsOf(indicator: Indicator) {
  const { id, measure } = indicator;
  const shared = { own: ownVerdictAddress(id), den: denominatorAddress(id) };
  if (measure.kind === 'assessed') return [[id, { own: shared.own }] as const];
  const parts = partIds(indicator);
  return [
    [id, { ...shared, ...(parts.length === 1 ? { num: numeratorAddress(id, parts[0]!) } : {}) }],
    ...parts
      .filter((part) => part !== '')
      .map((part) => [id + part, { num: numeratorAddress(id, part) }] as const),
  ] as readonly (readonly [string, Partial<Record<keyof Columns, Address>>])[];
}

const HEADINGS: Readonly<Record<keyof Columns, readonly string[]>> = {
  id: ['ma', 'tt', 'stt', 'chi tieu'],
  num: ['tu so'],
  den: ['mau so'],
  own: ['tu danh gia', 'xa tu danh gia'],
};

/** The headings of the criterion sheet take two rows. */
const HEADING_ROWS = 2;

function headed(range: Range): Columns | null {
  const titles = range.slice(0, HEADING_ROWS).map((row) => row.map(titleIn));
  const columnOf = (name: keyof Columns) => {
    const column = Math.max(
      ...titles.map((row) => row.findIndex((title) => HEADINGS[name].includes(title))),
    );
    return column < 0 ? undefined : column;
  };
  const num = columnOf('num');
  if (num === undefined) return null;
  return { id: columnOf('id') ?? 0, num, den: columnOf('den'), own: columnOf('own') };
}

const titleIn = (cell: Cell): string => (typeof cell === 'string' ? foldName(cell) : '');

function positioned(range: Range): Columns {
  const width = range[0]?.length ?? 0;
  if (width < 2 || width > 4) throw new FunctionError('check.columns', {});
  return { id: 0, num: 1, den: width > 2 ? 2 : undefined, own: width > 3 ? 3 : undefined };
}

/** The cell as the reader of files takes it. */
function rawCell(cell: Cell, row: number): RawCell {
  const value = typeof cell === 'number' ? cell : textOf(cell, row);
  return { value, formula: null, isError: false };
}
