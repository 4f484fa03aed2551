/** The figures that targets are set for, each with its plan and what was reported. */
import type { Reply } from '#domain/routes/client';
import { compare, decimalText, parseDecimal, subtract } from '#domain/values/decimal';
import { formatVi } from '#domain/values/format';
import { meanOf, type TallyReply } from './tally-rows.ts';

export interface PlanRow {
  readonly concept: string;
  /** Canonical decimals; null: not set, not reported. */
  readonly plan: string | null;
  readonly actual: string | null;
  /** What is missing to the plan; null where nothing is. */
  readonly gap: string | null;
  readonly decimals: number;
  /** The plan as it is typed. */
  readonly shown: string;
}

type Targets = Reply<'readTargets'>['values'];

/** The mean, the communes of the highest band, and each criterion: what provincial plans name. */
export function planRows(tally: TallyReply, targets: Targets): readonly PlanRow[] {
  const [highest] = tally.bands;
  const reported = tally.reported > 0;
  const counts = [
    ...(highest ? [{ concept: `band:${highest.label}`, count: highest.count }] : []),
    ...tally.criteria.map(({ no, count }) => ({ concept: `criterion:${no}`, count })),
  ];
  const plans = new Map(
    targets.filter(({ group }) => group === null).map(({ concept, value }) => [concept, value]),
  );
  return [
    planRow('mean', meanOf(tally)?.value ?? null, 2, plans),
    ...counts.map(({ concept, count }) =>
      planRow(concept, reported ? String(count) : null, 0, plans),
    ),
  ];
}

function planRow(
  concept: string,
  actual: string | null,
  decimals: number,
  plans: ReadonlyMap<string, string>,
): PlanRow {
  const plan = plans.get(concept) ?? null;
  return {
    concept,
    plan,
    actual,
    gap: plan === null || actual === null ? null : gapOf(plan, actual),
    decimals,
    shown: plan === null ? '' : formatVi(plan),
  };
}

function gapOf(plan: string, actual: string): string | null {
  const [wanted, reached] = [parseDecimal(plan), parseDecimal(actual)];
  return compare(wanted, reached) > 0 ? decimalText(subtract(wanted, reached)) : null;
}
