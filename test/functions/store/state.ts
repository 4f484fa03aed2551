// Everything the store holds of one sheet, and whether its parts agree.
import type { SheetChange, Store } from '#functions/store/store';
import type { SheetKey } from '#functions/store/records';
import { DISTRICT } from './changes.ts';

export async function stateOf(store: Store, sheet: SheetKey, parent = DISTRICT) {
  const ofSheet = ({ unit, period }: SheetKey) => unit === sheet.unit && period === sheet.period;
  const lines = await store.revisions(sheet);
  const revisions = await Promise.all(lines.map(({ rev }) => store.revision(sheet, rev)));
  const receipts = await Promise.all(lines.map((line) => store.receipt(line.submissionId)));
  return {
    head: await store.head(sheet),
    revisions,
    receipts,
    audit: await store.audit(sheet),
    treeRow: (await store.tree(parent, sheet.period)).find(ofSheet) ?? null,
    outbox: (await store.outbox(parent)).find(ofSheet) ?? null,
  };
}

export type SheetState = Awaited<ReturnType<typeof stateOf>>;

export const NOTHING: SheetState = {
  head: null,
  revisions: [],
  receipts: [],
  audit: [],
  treeRow: null,
  outbox: null,
};

/** What stands there when these changes were written, one after the other, and nothing else. */
export function stateAfter(...changes: readonly SheetChange[]): SheetState {
  const last = changes.at(-1);
  if (!last) return NOTHING;
  const newestFirst = [...changes].reverse().filter(({ revision }) => revision);
  return {
    head: last.head,
    revisions: newestFirst.map(({ revision }) => revision!),
    receipts: newestFirst.map(({ receipt }) => receipt!),
    audit: changes.map(({ audit }) => audit),
    treeRow: last.treeRow,
    outbox: last.outbox,
  };
}
