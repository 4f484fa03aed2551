/** Phiếu tiêu chí: a row per indicator, and a row per part where it has parts. */
import { periodLabelVi } from '#domain/periods/period';
import type { IndicatorResult, PartResult } from '#domain/evaluation/results';
import { decimalText } from '#domain/values/decimal';
import { standardKey, standards } from '#domain/packs/threshold';
import { standardText } from '#domain/messages/standard-text';
import type { Indicator, Measure, MeasurePart, Threshold } from '#domain/packs/schema';
import {
  denominatorAddress,
  evidenceNote,
  explanationNote,
  numeratorAddress,
  ownVerdictAddress,
} from '#domain/sheet/addresses';
import { checkValue } from '#domain/sheet/check-code';
import { entryAt } from '#domain/sheet/sheet';
import { definedName, HEADER_NAMES, SHEET_NAMES, SUMMARY_NAMES } from '../names.ts';
import { putCheckSums } from './check-columns.ts';
import { checkCounts, type CheckCounts } from './check-counts.ts';
import type { CheckedCell } from './check-code-formulas.ts';
import { entryContent, noteContent, type FormContext } from './context.ts';
import {
  combinedVerdict,
  countVerdict,
  linked,
  quotient,
  ratioVerdict,
  statedCode,
  statedVerdict,
} from './formulas.ts';
import { Grid, reference } from './grid.ts';
import { formLabel, putCheck } from './number-page.ts';
import { quotientResult } from './results.ts';
import {
  judgedChecks,
  numberChecks,
  ratioChecks,
  relationChecks,
  sharedTotalChecks,
  CHECK_PREFIX,
  type RowCheck,
} from './row-checks.ts';
import { HIGHLIGHTS } from './styles.ts';
import { computedWord, MET, NOT_MET } from './words.ts';

export const COLUMN = {
  id: 1,
  text: 2,
  measure: 3,
  standard: 4,
  num: 5,
  den: 6,
  result: 7,
  own: 8,
  computed: 9,
  check: 10,
  note: 11,
  evidence: 12,
  sums: [13, 14],
  code: 15,
} as const;

const WIDTHS = [6.5, 56, 10.5, 13, 11.5, 11.5, 10.5, 11.5, 11.5, 25, 25, 23, 9, 9, 9];
const LAST = COLUMN.evidence;
const HEADING = 7;
const FIRST = HEADING + 2;

/** The verdict computed for an indicator, or for one part, as a name formulas can use. */
export function computedName(indicator: string, part = ''): string {
  return definedName(`${indicator}${part}.verdict`);
}

export function criteriaPage(context: FormContext): Grid {
  const grid = new Grid(SHEET_NAMES.criteria, WIDTHS);
  const standard = standards(context.pack, context.circumstances);
  let row = FIRST;
  let section: string | undefined;
  for (const criterion of context.pack.criteria) {
    if (criterion.section !== section) {
      section = criterion.section;
      const name = context.pack.sections.find(({ no }) => no === section)?.name.vi ?? '';
      row = sectionRow(grid, row, `${section}. ${name.toUpperCase()}`);
    }
    const indicators = context.pack.indicators.filter((item) => item.criterion === criterion.no);
    row = criterionRow(grid, row, `Tiêu chí ${criterion.no}. ${criterion.name.vi}`);
    for (const indicator of indicators) {
      row = new IndicatorRows(grid, context, indicator, standard).put(row);
    }
  }
  const last = row - 1;
  head(grid, context, last);
  foot(grid, row, context);
  conditions(grid, last);
  grid.repeatRows(HEADING, HEADING + 1);
  grid.printArea(row, LAST);
  return grid;
}

function sectionRow(grid: Grid, row: number, text: string): number {
  grid.put(row, 1, 'section', text);
  grid.merge(row, 1, row, LAST, 'section');
  grid.height(row, 21);
  return row + 1;
}

function criterionRow(grid: Grid, row: number, text: string): number {
  grid.put(row, 1, 'criterion', text);
  grid.merge(row, 1, row, LAST, 'criterion');
  grid.height(row, 19);
  return row + 1;
}

