/** A period of a province: whether it takes sheets, and which pack judges it. */
import type { User } from '#domain/access/roles';
import { Problem } from '#domain/problems';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import { StaleError } from '../store/store.ts';
import { currentPack, demand, type Place, type Services } from './context.ts';
import { act, periodState } from './office.ts';

export interface PeriodView {
  /** The province that keeps it. */
  readonly province: UnitKey;
  readonly period: PeriodId;
  readonly closed: boolean;
  readonly packHash: string;
  /** What `movePeriod` wants to hear. */
  readonly version: number;
}

export interface PeriodMove {
  readonly move: 'close' | 'reopen';
  readonly reason: string;
  /** The version the person looked at. */
  readonly version: number;
}

export async function readPeriod(services: Services, { tree, period }: Place): Promise<PeriodView> {
  const province = tree.root.key;
  const [{ closed, version }, pack] = await Promise.all([
    periodState(services, { unit: province, period: period.id }),
    currentPack(services, period.id),
  ]);
  return { province, period: period.id, closed, packHash: pack.hash, version };
}

/** A period that is closed keeps the pack that judges it then, also when it is opened again. */
export async function movePeriod(
  services: Services,
  user: User,
  place: Place,
  { move, reason, version }: PeriodMove,
): Promise<PeriodView> {
  requireProvince(place);
  demand(user, 'period.manage', place);
  const pack = await currentPack(services, place.period.id);
  const key = { unit: place.unit.key, period: place.period.id };
  const before = await periodState(services, key);
  if (before.version !== version) {
    throw new Problem('period.changedMeanwhile', { period: key.period });
  }
  const closed = move === 'close';
  if (before.closed === closed) throw new Problem('period.stands', { ...key, closed });
  const change = act(services, user, before, {
    action: `period.${move}`,
    details: { reason, packHash: pack.hash },
    change: { closed, packHash: pack.hash },
  });
  try {
    await services.store.commitPeriod(change);
  } catch (error) {
    if (!(error instanceof StaleError)) throw error;
    throw new Problem('period.changedMeanwhile', { period: key.period });
  }
  return {
    province: key.unit,
    period: key.period,
    closed,
    packHash: pack.hash,
    version: change.state.version,
  };
}

export function requireProvince({ unit, tree }: Place): void {
  if (unit.key !== tree.root.key) throw new Problem('unit.notProvince', { unit: unit.key });
}
