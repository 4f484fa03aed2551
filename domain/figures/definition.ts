/**
 * What a figure is before it has a value: what it counts, in what, whose level knows it, what it is a share of, how it
 * adds up over units and over time, whether a plan of it exists, and how it is printed. catalogue.ts lists them.
 */
import type { Condition } from './register-value.ts';

export type Nature = 'actual' | 'plan';

export type FigureLevel = 'commune' | 'district' | 'province';

/**
 * - `sum`         adds up
 * - `ratioOfSums` Σ numerators ÷ Σ denominators
 * - `perCommune`  Σ ÷ communes expected
 * - `none`        each unit has its own; nothing is made of several
 */
export type OverUnits = 'sum' | 'ratioOfSums' | 'perCommune' | 'none';

/**
 * - `sum`          what happened in the period: periods add up
 * - `last`         what stands at its end: the last one counts
 * - `sinceJanuary` given as a running total since 1 January: the last one of the year counts
 */
export type OverTime = 'sum' | 'last' | 'sinceJanuary';

/** How sure whoever typed a figure was; printed before it. What is computed carries none. */
export const QUALIFIERS = {
  over: { vi: 'trên', en: 'over' },
  under: { vi: 'dưới', en: 'under' },
  about: { vi: 'khoảng', en: 'about' },
  estimate: { vi: 'ước', en: 'an estimated' },
} as const;

export type FigureQualifier = keyof typeof QUALIFIERS;

/** Where the value comes from. */
export type Home =
  /** The entries of the communes, through their tally: concept.ts, value.ts. */
  | { readonly kind: 'tally' }
  /** The rows of a register of the communes. */
  | {
      readonly kind: 'register';
      readonly register: string;
      readonly count: RegisterMeasure;
      readonly where: Condition;
    }
  /** Other figures, added or taken away. */
  | {
      readonly kind: 'derived';
      readonly plus: readonly string[];
      readonly minus: readonly string[];
    }
  /** The number of communes in a dated group, by the start of its id. */
  | { readonly kind: 'group'; readonly group: string }
  /** Communes with a decision of recognition in force: never those that meet all criteria. */
  | { readonly kind: 'recognised' }
  /** The number of units of the tree: districts, or all units of the commune level, wards and towns among them. */
  | { readonly kind: 'tree'; readonly count: 'districts' | 'communeLevel' }
  /** Typed once, at the level that knows it. */
  | { readonly kind: 'typed'; readonly level: FigureLevel }
  /** The targets of a unit and year; never a result. */
  | { readonly kind: 'target' }
  /** A standard of the pack, by indicator. */
  | { readonly kind: 'standard'; readonly indicator: string };

/** Rows, or what a numeric column of them adds up to or is on average. */
export type RegisterMeasure =
  { readonly of: 'rows' } | { readonly of: 'sum' | 'mean'; readonly column: string };

export interface FigureDefinition {
  /** As in concept.ts where its home is the tally; unique in the catalogue. */
  readonly concept: string;
  readonly text: { readonly vi: string; readonly en: string };
  /** As people write it. */
  readonly measure: string;
  readonly home: Home;
  /** The lowest level that has it. */
  readonly level: FigureLevel;
  /** The figure it is printed as a share of. */
  readonly denominator?: string;
  readonly overUnits: OverUnits;
  readonly overTime: OverTime;
  readonly natures: readonly Nature[];
  /** Decimals printed; absent: all it has. */
  readonly decimals?: number;
  /** Of its share, where there is a denominator. */
  readonly shareDecimals?: number;
  /** Section of the half-year report that prints it. */
  readonly section: string;
}
