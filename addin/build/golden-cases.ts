import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldenCase } from '#addin/help/example';

/** The golden cases of a function, in the order of their files; `folder` holds one folder for each function. */
export const casesIn =
  (folder: string) =>
  (id: string): readonly GoldenCase[] =>
    readdirSync(join(folder, id)).map(
      (file) => JSON.parse(readFileSync(join(folder, id, file), 'utf8')) as GoldenCase,
    );
