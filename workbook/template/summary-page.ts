import { CHECK_PRIME, checkCode, checkSums, identitySums } from '#domain/sheet/check-code';
import { periodLabelVi } from '#domain/periods/period';
import { criterionName, SHEET_NAMES, SUMMARY_NAMES } from '../names.ts';
import { computedName } from './criteria-columns.ts';
import type { CheckCounts } from './check-counts.ts';
import { digitsOf } from './check-code-formulas.ts';
import type { FormContext } from './context.ts';
import { criterionVerdict, quote } from './formulas.ts';
import { columnLetters, Grid, quoted, reference } from './grid.ts';
import { HIGHLIGHTS } from './styles.ts';
import { CRITERION_WORDS, MET, NOT_MET, UNKNOWN } from './words.ts';

const FIRST = 6;
const LAST = 5;
/** Hidden columns for the sums behind the check code. */
const SUMS = 7;

/** Where the hidden columns of the check code stand, page by page. */
export interface SumColumns {
  readonly grid: Grid;
  readonly columns: readonly [number, number];
}

/** Tổng hợp: a verdict per criterion, the count, the signatures, the check code. */
export function summaryPage(
  context: FormContext,
  counts: CheckCounts,
  sums: readonly SumColumns[],
): Grid {
  const { pack, header, period, evaluation } = context;
  const grid = new Grid(SHEET_NAMES.summary, [7, 46, 16, 20, 16, 3, 10, 10]);
  grid.put(1, 1, 'title', `TỔNG HỢP KẾT QUẢ THEO ${pack.criteria.length} TIÊU CHÍ`);
  grid.merge(1, 1, 1, LAST, 'title');
  grid.height(1, 26);
  const place = [header.commune, header.district, header.province].filter(Boolean).join(', ');
  grid.put(2, 1, 'subtitle', place);
  grid.merge(2, 1, 2, LAST, 'subtitle');
  grid.put(3, 1, 'subtitle', periodLabelVi(period.id));
  grid.merge(3, 1, 3, LAST, 'subtitle');

  ['TT', 'Tiêu chí', 'Số chỉ tiêu', 'Kết luận', 'Chỉ tiêu đạt'].forEach((heading, index) =>
    grid.put(FIRST - 1, index + 1, 'heading', heading),
  );
  grid.height(FIRST - 1, 24);

  let row = FIRST;
  for (const { no, name } of pack.criteria) {
    const ids = pack.indicators.filter(({ criterion }) => criterion === no).map(({ id }) => id);
    const cells = ids.map((id) => computedName(id));
    const result = evaluation.criteria.find((criterion) => criterion.no === no)!;
    const met = ids.filter((id) => evaluation.indicators.get(id)?.verdict === 'met').length;
    grid.put(row, 1, 'centre', no);
    grid.put(row, 2, 'text', name.vi);
    grid.put(row, 3, 'centre', ids.length);
    grid.put(row, 4, 'verdict', {
      formula: cells.length > 0 ? criterionVerdict(cells, UNKNOWN) : quote(UNKNOWN),
      result: CRITERION_WORDS[result.verdict],
    });
    grid.nameCell(criterionName(no), row, 4);
    grid.put(row, 5, 'verdict', {
      formula:
        cells.length > 0 ? cells.map((cell) => `(LEFT(${cell},3)=${quote(MET)})`).join('+') : '0',
      result: met,
    });
    grid.height(row, 18);
    row++;
  }
  const verdicts = `${reference(FIRST, 4)}:${reference(row - 1, 4)}`;
  grid.conditions.push(
    {
      type: 'expression',
      priority: 1,
      formula: `D${FIRST}=${quote(MET)}`,
      range: verdicts,
      style: HIGHLIGHTS.good,
    },
    {
      type: 'expression',
      priority: 2,
      formula: `D${FIRST}=${quote(NOT_MET)}`,
      range: verdicts,
      style: HIGHLIGHTS.bad,
    },
    {
      type: 'expression',
      priority: 3,
      formula: `D${FIRST}=${quote(UNKNOWN)}`,
      range: verdicts,
      style: HIGHLIGHTS.open,
    },
  );

  grid.put(row, 1, 'heading');
  grid.put(row, 2, 'heading', 'Số tiêu chí đạt');
  grid.put(row, 3, 'heading', pack.criteria.length);
  grid.put(row, 4, 'heading', {
    formula: `COUNTIF(${verdicts},${quote(MET)})`,
    result: evaluation.met,
  });
  grid.put(row, 5, 'heading');
  grid.nameCell(SUMMARY_NAMES.criteriaMet, row, 4);
  grid.height(row, 24);
  row += 1;

  const lines = [
    ['Số dòng có lỗi', SUMMARY_NAMES.errors, counts.error],
    ['Số dòng còn thiếu số liệu', SUMMARY_NAMES.missing, counts.missing],
    ['Số dòng cần giải trình', SUMMARY_NAMES.queries, counts.query],
  ] as const;
  for (const [label, name, result] of lines) {
    grid.put(row, 1, 'centre');
    grid.put(row, 2, 'text', label);
    grid.put(row, 3, 'centre');
    grid.put(row, 4, 'counter', { formula: name, result });
    grid.put(row, 5, 'centre');
    grid.height(row, 19);
    row++;
  }

  signatures(grid, row + 1, header.commune);
  const code = row + 9;
  codeLine(grid, context, code, sums);
  grid.printArea(code + 1, LAST);
  return grid;
}

