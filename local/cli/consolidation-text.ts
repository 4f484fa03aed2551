// `ntm consolidate` for people: the tables of a half-year report.
import { RESOURCE_SOURCES } from '#domain/form/resources';
import { DERIVED_STATISTICS, STATISTICS } from '#domain/form/statistics';
import { periodLabelVi } from '#domain/periods/period';
import { SEVERITIES, type Finding } from '#domain/rules/finding';
import { countShare, mean, percent, ratioPercent, resourceTotal } from '#domain/tally/shares';
import type { Count, Tally } from '#domain/tally/tally';
import { parseDecimal, type Decimal } from '#domain/values/decimal';
import { formatVi } from '#domain/values/format';
import type { ConsolidationResult } from './consolidate.ts';
import { sentence, severityWord } from './sentence.ts';
import { table } from './table.ts';

/** More findings than these are counted, not listed: `ntm check` and --json have them all. */
const LISTED = 12;

/** What is shown of a result: also of one that comes from the store, without files or single communes. */
type Shown = Pick<ConsolidationResult, 'pack' | 'files'> & {
  readonly consolidation: Omit<ConsolidationResult['consolidation'], 'communes'>;
};

export function consolidationText(result: Shown): string {
  const { pack, consolidation } = result;
  const { unit, period, tally, children } = consolidation;
  const example = pack.overlay?.example ? ' · MỨC CHUẨN VÍ DỤ' : '';
  return [
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

function headline(tally: Tally): string {
  const average = mean(tally);
  const missing = tally.expected - tally.reported;
  const range =
    average && missing + openCount(tally) > 0
      ? ` (còn có thể từ ${formatVi(average.range[0], 2)} đến ${formatVi(average.range[1], 2)})`
      : '';
  return (
    `${tally.reported}/${tally.expected} xã có phiếu${missing > 0 ? `, thiếu ${missing}` : ''}. ` +
    `Tổng ${formatVi(String(tally.sum.count))} tiêu chí đạt, ` +
    `bình quân ${average ? formatVi(average.value, 2) : '–'} tiêu chí/xã${range}.`
  );
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
    shown(mean(each)?.value ?? null, 2),
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
    ],
    [
      ...RESOURCE_SOURCES.map(({ id, text }) => {
        const sum = tally.resources[id];
        const amount = sum ? parseDecimal(sum.value) : null;
        return [text.vi, shown(amount), shown(amount && percent(amount, total), 2)];
      }),
      ['Tổng số', formatVi(total), ''],
    ],
  );
}

function statisticsTable(tally: Tally): string {
  const sums = STATISTICS.flatMap(({ id, text, measure }) => {
    const sum = tally.statistics[id];
    return sum ? [[text.vi, formatVi(sum.value), measure]] : [];
  });
  const shares = DERIVED_STATISTICS.flatMap(({ id, text }) => {
    const ratio = tally.ratios[id];
    return ratio
      ? [
          [
            text.vi,
            shown(ratioPercent(ratio), 2),
            `% (${formatVi(ratio.numerator)}/${formatVi(ratio.denominator)})`,
          ],
        ]
      : [];
  });
  return table(
    [
      ['Kết quả thực hiện', 'left'],
      ['Số liệu', 'right'],
      ['ĐVT', 'left'],
    ],
    [...sums, ...shares],
  );
}

function findingLines({ pack, files, consolidation }: Shown): string[] {
  const ofFiles = files.flatMap(({ file, findings }) =>
    findings
      .filter(({ severity }) => severity === 'error')
      .map((each) => ({ file: file.name, each })),
  );
  const all = inOrder([
    ...consolidation.findings.map((each) => ({ file: each.sheet ?? '', each })),
    ...ofFiles,
  ]);
  if (all.length === 0) return ['Không có lỗi trong các phiếu và trong số tổng hợp.'];
  const lines = all
    .slice(0, LISTED)
    .map(
      ({ file, each }) =>
        `${severityWord(each.severity)}: ${file ? `${file}: ` : ''}${each.cell ? `${each.sheet}!${each.cell}: ` : ''}${sentence(each, pack)}`,
    );
  return all.length > LISTED
    ? [...lines, `… và ${all.length - LISTED} nội dung khác; thêm --json để xem đủ.`]
    : lines;
}

/** What keeps a whole file from being counted first: it must not be lost among cells, or missing communes. */
function inOrder<T extends { readonly each: Finding }>(findings: readonly T[]): readonly T[] {
  const isWhole = ({ each: { code } }: T) =>
    !/^(value|consistency|history|peers|ledger)\./.test(code);
  return SEVERITIES.flatMap((severity) => {
    const some = findings.filter(({ each }) => each.severity === severity);
    return [...some.filter(isWhole), ...some.filter((each) => !isWhole(each))];
  });
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
