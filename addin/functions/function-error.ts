/**
 * What a function gives instead of a value. Thrown by the functions, turned into Excel's error with its sentence at
 * the door (associate.ts).
 */

/** `notAvailable` is #N/A: not enough data. `invalidValue` is #VALUE!: the wrong kind of thing was given. */
export type ErrorKind = 'notAvailable' | 'invalidValue';

/** What fills the sentence. Texts are as they stood in the cell. */
export interface ErrorParams {
  // What a cell or a range must be. `row` counts from 1; null where a single cell was given.
  'cell.error': { readonly row: Row };
  'cell.notNumber': { readonly text: string; readonly row: Row };
  'cell.negative': { readonly row: Row };
  'cell.notWhole': { readonly row: Row };
  'range.notColumn': Empty;
  'range.rowsDiffer': { readonly first: number; readonly second: number };
  'communes.none': Empty;
  'units.tooFew': { readonly units: number; readonly communes: number };
  'decimals.outside': { readonly most: number };
  'denominator.zero': Empty;
  'values.none': Empty;

  // Verdicts and bands.
  'verdict.unread': { readonly text: string; readonly row: number; readonly column: number };
  'verdicts.none': Empty;
  'verdicts.count': { readonly given: number; readonly criteria: number };
  'criterion.outside': { readonly criterion: string; readonly columns: number };
  'met.outside': { readonly most: number };

  // Numbers typed as text.
  'text.ambiguous': { readonly text: string; readonly readings: readonly string[] };
  'text.notNumber': { readonly text: string };
  'text.state': { readonly state: 'none' | 'pending' };

  // Where, when, and of what.
  'unit.missing': Empty;
  'unit.unknown': { readonly name: string; readonly nearest: readonly string[] };
  'unit.ambiguous': { readonly name: string; readonly candidates: readonly string[] };
  'date.unread': { readonly text: string };
  'period.missing': Empty;
  'period.unread': { readonly text: string };
  'period.withoutPack': { readonly period: string };
  'indicator.unknown': { readonly indicator: string; readonly decision: string };
  'indicator.parts': { readonly indicator: string; readonly parts: readonly string[] };
  'check.columns': Empty;

  // The provincial store.
  'store.notConnected': Empty;
  'store.unreachable': Empty;
  'store.refused': { readonly message: string };
  'nature.unread': { readonly text: string };
  'entry.none': { readonly at: string };
  'entry.state': { readonly state: 'none' | 'pending' };
  'entry.unread': { readonly text: string };
}

export type Row = number | null;

type Empty = Readonly<Record<never, never>>;

export type ErrorCode = keyof ErrorParams;

export const KIND_OF: Readonly<Record<ErrorCode, ErrorKind>> = {
  'cell.error': 'invalidValue',
  'cell.notNumber': 'invalidValue',
  'cell.negative': 'invalidValue',
  'cell.notWhole': 'invalidValue',
  'range.notColumn': 'invalidValue',
  'range.rowsDiffer': 'invalidValue',
  'communes.none': 'notAvailable',
  'units.tooFew': 'invalidValue',
  'decimals.outside': 'invalidValue',
  'denominator.zero': 'notAvailable',
  'values.none': 'notAvailable',

  'verdict.unread': 'invalidValue',
  'verdicts.none': 'notAvailable',
  'verdicts.count': 'invalidValue',
  'criterion.outside': 'invalidValue',
  'met.outside': 'invalidValue',

  'text.ambiguous': 'invalidValue',
  'text.notNumber': 'invalidValue',
  'text.state': 'notAvailable',

  'unit.missing': 'notAvailable',
  'unit.unknown': 'notAvailable',
  'unit.ambiguous': 'notAvailable',
  'date.unread': 'invalidValue',
  'period.missing': 'notAvailable',
  'period.unread': 'invalidValue',
  'period.withoutPack': 'notAvailable',
  'indicator.unknown': 'invalidValue',
  'indicator.parts': 'invalidValue',
  'check.columns': 'invalidValue',

  'store.notConnected': 'notAvailable',
  'store.unreachable': 'notAvailable',
  'store.refused': 'notAvailable',
  'nature.unread': 'invalidValue',
  'entry.none': 'notAvailable',
  'entry.state': 'notAvailable',
  'entry.unread': 'notAvailable',
};

export class FunctionError<Code extends ErrorCode = ErrorCode> extends Error {
  constructor(
    readonly code: Code,
    readonly params: ErrorParams[Code],
  ) {
    super(code);
  }

  get kind(): ErrorKind {
    return KIND_OF[this.code];
  }
}
