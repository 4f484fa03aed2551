/** What an indicator asks of a commune, and whether numbers meet it. The engine decides; here arguments become entries. */
import { circumstancesOf } from '#domain/evaluation/circumstances';
import { evaluateOne } from '#domain/evaluation/evaluate';
import type { Reason } from '#domain/evaluation/results';
import { standardText } from '#domain/messages/standard-text';
import { vi } from '#domain/messages/vi-words';
import { partIds, resolveThreshold } from '#domain/packs/threshold';
import type { Circumstances, Indicator, Pack } from '#domain/packs/schema';
import { requirePeriod } from '#domain/periods/period';
import { denominatorAddress, numeratorAddress, ownVerdictAddress } from '#domain/sheet/addresses';
import type { Entry, Verdict } from '#domain/sheet/entry';
import { decimalFromDouble } from '#domain/values/decimal';
import { readNumber } from '#domain/values/read-number';
import { MET, MET_NONE, NOT_MET, UNKNOWN } from '#workbook/template/words';
import { isBlank, textOf, type Cell } from './cells.ts';
import type { FunctionContext } from './context.ts';
import { FunctionError } from './function-error.ts';
import { FUNCTION_MESSAGES } from './messages/messages.ts';
import { numberFromText } from './typed-number.ts';
import { verdictOf } from './verdict-cells.ts';
import { lastDay, packOf, periodOf, unitOf } from './where-and-when.ts';

interface Asked {
  readonly pack: Pack;
  readonly indicator: Indicator;
  /** "" where the indicator has one part only; null where it has several and none was named. */
  readonly part: string | null;
  readonly circumstances: Circumstances;
}

function asked(name: Cell, unit: Cell, period: Cell, context: FunctionContext): Asked {
  const when = periodOf(period, context);
  const pack = packOf(when, context);
  const where = unitOf(unit, lastDay(when), context);
  const circumstances = where
    ? circumstancesOf(pack, where.key, when)
    : { year: requirePeriod(when).year };
  return { pack, circumstances, ...indicatorNamed(textOf(name).trim(), pack) };
}

function indicatorNamed(name: string, pack: Pack): Pick<Asked, 'indicator' | 'part'> {
  for (const indicator of pack.indicators) {
    const parts = partIds(indicator);
    if (indicator.id === name) return { indicator, part: parts.length === 1 ? parts[0]! : null };
    const part = parts.find((each) => indicator.id + each === name);
    if (part !== undefined) return { indicator, part };
  }
  throw new FunctionError('indicator.unknown', {
    indicator: name,
    decision: pack.decision.number,
  });
}

/** As the decision puts it: "≥ 95%". Of several parts each is named, unless all ask the same. */
export function threshold(name: Cell, unit: Cell, period: Cell, context: FunctionContext): string {
  const { pack, indicator, part, circumstances } = asked(name, unit, period, context);
  const text = (id: string) => {
    const row = resolveThreshold(pack, indicator, id, circumstances);
    const standard = standardText(row, indicator.measure, 'vi');
    return row?.confirmed === false ? `${standard} (${vi.standard.unconfirmed})` : standard;
  };
  if (part !== null) return text(part);
  const all = partIds(indicator).map((id) => ({ id, standard: text(id) }));
  if (all.every(({ standard }) => standard === all[0]!.standard)) return all[0]!.standard;
  return all.map(({ id, standard }) => `${indicator.id}${id}: ${standard}`).join('; ');
}

export interface EvalArguments {
  readonly indicator: Cell;
  readonly numerator: Cell;
  readonly denominator: Cell;
  readonly unit: Cell;
  readonly period: Cell;
}

/**
 * "Đạt", "Chưa đạt", or why it is not known. A blank arrives as 0 on the desktop, so a bare 0 decides nothing: no
 * verdict comes of a cell that nobody filled in. The text "0" (=A2&"") is a 0 that somebody typed.
 */
export function evalIndicator(args: EvalArguments, context: FunctionContext): string {
  const { pack, indicator, part, circumstances } = asked(
    args.indicator,
    args.unit,
    args.period,
    context,
  );
  const { id, measure } = indicator;
  if (part === null) {
    const parts = partIds(indicator).map((each) => id + each);
    throw new FunctionError('indicator.parts', { indicator: id, parts });
  }
  const entries =
    measure.kind === 'assessed'
      ? entriesOf([ownVerdictAddress(id), statedEntry(args.numerator)])
      : entriesOf(
          [numeratorAddress(id, part), numberEntry(args.numerator)],
          [denominatorAddress(id), numberEntry(args.denominator)],
        );
  const result = evaluateOne(pack, indicator, { entries }, circumstances);
  const of = part === '' ? result : result.parts.find((each) => each.id === part);
  if (!of) return vi.standard.notAsked;
  return verdictText(of.verdict, of.reason);
}

function entriesOf(...entries: readonly (readonly [string, Entry | undefined])[]) {
  return Object.fromEntries(
    entries.filter((each): each is [string, Entry] => each[1] !== undefined),
  );
}

function numberEntry(cell: Cell): Entry | undefined {
  if (isBlank(cell)) return undefined;
  if (typeof cell === 'number') return { state: 'value', value: decimalFromDouble(cell) };
  const text = textOf(cell);
  const reading = readNumber(text);
  if (reading.kind === 'state') return { state: reading.state };
  return { state: 'value', value: numberFromText(text) };
}

function statedEntry(cell: Cell): Entry | undefined {
  const reading = typeof cell === 'string' ? readNumber(cell) : undefined;
  if (reading?.kind === 'state') return { state: reading.state };
  const verdict = verdictOf(cell);
  return verdict === null || verdict === 'unknown' ? undefined : { state: 'value', value: verdict };
}

function verdictText(verdict: Verdict, reason: Reason | null): string {
  switch (verdict) {
    case 'met':
      return reason === 'none' ? MET_NONE : MET;
    case 'notMet':
      return NOT_MET;
    case 'unknown':
      return `${UNKNOWN}: ${reason === 'unanswered' ? FUNCTION_MESSAGES.vi.blankOrZero : vi.reason[reason!]}`;
  }
}
