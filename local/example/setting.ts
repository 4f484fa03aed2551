/** Where, when and by which standards the example plays. */
import { shippedPack } from '#domain/packs/catalogue';
import type { Pack } from '#domain/packs/schema';
import type { UnitTree } from '#domain/units/tree';
import { treeAt } from '#domain/units/trees';

/** The day the published report counts to, which also says whose communes they are. */
const CUTOFF = '2017-06-30';

/** Criteria a commune can meet. */
export const ALL_CRITERIA = 19;

export function examplePack(): Pack {
  return shippedPack('qd-1980-2016', 'vi-du');
}

export function exampleTree(): UnitTree {
  return treeAt(CUTOFF)!;
}
