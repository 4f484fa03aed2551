/**
 * An export is put in part by part. Each part is first held against what is stored: an import adds what is not there
 * and overwrites nothing. What it has added nobody can read before its last line has come and counts what was read;
 * then all of it can be read at once. Sent again, parts that are stored already change nothing.
 */
import type { User } from '#domain/access/roles';
import {
  after,
  closes,
  isClosing,
  isUntouched,
  linesIn,
  START,
  type ItemLine,
  type Line,
  type Progress,
} from '#domain/exchange/lines';
import { Problem } from '#domain/problems';
import { saysTheSame } from '../store/archive.ts';
import { deviceOf } from '../store/items/device-item.ts';
import type { ImportState } from '../store/items/import-item.ts';
import type { Item, StoredItem } from '../store/items/item.ts';
import { outboxItem } from '../store/items/outbox-item.ts';
import { treeRowOf } from '../store/items/tree-item.ts';
import { keyOf, type ItemKey } from '../store/keys.ts';
import { KINDS, kindOf } from '../store/kinds.ts';
import { CorruptItemError } from '../store/store.ts';
import { atMost } from './at-most.ts';
import { demandForAll, type Services } from './context.ts';

export interface ImportPart {
  readonly importId: string;
  readonly part: number;
  readonly lines: readonly Line[];
  readonly confirm: boolean;
  readonly before: Progress | null;
}

export interface ImportReply {
  readonly after: Progress;
  readonly found: Readonly<Record<string, Readonly<Record<Comparison, number>>>>;
  readonly differing: readonly ItemKey[];
  readonly complete: boolean;
}

export type Comparison = 'new' | 'equal' | 'different';

const AT_ONCE = 25;
const DIFFERING_NAMED = 20;

export async function importPart(
  services: Services,
  user: User,
  { importId, part, lines, confirm, before }: ImportPart,
): Promise<ImportReply> {
  demandForAll(services, user, 'data.import');
  const state = await services.archive.importState(importId);
  if (confirm && state && part <= state.part) return stored(state);
  const expected = (state?.part ?? 0) + 1;
  if (confirm && part !== expected) throw new Problem('import.wrongPart', { expected });

  const checked = check(lines, (confirm ? state : before) ?? START);
  const compared = await compare(services, importId, checked.items);
  const differing = compared.filter(({ comparison }) => comparison === 'different');
  const reply = {
    after: checked.progress,
    found: counted(compared),
    differing: differing.slice(0, DIFFERING_NAMED).map(({ line }) => line.key),
    complete: checked.complete,
  };
  if (!confirm) return reply;
  if (differing.length > 0) throw differs(reply.differing);
  const items = compared.map(({ line }) => itemFrom(line, importId));
  await add(services, items);
  await makeDue(services, items);
  await services.archive.putImportState({
    ...checked.progress,
    importId,
    part,
    complete: checked.complete,
    by: user.id,
    at: services.now(),
    version: (state?.version ?? 0) + 1,
  });
  return reply;
}

/** As if nothing of it had come. Throws Problem for one that is complete. */
export async function abandonImport(services: Services, user: User, importId: string) {
  demandForAll(services, user, 'data.import');
  const state = await services.archive.importState(importId);
  if (state?.complete) throw new Problem('import.complete', {});
  return services.archive.removeImported(importId);
}

function stored({ chain, counts, complete }: ImportState): ImportReply {
  return { after: { chain, counts }, found: {}, differing: [], complete };
}

interface Checked {
  readonly items: readonly ItemLine[];
  readonly progress: Progress;
  readonly complete: boolean;
}

/** Throws Problem for a line that is not what was exported, or a last line that counts others. */
function check(lines: readonly Line[], before: Progress): Checked {
  let progress = before;
  const items: ItemLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (isClosing(line)) {
      const isLast = index === lines.length - 1;
      if (!isLast || !closes(line, progress)) throw new Problem('import.wrongClosing', {});
      return { items, progress, complete: true };
    }
    const number = { line: linesIn(progress) + 1 };
    if (!isUntouched(line)) throw new Problem('import.tampered', number);
    if (!isReadable(line)) throw new Problem('import.unreadable', number);
    items.push(line);
    progress = after(progress, line);
  }
  return { items, progress, complete: false };
}

function isReadable({ kind, key, item }: ItemLine): boolean {
  const known = kindOf(key);
  if (known === null || known !== kind) return false;
  try {
    KINDS[known].read({ ...item, ...key });
    return true;
  } catch (error) {
    if (error instanceof CorruptItemError) return false;
    throw error;
  }
}

interface Compared {
  readonly line: ItemLine;
  readonly comparison: Comparison;
}

async function compare(
  { archive }: Services,
  importId: string,
  lines: readonly ItemLine[],
): Promise<readonly Compared[]> {
  const inTurn = atMost(AT_ONCE);
  return Promise.all(
    lines.map(async (line): Promise<Compared> => {
      const item = await inTurn(() => archive.stored(line.key));
      if (!item) return { line, comparison: 'new' };
      const { import: from } = item;
      // What another import has brought may be taken back yet.
      const isOthers =
        typeof from === 'string' &&
        from !== importId &&
        !(await archive.importState(from))?.complete;
      const same = !isOthers && standsFor(item, { ...line.item, ...line.key });
      return { line, comparison: same ? 'equal' : 'different' };
    }),
  );
}

async function add({ archive }: Services, items: readonly Item[]): Promise<void> {
  const inTurn = atMost(AT_ONCE);
  const addOne = async (item: Item) => {
    if (await archive.add(item)) return;
    const stood = await archive.stored(item);
    if (!stood || !standsFor(stood, { ...item })) throw differs([item]);
  };
  await Promise.all(items.map((item) => inTurn(() => addOne(item))));
}

/**
 * Whether what stands there says what would be put in. A device may have been seen since, and that of the administrator
 * who imports is seen now; that one is revoked must not get lost.
 */
function standsFor(stood: StoredItem, item: StoredItem): boolean {
  if (saysTheSame(stood, item)) return true;
  if (kindOf(keyOf(item)) !== 'device') return false;
  return deviceOf(item).revoked === null || deviceOf(stood).revoked !== null;
}

function itemFrom({ key, item }: ItemLine, importId: string): Item {
  return { ...item, ...key, import: importId } as Item;
}

/** A row that comes in makes the roll-up of its parent due, as one that is pushed does. */
async function makeDue({ archive }: Services, items: readonly Item[]): Promise<void> {
  for (const item of items) {
    if (kindOf(item) !== 'treeRow') continue;
    const { unit, period, parent } = treeRowOf({ ...item });
    await archive.add({
      ...outboxItem({ unit, period, parent, version: 0 }),
      import: item.import!,
    });
  }
}

function differs(keys: readonly ItemKey[]): Problem {
  return new Problem('import.differs', { keys: keys.map(({ pk, sk }) => `${pk} ${sk}`) });
}

function counted(compared: readonly Compared[]): ImportReply['found'] {
  const found: Record<string, Record<Comparison, number>> = {};
  for (const { line, comparison } of compared) {
    (found[line.kind] ??= { new: 0, equal: 0, different: 0 })[comparison]++;
  }
  return found;
}
