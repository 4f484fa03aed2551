/**
 * A filled document may hold no brace of a placeholder any more: in no part of it, also where a reader of its text
 * (workbook/docx) does not look.
 */
import { strFromU8, unzipSync } from 'fflate';

const PARTS = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
const CONTEXT = 24;

/** The text around the first brace left, or null. */
export function leftOpen(docx: Uint8Array): string | null {
  const parts = unzipSync(docx, { filter: ({ name }) => PARTS.test(name) });
  for (const bytes of Object.values(parts)) {
    const text = strFromU8(bytes)
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]*>/g, '');
    const at = text.search(/\{\{|\}\}/);
    if (at >= 0) return text.slice(Math.max(0, at - CONTEXT), at + CONTEXT).trim();
  }
  return null;
}
