/**
 * Everything stored, page by page, consistent enough to restore from while people go on sending. Of a sheet the head
 * is looked at first, together with its row, and after it only what that head vouches for: its chain, the receipts the
 * chain names, its revisions, all of which never change. What comes in later is not of this export. Roll-ups are taken
 * as they are found; an import has them made anew.
 */
import type { User } from '#domain/access/roles';
import { after, closing, lineOf, START, type Line, type Progress } from '#domain/exchange/lines';
import { parsePeriod } from '#domain/periods/period';
import { Problem } from '#domain/problems';
import { treeAt } from '#domain/units/trees';
import { contentOf } from '../store/archive.ts';
import { auditEntryOf } from '../store/items/audit-item.ts';
import { headOf } from '../store/items/head-item.ts';
import type { StoredItem } from '../store/items/item.ts';
import { auditKey, headKey, keyOf, receiptKey, revisionKey, treeKey } from '../store/keys.ts';
import { KINDS, kindOf } from '../store/kinds.ts';
import type { Head, SheetKey } from '../store/records.ts';
import { CorruptItemError } from '../store/store.ts';
import { demandForAll, type Services } from './context.ts';
import { cursorOf, readCursor, type Position } from './export-cursor.ts';

export interface ExportPage {
  readonly lines: readonly Line[];
  readonly next: string | null;
}

/** Characters of items, after which a page ends: well under what Lambda may answer, however it is escaped. */
const PAGE_LENGTH = 1_000_000;

/** Items of a sheet that are read at once. */
const AT_ONCE = 25;

export async function exportPage(
  services: Services,
  user: User,
  cursor?: string,
  pageLength = PAGE_LENGTH,
): Promise<ExportPage> {
  demandForAll(services, user, 'data.export');
  const begin = cursor === undefined ? { position: FIRST, progress: START } : readCursor(cursor);
  if (!begin) throw new Problem('export.wrongCursor', {});
  const lines: Line[] = [];
  let progress: Progress = begin.progress;
  let length = 0;
  for await (const { items, position } of found(services, begin.position)) {
    for (const item of items) {
      const line = lineFrom(item);
      progress = after(progress, line);
      lines.push(line);
      length += JSON.stringify(line.item).length;
    }
    if (length > pageLength) return { lines, next: cursorOf({ position, progress }) };
  }
  return { lines: [...lines, closing(progress)], next: null };
}

const FIRST: Position = { scanned: null, sheet: null };

/** Items that go together, and where to go on behind them. */
interface Found {
  readonly items: readonly StoredItem[];
  readonly position: Position;
}

async function* found(services: Services, { scanned, sheet }: Position): AsyncGenerator<Found> {
  if (sheet) yield* restOf(services, scanned, sheet);
  let next = scanned;
  do {
    const page = await services.archive.entries(next);
    for (const item of page.items) {
      const at = keyOf(item);
      if (KINDS[kindAt(item)].found === 'head') yield* sheetFrom(services, at, headOf(item));
      else yield { items: [item], position: { scanned: at, sheet: null } };
    }
    next = page.next;
  } while (next);
}

async function* sheetFrom(
  services: Services,
  scanned: Position['scanned'],
  { unit, period }: SheetKey,
): AsyncGenerator<Found> {
  const { head, items } = await headAndRow(services, { unit, period });
  const sheet = { unit, period, seq: head.audit.seq, rev: head.lastRev, done: 0 };
  yield { items, position: { scanned, sheet } };
  yield* restOf(services, scanned, sheet);
}

/** As of one moment: both are written together, so the row is of the head that stands there before and after. */
async function headAndRow({ archive }: Services, sheet: SheetKey) {
  const parent = parentOf(sheet);
  for (;;) {
    const item = await archive.item(headKey(sheet));
    if (!item) throw new CorruptItemError(`${sheet.unit} ${sheet.period}: its head has gone`);
    const row = parent === null ? null : await archive.item(treeKey({ ...sheet, parent }));
    const head = headOf(item);
    if ((await versionOf(sheet)) === head.version)
      return { head, items: row ? [item, row] : [item] };
  }

  async function versionOf(key: SheetKey): Promise<Head['version'] | null> {
    const item = await archive.item(headKey(key));
    return item && headOf(item).version;
  }
}

/** Null for a unit that does not stand in the tree of its period. */
function parentOf({ unit, period }: SheetKey): string | null {
  const end = parsePeriod(period)?.end;
  return (end && treeAt(end)?.units.get(unit)?.parent) ?? null;
}

type SheetPosition = NonNullable<Position['sheet']>;

/** Lines of the chain, each with the receipt it names; then revisions. What is not there is left to `ntm verify`. */
async function* restOf(
  { archive }: Services,
  scanned: Position['scanned'],
  sheet: SheetPosition,
): AsyncGenerator<Found> {
  const all = sheet.seq + sheet.rev;
  for (let from = sheet.done; from < all; from += AT_ONCE) {
    const to = Math.min(from + AT_ONCE, all);
    const numbers = Array.from({ length: to - from }, (_, index) => from + index + 1);
    const items = await Promise.all(numbers.map(read));
    const rest = to < all ? { ...sheet, done: to } : null;
    yield { items: items.flat(), position: { scanned, sheet: rest } };
  }

  async function read(number: number): Promise<readonly StoredItem[]> {
    const isOfChain = number <= sheet.seq;
    const key = isOfChain ? auditKey(sheet, number) : revisionKey(sheet, number - sheet.seq);
    const item = await archive.item(key);
    if (!item) return [];
    const receipt = isOfChain ? await receiptFor(item) : null;
    return receipt ? [item, receipt] : [item];
  }

  async function receiptFor(audit: StoredItem): Promise<StoredItem | null> {
    const { submissionId } = auditEntryOf(audit).details;
    return typeof submissionId === 'string' ? archive.item(receiptKey(submissionId)) : null;
  }
}

function lineFrom(item: StoredItem) {
  const content = contentOf(item) as Record<string, string | number>;
  return lineOf({ kind: kindAt(item), key: keyOf(item), item: content });
}

function kindAt(item: StoredItem) {
  const key = keyOf(item);
  const kind = kindOf(key);
  if (!kind) throw new CorruptItemError(`${key.pk} ${key.sk}: of no kind`);
  return kind;
}
