import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { meets } from '#domain/evaluation/evaluate';
import type { PartResult } from '#domain/evaluation/results';
import type { Measure, Threshold } from '#domain/packs/schema';
import { criteriaNeeded } from '#domain/targets/criteria-needed';
import { distance } from '#domain/targets/distance';
import { pathOf } from '#domain/targets/shortest-paths';
import { add, parseDecimal, subtract } from '#domain/values/decimal';
import { consolidation, contexts, pack } from '../../local/example/judged.ts';

describe('what a target asks', () => {
  it.each([
    ['9.4', 398], // 9,4 × 207 = 1.945,8 → 1.946 − 1.548
    ['7.48', 1], // 7,48 × 207 = 1.548,36 → 1.549
    ['7', 0],
    ['19', 2385], // 3.933 − 1.548
  ])('a mean of %s: %i more criteria', (mean, needed) => {
    expect(criteriaNeeded(consolidation.tally, mean)).toBe(needed);
  });
});

function measureOf(kind: 'share' | 'quotient', whole: boolean): Measure {
  return {
    kind,
    parts: [{ id: '', numerator: { vi: 'hộ' } }],
    denominator: { vi: 'hộ' },
    whole,
    provenance: { confirmed: true },
  };
}

function partOf(num: string, den: string, op: '>=' | '<=' | '=', value: string): PartResult {
  const threshold: Threshold = { op, value, confirmed: true };
  return {
    id: '',
    verdict: 'notMet',
    reason: null,
    numerator: parseDecimal(num),
    denominator: parseDecimal(den),
    threshold,
  };
}

describe('how far an indicator is from its standard', () => {
  it.each([
    ['90', '100', '>=', '95', 'more', '5'],
    ['94', '99', '>=', '95', 'more', '1'], // 95 % of 99 = 94,05 → 95
    ['949960', '1000000', '>=', '95', 'more', '40'],
    ['13', '100', '<=', '12', 'less', '1'],
    ['13', '107', '<=', '12', 'less', '1'], // 12 % of 107 = 12,84: 12 households are few enough
  ] as const)('%s of %s, %s %s %%: %s by %s', (num, den, op, value, direction, amount) => {
    const part = partOf(num, den, op, value);
    expect(distance(measureOf('share', true), part)).toEqual({ direction, amount });
  });

  it('asks for money to the part of a million', () => {
    const part = partOf('2400.5', '100', '>=', '26');
    expect(distance(measureOf('quotient', false), part)).toEqual({
      direction: 'more',
      amount: '199.5',
    });
  });

  it('says nothing where exactly so much is asked, or nothing is missing', () => {
    expect(distance(measureOf('share', true), partOf('9', '10', '=', '100'))).toBeNull();
    const met: PartResult = { ...partOf('96', '100', '>=', '95'), verdict: 'met' };
    expect(distance(measureOf('share', true), met)).toBeNull();
  });

  it('is just enough: with it the standard is met, with one less it is not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 1000 }),
        fc.constantFrom('>=' as const, '<=' as const),
        (den, share, tenths, op) => {
          const num = Math.floor(den * share);
          const measure = measureOf('share', true);
          const part = partOf(String(num), String(den), op, String(tenths / 10));
          const meetsWith = (numerator: string) =>
            meets(measure, parseDecimal(numerator), part.denominator!, part.threshold!);
          fc.pre(!meetsWith(String(num)));
          const { direction, amount } = distance(measure, part)!;
          const move = direction === 'more' ? add : subtract;
          const moved = (by: number) =>
            Number(move(parseDecimal(String(num)), parseDecimal(String(by))).units);
          expect(meetsWith(String(moved(Number(amount))))).toBe(true);
          expect(meetsWith(String(moved(Number(amount) - 1)))).toBe(false);
        },
      ),
    );
  });
});

describe('the way to the next band', () => {
  it('of every commune names as many criteria as are missing at least', () => {
    for (const { evaluation } of contexts) {
      const path = pathOf(pack, evaluation);
      expect(path.open).toHaveLength(pack.criteria.length - path.met);
      if (path.next) {
        expect(path.met + path.toNext).toBe(path.next.min);
        expect(path.open.length).toBeGreaterThanOrEqual(path.toNext);
      } else {
        expect(path.met).toBe(pack.criteria.length);
      }
      for (const { decided, missing } of path.open) {
        if (decided) expect(missing.length).toBeGreaterThan(0);
      }
    }
  });
});
