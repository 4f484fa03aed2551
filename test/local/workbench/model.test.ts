/** Members of Excel's model beyond cells, as the add-in uses them, spoken through the real office.js. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice, type OpenedOffice } from '../../support/office/open-office.ts';

let office: OpenedOffice;

beforeAll(async () => {
  office = await openOffice();
  const rows = [
    ['Huyện', 'Xã', 'Đạt'],
    ['Bắc Sơn', 20, 5],
    ['Bình Gia', 20, 3],
  ];
  office.grid.paste('Sheet1', 'A1', rows);
});

afterAll(() => office.close());

const run = <T>(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>) =>
  Excel.run((context) => work(context, context.workbook.worksheets.getItem('Sheet1')));

describe('tables', () => {
  it('are added, named, filled and found', async () => {
    const seen = await run(async (context, sheet) => {
      const table = sheet.tables.add('A1:C3', true);
      table.name = 'TongHop';
      table.style = 'TableStyleLight9';
      table.rows.add(undefined, [['Cao Lộc', 21, 9]]);
      await context.sync();
      const found = context.workbook.tables.getItemOrNullObject('TongHop');
      const missing = context.workbook.tables.getItemOrNullObject('Khác');
      const body = found.getDataBodyRange();
      const columns = found.columns;
      body.load('values,address');
      columns.load('items/name');
      await context.sync();
      return {
        address: body.address,
        last: body.values.at(-1),
        columns: columns.items.map(({ name }) => name),
        missing: missing.isNullObject,
      };
    });
    expect(seen).toEqual({
      address: 'Sheet1!A2:C4',
      last: ['Cao Lộc', 21, 9],
      columns: ['Huyện', 'Xã', 'Đạt'],
      missing: true,
    });
  });
});

describe('charts', () => {
  it('are recorded with what was set of them', async () => {
    await run(async (context, sheet) => {
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns');
      chart.title.text = 'Số xã đạt';
      chart.axes.valueAxis.minimum = 0;
      chart.series.getItemAt(0).format.fill.setSolidColor('#2E7D32');
      chart.setPosition('E1', 'J12');
      await context.sync();
    });
    const [chart] = office.records.of(office.grid.sheet('Sheet1').id).charts;
    expect(chart?.type).toBe('ColumnClustered');
    expect(chart?.set.get('title.text')).toBe('Số xã đạt');
    expect(chart?.set.get('axes.valueAxis.minimum')).toBe(0);
    expect(chart?.series[0]?.set.get('format.fill.color')).toBe('#2E7D32');
    expect(chart?.position).toEqual({ left: 192, top: 0, width: 288, height: 180 });
  });
});

describe('formats and rules over cells', () => {
  it('come back as they were set', async () => {
    const seen = await run(async (context, sheet) => {
      const range = sheet.getRange('B2:C3');
      range.format.fill.color = '#fff2cc';
      range.format.font.bold = true;
      range.format.borders.getItem('EdgeBottom').style = 'Continuous';
      range.numberFormat = [
        ['0', '0'],
        ['0', '0.00'],
      ];
      const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = '=B2<0';
      format.custom.format.font.color = '#C00000';
      range.dataValidation.rule = {
        wholeNumber: { formula1: 0, formula2: 99, operator: 'Between' },
      };
      range.dataValidation.errorAlert = {
        title: 'Sai',
        message: 'Nhập số',
        showAlert: true,
        style: 'Stop',
      };
      await context.sync();
      const all = sheet.getRange('A1:C3');
      const formats = range.conditionalFormats;
      range.load('numberFormat,format/fill/color,format/font/bold');
      range.dataValidation.load('type,rule');
      all.load('format/fill/color');
      all.dataValidation.load('type');
      formats.load('items/type,items/priority');
      await context.sync();
      const custom = formats.items[0]!.custom;
      custom.rule.load('formula');
      await context.sync();
      return {
        fill: range.format.fill.color,
        bold: range.format.font.bold,
        mixed: all.format.fill.color,
        formats: range.numberFormat,
        rule: range.dataValidation.rule.wholeNumber?.formula2,
        types: [range.dataValidation.type, all.dataValidation.type],
        custom: custom.rule.formula,
      };
    });
    expect(seen).toEqual({
      fill: '#FFF2CC',
      bold: true,
      mixed: '',
      formats: [
        ['0', '0'],
        ['0', '0.00'],
      ],
      rule: 99,
      types: ['WholeNumber', 'Inconsistent'],
      custom: '=B2<0',
    });
    expect(office.grid.sheet('Sheet1').style(2, 1).borders.bottom?.style).toBe('Continuous');
  });
});

describe('what is kept in the file', () => {
  it('is the same through both doors', async () => {
    Office.context.document.settings.set('ntm.queue', { waiting: 3 });
    await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
    const seen = await run(async (context) => {
      const setting = context.workbook.settings.getItem('ntm.queue');
      context.workbook.settings.add('ntm.other', 'có');
      context.workbook.properties.custom.add('NTM', 'x');
      const part = context.workbook.customXmlParts.add('<q xmlns="urn:ntm">1</q>');
      setting.load('value');
      await context.sync();
      const found = context.workbook.customXmlParts.getByNamespace('urn:ntm').getOnlyItem();
      const xml = found.getXml();
      part.load('id');
      await context.sync();
      return { value: setting.value as unknown, xml: xml.value };
    });
    expect(seen).toEqual({ value: { waiting: 3 }, xml: '<q xmlns="urn:ntm">1</q>' });
    expect(office.records.settings.get('ntm.other')).toBe('có');
  });
});

describe('sheets and names', () => {
  it('are added, hidden, protected and listed', async () => {
    const seen = await run(async (context) => {
      const sheet = context.workbook.worksheets.add('Tổng hợp');
      sheet.getRange('A1:B2').values = [
        ['Số xã', 207],
        ['Trung bình', '=7.48'],
      ];
      context.workbook.names.add('SoXa', sheet.getRange('B1'));
      sheet.protection.protect({ allowFormatCells: true });
      sheet.visibility = Excel.SheetVisibility.veryHidden;
      await context.sync();
      const sheets = context.workbook.worksheets;
      const name = context.workbook.names.getItem('SoXa');
      sheets.load('items/name,items/visibility');
      name.load('formula,type,scope');
      sheet.protection.load('protected');
      await context.sync();
      return {
        sheets: sheets.items.map(({ name, visibility }) => [name, visibility]),
        name: [name.formula, name.type, name.scope],
        isProtected: sheet.protection.protected,
      };
    });
    expect(seen).toEqual({
      sheets: [
        ['Sheet1', 'Visible'],
        ['Tổng hợp', 'VeryHidden'],
      ],
      name: ["='Tổng hợp'!$B$1", 'Range', 'Workbook'],
      isProtected: true,
    });
  });

  it('say where a person is', async () => {
    const heard: string[] = [];
    await run(async (context, sheet) => {
      sheet.onSelectionChanged.add(async ({ address }) => void heard.push(address));
      context.workbook.onSelectionChanged.add(async () => void heard.push('workbook'));
      await context.sync();
    });
    const { id } = office.grid.sheet('Sheet1');
    office.grid.select(id, { row: 3, column: 1, rows: 1, columns: 1 });
    await office.settled();
    expect(heard.sort()).toEqual(['B4', 'workbook']);
  });

  it('takes a matrix that office.js sends in parts', async () => {
    const rows = Array.from({ length: 400 }, (_, row) => [row, row * 2, 'x', 'y', 'z']);
    const back = await run(async (context, sheet) => {
      const range = sheet.getRange('L1:P400');
      range.values = rows;
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(back).toEqual(rows);
  });
});

describe('the width of columns', () => {
  it('follows the longest text in each, as far as it is told by letters', async () => {
    const widths = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C3');
      range.format.autofitColumns();
      const columns = ['A1', 'B1'].map((cell) =>
        range.worksheet.getRange(cell).load('format/columnWidth'),
      );
      await context.sync();
      return columns.map(({ format }) => format.columnWidth);
    });
    expect(widths[0]).toBeGreaterThan(widths[1]!);
  });
});
