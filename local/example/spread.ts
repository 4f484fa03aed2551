import type { Address } from '#domain/sheet/sheet';
import { apportion } from './apportion.ts';
import type { Random } from './random.ts';
import { unitsOf, type SheetDraft } from './sheet-draft.ts';

/** How a published sum is spread over the communes. Weights and bounds are asked for once, commune by commune. */
export interface Spread {
  /** Smallest unit handed out, as decimals: 1 for tenths of a kilometre. 0 where nothing is said. */
  readonly decimals?: number;
  readonly weight: (draft: SheetDraft, random: Random) => number;
  /** Bounds, in units of the last decimal. */
  readonly least?: (draft: SheetDraft) => number;
  readonly most?: (draft: SheetDraft) => number;
}

/** Fills in one entry of every sheet, so that together they are exactly the total. */
export function spread(
  drafts: readonly SheetDraft[],
  address: Address,
  total: string,
  { decimals = 0, weight, least, most }: Spread,
): void {
  const shares = apportion(
    unitsOf(total, decimals),
    drafts.map((draft) => ({
      weight: weight(draft, draft.random(address)),
      least: least?.(draft) ?? 0,
      most: most?.(draft) ?? Infinity,
    })),
  );
  drafts.forEach((draft, index) => draft.setNumber(address, shares[index]!, decimals));
}

/** A weight like that of the others. */
export function alike(random: Random): number {
  return random.between(0.5, 1.5);
}

/** A weight for a part of the communes, 0 for the others. */
export function some(random: Random, portion: number): number {
  return random.chance(portion) ? alike(random) : 0;
}
