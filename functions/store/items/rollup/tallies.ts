/** The three tallies of a roll-up in a few kilobytes: what they have in common is written once. */
import * as z from 'zod';
import type { Count, Tally } from '#domain/tally/tally';
import { packedMissing, packMissing, unpackMissing } from './missing.ts';
import { packedSums, packSums, unpackSums, type Given } from './sums.ts';
import { each, three, type Three } from './three.ts';

const whole = z.int().nonnegative();

/** [29], or [29,27,31] with the range it can still take. */
const packedCount = z.union([z.tuple([whole]), z.tuple([whole, whole, whole])]);

export const packedTallies = z.strictObject({
  packHash: three(z.string()),
  expected: three(whole),
  reported: three(whole),
  sum: three(packedCount),
  criteria: three(z.array(z.tuple([whole, packedCount]))),
  bands: three(z.array(z.tuple([z.string(), packedCount]))),
  resources: packedSums,
  statistics: packedSums,
  ratios: packedSums,
  missing: packedMissing,
});

type PackedTallies = z.infer<typeof packedTallies>;

export function packTallies(tallies: Three<Tally>) {
  const reported = each(tallies, (tally) => tally.reported);
  return {
    packHash: each(tallies, (tally) => tally.packHash),
    expected: each(tallies, (tally) => tally.expected),
    reported,
    sum: each(tallies, (tally) => packCount(tally.sum)),
    criteria: each(tallies, ({ criteria }) => criteria.map((one) => [one.no, packCount(one)])),
    bands: each(tallies, ({ bands }) => bands.map((one) => [one.label, packCount(one)])),
    resources: packSums(
      each(tallies, (tally) => tally.resources),
      reported,
    ),
    statistics: packSums(
      each(tallies, (tally) => tally.statistics),
      reported,
    ),
    ratios: packSums(each(tallies, ratiosAsSums), reported),
    missing: packMissing(each(tallies, (tally) => tally.missing)),
  };
}

export function unpackTallies(packed: PackedTallies): Three<Tally> {
  const { packHash, expected, reported } = packed;
  const resources = unpackSums(packed.resources, reported);
  const statistics = unpackSums(packed.statistics, reported);
  const ratios = unpackSums(packed.ratios, reported);
  const missing = unpackMissing(packed.missing);
  return each(reported, (_, index): Tally => ({
    packHash: packHash[index],
    expected: expected[index],
    reported: reported[index],
    missing: missing[index],
    sum: unpackCount(packed.sum[index]),
    criteria: packed.criteria[index].map(([no, one]) => ({ no, ...unpackCount(one) })),
    bands: packed.bands[index].map(([label, one]) => ({ label, ...unpackCount(one) })),
    resources: resources[index],
    statistics: statistics[index],
    ratios: sumsAsRatios(ratios[index]),
  }));
}

function packCount({ count, range: [low, high] }: Count): readonly number[] {
  const certain = low === count && high === count;
  return certain ? [count] : [count, low, high];
}

function unpackCount([count, low = count, high = count]: z.infer<typeof packedCount>): Count {
  return { count, range: [low, high] };
}

function ratiosAsSums({ ratios }: Tally): Record<string, Given> {
  return Object.fromEntries(
    Object.entries(ratios).map(([id, { numerator, denominator, count }]) => [
      id,
      { value: `${numerator}/${denominator}`, count },
    ]),
  );
}

function sumsAsRatios(sums: Readonly<Record<string, Given>>): Tally['ratios'] {
  return Object.fromEntries(
    Object.entries(sums).map(([id, { value, count }]) => {
      const [numerator = '', denominator = ''] = value.split('/');
      return [id, { numerator, denominator, count }];
    }),
  );
}
