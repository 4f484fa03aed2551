// What must hold of every tally, whoever sent what: on random verdicts of random communes of 2017.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { circumstancesOf } from '#domain/evaluation/circumstances';
import { evaluate } from '#domain/evaluation/evaluate';
import { checkTally } from '#domain/tally/double-entry';
import { mean } from '#domain/tally/shares';
import { summarise } from '#domain/tally/summary';
import { sumTallies, type Count, type Range, type Tally } from '#domain/tally/tally';
import { compare } from '#domain/values/decimal';
import { PERIOD } from '../../support/clean-sheet.ts';
import { randomSheet } from '../../support/random-sheet.ts';
import { Random } from '#local/example/random';
import { scaled, scaledName } from '../../support/scale.ts';
import {
  communes2017,
  consolidated,
  pack,
  randomSubmissions,
  settled,
  tree2017,
} from '../../support/verdict-matrix.ts';

const RUNS = 300;
const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

function always(holds: (seed: number) => void): void {
  fc.assert(fc.property(seeds, holds), { numRuns: scaled(RUNS) });
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = new Random(String(seed));
  const keyed = items.map((item) => [random.next(), item] as const);
  return keyed.sort(([a], [b]) => a - b).map(([, item]) => item);
}

function countsOf({ sum, criteria, bands }: Tally): readonly Count[] {
  return [sum, ...criteria, ...bands];
}

const total = (counts: readonly Count[]) => counts.reduce((sum, { count }) => sum + count, 0);
const isWithin = ([low, high]: Range, [outerLow, outerHigh]: Range) =>
  outerLow <= low && high <= outerHigh;

function expectWithin(inner: Tally, outer: Tally): void {
  const outers = countsOf(outer);
  for (const [index, { range }] of countsOf(inner).entries()) {
    expect(isWithin(range, outers[index]!.range)).toBe(true);
  }
  const [[low, high], [outerLow, outerHigh]] = [mean(inner)!.range, mean(outer)!.range];
  expect(compare(outerLow, low)).toBeLessThanOrEqual(0);
  expect(compare(high, outerHigh)).toBeLessThanOrEqual(0);
}

/** As toEqual, which takes its time for 207 communes; it still shows where two differ. */
function expectSame(a: unknown, b: unknown): void {
  if (JSON.stringify(a) !== JSON.stringify(b)) expect(a).toEqual(b);
}

