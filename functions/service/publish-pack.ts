/**
 * Standards of a province published from a period on: seen beforehand commune by commune, then put in force, whereupon
 * every sheet of an open period is judged anew. Cut off half way it is published again, which does what is left; what a
 * push meets in between is judged anew with the next roll-up.
 */
import type { User } from '#domain/access/roles';
import { packForPeriod } from '#domain/packs/catalogue';
import { diffPacks, type PackDifference } from '#domain/packs/diff';
import { applyOverlay } from '#domain/packs/overlay';
import { PackError } from '#domain/packs/pack-error';
import type { Overlay, Pack } from '#domain/packs/schema';
import type { VerdictMoves } from '#domain/evaluation/verdict-moves';
import { Problem } from '#domain/problems';
import { periodsFrom } from '#domain/periods/period';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import type { PackUse, TreeRow } from '../store/records.ts';
import { StaleError } from '../store/store.ts';
import { eachAtOnce } from './at-once.ts';
import { demand, openPack, placeOf, type Place, type Services } from './context.ts';
import { act, periodState } from './office.ts';
import { requireProvince } from './period.ts';
import { isOf, judgedAnew, rejudge, type Rejudged } from './rejudge.ts';
import { rowsUnder } from './rows.ts';

export interface PublicationRequest {
  readonly overlay: Overlay;
  readonly dryRun: boolean;
  /** Of the period, as the person looked at it. */
  readonly version: number;
}

export interface Publication {
  readonly dryRun: boolean;
  readonly before: string;
  readonly packHash: string;
  readonly version: number;
  readonly from: string;
  readonly periods: readonly PeriodId[];
  readonly sheets: number;
  readonly differences: readonly PackDifference[];
  readonly communes: readonly MovedCommune[];
}

export interface MovedCommune extends VerdictMoves {
  readonly unit: UnitKey;
  readonly name: string;
  readonly period: PeriodId;
  readonly voided: Rejudged['voided'];
}

export async function publishPack(
  services: Services,
  user: User,
  place: Place,
  { overlay, dryRun, version }: PublicationRequest,
): Promise<Publication> {
  requireProvince(place);
  demand(user, 'pack.publish', place);
  const current = await openPack(services, place.period.id);
  const pack = completed(place, overlay);
  const state = await periodState(services, { unit: place.unit.key, period: place.period.id });
  if (state.version !== version) {
    throw new Problem('period.changedMeanwhile', { period: place.period.id });
  }
  const periods = await periodsJudged(services, place, pack);
  const isNew = pack.hash !== current.hash;
  const now = isNew && !dryRun ? await putInForce(services, user, place, pack) : version;
  const judged = await judgeAll(services, user, pack, periods, dryRun);
  return {
    dryRun,
    before: current.hash,
    packHash: pack.hash,
    version: now,
    from: place.period.start,
    periods: periods.map(({ period }) => period.id),
    sheets: judged.length,
    differences: diffPacks(current, pack),
    communes: judged.flatMap(movedCommune),
  };
}

function completed({ period, tree }: Place, overlay: Overlay): Pack {
  if (overlay.province !== tree.root.code) {
    throw new Problem('pack.invalid', {
      problems: [`it is of province ${overlay.province}, not of ${tree.root.code}`],
    });
  }
  try {
    return applyOverlay(packForPeriod(period.end)!, overlay);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new Problem('pack.invalid', { problems: error.problems });
  }
}

/** The period, and later ones that sheets have come in for, unless they are closed or keep a pack of their own. */
async function periodsJudged(
  { store, now }: Services,
  { unit, period }: Place,
  pack: Pack,
): Promise<readonly Place[]> {
  const until = [pack.effective.to, now().slice(0, 10)].filter((day) => day !== undefined).sort();
  const others = periodsFrom(period.start, until[0]!).filter((id) => id !== period.id);
  const found = await eachAtOnce(others, async (id) => {
    const key = { unit: unit.key, period: id };
    if (!(await store.rollup(key))) return [];
    const state = await store.period(key);
    return state?.closed || state?.packHash ? [] : [placeOf(unit.key, id)];
  });
  return [placeOf(unit.key, period.id), ...found.flat()];
}

/** Returns the version of the period. */
async function putInForce(
  services: Services,
  user: User,
  { unit, period }: Place,
  pack: Pack,
): Promise<number> {
  const { store } = services;
  const before = await periodState(services, { unit: unit.key, period: period.id });
  const use = (await store.packUse(unit.key)) ?? { province: unit.key, version: 0, uses: [] };
  const { state, audit } = act(services, user, before, {
    action: 'pack.publish',
    details: { packHash: pack.hash, from: period.start },
    // A period that was closed once and is open again takes the new one.
    change: { packHash: null },
  });
  const added = {
    set: pack.id,
    from: period.start,
    packHash: pack.hash,
    by: user.id,
    at: audit.at,
  };
  try {
    await store.commitPeriod({ state, audit, pack, packUse: withUse(use, added) });
    return state.version;
  } catch (error) {
    if (!(error instanceof StaleError)) throw error;
    throw new Problem('period.changedMeanwhile', { period: period.id });
  }
}

/** Later uses of the same set go: what is published for a period is meant for those after it. */
function withUse(use: PackUse, added: PackUse['uses'][number]): PackUse {
  const kept = use.uses.filter(({ set, from }) => set !== added.set || from < added.from);
  return { ...use, version: use.version + 1, uses: [...kept, added] };
}

async function judgeAll(
  services: Services,
  { id }: { readonly id: string },
  pack: Pack,
  periods: readonly Place[],
  dryRun: boolean,
): Promise<readonly Rejudged[]> {
  const rows = await Promise.all(periods.map((place) => rowsUnder(services, place)));
  const stale = rows.flatMap(({ rowOf }) => [...rowOf.values()]).filter((row) => !isOf(row, pack));
  return eachAtOnce(stale, (row) =>
    dryRun ? foreseen(services, pack, row) : rejudge(services, pack, row, id),
  );
}

async function foreseen(services: Services, pack: Pack, row: TreeRow): Promise<Rejudged> {
  const head = (await services.store.head(row))!;
  return judgedAnew(services, pack, head, (await services.store.revision(row, head.rev))!);
}

function movedCommune({ row, moves, voided }: Rejudged): readonly MovedCommune[] {
  if (moves.criteria.length + moves.indicators.length === 0) return [];
  const { unit, period } = row;
  return [{ unit, period, name: placeOf(unit, period).unit.name, ...moves, voided }];
}
