/** The communes of a group as a person lists them: one a line, by code or by name, with the district where it takes one. */
import { resolveName } from '#domain/units/names';
import type { UnitTree } from '#domain/units/tree';
import type { Unit } from '#domain/units/unit';

export interface MemberLines {
  /** Each once, in the order of the lines. */
  readonly members: readonly Unit[];
  readonly wrong: readonly { readonly line: string; readonly kind: 'unknown' | 'several' }[];
}

export function readMemberLines(text: string, tree: UnitTree): MemberLines {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = lines.map((line) => ({ line, found: unitIn(line, tree) }));
  return {
    members: [...new Set(read.flatMap(({ found }) => (typeof found === 'string' ? [] : [found])))],
    wrong: read.flatMap(({ line, found }) =>
      typeof found === 'string' ? [{ line, kind: found }] : [],
    ),
  };
}

/** Cells of a row pasted from a sheet are a tab apart, people write a comma; the district may come first. */
function unitIn(line: string, tree: UnitTree): Unit | 'unknown' | 'several' {
  const [first = '', second = ''] = line.split(/[\t,;]/).map((part) => part.trim());
  const byCode = tree.byCode.get(first) ?? tree.units.get(first);
  if (byCode?.level === 'commune') return byCode;
  const named = resolveName({ name: first, district: second }, tree);
  const found =
    named.kind === 'none' && second !== ''
      ? resolveName({ name: second, district: first }, tree)
      : named;
  if (found.kind === 'candidates') return 'several';
  return found.kind === 'unit' && found.unit.level === 'commune' ? found.unit : 'unknown';
}

/** As they are typed: what is read again gives the same communes. */
export function memberLines(keys: readonly string[], tree: UnitTree): string {
  return keys
    .map((key) => {
      const unit = tree.units.get(key);
      const district = unit?.parent ? tree.units.get(unit.parent) : undefined;
      return unit && district ? `${unit.name}, ${district.name}` : key;
    })
    .join('\n');
}
