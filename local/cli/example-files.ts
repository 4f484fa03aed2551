/** The workbooks of the example province, written where people find them. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contentHash } from '#domain/sheet/content-hash';
import { hashOf } from '#domain/values/canonical';
import { TEMPLATE_VERSION } from '#workbook/envelope';
import { keptProvince } from '../example/kept-province.ts';
import { PUBLISHED } from '../example/published.ts';
import { examplePack } from '../example/setting.ts';
import { writeExampleProvince } from '../example/write-province.ts';
import { progress } from './progress.ts';

/** Made anew when it is missing or was made of other sheets; a half-written one never looks whole. */
export async function ensureExampleFiles(
  folder: string,
  signal: AbortSignal,
): Promise<'made' | 'there'> {
  const mark = join(folder, 'made-of.txt');
  const hash = hashOf([
    TEMPLATE_VERSION,
    ...keptProvince().map(({ sheet }) => contentHash(sheet)),
    examplePack().hash,
  ]);
  if (existsSync(mark) && (await readFile(mark, 'utf8')) === hash) return 'there';

  const unfinished = `${folder}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  process.stdout.write(`Tạo tỉnh ví dụ: ${PUBLISHED.communes} phiếu …\n`);
  const line = progress('Tạo phiếu', PUBLISHED.communes);
  await writeExampleProvince(unfinished, () => {
    signal.throwIfAborted();
    line.step();
  });
  line.end();
  await writeFile(join(unfinished, 'made-of.txt'), hash);
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
  return 'made';
}
