// What becomes of the XML, to the letter. Whole workbooks of real programs are in patch.test.ts.
import { describe, expect, it } from '@jest/globals';
import { type CellChange, type CellContent } from '../../workbook/patch/cell-change.ts';
import { PatchError } from '../../workbook/patch/patch-error.ts';
import { patchCells } from '../../workbook/patch.ts';
import { writeZip } from '../../workbook/zip/write-zip.ts';
import {
  CALC_CHAIN_POINTER,
  CALC_CHAIN_TYPE,
  handmade,
  MAIN,
  OFFICE,
  partText,
  valuesOf,
  worksheet,
} from './workbook-support.ts';
import { partsOf } from './zip-support.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

function change(cell: string, set: CellContent): CellChange {
  return { sheet: 'A', cell, set };
}

/** The rows after the changes; throws where anything around them changed. */
function rowsAfter(rows: string, ...changes: CellChange[]): string {
  const before = worksheet('\0');
  const after = partText(patchCells(handmade({ sheet: worksheet(rows) }), changes), SHEET)!;
  const [head = '', tail = ''] = before.split('\0');
  expect(after.startsWith(head) && after.endsWith(tail)).toBe(true);
  return after.slice(head.length, after.length - tail.length);
}

describe('a cell that is there', () => {
  it.each<[string, string, CellContent, string]>([
    ['takes a number', '<c r="B2"/>', { number: '7.48' }, '<c r="B2"><v>7.48</v></c>'],
    [
      'keeps its format',
      '<c r="B2" s="3"><v>1</v></c>',
      { number: '-3' },
      '<c r="B2" s="3"><v>-3</v></c>',
    ],
    [
      'takes a text for a number',
      '<c s="3" r="B2"><v>1</v></c>',
      { text: 'Đạt' },
      '<c s="3" r="B2" t="inlineStr"><is><t>Đạt</t></is></c>',
    ],
    [
      'takes a number for a shared text',
      '<c r="B2" t="s"><v>0</v></c>',
      { number: '0' },
      '<c r="B2"><v>0</v></c>',
    ],
    [
      'keeps a text that looks like a formula, and spaces and lines',
      '<c r="B2"/>',
      { text: '=1+1\n ' },
      '<c r="B2" t="inlineStr"><is><t xml:space="preserve">=1+1\n </t></is></c>',
    ],
    [
      'escapes what XML cannot hold',
      '<c r="B2"/>',
      { text: 'a<b>&"\'\r\u0001\ud800_x0041_\ufffe' },
      '<c r="B2" t="inlineStr"><is><t>a&lt;b&gt;&amp;"\'_x000D__x0001__xD800__x005F_x0041__xFFFE_</t></is></c>',
    ],
    ['is emptied', '<c r="B2" s="3" t="s"><v>0</v></c>', { clear: true }, '<c r="B2" s="3"></c>'],
    [
      'gives up its formula for a number',
      '<c r="B2"><f>A1*2</f><v>2</v></c>',
      { number: '5' },
      '<c r="B2"><v>5</v></c>',
    ],
    [
      'gives up its formula when emptied',
      '<c r="B2" t="str"><f>A1</f><v>x</v></c>',
      { clear: true },
      '<c r="B2"></c>',
    ],
    [
      'gives up what is said of the old value, and keeps what it carries',
      '<c r="B2" s="1" cm="1" vm="2" t="e"><f>X()</f><v>#VALUE!</v><extLst><ext uri="u"/></extLst></c>',
      { number: '1' },
      '<c r="B2" s="1"><v>1</v><extLst><ext uri="u"/></extLst></c>',
    ],
    [
      'is found when quotes, spaces and lines are others',
      "<c\n r='B2'\ts='>'  ><v>1</v></c >",
      { number: '2' },
      "<c\n r='B2'\ts='>'  ><v>2</v></c>",
    ],
  ])('%s', (_, cell, set, expected) => {
    const around = (middle: string): string =>
      `<row r="2"><c r="A2"><v>1</v></c>${middle}<c r="C2"><v>3</v></c></row>`;
    expect(rowsAfter(around(cell), change('B2', set))).toBe(around(expected));
  });
});

