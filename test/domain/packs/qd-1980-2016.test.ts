import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { packById, shippedPack } from '#domain/packs/catalogue';
import type { Indicator, Threshold } from '#domain/packs/schema';
import { partIds, standards } from '#domain/packs/threshold';
import { regionalRows, standardText } from './reading.ts';

const pack = packById('qd-1980-2016')!;
const REGIONS = ['TDMNPB', 'DBSH', 'BTB', 'DHNTB', 'TN', 'DNB', 'DBSCL'];

const ofId = (id: string): Indicator => pack.indicators.find((it) => it.id === id)!;

describe('QĐ 1980/QĐ-TTg', () => {
  it('has 19 criteria in 5 sections and 49 indicators', () => {
    expect(pack.criteria.map(({ no }) => no)).toEqual(Array.from({ length: 19 }, (_, i) => i + 1));
    expect(pack.sections.map(({ no }) => no)).toEqual(['I', 'II', 'III', 'IV', 'V']);
    expect(pack.indicators).toHaveLength(49);
    expect(pack.declared).toEqual({ criteria: 19, indicators: 49, confirmed: true });
    expect(pack.regions.map(({ code }) => code)).toEqual(REGIONS);
  });

  it('has 25 indicators that are assessed, 22 shares (17.1 of two parts), 1 quotient, 1 count', () => {
    const idsOf = (kind: string) =>
      pack.indicators.filter(({ measure }) => measure.kind === kind).map(({ id }) => id);
    expect(idsOf('assessed')).toHaveLength(25);
    expect(idsOf('share')).toHaveLength(22);
    expect(idsOf('quotient')).toEqual(['10']);
    expect(idsOf('count')).toEqual(['9.1']);
    expect(pack.indicators.filter((it) => partIds(it).length > 1).map(({ id }) => id)).toEqual([
      '17.1',
    ]);
  });

  it('has a standard for every part of every indicator in every region', () => {
    const missing = REGIONS.flatMap((region) =>
      pack.indicators.flatMap((indicator) =>
        partIds(indicator)
          .filter((part) => regionalRows(indicator, region, part).length !== 1)
          .map((part) => `${region} ${indicator.id}${part}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('has Vietnamese and English throughout', () => {
    const texts = pack.indicators.flatMap(({ text, measure }) => [
      text,
      ...('parts' in measure
        ? [...measure.parts.map((it) => it.numerator), measure.denominator]
        : []),
      ...('counted' in measure ? [measure.counted] : []),
    ]);
    expect(texts.filter(({ en }) => en === undefined)).toEqual([]);
  });

  it('divides by the totals of the commune where the text says so', () => {
    const shared = pack.indicators.flatMap(({ id, measure }) =>
      'parts' in measure && measure.denominator.shared ? [[id, measure.denominator.shared]] : [],
    );
    expect(Object.fromEntries(shared)).toEqual({
      '4.2': 'households',
      '6.3': 'villages',
      '9.2': 'households',
      '11': 'households',
      '15.1': 'people',
      '16': 'villages',
      '17.1': 'households',
      '17.6': 'households',
    });
  });

  it('grants what does not arise to four indicators, on no authority', () => {
    const granted = pack.indicators.filter(({ whenNone }) => whenNone.verdict === 'met');
    expect(granted.map(({ id }) => id)).toEqual(['7', '17.2', '17.7', '17.8']);
    expect(pack.indicators.filter(({ whenNone }) => whenNone.confirmed)).toEqual([]);
  });

  it('leaves 2.1 to 2.4 and 6.1 to the province', () => {
    const left = pack.indicators.filter(({ setByProvince }) => setByProvince);
    expect(left.map(({ id }) => id)).toEqual(['2.1', '2.2', '2.3', '2.4', '6.1']);
  });
});

/** Read from the decision's table as collected in data/criteria, column Trung du miền núi phía Bắc. */
const TDMNPB: Readonly<Record<string, string>> = {
  ...{ '1.1': 'assessed', '1.2': 'assessed' },
  ...{ '2.1': 'province', '2.2': 'province', '2.3': 'province', '2.4': 'province' },
  ...{ '3.1': '>= 80', '3.2': 'assessed', '4.1': 'assessed', '4.2': '>= 95', '5': '>= 70' },
  ...{ '6.1': 'province', '6.2': 'assessed', '6.3': '= 100', '7': 'assessed' },
  ...{ '8.1': 'assessed', '8.2': 'assessed', '8.3': 'assessed', '8.4': 'assessed' },
  ...{ '9.1': '= 0', '9.2': '>= 75', '10': '>= 36', '11': '<= 12', '12': '>= 90' },
  ...{ '13.1': 'assessed', '13.2': 'assessed' },
  ...{ '14.1': 'assessed', '14.2': '>= 70', '14.3': '>= 25' },
  ...{ '15.1': '>= 85', '15.2': 'assessed', '15.3': '<= 26.7', '16': '>= 70' },
  ...{ '17.1a': '>= 90', '17.1b': '>= 50', '17.2': '= 100', '17.3': 'assessed' },
  ...{ '17.4': 'assessed', '17.5': 'assessed', '17.6': '>= 70', '17.7': '>= 60', '17.8': '= 100' },
  ...{ '18.1': 'assessed', '18.2': 'assessed', '18.3': 'assessed', '18.4': '= 100' },
  ...{ '18.5': 'assessed', '18.6': 'assessed', '19.1': 'assessed', '19.2': 'assessed' },
};

describe('the standards of QĐ 1980', () => {
  it('for the northern midlands and mountains, as Lạng Sơn is judged', () => {
    const all = standards(shippedPack('qd-1980-2016', 'langson'), { year: 2017 });
    expect(Object.fromEntries([...all].map(([key, row]) => [key, standardText(row)]))).toEqual(
      TDMNPB,
    );
  });

  it.each<[id: string, part: string, inRegions: readonly string[]]>([
    ['4.2', '', ['>= 95', '>= 99', '>= 98', '>= 98', '>= 98', '>= 99', '>= 98']],
    ['10', '', ['>= 36', '>= 50', '>= 36', '>= 41', '>= 41', '>= 59', '>= 50']],
    ['11', '', ['<= 12', '<= 2', '<= 5', '<= 5', '<= 7', '<= 1', '<= 4']],
    ['15.3', '', ['<= 26.7', '<= 13.9', '<= 24.2', '<= 24.2', '<= 31.4', '<= 14.3', '<= 20.5']],
    ['17.1', 'a', ['>= 90', '>= 98', '>= 98', '>= 95', '>= 95', '>= 98', '>= 95']],
    ['17.1', 'b', ['>= 50', '>= 65', '>= 60', '>= 60', '>= 50', '>= 65', '>= 65']],
  ])('of %s%s in all seven regions', (id, part, inRegions) => {
    const found = REGIONS.map((region) => regionalRows(ofId(id), region, part)[0]!);
    expect(found.map(standardText)).toEqual(inRegions);
  });
});

describe('what was read in a source', () => {
  /** A cell of the decision's table: one row, or two where the indicator has two parts. */
  const isConfirmed = (rows: readonly Threshold[]) => rows.every(({ confirmed }) => confirmed);
  const cells = pack.indicators.flatMap((indicator) => [
    { place: `${indicator.id} chung`, rows: indicator.general! },
    ...REGIONS.map((region) => ({
      place: `${indicator.id} ${region}`,
      rows: partIds(indicator).flatMap((part) => regionalRows(indicator, region, part)),
    })),
  ]);

  it('is 164 of 392 cells, each with its source', () => {
    const confirmed = cells.filter(({ rows }) => isConfirmed(rows));
    expect([confirmed.length, cells.length]).toEqual([164, 392]);
    const unsourced = confirmed.filter(({ rows }) => rows.some((it) => it.source === undefined));
    expect(unsourced).toEqual([]);
  });

  it('is 24 of the 49 cells of the northern midlands and mountains', () => {
    const ours = cells.filter(({ place }) => place.endsWith(' TDMNPB'));
    expect(ours.filter(({ rows }) => isConfirmed(rows))).toHaveLength(24);
  });

  it('is, cell by cell, what the collected data say (where they are at hand)', () => {
    const file = join(import.meta.dirname, '../../../../shared/data/criteria/1980-2016.json');
    if (!existsSync(file)) return;
    interface Cell {
      readonly value: number | null;
      readonly sub?: { readonly value: number };
      readonly confirmed: boolean;
      readonly confidence: string;
      readonly source: string | null;
    }
    const collected = JSON.parse(readFileSync(file, 'utf8')) as {
      indicators: { id: string; text_vi: string; national: Cell; regions: Record<string, Cell> }[];
    };
    const expected = collected.indicators.flatMap(({ id, national, regions }) => [
      { place: `${id} chung`, cell: national },
      ...REGIONS.map((region) => ({ place: `${id} ${region}`, cell: regions[region]! })),
    ]);
    expect(
      cells.map(({ place, rows }) => [
        place,
        ...rows.map((it) => it.value && Number(it.value)),
        ...Object.values(provenance(rows[0]!)),
      ]),
    ).toEqual(
      expected.map(({ place, cell }) => [
        place,
        ...[cell.value, ...(cell.sub ? [cell.sub.value] : [])].map((it) => it ?? undefined),
        ...Object.values(provenance({ ...cell, source: cell.source ?? undefined })),
      ]),
    );
    expect(pack.indicators.map(({ text }) => text.vi)).toEqual(
      collected.indicators.map(({ text_vi }) => text_vi),
    );
  });
});

function provenance(from: { confirmed: boolean; confidence?: unknown; source?: unknown }) {
  const { confirmed, confidence, source } = from;
  return { confirmed, confidence, source };
}
