/** From what is used to what it costs. */
import { PRICES, type Billed } from './prices.ts';
import { monthOf, type Region } from './usage.ts';

export const REGIONS = {
  'một tỉnh, 207 xã': { communes: 207, districts: 11, provinces: 1 },
  'cả nước, 11.162 xã': { communes: 11_162, districts: 713, provinces: 63 },
} as const satisfies Readonly<Record<string, Region>>;

export interface CostLine {
  readonly billed: Billed;
  readonly amount: number;
  readonly usd: number;
}

export function costOf(region: Region): readonly CostLine[] {
  return (Object.entries(monthOf(region)) as [Billed, number][]).map(([billed, amount]) => {
    const { usd, per } = PRICES[billed];
    return { billed, amount, usd: (amount * usd) / per };
  });
}

export const total = (lines: readonly CostLine[]) => lines.reduce((sum, { usd }) => sum + usd, 0);
