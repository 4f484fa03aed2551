import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packByHash } from '#domain/packs/catalogue';
import { checkWorkbook } from '#workbook/check-workbook';
import { writeExampleProvince, type WriteProgress } from '#local/example/write-province';
import { pack, province } from './judged.ts';

const MINUTE = 60_000;

let folder: string;
let paths: readonly string[];
const steps: WriteProgress[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntm-example-'));
  paths = await writeExampleProvince(folder, (step) => steps.push(step));
}, MINUTE);

afterAll(() => rm(folder, { recursive: true }));

describe('the files of the example', () => {
  it('are one for each commune, in the folder of its district', async () => {
    expect(new Set(paths).size).toBe(207);
    expect(relative(folder, paths[0]!)).toBe(join('Lạng Sơn', 'Xã Hoàng Đồng.xlsx'));
    const districts = await readdir(folder);
    expect(districts).toHaveLength(11);
    const files = await Promise.all(districts.map((name) => readdir(join(folder, name))));
    expect(files.flat()).toHaveLength(207);
  });

  it('are reported one by one', () => {
    expect(steps.map(({ done }) => done)).toEqual(paths.map((_, index) => index + 1));
    expect(steps.at(-1)).toEqual({ done: 207, all: 207, path: paths.at(-1) });
  });

  it('are of a size to send by chat', async () => {
    for (const path of paths.slice(0, 20)) {
      const { length } = await readFile(path);
      expect(length).toBeGreaterThan(25_000);
      expect(length).toBeLessThan(80_000);
    }
  });

  it.each([0, 30, 206])('read back as the sheet they were written from: %i', async (index) => {
    const bytes = await readFile(paths[index]!);
    const checked = await checkWorkbook(bytes, { packByHash, defaultPack: pack });
    expect(checked.form?.sheet).toEqual(province[index]!.sheet);
    expect(checked.form?.certain).toBe(true);
    expect(checked.findings).toEqual([]);
    expect(basename(dirname(paths[index]!))).toBe(
      province[index]!.header.district.replace(/^(Huyện|Thành phố) /, ''),
    );
  });
});
