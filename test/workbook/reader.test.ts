import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { circumstancesOf } from '#domain/evaluation/circumstances';
import { ruralCommunesUnder } from '#domain/units/tree';
import { treeAt } from '#domain/units/trees';
import { formHeader } from '#workbook/header';
import { patchCells } from '#workbook/patch';
import { openWorkbook, placeOf, type OpenedWorkbook } from '#workbook/reader/opened';
import { readWorkbook, type ReadForm, type ReadOptions } from '#workbook/reader/read';
import { writeTemplate } from '#workbook/template/template';
import { editPart, removeNames } from '../support/edit-xlsx.ts';
import { originalInput, originalSheet, pack, readOptions } from '../support/other-hands.ts';
import { randomSheet } from '../support/random-sheet.ts';
import { scaled } from '../support/scale.ts';

const CRITERIA = 'Phiếu tiêu chí';
const tree = treeAt('2017-06-30')!;
const communes = ruralCommunesUnder(tree, tree.root.key);
const original = writeTemplate(originalInput);

async function formOf(bytes: Uint8Array, options: ReadOptions = readOptions): Promise<ReadForm> {
  const read = await readWorkbook(bytes, options);
  if (read.kind === 'problem') throw new Error(JSON.stringify(read.findings));
  return read.form;
}

const codes = ({ findings }: ReadForm) => findings.map(({ code }) => code);

/** Where an entry stands in the original form: "E12". */
async function cellOf(address: string): Promise<{ sheet: string; cell: string }> {
  return (await formOf(await original)).places.get(address)!;
}

describe('what was written into a form', () => {
  it('is what is read from it, whatever it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.nat({ max: communes.length - 1 }),
        async (seed, index) => {
          const unit = communes[index]!;
          const circumstances = circumstancesOf(pack, unit.key, '2017S1');
          const sheet = randomSheet(pack, unit.key, '2017S1', circumstances, seed);
          const header = formHeader(tree, unit);
          const bytes = await writeTemplate({ ...originalInput, header, sheet });
          const form = await formOf(bytes);
          expect(form.sheet).toEqual(sheet);
          expect(form.findings).toEqual([]);
        },
      ),
      { numRuns: scaled(100) },
    );
  });

  it('gives the same bytes for the same input', async () => {
    expect(await writeTemplate(originalInput)).toEqual(await original);
  });

  it.each([
    ['in decomposed letters', 'Đã rà soát'.normalize('NFD'), 'Đã rà soát'],
    ['that looks like an escape', 'mục _x0041_ và _x000A_', 'mục _x0041_ và _x000A_'],
    ['that looks like a formula', '=1+1', '=1+1'],
    ['with a picture character', 'xong 👍 <b>&', 'xong 👍 <b>&'],
  ])('keeps a note %s', async (_, typed, read) => {
    const sheet = { ...originalSheet, notes: { '1.1.note': typed } };
    const form = await formOf(await writeTemplate({ ...originalInput, sheet }));
    expect(form.sheet.notes).toEqual({ '1.1.note': read });
  });
});

describe('a form whose defined names are gone', () => {
  it('is read by its ids, labels and headings', async () => {
    const form = await formOf(removeNames(await original));
    expect(form.sheet).toEqual(originalSheet);
    expect(codes(form)).toEqual([]);
  });

  it('says which id stands twice, and reads the rest', async () => {
    const { cell } = await cellOf('1.2.own');
    const id = cell.replace(/^[A-Z]+/, 'A');
    const twice = patchCells(await original, [{ sheet: CRITERIA, cell: id, set: { text: '1.1' } }]);
    const form = await formOf(removeNames(twice));
    const doubled = form.findings.find(({ code }) => code === 'structure.rowDoubled');
    expect(doubled?.params).toMatchObject({ id: '1.1' });
    expect(form.sheet.entries['2.1.num']).toEqual(originalSheet.entries['2.1.num']);
    expect(form.sheet.entries['1.1.own']).toBeUndefined();
  });
});

describe('a form with a cell deleted', () => {
  it('names the cells that are nowhere', async () => {
    const bytes = editPart(await original, 'xl/workbook.xml', (xml) =>
      xml.replace(/(<definedName name="NTM_4_2_num"[^>]*>)[^<]*/, '$1#REF!'),
    );
    const { cell } = await cellOf('4.2.num');
    const withoutRow = patchCells(bytes, [
      { sheet: CRITERIA, cell: cell.replace(/^[A-Z]+/, 'A'), set: { clear: true } },
    ]);
    const form = await formOf(withoutRow);
    expect(form.findings).toMatchObject([
      { code: 'structure.cellMissing', params: { names: ['4.2.num'] } },
    ]);
  });
});

