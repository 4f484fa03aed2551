/**
 * The rule engine on one core: evaluation, rules, summary and sums, of one sheet and of as many as the country has and
 * more. Sheets are added up where they are added up in truth, under parents of at most 65, so that what is kept in
 * memory does not grow with their number.
 */
import { circumstancesOf } from '#domain/evaluation/circumstances';
import { evaluate } from '#domain/evaluation/evaluate';
import type { Pack } from '#domain/packs/schema';
import { checkSheet } from '#domain/rules/check';
import type { Sheet } from '#domain/sheet/sheet';
import { summarise } from '#domain/tally/summary';
import { communeTally, sumTallies, type Tally } from '#domain/tally/tally';
import type { BenchRow } from './row.ts';
import { medianMs } from './timing.ts';

const SIZES = [207, 2_000, 10_000, 100_000] as const;
const BARS: Readonly<Partial<Record<number, number>>> = { 10_000: 3_000 };
const PER_SHEET = 0.3;
const MOST_CHILDREN = 65;

export async function measureJudging(
  pack: Pack,
  sheets: readonly Sheet[],
): Promise<readonly BenchRow[]> {
  const one = await medianMs(5, () => sheets.forEach((sheet) => judge(pack, sheet)));
  const parsing = await parsingMs(sheets);
  const rows: BenchRow[] = [
    {
      name: 'đánh giá và kiểm tra một phiếu',
      value: one / sheets.length,
      unit: 'ms',
      bar: PER_SHEET,
      floor: floorOf(parsing),
    },
  ];
  const perSheet: number[] = [];
  for (const size of SIZES) {
    const value = await medianMs(size > 10_000 ? 1 : 3, () => consolidated(pack, sheets, size));
    perSheet.push(value / size);
    rows.push({
      name: `${size.toLocaleString('vi-VN')} phiếu: đánh giá, kiểm tra, tổng hợp`,
      value,
      unit: 'ms',
      ...(BARS[size] === undefined ? {} : { bar: BARS[size] }),
      floor: floorOf(parsing * size),
    });
  }
  rows.push({
    name: 'mỗi phiếu khi có 100.000 phiếu, so với khi có 207',
    value: perSheet.at(-1)! / perSheet[0]!,
    unit: 'lần',
    bar: 1.25,
  });
  return rows;
}

const floorOf = (value: number) => ({ value, of: 'chỉ đọc JSON của các phiếu' });

/** Milliseconds a sheet: what comes over the wire must at least be parsed. */
async function parsingMs(sheets: readonly Sheet[]): Promise<number> {
  const texts = sheets.map((sheet) => JSON.stringify(sheet));
  const all = await medianMs(9, () => texts.forEach((text) => void JSON.parse(text)));
  return all / sheets.length;
}

export function judge(pack: Pack, sheet: Sheet) {
  const circumstances = circumstancesOf(pack, sheet.unit, sheet.period);
  const evaluation = evaluate(pack, sheet, circumstances);
  return { evaluation, findings: checkSheet({ pack, sheet, evaluation, circumstances }) };
}

function consolidated(pack: Pack, sheets: readonly Sheet[], size: number): void {
  const parents: Tally[] = [];
  for (let from = 0; from < size; from += MOST_CHILDREN) {
    const communes: Tally[] = [];
    for (let index = from; index < Math.min(size, from + MOST_CHILDREN); index++) {
      const sheet = sheets[index % sheets.length]!;
      const { evaluation } = judge(pack, sheet);
      communes.push(communeTally(pack, sheet.unit, summarise(pack, sheet, evaluation)));
    }
    parents.push(sumTallies(pack, communes));
  }
  const total = sumTallies(pack, parents);
  if (total.reported !== size) throw new Error(`${total.reported} of ${size} were counted`);
}
