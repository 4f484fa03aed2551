/**
 * What a sheet asks beside the criteria: the commune's own figures, physical results, resources, registers.
 * The items are data here; the template draws them, the reader finds them, the rules and tallies run over them.
 */
import type { Address } from '#domain/sheet/sheet';

export interface FormItem {
  readonly address: Address;
  readonly text: { readonly vi: string; readonly en: string };
  readonly measure: string;
  /** Counted things that come whole; kilometres, cubic metres and money do not. */
  readonly whole: boolean;
}

/** Flow: happened in the period. Stock: stands at its end. They add up over units alike, over time differently. */
export interface StatisticItem extends FormItem {
  readonly id: string;
  readonly section: string;
  readonly timing: 'flow' | 'stock';
}

/** A statistic that is never typed: Σ numerators ÷ Σ denominators, in percent. */
export interface DerivedStatistic {
  readonly id: string;
  readonly text: { readonly vi: string; readonly en: string };
  readonly numerator: string;
  readonly denominator: string;
}

export interface ResourceItem extends FormItem {
  readonly source: ResourceSource;
  readonly column: 'plan' | 'actual';
}

export type ResourceSource =
  'central' | 'local' | 'integrated' | 'credit' | 'enterprise' | 'community';

export interface RegisterColumn {
  readonly id: string;
  readonly text: { readonly vi: string; readonly en: string };
  readonly type: 'text' | 'number' | 'date' | 'choice';
  readonly choices?: readonly string[];
  readonly width: number;
}

export interface Register {
  readonly id: string;
  readonly sheetName: string;
  readonly text: { readonly vi: string; readonly en: string };
  readonly columns: readonly RegisterColumn[];
  /** Fields that tell a row from another where it has no id: folded name, village, year. */
  readonly identity: readonly string[];
  /** Empty rows offered to the commune. */
  readonly rows: number;
}
