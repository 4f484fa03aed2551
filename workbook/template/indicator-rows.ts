/** The rows of one indicator on the criteria page. */
import type { Indicator, Measure, MeasurePart, Threshold } from '#domain/packs/schema';
import { numeratorAddress } from '#domain/sheet/addresses';
import { entryAt } from '#domain/sheet/sheet';
import { decimalText } from '#domain/values/decimal';
import type { CheckedCell } from './check-code-formulas.ts';
import { putCheckSums } from './check-columns.ts';
import type { FormContext } from './context.ts';
import { COLUMN, computedName } from './criteria-columns.ts';
import { combinedVerdict, countVerdict, ratioVerdict, statedVerdict } from './formulas.ts';
import { reference, type Grid } from './grid.ts';
import { IndicatorCells, type Ratio } from './indicator-cells.ts';
import {
  numberChecks,
  overWholeChecks,
  sharedTotalChecks,
  zeroDenominatorCheck,
} from './number-checks.ts';
import { formLabel, putCheck } from './number-page.ts';
import { relationChecks, type RowCheck } from './row-checks.ts';
import { computedWord } from './words.ts';

export class IndicatorRows {
  private readonly cells: IndicatorCells;

  constructor(
    private readonly grid: Grid,
    private readonly context: FormContext,
    private readonly indicator: Indicator,
    standard: ReadonlyMap<string, Threshold | null>,
  ) {
    this.cells = new IndicatorCells(grid, context, indicator, standard);
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
    const threshold = this.cells.threshold('');
    this.cells.describe(
      row,
      this.indicator.id,
      this.indicator.text.vi,
      '',
      this.cells.standardText(''),
    );
    this.cells.blank(row, COLUMN.num, COLUMN.den, COLUMN.result);
    this.cells.judged(
      row,
      statedVerdict(this.indicator, threshold, reference(row, COLUMN.code)),
      [],
    );
    return row + 1;
  }

  private count(row: number, measure: Extract<Measure, { kind: 'count' }>): number {
    const { id, unit = '' } = this.indicator;
    this.cells.describe(
      row,
      id,
      this.indicator.text.vi,
      measure.counted.vi,
      this.cells.standardText(''),
      unit,
    );
    const num = this.cells.number(row, COLUMN.num, numeratorAddress(id, ''), measure.whole);
    this.cells.blank(row, COLUMN.den, COLUMN.result);
    this.cells.judged(
      row,
      countVerdict(this.indicator, this.cells.threshold(''), num.cell),
      [...numberChecks({ ...num, called: 'số liệu', required: true })],
      [num],
    );
    return row + 1;
  }

  private single(row: number, measure: Ratio): number {
    const { id, unit = '' } = this.indicator;
    const part = measure.parts[0]!;
    this.cells.describe(
      row,
      id,
      this.indicator.text.vi,
      `Tử số: ${part.numerator.vi}. Mẫu số: ${measure.denominator.vi}.`,
      this.cells.standardText(''),
      unit,
    );
    const num = this.cells.number(row, COLUMN.num, numeratorAddress(id, ''), measure.whole);
    const den = this.cells.denominator(row, measure);
    this.cells.quotient(row, measure, num.cell, den.cell, this.cells.result.parts[0]);
    this.cells.judged(
      row,
      ratioVerdict(this.indicator, this.cells.threshold(''), num.cell, den.cell),
      this.ratioRowChecks(measure, num, den),
      [num, den],
    );
    return row + 1;
  }

  /** The indicator's own row holds the denominator and the verdict; each part has a row below it. */
  private parted(row: number, measure: Ratio): number {
    const { id, unit = '' } = this.indicator;
    const asked = measure.parts.filter((part) => this.cells.asks(part.id));
    this.cells.describe(
      row,
      id,
      this.indicator.text.vi,
      `Mẫu số: ${measure.denominator.vi}.`,
      asked.length > 1 ? `Đạt cả ${asked.map((part) => id + part.id).join(', ')}` : '',
      unit,
    );
    this.cells.blank(row, COLUMN.num, COLUMN.result);
    const den = this.cells.denominator(row, measure);
    const partRows = measure.parts.map((part, index) => ({ part, row: row + 1 + index }));
    const nums = partRows.map(({ part, row: partRow }) =>
      this.part(partRow, measure, part, den.cell),
    );

    const verdicts = partRows
      .filter(({ part }) => asked.includes(part))
      .map(({ row: partRow }) => reference(partRow, COLUMN.computed));
    this.cells.judged(
      row,
      combinedVerdict(verdicts),
      [...this.denominatorChecks(measure, den), zeroDenominatorCheck(nums, den)],
      [den],
    );
    return row + 1 + partRows.length;
  }

  private part(row: number, measure: Ratio, part: MeasurePart, den: string): CheckedCell {
    const { grid } = this;
    const id = `${this.indicator.id}${part.id}`;
    const { unit = '' } = this.indicator;
    this.cells.describe(
      row,
      id,
      `${part.id}) ${part.label?.vi ?? part.numerator.vi}`,
      part.label ? `Tử số: ${part.numerator.vi}.` : '',
      this.cells.standardText(part.id),
      unit,
    );
    const num = this.cells.number(row, COLUMN.num, `${id}.num`, measure.whole);
    const result = this.cells.result.parts.find((one) => one.id === part.id);
    grid.put(row, COLUMN.den, measure.whole ? 'linkedWhole' : 'linkedDecimal', {
      formula: `IF(ISNUMBER(${den}),${den},"")`,
      result: result?.denominator ? Number(decimalText(result.denominator)) : '',
    });
    const mirrored = reference(row, COLUMN.den);
    this.cells.quotient(row, measure, num.cell, mirrored, result);
    grid.put(row, COLUMN.own, 'nothing');
    const verdict = this.cells.asks(part.id)
      ? ratioVerdict(this.indicator, this.cells.threshold(part.id), num.cell, den)
      : '""';
    grid.put(row, COLUMN.computed, 'verdict', {
      formula: verdict,
      result: result ? computedWord(result) : '',
    });
    grid.nameCell(computedName(this.indicator.id, part.id), row, COLUMN.computed);
    putCheck(grid, this.context, row, COLUMN.check, [
      ...numberChecks({ ...num, called: 'tử số', required: true, beside: den }),
      ...overWholeChecks(this.indicator, num, den),
      ...relationChecks(num.address, this.context.pack.relations, (address) => this.label(address)),
    ]);
    grid.put(row, COLUMN.note, 'nothing');
    grid.put(row, COLUMN.evidence, 'nothing');
    putCheckSums(grid, this.context, row, COLUMN.sums, [num]);
    return num;
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
      zeroDenominatorCheck([num], den),
      ...overWholeChecks(this.indicator, num, den.cell),
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

  private label(address: string): string {
    const row = address.replace(/\.(num|den|own)$/, '');
    return row === address || address.startsWith('info.') ? formLabel(address) : `số ở dòng ${row}`;
  }
}
