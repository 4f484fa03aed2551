/**
 * What Excel itself refuses while one types. A hint only: pasting passes it by and takes it away; the column Kiểm tra
 * and the engine do not depend on it.
 */
import type { DataValidation } from 'hucre';
import { STATE_CODES } from '#domain/sheet/entry';
import { MET, NOT_MET } from './words.ts';

const ALERT = { allowBlank: true, showErrorMessage: true } as const;

/** Numbers, and the two states that are not. */
export function numberOf(cells: readonly string[], whole: boolean): DataValidation[] {
  const [first] = cells;
  if (!first) return [];
  const states = Object.values(STATE_CODES).map((code) => `COUNTIF(${first},"${code}")`);
  return [
    {
      ...ALERT,
      type: 'custom',
      formula1: `OR(ISNUMBER(${first}),${states.join('+')}>0)`,
      range: cells.join(' '),
      errorStyle: 'stop',
      errorTitle: 'Cần một con số',
      errorMessage: `Nhập ${whole ? 'số nguyên' : 'số'}, không kèm chữ hay dấu %. KPS: không phát sinh. CCSL: chưa có số liệu.`,
    },
  ];
}

export function verdictOf(cells: readonly string[]): DataValidation[] {
  if (cells.length === 0) return [];
  return [
    {
      ...ALERT,
      type: 'list',
      values: [MET, NOT_MET, STATE_CODES.none, STATE_CODES.pending],
      range: cells.join(' '),
      errorStyle: 'stop',
      errorTitle: 'Chọn trong danh sách',
      errorMessage: 'Chỉ chọn: Đạt, Chưa đạt, KPS (không phát sinh) hoặc CCSL (chưa có số liệu).',
    },
  ];
}

export function choiceOf(
  range: string,
  heading: string,
  choices: readonly string[],
): DataValidation {
  return {
    ...ALERT,
    type: 'list',
    values: [...choices],
    range,
    errorStyle: 'warning',
    errorTitle: heading,
    errorMessage: 'Nên chọn trong danh sách.',
  };
}
