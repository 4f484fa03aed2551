/**
 * The schematic map (sơ đồ): a hexagon for each commune-level unit of 2017, grouped by district, roughly placed. Real
 * boundaries of 2017 have no open licence; nobody may read areas or borders off this.
 */
import * as z from 'zod';
import type { UnitKey } from '#domain/sheet/sheet';
import map from './data/schematic-map.json' with { type: 'json' };
import type { UnitTree } from './tree.ts';
import { findUnit } from './trees.ts';

export interface Hexagon {
  readonly unit: UnitKey;
  readonly column: number;
  /** From south to north; odd rows stand half a hexagon further east. */
  readonly row: number;
}

const schema = z.strictObject({
  meta: z.unknown(),
  asOf: z.iso.date(),
  hexagons: z.array(z.tuple([z.string(), z.int(), z.int()])),
});

let hexagons: readonly Hexagon[] | undefined;

/** Of the units in this tree; what has been merged or founded since 2017 is not on the map. */
export function schematicOf(tree: UnitTree): readonly Hexagon[] {
  hexagons ??= load();
  return hexagons.filter(({ unit }) => tree.units.has(unit));
}

function load(): readonly Hexagon[] {
  const { asOf, hexagons: rows } = schema.parse(map);
  return rows.map(([code, column, row]) => {
    const unit = findUnit(code, asOf);
    if (!unit) throw new RangeError(`no unit ${code} on ${asOf}`);
    return { unit: unit.key, column, row };
  });
}
