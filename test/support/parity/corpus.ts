// Sheets on which everybody must agree: those of the golden cases, communes of the example province, and sheets filled
// at random around their thresholds.
import { circumstancesOf } from '#domain/evaluation/circumstances';
import type { Sheet } from '#domain/sheet/sheet';
import { hashOf } from '#domain/values/canonical';
import { changesOf, ruleCases } from '../../domain/rules/rule-cases.ts';
import { cleanSheet, examplePack, PERIOD } from '../clean-sheet.ts';
import { randomSheet } from '../random-sheet.ts';
import { exampleProvince } from '../../../local/example/province.ts';

export interface NamedSheet {
  readonly name: string;
  readonly sheet: Sheet;
}

export const pack = examplePack();
export const province: readonly Sheet[] = exampleProvince().map(({ sheet }) => sheet);

/** Those that differ from one another in an entry: verdicts hang on nothing else. */
export function goldenSheets(): readonly NamedSheet[] {
  const scenes = [...ruleCases()].flatMap(([code, { fires, quiet }]) =>
    [...fires, ...quiet].map((scene) => ({
      name: `${code}: ${scene.when}`,
      sheet: cleanSheet(changesOf(scene)),
    })),
  );
  return [...new Map(scenes.map((each) => [hashOf(each.sheet.entries), each])).values()];
}

export function exampleSheets(): readonly NamedSheet[] {
  return province.map((sheet) => ({ name: sheet.unit, sheet }));
}

export function edgeSheets(count: number): readonly NamedSheet[] {
  return Array.from({ length: count }, (_, seed) => {
    const { unit } = province[(seed * 37) % province.length]!;
    const circumstances = circumstancesOf(pack, unit, PERIOD);
    return {
      name: `seed ${seed}`,
      sheet: randomSheet(pack, unit, PERIOD, circumstances, seed),
    };
  });
}

/** Spread evenly over all of them. */
export function some<T>(all: readonly T[], count: number): readonly T[] {
  return Array.from({ length: Math.min(count, all.length) }, (_, index) => {
    return all[Math.floor((index * all.length) / Math.min(count, all.length))]!;
  });
}
