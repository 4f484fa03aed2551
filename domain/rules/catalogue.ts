/**
 * Every finding there is: its code, its severity, and what fills its sentence (domain/messages).
 * Codes are for ever: a retired one stays in RETIRED, so that old receipts still read.
 */
import type { StatedVerdict, STATE_CODES } from '#domain/sheet/entry';
import type { Severity } from './finding.ts';

/** Decimals are canonical texts; texts of people are as typed. */
export interface FindingParams {
  // The bytes of a file (workbook/guard.ts).
  'file.empty': Empty;
  /** What the file has. */
  'file.tooLarge': { readonly megabytes: number };
  'file.notXlsx': { readonly kind: string };
  'file.notSpreadsheet': { readonly kind: string };
  'file.legacyXls': Empty;
  'file.encrypted': Empty;
  'file.truncated': Empty;
  'file.corrupt': Empty;
  /** It is there and does not open; `folder`: with everything in it. */
  'file.unreadable': { readonly folder: boolean };
  /** What it may have when unpacked. */
  'file.bomb': { readonly megabytes: number };
  'file.notForm': Empty;

  // What stands where in a workbook (workbook/reader).
  'structure.sheetMissing': { readonly sheet: string };
  'structure.cellMissing': { readonly names: readonly string[] };
  'structure.headerMismatch': { readonly hidden: string; readonly shown: string };
  'structure.ntmLost': Empty;
  'structure.unitUnknown': { readonly name: string; readonly nearest: readonly string[] };
  'structure.unitAmbiguous': { readonly name: string; readonly candidates: readonly string[] };
  'structure.periodUnknown': { readonly text: string };
  'structure.periodDiffers': { readonly found: string; readonly asked: string };
  'structure.oldTemplate': { readonly found: number; readonly current: number };
  'structure.newerTemplate': { readonly found: number; readonly current: number };
  'structure.packUnknown': { readonly hash: string };
  'structure.packDiffers': { readonly found: string; readonly asked: string };
  'structure.formulaLost': { readonly count: number };
  'structure.rowDoubled': { readonly id: string; readonly cells: readonly string[] };

  // One cell.
  /** `total`: a total that indicators divide by, where neither KPS nor CCSL is an answer. */
  'value.missing': { readonly total: boolean };
  'value.verdictMissing': Empty;
  'value.notANumber': { readonly raw: string };
  'value.textNumber': { readonly raw: string; readonly reading: string };
  'value.ambiguousNumber': { readonly raw: string; readonly readings: readonly string[] };
  'value.stateSpelling': { readonly raw: string; readonly state: NotNumber };
  'value.verdictWord': { readonly raw: string };
  'value.stateNotAllowed': { readonly state: NotNumber };
  'value.cellError': { readonly raw: string };
  'value.foreignFormula': { readonly formula: string };
  'value.legacyFont': { readonly raw: string; readonly reading: string };
  'value.negative': { readonly value: string };
  'value.notWhole': { readonly value: string };
  'value.overWhole': { readonly numerator: string; readonly denominator: string };
  'value.zeroDenominator': { readonly numerator: string };
  'value.overHundred': { readonly value: string };
  'value.moneyScale': { readonly value: string; readonly millions: string };
  'value.tooPrecise': { readonly value: string };

  // Cells that speak of one another.
  'consistency.sameQuantity': {
    readonly other: string;
    readonly value: string;
    readonly otherValue: string;
  };
  'consistency.partOverWhole': {
    readonly whole: string;
    readonly value: string;
    readonly wholeValue: string;
  };
  'consistency.sum': {
    readonly parts: readonly string[];
    readonly sum: string;
    readonly value: string;
  };
  'consistency.requires': { readonly other: string };
  'consistency.excludes': { readonly other: string };
  'consistency.ownVerdict': { readonly own: StatedVerdict; readonly computed: StatedVerdict };
  'consistency.noReason': Empty;
  'consistency.noEvidence': Empty;
  /** The row, from 1, that says the same. */
  'consistency.rowTwice': { readonly name: string; readonly row: number };

  // Against the sheets of earlier periods.
  'history.criterionLost': { readonly criterion: number; readonly period: string };
  'history.jump': {
    readonly value: string;
    readonly before: string;
    readonly percent: boolean;
    readonly period: string;
  };
  'history.unchanged': { readonly count: number; readonly period: string };
  'history.denominatorShrank': {
    readonly value: string;
    readonly before: string;
    readonly period: string;
  };

