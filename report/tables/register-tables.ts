import { REGISTERS } from '#domain/form/registers';
import { add, isDecimalText, parseDecimal, ZERO } from '#domain/values/decimal';
import { formatVi } from '#domain/values/format';
import type { RegisteredRow, ReportData } from '../report-data.ts';
import { tableKind } from './table.ts';

const KINDS = ['kind', 'count', 'capital'] as const;

export const worksByKind = tableKind(KINDS, (data) => byKind(data, 'works'));
export const modelsByKind = tableKind(KINDS, (data) => byKind(data, 'models'));

export function rowsOf({ registers }: ReportData, register: string): readonly RegisteredRow[] {
  return registers.filter((row) => row.register === register);
}

/** In the order in which the form offers the kinds; what has none, or one of its own, comes last. */
function byKind(data: ReportData, register: string) {
  const rows = rowsOf(data, register);
  const column = REGISTERS.find(({ id }) => id === register)!.columns.find(
    ({ id }) => id === 'kind',
  );
  const known = column?.choices ?? [];
  const others = [...new Set(rows.map(kindOf))].filter((kind) => !known.includes(kind)).sort();
  return [
    ...[...known, ...others].map((kind) =>
      kindRow(
        kind,
        rows.filter((row) => kindOf(row) === kind),
      ),
    ),
    kindRow('Tổng số', rows),
  ];
}

function kindRow(kind: string, rows: readonly RegisteredRow[]) {
  const capital = rows
    .map(({ fields }) => fields['capital'] ?? '')
    .filter(isDecimalText)
    .reduce((sum, text) => add(sum, parseDecimal(text)), ZERO);
  return { kind, count: formatVi(String(rows.length)), capital: formatVi(capital) };
}

function kindOf({ fields }: RegisteredRow): string {
  return fields['kind'] || 'Chưa ghi loại';
}
