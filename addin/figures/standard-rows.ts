/** The standards that a province may set, as rows to be changed: those of its overlay, and those it has not set yet. */
import type { Overlay, Pack, Zone } from '#domain/packs/schema';
import { overlayOf } from '#domain/packs/overlay';
import { partIds } from '#domain/packs/threshold';
import { readNumber } from '#domain/values/read-number';

export interface StandardRow {
  /** "2.2|III": which row of the overlay. */
  readonly key: string;
  readonly indicator: string;
  readonly part: string;
  readonly zone: Zone | null;
  /** The first year of a step; null: from the beginning. */
  readonly fromYear: number | null;
  /** A canonical decimal; null while it is not set. */
  readonly value: string | null;
  readonly confirmed: boolean;
}

type Row = Overlay['thresholds'][number];

function keyOf({ indicator, part, zone, fromYear, communeGroup }: Row): string {
  return [indicator, part, zone, fromYear, communeGroup].map((each) => each ?? '').join('|');
}

/** In the order of the indicators. Assessed ones have no value to set. */
export function standardRows(pack: Pack): readonly StandardRow[] {
  const rows = rowsOf(pack).filter(({ op }) => op !== 'assessed');
  const order = new Map(pack.indicators.map(({ id }, index) => [id, index]));
  return rows
    .map((row) => ({
      key: keyOf(row),
      indicator: row.indicator,
      part: row.part ?? '',
      zone: row.zone ?? null,
      fromYear: row.fromYear ?? null,
      value: row.value ?? null,
      confirmed: row.confirmed,
    }))
    .sort((a, b) => order.get(a.indicator)! - order.get(b.indicator)!);
}

function rowsOf(pack: Pack): readonly Row[] {
  const set = overlayOf(pack)?.thresholds ?? [];
  const known = new Set(set.map(({ indicator }) => indicator));
  const unset = pack.indicators
    .filter(({ id, setByProvince, measure }) => {
      return setByProvince && measure.kind !== 'assessed' && !known.has(id);
    })
    .flatMap((indicator) =>
      partIds(indicator).map((part): Row => ({
        indicator: indicator.id,
        ...(part === '' ? {} : { part }),
        op: 'province',
        confirmed: false,
      })),
    );
  return [...set, ...unset];
}

/** The overlay with new values, by the key of their row. A value that was typed here is not compared with a decision. */
export function changedOverlay(
  pack: Pack,
  overlay: Overlay,
  values: ReadonlyMap<string, string>,
): Overlay {
  return {
    ...overlay,
    thresholds: rowsOf(pack).flatMap((row) => {
      const value = values.get(keyOf(row));
      if (value === undefined) return row.op === 'province' ? [] : [row];
      const { upTo: _upTo, text: _text, ...kept } = row;
      const op = row.op === '<=' || row.op === '=' ? row.op : '>=';
      return [{ ...kept, op, value, confirmed: false }];
    }),
  };
}

/** A number as a Vietnamese office types it, as a canonical decimal that is not negative; null where it is none. */
export function typedNumber(text: string): string | null {
  const reading = readNumber(text);
  return reading.kind === 'number' && !reading.value.startsWith('-') ? reading.value : null;
}
