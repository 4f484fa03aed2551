/**
 * What the lists of the offices say of a unit and period: its own typed figures, the groups that it and the units above
 * it keep, the decisions of the province.
 */
import type { Recognition } from '#domain/lists/recognition';
import { typedValues } from '#domain/lists/typed-figure';
import type { TypedValue } from '#domain/figures/typed-value';
import type { UnitKey } from '#domain/sheet/sheet';
import type { CommuneGroup } from '#domain/units/groups';
import type { UnitTree } from '#domain/units/tree';
import type { Place, Services } from './context.ts';
import { standingRows } from './lists.ts';

export interface OfficeLists {
  readonly typed: readonly TypedValue[];
  /** Those of the unit itself first. */
  readonly groups: readonly CommuneGroup[];
  /** Null: the province keeps none. */
  readonly recognitions: readonly Recognition[] | null;
}

/** As they stood at a time (`until`), or stand. */
export async function officeLists(
  services: Services,
  { unit, period, tree }: Place,
  until?: string,
): Promise<OfficeLists> {
  const [typed, recognitions, groups] = await Promise.all([
    standingRows(services, 'typed', unit.key, period.id, until),
    standingRows(services, 'recognitions', tree.root.key, period.id, until),
    groupsAbove(services, { unit, period, tree }, until),
  ]);
  return {
    typed: typedValues(typed),
    groups,
    recognitions: recognitions.length > 0 ? recognitions : null,
  };
}

/** The groups that a unit and the units above it keep, its own first. */
export async function groupsAbove(
  services: Services,
  { unit, period, tree }: Place,
  until?: string,
): Promise<readonly CommuneGroup[]> {
  const groups = await Promise.all(
    upwards(tree, unit.key).map((key) => standingRows(services, 'groups', key, period.id, until)),
  );
  return groups.flat();
}

function upwards(tree: UnitTree, unit: UnitKey): readonly UnitKey[] {
  const parent = tree.units.get(unit)?.parent ?? null;
  return [unit, ...(parent === null ? [] : upwards(tree, parent))];
}
