/** Plain formulas decide exact thresholds right: 10,000 pairs at, just under and just over, with up to four decimals. */
import { describe, expect, it } from '@jest/globals';
import { shippedPack } from '#domain/packs/catalogue';
import { standardKey, standards } from '#domain/packs/threshold';
import type { Indicator, Threshold } from '#domain/packs/schema';
import { ratioVerdict } from '#workbook/template/formulas';
import type { Cell } from 'hucre';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { Random } from '#local/example/random';
import { scaled, scaledName } from '../support/scale.ts';
import { recalculated } from '../support/soffice.ts';

const CASES = 10_000;
const pack = shippedPack('qd-1980-2016', 'vi-du');
const asked = standards(pack, { zone: 'I', year: 2017 });

interface Case {
  readonly indicator: Indicator;
  readonly threshold: Threshold;
  /** In ten-thousandths, so that the expectation is whole-number arithmetic. */
  readonly numerator: number;
  readonly denominator: number;
}

describe(scaledName('exact thresholds in plain formulas', CASES), () => {
  it('are met at the threshold, not met one ten-thousandth beside it', async () => {
    const cases = randomCases(scaled(CASES));
    const cells = new Map<string, Partial<Cell>>();
    cases.forEach(({ indicator, threshold, numerator, denominator }, row) => {
      const formula = ratioVerdict(indicator, threshold, `A${row + 1}`, `B${row + 1}`);
      cells.set(`${row},0`, { value: numerator / 10_000 });
      cells.set(`${row},1`, { value: denominator / 10_000 });
      cells.set(`${row},2`, { formula });
    });
    const bytes = await writeXlsx({ sheets: [{ name: 'S', cells }] });
    const { sheets } = await readXlsx(recalculated(new Map([['s.xlsx', bytes]])).get('s.xlsx')!);

    const wrong = cases.flatMap((each, row) => {
      const shown = sheets[0]!.rows[row]?.[2];
      return shown === expected(each) ? [] : [{ ...each, shown }];
    });
    expect(wrong).toEqual([]);
  }, 300_000);
});

function randomCases(count: number): readonly Case[] {
  const random = new Random('exact thresholds');
  const ratios = pack.indicators.filter(({ measure }) => 'parts' in measure);
  return Array.from({ length: count }, () => {
    const indicator = random.pick(ratios);
    const part = 'parts' in indicator.measure ? random.pick(indicator.measure.parts).id : '';
    const threshold = asked.get(standardKey(indicator.id, part))!;
    const factor = indicator.measure.kind === 'share' ? 100 : 1;
    // A denominator that the threshold divides into ten-thousandths exactly.
    const step = 1000 * factor;
    const denominator = step * random.whole(1, random.pick([9, 999, 9999]));
    const edge = Math.round((Number(threshold.value) * 10 * denominator) / (10 * factor));
    const numerator = Math.max(0, edge + random.pick([0, 0, 1, -1]));
    return {
      indicator,
      threshold,
      numerator: Math.min(numerator, limit(indicator, denominator, numerator)),
      denominator,
    };
  });
}

/** A share cannot be over 100 %; a quotient can be anything. */
function limit({ measure }: Indicator, denominator: number, numerator: number): number {
  return measure.kind === 'share' ? denominator : numerator;
}

function expected({ indicator, threshold, numerator, denominator }: Case): string {
  const factor = indicator.measure.kind === 'share' ? 100n : 1n;
  const reached = BigInt(numerator) * factor * 10n;
  const needed = BigInt(Math.round(Number(threshold.value) * 10)) * BigInt(denominator);
  const holds =
    threshold.op === '>='
      ? reached >= needed
      : threshold.op === '<='
        ? reached <= needed
        : reached === needed;
  return holds ? 'Đạt' : 'Chưa đạt';
}
