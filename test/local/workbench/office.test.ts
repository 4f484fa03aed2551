/** The real office.js over the workbench's model: what works in Excel works, and what fails there fails here. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { formOf } from '../../support/forms.ts';
import { openOffice, type OpenedOffice } from '../../support/office/open-office.ts';

const FORM = 'Phiếu tiêu chí';
let office: OpenedOffice;

afterEach(() => office.close());

async function openForm() {
  office = await openOffice({ workbook: await formOf('05986') });
  return office;
}

describe('a form in Excel', () => {
  it('gives values by name', async () => {
    await openForm();
    const value = await Excel.run(async (context) => {
      const range = context.workbook.names.getItem('NTM_info_households').getRange();
      range.load('values,address');
      await context.sync();
      return [range.address, range.values[0]![0]];
    });
    expect(value).toEqual(["'Thông tin xã'!D5", expect.any(Number)]);
  });

  it('reads a page at once, formulas and all', async () => {
    await openForm();
    const before = office.requests();
    const { formulas, hidden } = await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem(FORM).getUsedRange();
      const ntm = context.workbook.worksheets.getItem('_ntm');
      used.load('formulas');
      ntm.load('visibility');
      await context.sync();
      return { formulas: used.formulas, hidden: ntm.visibility };
    });
    expect(formulas.flat().filter((each) => String(each).startsWith('='))).not.toHaveLength(0);
    expect(hidden).toBe('VeryHidden');
    expect(office.requests() - before).toBe(1);
  });

  it('hears what a person types, and what the add-in writes', async () => {
    await openForm();
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address, triggerSource }) => {
        heard.push(`${address} ${triggerSource}`);
      });
      await context.sync();
    });
    office.grid.type(FORM, 'E15', '1.012,5');
    await office.settled();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(FORM).getRange('E16').values = [[3]];
      await context.sync();
    });
    await office.settled();
    expect(heard).toEqual(['E15 Unknown', 'E16 ThisLocalAddin']);
    expect(office.grid.value(FORM, 'E15')).toBe(1012.5);
    office.grid.type(FORM, 'E15', '7.48');
    expect(office.grid.value(FORM, 'E15')).toBe('7.48');
  });
});

describe('what fails in Excel', () => {
  const run = (work: (context: Excel.RequestContext) => Promise<unknown>) =>
    Excel.run(async (context) => {
      await work(context);
    }).then(
      () => 'done',
      (error: OfficeExtension.Error) => error.code,
    );

  it.each<[string, (context: Excel.RequestContext) => Promise<unknown>]>([
    [
      'PropertyNotLoaded',
      async (context) => {
        const range = context.workbook.getSelectedRange();
        await context.sync();
        return range.values;
      },
    ],
    [
      'InvalidArgument',
      async (context) => {
        context.workbook.getSelectedRange().values = [[1, 2]];
        await context.sync();
      },
    ],
    [
      'ItemNotFound',
      async (context) => {
        context.workbook.worksheets.getItem('Không có').load('name');
        await context.sync();
      },
    ],
    [
      'AccessDenied',
      async (context) => {
        context.workbook.worksheets.getItem(FORM).getRange('A1').values = [['']];
        await context.sync();
      },
    ],
    [
      'AccessDenied',
      async (context) => {
        context.workbook.worksheets.getItem(FORM).getRange('E15').format.fill.color = 'red';
        await context.sync();
      },
    ],
    [
      'ApiNotFound',
      async (context) => {
        context.workbook.worksheets.getItem(FORM).pivotTables.load('items');
        await context.sync();
      },
    ],
  ])('%s', async (code, work) => {
    await openForm();
    expect(await run(work)).toBe(code);
  });

  it('says by name what it was never taught', async () => {
    await openForm();
    const failure = Excel.run(async (context) => {
      context.workbook.worksheets.getItem(FORM).getRange('A1').showCard();
      await context.sync();
    });
    await expect(failure).rejects.toThrow('Workbench does not know Range.showCard');
  });

  it('everything while a cell is edited, and what is larger than the web takes', async () => {
    await openForm();
    const touch = async (context: Excel.RequestContext) => {
      context.workbook.load('name');
      await context.sync();
    };
    office.conditions.editing = true;
    expect(await run(touch)).toBe('InvalidOperationInCellEditMode');
    office.conditions.editing = false;
    expect(await run(touch)).toBe('done');
    office.conditions.payloadBytes = 10_000;
    const readAll = async (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem(FORM).getUsedRange().load('formulas');
      await context.sync();
    };
    expect(await run(readAll)).toBe('ResponsePayloadSizeLimitExceeded');
  });
});
