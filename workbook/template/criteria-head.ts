/** What stands above and below the rows of the criteria page, and how its cells are coloured. */
import { periodLabelVi } from '#domain/periods/period';
import { HEADER_NAMES, SUMMARY_NAMES } from '../names.ts';
import { countFormula, type CheckCounts } from './check-counts.ts';
import type { FormContext } from './context.ts';
import { COLUMN, FIRST, HEADING, LAST } from './criteria-columns.ts';
import { reference, type Grid } from './grid.ts';
import { HIGHLIGHTS } from './styles.ts';
import { MET, NOT_MET } from './words.ts';

export function putHead(grid: Grid, context: FormContext): void {
  const { header, pack, period } = context;
  grid.put(
    1,
    1,
    'title',
    'PHIẾU TỰ ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ QUỐC GIA VỀ XÃ NÔNG THÔN MỚI',
  );
  grid.merge(1, 1, 1, LAST, 'title');
  grid.height(1, 26);

  const fields = [
    ['Xã:', header.commune, HEADER_NAMES.commune, 1, 2, 2],
    ['Huyện, thành phố:', header.district, HEADER_NAMES.district, 3, 5, 7],
    ['Tỉnh:', header.province, HEADER_NAMES.province, 8, 9, 10],
    ['Kỳ:', periodLabelVi(period.id), HEADER_NAMES.period, 11, 12, 12],
  ] as const;
  for (const [label, value, name, from, field, to] of fields) {
    // There is no district level since July 2025.
    if (name === HEADER_NAMES.district && value === '') continue;
    grid.put(2, from, 'plainRight', label);
    if (field - from > 1) grid.merge(2, from, 2, field - 1, 'plainRight');
    grid.put(2, field, 'headerField', value);
    if (to > field) grid.merge(2, field, 2, to, 'headerField');
    grid.nameCell(name, 2, field);
  }
  grid.height(2, 22);

  const zone = context.circumstances.zone ? `, khu vực ${context.circumstances.zone}` : '';
  grid.put(3, 1, 'subtitle', `${pack.title.vi} (${pack.decision.number})${zone}`);
  grid.merge(3, 1, 3, LAST, 'subtitle');
  grid.height(3, 20);
  const example = pack.overlay?.example
    ? 'MỨC CHUẨN VÍ DỤ: chỉ để dùng thử, không dùng để xét công nhận. '
    : '';
  grid.put(
    4,
    1,
    example ? 'warning' : 'subtitle',
    `${example}* Mức chuẩn chưa đối chiếu với văn bản.`,
  );
  grid.merge(4, 1, 4, LAST, example ? 'warning' : 'subtitle');
  grid.height(4, 20);

  grid.put(
    5,
    1,
    'legend',
    'Chỉ nhập ô nền vàng. Ô trống: chưa trả lời. KPS: không phát sinh. CCSL: chưa có số liệu. Nhập số, không kèm chữ hay dấu %.',
  );
  grid.merge(5, 1, 5, COLUMN.den, 'legend');
  grid.height(5, 32);
  grid.height(6, 6);

  const headings: readonly (readonly [number, number, string, string?, string?])[] = [
    [COLUMN.id, COLUMN.id, 'Mã'],
    [COLUMN.text, COLUMN.text, 'Nội dung chỉ tiêu'],
    [COLUMN.measure, COLUMN.measure, 'Đơn vị tính'],
    [COLUMN.standard, COLUMN.standard, 'Mức chuẩn'],
    [COLUMN.num, COLUMN.den, 'Số liệu', 'Tử số', 'Mẫu số'],
    [COLUMN.result, COLUMN.result, 'Kết quả'],
    [COLUMN.own, COLUMN.computed, 'Đánh giá', 'Xã tự đánh giá', 'Phần mềm tính'],
    [COLUMN.check, COLUMN.check, 'Kiểm tra'],
    [COLUMN.note, COLUMN.note, 'Giải trình'],
    [COLUMN.evidence, COLUMN.evidence, 'Minh chứng'],
  ];
  for (const [from, to, text, left, right] of headings) {
    grid.put(HEADING, from, 'heading', text);
    if (from === to) grid.merge(HEADING, from, HEADING + 1, to, 'heading');
    else {
      grid.put(HEADING + 1, from, 'heading', left);
      grid.put(HEADING + 1, to, 'heading', right);
      grid.merge(HEADING, from, HEADING, to, 'heading');
    }
  }
  grid.height(HEADING, 20);
  grid.height(HEADING + 1, 32);
}

/** "Số lỗi 3": how many rows of the form say so, all pages together. */
export function putCounts(grid: Grid, counts: CheckCounts): void {
  const counters = [
    [SUMMARY_NAMES.errors, 'Số lỗi', COLUMN.result, 'error'],
    [SUMMARY_NAMES.missing, 'Còn thiếu', COLUMN.computed, 'missing'],
    [SUMMARY_NAMES.queries, 'Cần giải trình', COLUMN.note, 'query'],
  ] as const;
  for (const [name, label, column, kind] of counters) {
    grid.put(5, column, 'plainRight', label);
    grid.put(5, column + 1, 'counter', { formula: countFormula(kind), result: counts[kind] });
    grid.nameCell(name, 5, column + 1);
  }
}

export function putFoot(grid: Grid, row: number, context: FormContext): void {
  const unread = context.pack.indicators.length === 0;
  grid.put(
    row,
    1,
    'legend',
    unread
      ? 'Danh mục chỉ tiêu của bộ tiêu chí này chưa được nhập vì chưa đọc được phụ lục của quyết định.'
      : 'Kết quả và kết luận do công thức tính từ số liệu gốc, không làm tròn trước khi so với mức chuẩn. Chữ ký và mã kiểm tra ở trang Tổng hợp.',
  );
  grid.merge(row, 1, row, LAST, 'legend');
  grid.height(row, 24);
}

export function putConditions(grid: Grid, last: number): void {
  const area = (from: number, to: number) => `${reference(FIRST, from)}:${reference(last, to)}`;
  const verdicts = area(COLUMN.own, COLUMN.computed);
  const first = reference(FIRST, COLUMN.own);
  const check = reference(FIRST, COLUMN.check);
  const checks = area(COLUMN.check, COLUMN.check);
  grid.conditions.push(
    rule(1, `LEFT(${first},3)="${MET}"`, verdicts, 'good'),
    rule(2, `${first}="${NOT_MET}"`, verdicts, 'bad'),
    rule(3, `LEFT(${check},3)="Lỗi"`, checks, 'bad'),
    rule(4, `LEN(${check})>0`, checks, 'open'),
    rule(5, 'AND(ISNUMBER(H5),H5>0)', 'H5', 'bad'),
  );
}

function rule(
  priority: number,
  formula: string,
  range: string,
  highlight: keyof typeof HIGHLIGHTS,
) {
  return {
    type: 'expression' as const,
    priority,
    formula,
    range,
    style: HIGHLIGHTS[highlight],
    stopIfTrue: true,
  };
}