describe(scaledName('a tally', RUNS), () => {
  it('is the same in whatever order the files arrive', () => {
    always((seed) => {
      const submissions = randomSubmissions(seed);
      expectSame(consolidated(shuffled(submissions, seed)), consolidated(submissions));
    });
  });

  it('is the same in whatever order, also with doubled and foreign sheets among them', () => {
    always((seed) => {
      const random = new Random(String(seed));
      const submissions = randomSubmissions(seed).flatMap((each) => {
        if (random.chance(0.8)) return [each];
        const twin = { ...each, source: `bản sao ${each.source}` };
        if (random.chance(0.5)) return [each, twin];
        const notes = { 'info.reporter': 'người khác' };
        return [each, { ...twin, sheet: { ...each.sheet, notes } }];
      });
      const city = tree2017.byCode.get('178')!;
      for (const root of [tree2017.root, city]) {
        expectSame(
          consolidated(shuffled(submissions, seed), root),
          consolidated(submissions, root),
        );
      }
    });
  });

  it('adds up from districts as from communes, in whatever order', () => {
    always((seed) => {
      const { tally, children, communes } = consolidated(randomSubmissions(seed));
      const add = (units: readonly { tally: Tally }[]) =>
        sumTallies(
          pack,
          shuffled(units, seed).map((unit) => unit.tally),
        );
      expect(add(children)).toEqual(tally);
      expect(add(communes)).toEqual(tally);
      // In any two heaps.
      const heaps = [communes.slice(0, seed % 207), communes.slice(seed % 207)];
      expect(sumTallies(pack, heaps.map(add))).toEqual(tally);
    });
  });

  it('of a district is the same alone as in its province', () => {
    always((seed) => {
      const submissions = randomSubmissions(seed);
      for (const { unit, tally } of consolidated(submissions).children) {
        expect(consolidated(submissions, unit).tally).toEqual(tally);
      }
    });
  });

  it('counts as many by criterion as by commune, and its bands are the communes that reported', () => {
    always((seed) => {
      const submissions = randomSubmissions(seed);
      const { tally, communes, children } = consolidated(submissions);
      for (const each of [tally, ...children.map((child) => child.tally)]) {
        expect(total(each.criteria)).toBe(each.sum.count);
        expect(total(each.bands)).toBe(each.reported);
        expect(each.reported + each.missing.length).toBe(each.expected);
        expect(checkTally(pack, each)).toEqual([]);
      }
      expect(tally.reported).toBe(submissions.length);
      expect(total(communes.map((commune) => commune.tally.sum))).toBe(tally.sum.count);
      const met = submissions.flatMap(({ summary }) =>
        summary.verdicts.filter((verdict) => verdict === 'met'),
      );
      expect(tally.sum.count).toBe(met.length);
    });
  });

  it('has every count within its range', () => {
    always((seed) => {
      for (const { count, range } of countsOf(consolidated(randomSubmissions(seed)).tally)) {
        expect(isWithin([count, count], range)).toBe(true);
      }
    });
  });

  it('is open by 19 for every commune that is missing and by 1 for every unknown verdict', () => {
    always((seed) => {
      const submissions = randomSubmissions(seed);
      const { tally } = consolidated(submissions);
      const unknown = submissions.flatMap(({ summary }) =>
        summary.verdicts.filter((verdict) => verdict === 'unknown'),
      ).length;
      const [low, high] = tally.sum.range;
      expect(low).toBe(tally.sum.count);
      expect(high - low).toBe(unknown + 19 * tally.missing.length);
    });
  });

  it('gets wider where a commune is taken away, and what it was lies within', () => {
    always((seed) => {
      const submissions = randomSubmissions(seed);
      const gone = seed % submissions.length;
      const rest = submissions.filter((_, index) => index !== gone);
      const before = consolidated(submissions).tally;
      const after = consolidated(rest).tally;
      expectWithin(before, after);
      expect(after.missing).toEqual([...before.missing, submissions[gone]!.sheet.unit].sort());
      const known = submissions[gone]!.summary.verdicts.filter((each) => each !== 'unknown');
      const width = ({ sum: { range } }: Tally) => range[1] - range[0];
      expect(width(after) - width(before)).toBe(known.length);
    });
  });

  it('holds the true value, whatever the missing sheets and the unknown verdicts turn out to be', () => {
    always((seed) => {
      const submissions = randomSubmissions(seed);
      const here = new Set(submissions.map(({ sheet }) => sheet.unit));
      // The sheets that come late, from another seed; then everything unknown is settled.
      const late = randomSubmissions(seed + 1, true).filter(({ sheet }) => !here.has(sheet.unit));
      const truth = consolidated(settled([...submissions, ...late], seed)).tally;
      expectWithin(truth, consolidated(submissions).tally);
    });
  });

  it('is a point where every commune is in and every verdict known', () => {
    always((seed) => {
      const { tally, children } = consolidated(settled(randomSubmissions(seed, true), seed));
      expect(tally.reported).toBe(207);
      for (const each of [tally, ...children.map((child) => child.tally)]) {
        const open = countsOf(each).filter(
          ({ count, range: [low, high] }) => low !== count || high !== count,
        );
        expect(open).toEqual([]);
        const { value, range } = mean(each)!;
        expect(range).toEqual([value, value]);
      }
    });
  });

  it('leaves what it is made from alone, and is the same when made again', () => {
    always((seed) => {
      const submissions = randomSubmissions(seed);
      const copy = structuredClone(submissions);
      expectSame(consolidated(submissions), consolidated(submissions));
      expectSame(submissions, copy);
    });
  });
});

describe(scaledName('a sheet of any answers', RUNS), () => {
  it('evaluated and summed up twice gives the same twice, and a sound tally', () => {
    always((seed) => {
      const unit = communes2017[seed % communes2017.length]!;
      const circumstances = circumstancesOf(pack, unit.key, PERIOD);
      const sheet = randomSheet(pack, unit.key, PERIOD, circumstances, seed);
      const submissionOf = () => {
        const evaluation = evaluate(pack, sheet, circumstances);
        return { source: 'a.xlsx', sheet, summary: summarise(pack, sheet, evaluation) };
      };
      const before = structuredClone(sheet);
      const first = submissionOf();
      expect(submissionOf()).toEqual(first);
      expect(sheet).toEqual(before);
      const { tally, findings } = consolidated([first], unit);
      expect(findings).toEqual([]);
      expect(tally.sum.count).toBe(total(tally.criteria));
      expect(total(tally.bands)).toBe(1);
    });
  });
});