function head(grid: Grid, context: FormContext, last: number): void {
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
  const check = `${reference(FIRST, COLUMN.check)}:${reference(last, COLUMN.check)}`;
  counter(grid, [SUMMARY_NAMES.errors, 'Số lỗi', COLUMN.result], check, 'error');
  counter(grid, [SUMMARY_NAMES.missing, 'Còn thiếu', COLUMN.computed], check, 'missing');
  counter(grid, [SUMMARY_NAMES.queries, 'Cần giải trình', COLUMN.note], check, 'query');
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

/** "Số lỗi 3": how many rows of the check column begin so. */
function counter(
  grid: Grid,
  [name, label, column]: readonly [name: string, label: string, column: number],
  range: string,
  kind: keyof CheckCounts,
): void {
  grid.put(5, column, 'plainRight', label);
  grid.put(5, column + 1, 'counter', {
    formula: `COUNTIF(${range},"${CHECK_PREFIX[kind].trim()}*")`,
    result: checkCounts(grid, COLUMN.check)[kind],
  });
  grid.nameCell(name, 5, column + 1);
}

function foot(grid: Grid, row: number, context: FormContext): void {
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

function conditions(grid: Grid, last: number): void {
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

type Ratio = Extract<Measure, { parts: unknown }>;

/** The rows of one indicator. */
class IndicatorRows {
  private readonly result: IndicatorResult;

  constructor(
    private readonly grid: Grid,
    private readonly context: FormContext,
    private readonly indicator: Indicator,
    private readonly standard: ReadonlyMap<string, Threshold | null>,
  ) {
    this.result = context.evaluation.indicators.get(indicator.id)!;
  }

  /** Returns the next free row. */
  put(row: number): number {
    const { measure } = this.indicator;
    switch (measure.kind) {
      case 'assessed':
        return this.assessed(row);
      case 'count':
        return this.count(row, measure);
      case 'share':
      case 'quotient':
        return measure.parts.length === 1 ? this.single(row, measure) : this.parted(row, measure);
    }
  }

  private assessed(row: number): number {
    const threshold = this.threshold('');
    this.describe(row, this.indicator.id, this.indicator.text.vi, '', this.standardText(''));
    this.blank(row, COLUMN.num, COLUMN.den, COLUMN.result);
    this.judged(row, statedVerdict(this.indicator, threshold, reference(row, COLUMN.code)), []);
    return row + 1;
  }

  private count(row: number, measure: Extract<Measure, { kind: 'count' }>): number {
    const { id, unit = '' } = this.indicator;
    this.describe(row, id, this.indicator.text.vi, measure.counted.vi, this.standardText(''), unit);
    const num = this.number(row, COLUMN.num, numeratorAddress(id, ''), measure.whole);
    this.blank(row, COLUMN.den, COLUMN.result);
    this.judged(
      row,
      countVerdict(this.indicator, this.threshold(''), num.cell),
      [...numberChecks({ ...num, called: 'số liệu', required: true })],
      [num],
    );
    return row + 1;
  }

  private single(row: number, measure: Ratio): number {
    const { id, unit = '' } = this.indicator;
    const part = measure.parts[0]!;
    this.describe(
      row,
      id,
      this.indicator.text.vi,
      `Tử số: ${part.numerator.vi}. Mẫu số: ${measure.denominator.vi}.`,
      this.standardText(''),
      unit,
    );
    const num = this.number(row, COLUMN.num, numeratorAddress(id, ''), measure.whole);
    const den = this.denominator(row, measure);
    this.quotient(row, measure, num.cell, den.cell, this.result.parts[0]);
    this.judged(
      row,
      ratioVerdict(this.indicator, this.threshold(''), num.cell, den.cell),
      this.ratioRowChecks(measure, num, den),
      [num, den],
    );
    return row + 1;
  }

  /** The indicator's own row holds the denominator and the verdict; each part has a row below it. */
  private parted(row: number, measure: Ratio): number {
    const { id, unit = '' } = this.indicator;
    const asked = measure.parts.filter((part) => this.asks(part.id));
    this.describe(
      row,
      id,
      this.indicator.text.vi,
      `Mẫu số: ${measure.denominator.vi}.`,
      asked.length > 1 ? `Đạt cả ${asked.map((part) => id + part.id).join(', ')}` : '',
      unit,
    );
    this.blank(row, COLUMN.num, COLUMN.result);
    const den = this.denominator(row, measure);
    const partRows = measure.parts.map((part, index) => ({ part, row: row + 1 + index }));
    for (const { part, row: partRow } of partRows) this.part(partRow, measure, part, den.cell);

    const verdicts = partRows
      .filter(({ part }) => asked.includes(part))
      .map(({ row: partRow }) => reference(partRow, COLUMN.computed));
    this.judged(row, combinedVerdict(verdicts), this.denominatorChecks(measure, den), [den]);
    return row + 1 + partRows.length;
  }

  private part(row: number, measure: Ratio, part: MeasurePart, den: string): void {
    const { grid } = this;
    const id = `${this.indicator.id}${part.id}`;
    const { unit = '' } = this.indicator;
    this.describe(
      row,
      id,
      `${part.id}) ${part.label?.vi ?? part.numerator.vi}`,
      part.label ? `Tử số: ${part.numerator.vi}.` : '',
      this.standardText(part.id),
      unit,
    );
    const num = this.number(row, COLUMN.num, `${id}.num`, measure.whole);
    const result = this.result.parts.find((one) => one.id === part.id);
    grid.put(row, COLUMN.den, measure.whole ? 'linkedWhole' : 'linkedDecimal', {
      formula: `IF(ISNUMBER(${den}),${den},"")`,
      result: result?.denominator ? Number(decimalText(result.denominator)) : '',
    });
    const mirrored = reference(row, COLUMN.den);
    this.quotient(row, measure, num.cell, mirrored, result);
    grid.put(row, COLUMN.own, 'nothing');
    const verdict = this.asks(part.id)
      ? ratioVerdict(this.indicator, this.threshold(part.id), num.cell, den)
      : '""';
    grid.put(row, COLUMN.computed, 'verdict', {
      formula: verdict,
      result: result ? computedWord(result) : '',
    });
    grid.nameCell(computedName(this.indicator.id, part.id), row, COLUMN.computed);
    putCheck(grid, this.context, row, COLUMN.check, [
      ...numberChecks({ ...num, called: 'tử số', required: true, beside: den }),
      ...ratioChecks(this.indicator, num, {
        cell: den,
        address: denominatorAddress(this.indicator.id),
      }).map((check) => ({ ...check, at: [num.address] })),
      ...relationChecks(num.address, this.context.pack.relations, (address) => this.label(address)),
    ]);
    grid.put(row, COLUMN.note, 'nothing');
    grid.put(row, COLUMN.evidence, 'nothing');
    putCheckSums(grid, this.context, row, COLUMN.sums, [num]);
  }

  /** Own verdict, computed verdict, check, explanation and evidence: the right half of an indicator's row. */
  private judged(
    row: number,
    verdict: string,
    checks: readonly RowCheck[],
    typed: readonly CheckedCell[] = [],
  ): void {
    const { grid, context, indicator } = this;
    const { id } = indicator;
    const own = grid.put(
      row,
      COLUMN.own,
      'entryCentre',
      entryContent(context.sheet, ownVerdictAddress(id)),
    );
    grid.nameCell(definedName(ownVerdictAddress(id)), row, COLUMN.own);
    grid.expectVerdict(own);
    const code = grid.put(row, COLUMN.code, 'check', {
      formula: statedCode(own),
      result: checkValue(entryAt(context.sheet, ownVerdictAddress(id))),
    });
    const computed = grid.put(row, COLUMN.computed, 'verdict', {
      formula: verdict,
      result: computedWord(this.result),
    });
    grid.nameCell(computedName(id), row, COLUMN.computed);
    const note = grid.put(
      row,
      COLUMN.note,
      'entryText',
      noteContent(context.sheet, explanationNote(id)),
    );
    grid.nameCell(definedName(explanationNote(id)), row, COLUMN.note);
    const evidence = grid.put(
      row,
      COLUMN.evidence,
      'entryText',
      noteContent(context.sheet, evidenceNote(id)),
    );
    grid.nameCell(definedName(evidenceNote(id)), row, COLUMN.evidence);
    putCheck(grid, context, row, COLUMN.check, [
      ...checks,
      ...judgedChecks(indicator, { own, code, computed, note, evidence }),
    ]);
    putCheckSums(grid, context, row, COLUMN.sums, [
      ...typed,
      { cell: own, address: ownVerdictAddress(id), code },
    ]);
  }

  private ratioRowChecks(measure: Ratio, num: CheckedCell, den: CheckedCell): readonly RowCheck[] {
    return [
      ...numberChecks({
        ...num,
        whole: measure.whole,
        called: 'tử số',
        required: true,
        beside: den.cell,
      }),
      ...this.denominatorChecks(measure, den, num.cell),
      ...ratioChecks(this.indicator, num, den),
      ...[num.address, den.address].flatMap((address) =>
        relationChecks(address, this.context.pack.relations, (other) => this.label(other)),
      ),
    ];
  }

  private denominatorChecks(
    measure: Ratio,
    den: CheckedCell,
    beside?: string,
  ): readonly RowCheck[] {
    const { shared } = measure.denominator;
    const number = { ...den, whole: measure.whole, called: 'mẫu số', beside };
    if (!shared) return numberChecks({ ...number, required: true });
    const typed = entryAt(this.context.sheet, den.address) !== undefined;
    return sharedTotalChecks({ ...number, required: false }, `info.${shared}`, typed);
  }

  private denominator(row: number, measure: Ratio): CheckedCell & { whole: boolean } {
    const { grid, context, indicator } = this;
    const address = denominatorAddress(indicator.id);
    const { shared } = measure.denominator;
    if (!shared) return this.number(row, COLUMN.den, address, measure.whole);

    const overtyped = entryContent(context.sheet, address);
    const total = entryContent(context.sheet, `info.${shared}`);
    const style = measure.whole ? 'linkedWhole' : 'linkedDecimal';
    const cell =
      overtyped === null
        ? grid.put(row, COLUMN.den, style, {
            formula: linked(definedName(`info.${shared}`)),
            result: typeof total === 'number' ? total : '',
          })
        : grid.put(row, COLUMN.den, style, overtyped);
    grid.nameCell(definedName(address), row, COLUMN.den);
    return { cell, address, whole: measure.whole };
  }

  private number(row: number, column: number, address: string, whole: boolean) {
    const { grid, context } = this;
    const content = entryContent(context.sheet, address);
    const cell = grid.put(row, column, whole ? 'whole' : 'decimal', content);
    grid.nameCell(definedName(address), row, column);
    grid.expectNumber(cell, whole);
    return { cell, address, whole };
  }

  private quotient(row: number, measure: Ratio, num: string, den: string, part?: PartResult): void {
    const value = quotientResult(
      part?.numerator ? Number(decimalText(part.numerator)) : null,
      part?.denominator ? Number(decimalText(part.denominator)) : null,
    );
    this.grid.put(row, COLUMN.result, measure.kind === 'share' ? 'percent' : 'quotient', {
      formula: quotient(num, den),
      result: value,
    });
  }

  private describe(
    row: number,
    id: string,
    text: string,
    explanation: string,
    standard: string,
    unit = '',
  ): void {
    this.grid.put(row, COLUMN.id, 'id', id);
    if (explanation) this.grid.putExplained(row, COLUMN.text, text, explanation);
    else this.grid.put(row, COLUMN.text, 'text', text);
    this.grid.put(row, COLUMN.measure, 'centre', unit);
    this.grid.put(row, COLUMN.standard, 'boldCentre', standard);
    const { sheet } = this.context;
    this.grid.fit(
      row,
      [
        [COLUMN.text, text, explanation],
        [COLUMN.measure, unit],
        [COLUMN.standard, standard],
        [COLUMN.note, sheet.notes[explanationNote(id)] ?? ''],
        [COLUMN.evidence, sheet.notes[evidenceNote(id)] ?? ''],
      ],
      32,
    );
  }

  private blank(row: number, ...columns: readonly number[]): void {
    for (const column of columns) this.grid.put(row, column, 'nothing');
  }

  private threshold(part: string): Threshold | null {
    return this.standard.get(standardKey(this.indicator.id, part)) ?? null;
  }

  private asks(part: string): boolean {
    return this.standard.has(standardKey(this.indicator.id, part));
  }

  /** With a star where nobody has compared it with the printed decision. */
  private standardText(part: string): string {
    const threshold = this.standard.get(standardKey(this.indicator.id, part));
    const doubt = threshold && !threshold.confirmed && threshold.op !== 'province' ? ' *' : '';
    return standardText(threshold, this.indicator.measure, 'vi') + doubt;
  }

  private label(address: string): string {
    const row = address.replace(/\.(num|den|own)$/, '');
    return row === address || address.startsWith('info.') ? formLabel(address) : `số ở dòng ${row}`;
  }
}
