/**
 * peers.*: against the communes of the same zone. The one place that computes with doubles: what comes out is a
 * question to a person and never decides a verdict.
 */
import {
  decimalFromDouble,
  decimalText,
  parseDecimal,
  roundHalfUp,
  type Decimal,
} from '#domain/values/decimal';
import type { Evaluation } from '#domain/evaluation/results';
import { partIds, standardKey } from '#domain/packs/threshold';
import type { Pack } from '#domain/packs/schema';
import { numeratorAddress } from '#domain/sheet/addresses';
import type { Address } from '#domain/sheet/sheet';
import type { SheetSummary } from '#domain/tally/summary';
import { finding, type Finding } from './finding.ts';
import { ratioOf, shownValue } from './part-value.ts';
import type { PeerGroup, Rule, RuleContext } from './rule.ts';

/** Fewer communes than these make no group. */
const PEERS_AT_LEAST = 8;

/**
 * Modified z-score 0.6745·(x − median) ÷ MAD, an outlier beyond 3.5: Iglewicz and Hoaglin, "How to Detect and
 * Handle Outliers" (ASQC 1993).
 */
const NORMAL_QUARTILE = 0.6745;
const OUTLIER_SCORE = 3.5;

export interface Peer {
  readonly zone: string;
  readonly evaluation: Evaluation;
}

/** By zone, then by "<indicator><part>". */
export function peerGroups(
  pack: Pack,
  communes: Iterable<Peer>,
): Map<string, Map<string, PeerGroup>> {
  const zones = new Map<string, Evaluation[]>();
  for (const { zone, evaluation } of communes) {
    const evaluations = zones.get(zone);
    if (evaluations) evaluations.push(evaluation);
    else zones.set(zone, [evaluation]);
  }
  return new Map(
    [...zones].map(([zone, evaluations]) => [zone, groupsOf(pack, zone, evaluations)]),
  );
}

function groupsOf(
  pack: Pack,
  zone: string,
  evaluations: readonly Evaluation[],
): Map<string, PeerGroup> {
  return grouped(
    zone,
    evaluations.flatMap((evaluation) => [...partValues(pack, evaluation)]),
  );
}

/** The communes of one zone by what is kept of them: of indicators that add up as ratios of sums. */
export function peersAmong(
  pack: Pack,
  zone: string,
  summaries: readonly Pick<SheetSummary, 'ratios'>[],
): Map<string, PeerGroup> {
  const measures = new Map(
    pack.indicators.flatMap(({ id, measure }) =>
      partIds({ measure }).map((part) => [standardKey(id, part), measure] as const),
    ),
  );
  const values = summaries.flatMap(({ ratios }) =>
    Object.entries(ratios).flatMap(([key, [numerator, denominator]]) => {
      const measure = measures.get(key);
      const parsed = {
        numerator: parseDecimal(numerator),
        denominator: parseDecimal(denominator),
      };
      const ratio = measure && ratioOf(measure, parsed);
      return ratio ? [{ key, value: shownValue(measure, ratio) }] : [];
    }),
  );
  return grouped(zone, values);
}

function grouped(
  zone: string,
  all: readonly Pick<PartValue, 'key' | 'value'>[],
): Map<string, PeerGroup> {
  const values = new Map<string, number[]>();
  for (const { key, value } of all) {
    const others = values.get(key);
    if (others) others.push(approximately(value));
    else values.set(key, [approximately(value)]);
  }
  return new Map([...values].map(([key, list]) => [key, groupOf(zone, list)]));
}

/** As it is shown: how many communes, and between which values their middle half lies. */
export type PeerRange = readonly [count: number, lower: string, median: string, upper: string];

/** Of fewer communes than these a range would be the communes themselves. */
const RANGE_AT_LEAST = 4;

/** By "<indicator><part>": in percent, or in the unit of the indicator. */
export function peerRanges(
  groups: ReadonlyMap<string, PeerGroup>,
): Readonly<Record<string, PeerRange>> {
  return Object.fromEntries(
    [...groups]
      .filter(([, { count }]) => count >= RANGE_AT_LEAST)
      .map(([key, { count, lower, median, upper }]) => [
        key,
        [count, shortText(lower), shortText(median), shortText(upper)] as const,
      ]),
  );
}

function groupOf(zone: string, values: readonly number[]): PeerGroup {
  const median = medianOf(values);
  const deviation = medianOf(values.map((value) => Math.abs(value - median)));
  const [lower, upper] = [quantileOf(values, 0.25), quantileOf(values, 0.75)];
  return { zone, count: values.length, median, lower, upper, deviation };
}

const medianOf = (values: readonly number[]) => quantileOf(values, 0.5);

/** Between two values, in proportion: QUARTILE.INC and MEDIAN of Excel. */
function quantileOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return below + (above - below) * (at % 1);
}

function* outliers({ pack, evaluation, peers }: RuleContext): Iterable<Finding> {
  if (!peers) return;
  for (const { key, value, percent, place } of partValues(pack, evaluation)) {
    const group = peers.get(key);
    if (!group || !isOutlier(approximately(value), group)) continue;
    const { median, count, zone } = group;
    const shown = { value: decimalText(value), median: shortText(median), percent };
    yield finding('peers.outlier', { ...shown, count, zone }, place);
  }
}

function isOutlier(value: number, { count, median, deviation }: PeerGroup): boolean {
  if (count < PEERS_AT_LEAST || deviation <= 0) return false;
  return (NORMAL_QUARTILE * Math.abs(value - median)) / deviation > OUTLIER_SCORE;
}

interface PartValue {
  readonly key: string;
  readonly value: Decimal;
  readonly percent: boolean;
  readonly place: { readonly at: Address; readonly indicator: string };
}

function* partValues(pack: Pack, evaluation: Evaluation): Iterable<PartValue> {
  for (const { id, measure } of pack.indicators) {
    for (const part of evaluation.indicators.get(id)?.parts ?? []) {
      const ratio = ratioOf(measure, part);
      if (!ratio) continue;
      yield {
        key: standardKey(id, part.id),
        value: shownValue(measure, ratio),
        percent: measure.kind === 'share',
        place: { at: numeratorAddress(id, part.id), indicator: id },
      };
    }
  }
}

function approximately({ units, scale }: Decimal): number {
  return Number(units) / 10 ** scale;
}

function shortText(value: number): string {
  return decimalText(roundHalfUp(parseDecimal(decimalFromDouble(value)), 2));
}

export const PEER_RULES: readonly Rule[] = [outliers];
