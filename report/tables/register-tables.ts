import type { RegisterMeasure } from '#domain/figures/definition';
import { registerValue, type Condition } from '#domain/figures/register-value';
import { REGISTERS } from '#domain/form/registers';
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
  const rowFor = (kind: string, where: Condition) => {
    const valueOf = (count: RegisterMeasure) =>
      formatVi(registerValue(data.sheets, register, count, where)!);
    return { kind, count: valueOf(ROWS), capital: valueOf(CAPITAL) };
  };
  return [
    ...[...known, ...others].map((kind) => rowFor(kind, { kind: [kind === UNNAMED ? '' : kind] })),
    rowFor('Tổng số', {}),
  ];
}

const ROWS: RegisterMeasure = { of: 'rows' };
const CAPITAL: RegisterMeasure = { of: 'sum', column: 'capital' };
const UNNAMED = 'Chưa ghi loại';

function kindOf({ fields }: RegisteredRow): string {
  return fields['kind'] || UNNAMED;
}
