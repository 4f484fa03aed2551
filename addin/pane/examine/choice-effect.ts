/** What a choice does to the verdict: said before it is made. */
import { circumstancesOf } from '#domain/evaluation/circumstances';
import { evaluate } from '#domain/evaluation/evaluate';
import { withHigherVerdicts } from '#domain/evaluation/higher-verdicts';
import type { Pack } from '#domain/packs/schema';
import type { Verdict } from '#domain/sheet/entry';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import type { Content } from '#domain/sync/content';
import { settledContent, type Choices, type Difference, type Side } from '#domain/sync/settle';

export interface Effect {
  readonly met: number;
  /** Of the indicator that the place belongs to; null where it belongs to none. */
  readonly verdict: Verdict | null;
}

export interface Settling {
  readonly pack: Pack;
  readonly unit: UnitKey;
  readonly period: PeriodId;
  readonly head: Content;
  readonly side: Content;
  readonly all: readonly Difference[];
}

/** With everything else as it is chosen now. */
export function effectOf(
  settling: Settling,
  choices: Choices,
  { place }: Difference,
  side: Side,
): Effect {
  const { pack, unit, period, all, head } = settling;
  const content = settledContent(all, head, settling.side, new Map([...choices, [place, side]]));
  const sheet = { ...content, unit, period, packHash: pack.hash };
  const computed = evaluate(pack, sheet, circumstancesOf(pack, unit, period));
  const { met, indicators } = withHigherVerdicts(pack, computed, sheet);
  const id = /^(\d+(?:\.\d+)?)[a-z]?\.(num|den|own)$/.exec(place)?.[1];
  return { met, verdict: (id && indicators.get(id)?.verdict) || null };
}
