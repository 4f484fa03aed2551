// Roll-ups of the example province, all of whose communes fill in everything.
import { circumstancesOf } from '#domain/evaluation/circumstances';
import { evaluate } from '#domain/evaluation/evaluate';
import { summarise, type SheetSummary } from '#domain/tally/summary';
import { communeTally, sumTallies, type Tally } from '#domain/tally/tally';
import type { Rollup } from '#functions/store/records';
import { exampleProvince } from '#local/example/province';
import { examplePack } from '#local/example/setting';
import { PERIOD } from './changes.ts';

export const PROVINCE = '20@2004-08-31';

const pack = examplePack();

export const exampleSheets = once(exampleProvince);

export const exampleSummaries = once(() =>
  exampleSheets().map(({ sheet }) => {
    const circumstances = circumstancesOf(pack, sheet.unit, sheet.period);
    return summarise(pack, sheet, evaluate(pack, sheet, circumstances));
  }),
);

/** 207 sheets take a while. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** `change` may make a summary longer than it is. */
export function exampleTally(
  reports: (index: number) => boolean,
  change: (summary: SheetSummary) => SheetSummary = (summary) => summary,
): Tally {
  return sumTallies(
    pack,
    exampleSummaries().map((summary, index) =>
      communeTally(pack, summary.unit, reports(index) ? change(summary) : null),
    ),
  );
}

/** The province with so many communes missing, half of the others examined and a quarter appraised. */
export function rollupOfMissing(missing: number): Rollup {
  return {
    unit: PROVINCE,
    period: PERIOD,
    version: 1,
    all: exampleTally((index) => index >= missing),
    examined: exampleTally((index) => index >= missing && index % 2 === 0),
    appraised: exampleTally((index) => index >= missing && index % 4 === 0),
  };
}
