// What pasting takes away, and what puts it back.
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { lostFormats, putBackFormats } from '#addin/excel/entry-formats';
import { entryCells } from '#addin/sheet/entry-cells';
import { FormatGuard } from '#addin/sheet/format-guard';
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

describe('when the pane starts', () => {
  /** As pasting in a program without the add-in leaves it. */
  async function spoilt(change: (page: Excel.Worksheet, cells: readonly string[]) => void) {
    office = await openOffice({ workbook: await formOf('05986') });
    const before = await OfficerDesk.open(office, new ApiWorld());
    const places = ['2.1.num', '1.1.own'].map((address) => before.place(address));
    await Excel.run(async (context) => {
      const page = context.workbook.worksheets.getItem(places[0]!.sheet);
      page.protection.unprotect();
      for (const { cell } of places) page.getRange(cell).dataValidation.clear();
      change(
        page,
        places.map(({ cell }) => cell),
      );
      await context.sync();
    });
    office.records.isDirty = false;
    const desk = await OfficerDesk.open(office, new ApiWorld());
    return { desk, cells: entryCells(desk.form.pack, desk.form.form) };
  }

  const values = () =>
    office.grid
      .sheets()
      .map((sheet) =>
        sheet
          .cells(sheet.used(true)!)
          .map((row) => row.map(({ value, formula }) => [value, formula])),
      );

  it('puts back what was lost in a workbook that nobody has changed yet, and no value', async () => {
    const { desk, cells } = await spoilt((page, [number]) => {
      page.getRange(number!).numberFormat = [['@']];
      page.getRange(number!).values = [['10,5']];
      page.protection.protect();
    });
    const before = values();
    const guard = new FormatGuard(desk.sheet);
    await guard.begin();
    expect(await lostFormats(cells)).toEqual([]);
    expect(guard.lost.get()).toEqual([]);
    expect(values()).toEqual(before);
    expect(desk.cell('2.1.num')).toBe('10,5');
  });

  it.each([
    ['was changed before', async () => void (office.records.isDirty = true)],
    ['is being typed into', (desk: OfficerDesk) => desk.type('2.2.num', 12)],
  ])('leaves it to a click in a workbook that %s', async (_, happened) => {
    const { desk, cells } = await spoilt((page) => page.protection.protect());
    await happened(desk);
    const guard = new FormatGuard(desk.sheet);
    await guard.begin();
    expect(await lostFormats(cells)).toHaveLength(2);
    expect(guard.lost.get()).toHaveLength(2);
    await guard.putBack();
    expect(await lostFormats(cells)).toEqual([]);
  });

  it('leaves a page under a password as it is, and says what is lost', async () => {
    const { desk } = await spoilt((page) => page.protection.protect({}, 'bí mật'));
    const guard = new FormatGuard(desk.sheet);
    await guard.begin();
    expect(guard.lost.get()).toHaveLength(2);
  });
});
