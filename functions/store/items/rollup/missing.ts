/**
 * Missing communes of the three tallies: codes by their date and by which tallies miss them (1 all sheets, 2 examined,
 * 4 appraised, added up): "7@2004-08-31":"05986 05989". A commune that has not reported is missing from all three.
 */
import * as z from 'zod';
import type { UnitKey } from '#domain/sheet/sheet';
import { each, type Three } from './three.ts';

export const packedMissing = z.record(z.string(), z.string());

const BITS: Three<number> = [1, 2, 4];

export function packMissing(missing: Three<readonly UnitKey[]>): Record<string, string> {
  const missedBy = new Map<UnitKey, number>();
  each(missing, (units, index) => {
    for (const unit of units) missedBy.set(unit, (missedBy.get(unit) ?? 0) | BITS[index]);
  });
  const groups = new Map<string, string[]>();
  for (const [unit, tallies] of missedBy) {
    const at = unit.indexOf('@');
    const group = tallies + unit.slice(at);
    const codes = groups.get(group);
    if (codes) codes.push(unit.slice(0, at));
    else groups.set(group, [unit.slice(0, at)]);
  }
  return Object.fromEntries([...groups].map(([group, codes]) => [group, codes.join(' ')]));
}

/** Each list in the order of its keys. */
export function unpackMissing(packed: Readonly<Record<string, string>>): Three<UnitKey[]> {
  const groups = Object.entries(packed).map(([group, codes]) => {
    const at = group.indexOf('@');
    const date = group.slice(at);
    return {
      tallies: Number(group.slice(0, at)),
      units: codes.split(' ').map((code) => code + date),
    };
  });
  return each(BITS, (bit) =>
    groups.flatMap(({ tallies, units }) => (tallies & bit ? units : [])).sort(),
  );
}
