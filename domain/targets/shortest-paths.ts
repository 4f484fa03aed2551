/** The shortest ways to a target: which communes, which criteria, how far each indicator is from its standard. */
import type { Evaluation, IndicatorResult } from '#domain/evaluation/results';
import type { Band, Pack } from '#domain/packs/schema';
import { nextBand } from '#domain/tally/band';
import { distance, type Distance } from './distance.ts';

export interface MissingPart {
  /** "17.1a" */
  readonly id: string;
  /** Null where an examiner's word decides, or a number is missing. */
  readonly distance: Distance | null;
}

export interface OpenCriterion {
  readonly no: number;
  /** False: it cannot be decided yet. */
  readonly decided: boolean;
  /** Of the indicators that are not met. */
  readonly missing: readonly MissingPart[];
}

export interface Path {
  readonly met: number;
  /** Null from the highest band on. */
  readonly next: Pick<Band, 'label' | 'min'> | null;
  /** Criteria missing to it. */
  readonly toNext: number;
  /** Those with the fewest indicators missing first. */
  readonly open: readonly OpenCriterion[];
}

export function pathOf(pack: Pack, evaluation: Evaluation): Path {
  const { met } = evaluation;
  const next = nextBand(pack, met) ?? null;
  const open = evaluation.criteria
    .filter(({ verdict }) => verdict !== 'met')
    .map(({ no, verdict }) => ({
      no,
      decided: verdict === 'notMet',
      missing: pack.indicators
        .filter(({ criterion }) => criterion === no)
        .flatMap((indicator) =>
          missingParts(indicator.measure, evaluation.indicators.get(indicator.id)),
        ),
    }))
    .sort((a, b) => a.missing.length - b.missing.length || a.no - b.no);
  return { met, next, toNext: next ? next.min - met : 0, open };
}

function missingParts(
  measure: Pack['indicators'][number]['measure'],
  result: IndicatorResult | undefined,
): readonly MissingPart[] {
  if (!result || result.verdict === 'met') return [];
  if (result.parts.length === 0) return [{ id: result.id, distance: null }];
  return result.parts
    .filter(({ verdict }) => verdict !== 'met')
    .map((part) => ({ id: result.id + part.id, distance: distance(measure, part) }));
}
