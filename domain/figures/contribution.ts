/** What one commune gives to a figure, read off its summary: the first step from a figure to the cells behind it. */
import { bandOf } from '#domain/tally/band';
import type { Pack } from '#domain/packs/schema';
import type { SheetSummary } from '#domain/tally/summary';
import type { Verdict } from '#domain/sheet/entry';
import type { Concept } from './concept.ts';

export interface Contribution {
  /** A canonical decimal: what it adds; null where the commune gave nothing. */
  readonly value: string | null;
  /** Of a ratio: what it adds to the denominator. */
  readonly denominator?: string;
  /** Of a count of criteria: those it meets. */
  readonly met?: readonly number[];
  /** Of one criterion. */
  readonly verdict?: Verdict;
}

const ONE: Contribution = { value: '1' };

export function contributionOf(pack: Pack, concept: Concept, summary: SheetSummary): Contribution {
  const { verdicts, resources, statistics, ratios } = summary;
  const met = pack.criteria.flatMap(({ no }, index) => (verdicts[index] === 'met' ? [no] : []));
  switch (concept.kind) {
    case 'expected':
    case 'reported':
      return ONE;
    case 'met':
    case 'mean':
      return { value: String(met.length), met };
    case 'band':
      return { value: bandOf(pack, met.length)?.label === concept.label ? '1' : '0', met };
    case 'criterion': {
      const verdict = verdicts[pack.criteria.findIndex(({ no }) => no === concept.no)]!;
      return { value: verdict === 'met' ? '1' : '0', verdict };
    }
    case 'resource':
      return { value: new Map(Object.entries(resources)).get(concept.source) ?? null };
    case 'statistic':
      return { value: statistics[concept.id] ?? null };
    case 'ratio': {
      const [value, denominator] = ratios[concept.id] ?? [];
      return value === undefined || denominator === undefined
        ? { value: null }
        : { value, denominator };
    }
  }
}
