/** A number in a report, with what it means there. */
import type { Decimal } from '#domain/values/decimal';
import type { Measure } from './measures.ts';

interface Place {
  /** Index into the lines of the report. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
}

/** more than · less than · about */
export type Qualifier = '>' | '<' | '~';

export interface Numeral {
  readonly value: Decimal;
  /** Decimals as printed. */
  readonly decimals: number;
}

/** "1.250 trạm thu", "235.000 công", "trên 300 cuộc". */
export interface Quantity extends Place, Numeral {
  readonly kind: 'quantity';
  readonly measure: Measure | null;
  /** The words behind a count, "mô hình trồng cây"; empty where there are none or a measure stands there. */
  readonly noun: string;
  readonly qualifier: Qualifier | null;
}

/** "31,4%". */
export interface Percent extends Place, Numeral {
  readonly kind: 'percent';
  readonly qualifier: Qualifier | null;
}

/** "35/207 xã", "4.213,8Km/13.405,1Km". */
export interface Ratio extends Place {
  readonly kind: 'ratio';
  readonly numerator: Numeral;
  readonly denominator: Numeral;
  /** As written. */
  readonly numeratorText: string;
  readonly denominatorText: string;
  readonly noun: string;
}

/** "15-18 tiêu chí", "từ 5 đến 9 tiêu chí". */
export interface Band extends Place {
  readonly kind: 'band';
  readonly low: number;
  readonly high: number;
}

/** "37/KH-BCĐ", with the word before it and the date behind it. */
export interface DocumentMention extends Place {
  readonly kind: 'document';
  readonly number: string;
  readonly symbol: string;
  /** "kế hoạch", "quyết định" …; empty where none stands there. */
  readonly word: string;
  /** "2017-02-24", or null. */
  readonly date: string | null;
}

/** Years, dates, "6 tháng", "mức độ 1", "5 không, 3 sạch": numbers that count nothing. */
export interface Label extends Place {
  readonly kind: 'year' | 'date' | 'label';
  /** Of a year and a date. */
  readonly year: number | null;
}

export type Mention = Quantity | Percent | Ratio | Band | DocumentMention | Label;

/** What a share can be taken of. */
export function isCounted(mention: Mention): mention is Quantity | Ratio {
  return mention.kind === 'quantity' || mention.kind === 'ratio';
}
