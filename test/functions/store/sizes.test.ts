// How large the items of full sheets are: what design.md section 10 allows, held to with the example province.
import { describe, expect, it } from '@jest/globals';
import type { SheetSummary } from '#domain/tally/summary';
import { writesOf } from '#functions/store/commit';
import { rollupItem } from '#functions/store/items/rollup-item';
import { keptTally, MISSING_LISTED } from '#functions/store/kept-tally';
import { EXPECTED_BYTES, itemBytes, LIMIT_BYTES } from '#functions/store/limits';
import type { Rollup } from '#functions/store/records';
import { TooLargeError, type StoredKind } from '#functions/store/store';
import { exampleChange } from './example-change.ts';
import { exampleSheets, exampleTally, rollupOfMissing } from './rollups.ts';

const changes = exampleSheets().map(exampleChange);
const writes = changes.flatMap(writesOf);

function largest(kind: StoredKind): number {
  return Math.max(...writes.filter(({ what }) => what === kind).map(({ item }) => itemBytes(item)));
}

/** "33.5" as a formula leaves it that somebody pasted: 15 digits. */
const fifteenDigits = (value: string) =>
  `${value}${value.includes('.') ? '' : '.'}${'3'.repeat(15)}`.slice(0, 16);

function lengthened(summary: SheetSummary): SheetSummary {
  const each = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(values).map(([id, value]) => [id, fifteenDigits(value)]));
  return {
    ...summary,
    resources: each(summary.resources),
    statistics: each(summary.statistics),
    ratios: Object.fromEntries(
      Object.entries(summary.ratios).map(([id, [numerator, denominator]]) => [
        id,
        [fifteenDigits(numerator), fifteenDigits(denominator)],
      ]),
    ),
  };
}

describe('the items of a full sheet', () => {
  it.each(['head', 'treeRow'] as const)('%s stays within 2 KB', (what) => {
    expect(largest(what)).toBeLessThanOrEqual(EXPECTED_BYTES[what]);
  });

  it('revision takes a thirtieth of what it may, 10 KB', () => {
    expect(largest('revision')).toBeLessThanOrEqual(11 * 1024);
    expect(LIMIT_BYTES.revision).toBe(300 * 1024);
  });

  it('receipt names every place in 4 KB', () => {
    expect(largest('receipt')).toBeLessThanOrEqual(4 * 1024);
  });

  it('row is still written when every number has 15 digits', () => {
    const [change] = changes;
    const { treeRow } = change!;
    const long = { ...change!, treeRow: { ...treeRow, summary: lengthened(treeRow.summary) } };
    const row = writesOf(long).find(({ what }) => what === 'treeRow')!.item;
    expect(itemBytes(row)).toBeLessThanOrEqual(LIMIT_BYTES.treeRow);
  });

  it('head is still written with 300 conflicts open, and refused with a thousand', () => {
    const [change] = changes;
    const withOpen = (open: number) => ({
      ...change!,
      head: { ...change!.head, openConflicts: Array.from({ length: open }, (_, index) => index) },
    });
    expect(() => writesOf(withOpen(300))).not.toThrow();
    expect(() => writesOf(withOpen(1_000))).toThrow(TooLargeError);
  });
});

describe('the roll-up of a province', () => {
  it.each([0, 1, 50, 103, 150, 206, 207])(
    'with %p of 207 communes missing is 8 KB at most',
    (missing) => {
      const rollup = rollupOfMissing(missing);
      expect(itemBytes(rollupItem(rollup))).toBeLessThanOrEqual(EXPECTED_BYTES.rollup);
      expect(rollup.all.missing).toHaveLength(missing);
      expect(keptTally(rollup.all)).toEqual(rollup.all);
    },
  );

  it('with 10,000 communes is no larger, and names the first that are missing', () => {
    const units = Array.from({ length: 10_000 }, (_, index) => `${10_000 + index}@2004-08-31`);
    const { all } = rollupOfMissing(0);
    const missing = (every: number) => ({
      ...all,
      expected: 10_000,
      missing: units.filter((_, index) => index % every === 0),
    });
    const rollup: Rollup = {
      ...rollupOfMissing(0),
      all: missing(3),
      examined: missing(2),
      appraised: missing(1),
    };
    expect(itemBytes(rollupItem(rollup))).toBeLessThanOrEqual(EXPECTED_BYTES.rollup);
    expect(keptTally(rollup.appraised).missing).toEqual(units.slice(0, MISSING_LISTED));
  });

  it('is still written when every number of every commune has 15 digits', () => {
    const long: Rollup = {
      ...rollupOfMissing(0),
      all: exampleTally((index) => index >= 50, lengthened),
      examined: exampleTally((index) => index >= 50 && index % 2 === 0, lengthened),
      appraised: exampleTally((index) => index >= 50 && index % 4 === 0, lengthened),
    };
    expect(itemBytes(rollupItem(long))).toBeLessThanOrEqual(LIMIT_BYTES.rollup);
  });
});

describe('a kept tally', () => {
  it('is the same, added up from whole tallies or from kept ones', () => {
    const units = Array.from(
      { length: 1_000 },
      (_, index) => `${10_000 + ((index * 7) % 1_000)}@2004-08-31`,
    );
    const tally = rollupOfMissing(0).all;
    const parts = [units.slice(0, 300), units.slice(300, 350), units.slice(350)];
    const whole = keptTally({ ...tally, missing: parts.flat() });
    const kept = keptTally({
      ...tally,
      missing: parts.flatMap((missing) => keptTally({ ...tally, missing }).missing),
    });
    expect(kept).toEqual(whole);
  });
});
