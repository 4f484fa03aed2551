import type { Decimal } from '#domain/values/decimal';
import type { Threshold } from '#domain/packs/schema';
import type { Verdict } from '#domain/sheet/entry';

/** Why a verdict is unknown; `none` also stands behind a "met" that the pack grants to what does not arise. */
export type Reason =
  | 'unanswered'
  | 'pending'
  | 'none'
  | 'invalid'
  | 'standardNotSet'
  | 'standardUnknown'
  | 'indicatorsNotListed';

export interface PartResult {
  readonly id: string;
  readonly verdict: Verdict;
  readonly reason: Reason | null;
  /** Null where the entry is not a number. */
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
  readonly threshold: Threshold | null;
}

export interface IndicatorResult {
  readonly id: string;
  readonly verdict: Verdict;
  readonly reason: Reason | null;
  /** One for each numerator; empty for indicators that a person assesses. */
  readonly parts: readonly PartResult[];
}

export interface CriterionResult {
  readonly no: number;
  readonly verdict: Verdict;
  readonly reason: Reason | null;
}

export interface Evaluation {
  readonly indicators: ReadonlyMap<string, IndicatorResult>;
  readonly criteria: readonly CriterionResult[];
  /** Criteria met, and criteria that can still become either. */
  readonly met: number;
  readonly unknown: number;
}
