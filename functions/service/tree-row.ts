import { completeness } from '#domain/duties/completeness';
import type { Pack } from '#domain/packs/schema';
import { checkSheet } from '#domain/rules/check';
import type { Content } from '#domain/sync/content';
import { summarise } from '#domain/tally/summary';
import type { Head, TreeRow } from '../store/records.ts';
import type { Place } from './context.ts';
import { judge } from './judge.ts';

/** What the parent adds up and the district lists: the sheet judged by the pack in force. */
export function treeRow(
  pack: Pack,
  { unit, period }: Place,
  head: Head,
  content: Content,
): TreeRow {
  const key = { unit: unit.key, period: period.id };
  const { sheet, circumstances, computed, counted } = judge(pack, key, content);
  const findings = { error: 0, query: 0, note: 0 };
  for (const { severity } of checkSheet({ pack, sheet, evaluation: computed, circumstances })) {
    findings[severity]++;
  }
  return {
    ...key,
    parent: unit.parent!,
    rev: head.rev,
    version: head.version,
    status: head.status,
    summary: summarise(pack, sheet, counted),
    openConflicts: head.openConflicts.length,
    findings,
    answered: completeness(pack, sheet).answered,
    receivedAt: head.receivedAt,
  };
}
