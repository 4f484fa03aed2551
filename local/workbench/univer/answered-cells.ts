/** Cells with custom functions: computed again when their answer is there, forgotten when something else stands there. */
import type { Calls, CellPlace } from '../host/functions/calls.ts';
import type { Calculation } from './calculation.ts';
import { UNIT } from './snapshot.ts';
import type { Facade } from './types.ts';

const CALCULATE = 'formula.mutation.set-formula-calculation-start';
const SET_VALUES = 'sheet.mutation.set-range-values';

/** All that are answered while something is being calculated are computed in one go after it. */
export class AnsweredCells {
  private readonly waiting: CellPlace[] = [];

  constructor(
    private readonly facade: Facade,
    private readonly calculation: Calculation,
  ) {}

  add(cells: readonly CellPlace[]): void {
    if (this.waiting.length === 0) {
      this.calculation.afterwards(() => calculateAgain(this.facade, this.waiting.splice(0)));
    }
    for (const cell of cells) this.waiting.push(cell);
  }
}

function calculateAgain(facade: Facade, cells: readonly CellPlace[]): void {
  void facade.executeCommand(
    CALCULATE,
    {
      commands: [],
      dirtyRanges: cells.map(({ sheet, row, column }) => ({
        unitId: UNIT,
        sheetId: sheet,
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      })),
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
      forceCalculation: false,
    },
    { onlyLocal: true },
  );
}

interface ValuesMutation {
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, object | null>>>>;
}

/** A cell that is written to asks anew; one that is emptied asks no more. */
export function forgetOverwritten(facade: Facade, calls: Calls): void {
  facade.onCommandExecuted(({ id, params }, options) => {
    const isResult = (options as { applyFormulaCalculationResult?: boolean } | undefined)
      ?.applyFormulaCalculationResult;
    if (id !== SET_VALUES || isResult) return;
    const { subUnitId, cellValue = {} } = params as ValuesMutation;
    const written = ({ sheet, row, column }: CellPlace) => {
      const cell = cellValue[row]?.[column];
      return (
        sheet === subUnitId && cell !== undefined && (cell === null || 'f' in cell || 'v' in cell)
      );
    };
    calls.forget(calls.cells().filter(written));
  });
}
