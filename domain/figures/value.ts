/** The number behind a concept, read off a tally: what it is, how exact it is, and what it can still become. */
import { COMMUNE_FACTS } from '#domain/form/commune-facts';
import { STATISTICS } from '#domain/form/statistics';
import type { Pack } from '#domain/packs/schema';
import { Problem } from '#domain/problems';
import { mean } from '#domain/tally/shares';
import type { Count, Tally } from '#domain/tally/tally';
import { decimalText, divideHalfUp, isZero, multiply, parseDecimal } from '#domain/values/decimal';
import type { Concept } from './concept.ts';

export interface FigureValue {
  /** A canonical decimal. */
  readonly value: string;
  /** To how many decimals it was rounded; absent: it is exact. */
  readonly decimals?: number;
  /** Absent where nothing bounds it: a commune that has not reported may have built any length of road. */
  readonly range?: readonly [low: string, high: string];
  /** As people write it; the texts of the form are Vietnamese. */
  readonly measure: string;
  /** Communes that gave what it is made from. */
  readonly given?: number;
}

const COMMUNES = 'xã';
const CRITERIA = 'tiêu chí';
const MILLION = 'triệu đồng';
const DECIMALS = 2;
const HUNDRED = parseDecimal('100');
const ONE = parseDecimal('1');

/** Throws Problem where there is no value: nobody has reported it, or there is nothing to divide by. */
export function figureValue(pack: Pack, concept: Concept, tally: Tally): FigureValue {
  switch (concept.kind) {
    case 'expected':
      return { value: String(tally.expected), measure: COMMUNES };
    case 'reported':
      return { value: String(tally.reported), measure: COMMUNES };
    case 'met':
      return counted(tally, tally.sum, CRITERIA);
    case 'mean':
      return meanValue(tally);
    case 'band':
      return counted(
        tally,
        tally.bands.find(({ label }) => label === concept.label)!,
        COMMUNES,
      );
    case 'criterion':
      return counted(
        tally,
        tally.criteria.find(({ no }) => no === concept.no)!,
        COMMUNES,
      );
    case 'resource':
      return summed(tally, tally.resources[concept.source], MILLION);
    case 'statistic':
      return summed(tally, tally.statistics[concept.id], statisticMeasure(concept.id));
    case 'ratio':
      return ratioValue(pack, concept.id, tally);
  }
}

function counted(tally: Tally, { count, range: [low, high] }: Count, measure: string): FigureValue {
  requireReported(tally, tally.reported);
  return { value: String(count), range: [String(low), String(high)], measure };
}

function meanValue(tally: Tally): FigureValue {
  requireReported(tally, tally.reported);
  const { value, range } = mean(tally, DECIMALS)!;
  return {
    value: decimalText(value),
    decimals: DECIMALS,
    range: [decimalText(range[0]), decimalText(range[1])],
    measure: `${CRITERIA}/${COMMUNES}`,
  };
}

function summed(tally: Tally, sum: Tally['resources'][string] | undefined, measure: string) {
  requireReported(tally, sum?.count ?? 0);
  return { value: sum!.value, measure, given: sum!.count };
}

/** Shares in percent; what is money or square metres a head stays that. */
function ratioValue(pack: Pack, id: string, tally: Tally): FigureValue {
  const ratio = tally.ratios[id];
  requireReported(tally, ratio?.count ?? 0);
  const denominator = parseDecimal(ratio!.denominator);
  if (isZero(denominator)) throw new Problem('figure.zeroDenominator', {});
  const quotient = quotientOf(pack, id);
  const numerator = parseDecimal(ratio!.numerator);
  const factor = quotient ? ONE : HUNDRED;
  return {
    value: decimalText(divideHalfUp(multiply(numerator, factor), denominator, DECIMALS)),
    decimals: DECIMALS,
    measure: quotient?.unit ?? '%',
    given: ratio!.count,
  };
}

function quotientOf(pack: Pack, id: string) {
  return pack.indicators.find(
    ({ id: indicator, measure }) =>
      measure.kind === 'quotient' && measure.parts.some((part) => indicator + part.id === id),
  );
}

/** The unit of measure of a concept, whatever its value. */
export function measureOf(pack: Pack, concept: Concept): string {
  switch (concept.kind) {
    case 'met':
      return CRITERIA;
    case 'mean':
      return `${CRITERIA}/${COMMUNES}`;
    case 'resource':
      return MILLION;
    case 'statistic':
      return statisticMeasure(concept.id);
    case 'ratio':
      return quotientOf(pack, concept.id)?.unit ?? '%';
    case 'expected':
    case 'reported':
    case 'band':
    case 'criterion':
      return COMMUNES;
  }
}

/** Nothing reported is no zero. */
function requireReported({ expected }: Tally, count: number): void {
  if (count === 0) throw new Problem('figure.nothingReported', { expected });
}

function statisticMeasure(statistic: string): string {
  return [...STATISTICS, ...COMMUNE_FACTS].find(({ id }) => id === statistic)!.measure;
}
