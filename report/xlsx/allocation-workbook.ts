/** Scenarios of sharing a capital amount, one sheet a set of coefficients, and both side by side. Nobody's results. */
import { writeXlsx } from 'hucre/xlsx';
import { allocate } from '#domain/allocation/allocate';
import {
  lineFor,
  type CoefficientSet,
  type CommuneStanding,
} from '#domain/allocation/coefficients';
import { decimalText, parseDecimal, sumDecimals } from '#domain/values/decimal';
import { formatVi } from '#domain/values/format';
import type { Unit } from '#domain/units/unit';
import { annexSheet, ORDER, PLACE, type Annex, type AnnexColumn } from './annex.ts';

export interface Candidate extends CommuneStanding {
  readonly unit: Unit;
  readonly parent: Unit | null;
}

export interface Scenario {
  /** Million đồng. */
  readonly total: string;
  readonly sets: readonly CoefficientSet[];
  readonly communes: readonly Candidate[];
}

interface Share {
  readonly candidate: Candidate;
  readonly line: string;
  readonly coefficient: string;
  readonly amount: string;
}

const COMMUNE: readonly AnnexColumn[] = [
  ORDER,
  ...PLACE,
  { heading: 'Số tiêu chí đạt', width: 12, kind: 'whole' },
];

/** Throws RangeError where an amount cannot be shared: see `allocate`. */
export async function allocationWorkbook(scenario: Scenario): Promise<Uint8Array> {
  const shared = scenario.sets.map((set) => ({ set, shares: sharesOf(set, scenario) }));
  const annexes = [
    ...shared.map(({ set, shares }, index) => setAnnex(index, set, shares)),
    ...(shared.length > 1 ? [comparison(scenario, shared)] : []),
  ];
  const subtitle =
    `Phương án phân bổ ${formatVi(scenario.total)} triệu đồng, dùng để so sánh: ` +
    'không phải kết quả thực hiện và không phải quyết định giao vốn.';
  return writeXlsx({ sheets: annexes.map((annex) => annexSheet(annex, subtitle)) });
}

function sharesOf(set: CoefficientSet, { total, communes }: Scenario): readonly Share[] {
  const fitting = communes.flatMap((candidate) => {
    const line = lineFor(set, candidate);
    return line ? [{ candidate, line }] : [];
  });
  const amounts = allocate(
    total,
    fitting.map(({ candidate, line }) => ({
      unit: candidate.unit.key,
      coefficient: line.coefficient,
    })),
  );
  return fitting.map(({ candidate, line }, index) => ({
    candidate,
    line: line.name.vi,
    coefficient: line.coefficient,
    amount: amounts[index]!.amount,
  }));
}

function setAnnex(index: number, set: CoefficientSet, shares: readonly Share[]): Annex {
  return {
    name: `Phương án ${index + 1}`,
    title: set.name.vi + (set.confirmed ? '' : ' – chưa đối chiếu văn bản'),
    columns: [
      ...COMMUNE,
      { heading: 'Nhóm', width: 32, kind: 'text' },
      { heading: 'Hệ số', width: 9, kind: 'decimal' },
      { heading: 'Vốn (triệu đồng)', width: 16, kind: 'decimal' },
    ],
    rows: () =>
      shares.map(({ candidate, line, coefficient, amount }, row) => [
        ...commune(candidate, row),
        line,
        Number(coefficient),
        Number(amount),
      ]),
    total: (first, last) => [
      null,
      'Cộng',
      null,
      null,
      null,
      { formula: `SUM(F${first}:F${last})`, result: sumOf(shares, 'coefficient') },
      { formula: `SUM(G${first}:G${last})`, result: sumOf(shares, 'amount') },
    ],
  };
}

function comparison(
  { communes }: Scenario,
  shared: readonly { readonly set: CoefficientSet; readonly shares: readonly Share[] }[],
): Annex {
  const amounts = shared.map(
    ({ shares }) =>
      new Map(shares.map(({ candidate, amount }) => [candidate.unit.key, Number(amount)])),
  );
  return {
    name: 'So sánh',
    title: 'So sánh các phương án, triệu đồng',
    columns: [
      ...COMMUNE,
      ...shared.map(({ set }, index): AnnexColumn => ({
        heading: `Phương án ${index + 1}: ${set.name.vi}`,
        width: 24,
        kind: 'decimal',
      })),
    ],
    rows: () =>
      communes.map((candidate, row) => [
        ...commune(candidate, row),
        ...amounts.map((byUnit) => byUnit.get(candidate.unit.key) ?? 0),
      ]),
  };
}

function commune({ unit, parent, met }: Candidate, row: number) {
  return [row + 1, parent?.name ?? '', unit.name, met];
}

function sumOf(shares: readonly Share[], field: 'coefficient' | 'amount'): number {
  return Number(decimalText(sumDecimals(shares.map((share) => parseDecimal(share[field])))));
}
