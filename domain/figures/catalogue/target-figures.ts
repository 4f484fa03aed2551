/** What a year is to bring, and the standards and rules that a report repeats. None of them is ever a result. */
import type { Pack } from '#domain/packs/schema';
import type { FigureDefinition } from '../definition.ts';

const TARGET = {
  measure: 'xã',
  home: { kind: 'target' },
  level: 'district',
  overUnits: 'sum',
  overTime: 'last',
  natures: ['plan'],
  decimals: 0,
} as const;

/** Communes to be added by the end of the year; totals are the plan of the concept itself ("criterion:6"). */
export function targetFigures({ criteria }: Pack): readonly FigureDefinition[] {
  return [
    {
      ...TARGET,
      concept: 'added:recognised',
      text: { vi: 'Số xã phấn đấu đạt chuẩn thêm', en: 'Communes to be recognised' },
      section: 'II',
    },
    ...criteria.map(({ no, name }): FigureDefinition => ({
      ...TARGET,
      concept: `added:criterion:${no}`,
      text: {
        vi: `Số xã phấn đấu đạt thêm tiêu chí ${no} (${name.vi})`,
        en: `Communes to meet criterion ${no} in addition (${name.en ?? name.vi})`,
      },
      section: '3',
    })),
    {
      ...TARGET,
      concept: 'added:markets',
      text: { vi: 'Trong đó: xã có chợ đạt chuẩn', en: 'of which with a market to standard' },
      section: '3',
    },
  ];
}

export const STANDARDS_IN_REPORTS = ['15.1'] as const;

export function standardFigures({ indicators }: Pack): readonly FigureDefinition[] {
  return indicators
    .filter(({ id }) => STANDARDS_IN_REPORTS.some((shown) => shown === id))
    .map(({ id, text, unit }) => ({
      concept: `standard:${id}`,
      text: { vi: `Mức chuẩn: ${text.vi}`, en: `Standard: ${text.en ?? text.vi}` },
      measure: unit ?? '',
      home: { kind: 'standard', indicator: id },
      level: 'province',
      overUnits: 'none',
      overTime: 'last',
      natures: ['plan'],
      section: '3.5',
    }));
}
