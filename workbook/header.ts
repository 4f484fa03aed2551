import { ancestors, type UnitTree } from '#domain/units/tree';
import type { Unit } from '#domain/units/unit';
import type { FormHeader } from './template/context.ts';

/** The names above a commune, as they stood in this tree. */
export function formHeader(tree: UnitTree, unit: Unit): FormHeader {
  const above = ancestors(tree, unit.key);
  const named = (level: Unit['level']) => above.find((one) => one.level === level)?.name ?? '';
  return {
    unit: unit.key,
    commune: unit.name,
    district: named('district'),
    province: named('province'),
  };
}
