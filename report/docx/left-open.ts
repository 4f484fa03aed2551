/** A filled document may hold no brace of a placeholder any more, in its text or around it. */
import { readDocx } from '#workbook/docx/read-docx';

const CONTEXT = 24;

/** The text around the first brace left, or null. */
export function leftOpen(docx: Uint8Array): string | null {
  const read = readDocx(docx, { around: true });
  const text = 'text' in read ? read.text : '';
  const at = text.search(/\{\{|\}\}/);
  return at < 0 ? null : text.slice(Math.max(0, at - CONTEXT), at + CONTEXT).trim();
}
