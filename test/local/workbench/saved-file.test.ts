// What the add-in keeps in a workbook is in the file that the workbench saves: opened again, the add-in finds it all.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { afterEach, expect, it } from '@jest/globals';
import { writeConsolidatedTable } from '#addin/excel/consolidated-table';
import { documentSettings } from '#addin/functions/store/document-settings';
import { workbookPlace } from '#addin/functions/workbook-place';
import type { ConsolidatedTable } from '#addin/figures/consolidated-table';
import { changesOf } from '#local/workbench/file/changes';
import { openFile } from '#local/workbench/file/opened-file';
import { savedFile } from '#local/workbench/file/saved-file';
import { formOf } from '../../support/forms.ts';
import { CITY, pack, PERIOD } from '../../functions/api/world.ts';
import { openOffice, type OpenedOffice } from '../../support/office/open-office.ts';

const ABOUT = { unit: CITY, period: PERIOD, packHash: pack.hash };

const TABLE: ConsolidatedTable = {
  sheetName: 'Tổng hợp "thử" & <1>',
  title: ['Thành phố Lạng Sơn', 'Kỳ 2017S1'],
  communes: { head: ['Xã', 'Mã', 'Trạng thái', 'Đạt'], rows: [['Xã Hoàng Đồng', '05986', '', 19]] },
  bands: { head: ['Nhóm', 'Số xã'], rows: [['19', 1]] },
  criteria: { head: ['Tiêu chí', 'Số xã'], rows: [['1', 1]] },
  verdicts: { first: 3, count: 1 },
};

let office: OpenedOffice;

afterEach(() => office.close());

async function open(workbook: Uint8Array) {
  office = await openOffice({ workbook });
  const file = await openFile('phieu.xlsx', workbook);
  const ids = office.grid.sheets().map(({ id }) => id);
  const { grid, records } = office;
  return () =>
    savedFile(
      workbook,
      changesOf(file, grid, (at) => ids[at]!),
      records.settings,
    );
}

async function valuesOf(name: string) {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange(true);
    used.load('values,address');
    await context.sync();
    return { address: used.address, values: used.values as unknown[][] };
  });
}

const emptyBook = () => writeXlsx({ sheets: [{ name: 'Sheet1', rows: [['x']] }] });

it('a new sheet, the place of the workbook and the settings are there when it is opened again', async () => {
  const save = await open(await emptyBook());
  const name = await writeConsolidatedTable(TABLE, ABOUT);
  const said = JSON.stringify({ mean: '7,48 < 8 & "lần cuối"\n' });
  documentSettings().set('ntm.lastKnown', said);
  await office.settled();
  const written = await valuesOf(name);
  const saved = save();
  office.close();

  await open(saved);
  expect(await valuesOf(name)).toEqual(written);
  expect(await workbookPlace()).toEqual(ABOUT);
  expect(documentSettings().get('ntm.lastKnown')).toBe(said);
  expect(office.grid.sheets().map((sheet) => [sheet.name, sheet.visibility])).toEqual([
    ['Sheet1', 'Visible'],
    ['_ntm', 'VeryHidden'],
    [name, 'Visible'],
  ]);
});

it('settings are saved again in their place, and again', async () => {
  let bytes = await emptyBook();
  for (const turn of [1, 2, 3]) {
    const save = await open(bytes);
    expect(documentSettings().get('ntm.turn')).toBe(turn === 1 ? null : String(turn - 1));
    documentSettings().set('ntm.turn', String(turn));
    await office.settled();
    bytes = save();
    office.close();
  }
  const save = await open(bytes);
  expect(save()).toEqual(bytes);
  const parts = Object.keys(unzipSync(bytes)).filter((part) => part.includes('webextension'));
  expect(parts).toHaveLength(3); // the extension, its task pane, and how this leads there
});

it('settings go into the part that has them, whatever Excel calls it', async () => {
  const first = await open(await emptyBook());
  documentSettings().set('ntm.turn', 'one');
  await office.settled();
  const named = unzipSync(first());
  office.close();
  const byExcel = Object.fromEntries(
    Object.entries(named).map(([name, part]) => [
      name.replace('/ntm.xml', '/webextension1.xml'),
      strToU8(strFromU8(part).replaceAll('ntm.xml', 'webextension1.xml')),
    ]),
  );

  const save = await open(zipSync(byExcel));
  expect(documentSettings().get('ntm.turn')).toBe('one');
  documentSettings().set('ntm.turn', 'two');
  await office.settled();
  const again = save();
  office.close();
  expect(Object.keys(unzipSync(again)).sort()).toEqual(Object.keys(byExcel).sort());
  await open(again);
  expect(documentSettings().get('ntm.turn')).toBe('two');
});

it('a form to which nothing was added stays as it came, byte for byte', async () => {
  const form = await formOf('05986');
  const save = await open(form);
  expect(save()).toBe(form);
});
