// Workbooks of real programs, patched and read again by another one.
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { type Cell, type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { inspectXlsx } from '../../workbook/guard.ts';
import { type CellChange, type CellContent } from '../../workbook/patch/cell-change.ts';
import { patchCells } from '../../workbook/patch.ts';
import { readZip } from '../../workbook/zip/read-zip.ts';
import { scaled, scaledName } from '../support/scale.ts';
import { cellAt, partText, valuesOf } from './workbook-support.ts';
import { partsOf } from './zip-support.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const SHEET = 'Phiếu tiêu chí';
const ROWS = 30;
const COLUMNS = 8;
/** Formulas stand in column F: the double of column E. */
const FORMULA_COLUMN = 5;

/** A sheet with all that a commune may have put there, a picture and a chart too. */
async function byHucre(): Promise<Uint8Array> {
  const rows = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column): CellValue => {
      if (column === FORMULA_COLUMN) return null;
      return [`17.${row}`, row * 1.25, null, row % 2 === 0, row][column % 5]!;
    }),
  );
  const cells = new Map<string, Partial<Cell>>(
    rows.map((_, row) => [
      `${row},${FORMULA_COLUMN}`,
      { formula: `E${row + 1}*2`, formulaResult: row * 2, style: { numFmt: '0.00' } },
    ]),
  );
  cells.set('3,1', {
    value: 12,
    style: { font: { bold: true }, protection: { locked: false } },
    comment: { author: 'Xã', text: 'Đã kiểm tra' },
  });
  return writeXlsx({
    sheets: [
      {
        name: SHEET,
        rows,
        cells,
        merges: [{ startRow: 20, startCol: 0, endRow: 20, endCol: 1 }],
        dataValidations: [
          { type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0', range: 'E1:E30' },
        ],
        images: [{ data: PNG, type: 'png', anchor: { from: { row: 1, col: 9 } } }],
        charts: [
          {
            type: 'column',
            series: [{ values: `'${SHEET}'!$E$1:$E$30` }],
            anchor: { from: { row: 5, col: 9 }, to: { row: 15, col: 14 } },
          },
        ],
      },
      { name: 'Thông tin xã', rows: [['Số hộ', 1250]] },
      { name: '_ntm', rows: [['pack', 'a'.repeat(20_000)]], veryHidden: true },
    ],
    namedRanges: [{ name: 'NTM_17_1_num', range: `'${SHEET}'!$B$4` }],
    properties: { custom: { NTM: 'bản 1' } },
  });
}

async function byExcelJs(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(SHEET);
  sheet.addRows([
    ['Xã', 'Số hộ', 'Hai lần'],
    ['Tân Thanh', 1250],
  ]);
  sheet.getCell('C2').value = { formula: 'B2*2', result: 2500 };
  sheet.getCell('B2').note = 'theo sổ hộ khẩu';
  const picture = book.addImage({ buffer: PNG.buffer as ArrayBuffer, extension: 'png' });
  sheet.addImage(picture, 'E1:F4');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function bySheetJs(): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['Xã', 'Số hộ', 'Hai lần'],
    ['Tân Thanh', 1250, { t: 'n', f: 'B2*2', v: 2500 }],
  ]);
  const written: unknown = XLSX.write(XLSX.utils.book_new(sheet, SHEET), { type: 'buffer' });
  return new Uint8Array(written as Buffer);
}

function change(cell: string, set: CellContent): CellChange {
  return { sheet: SHEET, cell, set };
}

