/** Where and what a patch could not do, by code. */
export type PatchProblemParams = {
  /** The file is no undamaged workbook, or a part of it is not the XML it should be. */
  'patch.unreadable': { part?: string };
  'patch.unknownSheet': { sheet: string };
  /** A chart on a tab of its own has no cells. */
  'patch.noCells': { sheet: string };
  'patch.badCell': { sheet: string; cell: string };
  /** Two changes of one cell. */
  'patch.duplicateCell': { sheet: string; cell: string };
  'patch.badNumber': { sheet: string; cell: string; value: string };
  'patch.textTooLong': { sheet: string; cell: string; length: number; limit: number };
  /** A cached result for a cell without a formula. */
  'patch.noFormula': { sheet: string; cell: string };
  /** The cell holds the text of a formula that other cells share and that would lose it. */
  'patch.sharedFormula': { sheet: string; cell: string };
  /** The cell is one of several that one formula fills: a value there would be computed away or break it. */
  'patch.arrayFormula': { sheet: string; cell: string; range: string };
};

export type PatchProblem = keyof PatchProblemParams;

export class PatchError<C extends PatchProblem = PatchProblem> extends Error {
  override readonly name = 'PatchError';

  constructor(
    readonly code: C,
    readonly params: PatchProblemParams[C],
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
  }
}
