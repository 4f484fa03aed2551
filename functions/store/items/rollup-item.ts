import * as z from 'zod';
import { keptTally } from '../kept-tally.ts';
import { rollupKey } from '../keys.ts';
import type { Rollup } from '../records.ts';
import { sheetKeyFields } from './fields.ts';
import { itemOf, recordOf, type Item, type StoredItem } from './item.ts';
import { packedTallies, packTallies, unpackTallies } from './rollup/tallies.ts';

const schema: z.ZodType<Rollup> = z
  .strictObject({ ...sheetKeyFields, version: z.int(), ...packedTallies.shape })
  .transform(({ unit, period, version, ...packed }) => {
    const [all, examined, appraised] = unpackTallies(packed);
    return { unit, period, version, all, examined, appraised };
  });

export function rollupItem(rollup: Rollup): Item {
  const { unit, period, version, all, examined, appraised } = rollup;
  const tallies = packTallies([keptTally(all), keptTally(examined), keptTally(appraised)]);
  return itemOf(rollupKey(rollup), { unit, period, version, ...tallies }, { version });
}

export function rollupOf(item: StoredItem): Rollup {
  return recordOf(schema, item);
}
