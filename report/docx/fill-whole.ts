/**
 * Names of a template that stand whole in one piece of text are filled in where they stand, and rows of a table are
 * repeated as they are written. For the library, which goes through the whole document for every name, only those are
 * left that Word has torn in two, and what is no text: drawings, footnotes.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escapeXml, unescapeXml } from '#workbook/xml/escape';
import type { Row } from '../tables/table.ts';

export interface Fillings {
  readonly texts: ReadonlyMap<string, string>;
  /** By the name before the point of a field. */
  readonly tables: ReadonlyMap<string, readonly Row[]>;
}

const PARTS = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
/** No tag in between. */
const NAME = /\{\{([^{}<>]+)\}\}/g;
/** The innermost: a table may lie in a cell of another. */
const ROW = /<w:tr[ >](?:(?!<w:tr[ >])[^])*?<\/w:tr>/g;
/** What may stand once in a document. */
const ONCE = / w14:(?:paraId|textId)="[^"]*"/g;

export function filledWhole(docx: Uint8Array, fillings: Fillings): Uint8Array {
  const parts = unzipSync(docx);
  const filled = Object.entries(parts).map(([path, bytes]) => [
    path,
    PARTS.test(path) ? strToU8(filledPart(strFromU8(bytes), fillings)) : bytes,
  ]);
  // The library packs it again: this one is on its way only.
  return zipSync(Object.fromEntries(filled) as Record<string, Uint8Array>, { level: 0 });
}

function filledPart(xml: string, { texts, tables }: Fillings): string {
  return xml
    .replace(ROW, (row) => repeated(row, tables))
    .replace(NAME, (written, name: string) => {
      const text = texts.get(nameIn(name));
      return text === undefined ? written : escapeXml(text);
    });
}

function repeated(row: string, tables: Fillings['tables']): string {
  const names = [...row.matchAll(NAME)].map(([, name = '']) => nameIn(name).split('.'));
  const table = names.map(([name = '']) => name).find((name) => tables.has(name));
  // A torn name among them would be left in every copy.
  if (table === undefined || row.replace(/<[^>]*>/g, '').split('{{').length - 1 > names.length) {
    return row;
  }
  const copy = row.replace(ONCE, '');
  return tables
    .get(table)!
    .map((values) =>
      copy.replace(NAME, (written, name: string) => {
        const [of, field = ''] = nameIn(name).split('.');
        return of === table && Object.hasOwn(values, field) ? escapeXml(values[field]!) : written;
      }),
    )
    .join('');
}

function nameIn(written: string): string {
  return unescapeXml(written).trim();
}
