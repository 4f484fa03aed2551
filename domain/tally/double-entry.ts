/** A total counted in two ways must come out the same: what tallies are held against before anyone prints them. */
import { decimalText, divideHalfUp, parseDecimal } from '#domain/values/decimal';
import type { Pack } from '#domain/packs/schema';
import { finding, type Finding } from '#domain/rules/finding';
import { mean } from './shares.ts';
import type { Tally } from './tally.ts';

export function checkTally(pack: Pack, tally: Tally): readonly Finding[] {
  const findings: Finding[] = [];
  const byCriterion = total(tally.criteria.map(({ count }) => count));
  if (byCriterion !== tally.sum.count) {
    findings.push(finding('tally.sumsDiffer', { byCriterion, byCommune: tally.sum.count }));
  }

  const bands = total(tally.bands.map(({ count }) => count));
  if (bands !== tally.reported) {
    findings.push(finding('tally.bandsDiffer', { bands, reported: tally.reported }));
  }

  const average = mean(tally);
  if (average) {
    const low = bandBound(pack, tally, 'min');
    const high = bandBound(pack, tally, 'max');
    // On the sums: the mean is rounded, and would hide a few criteria among many communes.
    if (tally.sum.count < low || tally.sum.count > high) {
      findings.push(
        finding('tally.meanOutside', {
          mean: decimalText(average.value),
          low: decimalText(overExpected(tally, low)),
          high: decimalText(overExpected(tally, high)),
        }),
      );
    }
  }
  return findings;
}

/** What the bands allow at least, or at most: Σ communes × edge of the band. */
function bandBound(pack: Pack, tally: Tally, edge: 'min' | 'max'): number {
  return total(pack.bands.map((band, index) => band[edge] * (tally.bands[index]?.count ?? 0)));
}

function overExpected({ expected }: Tally, sum: number) {
  return divideHalfUp(parseDecimal(String(sum)), parseDecimal(String(expected)), 2);
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
