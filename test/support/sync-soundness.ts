// What holds at the end of every story of the model.
import { expect } from '@jest/globals';
import { contentHash } from '#domain/sheet/content-hash';
import { isStatedBelow } from '#domain/sheet/addresses';
import { flatten, sameValue, type Flat } from '#domain/sync/content';
import { ruralCommunesUnder } from '#domain/units/tree';
import { hashOf } from '#domain/values/canonical';
import { placeOf } from '#functions/service/context';
import { fromRows } from '#functions/service/roll-up';
import { ENGINE_VERSION } from '#domain/evaluation/engine';
import { holds } from '#domain/workflow/approval';
import { treeRow } from '#functions/service/tree-row';
import { verifyChain } from '#functions/store/chain';
import { keptTally } from '#functions/store/kept-tally';
import type { Head, Revision, SheetKey, TreeRow } from '#functions/store/records';
import { pack, PROVINCE } from './service-world.ts';
import { KEYS, PARENTS, SIBLINGS, type Acknowledged, type Model } from './sync-model.ts';

interface StoredSheet extends SheetKey {
  readonly head: Head;
  readonly revisions: readonly Revision[];
}

export async function expectSound(model: Model): Promise<void> {
  await model.settleDown();
  const sheets: StoredSheet[] = [];
  for (const key of [...KEYS, ...SIBLINGS]) {
    const sheet = await storedSheet(model, key);
    if (sheet) sheets.push(sheet);
  }
  for (const known of model.acknowledged.values()) await expectKept(model, sheets, known);
  for (const sheet of sheets) await expectWhole(model, sheet);
  await expectRollUps(model, sheets);
}

async function storedSheet({ services }: Model, key: SheetKey): Promise<StoredSheet | null> {
  const head = await services.store.head(key);
  if (!head) return null;
  const numbers = Array.from({ length: head.lastRev }, (_, index) => index + 1);
  const revisions = await Promise.all(numbers.map((rev) => services.store.revision(key, rev)));
  return { ...key, head, revisions: revisions.map((revision) => revision!) };
}

/** Its receipt is the one that was given, and every value in it stands in some revision. */
async function expectKept(
  { services }: Model,
  sheets: readonly StoredSheet[],
  { submission, receipt }: Acknowledged,
): Promise<void> {
  expect(await services.store.receipt(submission.submissionId)).toEqual(receipt);
  const sheet = sheets.find(
    ({ unit, period }) => unit === submission.unit && period === submission.period,
  )!;
  const contents = sheet.revisions.map(({ content }) => flatten(content));
  const lost = [...flatten(submission)].filter(
    ([at, value]) => !contents.some((content) => sameValue(content.get(at), value)),
  );
  expect(lost).toEqual([]);
}

/** Head, revisions, chain and approvals agree, and no revision overwrote what its sender had not seen. */
async function expectWhole(model: Model, sheet: StoredSheet): Promise<void> {
  const { unit, period, head, revisions } = sheet;
  const { content } = revisions[head.rev - 1]!;
  expect(head.contentHash).toBe(contentHash({ ...content, unit, period, packHash: pack.hash }));
  expect(verifyChain(await model.services.store.audit(sheet), head.audit)).toEqual({ ok: true });
  // A sheet that says that it is approved is what was approved.
  if (head.status === 'examined') expect(holds(head.examined, head, ENGINE_VERSION)).toBe(true);
  if (head.status === 'appraised') expect(holds(head.appraised, head, ENGINE_VERSION)).toBe(true);
  for (const revision of revisions) {
    if (revision.kind === 'head' && revision.parents.length > 0) {
      expect(overwritten(model, sheet, revision)).toEqual([]);
    }
  }
}

/** Places that changed from something else than what the sender had seen there. */
function overwritten(model: Model, { revisions }: StoredSheet, revision: Revision) {
  const contentAt = (rev: number): Flat => flatten(revisions[rev - 1]!.content);
  const before = contentAt(revision.parents[0]!);
  const after = flatten(revision.content);
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (at) => !sameValue(before.get(at), after.get(at)),
  );
  const sent = model.acknowledged.get(revision.submissionId)?.submission;
  // A step touches what its level states, and nothing that anybody typed below.
  if (!sent) return changed.filter(isStatedBelow);
  const base: Flat = sent.baseRev ? contentAt(sent.baseRev) : new Map();
  return changed.filter((at) => !isStatedBelow(at) || !sameValue(base.get(at), before.get(at)));
}

/** All three tallies are what is counted from scratch, and nothing is due any more. */
async function expectRollUps({ services }: Model, sheets: readonly StoredSheet[]): Promise<void> {
  for (const period of new Set(KEYS.map((key) => key.period))) {
    const { tree } = placeOf(PROVINCE, period);
    const rows = sheets.filter((sheet) => sheet.period === period && sheet.head.rev > 0).map(rowOf);
    for (const unit of PARENTS.filter((parent) => tree.units.has(parent))) {
      const communes = ruralCommunesUnder(tree, unit);
      const rollup = await services.store.rollup({ unit, period });
      if (!rollup && !communes.some(({ key }) => rows.some((row) => row.unit === key))) continue;
      const expected = fromRows(pack, communes, rows);
      for (const tally of ['all', 'examined', 'appraised'] as const) {
        const [stored, counted] = [rollup?.[tally], keptTally(expected[tally])];
        // Comparing hashes first takes a fraction of the time.
        if (!stored || hashOf(stored) !== hashOf(counted)) expect(stored).toEqual(counted);
      }
    }
  }
  for (const parent of PARENTS) expect(await services.store.outbox(parent)).toEqual([]);
}

function rowOf({ unit, period, head, revisions }: StoredSheet): TreeRow {
  return treeRow(pack, placeOf(unit, period), head, revisions[head.rev - 1]!.content);
}
