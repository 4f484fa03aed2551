/** consistency.*: entries that speak of one another. */
import { saysSomething } from '#domain/sheet/marked-notes';
import { compare, decimalText, parseDecimal, sumDecimals } from '#domain/values/decimal';
import { denominatorEntry } from '#domain/evaluation/evaluate';
import type { Relation } from '#domain/packs/schema';
import { evidenceNote, explanationNote } from '#domain/sheet/addresses';
import type { Entry, StatedVerdict } from '#domain/sheet/entry';
import { entryAt, type Address } from '#domain/sheet/sheet';
import { fieldsOf, sharedTotal } from './fields.ts';
import { finding, type Finding } from './finding.ts';
import { rowsTwice } from './registers.ts';
import type { Rule, RuleContext } from './rule.ts';
import { numberIn } from './typed-number.ts';

type Read = (address: Address) => Entry | undefined;

/** A finding still without the indicator its address belongs to. */
function related(relation: Relation, read: Read): Finding | undefined {
  switch (relation.kind) {
    case 'same':
      return differ(relation.a, relation.b, read);
    case 'atMost':
      return partOverWhole(relation.a, relation.b, read);
    case 'sum':
      return wrongSum(relation.total, relation.parts, read);
    case 'requires':
      return lacking(relation.a, relation.b, read);
    case 'excludes':
      return bothOf(relation.a, relation.b, read);
  }
}

function differ(a: Address, b: Address, read: Read): Finding | undefined {
  const value = numberIn(read(a));
  const otherValue = numberIn(read(b));
  if (value === undefined || otherValue === undefined || value === otherValue) return undefined;
  return finding('consistency.sameQuantity', { other: b, value, otherValue }, { at: a });
}

function partOverWhole(part: Address, whole: Address, read: Read): Finding | undefined {
  const value = numberIn(read(part));
  const wholeValue = numberIn(read(whole));
  if (value === undefined || wholeValue === undefined) return undefined;
  if (compare(parseDecimal(value), parseDecimal(wholeValue)) <= 0) return undefined;
  return finding('consistency.partOverWhole', { whole, value, wholeValue }, { at: part });
}

function wrongSum(at: Address, summands: readonly Address[], read: Read): Finding | undefined {
  const value = numberIn(read(at));
  const parts = summands.map((address) => summand(read(address)));
  if (value === undefined || !parts.every((part) => part !== undefined)) return undefined;
  const sum = decimalText(sumDecimals(parts.map(parseDecimal)));
  return sum === value ? undefined : finding('consistency.sum', { parts, sum, value }, { at });
}

/** Spoken of at the empty cell: there it has to be typed. */
function lacking(given: Address, at: Address, read: Read): Finding | undefined {
  if (!isSome(read(given)) || read(at) !== undefined) return undefined;
  return finding('consistency.requires', { other: given }, { at });
}

function bothOf(at: Address, other: Address, read: Read): Finding | undefined {
  if (!isSome(read(at)) || !isSome(read(other))) return undefined;
  return finding('consistency.excludes', { other }, { at });
}

/** What does not arise adds nothing to a sum. */
function summand(entry: Entry | undefined): string | undefined {
  return entry?.state === 'none' ? '0' : numberIn(entry);
}

function isSome(entry: Entry | undefined): boolean {
  return entry?.state === 'value' && entry.value !== '0';
}

function* relations({ pack, sheet }: RuleContext): Iterable<Finding> {
  const { relations, sharing, indicatorOf } = fieldsOf(pack);
  const read: Read = (address) => {
    const indicator = sharing.get(address);
    return indicator ? denominatorEntry(indicator, sheet) : entryAt(sheet, address);
  };
  for (const relation of relations) {
    const found = related(relation, read);
    if (found) yield { ...found, indicator: indicatorOf.get(found.at!) };
  }
}

/** A total of the commune typed once more as a denominator. */
function* repeatedTotals({ pack, sheet }: RuleContext): Iterable<Finding> {
  const read: Read = (address) => entryAt(sheet, address);
  for (const [denominator, indicator] of fieldsOf(pack).sharing) {
    const found = differ(denominator, sharedTotal(indicator)!, read);
    if (found) yield { ...found, indicator: indicator.id };
  }
}

/** Never of an indicator that a person assesses: there the commune's own verdict is the computed one. */
function* ownVerdicts({ pack, sheet, evaluation }: RuleContext): Iterable<Finding> {
  for (const { address: at, indicator } of fieldsOf(pack).verdicts) {
    const own = verdictIn(entryAt(sheet, at));
    const computed = evaluation.indicators.get(indicator.id)?.verdict;
    if (own === undefined || computed === undefined || computed === 'unknown') continue;
    if (own === computed) continue;
    yield finding('consistency.ownVerdict', { own, computed }, { at, indicator: indicator.id });
  }
}

function verdictIn(entry: Entry | undefined): StatedVerdict | undefined {
  if (entry?.state !== 'value') return undefined;
  return entry.value === 'met' ? 'met' : 'notMet';
}

/** Spoken of at the explanation that is asked for; one that is there settles it (check.ts). */
function* withoutReason({ pack, sheet, evaluation }: RuleContext): Iterable<Finding> {
  for (const { address, indicator } of fieldsOf(pack).verdicts) {
    const { id } = indicator;
    const result = evaluation.indicators.get(id);
    const granted = result?.verdict === 'met' && result.reason === 'none';
    if (!granted && entryAt(sheet, address)?.state !== 'none') continue;
    yield finding('consistency.noReason', {}, { at: explanationNote(id), indicator: id });
  }
}

function* withoutEvidence({ pack, sheet }: RuleContext): Iterable<Finding> {
  for (const { address, indicator } of fieldsOf(pack).verdicts) {
    if (indicator.measure.kind !== 'assessed' || verdictIn(entryAt(sheet, address)) !== 'met') {
      continue;
    }
    const at = evidenceNote(indicator.id);
    if (saysSomething(sheet.notes[at])) continue;
    yield finding('consistency.noEvidence', {}, { at, indicator: indicator.id });
  }
}

export const CONSISTENCY_RULES: readonly Rule[] = [
  relations,
  repeatedTotals,
  ownVerdicts,
  withoutReason,
  withoutEvidence,
  rowsTwice,
];
