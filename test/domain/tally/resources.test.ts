import { describe, expect, it } from '@jest/globals';
import { RESOURCE_SOURCES } from '#domain/form/resources';
import { resourceAmount } from '#domain/tally/resources';
import type { Entry } from '#domain/sheet/entry';

/** Cells as they would be typed: a number, KPS, or what cannot be read. */
function amountOf(source: 'community' | 'central', cells: Readonly<Record<string, string>>) {
  const entries = Object.fromEntries(
    Object.entries(cells).map(([at, text]): [string, Entry] => [
      `res.${source}.${at}`,
      text === 'KPS'
        ? { state: 'none' }
        : text === 'CCSL'
          ? { state: 'pending' }
          : /^-?[\d.]+$/.test(text)
            ? { state: 'value', value: text }
            : { state: 'unread', raw: text },
    ]),
  );
  return resourceAmount({ entries }, source);
}

describe('what the community gave, in million đồng', () => {
  it.each<[Record<string, string>, string | null]>([
    [{ cash: '45' }, '45'],
    [{ days: '500', dayPrice: '150' }, '75'], // 500 × 150 thousand
    [{ land: '1200', landPrice: '50' }, '60'], // 1200 m² × 50 thousand
    [{ goods: '12.5' }, '12.5'],
    // 45 + 75 + 60 + 12.5
    [
      {
        cash: '45',
        days: '500',
        dayPrice: '150',
        land: '1200',
        landPrice: '50',
        goods: '12.5',
      },
      '192.5',
    ],
    [{ cash: '0.1', goods: '0.2' }, '0.3'],
    [{ days: '0.1', dayPrice: '0.2' }, '0.00002'], // 0.1 × 0.2 ÷ 1000
    [{ days: '33.3', dayPrice: '133.7', land: '0.7', landPrice: '1.1' }, '4.45298'], // 4.45221 + 0.00077
    [{ cash: '0' }, '0'],
    [{ days: '0', dayPrice: '150' }, '0'],
    [{ days: '500' }, null], // without a price nobody knows what they are worth
    [{ cash: '45', days: '500' }, '45'],
    [{ cash: '45', days: '500', dayPrice: 'CCSL' }, '45'],
    [{ cash: 'KPS', days: 'KPS', land: 'KPS', goods: 'KPS' }, null],
    [{ cash: 'nhiều', goods: '3' }, '3'],
    [{ actual: '999' }, null], // the amount of this source is never typed
    [{ plan: '150' }, null],
    [{}, null],
  ])('%j is %s', (cells, amount) => {
    expect(amountOf('community', cells)).toBe(amount);
  });
});

describe('every other source', () => {
  it.each<[Record<string, string>, string | null]>([
    [{ plan: '1500', actual: '900' }, '900'],
    [{ actual: '1850.50' }, '1850.5'],
    [{ actual: '0' }, '0'],
    [{ plan: '1500' }, null], // a plan is not a result
    [{ actual: 'KPS' }, null],
    [{ actual: 'CCSL' }, null],
    [{ actual: '7,48' }, null],
  ])('%j is %s', (cells, amount) => {
    expect(amountOf('central', cells)).toBe(amount);
  });

  it('is read from its own cells', () => {
    const entries = Object.fromEntries(
      RESOURCE_SOURCES.map(({ id, no }) => [
        `res.${id}.actual`,
        { state: 'value', value: no } as const,
      ]),
    );
    expect(RESOURCE_SOURCES.map(({ id }) => resourceAmount({ entries }, id))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      null,
    ]);
  });
});