describe('cells that hold what is no answer', () => {
  it.each([
    ['a word', { text: 'chín mươi' }, { state: 'unread', raw: 'chín mươi' }],
    ['a number typed as text', { text: '7,48' }, { state: 'unread', raw: '7,48' }],
    ['the state code in small letters', { text: 'kps' }, { state: 'none' }],
    ['the state code with a space', { text: 'CCSL ' }, { state: 'unread', raw: 'CCSL ' }],
    [
      'a number of many digits',
      { number: '123456789012345' },
      { state: 'value', value: '123456789012345' },
    ],
    ['a small decimal', { number: '0.1' }, { state: 'value', value: '0.1' }],
  ] as const)('keep %s as typed', async (_, set, entry) => {
    const place = await cellOf('3.1.num');
    const form = await formOf(patchCells(await original, [{ ...place, set }]));
    expect(form.sheet.entries['3.1.num']).toEqual(entry);
  });

  it('keep an error value and a truth value as what they show', async () => {
    const place = await cellOf('3.1.num');
    const cell = new RegExp(`<c r="${place.cell}"([^>]*?)(?:/>|>.*?</c>)`);
    const withCell = async (attributes: string, content: string) =>
      formOf(
        editPart(await original, 'xl/worksheets/sheet1.xml', (xml) =>
          xml.replace(cell, `<c r="${place.cell}"${attributes}>${content}</c>`),
        ),
      );
    const error = await withCell(' t="e"', '<f>1/0</f><v>#DIV/0!</v>');
    expect(error.sheet.entries['3.1.num']).toEqual({ state: 'unread', raw: '#DIV/0!' });
    const bool = await withCell(' t="b"', '<v>1</v>');
    expect(bool.sheet.entries['3.1.num']).toEqual({ state: 'unread', raw: 'true' });
  });

  it.each([
    ['another workbook', '[1]Sheet1!A1', true],
    ['a page of another workbook by name', "'[Sổ khác.xlsx]Trang 1'!A1", true],
    ['another workbook beside a modern function', '_xlfn.CONCAT(1)+[1]S!A1', true],
    ['another add-in', 'VCP.SOLIEU(A1)', true],
    ['an add-in of Office.js', '_xldudf_VCP_SOLIEU(1)', true],
    ['an add-in of old', '_xll.LAYSO(1)', true],
    ['a sum of the commune', '120+35', false],
    ['a modern function', '_xlfn.CONCAT(1,2)', false],
    ['our own function', 'NTM.NUM("7,48")', false],
    ['our own function as Excel keeps it', '_xldudf_NTM_RATIO(1,2)', false],
    ['a function with a point of its own', 'ROUND(_xlfn.STDEV.S(A1:A3),0)+ERROR.TYPE(A1)', false],
    ['a column of a table', 'SUM(Table1[Số tiền])', false],
    ['a text that looks like one', 'LEN("A.B(")', false],
  ])(
    'read the last result of a formula of %s, and say whose it is',
    async (_, formula, foreign) => {
      const place = await cellOf('3.1.num');
      const cell = new RegExp(`<c r="${place.cell}"([^>]*?)(?:/>|>.*?</c>)`);
      const escaped = formula.replaceAll('"', '&quot;');
      const form = await formOf(
        editPart(await original, 'xl/worksheets/sheet1.xml', (xml) =>
          xml.replace(cell, `<c r="${place.cell}"><f>${escaped}</f><v>155</v></c>`),
        ),
      );
      expect(form.sheet.entries['3.1.num']).toEqual({ state: 'value', value: '155' });
      expect(codes(form)).toEqual(foreign ? ['value.foreignFormula'] : []);
    },
  );

  it('read a shared total that was typed over as an entry of its own', async () => {
    const sheet = {
      ...originalSheet,
      entries: { ...originalSheet.entries, '4.2.den': { state: 'value', value: '777' } as const },
    };
    const form = await formOf(await writeTemplate({ ...originalInput, sheet }));
    expect(form.sheet.entries['4.2.den']).toEqual({ state: 'value', value: '777' });
    expect(form.sheet.entries['9.2.den']).toBeUndefined();
  });
});

describe('a form whose verdicts were pasted as values', () => {
  it('is read, and the verdicts are computed anew', async () => {
    const place = (await openWorkbook(await original)) as { workbook: OpenedWorkbook };
    const verdict = placeOf(place.workbook.named('NTM_1_1_verdict')!);
    const form = await formOf(patchCells(await original, [{ ...verdict, set: { text: 'Đạt' } }]));
    expect(form.findings).toMatchObject([{ code: 'structure.formulaLost', params: { count: 1 } }]);
    expect(form.sheet).toEqual(originalSheet);
  });
});

describe('a workbook of thousands of pages that share one part', () => {
  it('is refused before they are all parsed', async () => {
    const pages = Array.from(
      { length: 20_000 },
      (_, n) => `<sheet name="s${n}" sheetId="${n + 99}" r:id="rId1"/>`,
    );
    const bytes = editPart(await original, 'xl/workbook.xml', (xml) =>
      xml.replace('</sheets>', `${pages.join('')}</sheets>`),
    );
    const read = await readWorkbook(bytes, readOptions);
    expect(read).toMatchObject({ kind: 'problem', findings: [{ code: 'file.bomb' }] });
  });
});

describe('rows of a register', () => {
  it('are read below the table too', async () => {
    const below = patchCells(await original, [
      { sheet: 'Công trình', cell: 'B40', set: { text: 'Kè suối' } },
      { sheet: 'Công trình', cell: 'F40', set: { number: '12.5' } },
    ]);
    const { registers } = (await formOf(below)).sheet;
    expect(registers['works']?.at(-1)).toEqual({
      id: null,
      fields: { name: 'Kè suối', capital: '12.5' },
    });
  });
});

describe('a header in the letters of a legacy font', () => {
  it.each([
    ['TCVN3', 'X· Hoµng §ång', 'Thµnh phè L¹ng S¬n'],
    ['VNI', 'Xaõ Hoaøng Ñoàng', 'Thaønh phoá Laïng Sôn'],
  ])('names the commune, with a note (%s)', async (_, commune, district) => {
    const bytes = patchCells(await original, [
      { sheet: CRITERIA, cell: 'B2', set: { text: commune } },
      { sheet: CRITERIA, cell: 'E2', set: { text: district } },
    ]);
    const form = await formOf(bytes);
    expect(form.certain).toBe(true);
    expect(form.findings).toMatchObject([
      { code: 'value.legacyFont', cell: 'B2' },
      { code: 'value.legacyFont', cell: 'E2' },
    ]);
  });
});
