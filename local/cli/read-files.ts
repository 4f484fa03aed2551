// Reads workbooks: a broken one is a finding, and the others go on.
import { unreadable, type CheckedForm, type CheckedWorkbook } from '#workbook/check-workbook';
import { readWorkbook, type ReadForm, type ReadOptions } from '#workbook/reader/read';
import type { Finding } from '#domain/rules/finding';
import type { PeriodId } from '#domain/sheet/sheet';
import { bytesOf, type WorkbookFile } from './files.ts';
import { progress } from './progress.ts';

export interface ReadFile {
  readonly file: WorkbookFile;
  readonly form: ReadForm | null;
  /** Of a file without a form: why there is none. */
  readonly findings: readonly Finding[];
}

/** Inflating happens beside the main thread: while one file is parsed, others are unpacked. */
const AT_ONCE = 4;

export type CheckedFile = CheckedWorkbook & { readonly file: WorkbookFile };

export async function readFiles(
  files: readonly WorkbookFile[],
  options: ReadOptions,
): Promise<readonly ReadFile[]> {
  const line = progress('Đọc phiếu', files.length);
  const all = new Array<ReadFile>(files.length);
  let next = 0;
  const reader = async () => {
    for (let index = next++; index < files.length; index = next++) {
      all[index] = await readFile(files[index]!, options);
      line.step();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  line.end();
  return all;
}

async function readFile(file: WorkbookFile, options: ReadOptions): Promise<ReadFile> {
  const bytes = await bytesOf(file);
  if (!(bytes instanceof Uint8Array)) return { file, form: null, findings: [bytes] };
  const read = await readWorkbook(bytes, options);
  return read.kind === 'form'
    ? { file, form: read.form, findings: [] }
    : { file, form: null, findings: read.findings };
}

/** Not a sheet of another period, nor of two minds whose it is. */
export function isCountable({ certain, sheet }: ReadForm, period: PeriodId): boolean {
  return certain && sheet.period === period;
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
