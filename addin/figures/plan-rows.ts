/** The figures that targets are set for, each with its plan and what was reported, of all communes or of a group. */
import type { TypedValue } from '#domain/figures/typed-value';
import type { Pack } from '#domain/packs/schema';
import type { Reply } from '#domain/routes/client';
import {
  actualOf,
  planAgainstActual,
  TO_BE_RECOGNISED,
  type ToGo,
} from '#domain/targets/plan-against-actual';
import { formatVi } from '#domain/values/format';
import type { TallyReply } from './tally-rows.ts';

export interface PlanRow {
  readonly concept: string;
  /** Canonical decimals; null: not set, not reported. */
  readonly plan: string | null;
  readonly actual: string | null;
  /** Null where nothing is. */
  readonly toGo: ToGo | null;
  /** What a planned mean asks, in criteria. */
  readonly criteria: number | null;
  readonly decimals: number;
  /** The plan as it is typed. */
  readonly shown: string;
}

export interface PlanOf {
  readonly pack: Pack;
  readonly tally: TallyReply;
  /** Id of a group; null: all communes. */
  readonly group: string | null;
  /** Of these communes, in the year; null: the province lists no decisions. */
  readonly recognised: number | null;
}

type Targets = Reply<'readTargets'>['values'];

const NOTHING_TYPED: readonly TypedValue[] = [];

/** The mean, the bands, the communes to be recognised, and each criterion: what provincial plans name. */
export function planRows(
  { pack, tally, group, recognised }: PlanOf,
  targets: Targets,
): readonly PlanRow[] {
  const plans = new Map(
    targets.filter((each) => each.group === group).map(({ concept, value }) => [concept, value]),
  );
  const of = { pack, tally, recognised, typed: NOTHING_TYPED };
  return [
    'mean',
    ...tally.bands.map(({ label }) => `band:${label}`),
    TO_BE_RECOGNISED,
    ...tally.criteria.map(({ no }) => `criterion:${no}`),
  ].map((concept) => {
    const value = plans.get(concept);
    const decimals = concept === 'mean' ? 2 : 0;
    return value === undefined
      ? {
          ...{ concept, decimals, plan: null, toGo: null, criteria: null, shown: '' },
          actual: actualOf(concept, of),
        }
      : { ...planAgainstActual({ concept, value }, of), decimals, shown: formatVi(value) };
  });
}
