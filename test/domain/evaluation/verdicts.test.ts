import { describe, expect, it } from '@jest/globals';
import { combine, evaluate } from '#domain/evaluation/evaluate';
import type { Evaluation, Reason } from '#domain/evaluation/results';
import { packById } from '#domain/packs/catalogue';
import type { Indicator, Measure, Pack } from '#domain/packs/schema';
import { STATE_CODES, type Entry, type Verdict } from '#domain/sheet/entry';
import { cleanSheet, contextOf, value } from '../../support/clean-sheet.ts';
import { ASSESSED, COUNT, packOf, ratio, standard } from './tiny-pack.ts';

const IN_2017 = { year: 2017 };

/** As typed; "" is an empty cell, "?" one that could not be read. */
function entries(cells: Readonly<Record<string, string>>): Record<string, Entry> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([address, cell]) => {
      const entry = entryOf(cell);
      return entry ? [[address, entry]] : [];
    }),
  );
}

function entryOf(cell: string): Entry | null {
  if (cell === '') return null;
  if (cell === '?') return { state: 'unread', raw: 'năm' };
  if (cell === STATE_CODES.none) return { state: 'none' };
  if (cell === STATE_CODES.pending) return { state: 'pending' };
  return value(cell);
}

function judge(pack: Pack, cells: Readonly<Record<string, string>>): Evaluation {
  return evaluate(pack, { entries: entries(cells) }, IN_2017);
}

/** "met", "unknown: pending", "met: none". */
function said({ verdict, reason }: { verdict: Verdict; reason: Reason | null }): string {
  return reason === null ? verdict : `${verdict}: ${reason}`;
}

function of(pack: Pack, cells: Readonly<Record<string, string>>, id = '1'): string {
  return said(judge(pack, cells).indicators.get(id)!);
}

const granted: Partial<Indicator> = { whenNone: { verdict: 'met', confirmed: true } };

describe.each<[string, Measure]>([
  ['a share', ratio('share')],
  ['a quotient', ratio('quotient')],
])('%s of at least 50 or 0.5', (_, measure) => {
  const value = measure.kind === 'share' ? '50' : '0.5';
  const draft = { id: '1', measure, thresholds: [standard('>=', value)] };
  const states = ['10', '', 'KPS', 'CCSL', '?'];
  const UNANSWERED = 'unknown: unanswered';
  const PENDING = 'unknown: pending';
  const NONE = 'none';

  // What the denominator says runs across, what the numerator says runs down.
  const table: Readonly<Record<string, readonly string[]>> = {
    '5': ['met', UNANSWERED, NONE, PENDING, UNANSWERED],
    '4.9': ['notMet', UNANSWERED, NONE, PENDING, UNANSWERED],
    '': [UNANSWERED, UNANSWERED, NONE, PENDING, UNANSWERED],
    KPS: [NONE, NONE, NONE, NONE, NONE],
    CCSL: [PENDING, PENDING, NONE, PENDING, PENDING],
    '?': [UNANSWERED, UNANSWERED, NONE, PENDING, UNANSWERED],
  };
  const cells = Object.entries(table).flatMap(([num, row]) =>
    row.map((expected, column) => ({ num, den: states[column]!, expected })),
  );

  it.each(cells)('"$num" of "$den" is $expected', ({ num, den, expected }) => {
    const typed = { '1.num': num, '1.den': den };
    const none = expected === NONE;
    expect(of(packOf([draft]), typed)).toBe(none ? 'unknown: none' : expected);
    expect(of(packOf([{ ...draft, ...granted }]), typed)).toBe(none ? 'met: none' : expected);
  });
});

describe('numbers that make no verdict', () => {
  const share = { id: '1', measure: ratio('share'), thresholds: [standard('>=', '50')] };
  const quotient = { ...share, measure: ratio('quotient') };

  it.each<[string, string, string, string]>([
    ['-1', '10', 'unknown: invalid', 'unknown: invalid'],
    ['1', '-10', 'unknown: invalid', 'unknown: invalid'],
    ['-5', '-10', 'unknown: invalid', 'unknown: invalid'],
    ['11', '10', 'unknown: invalid', 'notMet'],
    ['10', '10', 'met', 'notMet'],
    ['0', '10', 'notMet', 'notMet'],
    ['3', '0', 'unknown: invalid', 'unknown: invalid'],
    ['0', '0', 'met: none', 'met: none'],
    ['0', '0.00', 'met: none', 'met: none'],
  ])('%s of %s: as a share %s, as a quotient %s', (num, den, asShare, asQuotient) => {
    const typed = { '1.num': num, '1.den': den };
    expect(of(packOf([{ ...share, ...granted }]), typed)).toBe(asShare);
    expect(of(packOf([{ ...quotient, ...granted }]), typed)).toBe(asQuotient);
  });

  it('zero of zero leaves the verdict open where the pack grants nothing', () => {
    expect(of(packOf([share]), { '1.num': '0', '1.den': '0' })).toBe('unknown: none');
  });
});

