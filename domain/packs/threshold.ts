/**
 * Which standard (mức chuẩn) a commune is judged by. The rule of precedence stands in schema.ts, at `threshold`;
 * rows of the provincial overlay are looked at before the national ones.
 */
import type { Circumstances, Indicator, Pack, Threshold } from './schema.ts';

/** What a row can name to apply to some communes only. */
export const ROW_KEYS = ['region', 'communeGroup', 'zone'] as const;

/**
 * By `standardKey`. Null: the standard is not known here. No entry: nothing is asked of this part here, though
 * something is of another part of its indicator.
 */
export type Standards = ReadonlyMap<string, Threshold | null>;

export function standardKey(indicator: string, part: string): string {
  return `${indicator}${part}`;
}

/** The ids of what is compared with a standard of its own: "a" and "b" of 17.1, "" where there is only one. */
export function partIds({ measure }: Pick<Indicator, 'measure'>): readonly string[] {
  return 'parts' in measure ? measure.parts.map(({ id }) => id) : [''];
}

export function keyCount(row: Threshold): number {
  return ROW_KEYS.filter((key) => row[key] !== undefined).length;
}

// A province has few different circumstances and thousands of sheets, and a pack never changes.
const known = new WeakMap<Pack, Map<string, Standards>>();

/** Every standard of a pack in these circumstances. The region is the overlay's. */
export function standards(pack: Pack, circumstances: Circumstances): Standards {
  const { zone = '', communeGroup = '', year } = circumstances;
  const key = `${zone}|${communeGroup}|${year}`;
  let byCircumstances = known.get(pack);
  if (!byCircumstances) known.set(pack, (byCircumstances = new Map()));
  let found = byCircumstances.get(key);
  if (!found) byCircumstances.set(key, (found = resolveAll(pack, circumstances)));
  return found;
}

/** One of `standards`; undefined where nothing is asked of the part. */
export function resolveThreshold(
  pack: Pack,
  indicator: Pick<Indicator, 'id'>,
  partId: string,
  circumstances: Circumstances,
): Threshold | null | undefined {
  return standards(pack, circumstances).get(standardKey(indicator.id, partId));
}

interface Context extends Circumstances {
  readonly region: string | undefined;
}

function resolveAll(pack: Pack, circumstances: Circumstances): Standards {
  const context: Context = { ...circumstances, region: pack.overlay?.region };
  const all = new Map<string, Threshold | null>();
  for (const indicator of pack.indicators) {
    const parts = partIds(indicator).map((part) => ({
      key: standardKey(indicator.id, part),
      row:
        prevailing(indicator.provincial ?? [], part, context) ??
        prevailing(indicator.thresholds, part, context),
    }));
    const noneKnown = parts.every(({ row }) => row === null);
    for (const { key, row } of parts) if (row !== null || noneKnown) all.set(key, row);
  }
  return all;
}

function prevailing(rows: readonly Threshold[], part: string, context: Context): Threshold | null {
  return rows
    .filter((row) => (row.part ?? '') === part && applies(row, context))
    .reduce<Threshold | null>((best, row) => (best && !outranks(row, best) ? best : row), null);
}

function applies(row: Threshold, context: Context): boolean {
  return (
    ROW_KEYS.every((key) => row[key] === undefined || row[key] === context[key]) &&
    (row.fromYear === undefined || row.fromYear <= context.year)
  );
}

/** Rows that neither outranks are refused when the pack is loaded. */
function outranks(row: Threshold, other: Threshold): boolean {
  const more = keyCount(row) - keyCount(other);
  return more > 0 || (more === 0 && startOf(row) > startOf(other));
}

function startOf({ fromYear = -Infinity }: Threshold): number {
  return fromYear;
}
