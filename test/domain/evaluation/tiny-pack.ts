// Criteria sets of a few made-up indicators, loaded through the same door as the real ones.
import { loadPack } from '#domain/packs/load';
import type { Indicator, Measure, Pack, PackData, Threshold } from '#domain/packs/schema';

type Draft = Pick<Indicator, 'id' | 'measure' | 'thresholds'> & Partial<Indicator>;

export function packOf(indicators: readonly Draft[], change: Partial<PackData> = {}): Pack {
  const numbers = [...new Set(indicators.map(({ id }) => criterionOf(id)))];
  return loadPack({
    id: 'tiny',
    title: { vi: 'Bộ tiêu chí thử' },
    decision: { number: '1/QĐ', date: '2016-01-01', confirmed: true },
    effective: { from: '2016-01-01' },
    keyedBy: 'region',
    regions: ['NORTH', 'SOUTH'].map((code) => ({ code, name: { vi: code } })),
    communeGroups: [],
    declared: { criteria: numbers.length, indicators: indicators.length, confirmed: true },
    sections: [],
    criteria: numbers.map((no) => ({ no, name: { vi: `Tiêu chí ${no}` } })),
    indicators: indicators.map(indicatorOf),
    relations: [],
    bands: [{ label: 'tất cả', min: 0, max: numbers.length }],
    bandsConfirmed: true,
    ...change,
  } satisfies PackData);
}

function indicatorOf(draft: Draft): Indicator {
  return {
    criterion: criterionOf(draft.id),
    text: { vi: `Chỉ tiêu ${draft.id}` },
    textConfirmed: true,
    whenNone: { verdict: 'unknown', confirmed: true },
    aggregate: 'ratioOfSums',
    setByProvince: false,
    ...draft,
  };
}

function criterionOf(id: string): number {
  return Number(id.split('.')[0]);
}

export const ASSESSED: Measure = { kind: 'assessed' };
export const COUNT: Measure = { kind: 'count', counted: { vi: 'nhà' }, whole: true };

export function ratio(
  kind: 'share' | 'quotient',
  parts: readonly string[] = [''],
  shared?: 'households' | 'people' | 'villages',
): Measure {
  return {
    kind,
    parts: parts.map((id) => ({ id, numerator: { vi: `tử số ${id}` } })),
    denominator: { vi: 'mẫu số', ...(shared && { shared }) },
    whole: false,
    provenance: { confirmed: true },
  };
}

export function standard(op: Threshold['op'], value?: string, keys: Partial<Threshold> = {}) {
  return { op, ...(value !== undefined && { value }), confirmed: true, ...keys };
}
