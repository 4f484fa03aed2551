/**
 * Figures that cannot all be right: a part over its whole, parts that do not add up, a share over 100. Typed figures
 * stay as typed and computed ones as computed; what contradicts is said, never mended.
 */
import {
  compare,
  decimalText,
  parseDecimal,
  sumDecimals,
  type Decimal,
} from '#domain/values/decimal';
import type { FigureCatalogue } from './catalogue.ts';
import { figureName } from './figure-name.ts';

export type Contradiction =
  | { readonly kind: 'partOverWhole'; readonly part: string; readonly whole: string }
  | {
      readonly kind: 'sum';
      readonly parts: readonly string[];
      readonly whole: string;
      /** A canonical decimal: what the parts make. */
      readonly sum: string;
    }
  | { readonly kind: 'overHundred'; readonly figure: string };

/** What is contained in what, beyond what is printed as a share of it. */
const PART_OF: readonly (readonly [part: string, whole: string])[] = [
  ['statistic:roadsCash', 'typed:contributions.cash'],
  ['statistic:roadsLabour', 'typed:contributions.days'],
  ['statistic:roadsLand', 'typed:contributions.land'],
  ['typed:flagship.projects.vegetables', 'typed:flagship.projects'],
  ['typed:power.communes', 'expected'],
  ['plan:added:markets', 'plan:added:criterion:7'],
];

/** Parts that make a whole, no more and no less. */
const SUMS: readonly (readonly [parts: readonly string[], whole: string])[] = [
  [
    [
      'typed:flagship.models.approved',
      'typed:flagship.models.completing',
      'typed:flagship.models.drafting',
    ],
    'typed:flagship.models',
  ],
  [
    ['register:works.carried.capital', 'register:works.new.capital'],
    'typed:capital.infrastructure',
  ],
  [
    ['typed:education.secondary1', 'typed:education.secondary2', 'typed:education.secondary3'],
    'units:communeLevel',
  ],
  [['criterion:6', 'plan:added:criterion:6'], 'plan:criterion:6'],
  [['criterion:15', 'plan:added:criterion:15'], 'plan:criterion:15'],
  [['band:19', 'plan:added:recognised'], 'plan:band:19'],
];

/** By the name of a figure its value; null where there is none: a gap contradicts nothing. */
export type ValueOf = (name: string) => string | null;

export function contradictions(
  catalogue: FigureCatalogue,
  valueOf: ValueOf,
): readonly Contradiction[] {
  const numberOf = (name: string): Decimal | null => {
    const value = valueOf(name);
    return value === null ? null : parseDecimal(value);
  };
  return [
    ...[...PART_OF, ...shares(catalogue)].flatMap(([part, whole]): Contradiction[] => {
      const [a, b] = [numberOf(part), numberOf(whole)];
      return a && b && compare(a, b) > 0 ? [{ kind: 'partOverWhole', part, whole }] : [];
    }),
    ...[...SUMS, ...planOfBands(catalogue)].flatMap(([parts, whole]): Contradiction[] => {
      const given = parts.map(numberOf).filter((each) => each !== null);
      const all = numberOf(whole);
      if (!all || given.length < parts.length) return [];
      const sum = sumDecimals(given);
      return compare(sum, all) === 0 ? [] : [{ kind: 'sum', parts, whole, sum: decimalText(sum) }];
    }),
    ...percents(catalogue).flatMap((figure): Contradiction[] => {
      const value = numberOf(figure);
      return value && compare(value, HUNDRED) > 0 ? [{ kind: 'overHundred', figure }] : [];
    }),
  ];
}

const HUNDRED = parseDecimal('100');

/** What somebody typed as part of something. */
function shares(catalogue: FigureCatalogue): readonly (readonly [string, string])[] {
  return [...catalogue.values()].flatMap(({ concept, home, denominator }) =>
    home.kind === 'typed' && denominator !== undefined && denominator !== concept
      ? [[concept, denominator] as const]
      : [],
  );
}

function planOfBands(
  catalogue: FigureCatalogue,
): readonly (readonly [readonly string[], string])[] {
  const bands = [...catalogue.keys()].filter((concept) => concept.startsWith('band:'));
  return [[bands.map((concept) => figureName(concept, 'plan')), 'expected']];
}

function percents(catalogue: FigureCatalogue): readonly string[] {
  return [...catalogue.values()].flatMap(({ concept, home, measure }) =>
    home.kind === 'typed' && measure === '%' ? [concept] : [],
  );
}
