// NTM formulas become values, over the real office.js: and nothing else does.
import { afterEach, describe, expect, it } from '@jest/globals';
import { freezeFunctions } from '#addin/commands/freeze';
import { holdsOurFunction, isFinal } from '#addin/commands/our-formulas';
import { openOffice, type OpenedOffice } from '../../support/office/open-office.ts';

let office: OpenedOffice;
afterEach(() => office?.close());

/** Formula and value of a cell. */
async function cell(address: string, sheet = 'Sheet1'): Promise<readonly [unknown, unknown]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('formulas,values');
    await context.sync();
    return [range.formulas[0]![0], range.values[0]![0]] as const;
  });
}

/** A formula and what it shows: the grid in memory computes nothing itself. */
function formula(address: string, text: string, shows: string | number): void {
  office.grid.type('Sheet1', address, text);
  const [row, column] = [Number(address.slice(1)) - 1, address.charCodeAt(0) - 65];
  office.grid.sheets()[0]!.setResult(row, column, shows);
}

describe('freezing', () => {
  it('makes values of what our functions show, also inside other formulas', async () => {
    office = await openOffice();
    formula('A1', '=NTM.RATIO(2,3)', 66.67);
    formula('A2', '=IF(B1="","",NTM.EVAL("11",B1,B2))', 'Đạt');
    formula('A3', '=A1*2', 133.34);
    expect(await freezeFunctions()).toEqual({ cells: 2, guarded: 0, unsettled: 0 });
    expect(await cell('A1')).toEqual([66.67, 66.67]);
    expect(await cell('A2')).toEqual(['Đạt', 'Đạt']);
    expect(await cell('A3')).toEqual(['=A1*2', 133.34]);
  });

  it('keeps the whole table that a formula spills', async () => {
    office = await openOffice();
    formula('B2', '=NTM.BANDTABLE(D1:D3,E1:E3)', '19');
    const table = [
      ['19', 1, 33.33],
      ['15-18', 2, 66.67],
    ];
    office.grid.sheets()[0]!.setSpill(1, 1, table);
    expect(await freezeFunctions()).toEqual({ cells: 6, guarded: 0, unsettled: 0 });
    expect(await cell('B2')).toEqual(['19', '19']);
    expect(await cell('B3')).toEqual(['15-18', '15-18']);
    expect(await cell('D3')).toEqual([66.67, 66.67]);
  });

  it('keeps a text that looks like something else a text', async () => {
    office = await openOffice();
    formula('A1', '=NTM.UNIT("Hoàng Đồng")', '05986');
    await freezeFunctions();
    expect(await cell('A1')).toEqual(['05986', '05986']);
  });

  it('leaves other formulas, texts and numbers as they are, and asks Excel little', async () => {
    office = await openOffice();
    formula('A1', '=1+1', 2);
    office.grid.type('Sheet1', 'A2', 'NTM.RATIO(1;2)');
    formula('A3', '="NTM.RATIO(1;2)"', 'NTM.RATIO(1;2)');
    const before = office.requests();
    expect(await freezeFunctions()).toEqual({ cells: 0, guarded: 0, unsettled: 0 });
    expect(office.requests() - before).toBeLessThanOrEqual(4);
    expect(await cell('A1')).toEqual(['=1+1', 2]);
    expect((await cell('A3'))[0]).toBe('="NTM.RATIO(1;2)"');
  });

  it('leaves what shows an error or waits, and says how many', async () => {
    office = await openOffice();
    formula('B2', '=NTM.RATIO(1,0)', '#N/A');
    formula('B3', '=NTM.FIGURE("mean")', '#BUSY!');
    expect(await freezeFunctions()).toEqual({ cells: 0, guarded: 0, unsettled: 2 });
    expect((await cell('B2'))[0]).toBe('=NTM.RATIO(1,0)');
  });

  it('leaves protected sheets, and says how many formulas stand there', async () => {
    office = await openOffice();
    formula('A1', '=NTM.RATIO(2,3)', 66.67);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').protection.protect();
      await context.sync();
    });
    expect(await freezeFunctions()).toEqual({ cells: 0, guarded: 1, unsettled: 0 });
    expect((await cell('A1'))[0]).toBe('=NTM.RATIO(2,3)');
  });
});

describe('a formula', () => {
  it.each([
    ['=NTM.RATIO(1,2)', true],
    ['=ntm.ratio(1,2)', true],
    ['=IF(A1>0,NTM.EVAL("11",A1,B1),"")', true],
    ['=_xldudf_NTM_AVGCRITERIA(A1:A9,B1:B9)', true],
    ['=@NTM.BAND(A1)', true],
    ['=SUM(A1:A9)', false],
    ['="NTM.RATIO(1,2)"', false],
    ['=NTM_11_num+1', false],
    ['=XNTM.RATIO(1)', false],
    ['=[1]!NTM.RATIO(1)', true],
    ['NTM.RATIO(1,2)', false],
    [7, false],
  ])('%s is ours: %s', (formula, ours) => {
    expect(holdsOurFunction(formula)).toBe(ours);
  });
});

describe('a result', () => {
  it.each([
    [7.48, true],
    ['Đạt', true],
    ['', true],
    ['#1', true],
    ['#N/A', false],
    ['#BUSY!', false],
    ['#VALUE!', false],
    ['#NAME?', false],
    ['#GETTING_DATA', false],
  ])('%s is final: %s', (value, final) => {
    expect(isFinal(value)).toBe(final);
  });
});
