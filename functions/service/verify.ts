/**
 * Holds the store against itself: every sheet's head, revisions, audit chain, receipts and row, and every roll-up
 * against one made anew from the revisions alone, commune by commune. Reads only.
 */
import type { Pack } from '#domain/packs/schema';
import { parsePeriod } from '#domain/periods/period';
import { Problem } from '#domain/problems';
import { contentHash } from '#domain/sheet/content-hash';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import { ruralCommunesUnder, type UnitTree } from '#domain/units/tree';
import { treeAt } from '#domain/units/trees';
import type { Unit } from '#domain/units/unit';
import { hashOf } from '#domain/values/canonical';
import { verifyChain } from '../store/chain.ts';
import { keptTally } from '../store/kept-tally.ts';
import type { AuditEntry, Head, Revision, SheetKey, TreeRow } from '../store/records.ts';
import { currentPack, placeOf, type Place, type Services } from './context.ts';
import { fromRows } from './roll-up.ts';
import { treeRow } from './tree-row.ts';

/** What can be wrong: code → what its sentence needs. */
export interface DifferenceDetails {
  /** Of a unit that owes none in this period. */
  'sheet.stray': Empty;
  /** There are revisions or audit entries, and no head. */
  'head.missing': Empty;
  'head.wrongRevision': { readonly rev: number; readonly expected: number };
  'head.wrongContent': { readonly rev: number };
  'head.wrongConflicts': { readonly rev: number };
  'revision.missing': { readonly rev: number };
  'revision.changed': { readonly rev: number };
  'audit.broken': { readonly seq: number };
  'receipt.missing': { readonly seq: number };
  'receipt.changed': { readonly seq: number };
  'row.missing': Empty;
  'row.stray': Empty;
  'row.differs': Empty;
  /** The roll-up has not been made since: it may be right again in a moment. */
  'rollup.pending': Empty;
  'rollup.missing': Empty;
  'rollup.differs': { readonly tally: 'all' | 'examined' | 'appraised' };
}

type Empty = Readonly<Record<never, never>>;

export type DifferenceCode = keyof DifferenceDetails;

export type Difference = {
  [C in DifferenceCode]: SheetKey & { readonly code: C; readonly details: DifferenceDetails[C] };
}[DifferenceCode];

export interface Verification {
  readonly sheets: number;
  readonly revisions: number;
  readonly rollups: number;
  readonly differences: readonly Difference[];
}

/**
 * Everything about a period, in the tree of its time. `stored` are sheets known to be in the table, however that is
 * known: one that the tree does not lead to is a difference.
 */
export async function verifyPeriod(
  services: Services,
  period: PeriodId,
  stored: readonly SheetKey[] = [],
): Promise<Verification> {
  const tree = treeOf(period);
  const pack = currentPack(services, period);
  const differences: Difference[] = stored
    .filter(({ unit }) => !tree.units.get(unit)?.rural)
    .map(({ unit }) => ({ unit, period, code: 'sheet.stray', details: {} }));
  const rows: TreeRow[] = [];
  let revisions = 0;
  for (const [parent, communes] of byParent(tree)) {
    const storedRows = await services.store.tree(parent, period);
    const places = communes.map((unit): Place => placeOf(unit.key, period));
    const sheets = await Promise.all(
      places.map((place) => verifySheet(services, pack, place, rowOf(storedRows, place.unit.key))),
    );
    for (const sheet of sheets) {
      differences.push(...sheet.differences);
      revisions += sheet.revisions;
      if (sheet.row) rows.push(sheet.row);
    }
    const known = new Set(communes.map(({ key }) => key));
    for (const { unit } of storedRows) {
      if (!known.has(unit)) differences.push({ unit, period, code: 'row.stray', details: {} });
    }
    for (const due of await services.store.outbox(parent)) {
      if (due.period !== period) continue;
      differences.push({ unit: due.unit, period, code: 'rollup.pending', details: {} });
    }
  }
  const rollups = await verifyRollups(services, pack, tree, period, rows);
  differences.push(...rollups.differences);
  return { sheets: rows.length, revisions, rollups: rollups.count, differences };
}

interface SheetVerification {
  /** As it has to be; null where there is no sheet. */
  readonly row: TreeRow | null;
  readonly revisions: number;
  readonly differences: readonly Difference[];
}

