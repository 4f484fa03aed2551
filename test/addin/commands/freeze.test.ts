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

describe('freezing', () => {
  it('leaves other formulas, texts and numbers as they are', async () => {
    office = await openOffice();
    office.grid.type('Sheet1', 'A1', '=1+1');
    office.grid.type('Sheet1', 'A2', 'NTM.RATIO(1;2)');
    office.grid.type('Sheet1', 'A3', '="NTM.RATIO(1;2)"');
    const before = office.requests();
    expect(await freezeFunctions()).toEqual({ cells: 0, guarded: 0, unsettled: 0 });
    expect(office.requests() - before).toBeLessThanOrEqual(4);
    expect(await cell('A1')).toEqual(['=1+1', 2]);
    expect((await cell('A3'))[0]).toBe('="NTM.RATIO(1;2)"');
  });

  it('leaves what shows an error, and says how many', async () => {
    office = await openOffice();
    // Without the add-in's functions the cell shows #NAME?.
    office.grid.type('Sheet1', 'B2', '=NTM.RATIO(1,2)');
    expect(await freezeFunctions()).toEqual({ cells: 0, guarded: 0, unsettled: 1 });
    expect((await cell('B2'))[0]).toBe('=NTM.RATIO(1,2)');
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
