/** The rows of one indicator on the criteria page. */
import type { IndicatorResult, PartResult } from '#domain/evaluation/results';
import { standardText } from '#domain/messages/standard-text';
import type { Indicator, Measure, MeasurePart, Threshold } from '#domain/packs/schema';
import { standardKey } from '#domain/packs/threshold';
import {
  denominatorAddress,
  evidenceNote,
  explanationNote,
  numeratorAddress,
  ownVerdictAddress,
} from '#domain/sheet/addresses';
import { checkValue } from '#domain/sheet/check-code';
import { entryAt } from '#domain/sheet/sheet';
import { decimalText } from '#domain/values/decimal';
import { definedName } from '../names.ts';
import type { CheckedCell } from './check-code-formulas.ts';
import { putCheckSums } from './check-columns.ts';
import { entryContent, noteContent, type FormContext } from './context.ts';
import { COLUMN, computedName } from './criteria-columns.ts';
import {
  combinedVerdict,
  countVerdict,
  linked,
  quotient,
  ratioVerdict,
  statedCode,
  statedVerdict,
} from './formulas.ts';
import { reference, type Grid } from './grid.ts';
import { formLabel, putCheck } from './number-page.ts';
import { quotientResult } from './results.ts';
import {
  judgedChecks,
  numberChecks,
  overWholeChecks,
  relationChecks,
  sharedTotalChecks,
  zeroDenominatorCheck,
  type RowCheck,
} from './row-checks.ts';
import { computedWord } from './words.ts';

type Ratio = Extract<Measure, { parts: unknown }>;

export class IndicatorRows {
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
    const nums = partRows.map(({ part, row: partRow }) =>
      this.part(partRow, measure, part, den.cell),
    );

    const verdicts = partRows
      .filter(({ part }) => asked.includes(part))
      .map(({ row: partRow }) => reference(partRow, COLUMN.computed));
    this.judged(
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
      ...overWholeChecks(this.indicator, num, den),
      ...relationChecks(num.address, this.context.pack.relations, (address) => this.label(address)),
    ]);
    grid.put(row, COLUMN.note, 'nothing');
    grid.put(row, COLUMN.evidence, 'nothing');
    putCheckSums(grid, this.context, row, COLUMN.sums, [num]);
    return num;
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
