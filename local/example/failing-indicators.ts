/** Where a criterion that is not met fails: at one of its indicators or at a few, some more often than others. */
import type { Pack } from '#domain/packs/schema';
import type { PlannedCommune } from './province-plan.ts';
import { Random } from './random.ts';

/**
 * By criterion: how often an indicator is the one that fails, against its siblings. Follows what the report says
 * where it says something: power lines that the people built, loudspeakers broken, health insurance under 85 %; child
 * stunting below 26,7 % everywhere.
 */
const WEAKNESS: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  1: { '1.1': 0.3, '1.2': 1 },
  2: { '2.1': 0.9, '2.2': 1.5, '2.3': 1, '2.4': 0.7 },
  3: { '3.1': 1, '3.2': 0.4 },
  4: { '4.1': 1, '4.2': 0.3 },
  6: { '6.1': 1, '6.2': 0.6, '6.3': 0.8 },
  8: { '8.1': 0.05, '8.2': 0.1, '8.3': 1, '8.4': 0.3 },
  9: { '9.1': 1.6, '9.2': 1.6 },
  13: { '13.1': 1, '13.2': 0.7 },
  14: { '14.1': 0.1, '14.2': 0.4, '14.3': 1 },
  15: { '15.1': 0.8, '15.2': 1, '15.3': 0 },
  17: {
    ...{ '17.1': 2, '17.2': 0.15, '17.3': 0.5, '17.4': 0.4 },
    ...{ '17.5': 1, '17.6': 1.2, '17.7': 0.7, '17.8': 0.3 },
  },
  18: { '18.1': 0.5, '18.2': 0.05, '18.3': 0.4, '18.4': 0.3, '18.5': 1, '18.6': 0.2 },
  19: { '19.1': 0.3, '19.2': 1 },
};

/** Chance that an indicator fails beside the first, against its weakness. */
const FURTHER = 0.4;

export function failingIndicators(
  pack: Pack,
  { unit, meets }: PlannedCommune,
): ReadonlySet<string> {
  const failing = new Set<string>();
  for (const { no } of pack.criteria.filter((criterion) => !meets.has(criterion.no))) {
    const random = new Random(unit.key, 'failing', String(no));
    const ids = pack.indicators.filter(({ criterion }) => criterion === no).map(({ id }) => id);
    // An indicator without siblings is not in the table.
    const weakness = (id: string) => WEAKNESS[no]?.[id] ?? 1;
    failing.add(random.pickWeighted(ids, weakness));
    for (const id of ids) if (random.chance(FURTHER * weakness(id))) failing.add(id);
  }
  return failing;
}
