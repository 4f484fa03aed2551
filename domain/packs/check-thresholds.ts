/** Whether every row of the threshold tables can be understood, in one way only. */
import type { Indicator, PackData, Threshold, ThresholdOp } from './schema.ts';
import { keyCount, partIds, ROW_KEYS } from './threshold.ts';

const COMPARES: Readonly<Record<ThresholdOp, boolean>> = {
  '>=': true,
  '<=': true,
  '=': true,
  assessed: false,
  province: false,
  unknown: false,
};

const TABLES = ['thresholds', 'provincial', 'general'] as const;

/** One sentence for each problem, naming indicator, table and row (the first is 1). */
export function thresholdProblems(pack: PackData): string[] {
  return pack.indicators.flatMap((indicator) =>
    TABLES.flatMap((table) => {
      const rows = indicator[table] ?? [];
      const place = (index: number) => `indicator ${indicator.id}, ${table} row ${index + 1}`;
      return [
        ...rows.flatMap((row, index) =>
          rowProblems(row, indicator, pack).map((problem) => `${place(index)}: ${problem}`),
        ),
        ...rivals(rows).map(
          ([a, b]) => `${place(b)}: neither it nor row ${a + 1} has precedence where both apply`,
        ),
      ];
    }),
  );
}

function rowProblems(row: Threshold, indicator: Indicator, pack: PackData): string[] {
  const { op, value, upTo, part = '', region, communeGroup } = row;
  const { kind } = indicator.measure;
  const checks: readonly (readonly [wrong: boolean, problem: string])[] = [
    [!partIds(indicator).includes(part), `the indicator has no part "${part}"`],
    [COMPARES[op] && value === undefined, `op ${op} has no value to compare with`],
    [!COMPARES[op] && value !== undefined, `op ${op} compares nothing and must have no value`],
    [
      COMPARES[op] && kind === 'assessed',
      `op ${op} on an indicator that is assessed, not measured`,
    ],
    [kind === 'share' && Number(value ?? 0) > 100, `a share cannot reach ${value} %`],
    [upTo !== undefined && value === undefined, 'upTo without a value for the other communes'],
    [upTo !== undefined && kind === 'count', 'upTo on a count, which has no denominator'],
    [region !== undefined && !isCode(pack.regions, region), `unknown region "${region}"`],
    [
      communeGroup !== undefined && !isCode(pack.communeGroups, communeGroup),
      `unknown commune group "${communeGroup}"`,
    ],
  ];
  return checks.filter(([wrong]) => wrong).map(([, problem]) => problem);
}

function isCode(list: readonly { readonly code: string }[], code: string): boolean {
  return list.some((item) => item.code === code);
}

/** Pairs of rows of equal rank that some commune would fall under both of. */
function rivals(rows: readonly Threshold[]): (readonly [number, number])[] {
  return rows.flatMap((b, j) =>
    rows.slice(0, j).flatMap((a, i) => (isRival(a, b) ? [[i, j] as const] : [])),
  );
}

function isRival(a: Threshold, b: Threshold): boolean {
  return (
    (a.part ?? '') === (b.part ?? '') &&
    a.fromYear === b.fromYear &&
    keyCount(a) === keyCount(b) &&
    ROW_KEYS.every((key) => a[key] === undefined || b[key] === undefined || a[key] === b[key])
  );
}
