/**
 * Everything stored, page by page, consistent enough to restore from while people go on sending. Of a sheet the head
 * is looked at first, together with its row, and after it only what that head vouches for: its chain, the receipts the
 * chain names, its revisions, all of which never change; likewise of what an office has done about a period. What comes
 * in later is not of this export. Periods come first, because their closings name revisions, and packs last, because
 * everything names packs. Roll-ups are taken as they are found; an import has them made anew.
 */
import type { User } from '#domain/access/roles';
import { after, closing, lineOf, START, type Line, type Progress } from '#domain/exchange/lines';
import { parsePeriod } from '#domain/periods/period';
import { Problem } from '#domain/problems';
import { treeAt } from '#domain/units/trees';
import { contentOf, type Archive } from '../store/archive.ts';
import { auditEntryOf } from '../store/items/audit-item.ts';
import { closingHeadOf } from '../store/items/closing-items.ts';
import { headOf } from '../store/items/head-item.ts';
import type { StoredItem } from '../store/items/item.ts';
import { periodOf } from '../store/items/period-item.ts';
import {
  auditKey,
  closingKey,
  closingPageKey,
  headKey,
  keyOf,
  periodAuditKey,
  receiptKey,
  revisionKey,
  targetsKey,
  treeKey,
  type ItemKey,
} from '../store/keys.ts';
import { ENTRY_STAGES, KINDS, kindOf } from '../store/kinds.ts';
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

const FIRST: Position = { stage: 0, scanned: null, within: null };

/** Items that go together, and where to go on behind them. */
interface Found {
  readonly items: readonly StoredItem[];
  readonly position: Position;
}

async function* found(services: Services, begin: Position): AsyncGenerator<Found> {
  if (begin.within) yield* restOf(services, begin, begin.within);
  for (let stage = begin.stage; stage < ENTRY_STAGES.length; stage++) {
    let next = stage === begin.stage ? begin.scanned : null;
    do {
      const page = await services.archive.entries(stage, next);
      for (const item of page.items) {
        yield* entryFrom(services, item, { stage, scanned: keyOf(item), within: null });
      }
      next = page.next;
    } while (next);
  }
}

async function* entryFrom(
  services: Services,
  entry: StoredItem,
  position: Position,
): AsyncGenerator<Found> {
  const { found: how } = KINDS[kindAt(entry)];
  if (how !== 'head' && how !== 'period') {
    yield { items: [entry], position };
    return;
  }
  const { items, ...begun } =
    how === 'head' ? await sheetFrom(services, headOf(entry)) : periodFrom(entry);
  const within = { of: how, ...begun, done: 0 };
  yield { items, position: { ...position, within } };
  yield* restOf(services, position, within);
}

function periodFrom(entry: StoredItem) {
  const { unit, period, audit, closings, targets } = periodOf(entry);
  return { items: [entry], unit, period, parts: [audit.seq, closings, targets] };
}

async function sheetFrom(services: Services, { unit, period }: SheetKey) {
  const { head, items } = await headAndRow(services, { unit, period });
  return { items, unit, period, parts: [head.audit.seq, head.lastRev] };
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

type Within = NonNullable<Position['within']>;

/** One part of what a head or a period vouches for: the items that belong to each of its numbers. */
interface Part {
  readonly atOnce: number;
  readonly read: (archive: Archive, of: SheetKey, number: number) => Promise<readonly StoredItem[]>;
}

/** Nothing of it changes any more. What is not there is left to `ntm verify`. */
const PARTS: Readonly<Record<Within['of'], readonly Part[]>> = {
  head: [
    { atOnce: AT_ONCE, read: lineAndReceipt },
    { atOnce: AT_ONCE, read: (archive, of, rev) => one(archive, revisionKey(of, rev)) },
  ],
  period: [
    { atOnce: AT_ONCE, read: (archive, of, seq) => one(archive, periodAuditKey(of, seq)) },
    { atOnce: 1, read: closingAndPages },
    { atOnce: 1, read: (archive, of, version) => one(archive, targetsKey(of, version)) },
  ],
};

async function* restOf(
  { archive }: Services,
  position: Position,
  within: Within,
): AsyncGenerator<Found> {
  const { parts, of } = within;
  const all = parts.reduce((sum, count) => sum + count, 0);
  let end = 0;
  for (const [index, { atOnce, read }] of PARTS[of].entries()) {
    const start = end;
    end += parts[index] ?? 0;
    for (let from = Math.max(start, within.done); from < end; from += atOnce) {
      const to = Math.min(from + atOnce, end);
      const numbers = Array.from({ length: to - from }, (_, at) => from + at - start + 1);
      const items = await Promise.all(numbers.map((number) => read(archive, within, number)));
      const rest = to < all ? { ...within, done: to } : null;
      yield { items: items.flat(), position: { ...position, within: rest } };
    }
  }
}

async function one(archive: Archive, key: ItemKey): Promise<readonly StoredItem[]> {
  const item = await archive.item(key);
  return item ? [item] : [];
}

async function lineAndReceipt(archive: Archive, of: SheetKey, seq: number) {
  const [line] = await one(archive, auditKey(of, seq));
  if (!line) return [];
  const { submissionId } = auditEntryOf(line).details;
  if (typeof submissionId !== 'string') return [line];
  return [line, ...(await one(archive, receiptKey(submissionId)))];
}

async function closingAndPages(archive: Archive, of: SheetKey, no: number) {
  const [closed] = await one(archive, closingKey(of, no));
  if (!closed) return [];
  const items = [closed];
  const { pages } = closingHeadOf(closed);
  for (let page = 1; ; page++) {
    const [next] = await one(archive, closingPageKey(of, pages, page));
    if (!next) return items;
    items.push(next);
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