describe('a count that must be 0', () => {
  const draft = { id: '1', measure: COUNT, thresholds: [standard('=', '0')] };
  it.each([
    ['0', 'met'],
    ['1', 'notMet'],
    ['-1', 'unknown: invalid'],
    ['', 'unknown: unanswered'],
    ['?', 'unknown: unanswered'],
    ['CCSL', 'unknown: pending'],
    ['KPS', 'unknown: none'],
  ])('"%s" is %s', (num, expected) => {
    expect(of(packOf([draft]), { '1.num': num })).toBe(expected);
  });
});

describe('an indicator that a person assesses', () => {
  const draft = { id: '1', measure: ASSESSED, thresholds: [standard('assessed')] };
  it.each([
    ['met', 'met'],
    ['notMet', 'notMet'],
    ['', 'unknown: unanswered'],
    ['?', 'unknown: unanswered'],
    ['CCSL', 'unknown: pending'],
    ['KPS', 'unknown: none'],
  ])('"%s" is %s', (own, expected) => {
    expect(of(packOf([draft]), { '1.own': own })).toBe(expected);
  });

  it('does not arise and is met, where the pack says so', () => {
    expect(of(packOf([{ ...draft, ...granted }]), { '1.own': 'KPS' })).toBe('met: none');
  });
});

describe('what the commune says of itself', () => {
  it('changes nothing where there is something to compute', () => {
    const pack = packOf([{ id: '1', measure: ratio('share'), thresholds: [standard('>=', '50')] }]);
    expect(of(pack, { '1.num': '4', '1.den': '10', '1.own': 'met' })).toBe('notMet');
    expect(of(pack, { '1.own': 'met' })).toBe('unknown: unanswered');
  });
});

describe('without a standard', () => {
  it.each<[string, Indicator['thresholds'], string]>([
    ['that the province has set', [standard('province')], 'unknown: standardNotSet'],
    ['that anybody has read', [standard('unknown')], 'unknown: standardUnknown'],
    ['that is listed', [], 'unknown: standardUnknown'],
  ])('%s nothing is decided', (_, thresholds, expected) => {
    const share = packOf([{ id: '1', measure: ratio('share'), thresholds }]);
    expect(of(share, { '1.num': '10', '1.den': '10' })).toBe(expected);
    expect(of(share, { '1.num': 'KPS' })).toBe(expected);
    expect(of(packOf([{ id: '1', measure: ASSESSED, thresholds }]), { '1.own': 'met' })).toBe(
      expected,
    );
  });

  it('the numbers are there all the same', () => {
    const pack = packOf([{ id: '1', measure: ratio('share'), thresholds: [standard('province')] }]);
    const [part] = judge(pack, { '1.num': '7.5', '1.den': '10' }).indicators.get('1')!.parts;
    expect(part).toMatchObject({
      numerator: { units: 75n, scale: 1 },
      denominator: { units: 10n },
    });
  });
});

describe('a total that indicators share', () => {
  const measure = ratio('share', [''], 'households');
  const pack = packOf([{ id: '1', measure, thresholds: [standard('>=', '50')], ...granted }]);
  it.each([
    ['stands for the denominator', { 'info.households': '10' }, 'met'],
    [
      'gives way to a denominator that is typed',
      { 'info.households': '10', '1.den': '11' },
      'notMet',
    ],
    [
      'gives way to one that is not known',
      { 'info.households': '10', '1.den': 'CCSL' },
      'unknown: pending',
    ],
    [
      'gives way to one that cannot be read',
      { 'info.households': '10', '1.den': '?' },
      'unknown: unanswered',
    ],
    ['passes on numbers only, no KPS', { 'info.households': 'KPS' }, 'unknown: unanswered'],
    ['passes on numbers only, no CCSL', { 'info.households': 'CCSL' }, 'unknown: unanswered'],
    ['is asked for where it is empty', {}, 'unknown: unanswered'],
    ['is not another total', { 'info.people': '10' }, 'unknown: unanswered'],
  ])('%s', (_, typed, expected) => {
    expect(of(pack, { '1.num': '5', ...typed })).toBe(expected);
  });
});