async function verifySheet(
  { store }: Services,
  pack: Pack,
  place: Place,
  storedRow: TreeRow | undefined,
): Promise<SheetVerification> {
  const key: SheetKey = { unit: place.unit.key, period: place.period.id };
  const [head, lines, audit] = await Promise.all([
    store.head(key),
    store.revisions(key),
    store.audit(key),
  ]);
  const found = new Differences(key);
  if (!head) {
    if (lines.length + audit.length > 0) found.add('head.missing', {});
    if (storedRow) found.add('row.stray', {});
    return { row: null, revisions: 0, differences: found.all };
  }
  const revisions = await Promise.all(
    Array.from({ length: head.lastRev }, (_, index) => store.revision(key, index + 1)),
  );
  checkRevisions(found, head, revisions);
  checkChain(found, head, audit);
  await checkReceipts(found, audit, (id) => store.receipt(id));
  const content = revisions[head.rev - 1]?.content;
  if (!content) return { row: null, revisions: lines.length, differences: found.all };
  const row = treeRow(pack, place, head, content);
  if (!storedRow) found.add('row.missing', {});
  else if (hashOf(row) !== hashOf(storedRow)) found.add('row.differs', {});
  return { row, revisions: lines.length, differences: found.all };
}

function checkRevisions(
  found: Differences,
  head: Head,
  revisions: readonly (Revision | null)[],
): void {
  for (const [index, revision] of revisions.entries()) {
    const rev = index + 1;
    if (!revision) found.add('revision.missing', { rev });
    else if (revision.contentHash !== contentHash({ ...revision.content, ...revision })) {
      found.add('revision.changed', { rev });
    }
  }
  const last = revisions.filter((revision) => revision?.kind === 'head').at(-1);
  if (last && last.rev !== head.rev) {
    found.add('head.wrongRevision', { rev: head.rev, expected: last.rev });
  }
  if (last && last.contentHash !== head.contentHash) {
    found.add('head.wrongContent', { rev: head.rev });
  }
  for (const rev of head.openConflicts) {
    if (revisions[rev - 1]?.kind !== 'side') found.add('head.wrongConflicts', { rev });
  }
}

function checkChain(found: Differences, head: Head, audit: readonly AuditEntry[]): void {
  const chain = verifyChain(audit, head.audit);
  if (!chain.ok) found.add('audit.broken', { seq: chain.brokenAt });
}

/** The line of a push names its submission, and the receipt of that one names the line. */
async function checkReceipts(
  found: Differences,
  audit: readonly AuditEntry[],
  receiptOf: Services['store']['receipt'],
): Promise<void> {
  for (const { seq, hash, details } of audit) {
    const { submissionId, rev } = details;
    if (typeof submissionId !== 'string') continue;
    const receipt = await receiptOf(submissionId);
    if (!receipt) found.add('receipt.missing', { seq });
    else if (receipt.auditHash !== hash || receipt.rev !== rev) {
      found.add('receipt.changed', { seq });
    }
  }
}

async function verifyRollups(
  { store }: Services,
  pack: Pack,
  tree: UnitTree,
  period: PeriodId,
  rows: readonly TreeRow[],
) {
  const reported = new Set(rows.map(({ unit }) => unit));
  const differences: Difference[] = [];
  let count = 0;
  for (const unit of tree.units.values()) {
    if (unit.level === 'commune') continue;
    const communes = ruralCommunesUnder(tree, unit.key);
    if (!communes.some(({ key }) => reported.has(key))) continue;
    const found = new Differences({ unit: unit.key, period });
    const stored = await store.rollup({ unit: unit.key, period });
    const expected = fromRows(pack, communes, rows);
    if (!stored) found.add('rollup.missing', {});
    else {
      for (const tally of ['all', 'examined', 'appraised'] as const) {
        const same = hashOf(stored[tally]) === hashOf(keptTally(expected[tally]));
        if (!same) found.add('rollup.differs', { tally });
      }
    }
    differences.push(...found.all);
    count++;
  }
  return { count, differences };
}

/** What is found about one unit. */
class Differences {
  readonly all: Difference[] = [];

  constructor(private readonly about: SheetKey) {}

  add<C extends DifferenceCode>(code: C, details: DifferenceDetails[C]): void {
    this.all.push({ ...this.about, code, details } as Difference);
  }
}

function treeOf(period: PeriodId): UnitTree {
  const parsed = parsePeriod(period);
  const tree = parsed && treeAt(parsed.end);
  if (!tree) throw new Problem('period.unknown', { period });
  return tree;
}

function rowOf(rows: readonly TreeRow[], unit: UnitKey): TreeRow | undefined {
  return rows.find((row) => row.unit === unit);
}

function byParent(tree: UnitTree): ReadonlyMap<UnitKey, readonly Unit[]> {
  const parents = new Map<UnitKey, Unit[]>();
  for (const unit of ruralCommunesUnder(tree, tree.root.key)) {
    const siblings = parents.get(unit.parent!);
    if (siblings) siblings.push(unit);
    else parents.set(unit.parent!, [unit]);
  }
  return parents;
}