export const SUMMARY_HIDDEN = [SUMS, SUMS + 1] as const;

function signatures(grid: Grid, row: number, commune: string): void {
  grid.put(row, 3, 'plainCentred', '………, ngày …… tháng …… năm ………');
  grid.merge(row, 3, row, 5, 'plainCentred');
  const blocks = [
    [1, 2, 'NGƯỜI LẬP PHIẾU\n(ký, ghi rõ họ tên)'],
    [3, 5, `TM. ỦY BAN NHÂN DÂN ${commune.toUpperCase()}\nCHỦ TỊCH\n(ký tên, đóng dấu)`],
  ] as const;
  for (const [from, to, text] of blocks) {
    grid.put(row + 1, from, 'signature', text);
    grid.merge(row + 1, from, row + 5, to, 'signature');
  }
  for (let line = row + 1; line <= row + 5; line++) grid.height(line, 24);
}

function codeLine(
  grid: Grid,
  context: FormContext,
  row: number,
  sums: readonly SumColumns[],
): void {
  const results = checkSums(context.pack, context.sheet);
  const identity = identitySums(context.sheet);
  const cells = results.map((result, which) =>
    grid.put(row, SUMS + which, 'plain', {
      formula: `MOD(${identity[which]!}+${sums.map(({ grid: page, columns }) => sumOf(page, columns[which]!)).join('+')},${CHECK_PRIME})`,
      result,
    }),
  );
  grid.put(row, 2, 'plainRight', 'Mã kiểm tra của bản in này:');
  grid.put(row, 4, 'code', {
    formula: cells.map(digitsOf).join('&'),
    result: checkCode(context.pack, context.sheet),
  });
  grid.nameCell(SUMMARY_NAMES.checkCode, row, 4);
  grid.put(
    row + 1,
    1,
    'legend',
    'Mã được tính từ xã, kỳ và mọi ô số, ô đánh giá ở bốn trang đầu; số liệu đổi thì mã đổi. Danh mục, giải trình, minh chứng không nằm trong mã.',
  );
  grid.merge(row + 1, 1, row + 1, LAST, 'legend');
  grid.height(row, 22);
  grid.height(row + 1, 32);
}

/** The whole column below the headings: rows that are inserted later count too. */
function sumOf(grid: Grid, column: number): string {
  const letters = columnLetters(column);
  return `SUM(${quoted(grid.name)}!${letters}$1:${letters}$400)`;
}
