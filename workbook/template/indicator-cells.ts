/** The cells of an indicator's rows: what stands in each, under which name, and what may be typed there. */
import type { IndicatorResult, PartResult } from '#domain/evaluation/results';
import { standardText } from '#domain/messages/standard-text';
import type { Indicator, Measure, Threshold } from '#domain/packs/schema';
import { standardKey } from '#domain/packs/threshold';
import {
  denominatorAddress,
  evidenceNote,
  explanationNote,
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
import { linked, quotient, statedCode } from './formulas.ts';
import type { Grid } from './grid.ts';
import { judgedChecks } from './judged-checks.ts';
import { putCheck } from './number-page.ts';
import { quotientResult } from './results.ts';
import type { RowCheck } from './row-checks.ts';
import { computedWord } from './words.ts';

/** Numerators over one denominator. */
export type Ratio = Extract<Measure, { parts: unknown }>;

export class IndicatorCells {
  readonly result: IndicatorResult;

  constructor(
    private readonly grid: Grid,
    private readonly context: FormContext,
    private readonly indicator: Indicator,
    private readonly standard: ReadonlyMap<string, Threshold | null>,
  ) {
    this.result = context.evaluation.indicators.get(indicator.id)!;
  }

  /** Own verdict, computed verdict, check, explanation and evidence: the right half of an indicator's row. */
  judged(
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

  denominator(row: number, measure: Ratio): CheckedCell & { whole: boolean } {
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

  number(row: number, column: number, address: string, whole: boolean) {
    const { grid, context } = this;
    const content = entryContent(context.sheet, address);
    const cell = grid.put(row, column, whole ? 'whole' : 'decimal', content);
    grid.nameCell(definedName(address), row, column);
    grid.expectNumber(cell, whole);
    return { cell, address, whole };
  }

  quotient(row: number, measure: Ratio, num: string, den: string, part?: PartResult): void {
    const value = quotientResult(
      part?.numerator ? Number(decimalText(part.numerator)) : null,
      part?.denominator ? Number(decimalText(part.denominator)) : null,
    );
    this.grid.put(row, COLUMN.result, measure.kind === 'share' ? 'percent' : 'quotient', {
      formula: quotient(num, den),
      result: value,
    });
  }

  describe(
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

  blank(row: number, ...columns: readonly number[]): void {
    for (const column of columns) this.grid.put(row, column, 'nothing');
  }

  threshold(part: string): Threshold | null {
    return this.standard.get(standardKey(this.indicator.id, part)) ?? null;
  }

  asks(part: string): boolean {
    return this.standard.has(standardKey(this.indicator.id, part));
  }

  /** With a star where nobody has compared it with the printed decision. */
  standardText(part: string): string {
    const threshold = this.standard.get(standardKey(this.indicator.id, part));
    const doubt = threshold && !threshold.confirmed && threshold.op !== 'province' ? ' *' : '';
    return standardText(threshold, this.indicator.measure, 'vi') + doubt;
  }
}
