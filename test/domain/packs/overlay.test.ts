import { describe, expect, it } from '@jest/globals';
import { loadPack } from '#domain/packs/load';
import { applyOverlay, loadOverlay, overlayOf } from '#domain/packs/overlay';
import { PackError } from '#domain/packs/pack-error';
import type { Overlay } from '#domain/packs/schema';
import { resolveThreshold } from '#domain/packs/threshold';
import { smallOverlay, smallPack } from './small-pack.ts';

const provincialRow = (fields: Partial<Overlay['thresholds'][number]>) => ({
  indicator: '1.2',
  op: '>=' as const,
  value: '50',
  confirmed: false,
  ...fields,
});

function problemsOf(overlay: Overlay): readonly string[] {
  try {
    applyOverlay(loadPack(smallPack()), overlay);
  } catch (error) {
    if (error instanceof PackError) return error.problems;
    throw error;
  }
  return [];
}

describe('an overlay', () => {
  const national = loadPack(smallPack());
  const overlay = smallOverlay([
    provincialRow({}),
    provincialRow({ zone: 'III', value: '40' }),
    provincialRow({ indicator: '2', part: 'a', value: '95', note: 'tỉnh nâng mức' }),
  ]);
  const provincial = applyOverlay(national, overlay);

  it('gives a pack of the same id under another hash, and leaves the national one as it was', () => {
    expect(provincial.id).toBe(national.id);
    expect(provincial.hash).not.toBe(national.hash);
    expect(national.overlay).toBeUndefined();
    expect(applyOverlay(national, overlay).hash).toBe(provincial.hash);
  });

  it('can be taken out again, changed and put back', () => {
    expect(overlayOf(provincial)).toEqual(overlay);
    expect(overlayOf(national)).toBeNull();
    expect(applyOverlay(national, overlayOf(provincial)!).hash).toBe(provincial.hash);
  });

  it('is named by the pack, without repeating its rows', () => {
    expect(provincial.overlay).toMatchObject({ id: 'tinh', example: true, region: 'NORTH' });
    expect(provincial.overlay).not.toHaveProperty('thresholds');
    expect(provincial.indicators[1]!.thresholds).toEqual(national.indicators[1]!.thresholds);
    expect(provincial.indicators[1]!.provincial).toHaveLength(2);
  });

  it('prevails over national rows, however many keys those name', () => {
    const of2a = resolveThreshold(provincial, { id: '2' }, 'a', { year: 2017 });
    expect(of2a?.value).toBe('95');
  });

  it('leaves alone the part that it says nothing of', () => {
    expect(resolveThreshold(provincial, { id: '2' }, 'b', { year: 2017 })?.value).toBe('50');
  });

  it('decides by zone', () => {
    const inZone = (zone: 'I' | 'II' | 'III') =>
      resolveThreshold(provincial, { id: '1.2' }, '', { zone, year: 2017 })?.value;
    expect([inZone('I'), inZone('II'), inZone('III')]).toEqual(['50', '50', '40']);
  });

  it('is refused when its shape is wrong', () => {
    expect(() => loadOverlay({ ...smallOverlay(), zones: { '05986@2004-08-31': 'IV' } })).toThrow(
      /^overlay tinh cannot be used:\n- zones\.05986@2004-08-31: /,
    );
  });
});

describe('an overlay that does not fit is refused', () => {
  it.each<[problem: string, overlay: Overlay]>([
    ['it completes qd-318-2022, not small', { ...smallOverlay(), base: 'qd-318-2022' }],
    ['row 1: small has no indicator 9.9', smallOverlay([provincialRow({ indicator: '9.9' })])],
    [
      'row 2: indicator 2 is not left to the province, and no note says why',
      smallOverlay([provincialRow({}), provincialRow({ indicator: '2', part: 'a' })]),
    ],
    [
      'indicator 1.2, provincial row 1: the indicator has no part "b"',
      smallOverlay([provincialRow({ part: 'b' })]),
    ],
    ['overlay: unknown region "EAST"', { ...smallOverlay(), region: 'EAST' }],
    [
      'overlay: "05986" is no unit key such as 05986@2004-08-31',
      { ...smallOverlay(), zones: { '05986': 'I' } },
    ],
    [
      'overlay: unknown commune group "4" of 05986@2004-08-31',
      { ...smallOverlay(), communeGroups: { '05986@2004-08-31': '4' } },
    ],
  ])('%s', (problem, overlay) => {
    expect(problemsOf(overlay)).toEqual([problem]);
  });

  it('when it names no region, which every national row is keyed by', () => {
    const without = smallOverlay();
    delete without.region;
    expect(problemsOf(without)).toEqual(['overlay: names no region']);
  });

  it('when the pack carries one already', () => {
    const once = applyOverlay(loadPack(smallPack()), smallOverlay());
    expect(() => applyOverlay(once, smallOverlay())).toThrow('already carries overlay tinh');
  });
});
