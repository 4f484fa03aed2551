/** An .xlsx as the workbench shows it: far more of it than the add-in reads, and nothing of it is ever written back. */
import type { Sheet, Workbook } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { inspectXlsx } from '#workbook/guard';

export interface OpenedFile {
  /** "phieu.xlsx" */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly sheets: readonly Sheet[];
}

/** Why a file cannot be opened: a code of `domain/messages`. */
export class UnreadableFileError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** A form has a thousand rows; a stray cell in the millionth would fill the memory. */
const RANGE = 'A1:CZ20000';

export async function openFile(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  const inspected = inspectXlsx(bytes, { smallUnread: true });
  if (!inspected.ok) throw new UnreadableFileError(inspected.code);
  const workbook = await readXlsx(bytes, { readStyles: true, range: RANGE }).catch(() => {
    throw new UnreadableFileError('file.corrupt');
  });
  return { name, bytes, workbook, sheets: workbook.sheets };
}
