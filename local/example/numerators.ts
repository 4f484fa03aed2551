/** Numerators that give a planned verdict. The engine decides whether one does; this file only looks for it. */
import { meets, standardValue } from '#domain/evaluation/evaluate';
import type { Measure, Threshold } from '#domain/packs/schema';
import type { Decimal } from '#domain/values/decimal';
import type { Random } from './random.ts';

export type ComputedMeasure = Exclude<Measure, { kind: 'assessed' }>;

/** Between what values communes lie, in percent or in the unit of the indicator; the worst may be the larger. */
export interface Outlook {
  readonly worst: number;
  readonly best: number;
}

export interface Denominator {
  /** In units of the last of its decimals. */
  readonly units: number;
  readonly decimals: number;
}

export interface Question {
  readonly measure: ComputedMeasure;
  readonly threshold: Threshold;
  readonly outlook: Outlook;
  readonly denominator: Denominator;
  /** Decimals of the numerator. */
  readonly decimals: number;
}

/** How many meet the standard as narrowly as whole units can, and how many miss it so. */
const NARROW = { met: 0.06, missed: 0.12 };

/** How much of a value is the standing of its commune; the rest is luck. Good communes that miss, miss by less. */
const STANDING = { met: 0.15, missed: 0.45 };

/** In units of its last decimal. Throws where no numerator gives the verdict. */
export function numeratorFor(
  question: Question,
  planned: 'met' | 'missed',
  standing: number,
  random: Random,
): number {
  return nearest(question, planned, aim(question, planned, standing, random));
}

/** The value to come near to. */
function aim(
  { threshold, outlook, denominator }: Question,
  planned: 'met' | 'missed',
  standing: number,
  random: Random,
): number {
  const standard = Number(standardValue(threshold, decimalOf(denominator)));
  const weight = STANDING[planned];
  const share = weight * standing + (1 - weight) * random.next();
  if (random.chance(NARROW[planned])) return standard;
  const [from, to] = planned === 'met' ? [standard, outlook.best] : [outlook.worst, standard];
  return from + (to - from) * share;
}

/** From the units nearest to the value onwards, towards the better or the worse, until the verdict is the planned. */
function nearest(question: Question, planned: 'met' | 'missed', value: number): number {
  const { measure, threshold, outlook, denominator, decimals } = question;
  // Income is so much a head: its numerator is a multiple of the heads. All others go unit by unit.
  const step = measure.kind === 'quotient' ? denominator.units : 1;
  const upwards = outlook.best > outlook.worst === (planned === 'met');
  const most = measure.kind === 'share' ? denominator.units : Infinity;

  let units = Math.max(0, Math.round(unitsAt(value, question) / step) * step);
  while (units >= 0 && units <= most) {
    const numerator = decimalOf({ units, decimals });
    const isMet = meets(measure, numerator, decimalOf(denominator), threshold);
    if (isMet === (planned === 'met')) return units;
    units += upwards ? step : -step;
  }
  throw new RangeError(
    `no numerator over ${denominator.units} is ${planned} at ${threshold.value}`,
  );
}

function unitsAt(value: number, { measure, denominator, decimals }: Question): number {
  const whole = measure.kind === 'share' ? value / 100 : value;
  return whole * denominator.units * 10 ** (decimals - denominator.decimals);
}

function decimalOf({ units, decimals }: Denominator): Decimal {
  return { units: BigInt(units), scale: decimals };
}
