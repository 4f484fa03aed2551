// What the functions that run in Lambda answer, over a store in memory: of a sheet that was pushed, and of a province.
import type { Reply } from '#domain/routes/client';
import type { Sheet } from '#domain/sheet/sheet';
import { submissionId } from '#domain/sync/submission';
import { childrenOf } from '#domain/units/tree';
import { treeAt } from '#domain/units/trees';
import { deliver } from '#functions/service/deliver';
import { ApiWorld, province as viewer, sender } from '../../functions/api/world.ts';
import type { Facts } from './facts.ts';

export async function saidByApi(sheet: Sheet): Promise<Facts> {
  const world = new ApiWorld();
  await send(world, sheet);
  const { unit, period } = sheet;
  const view = (await world.get(viewer, 'readSheet', {
    params: { unit, period },
  })) as Reply<'readSheet'>;
  return new Map([
    ...view.indicators.map(({ id, verdict }) => [`indicator ${id}`, verdict] as const),
    ...view.criteria.map(({ no, verdict }) => [`criterion ${no}`, verdict] as const),
    ['met', String(view.met)] as const,
  ]);
}

/** A province in which these sheets have come in and are added up. */
export async function provinceOf(sheets: readonly Sheet[]): Promise<ApiWorld> {
  const world = new ApiWorld();
  for (const sheet of sheets) await send(world, sheet);
  const tree = treeAt('2017-06-30')!;
  for (const district of childrenOf(tree, tree.root.key)) {
    await deliver(world.services, await world.store.outbox(district.key));
  }
  return world;
}

async function send(world: ApiWorld, { unit, period, ...content }: Sheet): Promise<void> {
  const said = {
    ...{ unit, period, ...content },
    baseRev: null,
    copyId: `parity ${unit}`,
    unseen: [],
    settles: null,
  };
  const source = { kind: 'file' } as const;
  const submission = { ...said, submissionId: submissionId(said), source };
  const { status, body } = await world.push(sender, submission);
  if (status !== 200) throw new Error(JSON.stringify(body));
}
