/** The text of a report in a file that somebody opened, or why there is none. A .docx is one by its content. */
import { documentMessage } from '#domain/messages/document-message';
import type { Language } from '#domain/messages/language';
import { readDocx } from '#workbook/docx/read-docx';
import { fileKind } from '#workbook/file-kind';
import { MAX_FILE_BYTES } from '#workbook/guard';
import { LINT } from '../../messages/lint.ts';

/** Ten times the longest report. */
export const LONGEST_TEXT = 400_000;

/** `problem`: a sentence. */
export type ReadReport = { readonly text: string } | { readonly problem: string };

const MEGABYTE = 1024 * 1024;

export async function reportIn(file: File, language: Language): Promise<ReadReport> {
  if (file.size > MAX_FILE_BYTES) {
    const megabytes = Math.round((file.size / MEGABYTE) * 10) / 10;
    return {
      problem: documentMessage({ code: 'document.tooLarge', params: { megabytes } }, language),
    };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isPlainText(file.name, bytes)) return plainText(bytes, language);
  const read = readDocx(bytes);
  return 'problem' in read
    ? { problem: documentMessage(read.problem, language) }
    : bounded(read.text, language);
}

/** Whoever names a file .docx means Word. */
function isPlainText(name: string, bytes: Uint8Array): boolean {
  return !/\.docx?$/i.test(name) && fileKind(bytes) === 'text';
}

function plainText(bytes: Uint8Array, language: Language): ReadReport {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return bounded(new TextDecoder(encoding, { fatal: true }).decode(bytes), language);
  } catch {
    // An old encoding: there is no telling which letters these were.
    return { problem: LINT[language].unreadable };
  }
}

/** Offsets of findings hold in the text that is shown, so both are in one Unicode form. */
function bounded(text: string, language: Language): ReadReport {
  return text.length > LONGEST_TEXT
    ? { problem: LINT[language].tooLong }
    : { text: text.normalize('NFC') };
}
