/**
 * What a name between {{ and }} stands for. Names, never expressions: a figure ("mean", "criterion:2"), an aspect of it
 * ("criterion:2/share"), a text of the document ("period"), a block ("chart:bands"), a footnote, a field of a table.
 */
import { nearestName } from '../nearest-name.ts';
import { BLOCKS } from '../blocks/blocks.ts';
import { FOOTNOTES } from '../blocks/footnotes.ts';
import { figureNames, reportFigure, type ReportFigure } from '../figures/report-figure.ts';
import type { ReportData } from '../report-data.ts';
import { TABLES } from '../tables/tables.ts';
import { DOCUMENT_TEXTS } from './document-texts.ts';

export const ASPECTS = {
  of: ({ of }: ReportFigure) => of,
  share: ({ share }: ReportFigure) => share,
  code: ({ code }: ReportFigure) => code,
  measure: ({ measure }: ReportFigure) => measure,
  basis: ({ basis }: ReportFigure) => basis,
} as const satisfies Readonly<Record<string, (figure: ReportFigure) => string | null>>;

export type Aspect = keyof typeof ASPECTS;

export type Placeholder =
  | { readonly kind: 'figure'; readonly figure: ReportFigure; readonly aspect: Aspect | null }
  | { readonly kind: 'text'; readonly name: keyof typeof DOCUMENT_TEXTS }
  | { readonly kind: 'block'; readonly name: string }
  | { readonly kind: 'footnote'; readonly name: string }
  | { readonly kind: 'field'; readonly table: string };

const FOOTNOTE = 'footnote:';

/** Null: a name that means nothing here. */
export function placeholder(data: ReportData, key: string): Placeholder | null {
  if (isDocumentText(key)) return { kind: 'text', name: key };
  if (Object.hasOwn(BLOCKS, key)) return { kind: 'block', name: key };
  if (key.startsWith(FOOTNOTE)) {
    const name = key.slice(FOOTNOTE.length);
    return Object.hasOwn(FOOTNOTES, name) ? { kind: 'footnote', name } : null;
  }
  const [table = '', field = ''] = key.split('.', 2);
  if (Object.hasOwn(TABLES, table) && TABLES[table]!.fields.includes(field)) {
    return { kind: 'field', table };
  }
  return figurePlaceholder(data, key);
}

function figurePlaceholder(data: ReportData, key: string): Placeholder | null {
  const [name = '', aspect] = key.split('/', 2);
  const figure = reportFigure(data, name);
  if (!figure) return null;
  if (aspect === undefined) return { kind: 'figure', figure, aspect: null };
  return isAspect(aspect) ? { kind: 'figure', figure, aspect } : null;
}

function isDocumentText(key: string): key is keyof typeof DOCUMENT_TEXTS {
  return Object.hasOwn(DOCUMENT_TEXTS, key);
}

function isAspect(text: string): text is Aspect {
  return Object.hasOwn(ASPECTS, text);
}

/** What the person who typed a wrong name most likely meant; null where nothing is near. */
export function meant(data: ReportData, key: string): string | null {
  return nearestName(key, [
    ...Object.keys(DOCUMENT_TEXTS),
    ...Object.keys(BLOCKS),
    ...Object.keys(FOOTNOTES).map((name) => FOOTNOTE + name),
    ...Object.entries(TABLES).flatMap(([table, { fields }]) =>
      fields.map((field) => `${table}.${field}`),
    ),
    ...figureNames(data.pack).flatMap((name) => [
      name,
      ...Object.keys(ASPECTS).map((aspect) => `${name}/${aspect}`),
    ]),
  ]);
}
