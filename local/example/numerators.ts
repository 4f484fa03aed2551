/** A number that gives a planned verdict. The engine decides whether it does; this file only looks for it. */
import { meets, standardValue } from '#domain/evaluation/evaluate';
import type { Measure, Threshold } from '#domain/packs/schema';
import type { Random } from './random.ts';

export type ComputedMeasure = Exclude<Measure, { kind: 'assessed' }>;

/** Where communes stand, in percent or in the unit of the indicator; whichever of the two is the better. */
export interface Outlook {
  readonly worst: number;
  readonly best: number;
}

/** A denominator, and how many decimals it and its numerator are given with. */
export interface Denominator {
  readonly units: number;
  readonly decimals: number;
  readonly numeratorDecimals: number;
}

/** How many hit the standard as exactly as whole units can, and how many just miss it. */
const JUST_MET = 0.06;
const JUST_MISSED = 0.12;

/** How much of a value is the standing of its commune; the rest is luck. Good communes that miss, miss by less. */
const STANDING = { met: 0.15, missed: 0.45 };

/** In units of the numerator. Throws where no numerator gives the verdict. */
export function numeratorFor(
  planned: boolean,
  measure: ComputedMeasure,
  threshold: Threshold,
  outlook: Outlook,
  denominator: Denominator,
  standing: number,
  random: Random,
): number {
  const standard = Number(
    standardValue(threshold, decimalOf(denominator.units, denominator.decimals)),
  );
  const weight = planned ? STANDING.met : STANDING.missed;
  const share = weight * standing + (1 - weight) * random.next();
  const narrow = random.chance(planned ? JUST_MET : JUST_MISSED);
  const [from, to] = planned ? [standard, outlook.best] : [outlook.worst, standard];
  const aim = narrow ? standard : from + (to - from) * share;

  // Income is so much a head: its numerator is a multiple of the heads, all others go unit by unit.
  const step = measure.kind === 'quotient' ? denominator.units : 1;
  const towardsBest = outlook.best > outlook.worst ? step : -step;
  const direction = planned ? towardsBest : -towardsBest;
  const limit = measure.kind === 'share' ? denominator.units : Infinity;

  let units = Math.max(0, Math.round(unitsAt(aim, measure, denominator) / step) * step);
  while (units >= 0 && units <= limit) {
    const numerator = decimalOf(units, denominator.numeratorDecimals);
    if (
      meets(measure, numerator, decimalOf(denominator.units, denominator.decimals), threshold) ===
      planned
    ) {
      return units;
    }
    units += direction;
  }
  throw new RangeError(`${threshold.op} ${threshold.value}: no numerator of ${denominator.units}`);
}

function unitsAt(value: number, { kind }: ComputedMeasure, denominator: Denominator): number {
  const { units, decimals, numeratorDecimals } = denominator;
  const of = kind === 'share' ? 100 : 1;
  return (value * units * 10 ** (numeratorDecimals - decimals)) / of;
}

function decimalOf(units: number, scale: number) {
  return { units: BigInt(units), scale };
}
