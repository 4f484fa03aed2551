/** A figure followed down: every commune behind it, by district. */
import type { Api, Reply } from '#domain/routes/client';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import { add, decimalText, parseDecimal, ZERO } from '#domain/values/decimal';

export type Trace = Reply<'traceFigure'>;
export type TracedCommune = Trace['communes'][number];

export interface Asked {
  readonly unit: UnitKey;
  readonly figure: string;
  readonly period: PeriodId;
}

/** The communes come in pages; here they are whole. */
export async function wholeTrace(api: Api, params: Asked): Promise<Trace> {
  const first = await api.call('traceFigure', { params, query: {} });
  const communes = [...first.communes];
  for (let { next } = first; next !== null;) {
    const page = await api.call('traceFigure', { params, query: { after: next } });
    communes.push(...page.communes);
    next = page.next;
  }
  return { ...first, communes, next: null };
}

export interface TracedGroup {
  readonly parent: UnitKey;
  readonly communes: readonly TracedCommune[];
  /** What they add together, a canonical decimal. */
  readonly sum: string;
  readonly counted: number;
}

/** In the order of the communes. */
export function byParent(communes: readonly TracedCommune[]): readonly TracedGroup[] {
  const groups = new Map<UnitKey, TracedCommune[]>();
  for (const commune of communes) {
    const group = groups.get(commune.parent);
    if (group) group.push(commune);
    else groups.set(commune.parent, [commune]);
  }
  return [...groups].map(([parent, group]) => ({
    parent,
    communes: group,
    sum: decimalText(
      group.reduce(
        (sum, { value }) => (value === null ? sum : add(sum, parseDecimal(value))),
        ZERO,
      ),
    ),
    counted: group.filter(({ counts }) => counts).length,
  }));
}
