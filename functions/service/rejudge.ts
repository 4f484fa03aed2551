/**
 * Sheets that another pack judged before, judged by the one in force. What a sheet says does not change, so there is
 * no revision; where a verdict that counts comes out otherwise, an approval no longer holds. Doing it twice does it
 * once, and a run that was cut off goes on where it stopped.
 */
import { verdictMoves, type VerdictMoves } from '#domain/evaluation/verdict-moves';
import type { Pack } from '#domain/packs/schema';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import { afterChange } from '#domain/workflow/status';
import { withLine } from '../store/chain.ts';
import type { Head, Revision, TreeRow } from '../store/records.ts';
import { StaleError } from '../store/store.ts';
import { placeOf, type Services } from './context.ts';
import { judge } from './judge.ts';
import { treeRow } from './tree-row.ts';

/** How often a lost race is run again. */
const ATTEMPTS = 8;

/** Who is named where no person asked for it: a push that met a publication half way. */
const NOBODY = 'ntm';

export interface Rejudged {
  readonly row: TreeRow;
  readonly moves: VerdictMoves;
  /** The status that the verdicts no longer bear out; null where there was none, or it still stands. */
  readonly voided: 'examined' | 'appraised' | null;
}

/** The rows under a parent, those of another pack judged anew. */
export async function judgedRows(
  services: Services,
  pack: Pack,
  parent: UnitKey,
  period: PeriodId,
): Promise<readonly TreeRow[]> {
  const rows = await services.store.tree(parent, period);
  return Promise.all(
    rows.map(async (row) => (isOf(row, pack) ? row : (await rejudge(services, pack, row)).row)),
  );
}

export function isOf({ summary }: TreeRow, { hash }: Pack): boolean {
  return summary.packHash === hash;
}

export async function rejudge(
  services: Services,
  pack: Pack,
  row: TreeRow,
  by: string = NOBODY,
): Promise<Rejudged> {
  const { store } = services;
  for (let attempt = 1; ; attempt++) {
    const head = (await store.head(row))!;
    const revision = (await store.revision(row, head.rev))!;
    const rejudged = await judgedAnew(services, pack, head, revision);
    if (head.packHash === pack.hash) return rejudged;
    const next = headAfter(services, pack, head, rejudged, by);
    const written = treeRow(pack, placeOf(row.unit, row.period), next.head, revision.content);
    try {
      const { unit, period, parent } = written;
      const outbox = { unit, period, parent, version: next.head.version };
      await store.commit({ ...next, treeRow: written, outbox });
      return { ...rejudged, row: written };
    } catch (error) {
      if (!(error instanceof StaleError) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** What would become of it; nothing is written. */
export async function judgedAnew(
  services: Services,
  pack: Pack,
  head: Head,
  { content }: Revision,
): Promise<Rejudged> {
  const before = await services.packs.byHash(head.packHash);
  const after = judge(pack, head, content).counted;
  const moves = before
    ? verdictMoves(judge(before, head, content).counted, after)
    : { criteria: [], indicators: [] };
  const approved = head.status === 'examined' || head.status === 'appraised';
  const isMoved = moves.criteria.length + moves.indicators.length > 0;
  return {
    row: treeRow(pack, placeOf(head.unit, head.period), head, content),
    moves,
    voided: approved && isMoved ? (head.status as 'examined' | 'appraised') : null,
  };
}

function headAfter(
  { now }: Services,
  pack: Pack,
  head: Head,
  { moves, voided }: Rejudged,
  by: string,
) {
  const { audit: link, ...before } = head;
  const state = {
    ...before,
    packHash: pack.hash,
    status: voided ? afterChange(head.status) : head.status,
    version: head.version + 1,
  };
  const moved = withLine(link, state, {
    action: 'sheet.rejudged',
    by,
    at: now(),
    details: { rev: head.rev, from: head.packHash, to: pack.hash, voided, moves: { ...moves } },
  });
  return { head: moved.state, audit: moved.audit };
}
