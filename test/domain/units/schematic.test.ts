import { describe, expect, it } from '@jest/globals';
import { schematicOf } from '#domain/units/schematic';
import { treeAt } from '#domain/units/trees';

describe('the schematic map', () => {
  it('has a place of its own for every commune-level unit of 2017', () => {
    const tree = treeAt('2017-06-30')!;
    const hexagons = schematicOf(tree);
    const places = new Set(hexagons.map(({ column, row }) => `${column} ${row}`));
    const communes = [...tree.units.values()].filter(({ level }) => level === 'commune');

    expect(new Set(hexagons.map(({ unit }) => unit))).toEqual(
      new Set(communes.map(({ key }) => key)),
    );
    expect(places.size).toBe(226);
  });

  it('shows no commune of today under the code it shares with one of 2017', () => {
    const tree = treeAt('2025-12-31')!;
    for (const { unit } of schematicOf(tree)) expect(tree.units.has(unit)).toBe(true);
    expect(schematicOf(tree).length).toBeLessThan(226);
  });
});
