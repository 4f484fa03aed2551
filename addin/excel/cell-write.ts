/** What is written into a cell, so that it stands there as a person would have typed it. */
import { STATE_CODES, type Entry } from '#domain/sheet/entry';
import type { CellPlace } from '#workbook/reader/opened';
import { MET, NOT_MET } from '#workbook/template/words';

export interface CellWrite extends CellPlace {
  /** "" empties the cell. A text that Excel would take for something else has its apostrophe in front. */
  readonly value: string | number;
}

const VERDICTS: Readonly<Record<string, string>> = { met: MET, notMet: NOT_MET };

export function entryValue(entry: Entry | undefined): string | number {
  switch (entry?.state) {
    case undefined:
      return '';
    case 'none':
    case 'pending':
      return STATE_CODES[entry.state];
    case 'unread':
      return textValue(entry.raw);
    case 'value':
      return VERDICTS[entry.value] ?? Number(entry.value);
  }
}

/** As it would be typed: what a certain correction says. */
export function typedValue(to: string): string | number {
  return VERDICTS[to] ?? (/^-?\d+(\.\d+)?$/.test(to) ? Number(to) : to);
}

/** Words stay words: "1.200", "=SUM", "30/6/2017" and "-" are not for Excel to read. */
export function textValue(text: string): string {
  return /^['=+\-@\d#.,%/(]|^(true|false)$/i.test(text) ? `'${text.replace(/^'/, '')}` : text;
}

/** A register's field: a number where it is one, and where its apostrophe says so the text that looks like one. */
export function fieldValue(text: string): string | number {
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  return textValue(text);
}
