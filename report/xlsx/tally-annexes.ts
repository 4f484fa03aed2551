import { RESOURCE_SOURCES } from '#domain/form/resources';
import { STATISTICS } from '#domain/form/statistics';
import { countShare, mean, percent, resourceTotal } from '#domain/tally/shares';
import type { Tally } from '#domain/tally/tally';
import { decimalText, parseDecimal, type Decimal } from '#domain/values/decimal';
import { columnLetters } from '#workbook/template/grid';
import { bandWords } from '../band-words.ts';
import { reportFigure } from '../figures/report-figure.ts';
import type { ReportData } from '../report-data.ts';
import { CODE, ORDER, type Annex, type AnnexColumn, type Content, type Formula } from './annex.ts';

export function bandsAnnex(data: ReportData): Annex {
  const { tally } = data;
  const { expected } = tally;
  return {
    name: 'Số tiêu chí đạt',
    title: 'Số xã theo số tiêu chí đạt',
    columns: [
      { heading: 'Số tiêu chí đạt', width: 22, kind: 'centre' },
      { heading: 'Số xã', width: 12, kind: 'whole' },
      { heading: 'Trên tổng số xã', width: 16, kind: 'whole' },
      { heading: 'Tỷ lệ (%)', width: 12, kind: 'share' },
      CODE,
    ],
    rows: (row) =>
      tally.bands.map(({ label, count }, index) => [
        bandWords(label),
        count,
        expected,
        shareFormula(`B${row + index}`, `C${row + index}`, countShare(count, expected)),
        codeIn(data, `band:${label}`),
      ]),
    total: (first, last) => [
      'Cộng',
      sum(
        'B',
        first,
        last,
        tally.bands.reduce((all, { count }) => all + count, 0),
      ),
      expected,
      null,
      codeIn(data, 'expected'),
    ],
  };
}

export function criteriaAnnex(data: ReportData): Annex {
  const { pack, tally } = data;
  const { expected } = tally;
  return {
    name: 'Tiêu chí',
    title: 'Số xã đạt từng tiêu chí',
    columns: [
      ORDER,
      { heading: 'Tiêu chí', width: 44, kind: 'text' },
      { heading: 'Số xã đạt', width: 12, kind: 'whole' },
      { heading: 'Trên tổng số xã', width: 16, kind: 'whole' },
      { heading: 'Tỷ lệ (%)', width: 12, kind: 'share' },
      CODE,
    ],
    rows: (row) =>
      tally.criteria.map(({ no, count }, index) => [
        no,
        pack.criteria[index]!.name.vi,
        count,
        expected,
        shareFormula(`C${row + index}`, `D${row + index}`, countShare(count, expected)),
        codeIn(data, `criterion:${no}`),
      ]),
    // The same number that adds up over communes: whoever doubts one can check it against the other.
    total: (first, last) => [
      null,
      'Tổng số tiêu chí đạt',
      sum('C', first, last, tally.sum.count),
      null,
      null,
      codeIn(data, 'met'),
    ],
  };
}

export function districtsAnnex({ tally, children }: ReportData): Annex {
  const bands = tally.bands.length;
  const sumColumn = columnLetters(5 + bands);
  return {
    name: 'Theo địa bàn',
    title: 'Kết quả theo địa bàn',
    columns: [
      ORDER,
      { heading: 'Đơn vị', width: 26, kind: 'text' },
      { heading: 'Số xã', width: 9, kind: 'whole' },
      { heading: 'Có phiếu', width: 10, kind: 'whole' },
      ...tally.bands.map(({ label }): AnnexColumn => ({ heading: label, width: 9, kind: 'whole' })),
      { heading: 'Tổng tiêu chí đạt', width: 19, kind: 'whole' },
      { heading: 'Bình quân', width: 12, kind: 'share' },
    ],
    rows: (row) =>
      children.map((child, index) => [
        index + 1,
        child.unit.name,
        ...unitCells(child.tally),
        meanFormula(sumColumn, row + index, child.tally),
      ]),
    total: (first, last) => [
      null,
      'Cộng',
      ...unitCells(tally).map((value, index) => sum(columnLetters(3 + index), first, last, value)),
      meanFormula(sumColumn, last + 1, tally),
    ],
  };
}

function unitCells({ expected, reported, bands, sum: all }: Tally): readonly number[] {
  return [expected, reported, ...bands.map(({ count }) => count), all.count];
}

function meanFormula(column: string, row: number, tally: Tally): Content {
  const value = tally.reported > 0 ? mean(tally)?.value : null;
  return value ? formula(`ROUND(${column}${row}/C${row},2)`, value) : null;
}

export function resourcesAnnex(data: ReportData): Annex {
  const { tally } = data;
  const last = RESOURCE_SOURCES.length;
  const total = resourceTotal(tally);
  return {
    name: 'Nguồn lực',
    title: 'Nguồn lực huy động, triệu đồng',
    columns: [
      ORDER,
      { heading: 'Nguồn', width: 52, kind: 'text' },
      { heading: 'Triệu đồng', width: 16, kind: 'decimal' },
      { heading: 'Tỷ lệ (%)', width: 12, kind: 'share' },
      { heading: 'Số xã có số liệu', width: 14, kind: 'whole' },
      CODE,
    ],
    rows: (row) =>
      RESOURCE_SOURCES.map(({ id, no, text }, index) => {
        const given = tally.resources[id];
        const amount = given ? parseDecimal(given.value) : null;
        return [
          no,
          text.vi,
          given ? Number(given.value) : null,
          amount
            ? shareFormula(`C${row + index}`, `C$${row + last}`, percent(amount, total))
            : null,
          given?.count ?? 0,
          codeIn(data, `resource:${id}`),
        ];
      }),
    total: (first, end) => [
      null,
      'Tổng số',
      sum('C', first, end, numberOf(total)),
      null,
      null,
      null,
    ],
  };
}

export function statisticsAnnex(data: ReportData): Annex {
  return {
    name: 'Kết quả thực hiện',
    title: 'Kết quả thực hiện theo số liệu các xã',
    columns: [
      { heading: 'Lĩnh vực', width: 26, kind: 'text' },
      { heading: 'Nội dung', width: 46, kind: 'text' },
      { heading: 'Số liệu', width: 16, kind: 'decimal' },
      { heading: 'Đơn vị tính', width: 14, kind: 'text' },
      { heading: 'Số xã có số liệu', width: 14, kind: 'whole' },
      CODE,
    ],
    rows: () =>
      STATISTICS.map(({ id, section, measure }) => {
        const given = data.tally.statistics[id];
        const { label, code } = reportFigure(data, `statistic:${id}`)!;
        return [
          section,
          label,
          given ? Number(given.value) : null,
          measure,
          given?.count ?? 0,
          code,
        ];
      }),
  };
}

function codeIn(data: ReportData, name: string): string | null {
  return reportFigure(data, name)?.code ?? null;
}

function shareFormula(part: string, whole: string, share: Decimal | null): Content {
  return share && formula(`ROUND(${part}*100/${whole},2)`, share);
}

function sum(column: string, first: number, last: number, result: number): Formula {
  return { formula: `SUM(${column}${first}:${column}${last})`, result };
}

function formula(text: string, result: Decimal): Formula {
  return { formula: text, result: numberOf(result) };
}

function numberOf(decimal: Decimal): number {
  return Number(decimalText(decimal));
}