/** Parts of both files that differ. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const same = (name: string): boolean =>
    old.has(name) && now.has(name) && Buffer.compare(old.get(name)!, now.get(name)!) === 0;
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => !same(name)).sort();
}

describe.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
  ['hucre', byHucre],
  ['exceljs', byExcelJs],
  ['SheetJS', bySheetJs],
])('a workbook by %s', (_, write) => {
  let before: Uint8Array;
  beforeAll(async () => {
    before = await write();
  });

  it('has these cells changed and no other', async () => {
    const after = patchCells(before, [
      change('B2', { number: '7.48' }),
      change('A2', { text: '=KPS & <Đạt>' }),
      change('B1', { clear: true }),
      change('H40', { text: 'mới' }),
    ]);
    const expected = await valuesOf(before);
    expected.set(`${SHEET}!B2`, 7.48);
    expected.set(`${SHEET}!A2`, '=KPS & <Đạt>');
    expected.delete(`${SHEET}!B1`);
    expected.set(`${SHEET}!H40`, 'mới');
    expect(await valuesOf(after)).toEqual(expected);
  });

  it('has every other part as it was, in its place, and as it was packed', () => {
    const after = patchCells(before, [change('B2', { number: '7.48' })]);
    const touched = ['xl/workbook.xml', 'xl/worksheets/sheet1.xml'];
    expect(touched).toEqual(expect.arrayContaining(changedParts(before, after)));
    const packed = (file: Uint8Array): [string, Buffer][] =>
      readZip(file).map(({ name, packed }) => [
        name,
        Buffer.from(touched.includes(name) ? [] : packed),
      ]);
    expect(packed(after)).toEqual(packed(before));
  });

  it('passes the guard', () => {
    expect(inspectXlsx(patchCells(before, [change('A99', { text: 'x' })]))).toEqual({ ok: true });
  });
});

describe('a sheet with all that hucre writes', () => {
  let before: Uint8Array;
  beforeAll(async () => {
    before = await byHucre();
  });

  it('keeps formats, comments, checks, merges, names, pictures, charts and properties', async () => {
    const options = { readStyles: true };
    const strip = ({ sheets, ...book }: Awaited<ReturnType<typeof readXlsx>>): object => ({
      ...book,
      sheets: sheets.map((sheet) => ({ ...sheet, rows: [], cells: undefined })),
    });
    const after = patchCells(before, [change('B4', { number: '99' })]);
    const [old, now] = [await readXlsx(before, options), await readXlsx(after, options)];
    expect(strip(now)).toEqual(strip(old));
    const [oldCell, nowCell] = [old, now].map(({ sheets }) => sheets[0]!.cells!.get('3,1')!);
    expect(nowCell).toMatchObject({ style: oldCell!.style, comment: oldCell!.comment, value: 99 });
  });

  it('shows a new result, its formula untouched', async () => {
    const after = patchCells(before, [
      change('F2', { cached: 7.5 }),
      change('F3', { cached: 'Chưa <đạt>' }),
      change('F4', { cached: false }),
    ]);
    const cells = (await readXlsx(after)).sheets[0]!.cells!;
    expect(
      ['1,5', '2,5', '3,5'].map((key) => [cells.get(key)!.formula, cells.get(key)!.value]),
    ).toEqual([
      ['E2*2', 7.5],
      ['E3*2', 'Chưa <đạt>'],
      ['E4*2', false],
    ]);
  });

  it('is told to compute when it is opened', () => {
    const after = patchCells(before, [change('B2', { number: '1' })]);
    expect(partText(after, 'xl/workbook.xml')).toMatch(/<calcPr[^>]* fullCalcOnLoad="1"/);
  });
});

describe(scaledName('any changes of any cells', 500), () => {
  const content: fc.Arbitrary<CellContent> = fc.oneof(
    fc
      .double({ min: -1e9, max: 1e9, noNaN: true })
      .map((number) => ({ number: number.toFixed(4) })),
    fc.string({ unit: 'binary', maxLength: 30 }).map((text) => ({ text })),
    fc
      .constantFrom('=1+1', '+84', '-', '@x', ' Đạt ', '_x0041_', '\r\n', '\ud800', ']]>', '&amp;')
      .map((text) => ({ text })),
    fc.constant({ clear: true as const }),
  );
  const cell = fc.record({ row: fc.nat(ROWS + 10), column: fc.nat(COLUMNS + 4) });
  const changes = fc.uniqueArray(fc.record({ cell, content }), {
    selector: (each) => cellAt(each.cell.row, each.cell.column),
    minLength: 1,
    maxLength: 12,
  });

  let before: Uint8Array;
  let values: Map<string, CellValue>;
  beforeAll(async () => {
    before = await byHucre();
    values = await valuesOf(before);
  });

  const asked = (
    list: readonly { cell: { row: number; column: number }; content: CellContent }[],
  ): CellChange[] =>
    list.map(({ cell: { row, column }, content: set }) => change(cellAt(row, column), set));

  it('give these values and leave all others', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const expected = new Map(values);
        for (const { cell: where, set } of asked(list)) {
          const key = `${SHEET}!${where}`;
          if ('number' in set) expected.set(key, Number(set.number));
          else if ('text' in set) expected.set(key, set.text);
          else expected.delete(key);
        }
        expect(await valuesOf(patchCells(before, asked(list)))).toEqual(expected);
      }),
      { numRuns: scaled(500) },
    );
  });

  it('made twice are the same as made once', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const once = patchCells(before, asked(list));
        expect(changedParts(once, patchCells(once, asked(list)))).toEqual([]);
      }),
      { numRuns: scaled(500) },
    );
  });

  it('made one after the other are the same as made together', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const together = patchCells(before, asked(list));
        const apart = asked(list).reduce((file, each) => patchCells(file, [each]), before);
        expect(changedParts(together, apart)).toEqual([]);
      }),
      { numRuns: scaled(500) },
    );
  });
});
