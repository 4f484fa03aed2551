// What pasting takes away, and what puts it back.
import { afterEach, expect, it, jest } from '@jest/globals';
import { lostFormats, putBackFormats } from '#addin/excel/entry-formats';
import { entryCells } from '#addin/sheet/entry-cells';
import { formOf } from '../../support/forms.ts';
import { openOffice, type OpenedOffice } from '../../support/office/open-office.ts';
import { OfficerDesk } from '../../support/officer-desk.ts';
import { ApiWorld } from '../../functions/api/world.ts';

jest.setTimeout(30_000);

let office: OpenedOffice;
afterEach(() => office.close());

it('finds the cells that lost their validation or format, and puts both back behind the protection', async () => {
  office = await openOffice({ workbook: await formOf('05986') });
  const desk = await OfficerDesk.open(office, new ApiWorld());
  const { form, pack } = desk.form;
  const cells = entryCells(pack, form);
  expect(await lostFormats(cells)).toEqual([]);

  const [number, verdict] = [desk.place('2.1.num'), desk.place('1.1.own')];
  await Excel.run(async (context) => {
    const page = context.workbook.worksheets.getItem(number.sheet);
    page.protection.unprotect();
    for (const { cell } of [number, verdict]) page.getRange(cell).dataValidation.clear();
    page.getRange(number.cell).numberFormat = [['@']];
    page.protection.protect();
    await context.sync();
  });
  const lost = await lostFormats(cells);
  expect(lost.map(({ cell, kind }) => [cell, kind])).toEqual([
    [number.cell, 'decimal'],
    [verdict.cell, 'verdict'],
  ]);

  await putBackFormats(lost);
  expect(await lostFormats(cells)).toEqual([]);
  const locked = await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(number.sheet);
    protection.load('protected');
    await context.sync();
    return protection.protected;
  });
  expect(locked).toBe(true);
});
