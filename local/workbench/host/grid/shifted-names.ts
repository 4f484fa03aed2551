/** Names follow the rows and columns they stand in; what is deleted becomes #REF!. */
import { fullAddress, parseLocal, splitAddress } from './address.ts';
import { intersection, type Area } from './area.ts';
import type { Axis, DefinedName } from './grid.ts';

export interface Shift {
  readonly axis: Axis;
  readonly first: number;
  /** Less than 0 where they were taken out. */
  readonly count: number;
}

export function shiftedNames(
  names: readonly DefinedName[],
  sheet: string,
  shift: Shift,
): DefinedName[] {
  return names.map((name) => {
    const { sheet: named, local } = splitAddress(name.refersTo);
    const area = named === sheet ? parseLocal(local) : null;
    if (!area) return name;
    const moved = shift.count > 0 ? pushed(area, shift) : pulled(area, shift);
    return { ...name, refersTo: moved ? fullAddress(sheet, moved, true) : '#REF!' };
  });
}

const COUNT = { row: 'rows', column: 'columns' } as const;

function pushed(area: Area, { axis, first, count }: Shift): Area {
  const size = COUNT[axis];
  if (first <= area[axis]) return { ...area, [axis]: area[axis] + count };
  return first < area[axis] + area[size] ? { ...area, [size]: area[size] + count } : area;
}

function pulled(area: Area, { axis, first, count }: Shift): Area | null {
  const size = COUNT[axis];
  const gone = -count;
  const lost = intersection(area, { ...area, [axis]: first, [size]: gone })?.[size] ?? 0;
  if (lost === area[size]) return null;
  const before = Math.max(0, Math.min(gone, area[axis] - first));
  return { ...area, [axis]: area[axis] - before, [size]: area[size] - lost };
}
