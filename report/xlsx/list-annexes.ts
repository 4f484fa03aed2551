/** The lists behind the sums: every commune, every row of the registers, every figure with its code. */
import { REGISTERS } from '#domain/form/registers';
import type { RegisterColumn } from '#domain/form/form';
import { isDecimalText } from '#domain/values/decimal';
import type { ReportFigure } from '../figures/report-figure.ts';
import type { ReportData } from '../report-data.ts';
import { rowsOf } from '../tables/register-tables.ts';
import { reviewTable } from '../tables/review-table.ts';
import { ORDER, PLACE, type Annex, type AnnexColumn, type ColumnKind } from './annex.ts';
import { openText } from './path-text.ts';

export function communesAnnex({ communes }: ReportData): Annex {
  return {
    name: 'Các xã',
    title: 'Số tiêu chí đạt của từng xã',
    columns: [
      ORDER,
      ...PLACE,
      { heading: 'Số tiêu chí đạt', width: 16, kind: 'whole' },
      { heading: 'Phiếu', width: 16, kind: 'text' },
    ],
    rows: () =>
      communes.map(({ unit, parent, met }, index) => [
        index + 1,
        parent?.name ?? '',
        unit.name,
        met,
        met === null ? 'chưa có' : 'đã có',
      ]),
  };
}

/** Those nearest to their next band first: where little work moves a figure. */
export function pathsAnnex({ pack, communes }: ReportData): Annex {
  const reported = communes.flatMap(({ unit, parent, path }) =>
    path?.next ? [{ unit, parent, path }] : [],
  );
  return {
    name: 'Còn thiếu gì',
    title: 'Các xã còn thiếu gì để lên mức tiếp theo',
    columns: [
      ORDER,
      ...PLACE,
      { heading: 'Số tiêu chí đạt', width: 10, kind: 'whole' },
      { heading: 'Mức tiếp theo', width: 12, kind: 'centre' },
      { heading: 'Thiếu (tiêu chí)', width: 10, kind: 'whole' },
      { heading: 'Những tiêu chí gần đạt nhất', width: 70, kind: 'text' },
    ],
    rows: () =>
      [...reported]
        .sort((a, b) => a.path.toNext - b.path.toNext || b.path.met - a.path.met)
        .map(({ unit, parent, path }, index) => [
          index + 1,
          parent?.name ?? '',
          unit.name,
          path.met,
          path.next!.label,
          path.toNext,
          openText(pack, path.open.slice(0, path.toNext)),
        ]),
  };
}

export function registerAnnexes(data: ReportData): readonly Annex[] {
  return REGISTERS.map(({ id, sheetName, text, columns }) => ({
    name: sheetName,
    title: text.vi,
    columns: [
      ORDER,
      ...PLACE,
      ...columns.map((column): AnnexColumn => ({
        heading: column.text.vi,
        width: column.width,
        // A year is no amount: nobody groups its digits.
        kind: column.id === 'year' ? 'centre' : KINDS[column.type],
      })),
    ],
    rows: () =>
      rowsOf(data, id).map(({ unit, parent, fields }, index) => [
        index + 1,
        parent?.name ?? '',
        unit.name,
        ...columns.map((column) => fieldOf(column, fields[column.id] ?? '')),
      ]),
  }));
}

const KINDS: Readonly<Record<RegisterColumn['type'], ColumnKind>> = {
  text: 'text',
  choice: 'text',
  date: 'centre',
  number: 'decimal',
};

/** A number typed as something else stays what was typed. */
function fieldOf({ type }: RegisterColumn, text: string): string | number {
  return type === 'number' && isDecimalText(text) ? Number(text) : text;
}

export function sourcesAnnex(figures: readonly ReportFigure[]): Annex {
  return {
    name: 'Nguồn chỉ số',
    title: 'Nguồn của các chỉ số',
    columns: [
      { heading: 'Mã', width: 10, kind: 'centre' },
      { heading: 'Chỉ số', width: 52, kind: 'text' },
      { heading: 'Giá trị', width: 16, kind: 'text' },
      { heading: 'Đơn vị tính', width: 16, kind: 'text' },
      { heading: 'Căn cứ', width: 34, kind: 'text' },
      { heading: 'Theo', width: 84, kind: 'text' },
    ],
    rows: () =>
      figures.map(({ code, label, printed, measure, basis, source }) => [
        code,
        label,
        printed,
        measure,
        basis,
        source,
      ]),
  };
}

/** For the office: see report/review. */
export function reviewAnnex(data: ReportData): Annex {
  return {
    name: 'Cần xem lại',
    title: 'Những chỗ cần xem lại, dành cho cơ quan soạn thảo',
    columns: [
      ORDER,
      { heading: 'Về', width: 44, kind: 'text' },
      { heading: 'Cần xem lại', width: 90, kind: 'text' },
    ],
    rows: () => reviewTable.rows(data).map(({ about, text }, index) => [index + 1, about!, text!]),
  };
}
