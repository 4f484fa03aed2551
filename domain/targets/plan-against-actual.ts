/**
 * What was planned beside what was reported, of all communes of a unit or of a group of them: they meet here, in
 * fields of their own, and neither ever stands in for the other.
 */
import { parseConcept } from '#domain/figures/concept';
import type { TypedValue } from '#domain/figures/typed-value';
import { figureValue } from '#domain/figures/value';
import type { Pack } from '#domain/packs/schema';
import { Problem } from '#domain/problems';
import type { Tally } from '#domain/tally/tally';
import { decimalText, isNegative, isZero, parseDecimal, subtract } from '#domain/values/decimal';
import { criteriaNeeded } from './criteria-needed.ts';

export interface Planned {
  readonly concept: string;
  /** A canonical decimal. */
  readonly value: string;
}

export interface PlanAgainstActual {
  readonly concept: string;
  /** Canonical decimals; `actual` null: nobody reported it, or nothing counts it. */
  readonly plan: string;
  readonly actual: string | null;
  /** What is still to do; null where it is done, or there is nothing to compare. */
  readonly toGo: ToGo | null;
  /** Criteria that still have to be met for a planned mean; null for any other figure. */
  readonly criteria: number | null;
}

/** Fewer communes are to stand in a low band: a plan is not always for more. */
export interface ToGo {
  readonly direction: 'more' | 'less';
  readonly amount: string;
}

/** Communes to be recognised in a year: decisions count, and never the communes that meet all criteria. */
export const TO_BE_RECOGNISED = 'added:recognised';

export interface Reached {
  readonly pack: Pack;
  readonly tally: Tally;
  /** Communes recognised for the year, by decisions in force; null: nobody has listed the decisions. */
  readonly recognised: number | null;
  /** What was typed of the same communes: results, and plans among them that are passed over. */
  readonly typed: readonly TypedValue[];
}

export function planAgainstActual({ concept, value }: Planned, of: Reached): PlanAgainstActual {
  const actual = actualOf(concept, of);
  return {
    concept,
    plan: value,
    actual,
    toGo: actual === null ? null : toGo(of.pack, concept, value, actual),
    criteria: concept === 'mean' && actual !== null ? criteriaNeeded(of.tally, value) : null,
  };
}

/** A canonical decimal; null: nobody reported it, or nothing counts it. */
export function actualOf(concept: string, of: Reached): string | null {
  return concept === TO_BE_RECOGNISED ? countText(of.recognised) : reached(concept, of);
}

function countText(count: number | null): string | null {
  return count === null ? null : String(count);
}

function reached(concept: string, { pack, tally, typed }: Reached): string | null {
  const parsed = parseConcept(concept, pack);
  if (!parsed) {
    const result = typed.find((each) => each.concept === concept && each.nature === 'actual');
    return result?.value ?? null;
  }
  if (tally.expected === 0) return null;
  try {
    return figureValue(pack, parsed, tally).value;
  } catch (error) {
    // Nobody has reported it: a gap, and never a zero.
    if (error instanceof Problem) return null;
    throw error;
  }
}

function toGo(pack: Pack, concept: string, plan: string, actual: string): ToGo | null {
  const difference = subtract(parseDecimal(plan), parseDecimal(actual));
  if (isZero(difference)) return null;
  const direction = isNegative(difference) ? 'less' : 'more';
  if (isDone(pack, concept, direction)) return null;
  return { direction, amount: decimalText(difference).replace('-', '') };
}

/** More than planned is done, and in the lowest band fewer; of anything else nobody knows which way is better. */
function isDone({ bands, criteria }: Pack, concept: string, still: ToGo['direction']): boolean {
  const band = bands.find(({ label }) => concept === `band:${label}`);
  if (band?.min === 0) return still === 'more';
  const isMore = band ? band.max === criteria.length : MORE_IS_BETTER.test(concept);
  return isMore && still === 'less';
}

const MORE_IS_BETTER = new RegExp(`^(mean|met|${TO_BE_RECOGNISED}|criterion:.*)$`);
