/** The words of the screen and the sheet that are no sentences: one table for each language. */
import type { Reason } from '#domain/evaluation/results';
import type { ResourceItem } from '#domain/form/form';
import type { Severity } from '#domain/rules/finding';
import type { Entry, Verdict } from '#domain/sheet/entry';
import type { Decimal } from '#domain/values/decimal';
import { en } from './en-words.ts';
import type { Language } from './language.ts';
import { vi } from './vi-words.ts';

export interface Words {
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** Why a verdict is unknown; of `none`, also why it counts as met. */
  readonly reason: Readonly<Record<Reason, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly entryState: Readonly<Record<Entry['state'] | 'empty', string>>;
  readonly standard: {
    readonly none: string;
    readonly notAsked: string;
    readonly province: string;
    readonly unknown: string;
    /** "≥ 70% (từ 3 trở xuống: ≥ 50%)". */
    readonly upTo: (standard: string, denominator: string, other: string) => string;
    /** Shown behind a standard that nobody has compared with the printed decision. */
    readonly unconfirmed: string;
  };
  /** Where on the sheet an entry stands. */
  readonly section: Readonly<Record<'info' | 'stat' | 'res', string>>;
  readonly column: Readonly<Record<ResourceItem['column'], string>>;
  readonly cell: Readonly<Record<CellKind, string>>;
  readonly indicator: (id: string) => string;
  /** `row` from 1. */
  readonly registerRow: (register: string, row: number, column: string) => string;
  readonly wholeSheet: string;
  /** As a label, with a capital. */
  readonly zone: (zone: string) => string;
  /** In the middle of a sentence. Takes the id of a period. */
  readonly period: (id: string) => string;
  /** As `formatVi`, in this language's marks. */
  readonly number: (value: Decimal | string, decimals?: number) => string;
  readonly fileKind: Readonly<Record<string, string>>;
  readonly otherFile: string;
}

/** What stands behind the last point of an address. */
export type CellKind = 'num' | 'den' | 'own' | 'note' | 'evidence';

export const WORDS: Readonly<Record<Language, Words>> = { vi, en };
