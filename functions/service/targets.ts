/** Chỉ tiêu kế hoạch: set whole, version by version, on condition of the version that was looked at. */
import type { User } from '#domain/access/roles';
import { figureCatalogue } from '#domain/figures/catalogue';
import { parseConcept } from '#domain/figures/concept';
import type { TypedValue } from '#domain/figures/typed-value';
import type { Pack } from '#domain/packs/schema';
import { Problem } from '#domain/problems';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import type { TargetValue } from '#domain/targets/target-value';
import { StaleError } from '../store/store.ts';
import { currentPack, demand, type Place, type Services } from './context.ts';
import { act, periodState } from './office.ts';

export interface TargetsView {
  readonly unit: UnitKey;
  readonly period: PeriodId;
  /** 0: nobody has set any. */
  readonly version: number;
  readonly by: string | null;
  readonly at: string | null;
  readonly values: readonly TargetValue[];
}

/** The last version, or the one with this number. */
export async function readTargets(
  services: Services,
  { unit, period }: Place,
  version?: number,
): Promise<TargetsView> {
  const key = { unit: unit.key, period: period.id };
  const wanted = version ?? (await periodState(services, key)).targets;
  if (wanted === 0) return { ...key, version: 0, by: null, at: null, values: [] };
  const targets = await services.store.targets(key, wanted);
  if (!targets) throw new Problem('targets.notFound', { ...key, version: wanted });
  return targets;
}

/** The plan of all communes, as figures. */
export function plannedValues({ values }: TargetsView): readonly TypedValue[] {
  return values
    .filter(({ group }) => group === null)
    .map(({ concept, value }) => ({ concept, value, nature: 'plan' }));
}

export async function setTargets(
  services: Services,
  user: User,
  place: Place,
  { version, values }: { readonly version: number; readonly values: readonly TargetValue[] },
): Promise<TargetsView> {
  demand(user, 'targets.write', place);
  const key = { unit: place.unit.key, period: place.period.id };
  const pack = await currentPack(services, key.period);
  const unknown = values.find(({ concept }) => !canBePlanned(pack, concept));
  if (unknown) throw new Problem('figure.unknown', { concept: unknown.concept });
  requireOnce(values);
  const before = await periodState(services, key);
  if (before.targets !== version) throw new Problem('targets.changedMeanwhile', key);
  const next = version + 1;
  const { state, audit } = act(services, user, before, {
    action: 'targets.set',
    details: { version: next, count: values.length },
    change: { targets: next },
  });
  const targets = { ...key, version: next, by: user.id, at: audit.at, values };
  try {
    await services.store.commitPeriod({ state, audit, targets });
  } catch (error) {
    if (!(error instanceof StaleError)) throw error;
    throw new Problem('targets.changedMeanwhile', key);
  }
  return targets;
}

/** What a tally counts, and whatever else the catalogue has a plan of ("added:criterion:6"). */
function canBePlanned(pack: Pack, concept: string): boolean {
  if (parseConcept(concept, pack)) return true;
  return figureCatalogue(pack).get(concept)?.natures.includes('plan') ?? false;
}

function requireOnce(values: readonly TargetValue[]): void {
  const names = values.map(({ concept, group }) => `${concept} ${group ?? ''}`);
  const where = names.flatMap((name, index) =>
    names.indexOf(name) < index ? [`body.values.${index}`] : [],
  );
  if (where.length > 0) throw new Problem('request.invalid', { where });
}
