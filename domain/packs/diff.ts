/**
 * What sets two packs apart: shown before a new one is published, and named in receipts where a sheet was
 * filled in under an older one.
 */
import { canonicalJson } from '#domain/values/canonical';
import { changedCells, standardOf, type CellDifference } from './diff-cells.ts';
import type { Band, Circumstances, Indicator, Measure, Pack } from './schema.ts';
import { partIds, standardKey, standards } from './threshold.ts';

type Text = Indicator['text'];

export type PackDifference =
  | { readonly kind: 'bands'; readonly before: readonly Band[]; readonly after: readonly Band[] }
  | Change<'criterionName', Text | null, { readonly criterion: number }>
  | { readonly kind: 'indicatorAdded' | 'indicatorRemoved'; readonly indicator: string }
  | Change<'text', Text, { readonly indicator: string }>
  | Change<'textConfirmed', boolean, { readonly indicator: string }>
  | Change<'measure', Measure, { readonly indicator: string }>
  | Change<'whenNone', Indicator['whenNone']['verdict'], { readonly indicator: string }>
  | CellDifference
  | Change<'region', string | null>
  | Change<'zone' | 'communeGroup', string | null, { readonly unit: string }>;

type Change<Kind extends string, Value, Place = unknown> = Place & {
  readonly kind: Kind;
  readonly before: Value;
  readonly after: Value;
};

/** All differences that can move a verdict, a tally or what people read; notes and sources are left out. */
export function diffPacks(a: Pack, b: Pack): PackDifference[] {
  return [...bands(a, b), ...criteria(a, b), ...indicators(a, b), ...membership(a, b)];
}

/**
 * The indicators judged by another standard in `b` than in `a`, or by one of them only. With a second set of
 * circumstances, for a commune that also changes its zone or group.
 */
export function changedIndicators(
  a: Pack,
  b: Pack,
  before: Circumstances,
  after: Circumstances = before,
): string[] {
  const old = judged(a, before);
  const now = judged(b, after);
  return union(old, now).filter((id) => old.get(id) !== now.get(id));
}

/** For each indicator all that its parts are compared with, as one text. */
function judged(pack: Pack, circumstances: Circumstances): ReadonlyMap<string, string> {
  const all = standards(pack, circumstances);
  return new Map(
    pack.indicators.map((indicator) => [
      indicator.id,
      canonicalJson(
        partIds(indicator)
          .map((part) => ({ part, row: all.get(standardKey(indicator.id, part)) }))
          .map(({ part, row }) => ({ part, standard: row && standardOf(row) })),
      ),
    ]),
  );
}

function bands(a: Pack, b: Pack): PackDifference[] {
  return same(a.bands, b.bands) ? [] : [{ kind: 'bands', before: a.bands, after: b.bands }];
}

function criteria(a: Pack, b: Pack): PackDifference[] {
  const old = new Map(a.criteria.map(({ no, name }) => [no, name]));
  const now = new Map(b.criteria.map(({ no, name }) => [no, name]));
  return union(old, now)
    .map((criterion) => ({
      kind: 'criterionName' as const,
      criterion,
      before: old.get(criterion) ?? null,
      after: now.get(criterion) ?? null,
    }))
    .filter(isChange);
}

function indicators(a: Pack, b: Pack): PackDifference[] {
  const old = new Map(a.indicators.map((it) => [it.id, it]));
  const now = new Map(b.indicators.map((it) => [it.id, it]));
  return union(old, now).flatMap((id): PackDifference[] => {
    const before = old.get(id);
    const after = now.get(id);
    if (!before) return [{ kind: 'indicatorAdded', indicator: id }];
    if (!after) return [{ kind: 'indicatorRemoved', indicator: id }];
    return [...wording(before, after), ...changedCells(before, after, [a, b])];
  });
}

function wording(a: Indicator, b: Indicator): PackDifference[] {
  const indicator = a.id;
  const verdict = ({ whenNone }: Indicator) => whenNone.verdict;
  return [
    { kind: 'text' as const, indicator, before: a.text, after: b.text },
    {
      kind: 'textConfirmed' as const,
      indicator,
      before: a.textConfirmed,
      after: b.textConfirmed,
    },
    { kind: 'measure' as const, indicator, before: a.measure, after: b.measure },
    { kind: 'whenNone' as const, indicator, before: verdict(a), after: verdict(b) },
  ].filter(isChange);
}

/** Where a province put its communes: what decides, beside the table, which row applies. */
function membership(a: Pack, b: Pack): PackDifference[] {
  const region = {
    kind: 'region' as const,
    before: a.overlay?.region ?? null,
    after: b.overlay?.region ?? null,
  };
  return [
    ...[region].filter(isChange),
    ...classes('zone', a.overlay?.zones, b.overlay?.zones),
    ...classes('communeGroup', a.overlay?.communeGroups, b.overlay?.communeGroups),
  ];
}

function classes(
  kind: 'zone' | 'communeGroup',
  a: Readonly<Record<string, string>> = {},
  b: Readonly<Record<string, string>> = {},
): PackDifference[] {
  const old = new Map(Object.entries(a));
  const now = new Map(Object.entries(b));
  return union(old, now)
    .map((unit) => ({ kind, unit, before: old.get(unit) ?? null, after: now.get(unit) ?? null }))
    .filter(isChange);
}

function isChange({ before, after }: { readonly before: unknown; readonly after: unknown }) {
  return !same(before, after);
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** The keys of both, in the order of the first, then of the second. */
function union<Key>(a: ReadonlyMap<Key, unknown>, b: ReadonlyMap<Key, unknown>): Key[] {
  return [...new Set([...a.keys(), ...b.keys()])];
}
