// `ntm consolidate` for people: the tables of a half-year report.
import { RESOURCE_SOURCES } from '#domain/form/resources';
import { DERIVED_STATISTICS, STATISTICS } from '#domain/form/statistics';
import { periodLabelVi } from '#domain/periods/period';
import { countShare, mean, percent, ratioPercent, resourceTotal } from '#domain/tally/shares';
import type { Count, Tally } from '#domain/tally/tally';
import { parseDecimal, type Decimal } from '#domain/values/decimal';
import { formatVi } from '#domain/values/format';
import type { ConsolidationResult } from './consolidate.ts';
import { findingLines } from './finding-lines.ts';
import { table } from './table.ts';

/** Whose verdicts are counted: nobody has looked at them yet. */
const BASIS = 'Theo số liệu xã tự đánh giá, chưa thẩm định';

/** What is shown of a result: also of one that comes from the store, without files or single communes. */
export type Shown = Pick<ConsolidationResult, 'pack' | 'files'> & {
  readonly consolidation: Omit<ConsolidationResult['consolidation'], 'communes'>;
};

export function consolidationText(result: Shown): string {
  const { pack, consolidation } = result;
  const { unit, period, tally, children } = consolidation;
  const example = pack.overlay?.example ? ' · MỨC CHUẨN VÍ DỤ' : '';
  return [
    ...otherPeriodLine(result),
    `${unit.name} · ${periodLabelVi(period)} · ${pack.decision.number}${example}`,
    headline(tally),
    '',
    bandTable(tally),
    '',
    criteriaTable(result),
    ...(children.length > 0 ? ['', childTable(result)] : []),
    '',
    resourceTable(tally),
    '',
    statisticsTable(tally),
    '',
    ...findingLines(result),
    '',
  ].join('\n');
}

/** Before all figures: a table of zeros looks like a result. */
function otherPeriodLine({ files, consolidation: { period, tally } }: Shown): string[] {
  const found = files.flatMap(({ form }) => (form ? [form.sheet.period] : []));
  if (tally.reported > 0 || found.length === 0 || found.includes(period)) return [];
  const labels = [...new Set(found)].sort().map((each) => `${periodLabelVi(each)} (${each})`);
  return [
    `Không có phiếu nào của kỳ ${period}: ${found.length} phiếu là của ${labels.join(', ')}.`,
  ];
}

function headline(tally: Tally): string {
  const average = mean(tally);
  const missing = tally.expected - tally.reported;
  const range =
    average && missing + openCount(tally) > 0
      ? ` (còn có thể từ ${formatVi(average.range[0], 2)} đến ${formatVi(average.range[1], 2)})`
      : '';
  return (
    `${BASIS}: ${tally.reported}/${tally.expected} xã có phiếu${missing > 0 ? `, thiếu ${missing}` : ''}. ` +
    `Tổng ${formatVi(String(tally.sum.count))} tiêu chí đạt, ` +
    `bình quân ${shown(meanOf(tally), 2)} tiêu chí/xã${range}.`
  );
}

/** None where nobody has reported. */
function meanOf(tally: Tally): Decimal | null {
  return tally.reported > 0 ? (mean(tally)?.value ?? null) : null;
}

function openCount({ sum }: Tally): number {
  return sum.range[1] - sum.range[0];
}

function bandTable(tally: Tally): string {
  return table(
    [
      ['Số tiêu chí đạt', 'left'],
      ['Số xã', 'right'],
      ['Tỷ lệ %', 'right'],
    ],
    tally.bands.map((band) => [band.label, counted(band), share(band.count, tally.expected)]),
  );
}

function criteriaTable({ pack, consolidation: { tally } }: Shown): string {
  return table(
    [
      ['TC', 'right'],
      ['Tiêu chí', 'left'],
      ['Số xã đạt', 'right'],
      ['Tỷ lệ %', 'right'],
    ],
    tally.criteria.map((criterion, index) => [
      criterion.no,
      pack.criteria[index]!.name.vi,
      counted(criterion),
      share(criterion.count, tally.expected),
    ]),
  );
}

function childTable({ consolidation: { tally, children, unit } }: Shown): string {
  const row = (name: string, each: Tally) => [
    name,
    `${each.reported}/${each.expected}`,
    ...each.bands.map(counted),
    each.sum.count,
    shown(meanOf(each), 2),
  ];
  return table(
    [
      ['Đơn vị', 'left'],
      ['Số xã', 'right'],
      ...tally.bands.map(({ label }) => [label, 'right'] as const),
      ['Tổng', 'right'],
      ['Bình quân', 'right'],
    ],
    [
      ...children.map((child) => row(child.unit.name, child.tally)),
      row(`Cộng ${unit.name}`, tally),
    ],
  );
}

function resourceTable(tally: Tally): string {
  const total = resourceTotal(tally);
  return table(
    [
      ['Nguồn lực (triệu đồng)', 'left'],
      ['Thực hiện', 'right'],
      ['Tỷ lệ %', 'right'],
      ['Số xã', 'right'],
    ],
    [
      ...RESOURCE_SOURCES.map(({ id, text }) => {
        const sum = tally.resources[id];
        const amount = sum ? parseDecimal(sum.value) : null;
        return [
          text.vi,
          shown(amount),
          shown(amount && percent(amount, total), 2),
          sum?.count ?? 0,
        ];
      }),
      ['Tổng số', formatVi(total), '', ''],
    ],
  );
}

function statisticsTable(tally: Tally): string {
  const sums = STATISTICS.flatMap(({ id, text, measure }) => {
    const sum = tally.statistics[id];
    return sum ? [[text.vi, formatVi(sum.value), measure, sum.count]] : [];
  });
  const shares = DERIVED_STATISTICS.flatMap(({ id, text }) => {
    const ratio = tally.ratios[id];
    return ratio
      ? [
          [
            text.vi,
            shown(ratioPercent(ratio), 2),
            `% (${formatVi(ratio.numerator)}/${formatVi(ratio.denominator)})`,
            ratio.count,
          ],
        ]
      : [];
  });
  return table(
    [
      ['Kết quả thực hiện', 'left'],
      ['Số liệu', 'right'],
      ['ĐVT', 'left'],
      ['Số xã', 'right'],
    ],
    [...sums, ...shares],
  );
}

/** A count, and the range it can still take. */
function counted({ count, range: [low, high] }: Count): string {
  return low === high ? String(count) : `${count} (${low}–${high})`;
}

function share(count: number, expected: number): string {
  return shown(countShare(count, expected), 2);
}

function shown(value: Decimal | null, decimals?: number): string {
  return value ? formatVi(value, decimals) : '–';
}
