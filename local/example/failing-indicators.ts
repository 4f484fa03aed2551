/** Where a criterion that is not met fails: at one of its indicators or at a few, some more often than others. */
import type { Pack } from '#domain/packs/schema';
import type { PlannedCommune } from './province-plan.ts';
import { Random } from './random.ts';

/**
 * How often an indicator is the one that fails, against its siblings. From what the report complains of: ring roads
 * are open but rough, power lines built by the people, loudspeakers broken, insurance below 85 %; child stunting is
 * below 26,7 % everywhere and universal schooling is reached.
 */
const WEAKNESS: Readonly<Record<string, number>> = {
  ...{ '1.1': 0.3, '1.2': 1 },
  ...{ '2.1': 0.9, '2.2': 1.5, '2.3': 1, '2.4': 0.7 },
  ...{ '3.1': 1, '3.2': 0.4 },
  ...{ '4.1': 1, '4.2': 0.3 },
  ...{ '6.1': 1, '6.2': 0.6, '6.3': 0.8 },
  ...{ '8.1': 0.05, '8.2': 0.1, '8.3': 1, '8.4': 0.3 },
  ...{ '9.1': 1.6, '9.2': 1.6 },
  ...{ '13.1': 1, '13.2': 0.7 },
  ...{ '14.1': 0.1, '14.2': 0.4, '14.3': 1 },
  ...{ '15.1': 0.8, '15.2': 1, '15.3': 0 },
  ...{ '17.1': 2, '17.2': 0.15, '17.3': 0.5, '17.4': 0.4 },
  ...{ '17.5': 1, '17.6': 1.2, '17.7': 0.7, '17.8': 0.3 },
  ...{ '18.1': 0.5, '18.2': 0.05, '18.3': 0.4, '18.4': 0.3, '18.5': 1, '18.6': 0.2 },
  ...{ '19.1': 0.3, '19.2': 1 },
};

/** Chance of a further failure, against the weakness. */
const FURTHER = 0.4;

export function failingIndicators(
  pack: Pack,
  { unit, meets }: PlannedCommune,
): ReadonlySet<string> {
  const failing = new Set<string>();
  for (const { no } of pack.criteria.filter((criterion) => !meets.has(criterion.no))) {
    const random = new Random(unit.key, 'failing', String(no));
    const ids = pack.indicators.filter(({ criterion }) => criterion === no).map(({ id }) => id);
    failing.add(random.pickWeighted(ids, weaknessOf));
    for (const id of ids) if (random.chance(FURTHER * weaknessOf(id))) failing.add(id);
  }
  return failing;
}

/** An indicator without siblings is not in the table. */
function weaknessOf(id: string): number {
  return WEAKNESS[id] ?? 1;
}
