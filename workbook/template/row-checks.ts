/**
 * The column "Kiểm tra": the commonest errors of a row, the most urgent first, as plain formulas. Each names the
 * findings of the engine that it stands for, so that the cached text, the formula and the engine are held together.
 */
import type { Relation } from '#domain/packs/schema';
import type { FindingCode } from '#domain/rules/catalogue';
import type { Finding } from '#domain/rules/finding';
import type { Address } from '#domain/sheet/sheet';
import { definedName } from '../names.ts';
import { choose, quote } from './formulas.ts';

export interface RowCheck {
  readonly text: string;
  readonly condition: string;
  readonly codes: readonly FindingCode[];
  readonly at: readonly Address[];
}

/** How texts of the column begin; the counts on top look for these. */
export const CHECK_PREFIX = { error: 'Lỗi: ', missing: 'Thiếu: ', query: 'Giải trình: ' } as const;

/** Relations of the pack and the form whose first member stands in this row. */
export function relationChecks(
  address: Address,
  relations: readonly Relation[],
  label: (address: Address) => string,
): RowCheck[] {
  return relations.flatMap((relation): RowCheck[] => {
    switch (relation.kind) {
      case 'atMost': {
        if (relation.a !== address) return [];
        const [a, b] = [definedName(relation.a), definedName(relation.b)];
        return [
          {
            text: `${CHECK_PREFIX.error}lớn hơn ${label(relation.b)}`,
            condition: `IF(COUNT(${a},${b})=2,${a}>${b},FALSE)`,
            codes: ['consistency.partOverWhole'],
            at: [relation.a],
          },
        ];
      }
      case 'same': {
        if (relation.a !== address) return [];
        const [a, b] = [definedName(relation.a), definedName(relation.b)];
        return [
          {
            text: `${CHECK_PREFIX.error}khác ${label(relation.b)}`,
            condition: `IF(COUNT(${a},${b})=2,${a}<>${b},FALSE)`,
            codes: ['consistency.sameQuantity'],
            at: [relation.a],
          },
        ];
      }
      case 'requires': {
        if (relation.b !== address) return [];
        const [a, b] = [definedName(relation.a), definedName(relation.b)];
        return [
          {
            text: `${CHECK_PREFIX.error}phải nhập cùng ${label(relation.a)}`,
            condition: `IF(ISNUMBER(${a}),AND(${a}<>0,LEN(${b})=0),FALSE)`,
            codes: ['consistency.requires'],
            at: [relation.a, relation.b],
          },
        ];
      }
      case 'sum':
      case 'excludes':
        return [];
    }
  });
}

export function rowCheckFormula(checks: readonly RowCheck[]): string {
  return choose(
    checks.map(({ condition, text }) => [condition, quote(text)]),
    '""',
  );
}

/** What the formula will say, from the findings of the engine. */
export function rowCheckText(checks: readonly RowCheck[], findings: readonly Finding[]): string {
  const hit = checks.find(({ codes, at }) =>
    findings.some(
      (finding) =>
        finding.at !== undefined && at.includes(finding.at) && codes.includes(finding.code),
    ),
  );
  return hit?.text ?? '';
}
