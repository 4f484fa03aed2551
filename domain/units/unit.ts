import type { UnitKey } from '#domain/sheet/sheet';

export type UnitType = 'province' | 'district' | 'city' | 'commune' | 'ward' | 'town';
export type UnitLevel = 'province' | 'district' | 'commune';

/** Đơn vị: a node of a unit tree. */
export interface Unit {
  /** Code and the day from which the code names this unit: "05986@2004-08-31". */
  readonly key: UnitKey;
  /** GSO code, two, three or five digits. Names a unit only together with a date. */
  readonly code: string;
  /** In full, "Xã Hoàng Đồng". */
  readonly name: string;
  /** Without its type, "Hoàng Đồng". */
  readonly shortName: string;
  readonly type: UnitType;
  /** The type as it stands in the name, "Xã". */
  readonly typeVi: string;
  readonly level: UnitLevel;
  /** A xã: judged by the criteria set and counted in N. Wards and towns are not. */
  readonly rural: boolean;
  /** Null for the root. */
  readonly parent: UnitKey | null;
  /** Other full names found in lists, "Xã Quý Hoà". */
  readonly aliases: readonly string[];
}

interface TypeFacts {
  readonly vi: string;
  /** Usual short forms, folded, dots as spaces: "t t" is T.T. */
  readonly short: readonly string[];
  readonly level: UnitLevel;
}

export const UNIT_TYPES: Readonly<Record<UnitType, TypeFacts>> = {
  province: { vi: 'Tỉnh', short: ['t'], level: 'province' },
  district: { vi: 'Huyện', short: ['h'], level: 'district' },
  city: { vi: 'Thành phố', short: ['tp', 't p'], level: 'district' },
  commune: { vi: 'Xã', short: ['x'], level: 'commune' },
  ward: { vi: 'Phường', short: ['p'], level: 'commune' },
  town: { vi: 'Thị trấn', short: ['tt', 't t'], level: 'commune' },
};

/** Splits "Thị trấn Đồng Đăng" into type and short name. Throws RangeError where no type stands in front. */
export function splitName(name: string): { type: UnitType; shortName: string } {
  for (const type of Object.keys(UNIT_TYPES) as UnitType[]) {
    const prefix = `${UNIT_TYPES[type].vi} `;
    if (name.startsWith(prefix)) return { type, shortName: name.slice(prefix.length) };
  }
  throw new RangeError(`no unit type in front of the name: ${name}`);
}
