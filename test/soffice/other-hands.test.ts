/** The same as test/workbook/other-hands.test.ts, with files that LibreOffice and openpyxl make now. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { writeTemplate } from '#workbook/template/template';
import { originalInput } from '../support/other-hands.ts';
import { expectCopiedPage, expectReadInFull, OTHER_HANDS } from '../support/other-hands-cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'ntm-hands-'));

beforeAll(async () => {
  const source = join(folder, 'source.xlsx');
  writeFileSync(source, await writeTemplate(originalInput));
  const done = spawnSync('/usr/bin/python3', [join(__dirname, 'other_hands.py'), source, folder], {
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(done.stderr);
  // `NTM_KEEP_FIXTURES=1` renews the files that machines without LibreOffice read.
  if (process.env['NTM_KEEP_FIXTURES']) {
    for (const name of [...Object.keys(OTHER_HANDS), 'sheet_copied']) {
      cpSync(join(folder, `${name}.xlsx`), join(__dirname, `../fixtures/other-hands/${name}.xlsx`));
    }
  }
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a form that LibreOffice or openpyxl saved', () => {
  it.each(Object.entries(OTHER_HANDS))('is read in full after %s', async (name, findings) => {
    await expectReadInFull(readFileSync(join(folder, `${name}.xlsx`)), findings);
  });

  it('gives its criteria when only that page was copied into another workbook', async () => {
    await expectCopiedPage(readFileSync(join(folder, 'sheet_copied.xlsx')));
  });
});
