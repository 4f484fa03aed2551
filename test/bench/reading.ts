/** The 207 files of a province, read, checked and added up, beside libraries that do no more than read them. */
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import ExcelJS from 'exceljs';
import * as SheetJS from '@e965/xlsx';
import { packByHash } from '#domain/packs/catalogue';
import type { Pack } from '#domain/packs/schema';
import { consolidate } from '#domain/tally/consolidate';
import { summarise } from '#domain/tally/summary';
import type { UnitTree } from '#domain/units/tree';
import { checkForm } from '#workbook/check-workbook';
import { spreadsheetsIn, type WorkbookFile } from '../../local/cli/files.ts';
import { checked, readFiles } from '../../local/cli/read-files.ts';
import type { BenchRow } from './row.ts';
import { medianMs } from './timing.ts';

export async function measureReading(
  folder: string,
  pack: Pack,
  tree: UnitTree,
  period: string,
): Promise<readonly BenchRow[]> {
  const files = await spreadsheetsIn(folder);
  const bytes = await Promise.all(files.map(({ path }) => readFile(path)));
  const ours = await medianMs(3, () => readAll(files, pack, tree, period));
  const floor = {
    value: await medianMs(3, () => bytes.forEach((file) => void unzipSync(file))),
    of: 'chỉ giải nén',
  };
  const others = [
    ['exceljs', await medianMs(1, () => withExcelJs(bytes))],
    ['@e965/xlsx', await medianMs(1, () => withSheetJs(bytes))],
  ] as const;
  return [
    {
      name: `${files.length} tệp: đọc, kiểm tra, tổng hợp`,
      value: ours,
      unit: 'ms',
      bar: 3_000,
      floor,
    },
    ...others.flatMap(([library, value]) => [
      { name: `${files.length} tệp: chỉ đọc, ${library}`, value, unit: 'ms', floor },
      { name: `chỉ đọc bằng ${library}, so với ta`, value: value / ours, unit: 'lần' },
    ]),
  ];
}

async function readAll(
  files: readonly WorkbookFile[],
  pack: Pack,
  tree: UnitTree,
  period: string,
): Promise<void> {
  const read = await readFiles(files, { packByHash, defaultPack: pack, period });
  const submissions = checked(read, (form) => checkForm(form, { pack, period })).map(
    ({ file, form, evaluation }) => {
      if (!form) throw new Error(`${file.name} could not be read`);
      return {
        source: file.name,
        sheet: form.sheet,
        summary: summarise(pack, form.sheet, evaluation),
      };
    },
  );
  const { tally } = consolidate(pack, tree, tree.root, period, submissions);
  if (tally.reported !== files.length) throw new Error('Not all were counted');
}

async function withExcelJs(files: readonly Uint8Array[]): Promise<void> {
  for (const bytes of files) {
    await new ExcelJS.Workbook().xlsx.load(bytes.slice().buffer as ArrayBuffer);
  }
}

function withSheetJs(files: readonly Uint8Array[]): void {
  for (const bytes of files) SheetJS.read(bytes, { type: 'array' });
}
