/**
 * The three tallies of a roll-up side by side, so that each id and each missing commune is written once:
 *
 *   sums      "households":["189902",["1204",3],null]    value, or value and how many gave one; null: nobody did.
 *                                                        A bare value comes from every commune that reported
 *   ratios    "17.1a":["167491/189902", …]               the same, with numerator/denominator for a value
 *   counts    [17,29] or [17,29,29,31]                   criterion, count and, where it is still open, its range
 *   missing   "3@2004-08-31":"05986 05989"               codes, by date and by which tallies miss them (1 all,
 *                                                        2 examined, 4 appraised, added)
 */
import * as z from 'zod';
import type { Sum } from '#domain/tally/sums';
import type { Count, Ratio, Tally } from '#domain/tally/tally';
import type { UnitKey } from '#domain/sheet/sheet';

export type Tallies = readonly [all: Tally, examined: Tally, appraised: Tally];

const whole = z.int().nonnegative();

const three = <T extends z.ZodType>(one: T) => z.tuple([one, one, one]);

const numberOfUnits = z.tuple([z.string(), whole]);
const packedSums = z.record(z.string(), three(z.union([z.string(), numberOfUnits, z.null()])));
const packedCount = z.array(whole).min(1).max(3);

const packedTallies = z.strictObject({
  packHash: three(z.string()),
  expected: three(whole),
  reported: three(whole),
  sum: three(packedCount),
  criteria: three(z.array(z.tuple([whole, packedCount]))),
  bands: three(z.array(z.tuple([z.string(), packedCount]))),
  resources: packedSums,
  statistics: packedSums,
  ratios: packedSums,
  missing: z.record(z.string(), z.string()),
});
