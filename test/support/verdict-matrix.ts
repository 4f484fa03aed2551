// Sheets that are only their verdicts, for what adds sheets up: who met what, without how.
import { RESOURCE_SOURCES } from '#domain/form/resources';
import type { Pack } from '#domain/packs/schema';
import type { Verdict } from '#domain/sheet/entry';
import { consolidate, type Consolidation, type Submission } from '#domain/tally/consolidate';
import type { SheetSummary } from '#domain/tally/summary';
import { ruralCommunesUnder, type UnitTree } from '#domain/units/tree';
import { treeAt } from '#domain/units/trees';
import type { Unit } from '#domain/units/unit';
import { examplePack, PERIOD } from './clean-sheet.ts';
import { Random } from '#local/example/random';

export const pack = examplePack();
export const tree2017 = treeAt('2017-06-30')!;
export const communes2017 = ruralCommunesUnder(tree2017, tree2017.root.key);

/** Meets the first so many criteria, then so many are unknown, and the rest are not met. */
export function verdictsOf(met: number, unknown = 0, { criteria }: Pack = pack): Verdict[] {
  return criteria.map((_, index) =>
    index < met ? 'met' : index < met + unknown ? 'unknown' : 'notMet',
  );
}

export function summaryOf(
  unit: string,
  verdicts: readonly Verdict[],
  more: Partial<SheetSummary> = {},
): SheetSummary {
  return {
    unit,
    period: PERIOD,
    packHash: pack.hash,
    verdicts,
    resources: {},
    statistics: {},
    ratios: {},
    ...more,
  };
}

/** A sheet without entries and the summary it is said to have. */
export function submission(summary: SheetSummary, source = `${summary.unit}.xlsx`): Submission {
  const { unit, period, packHash } = summary;
  const sheet = { unit, period, packHash, entries: {}, notes: {}, registers: {} };
  return { source, sheet, summary };
}

/**
 * Some communes of 2017 with any verdicts and any sums. How much is unknown, and how many communes there are,
 * differs from seed to seed; some seeds have all 207 and nothing unknown.
 */
export function randomSubmissions(seed: number, all = false): readonly Submission[] {
  const random = new Random(String(seed));
  const present = all ? 1 : random.pick([1, 1, 0.9, 0.5, 0.05]);
  const unknown = random.pick([0, 0.02, 0.3]);
  const likely = random.next();
  return communes2017
    .filter(() => random.chance(present))
    .map(({ key }) => {
      const verdicts = pack.criteria.map((): Verdict => {
        if (random.chance(unknown)) return 'unknown';
        return random.chance(likely) ? 'met' : 'notMet';
      });
      return submission(summaryOf(key, verdicts, randomSums(random)));
    });
}

function randomSums(random: Random): Partial<SheetSummary> {
  const some = (ids: readonly string[]) => ids.filter(() => random.chance(0.7));
  const amount = () => String(random.whole(0, 99_999) / random.pick([1, 10, 1000]));
  return {
    resources: Object.fromEntries(
      some(RESOURCE_SOURCES.map(({ id }) => id)).map((id) => [id, amount()]),
    ),
    statistics: Object.fromEntries(
      some(['households', 'roadsTotal', 'jobsNew']).map((id) => [id, amount()]),
    ),
    ratios: Object.fromEntries(some(['2.1', '17.1a']).map((id) => [id, [amount(), amount()]])),
  };
}

/** Every unknown verdict turned out one way or the other. */
export function settled(submissions: readonly Submission[], seed: number): readonly Submission[] {
  const random = new Random(String(seed));
  return submissions.map((each) => {
    const verdicts = each.summary.verdicts.map((verdict) =>
      verdict === 'unknown' ? random.pick<Verdict>(['met', 'notMet']) : verdict,
    );
    return { ...each, summary: { ...each.summary, verdicts } };
  });
}

export function consolidated(
  submissions: readonly Submission[],
  root: Unit = tree2017.root,
  tree: UnitTree = tree2017,
): Consolidation {
  return consolidate(pack, tree, root, PERIOD, submissions);
}