describe('the result of a formula', () => {
  const row = (cell: string): string => `<row r="1">${cell}</row>`;

  it.each<[string | number | boolean | null, string]>([
    [7.48, '<c r="A1" s="2" cm="1"><f>B1*2</f><v>7.48</v></c>'],
    ['Chưa <đạt>', '<c r="A1" s="2" cm="1" t="str"><f>B1*2</f><v>Chưa &lt;đạt&gt;</v></c>'],
    [true, '<c r="A1" s="2" cm="1" t="b"><f>B1*2</f><v>1</v></c>'],
    [null, '<c r="A1" s="2" cm="1"><f>B1*2</f></c>'],
  ])('becomes %j and the formula stays', (cached, expected) => {
    const before = '<c r="A1" s="2" cm="1" t="e"><f>B1*2</f><v>#N/A</v></c>';
    expect(rowsAfter(row(before), change('A1', { cached }))).toBe(row(expected));
  });

  it('stays out of the way of a shared or an array formula', () => {
    const shared = row(
      '<c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f></c><c r="B1"><f t="array" ref="B1:C1">D1:E1</f></c>',
    );
    const after = row(
      '<c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c><c r="B1"><f t="array" ref="B1:C1">D1:E1</f><v>2</v></c>',
    );
    expect(rowsAfter(shared, change('A1', { cached: 1 }), change('B1', { cached: 2 }))).toBe(after);
  });
});

describe('a cell that is not there', () => {
  const two = { number: '2' };
  const b2 = '<c r="B2"><v>2</v></c>';

  it.each<[string, string, string]>([
    ['in a sheet without rows', '', `<row r="2">${b2}</row>`],
    ['before all rows', '<row r="5"/>', `<row r="2">${b2}</row><row r="5"/>`],
    [
      'between rows',
      '<row r="1"/> <row r="5"/>',
      `<row r="1"/> <row r="2">${b2}</row><row r="5"/>`,
    ],
    ['after all rows', '<row r="1"/>', `<row r="1"/><row r="2">${b2}</row>`],
    ['in an empty row', '<row r="2" s="4" spans="1:1"/>', `<row r="2" s="4">${b2}</row>`],
    ['before cells', '<row r="2"><c r="C2"/></row>', `<row r="2">${b2}<c r="C2"/></row>`],
    [
      'between cells',
      '<row r="2"><c r="A2"/><c r="AA2"/></row>',
      `<row r="2"><c r="A2"/>${b2}<c r="AA2"/></row>`,
    ],
    [
      'after cells',
      '<row r="2" spans="1:1" ht="20"><c r="A2"/></row>',
      `<row r="2" ht="20"><c r="A2"/>${b2}</row>`,
    ],
    [
      'where rows and cells do not say where they are',
      '<row><c/></row><row><c/></row>',
      `<row><c/></row><row><c/>${b2}</row>`,
    ],
    [
      'where a row and a cell follow one that says',
      '<row r="1"/><row><c r="A2"/><c><v>1</v></c></row>',
      '<row r="1"/><row><c r="A2"/><c><v>2</v></c></row>',
    ],
    [
      'beside comments',
      '<!-- <row r="2"/> --><row r="1"/>',
      `<!-- <row r="2"/> --><row r="1"/><row r="2">${b2}</row>`,
    ],
  ])('%s', (_, before, after) => {
    expect(rowsAfter(before, change('B2', two))).toBe(after);
  });

  it('comes in order with others, whatever order they are given in', () => {
    const changes = ['C3', 'A1', 'AB1', 'B1', 'A3', 'A2'].map((cell) => change(cell, two));
    const cell = (r: string): string => `<c r="${r}"><v>2</v></c>`;
    expect(rowsAfter('<row r="2"/>', ...changes)).toBe(
      `<row r="1">${cell('A1')}${cell('B1')}${cell('AB1')}</row>` +
        `<row r="2">${cell('A2')}</row><row r="3">${cell('A3')}${cell('C3')}</row>`,
    );
  });

  it('is not made to be emptied', () => {
    expect(
      rowsAfter('<row r="2"/>', change('B2', { clear: true }), change('B9', { clear: true })),
    ).toBe('<row r="2"/>');
  });

  it('is counted in the used area', () => {
    const sheet = worksheet('<row r="3"><c r="C3"/></row>', '<dimension ref="C3"/>');
    const after = patchCells(handmade({ sheet }), [change('B9', two), change('E4', two)]);
    expect(partText(after, SHEET)).toContain('<dimension ref="B3:E9"/>');
  });

  it('comes into a sheet written as <sheetData/>', async () => {
    const sheet = worksheet('').replace('<sheetData></sheetData>', '<sheetData/>');
    const after = patchCells(handmade({ sheet }), [change('B2', two)]);
    expect(partText(after, SHEET)).toContain(`<sheetData><row r="2">${b2}</row></sheetData>`);
    expect(await valuesOf(after)).toEqual(new Map([['A!B2', 2]]));
  });
});

