/** What one act of an office writes, item by item. None of these items is touched by a push. */
import { closingItem, closingPageItems } from './items/closing-items.ts';
import { periodAuditItem } from './items/audit-item.ts';
import type { Item } from './items/item.ts';
import { listItem } from './items/list-item.ts';
import { packItem, packUseItem } from './items/pack-items.ts';
import { periodItem } from './items/period-item.ts';
import { targetsItem } from './items/targets-item.ts';
import { versionBefore, type Write } from './commit.ts';
import { requireFits } from './limits.ts';
import type { PeriodChange } from './store.ts';

export interface PeriodWrites {
  /** Written beforehand: nothing leads to them until the rest is there. */
  readonly pages: readonly Item[];
  readonly writes: readonly Write[];
}

/** Throws TooLargeError, and RangeError for a change that is not of one piece. */
export function periodWritesOf(change: PeriodChange): PeriodWrites {
  requireOnePiece(change);
  const { state, audit, closing, targets, rows = [], pack, packUse } = change;
  const writes: Write[] = [
    { what: 'period', item: periodItem(state), condition: versionBefore(state.version) },
    { what: 'audit', item: periodAuditItem(audit), condition: 'absent' },
  ];
  if (closing) {
    writes.push({ what: 'closing', item: closingItem(closing, audit.hash), condition: 'absent' });
  }
  if (targets) writes.push({ what: 'targets', item: targetsItem(targets), condition: 'absent' });
  for (const row of rows) {
    writes.push({ what: 'listRow', item: listItem(row), condition: 'absent' });
  }
  if (pack) writes.push({ what: 'pack', item: packItem(pack) });
  if (packUse) {
    const condition = versionBefore(packUse.version);
    writes.push({ what: 'packUse', item: packUseItem(packUse), condition });
  }
  for (const { what, item } of writes) requireFits(what, item);
  const pages = closing ? closingPageItems(closing, audit.hash) : [];
  for (const page of pages) requireFits('closingPage', page);
  return { pages, writes };
}

function requireOnePiece({ state, audit, closing, targets, rows = [] }: PeriodChange): void {
  const ofOneUnit = [audit, closing, targets].every(
    (part) => !part || (part.unit === state.unit && part.period === state.period),
  );
  const endsTheChain = state.audit.seq === audit.seq && state.audit.hash === audit.hash;
  const isCounted =
    (!closing || closing.no === state.closings) && (!targets || targets.version === state.targets);
  const areOfIt = rows.every(
    ({ unit, period }) => unit === state.unit && (period ?? state.period) === state.period,
  );
  if (!ofOneUnit || !areOfIt || !endsTheChain || !isCounted) {
    throw new RangeError(`A change of ${state.unit} is not of one piece`);
  }
}
