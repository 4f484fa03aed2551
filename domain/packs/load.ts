/** The one door by which a criteria set comes in: parsed, checked as a whole, frozen, named by its hash. */
import { hashOf } from '#domain/values/canonical';
import { structureProblems } from './check-structure.ts';
import { thresholdProblems } from './check-thresholds.ts';
import { deepFreeze } from './freeze.ts';
import { PackError } from './pack-error.ts';
import { nameOf, parseAs } from './parse.ts';
import { packSchema, type Pack, type PackData } from './schema.ts';

/** Throws PackError with everything that is wrong; of a document of the wrong shape, only what the shape is. */
export function loadPack(data: unknown): Pack {
  const pack = parseAs(packSchema, data, 'pack');
  const problems = [...structureProblems(pack), ...thresholdProblems(pack)];
  if (problems.length > 0) throw new PackError(nameOf(pack, 'pack'), problems);
  return deepFreeze({ ...pack, hash: hashOf(pack) });
}

/** The document a pack was loaded from: what is stored and sent, and what its hash is taken of. */
export function dataOf(pack: Pack): PackData {
  const data: PackData & { hash?: string } = { ...pack };
  delete data.hash;
  return data;
}
