/** @jest-environment jsdom */
import { expect, it } from '@jest/globals';
import { openOffice } from '../../support/office/open-office.ts';

it('opens within jest-environment-jsdom, where panes are tested', async () => {
  const office = await openOffice();
  office.grid.type('Sheet1', 'A1', '=1+1');
  const formula = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    cell.load('formulas');
    await context.sync();
    return cell.formulas[0]![0];
  });
  office.close();
  expect(formula).toBe('=1+1');
});
