/** The unit, the period and the criteria set that arguments mean. */
import {
  overlaysOf,
  packByHash,
  packForPeriod,
  provinceOverlay,
  shippedPack,
  type NationalPackId,
} from '#domain/packs/catalogue';
import type { Pack } from '#domain/packs/schema';
import { parsePeriod, periodFromText, requirePeriod, type IsoDate } from '#domain/periods/period';
import type { PeriodId } from '#domain/sheet/sheet';
import { resolveName } from '#domain/units/names';
import { ancestors } from '#domain/units/tree';
import { findUnit, treeAt, unitByKey } from '#domain/units/trees';
import type { Unit } from '#domain/units/unit';
import { isBlank, textOf, type Cell } from './cells.ts';
import type { FunctionContext } from './context.ts';
import { FunctionError } from './function-error.ts';

/** Codes have two, three or five digits; Excel takes the leading 0 of "05986" away. */
const CODE = /^\d{2,5}$/;

export function periodOf(cell: Cell, { place }: FunctionContext): PeriodId {
  if (isBlank(cell)) {
    if (place) return place.period;
    throw new FunctionError('period.missing', {});
  }
  const text = textOf(cell);
  const period = periodFromText(text);
  if (period === null) throw new FunctionError('period.unread', { text });
  return period;
}

/** The unit that a key, a code or a name means on a day, or the workbook's own; null where neither says. */
export function unitOf(cell: Cell, day: IsoDate, { place }: FunctionContext): Unit | null {
  if (isBlank(cell)) return place && unitByKey(place.unit, day);
  const text = textOf(cell).trim();
  return text.includes('@') || CODE.test(text) ? unitByCode(text, day) : unitNamed(text, '', day);
}

export function requireUnit(cell: Cell, day: IsoDate, context: FunctionContext): Unit {
  const unit = unitOf(cell, day, context);
  if (unit === null) throw new FunctionError('unit.missing', {});
  return unit;
}

function unitByCode(text: string, day: IsoDate): Unit {
  const code = text.length === 4 ? text.padStart(5, '0') : text;
  const unit = text.includes('@') ? unitByKey(text, day) : findUnit(code, day);
  if (unit === null) throw new FunctionError('unit.unknown', { name: text, nearest: [] });
  return unit;
}

export function unitNamed(name: string, district: string, day: IsoDate): Unit {
  const found = resolveName({ name, district }, day);
  switch (found.kind) {
    case 'unit':
      return found.unit;
    case 'candidates':
      throw new FunctionError('unit.ambiguous', {
        name,
        candidates: found.units.map(described(day)),
      });
    case 'none':
      throw new FunctionError('unit.unknown', { name, nearest: found.nearest.map(described(day)) });
  }
}

/** "Xã Tân Thanh (Huyện Văn Lãng, mã 06124)": enough to tell those of one name apart. */
const described =
  (day: IsoDate) =>
  ({ name, key, code }: Unit): string => {
    const [above] = ancestors(treeAt(day)!, key);
    return above ? `${name} (${above.name}, mã ${code})` : name;
  };

export const lastDay = (period: PeriodId): IsoDate => requirePeriod(period).end;

/**
 * The set that judges a period: the workbook's own for its own period; else the national one with the overlay of the
 * workbook, so that an example province stays one, or of the province.
 */
export function packOf(period: PeriodId, { place }: FunctionContext): Pack {
  const own = place?.packHash === undefined ? undefined : packByHash(place.packHash);
  if (own && place?.period === period) return own;
  const national = packForPeriod(lastDay(period));
  if (!national) throw new FunctionError('period.withoutPack', { period });
  const id = national.id as NationalPackId;
  const overlay = overlaysOf(id).find((each) => each === own?.overlay?.id) ?? provinceOverlay(id);
  return overlay ? shippedPack(id, overlay) : national;
}

/** The set whose bands count where no period is named: the workbook's, else the one in force today. */
export function packInForce(context: FunctionContext): Pack {
  return packOf(context.place?.period ?? context.today.slice(0, 4), context);
}

/** A date as Excel keeps it (days since 30 December 1899), as 30/06/2017, as 2017-06-30, or a period's last day. */
export function dayOf(cell: Cell, { place, today }: FunctionContext): IsoDate {
  if (isBlank(cell)) return place ? lastDay(place.period) : today;
  if (typeof cell === 'number' && !parsePeriod(String(cell))) {
    return new Date(Date.UTC(1899, 11, 30) + Math.floor(cell) * 86_400_000)
      .toISOString()
      .slice(0, 10);
  }
  const text = textOf(cell).trim();
  const [, date, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const iso = year ? `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}` : text;
  if (isDay(iso)) return iso;
  const period = periodFromText(text);
  if (period === null) throw new FunctionError('date.unread', { text });
  return lastDay(period);
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
