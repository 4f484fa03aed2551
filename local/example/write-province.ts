import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeTemplate } from '#workbook/template/template';
import { keptProvince } from './kept-province.ts';
import { copyIdOf, type ExampleSheet } from './province.ts';
import { EXAMPLE_PERIOD } from './published.ts';
import { examplePack, exampleTree } from './setting.ts';

export interface WriteProgress {
  readonly done: number;
  readonly all: number;
  /** Of the file just written. */
  readonly path: string;
}

/**
 * Writes the workbook of every commune of the example, `<folder>/<district>/<commune>.xlsx`, over what stands there
 * under that name. The same bytes in every run. Gives the paths in the order of the codes.
 */
export async function writeExampleProvince(
  folder: string,
  onProgress: (progress: WriteProgress) => void = () => {},
): Promise<readonly string[]> {
  const sheets = keptProvince();
  const paths: string[] = [];
  for (const example of sheets) {
    const path = join(folder, fileOf(example));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await workbookOf(example));
    paths.push(path);
    onProgress({ done: paths.length, all: sheets.length, path });
  }
  return paths;
}

/** Communes of one district have different names. */
export function fileOf({ unit }: ExampleSheet): string {
  const district = exampleTree().units.get(unit.parent!)!;
  return join(district.shortName, `${unit.name}.xlsx`);
}

export function workbookOf({ unit, header, sheet }: ExampleSheet): Promise<Uint8Array> {
  return writeTemplate({
    pack: examplePack(),
    header,
    period: EXAMPLE_PERIOD,
    copyId: copyIdOf(unit),
    created: '2017-06-30T00:00:00Z',
    sheet,
  });
}
