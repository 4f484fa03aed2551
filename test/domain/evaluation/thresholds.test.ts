// A commune that stands exactly on a standard meets it, and one that is short of it by the last digit does not. Doubles
// get 7.7 % of these cases wrong.
import { describe, expect, it } from '@jest/globals';
import { evaluate } from '#domain/evaluation/evaluate';
import type { Pack, Threshold } from '#domain/packs/schema';
import { value } from '../../support/clean-sheet.ts';
import { Random } from '#local/example/random';
import { packOf, ratio, standard } from './tiny-pack.ts';

type Kind = 'share' | 'quotient';
type Op = '>=' | '<=' | '=';

const PACKS: Readonly<Record<Kind, Pack>> = {
  share: packOf([{ id: '1', measure: ratio('share'), thresholds: [] }]),
  quotient: packOf([{ id: '1', measure: ratio('quotient'), thresholds: [] }]),
};

function verdict(kind: Kind, op: Op, asked: string, num: string, den: string): string {
  const base = PACKS[kind];
  const thresholds: Threshold[] = [standard(op, asked)];
  const pack: Pack = { ...base, indicators: [{ ...base.indicators[0]!, thresholds }] };
  const entries = { '1.num': value(num), '1.den': value(den) };
  return evaluate(pack, { entries }, { year: 2017 }).indicators.get('1')!.verdict;
}

describe('on the standard and beside it', () => {
  it.each<[Kind, Op, string, string, string, string]>([
    ['share', '>=', '95', '1.14', '1.2', 'met'], // 114 = 114; as doubles 113.99999999999999 < 114
    ['share', '>=', '95', '1.1399', '1.2', 'notMet'],
    ['share', '>=', '95', '94996', '100000', 'notMet'], // printed as 95,00 %
    ['share', '>=', '95', '94.996', '100', 'notMet'],
    ['share', '>=', '95', '95', '100', 'met'],
    ['share', '<=', '26.7', '26.7', '100', 'met'],
    ['share', '<=', '26.7', '267', '1000', 'met'],
    ['share', '<=', '26.7', '26.7001', '100', 'notMet'],
    ['share', '<=', '12', '0.036', '0.3', 'met'],
    ['share', '=', '100', '0.3', '0.3', 'met'],
    ['share', '=', '100', '99999999999999', '100000000000000', 'notMet'],
    ['quotient', '>=', '36', '180000', '5000', 'met'],
    ['quotient', '>=', '36', '179999.9999', '5000', 'notMet'],
    ['quotient', '>=', '24.8', '124000', '5000', 'met'],
  ])('%s %s %s: %s of %s is %s', (kind, op, asked, num, den, expected) => {
    expect(verdict(kind, op, asked, num, den)).toBe(expected);
  });
});

describe('ten thousand standards, each with numbers on it, below it and above it', () => {
  // Everything in whole ten-thousandths, and numerators in 10^-scale: no decimal point, no shared code.
  const DIGITS = 4;
  const SEED = 20_170_630;

  function text(units: bigint, scale: number): string {
    const digits = String(units).padStart(scale + 1, '0');
    return scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  }

  const HOLDS: Readonly<Record<Op, (difference: bigint) => boolean>> = {
    '>=': (difference) => difference >= 0n,
    '<=': (difference) => difference <= 0n,
    '=': (difference) => difference === 0n,
  };

  it.each<[Kind, Op]>([
    ['share', '>='],
    ['share', '<='],
    ['share', '='],
    ['quotient', '>='],
    ['quotient', '<='],
    ['quotient', '='],
  ])('%s %s', (kind, op) => {
    const random = new Random(String(SEED));
    const wrong: string[] = [];
    for (let run = 0; run < 10_000 / 6; run++) {
      // As many digits as make the numerator on the standard one of four: a share divides by 100 more.
      const askedDigits = random.whole(0, kind === 'share' ? 1 : 2);
      const denDigits = (kind === 'share' ? DIGITS - 2 : DIGITS) - askedDigits;
      const most = kind === 'share' ? 100 * 10 ** askedDigits : 999_999; // to 100 %
      const asked = BigInt(random.whole(1, most));
      const den = BigInt(random.whole(1, 9_999_999));
      const on = asked * den;
      for (const num of [on, on - 1n, on + 1n]) {
        const whole = den * 10n ** BigInt(DIGITS - denDigits);
        const expected =
          kind === 'share' && num > whole ? 'unknown' : HOLDS[op](num - on) ? 'met' : 'notMet';
        const typed = [text(asked, askedDigits), text(num, DIGITS), text(den, denDigits)] as const;
        if (verdict(kind, op, ...typed) !== expected) wrong.push(`${typed.join(' ')} ${expected}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('more than four decimals decide nothing: the plain formulas would see another number', () => {
    expect(verdict('share', '>=', '80', '79.99999', '100')).toBe('unknown');
    expect(verdict('share', '>=', '80', '80.0001', '100.00001')).toBe('unknown');
    expect(verdict('share', '>=', '80', '79.9999', '100')).toBe('notMet');
  });
});