  // Against communes of the same zone.
  'peers.outlier': {
    readonly value: string;
    readonly median: string;
    readonly percent: boolean;
    readonly count: number;
    readonly zone: string;
  };

  // Resources.
  'ledger.actualOverPlan': { readonly actual: string; readonly plan: string };
  'ledger.planAsActual': { readonly count: number };
  'ledger.roadsOverAll': { readonly roads: string; readonly all: string };

  // Units and totals.
  'tally.unitMissing': { readonly unit: string };
  'tally.unitForeign': { readonly unit: string };
  'tally.unitDoubled': {
    readonly unit: string;
    readonly files: readonly string[];
    readonly cells: readonly string[];
  };
  'tally.fileDoubled': { readonly unit: string; readonly files: readonly string[] };
  'tally.sumsDiffer': { readonly byCriterion: number; readonly byCommune: number };
  'tally.bandsDiffer': { readonly bands: number; readonly reported: number };
  'tally.meanOutside': { readonly mean: string; readonly low: string; readonly high: string };
}

type Empty = Readonly<Record<never, never>>;

/** The states that are typed by a code. */
type NotNumber = keyof typeof STATE_CODES;

export type FindingCode = keyof FindingParams;

export const SEVERITY_OF: Readonly<Record<FindingCode, Severity>> = {
  'file.empty': 'error',
  'file.tooLarge': 'error',
  'file.notXlsx': 'error',
  'file.notSpreadsheet': 'error',
  'file.legacyXls': 'error',
  'file.encrypted': 'error',
  'file.truncated': 'error',
  'file.corrupt': 'error',
  'file.unreadable': 'error',
  'file.bomb': 'error',
  'file.notForm': 'error',

  'structure.sheetMissing': 'error',
  'structure.cellMissing': 'error',
  'structure.headerMismatch': 'error',
  'structure.ntmLost': 'query',
  'structure.unitUnknown': 'error',
  'structure.unitAmbiguous': 'error',
  'structure.periodUnknown': 'error',
  'structure.periodDiffers': 'error',
  'structure.oldTemplate': 'note',
  'structure.newerTemplate': 'error',
  'structure.packUnknown': 'query',
  'structure.packDiffers': 'note',
  'structure.formulaLost': 'query',
  'structure.rowDoubled': 'error',

  'value.missing': 'error',
  'value.verdictMissing': 'error',
  'value.notANumber': 'error',
  'value.textNumber': 'error',
  'value.ambiguousNumber': 'error',
  'value.stateSpelling': 'error',
  'value.verdictWord': 'error',
  'value.stateNotAllowed': 'error',
  'value.cellError': 'error',
  'value.foreignFormula': 'note',
  'value.legacyFont': 'note',
  'value.negative': 'error',
  'value.notWhole': 'error',
  'value.overWhole': 'error',
  'value.zeroDenominator': 'error',
  'value.overHundred': 'error',
  'value.moneyScale': 'query',
  'value.tooPrecise': 'error',

  'consistency.sameQuantity': 'error',
  'consistency.partOverWhole': 'error',
  'consistency.sum': 'error',
  'consistency.requires': 'error',
  'consistency.excludes': 'error',
  'consistency.ownVerdict': 'query',
  'consistency.noReason': 'query',
  'consistency.noEvidence': 'query',
  'consistency.rowTwice': 'note',

  'history.criterionLost': 'query',
  'history.jump': 'query',
  'history.unchanged': 'query',
  'history.denominatorShrank': 'query',

  'peers.outlier': 'query',

  'ledger.actualOverPlan': 'query',
  'ledger.planAsActual': 'query',
  'ledger.roadsOverAll': 'error',

  'tally.unitMissing': 'note',
  'tally.unitForeign': 'error',
  'tally.unitDoubled': 'error',
  'tally.fileDoubled': 'note',
  'tally.sumsDiffer': 'error',
  'tally.bandsDiffer': 'error',
  'tally.meanOutside': 'error',
};

/** Codes no longer given, with the version that gave them last. */
export const RETIRED: Readonly<Record<string, string>> = {};
