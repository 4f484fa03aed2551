/**
 * Differences between two threshold tables, cell by cell. A row without a region stands for all regions, so
 * two tables that say the same in more or fewer rows do not differ; a change that all regions share is one.
 */
import { canonicalJson } from '#domain/values/canonical';
import type { Indicator, Pack, Threshold } from './schema.ts';
import { keyCount } from './threshold.ts';

/** What a value is compared with and how; provenance left aside. */
export type Standard = Pick<Threshold, 'op' | 'value' | 'upTo'>;

/** A place in the table. Without a region: in every region, or in a table that has none. */
export interface StandardCell {
  readonly indicator: string;
  readonly table: 'national' | 'provincial';
  readonly part: string;
  readonly region?: string | undefined;
  readonly communeGroup?: string | undefined;
  readonly zone?: string | undefined;
  readonly fromYear?: number | undefined;
}

export type CellDifference =
  | {
      readonly kind: 'standard';
      readonly cell: StandardCell;
      /** Null where the table has no row. */
      readonly before: Standard | null;
      readonly after: Standard | null;
    }
  | {
      /** The standard is the same, but has been found in the decision's text, or has not after all. */
      readonly kind: 'confirmed';
      readonly cell: StandardCell;
      readonly before: boolean;
      readonly after: boolean;
    };

export function standardOf({ op, value, upTo }: Threshold): Standard {
  return {
    op,
    ...(value !== undefined && { value }),
    ...(upTo !== undefined && { upTo }),
  };
}

export function changedCells(
  before: Indicator,
  after: Indicator,
  packs: readonly [Pack, Pack],
): CellDifference[] {
  const regions = [...new Set(packs.flatMap((pack) => pack.regions.map(({ code }) => code)))];
  const national = differences(
    cells(before, 'national', before.thresholds, regions),
    cells(after, 'national', after.thresholds, regions),
  );
  // A province lies in one region: its rows need none.
  const provincial = differences(
    cells(before, 'provincial', before.provincial ?? [], []),
    cells(after, 'provincial', after.provincial ?? [], []),
  );
  return [...shared(national, regions.length), ...provincial];
}

type Cells = ReadonlyMap<string, { readonly cell: StandardCell; readonly row: Threshold }>;

function cells(
  { id }: Indicator,
  table: StandardCell['table'],
  rows: readonly Threshold[],
  regions: readonly string[],
): Cells {
  const found = new Map<string, { cell: StandardCell; row: Threshold }>();
  // Rows for all regions first: a region's own row then takes its cell.
  for (const row of [...rows].sort((a, b) => keyCount(a) - keyCount(b))) {
    const { part = '', region, communeGroup, zone, fromYear } = row;
    const everywhere = regions.length > 0 ? regions : [undefined];
    for (const place of region === undefined ? everywhere : [region]) {
      const cell = { indicator: id, table, part, region: place, communeGroup, zone, fromYear };
      found.set(canonicalJson(cell), { cell, row });
    }
  }
  return found;
}

function differences(before: Cells, after: Cells): CellDifference[] {
  return [...new Map([...before, ...after])].flatMap(([key, { cell }]): CellDifference[] => {
    const old = before.get(key)?.row;
    const now = after.get(key)?.row;
    const was = old ? standardOf(old) : null;
    const is = now ? standardOf(now) : null;
    if (canonicalJson(was) !== canonicalJson(is)) {
      return [{ kind: 'standard', cell, before: was, after: is }];
    }
    if (!old || !now || old.confirmed === now.confirmed) return [];
    return [{ kind: 'confirmed', cell, before: old.confirmed, after: now.confirmed }];
  });
}

/** One difference without a region in place of the same difference in each of them. */
function shared(list: readonly CellDifference[], regions: number): CellDifference[] {
  const alike = new Map<string, CellDifference[]>();
  for (const difference of list) {
    const key = canonicalJson(withoutRegion(difference));
    alike.set(key, [...(alike.get(key) ?? []), difference]);
  }
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    return first && regions > 1 && group.length === regions ? [withoutRegion(first)] : group;
  });
}

function withoutRegion(difference: CellDifference): CellDifference {
  return { ...difference, cell: { ...difference.cell, region: undefined } };
}
