/** The example province as the API adds it up: the province, and its districts beside it. */
import type { Pack } from '#domain/packs/schema';
import { checkTally } from '#domain/tally/double-entry';
import type { Consolidation } from '#domain/tally/consolidate';
import { childrenOf, type UnitTree } from '#domain/units/tree';
import type { Unit } from '#domain/units/unit';
import type { Api } from '#domain/routes/client';
import { EXAMPLE_PERIOD } from '../example/published.ts';
import { examplePack, exampleTree } from '../example/setting.ts';

export interface ProvinceTally {
  readonly pack: Pack;
  readonly tree: UnitTree;
  readonly consolidation: Omit<Consolidation, 'communes'>;
}

export async function provinceTally(api: Api): Promise<ProvinceTally> {
  const pack = examplePack();
  const tree = exampleTree();
  const unit = tree.root;
  const tallyOf = async ({ key }: Unit) => {
    const { all } = await api.call('readRollup', { params: { unit: key, period: EXAMPLE_PERIOD } });
    return all;
  };
  const tally = await tallyOf(unit);
  const children = await Promise.all(
    childrenOf(tree, unit.key).map(async (child) => ({ unit: child, tally: await tallyOf(child) })),
  );
  const findings = checkTally(pack, tally);
  return {
    pack,
    tree,
    consolidation: { unit, period: EXAMPLE_PERIOD, tally, children, findings },
  };
}
