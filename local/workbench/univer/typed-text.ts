/** Univer reads what is typed as in English; Excel in Vietnam does not. */
import { CellValueType, type Injector } from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  INumfmtService,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import { isForeignNumber, vietnameseNumber } from '../host/grid/typed-text.ts';

/** Before Univer's own reading. */
const FIRST = 1_000;
const TEXT_FORMAT = '@';

export function readTypedTextAsVietnamese(injector: Injector): void {
  const formats = injector.get(INumfmtService);
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler(cell, { unitId, subUnitId, row, col }, next) {
      const typed = cell?.v;
      if (!cell || typeof typed !== 'string') return next(cell);
      if (formats.getValue(unitId, subUnitId, row, col)?.pattern === TEXT_FORMAT) return next(cell);
      const number = vietnameseNumber(typed);
      if (number !== null) {
        return next({ ...cell, v: number, p: null, t: CellValueType.NUMBER });
      }
      return next(isForeignNumber(typed) ? { ...cell, t: CellValueType.FORCE_STRING } : cell);
    },
  });
}