describe('formulas that others depend on', () => {
  const shared =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1</f></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="0"/></c></row>' +
    '<row r="3"><c r="A3"><f t="shared" si="0"/></c></row>';
  const one = { number: '1' };

  it('the cell that holds the text of a shared formula is not overwritten', () => {
    expect(refusal(worksheet(shared), change('A1', one))).toEqual([
      'patch.sharedFormula',
      { sheet: 'A', cell: 'A1' },
    ]);
    expect(refusal(worksheet(shared), change('A1', one), change('A2', one))[0]).toBe(
      'patch.sharedFormula',
    );
  });

  it('a cell that only shares it is', () => {
    expect(rowsAfter(shared, change('A2', one))).toBe(
      shared.replace('<c r="A2"><f t="shared" si="0"/></c>', '<c r="A2"><v>1</v></c>'),
    );
  });

  it('all of them together are, and one that is alone with it', () => {
    expect(
      rowsAfter(shared, change('A1', one), change('A2', one), change('A3', one)),
    ).not.toContain('<f');
    const alone = '<row r="1"><c r="A1"><f t="shared" ref="A1" si="7">B1</f></c></row>';
    expect(rowsAfter(alone, change('A1', one))).toBe('<row r="1"><c r="A1"><v>1</v></c></row>');
  });

  it.each(['array', 'dataTable'])('no cell of several that one %s formula fills is set', (type) => {
    const rows =
      `<row r="1"><c r="A1"><f t="${type}" ref="A1:B2">D1:E2</f><v>1</v></c><c r="B1"><v>2</v></c></row>` +
      '<row r="2"><c r="A2"><v>3</v></c></row>';
    for (const cell of ['A1', 'B1', 'B2']) {
      expect(refusal(worksheet(rows), change(cell, one))).toEqual([
        'patch.arrayFormula',
        { sheet: 'A', cell, range: 'A1:B2' },
      ]);
    }
    expect(rowsAfter(rows, change('C1', one))).toContain('<c r="C1"><v>1</v></c>');
  });

  it('an array formula of one cell is', () => {
    const rows = '<row r="1"><c r="A1"><f t="array" ref="A1">SUM(B1:B9)</f><v>1</v></c></row>';
    expect(rowsAfter(rows, change('A1', one))).toBe('<row r="1"><c r="A1"><v>1</v></c></row>');
  });
});

