/** What a choice between two figures does to the verdicts. */
import { circumstancesOf } from '#domain/evaluation/circumstances';
import { evaluate } from '#domain/evaluation/evaluate';
import type { Verdict } from '#domain/sheet/entry';
import type { Place, PlacedValue } from '#domain/sync/content';
import type { OpenForm } from './form-state.ts';

export interface Effect {
  /** Met in all. */
  readonly met: number;
  readonly changed: readonly {
    readonly criterion: number;
    readonly before: Verdict;
    readonly after: Verdict;
  }[];
}

/** Against what stands in the sheet now. */
export function effectOf(
  { form: { sheet }, pack, evaluation }: OpenForm,
  place: Place,
  value: PlacedValue | undefined,
): Effect {
  if (typeof value === 'string') return { met: evaluation.met, changed: [] };
  const { [place]: _, ...others } = sheet.entries;
  const entries = value === undefined ? others : { ...others, [place]: value };
  const after = evaluate(pack, { entries }, circumstancesOf(pack, sheet.unit, sheet.period));
  const changed = after.criteria.flatMap(({ no, verdict }) => {
    const before = evaluation.criteria.find((criterion) => criterion.no === no)!.verdict;
    return before === verdict ? [] : [{ criterion: no, before, after: verdict }];
  });
  return { met: after.met, changed };
}
