import { describe, expect, it } from '@jest/globals';
import { loadPack } from '#domain/packs/load';
import { applyOverlay } from '#domain/packs/overlay';
import type { Circumstances, Pack, Threshold } from '#domain/packs/schema';
import { resolveThreshold, standards } from '#domain/packs/threshold';
import { row, smallOverlay, smallPack } from './small-pack.ts';

const IN_2017: Circumstances = { year: 2017 };

/** The small pack where the roads of 1.2 are judged by these rows, in region NORTH. */
function packWith(thresholds: readonly Threshold[]): Pack {
  const data = smallPack();
  data.indicators[1]!.thresholds = [...thresholds];
  return applyOverlay(loadPack(data), smallOverlay());
}

function valueIn(pack: Pack, circumstances: Circumstances): string | undefined {
  return resolveThreshold(pack, { id: '1.2' }, '', circumstances)?.value;
}

const at = (value: string, keys: Partial<Threshold> = {}) => row({ op: '>=', value, ...keys });

describe('of the rows that apply', () => {
  it('the one naming most keys prevails, wherever it stands', () => {
    const rows = [
      at('1', { region: 'NORTH', zone: 'III', communeGroup: '1' }),
      at('2', { region: 'NORTH', zone: 'III' }),
      at('3', { region: 'NORTH' }),
      at('4'),
    ];
    for (const pack of [packWith(rows), packWith([...rows].reverse())]) {
      expect(valueIn(pack, { year: 2017, zone: 'III', communeGroup: '1' })).toBe('1');
      expect(valueIn(pack, { year: 2017, zone: 'III' })).toBe('2');
      expect(valueIn(pack, { year: 2017, zone: 'II' })).toBe('3');
    }
  });

  it('a row of another region does not', () => {
    expect(valueIn(packWith([at('3', { region: 'SOUTH' }), at('4')]), IN_2017)).toBe('4');
  });

  it('a commune without a zone is under no row of a zone', () => {
    expect(valueIn(packWith([at('2', { zone: 'III' }), at('4')]), IN_2017)).toBe('4');
  });

  it('the latest year begun prevails; a coming year does not apply yet', () => {
    const pack = packWith([at('20'), at('30', { fromYear: 2018 }), at('33', { fromYear: 2019 })]);
    expect([2017, 2018, 2019, 2025].map((year) => valueIn(pack, { year }))).toEqual([
      '20',
      '30',
      '33',
      '33',
    ]);
  });

  it('keys weigh more than years', () => {
    const pack = packWith([at('20', { region: 'NORTH' }), at('30', { fromYear: 2017 })]);
    expect(valueIn(pack, { year: 2018 })).toBe('20');
  });

  it('none: the standard is not known', () => {
    const pack = packWith([at('30', { fromYear: 2018 })]);
    expect(resolveThreshold(pack, { id: '1.2' }, '', IN_2017)).toBeNull();
  });
});

describe('a part without a row', () => {
  const standardsIn = (region: string) =>
    standards(applyOverlay(loadPack(smallPack()), { ...smallOverlay(), region }), IN_2017);

  it('is not asked of a region that has one for another part', () => {
    expect(standardsIn('NORTH').has('2a')).toBe(true);
    expect(standardsIn('SOUTH').has('2a')).toBe(false);
    expect(standardsIn('SOUTH').get('2b')).toMatchObject({ op: '=', value: '100' });
  });

  it('is unknown where no part has one: without overlay, a national pack has no region', () => {
    const national = standards(loadPack(smallPack()), IN_2017);
    expect([national.get('2a'), national.get('2b')]).toEqual([null, null]);
    expect(national.get('1.1')).toMatchObject({ op: 'assessed' });
  });
});

it('standards are found once for all communes in the same circumstances', () => {
  const pack = loadPack(smallPack());
  const first = standards(pack, { zone: 'III', year: 2017 });
  expect(standards(pack, { year: 2017, zone: 'III', communeGroup: undefined })).toBe(first);
  expect(standards(pack, { zone: 'II', year: 2017 })).not.toBe(first);
  expect(standards(loadPack(smallPack()), { zone: 'III', year: 2017 })).not.toBe(first);
});
