import { describe, expect, it } from '@jest/globals';
import { shippedPack, shippedPacks } from '#domain/packs/catalogue';
import { changedIndicators, diffPacks } from '#domain/packs/diff';
import { loadPack } from '#domain/packs/load';
import { applyOverlay } from '#domain/packs/overlay';
import type { Pack, PackData } from '#domain/packs/schema';
import { row, smallOverlay, smallPack } from './small-pack.ts';

function changed(change: (pack: PackData) => unknown): Pack {
  const data = smallPack();
  change(data);
  return loadPack(data);
}

const before = loadPack(smallPack());
const cell = (place: object) => expect.objectContaining(place);

describe('two packs', () => {
  it('that are the same have no differences', () => {
    for (const pack of shippedPacks()) expect(diffPacks(pack, pack)).toEqual([]);
  });

  it('differ by a standard, with the value before and after', () => {
    const after = changed((p) => (p.indicators[2]!.thresholds[1]!.value = '55'));
    expect(diffPacks(before, after)).toEqual([
      {
        kind: 'standard',
        cell: cell({ indicator: '2', table: 'national', part: 'b', region: 'NORTH' }),
        before: { op: '>=', value: '50' },
        after: { op: '>=', value: '55' },
      },
    ]);
  });

  it('differ by a row that one of them lacks', () => {
    const after = changed((p) => p.indicators[2]!.thresholds.pop());
    expect(diffPacks(before, after)).toEqual([
      {
        kind: 'standard',
        cell: cell({ part: 'b', region: 'SOUTH' }),
        before: { op: '=', value: '100' },
        after: null,
      },
    ]);
  });

  it('do not differ where one says in one row what the other says region by region', () => {
    const after = changed((p) => {
      p.indicators[0]!.thresholds = [
        row({ region: 'NORTH', op: 'assessed' }),
        row({ region: 'SOUTH', op: 'assessed' }),
      ];
    });
    expect(diffPacks(before, after)).toEqual([]);
  });

  it('do not differ by the order of rows, even where one is for all other regions', () => {
    const rows = [row({ region: 'NORTH', op: 'province' }), row({ op: 'assessed' })];
    const [a, b] = [rows, [...rows].reverse()].map((thresholds) =>
      changed((p) => (p.indicators[0]!.thresholds = thresholds)),
    );
    expect(diffPacks(a!, b!)).toEqual([]);
  });

  it('differ once where every region changes alike', () => {
    const after = changed((p) => (p.indicators[0]!.thresholds[0]!.op = 'unknown'));
    expect(diffPacks(before, after)).toEqual([
      {
        kind: 'standard',
        cell: cell({ indicator: '1.1', region: undefined }),
        before: { op: 'assessed' },
        after: { op: 'unknown' },
      },
    ]);
  });

  it('differ by what has been confirmed since', () => {
    const after = changed((p) => (p.indicators[2]!.thresholds[0]!.confirmed = false));
    expect(diffPacks(before, after)).toEqual([
      { kind: 'confirmed', cell: cell({ part: 'a' }), before: true, after: false },
    ]);
  });

  it.each<[kind: string, change: (pack: PackData) => unknown, difference: object]>([
    [
      'bands',
      (p) => (p.bands[1]!.label = 'dưới 2'),
      { before: before.bands, after: [before.bands[0], { label: 'dưới 2', min: 0, max: 1 }] },
    ],
    [
      'criterionName',
      (p) => (p.criteria[1]!.name = { vi: 'Nước sạch' }),
      { criterion: 2, before: { vi: 'Nước' }, after: { vi: 'Nước sạch' } },
    ],
    [
      'text',
      (p) => (p.indicators[0]!.text = { vi: 'Lời văn mới' }),
      { indicator: '1.1', before: { vi: 'Chỉ tiêu 1.1' }, after: { vi: 'Lời văn mới' } },
    ],
    [
      'textConfirmed',
      (p) => (p.indicators[0]!.textConfirmed = false),
      { indicator: '1.1', before: true, after: false },
    ],
    [
      'whenNone',
      (p) => (p.indicators[0]!.whenNone.verdict = 'met'),
      { indicator: '1.1', before: 'unknown', after: 'met' },
    ],
    [
      'measure',
      (p) => (p.indicators[1]!.measure = { kind: 'assessed' }),
      { indicator: '1.2', after: { kind: 'assessed' } },
    ],
    [
      'indicatorAdded',
      (p) => {
        p.indicators.push({ ...p.indicators[0]!, id: '1.3' });
        p.declared.indicators = 4;
      },
      { indicator: '1.3' },
    ],
    [
      'indicatorRemoved',
      (p) => {
        p.indicators.shift();
        p.declared.indicators = 2;
      },
      { indicator: '1.1' },
    ],
  ])('differ by %s', (kind, change, difference) => {
    expect(diffPacks(before, changed(change))).toMatchObject([{ kind, ...difference }]);
  });

  it('differ by the zone of a commune and by provincial rows', () => {
    const row12 = { indicator: '1.2', op: '>=', value: '50', confirmed: false } as const;
    const a = applyOverlay(before, smallOverlay());
    const b = applyOverlay(before, {
      ...smallOverlay([row12]),
      zones: { '05986@2004-08-31': 'II', '05989@2004-08-31': 'I' },
    });
    expect(diffPacks(a, b)).toEqual([
      {
        kind: 'standard',
        cell: cell({ indicator: '1.2', table: 'provincial' }),
        before: null,
        after: { op: '>=', value: '50' },
      },
      { kind: 'zone', unit: '05986@2004-08-31', before: 'I', after: 'II' },
      { kind: 'zone', unit: '05989@2004-08-31', before: null, after: 'I' },
    ]);
  });
});

describe('the indicators whose standard changes', () => {
  const shipped = shippedPack('qd-1980-2016', 'langson');
  const example = shippedPack('qd-1980-2016', 'vi-du');

  it('are those the province has set meanwhile', () => {
    const ids = changedIndicators(shipped, example, { zone: 'III', year: 2017 });
    expect(ids).toEqual(['2.1', '2.2', '2.3', '2.4', '6.1', '10']);
  });

  it('are fewer where the step of the year is the national value', () => {
    const ids = changedIndicators(shipped, example, { zone: 'III', year: 2020 });
    expect(ids).toEqual(['2.1', '2.2', '2.3', '2.4', '6.1']);
  });

  it('follow a commune that changes its zone', () => {
    const before2017 = { zone: 'II', year: 2017 } as const;
    expect(changedIndicators(example, example, before2017)).toEqual([]);
    expect(changedIndicators(example, example, before2017, { zone: 'III', year: 2017 })).toEqual([
      '2.2',
      '2.4',
    ]);
  });

  it('include those that only one pack has', () => {
    const shorter = changed((p) => {
      p.indicators.shift();
      p.declared.indicators = 2;
    });
    expect(changedIndicators(before, shorter, { year: 2017 })).toEqual(['1.1']);
    expect(changedIndicators(shorter, before, { year: 2017 })).toEqual(['1.1']);
  });
});
