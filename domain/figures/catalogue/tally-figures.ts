/** What the entries of the communes add up to: criteria, bands, mean, resources, physical results. */
import { COMMUNE_FACTS } from '#domain/form/commune-facts';
import { RESOURCE_SOURCES } from '#domain/form/resources';
import { DERIVED_STATISTICS, STATISTICS } from '#domain/form/statistics';
import type { Pack } from '#domain/packs/schema';
import type { FigureDefinition } from '../definition.ts';

const COMMUNE_COUNT = {
  measure: 'xã',
  home: { kind: 'tally' },
  level: 'district',
  overUnits: 'sum',
  overTime: 'last',
  decimals: 0,
} as const;

const OF_COMMUNES = { denominator: 'expected', shareDecimals: 2 } as const;

/** Of what else a statistic is printed as a share, and to how many decimals. */
const SHARE_OF: Readonly<Record<string, readonly [denominator: string, decimals: number]>> = {
  marketPlanned: ['expected', 2],
  newspaperSameDay: ['expected', 2],
  cooperativesFarming: ['statistic:cooperatives', 2],
  farmsStandard: ['statistic:farms', 0],
  farmsCertified: ['statistic:farmsStandard', 2],
  culturalFamilies: ['statistic:households', 2],
  culturalVillages: ['statistic:villages', 2],
  roadsHardened: ['statistic:roadsTotal', 1],
};

/** Shares that are printed alone, to the decimals of the report. */
const RATIO_DECIMALS: Readonly<Record<string, number>> = {
  roadsHardenedShare: 1,
  electricityShare: 0,
};

/** A commune answers these with yes or no; above it they count communes. */
const COUNTED: Readonly<Record<string, FigureDefinition['text']>> = {
  marketPlanned: { vi: 'Số xã có quy hoạch chợ', en: 'Communes with a market planned' },
  newspaperSameDay: {
    vi: 'Số xã có báo đến trong ngày',
    en: 'Communes with newspapers on the same day',
  },
};

export function tallyFigures({ criteria, bands }: Pack): readonly FigureDefinition[] {
  return [
    {
      ...COMMUNE_COUNT,
      concept: 'expected',
      text: { vi: 'Số xã phải báo cáo', en: 'Communes that owe a sheet' },
      natures: ['actual'],
      section: '1.1',
    },
    {
      ...COMMUNE_COUNT,
      concept: 'reported',
      text: { vi: 'Số xã có phiếu', en: 'Communes that reported' },
      ...OF_COMMUNES,
      natures: ['actual'],
      section: '5',
    },
    {
      ...COMMUNE_COUNT,
      concept: 'met',
      text: { vi: 'Tổng số tiêu chí đạt', en: 'Criteria met by all communes' },
      measure: 'tiêu chí',
      level: 'commune',
      natures: ['actual', 'plan'],
      section: '5',
    },
    {
      ...COMMUNE_COUNT,
      concept: 'mean',
      text: { vi: 'Bình quân số tiêu chí đạt/xã', en: 'Criteria met per commune' },
      measure: 'tiêu chí/xã',
      overUnits: 'perCommune',
      decimals: 2,
      natures: ['actual', 'plan'],
      section: '5',
    },
    ...bands.map(({ label }): FigureDefinition => ({
      ...COMMUNE_COUNT,
      concept: `band:${label}`,
      text: { vi: `Số xã đạt ${label} tiêu chí`, en: `Communes that meet ${label} criteria` },
      ...OF_COMMUNES,
      natures: ['actual', 'plan'],
      section: '5',
    })),
    ...criteria.map(({ no, name }): FigureDefinition => ({
      ...COMMUNE_COUNT,
      concept: `criterion:${no}`,
      text: {
        vi: `Số xã đạt tiêu chí ${no} (${name.vi})`,
        en: `Communes that meet criterion ${no} (${name.en ?? name.vi})`,
      },
      ...OF_COMMUNES,
      natures: ['actual', 'plan'],
      section: '3',
    })),
    ...RESOURCES,
    ...PHYSICAL_RESULTS,
    ...RATIOS,
  ];
}

const RESOURCES: readonly FigureDefinition[] = RESOURCE_SOURCES.map(({ id, text }) => ({
  concept: `resource:${id}`,
  text,
  measure: 'triệu đồng',
  home: { kind: 'tally' },
  level: 'commune',
  denominator: 'resources',
  shareDecimals: 2,
  overUnits: 'sum',
  overTime: 'sum',
  natures: ['actual', 'plan'],
  section: '4',
}));

const PHYSICAL_RESULTS: readonly FigureDefinition[] = [
  ...STATISTICS,
  ...COMMUNE_FACTS.map((fact) => ({ ...fact, timing: 'stock' as const, section: 'Thông tin xã' })),
].map(({ id, text, measure, whole, timing, section }) => ({
  concept: `statistic:${id}`,
  text: COUNTED[id] ?? text,
  measure,
  home: { kind: 'tally' as const },
  level: 'commune' as const,
  ...(SHARE_OF[id] && { denominator: SHARE_OF[id][0], shareDecimals: SHARE_OF[id][1] }),
  overUnits: 'sum' as const,
  overTime: timing === 'flow' ? ('sum' as const) : ('last' as const),
  natures: ['actual' as const],
  ...(whole && { decimals: 0 }),
  section: `3. ${section}`,
}));

const RATIOS: readonly FigureDefinition[] = DERIVED_STATISTICS.map(({ id, text }) => ({
  concept: `ratio:${id}`,
  text,
  measure: '%',
  home: { kind: 'tally' },
  level: 'commune',
  overUnits: 'ratioOfSums',
  overTime: 'last',
  natures: ['actual'],
  decimals: RATIO_DECIMALS[id] ?? 2,
  section: '3',
}));
