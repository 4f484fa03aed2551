import { beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { placeIn } from '#addin/functions/workbook-place';
import { REGISTERS } from '#domain/form/registers';
import { reportWorkbook } from '#report/xlsx/report-workbook';
import { contexts } from '../local/example/judged.ts';
import { exampleReport } from '../support/example-report.ts';

type Sheets = Awaited<ReturnType<typeof readXlsx>>['sheets'];

describe('the annexes of the example province', () => {
  let sheets: Sheets;
  beforeAll(async () => {
    sheets = (await readXlsx((await reportWorkbook(exampleReport())).bytes)).sheets;
  });
  const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)!.rows;

  it('have one table a sheet', () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      'Số tiêu chí đạt',
      'Tiêu chí',
      'Theo địa bàn',
      'Nguồn lực',
      'Kết quả thực hiện',
      'Các xã',
      'Còn thiếu gì',
      ...REGISTERS.map(({ sheetName }) => sheetName),
      'Nguồn chỉ số',
      'Cần xem lại',
      '_ntm',
    ]);
  });

  it('say out of sight whose figures they are, so that functions in them need no arguments', () => {
    const hidden = sheets.find(({ name }) => name === '_ntm')!;
    expect(hidden.veryHidden).toBe(true);
    expect(placeIn(hidden.rows)).toMatchObject({ unit: '20@2004-08-31', period: '2017S1' });
  });

  it('list eleven districts and what they add up to', () => {
    const rows = rowsOf('Theo địa bàn');
    expect(rows.slice(4).map((row) => row[1])).toHaveLength(12);
    expect(rows.at(-1)!.slice(1, 11)).toEqual(['Cộng', 207, 207, 24, 2, 15, 120, 46, 1548, 7.48]);
  });

  it('list every commune and every row of the registers', () => {
    expect(rowsOf('Các xã')).toHaveLength(4 + 207);
    expect(rowsOf('Công trình')).toHaveLength(4 + 103);
    expect(rowsOf('Mô hình')).toHaveLength(4 + 41);
  });
});

describe('a text that begins like a formula', () => {
  it.each(['=1+1', '+84 25', '-5', '@SUM(A1)', '=HYPERLINK("https://x","y")'])(
    '%s stays a text',
    async (name) => {
      const [first, ...rest] = contexts;
      const works = [{ id: 'w', fields: { name, kind: 'Trả nợ', capital: '10' } }];
      const sheet = { ...first!.sheet, registers: { ...first!.sheet.registers, works } };
      const { bytes } = await reportWorkbook(exampleReport([{ ...first!, sheet }, ...rest]));
      const { sheets } = await readXlsx(bytes, { readStyles: false });
      const page = sheets.find((each) => each.name === 'Công trình')!;
      expect(page.rows.some((row) => row[3] === name)).toBe(true);
      const formulas = [...(page.cells?.values() ?? [])].filter(({ formula }) => formula);
      expect(formulas).toEqual([]);
    },
  );
});
