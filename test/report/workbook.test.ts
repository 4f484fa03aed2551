import { beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { placeIn } from '#addin/functions/workbook-place';
import { codeOf } from '#domain/figures/figure-name';
import { REGISTERS } from '#domain/form/registers';
import { EXAMPLE_GROUP_TARGETS } from '#local/example/group-targets';
import { reportWorkbook } from '#report/xlsx/report-workbook';
import { contexts } from '../local/example/judged.ts';
import { exampleReport } from '../support/example-report.ts';

const PROVINCE = '20@2004-08-31';
const MEAN = 'Bình quân số tiêu chí đạt/xã';

type Sheets = Awaited<ReturnType<typeof readXlsx>>['sheets'];

describe('the annexes of the example province', () => {
  let sheets: Sheets;
  beforeAll(async () => {
    const nowhere = { group: 'vùng cao', concept: 'mean', value: '10' };
    const groupTargets = [...EXAMPLE_GROUP_TARGETS, nowhere];
    const { bytes } = await reportWorkbook(exampleReport(contexts, { groupTargets }));
    sheets = (await readXlsx(bytes)).sheets;
  });
  const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)!.rows;

  it('have one table a sheet', () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      'Số tiêu chí đạt',
      'Tiêu chí',
      'Theo địa bàn',
      'Nguồn lực',
      'Kết quả thực hiện',
      'Kế hoạch',
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

  it('name beside a figure the code that traces it', () => {
    expect(rowsOf('Tiêu chí')[5]!.at(-1)).toBe(codeOf('criterion:2', PROVINCE, '2017S1'));
    expect(rowsOf('Số tiêu chí đạt')[4]!.at(-1)).toBe(codeOf('band:19', PROVINCE, '2017S1'));
    const codes = new Set(rowsOf('Nguồn chỉ số').map(([code]) => code));
    for (const name of ['Tiêu chí', 'Số tiêu chí đạt', 'Nguồn lực']) {
      const beside = rowsOf(name)
        .slice(4)
        .map((row) => row.at(-1));
      expect(beside.filter((code) => code && !codes.has(code))).toEqual([]);
    }
  });

  it('hold what was planned against what was reported, group by group', () => {
    const rows = rowsOf('Kế hoạch').slice(4);
    const row = (group: string, figure: string) =>
      rows.find(([name, , label]) => name === group && label === figure)!.slice(4, 8);
    expect(row('Tất cả các xã', MEAN)).toEqual([9.4, 7.48, 1.92, 'thêm 1,92 (398 tiêu chí)']);
    expect(row('Xã biên giới (ví dụ)', MEAN)).toEqual([8.5, 7.55, 0.95, 'thêm 0,95 (19 tiêu chí)']);
    expect(row('[không có nhóm xã “vùng cao”]', MEAN)).toEqual([10, null, null, '–']);
  });

  it('name the communes by which a plan is reached soonest', () => {
    const row = rowsOf('Kế hoạch').find(([, , label]) => label === 'Số xã đạt 15-18 tiêu chí')!;
    expect(row[8]).toMatch(/^Xã Minh Sơn \(1: TC 5\); .*; và 1 xã nữa$/);
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