describe('an indicator of two parts', () => {
  const thresholds = [
    standard('>=', '90', { part: 'a', region: 'NORTH' }),
    standard('>=', '50', { part: 'b', region: 'NORTH' }),
    standard('>=', '90', { part: 'a', region: 'SOUTH' }),
  ];
  const measure = ratio('share', ['a', 'b']);
  const inRegion = (region: string): Pack => ({
    ...packOf([{ id: '1', measure, thresholds }]),
    overlay: {
      id: 'here',
      base: 'tiny',
      title: { vi: 'thử' },
      example: true,
      province: '20',
      region,
      effective: { from: '2016-01-01' },
      zones: {},
    },
  });

  it.each([
    ['95', '55', 'met'],
    ['95', '49', 'notMet'],
    ['89', '55', 'notMet'],
    ['89', '', 'notMet'],
    ['95', '', 'unknown: unanswered'],
    ['CCSL', '55', 'unknown: pending'],
  ])('%s and %s of 100 are %s', (a, b, expected) => {
    expect(of(inRegion('NORTH'), { '1a.num': a, '1b.num': b, '1.den': '100' })).toBe(expected);
  });

  it('is judged by the one part that the region asks for', () => {
    const typed = { '1a.num': '95', '1b.num': '0', '1.den': '100' };
    const { parts, ...result } = judge(inRegion('SOUTH'), typed).indicators.get('1')!;
    expect(said(result)).toBe('met');
    expect(parts.map(({ id }) => id)).toEqual(['a']);
  });
});

describe('a standard that is another where there is little to divide by', () => {
  const upTo = { denominator: '3', value: '50' };
  const thresholds = [standard('>=', '70', { upTo })];
  const pack = packOf([{ id: '1', measure: ratio('share'), thresholds }]);
  it.each([
    ['2', '4', 'notMet'], // 50 % of four
    ['2', '3', 'met'], // 66.67 % of three
    ['1', '2', 'met'],
    ['1', '3', 'notMet'],
    ['3', '4', 'met'],
    ['2', '3.0001', 'notMet'],
  ])('%s of %s is %s', (num, den, expected) => {
    expect(of(pack, { '1.num': num, '1.den': den })).toBe(expected);
  });
});

describe('a criterion', () => {
  const pack = packOf(
    ['1.1', '1.2', '1.3'].map((id) => ({
      id,
      measure: ASSESSED,
      thresholds: [standard('assessed')],
      ...(id === '1.3' ? granted : {}),
    })),
  );
  it.each([
    ['met', 'met', 'met', 'met'],
    ['met', 'met', 'KPS', 'met: none'],
    ['met', 'notMet', 'met', 'notMet'],
    ['', 'notMet', 'CCSL', 'notMet'],
    ['met', 'CCSL', '', 'unknown: pending'],
    ['', 'CCSL', 'met', 'unknown: unanswered'],
    ['met', 'KPS', 'KPS', 'unknown: none'],
  ])('of "%s", "%s" and "%s" is %s', (a, b, c, expected) => {
    const { criteria, met, unknown } = judge(pack, { '1.1.own': a, '1.2.own': b, '1.3.own': c });
    expect(criteria.map(said)).toEqual([expected]);
    expect(met).toBe(expected.startsWith('met') ? 1 : 0);
    expect(unknown).toBe(expected.startsWith('unknown') ? 1 : 0);
  });

  it('of nothing is met, and the order of its indicators decides nothing but the reason', () => {
    expect(said(combine([]))).toBe('met');
  });

  it('whose indicators have not been read is unknown', () => {
    const { criteria, met, unknown } = judge(packById('qd-51-2025')!, {});
    expect(new Set(criteria.map(said))).toEqual(new Set(['unknown: indicatorsNotListed']));
    expect({ met, unknown }).toEqual({ met: 0, unknown: criteria.length });
  });
});

describe('a whole sheet', () => {
  it('of the example province meets all 19', () => {
    const { met, unknown, criteria } = contextOf(cleanSheet()).evaluation;
    expect({ met, unknown, of: criteria.length }).toEqual({ met: 19, unknown: 0, of: 19 });
  });

  it('loses one criterion by one indicator', () => {
    const sheet = cleanSheet({ entries: { '17.1b.num': value('599') } }); // 49.92 %, asked: 50
    const { met, criteria } = contextOf(sheet).evaluation;
    expect(met).toBe(18);
    expect(criteria.find(({ verdict }) => verdict !== 'met')).toMatchObject({ no: 17 });
  });

  it('is judged alike every time, and not touched', () => {
    const sheet = Object.freeze({ ...cleanSheet(), entries: Object.freeze(cleanSheet().entries) });
    expect(contextOf(sheet).evaluation).toEqual(contextOf(sheet).evaluation);
    expect(sheet).toEqual(cleanSheet());
  });

  it('says the income asked for in its year', () => {
    const asked = ['2016S2', '2017S1', '2018S1', '2020'].map((period) => {
      const { evaluation } = contextOf({ ...cleanSheet(), period });
      return evaluation.indicators.get('10')!.parts[0]!.threshold!.value;
    });
    expect(asked).toEqual(['21.4', '24.8', '30', '36']);
  });
});
