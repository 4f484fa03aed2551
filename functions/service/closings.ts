/** Chốt số liệu: made from the rows of one moment, each held against the head it was written with. */
import type { User } from '#domain/access/roles';
import { ENGINE_VERSION } from '#domain/evaluation/engine';
import type { Pack } from '#domain/packs/schema';
import { Problem } from '#domain/problems';
import {
  changedSince,
  type ChangeSince,
  type ClosedSheet,
  type Closing,
  type SheetState,
} from '#domain/workflow/closing';
import { childrenOf, ruralCommunesUnder } from '#domain/units/tree';
import type { Unit } from '#domain/units/unit';
import { hashOf } from '#domain/values/canonical';
import type { Head, TreeRow } from '../store/records.ts';
import { StaleError } from '../store/store.ts';
import { eachAtOnce } from './at-once.ts';
import { currentPack, demand, type Place, type Services } from './context.ts';
import { act, periodState } from './office.ts';
import { judgedRows } from './rejudge.ts';
import { fromRows } from './roll-up.ts';
import { rowsUnder } from './rows.ts';

/** How often sheets that move while they are read, and closings made at once, are tried again. */
const ATTEMPTS = 8;

export async function makeClosing(
  services: Services,
  user: User,
  place: Place,
  note: string,
): Promise<Closing> {
  demand(user, 'closing.create', place);
  const key = { unit: place.unit.key, period: place.period.id };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const pack = await currentPack(services, key.period);
    const before = await periodState(services, key);
    const stood = await sheetsOf(services, pack, place);
    if (!stood) continue;
    const no = before.closings + 1;
    const made = {
      ...key,
      no,
      by: user.id,
      note,
      packHash: pack.hash,
      engine: ENGINE_VERSION,
      ...fromRows(pack, stood.communes, stood.rows),
      sheets: stood.sheets,
    };
    const { state, audit } = act(services, user, before, {
      action: 'closing.make',
      details: { no, note, packHash: pack.hash, engine: ENGINE_VERSION, closing: hashOf(made) },
      change: { closings: no },
    });
    const closing: Closing = { ...made, at: audit.at };
    try {
      await services.store.commitPeriod({ state, audit, closing });
      return closing;
    } catch (error) {
      if (!(error instanceof StaleError)) throw error;
    }
  }
  throw new Problem('store.unavailable', {});
}

export async function readClosing(
  { store }: Services,
  { unit, period }: Place,
  no: number,
): Promise<Closing> {
  const closing = await store.closing({ unit: unit.key, period: period.id }, no);
  if (!closing) {
    throw new Problem('closing.notFound', { unit: unit.key, period: period.id, no });
  }
  return closing;
}

/** What stands there now and did not when the figures were closed, or says something else. */
export async function changesSince(
  services: Services,
  place: Place,
  no: number,
): Promise<readonly ChangeSince[]> {
  const closing = await readClosing(services, place, no);
  const closed = new Map(closing.sheets.map((sheet) => [sheet.unit, sheet]));
  const { rowOf } = await rowsUnder(services, place);
  const current = await eachAtOnce([...rowOf.values()], async (row): Promise<SheetState> => {
    const { unit, rev, status, summary } = row;
    const before = closed.get(unit);
    // A revision never changes: of the same one nothing need be read.
    const { contentHash } =
      before?.rev === rev ? before : (await services.store.revision(row, rev))!;
    return { unit, rev, status, contentHash, verdicts: summary.verdicts };
  });
  return changedSince(closing.sheets.map(stateOf), current);
}

/** The level below as it added up then, where it is not yet the communes. */
export async function talliesBelow(
  services: Services,
  { unit, period, tree }: Place,
  packHash: string,
  sheets: readonly ClosedSheet[],
) {
  const pack = await services.packs.byHash(packHash);
  if (!pack) throw new Problem('pack.notFound', { hash: packHash });
  return childrenOf(tree, unit.key)
    .filter(({ level }) => level !== 'commune')
    .map((child) => ({
      unit: child.key,
      period: period.id,
      ...fromRows(pack, ruralCommunesUnder(tree, child.key), sheets),
    }));
}

interface Stood {
  readonly communes: readonly Unit[];
  readonly rows: readonly TreeRow[];
  readonly sheets: readonly ClosedSheet[];
}

/** Null where a sheet moved while it was read: what is closed is of one piece. */
async function sheetsOf(services: Services, pack: Pack, place: Place): Promise<Stood | null> {
  const { communes, rowOf } = await rowsUnder(services, place, (parent) =>
    judgedRows(services, pack, parent, place.period.id),
  );
  const rows = [...rowOf.values()].sort((a, b) => (a.unit < b.unit ? -1 : 1));
  const heads = await eachAtOnce(rows, (row) => services.store.head(row));
  const sheets = rows.flatMap((row, index): ClosedSheet[] => {
    const head = heads[index];
    return head?.version === row.version ? [closedSheet(row, head)] : [];
  });
  return sheets.length === rows.length ? { communes, rows, sheets } : null;
}

function stateOf({ unit, rev, contentHash, status, summary }: ClosedSheet): SheetState {
  return { unit, rev, contentHash, status, verdicts: summary.verdicts };
}

function closedSheet({ unit, status, summary }: TreeRow, head: Head): ClosedSheet {
  const { rev, contentHash, examined, appraised } = head;
  return { unit, rev, contentHash, status, examined, appraised, summary };
}
