/** Which verdicts of a sheet come out otherwise under another judgement. */
import type { Verdict } from '#domain/sheet/entry';
import type { Evaluation } from './results.ts';

export interface VerdictMove<Id> {
  readonly id: Id;
  readonly before: Verdict;
  readonly after: Verdict;
}

export interface VerdictMoves {
  readonly criteria: readonly VerdictMove<number>[];
  readonly indicators: readonly VerdictMove<string>[];
}

/** Of criteria and indicators that both know; in the order of the second. */
export function verdictMoves(before: Evaluation, after: Evaluation): VerdictMoves {
  const criteria = new Map(before.criteria.map(({ no, verdict }) => [no, verdict]));
  return {
    criteria: after.criteria.flatMap(({ no, verdict }) => moved(no, criteria.get(no), verdict)),
    indicators: [...after.indicators.values()].flatMap(({ id, verdict }) =>
      moved(id, before.indicators.get(id)?.verdict, verdict),
    ),
  };
}

function moved<Id>(id: Id, before: Verdict | undefined, after: Verdict): VerdictMove<Id>[] {
  return before === undefined || before === after ? [] : [{ id, before, after }];
}
