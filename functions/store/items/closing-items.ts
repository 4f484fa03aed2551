/**
 * A closing: one item with the tallies, and pages with the sheets behind them. The pages are written first and are
 * found only through the item that names them, so that a closing is there whole or not at all.
 */
import * as z from 'zod';
import type { ClosedSheet, Closing } from '#domain/workflow/closing';
import { closingKey, closingPageKey } from '../keys.ts';
import { itemBytes, PAGE_BYTES } from '../limits.ts';
import type { ClosingLine, SheetKey } from '../records.ts';
import { approval, sheetKeyFields, status } from './fields.ts';
import { itemOf, recordOf, type Item, type StoredItem } from './item.ts';
import { packedTallies, packTallies, unpackTallies } from './rollup/tallies.ts';
import { packedSummary, packSummary } from './summary-text.ts';

interface ClosingHead {
  readonly line: ClosingLine;
  /** Names the pages. */
  readonly pages: string;
}

const headSchema: z.ZodType<ClosingHead> = z
  .strictObject({
    ...sheetKeyFields,
    no: z.int(),
    by: z.string(),
    at: z.string(),
    note: z.string(),
    packHash: z.string(),
    engine: z.string(),
    tallies: packedTallies,
    pages: z.string(),
  })
  .transform(({ tallies, pages, ...line }) => {
    const [all, examined, appraised] = unpackTallies(tallies);
    return { line: { ...line, all, examined, appraised }, pages };
  });

export function closingItem(closing: Closing, pages: string): Item {
  const { all, examined, appraised, sheets: _sheets, ...line } = closing;
  const tallies = packTallies([all, examined, appraised]);
  return itemOf(closingKey(closing, closing.no), { ...line, tallies, pages });
}

export function closingHeadOf(item: StoredItem): ClosingHead {
  return recordOf(headSchema, item);
}

export function closingLineOf(item: StoredItem): ClosingLine {
  return closingHeadOf(item).line;
}

const closedSheet = z.strictObject({
  unit: z.string(),
  rev: z.int(),
  contentHash: z.string(),
  status,
  examined: approval.nullable(),
  appraised: approval.nullable(),
  summary: packedSummary,
});

const pageSchema: z.ZodType<readonly ClosedSheet[]> = z
  .strictObject({ ...sheetKeyFields, sheets: z.array(closedSheet) })
  .transform(({ period, sheets }) =>
    sheets.map(({ summary, ...sheet }) => ({
      ...sheet,
      summary: { unit: sheet.unit, period, ...summary },
    })),
  );

export function closingPageItems(closing: Closing, pages: string): readonly Item[] {
  return split(closing.sheets).map((sheets, index) => pageItem(closing, pages, index + 1, sheets));
}

export function closingPageOf(item: StoredItem): readonly ClosedSheet[] {
  return recordOf(pageSchema, item);
}

function pageItem(
  { unit, period }: SheetKey,
  pages: string,
  page: number,
  sheets: readonly ClosedSheet[],
): Item {
  const packed = sheets.map((sheet) => ({ ...sheet, summary: packSummary(sheet.summary) }));
  return itemOf(closingPageKey({ unit, period }, pages, page), { unit, period, sheets: packed });
}

/** As many in a page as fit. */
function split(sheets: readonly ClosedSheet[]): readonly (readonly ClosedSheet[])[] {
  const all: ClosedSheet[][] = [];
  let room = 0;
  for (const sheet of sheets) {
    const size = itemBytes({ text: JSON.stringify(sheet) });
    if (size > room) {
      all.push([]);
      room = PAGE_BYTES;
    }
    all.at(-1)!.push(sheet);
    room -= size;
  }
  return all;
}
