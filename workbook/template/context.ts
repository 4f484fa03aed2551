import { circumstancesOf } from '#domain/evaluation/circumstances';
import { evaluate } from '#domain/evaluation/evaluate';
import type { Evaluation } from '#domain/evaluation/results';
import type { Circumstances, Pack } from '#domain/packs/schema';
import { requirePeriod, type Period } from '#domain/periods/period';
import { checkSheet } from '#domain/rules/check';
import type { Finding } from '#domain/rules/finding';
import { entryAt, type Address, type Sheet, type UnitKey } from '#domain/sheet/sheet';
import type { CellValue } from 'hucre';
import { MET, NOT_MET } from './words.ts';
import { STATE_CODES } from '#domain/sheet/entry';

/** The names by which people know the commune; the hidden sheet carries the key. */
export interface FormHeader {
  readonly unit: UnitKey;
  readonly commune: string;
  /** "" where there is no district level. */
  readonly district: string;
  readonly province: string;
}

export interface TemplateInput {
  readonly pack: Pack;
  readonly header: FormHeader;
  readonly period: string;
  /** Names this copy of the file; two copies with the same answers stay two copies. */
  readonly copyId: string;
  /** ISO date and time; also the modified date of the file, so that the same input gives the same bytes. */
  readonly created: string;
  /** What is already answered: registers and explanations of the last period, or a whole sheet. */
  readonly sheet?: Sheet | undefined;
  /** The revision of the store that the answers equal, where there is one. */
  readonly baseRevision?: number | undefined;
  /** The sheet that this one was started from: shown as help, never as an answer. */
  readonly previous?: Pick<Sheet, 'period' | 'entries'> | undefined;
  /** Leaves out computed results, so that whoever opens the file must compute them. */
  readonly withoutResults?: boolean | undefined;
}

/** Everything the pages of one workbook are drawn from. */
export interface FormContext {
  readonly pack: Pack;
  readonly header: FormHeader;
  readonly period: Period;
  readonly sheet: Sheet;
  readonly circumstances: Circumstances;
  readonly evaluation: Evaluation;
  readonly findings: readonly Finding[];
}

export function formContext(input: TemplateInput): FormContext {
  const { pack, header } = input;
  const sheet: Sheet = input.sheet ?? {
    unit: header.unit,
    period: input.period,
    packHash: pack.hash,
    entries: {},
    notes: {},
    registers: {},
  };
  const circumstances = circumstancesOf(pack, header.unit, input.period);
  const evaluation = evaluate(pack, sheet, circumstances);
  return {
    pack,
    header,
    period: requirePeriod(input.period),
    sheet,
    circumstances,
    evaluation,
    findings: checkSheet({ pack, sheet, evaluation, circumstances }),
  };
}

const VERDICT_WORDS: Readonly<Record<string, string>> = { met: MET, notMet: NOT_MET };

/** What stands in the cell of an entry: the inverse of the reader. */
export function entryContent(sheet: Sheet, address: Address): CellValue {
  const entry = entryAt(sheet, address);
  switch (entry?.state) {
    case undefined:
      return null;
    case 'none':
    case 'pending':
      return STATE_CODES[entry.state];
    case 'unread':
      return entry.raw;
    case 'value':
      return VERDICT_WORDS[entry.value] ?? Number(entry.value);
  }
}

export function noteContent(sheet: Sheet, note: string): CellValue {
  return sheet.notes[note] ?? null;
}
