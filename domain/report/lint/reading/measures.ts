/** What stands behind a number and says what it measures. Amounts of one kind compare in one unit. */
import { parseDecimal, type Decimal } from '#domain/values/decimal';

export type MeasureKind =
  'money' | 'days' | 'area' | 'length' | 'volume' | 'mass' | 'criteria' | 'time' | 'age';

export interface Measure {
  readonly kind: MeasureKind;
  /** As people write it. */
  readonly unit: string;
  /** Into the unit in which the kind is compared: million đồng, work-days, m², km, m³, tonnes. */
  readonly factor: Decimal;
}

type Row = readonly [kind: MeasureKind, unit: string, factor: string, pattern: RegExp];

const END = String.raw`(?![\p{L}\d])`;
const after = (words: string): RegExp => new RegExp(String.raw`^\s{0,3}(?:${words})${END}`, 'u');

/** Tried in this order on the text behind a number, in the form for matching. */
const ROWS: readonly Row[] = [
  ['money', 'nghìn tỷ đồng', '1000000', after('(?:nghìn|ngàn) t[ỷỉ](?: đồng)?')],
  ['money', 'tỷ đồng', '1000', after('t[ỷỉ](?: đồng)?')],
  ['money', 'triệu đồng', '1', after(String.raw`triệu(?: đồng)?|tr\.? ?đ|trđ`)],
  ['money', 'nghìn đồng', '0.001', after(String.raw`(?:nghìn|ngàn) đồng|nghìn đ`)],
  ['money', 'đồng', '0.000001', after('đồng|vnđ|vnd')],
  [
    'days',
    'ngày công',
    '1',
    after(
      '(?:ngày )?công(?: lao động)?(?=\\s*(?:[;,.)(]|$|và |để |làm |tham |trị |với |đóng ))|ngày công',
    ),
  ],
  ['area', 'm²', '1', after('m2|m²|mét vuông')],
  ['area', 'ha', '10000', after('ha|héc ta|hecta')],
  ['area', 'km²', '1000000', after('km2|km²')],
  ['volume', 'm³', '1', after('m3|m³|mét khối')],
  ['length', 'km', '1', after('km|ki-lô-mét')],
  ['length', 'm', '0.001', after('m|mét')],
  ['mass', 'tấn', '1', after('tấn')],
  ['criteria', 'tiêu chí', '1', after('tiêu chí|tc')],
  ['time', 'tháng', '1', after('tháng')],
  ['time', 'năm', '1', after('năm')],
  ['time', 'ngày', '1', after('ngày')],
  ['age', 'tuổi', '1', after('tuổi')],
];

const MEASURES: readonly (readonly [Measure, RegExp])[] = ROWS.map(
  ([kind, unit, factor, pattern]) => [{ kind, unit, factor: parseDecimal(factor) }, pattern],
);

const LONGEST = 24;

/** What `text` from `from` on measures, if it says so, and where that ends. */
export function measureAt(text: string, from: number): { measure: Measure; end: number } | null {
  const behind = text.slice(from, from + LONGEST);
  for (const [measure, pattern] of MEASURES) {
    const found = pattern.exec(behind);
    if (found) return { measure, end: from + found[0].length };
  }
  return null;
}
