import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { meets } from '#domain/evaluation/evaluate';
import type { Threshold } from '#domain/packs/schema';
import { numeratorFor, type ComputedMeasure, type Question } from '#local/example/numerators';
import { Random } from '#local/example/random';

const SHARE: ComputedMeasure = {
  kind: 'share',
  parts: [{ id: '', numerator: { vi: 'hộ' } }],
  denominator: { vi: 'hộ' },
  whole: true,
  provenance: { confirmed: true },
};
const INCOME: ComputedMeasure = { ...SHARE, kind: 'quotient', whole: false };
const HOUSES: ComputedMeasure = { kind: 'count', counted: { vi: 'nhà' }, whole: true };

const standard = (op: Threshold['op'], value: string): Threshold => ({
  op,
  value,
  confirmed: true,
});
const households = fc.integer({ min: 200, max: 2500 }).map((units) => ({ units, decimals: 0 }));
const kilometres = fc.integer({ min: 15, max: 900 }).map((units) => ({ units, decimals: 1 }));
const one = fc.constant({ units: 1, decimals: 0 });

describe('a numerator gives the planned verdict', () => {
  it.each([
    ['≥95 % of households', SHARE, '>=', '95', { worst: 86, best: 100 }, households, 0],
    ['≤26,7 % of children', SHARE, '<=', '26.7', { worst: 35, best: 12 }, households, 0],
    ['100 % of kilometres', SHARE, '=', '100', { worst: 15, best: 100 }, kilometres, 1],
    ['24,8 million a head', INCOME, '>=', '24.8', { worst: 11, best: 29 }, households, 1],
    ['no temporary house', HOUSES, '=', '0', { worst: 60, best: 0 }, one, 0],
  ] as const)('%s', (_, measure, op, value, outlook, denominators, decimals) => {
    const threshold = standard(op, value);
    fc.assert(
      fc.property(
        denominators,
        fc.boolean(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.string(),
        (denominator, planned, standing, seed) => {
          const question: Question = { measure, threshold, outlook, denominator, decimals };
          const verdict = planned ? 'met' : 'missed';
          const units = numeratorFor(question, verdict, standing, new Random(seed));
          const decimal = (amount: number, scale: number) => ({ units: BigInt(amount), scale });
          expect(
            meets(
              measure,
              decimal(units, decimals),
              decimal(denominator.units, denominator.decimals),
              threshold,
            ),
          ).toBe(planned);
        },
      ),
    );
  });

  it('or there is none', () => {
    const impossible: Question = {
      measure: SHARE,
      threshold: standard('>=', '0'),
      outlook: { worst: 0, best: 100 },
      denominator: { units: 10, decimals: 0 },
      decimals: 0,
    };
    expect(() => numeratorFor(impossible, 'missed', 0.5, new Random('x'))).toThrow(RangeError);
  });
});
