// Reads workbooks one after the other: a broken one is a finding, and the others go on.
import { unreadable, type CheckedForm, type CheckedWorkbook } from '#workbook/check-workbook';
import { readWorkbook, type ReadForm, type ReadOptions } from '#workbook/reader/read';
import type { Finding } from '#domain/rules/finding';
import { bytesOf, type WorkbookFile } from './files.ts';
import { progress } from './progress.ts';

export interface ReadFile {
  readonly file: WorkbookFile;
  readonly form: ReadForm | null;
  /** Of a file without a form: why there is none. */
  readonly findings: readonly Finding[];
}

export type CheckedFile = CheckedWorkbook & { readonly file: WorkbookFile };

export async function readFiles(
  files: readonly WorkbookFile[],
  options: ReadOptions,
): Promise<readonly ReadFile[]> {
  const line = progress('Đọc phiếu', files.length);
  const all: ReadFile[] = [];
  for (const file of files) {
    const read = await readWorkbook(await bytesOf(file), options);
    all.push(
      read.kind === 'form'
        ? { file, form: read.form, findings: [] }
        : { file, form: null, findings: read.findings },
    );
    line.step();
  }
  line.end();
  return all;
}

export function checked(
  files: readonly ReadFile[],
  check: (form: ReadForm) => CheckedForm,
): readonly CheckedFile[] {
  return files.map(({ file, form, findings }) => ({
    file,
    ...(form ? check(form) : unreadable(findings)),
  }));
}