describe('the rest of the file', () => {
  const formula = worksheet('<row r="1"><c r="A1"><f>B1</f><v>1</v></c><c r="B1"/></row>');

  it('loses its calculation chain with a formula, and all that points at it', () => {
    const after = patchCells(handmade({ sheet: formula }), [change('A1', { number: '2' })]);
    expect(partText(after, 'xl/calcChain.xml')).toBeUndefined();
    expect(partText(after, '[Content_Types].xml')).not.toContain(CALC_CHAIN_TYPE);
    expect(partText(after, 'xl/_rels/workbook.xml.rels')).not.toContain(CALC_CHAIN_POINTER);
    expect(partText(after, 'xl/_rels/workbook.xml.rels')).toContain('worksheets/sheet1.xml');
  });

  it('keeps its calculation chain otherwise', () => {
    const before = handmade({ sheet: formula });
    const after = patchCells(before, [change('A1', { cached: 2 }), change('B1', { number: '2' })]);
    for (const part of ['xl/calcChain.xml', '[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
      expect(partText(after, part)).toBe(partText(before, part));
    }
  });

  it.each<[string, string, string]>([
    ['when it did not say how it computes', '', '<calcPr fullCalcOnLoad="1"/>'],
    [
      'behind its names',
      '<definedNames><definedName name="a">A!$A$1</definedName></definedNames><oleSize ref="A1"/>',
      '<definedNames><definedName name="a">A!$A$1</definedName></definedNames><calcPr fullCalcOnLoad="1"/><oleSize ref="A1"/>',
    ],
    [
      'beside what it said',
      '<calcPr calcId="191029"/>',
      '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    ],
    [
      'instead of not',
      '<calcPr fullCalcOnLoad="0" calcId="1"></calcPr>',
      '<calcPr calcId="1" fullCalcOnLoad="1"></calcPr>',
    ],
    ['once', '<calcPr fullCalcOnLoad="true"/>', '<calcPr fullCalcOnLoad="true"/>'],
  ])('is computed anew when opened: %s', (_, before, after) => {
    const file = patchCells(handmade({ sheet: formula, afterSheets: before }), [
      change('B1', { number: '1' }),
    ]);
    expect(partText(file, 'xl/workbook.xml')).toContain(`</sheets>${after}</workbook>`);
  });

  it('is the same bytes when nothing is asked', () => {
    const before = handmade({ sheet: formula });
    expect(patchCells(before, [])).toBe(before);
  });

  it('keeps what is no valid text, letter by letter', () => {
    const xml = '\xef\xbb\xbf' + worksheet('<row r="1"><c r="A1" t="str"><v>\xc3</v></c></row>');
    const before = handmade({ sheet: Buffer.from(xml, 'latin1') });
    const after = partsOf(patchCells(before, [change('B1', { number: '1' })])).get(SHEET)!;
    expect(Buffer.from(after).toString('latin1')).toBe(
      xml.replace('</c></row>', '</c><c r="B1"><v>1</v></c></row>'),
    );
  });
});

describe('other writers', () => {
  it('may use a prefix for all elements', async () => {
    const sheet = `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:dimension ref="A1"/><x:sheetData><x:row r="1"><x:c r="A1"><x:f>B1</x:f><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const workbook = `<x:workbook xmlns:x="${MAIN}" xmlns:y="${OFFICE}"><x:sheets><x:sheet name="A" sheetId="1" y:id="rId1"/></x:sheets></x:workbook>`;
    const before = handmade({ sheet, parts: { 'xl/workbook.xml': workbook } });
    const after = patchCells(before, [
      change('A1', { text: 'Đạt' }),
      change('B1', { number: '1' }),
      change('A2', { number: '2' }),
    ]);
    expect(partText(after, SHEET)).toContain(
      '<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Đạt</x:t></x:is></x:c><x:c r="B1"><x:v>1</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>2</x:v></x:c></x:row></x:sheetData>',
    );
    expect(partText(after, 'xl/workbook.xml')).toContain(
      '</x:sheets><x:calcPr fullCalcOnLoad="1"/>',
    );
  });

  it.each([
    ['decomposed letters', 'Phiếu'.normalize('NFD'), 'Phiếu'],
    ['composed ones', 'Phiếu', 'Phiếu'.normalize('NFD')],
    ['escapes', 'Kênh &amp; m&#432;&#x01A1;ng &quot;1&quot;', 'Kênh & mương "1"'],
  ])('may write the name of a sheet with %s', async (_, name, sheet) => {
    const file = handmade({ sheet: worksheet(''), name });
    const after = patchCells(file, [{ sheet, cell: 'A1', set: { number: '1' } }]);
    expect([...(await valuesOf(after)).values()]).toEqual([1]);
  });

  it.each(['/xl/worksheets/sheet1.xml', './worksheets/sheet1.xml', '../xl/worksheets/Sheet1.xml'])(
    'may point at a sheet by %s',
    (target) => {
      const file = handmade({ sheet: worksheet(''), target });
      expect(partText(patchCells(file, [change('A1', { number: '1' })]), SHEET)).toContain(
        '<v>1</v>',
      );
    },
  );
});

describe('what cannot be done is refused whole', () => {
  const plain = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>');
  const limit = 32_767;

  it.each<[string, CellChange, string, object]>([
    [
      'a sheet that is not there',
      { sheet: 'B', cell: 'A1', set: { number: '1' } },
      'patch.unknownSheet',
      { sheet: 'B' },
    ],
    ...['', 'A0', 'a1', 'A', '1', 'A1:B2', '$A$1', 'XFE1', 'A1048577'].map(
      (cell): [string, CellChange, string, object] => [
        `cell ${JSON.stringify(cell)}`,
        change(cell, { number: '1' }),
        'patch.badCell',
        { sheet: 'A', cell },
      ],
    ),
    ...['', '1,5', '1.', '.5', '0x1', ' 1', 'NaN', '1e308', '<v/>'].map(
      (value): [string, CellChange, string, object] => [
        `number ${JSON.stringify(value)}`,
        change('A1', { number: value }),
        'patch.badNumber',
        { sheet: 'A', cell: 'A1', value },
      ],
    ),
    [
      'a result that is no number',
      change('A1', { cached: Infinity }),
      'patch.badNumber',
      { sheet: 'A', cell: 'A1', value: 'Infinity' },
    ],
    [
      'a text longer than a cell holds',
      change('A1', { text: 'ạ'.repeat(limit + 1) }),
      'patch.textTooLong',
      { sheet: 'A', cell: 'A1', length: limit + 1, limit },
    ],
    [
      'a result without a formula',
      change('A1', { cached: 1 }),
      'patch.noFormula',
      { sheet: 'A', cell: 'A1' },
    ],
    [
      'a result without a cell',
      change('C9', { cached: 1 }),
      'patch.noFormula',
      { sheet: 'A', cell: 'C9' },
    ],
  ])('%s', (_, wrong, code, params) => {
    expect(refusal(plain, change('B1', { number: '1' }), wrong)).toEqual([code, params]);
  });

  it('two changes of one cell', () => {
    const [code] = refusal(plain, change('A1', { number: '1' }), change('A1', { number: '2' }));
    expect(code).toBe('patch.duplicateCell');
  });

  it('a chart on a tab of its own', () => {
    const chart = `<chartsheet xmlns="${MAIN}"><sheetViews/></chartsheet>`;
    expect(refusal(chart, change('A1', { number: '1' }))).toEqual([
      'patch.noCells',
      { sheet: 'A' },
    ]);
  });

  it.each([
    ['', 'no element'],
    ['<worksheet><sheetData>', 'an element that does not end'],
    ['<worksheet><sheetData></row></sheetData></worksheet>', 'an end without a start'],
    [
      '<worksheet><sheetData><row r="1"><c r="A1></row></sheetData></worksheet>',
      'an attribute that does not end',
    ],
    ['<!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData/></worksheet>', 'a document type'],
    ['<worksheet><sheetData><row r="x"/></sheetData></worksheet>', 'a row without a number'],
    ['<worksheet><sheetPr/></worksheet>', 'no rows'],
  ])('XML that is none: %s (%s)', (sheet) => {
    expect(refusal(sheet, change('A1', { number: '1' }))).toEqual([
      'patch.unreadable',
      { part: SHEET },
    ]);
  });

  it('a file that is no workbook', () => {
    const changes = [change('A1', { number: '1' })];
    expect(() => patchCells(Buffer.from('xã;đạt'), changes)).toThrow(PatchError);
    expect(() => patchCells(writeZip([]), changes)).toThrow(PatchError);
  });
});

/** Code and details of the PatchError that these changes of this sheet are answered with. */
function refusal(sheet: string, ...changes: CellChange[]): [string, object] {
  try {
    patchCells(handmade({ sheet }), changes);
  } catch (error) {
    if (error instanceof PatchError) return [error.code, error.params];
    throw error;
  }
  throw new Error('not refused');
}
