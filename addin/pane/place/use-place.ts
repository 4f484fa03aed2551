import { use, useMemo, useState } from 'react';
import type { Role } from '#domain/access/roles';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import type { Unit, UnitLevel } from '#domain/units/unit';
import { useServices, useSession } from '../services.ts';
import { useStore } from '../use-store.ts';
import { formPeriod } from './form-period.ts';
import { treeOf, unitChoices, usualPeriod, type Place } from './place.ts';

export interface ChosenPlace {
  /** Null where nobody is signed in who looks at such a unit in this period. */
  readonly place: Place | null;
  readonly period: PeriodId;
  readonly units: readonly Unit[];
  choosePeriod(period: PeriodId): void;
  chooseUnit(unit: UnitKey): void;
}

const NO_UNITS: readonly Unit[] = [];

/** `roles` must stay the same array. */
export function usePlace(roles: readonly Role[], level: UnitLevel): ChosenPlace {
  const services = useServices();
  const { settings, now } = services;
  const session = useSession();
  const chosenPeriod = useStore(settings).period;
  const period = chosenPeriod ?? use(formPeriod(services)) ?? usualPeriod(now());
  const [chosen, chooseUnit] = useState<UnitKey | null>(null);
  const tree = useMemo(() => treeOf(period), [period]);
  const grants = session.kind === 'signedIn' ? session.user.grants : null;
  const units = useMemo(
    () => (grants && tree ? unitChoices(grants, roles, level, tree) : NO_UNITS),
    [grants, tree, roles, level],
  );
  const unit = units.find(({ key }) => key === chosen) ?? units[0];
  const place = useMemo(() => (unit && tree ? { unit, period, tree } : null), [unit, period, tree]);
  return {
    place,
    period,
    units,
    choosePeriod: (next) => settings.update({ period: next }),
    chooseUnit,
  };
}
