import { DERIVED_STATISTICS, STATISTICS } from '#domain/form/statistics';
import { explanationNote } from '#domain/sheet/addresses';
import { definedName, SHEET_NAMES } from '../names.ts';
import { nameChecks } from './check-counts.ts';
import { putCheckSums } from './check-columns.ts';
import type { FormContext } from './context.ts';
import { quotient } from './formulas.ts';
import { Grid, reference } from './grid.ts';
import { putCheck, putNote, putNumber, simpleRowChecks } from './number-page.ts';
import { shareResult } from './results.ts';

export const STATISTICS_COLUMNS = { check: 5, note: 6, sums: [7, 8] } as const;
const LAST = STATISTICS_COLUMNS.note;

/** Kết quả thực hiện: the physical results that the report adds up. */
export function statisticsPage(context: FormContext): Grid {
  const grid = new Grid(SHEET_NAMES.statistics, [6, 50, 13, 16, 32, 30, 10, 10]);
  grid.put(1, 1, 'title', 'KẾT QUẢ THỰC HIỆN TRONG KỲ');
  grid.merge(1, 1, 1, LAST, 'title');
  grid.height(1, 26);
  grid.put(
    2,
    1,
    'subtitle',
    'Để trống nếu xã không theo dõi nội dung này; ghi 0 nếu có theo dõi và kết quả bằng không.',
  );
  grid.merge(2, 1, 2, LAST, 'subtitle');
  ['TT', 'Nội dung', 'ĐVT', 'Thực hiện', 'Kiểm tra', 'Giải trình'].forEach((heading, index) =>
    grid.put(4, index + 1, 'heading', heading),
  );
  grid.height(4, 24);

  let row = 5;
  let section = '';
  STATISTICS.forEach((item, index) => {
    if (item.section !== section) {
      section = item.section;
      grid.put(row, 1, 'section', section);
      grid.merge(row, 1, row, LAST, 'section');
      grid.height(row, 20);
      row++;
    }
    grid.put(row, 1, 'centre', index + 1);
    grid.put(row, 2, 'text', item.text.vi + (item.timing === 'stock' ? ' (đến cuối kỳ)' : ''));
    grid.put(row, 3, 'centre', item.measure);
    const cell = putNumber(grid, context, item, row, 4);
    putCheck(
      grid,
      context,
      row,
      STATISTICS_COLUMNS.check,
      simpleRowChecks(item, cell, false, reference(row, LAST)),
    );
    putNote(grid, context, row, LAST, explanationNote(item.address));
    putCheckSums(grid, context, row, STATISTICS_COLUMNS.sums, [{ cell, address: item.address }]);
    grid.height(row, 20);
    row++;
  });

  grid.put(row, 1, 'section', 'Tỷ lệ tính từ số liệu trên');
  grid.merge(row, 1, row, LAST, 'section');
  row++;
  for (const { text, numerator, denominator } of DERIVED_STATISTICS) {
    grid.put(row, 2, 'text', text.vi);
    grid.put(row, 1, 'centre');
    grid.put(row, 3, 'centre', '%');
    grid.put(row, 4, 'percent', {
      formula: quotient(definedName(numerator), definedName(denominator)),
      result: shareResult(context.sheet, numerator, denominator),
    });
    grid.put(row, 5, 'check');
    grid.put(row, LAST, 'nothing');
    grid.height(row, 20);
    row++;
  }
  nameChecks(grid, 2, STATISTICS_COLUMNS.check, 5, row - 1);
  grid.printArea(row - 1, LAST);
  grid.repeatRows(4, 4);
  return grid;
}
