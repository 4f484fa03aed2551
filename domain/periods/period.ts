/**
 * Kỳ: DHIS2 period identifiers "2017", "2017S1", "2017Q2", "201706". Calendar days are plain ISO texts: no time zone
 * can move one, and they compare as texts.
 */
import type { PeriodId } from '#domain/sheet/sheet';
import { foldName } from '#domain/values/fold';

/** A calendar day, "2017-06-30". */
export type IsoDate = string;

export type PeriodKind = 'year' | 'halfYear' | 'quarter' | 'month';

export interface Period {
  readonly id: PeriodId;
  readonly kind: PeriodKind;
  readonly year: number;
  /** Which one of its year, from 1; of a year always 1. */
  readonly index: number;
  /** First and last day, both inside. */
  readonly start: IsoDate;
  readonly end: IsoDate;
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

interface KindFacts {
  /** How long one is. */
  readonly months: number;
  readonly id: (year: number, index: number) => PeriodId;
  readonly labelVi: (year: number, index: number) => string;
}

const KINDS: Readonly<Record<PeriodKind, KindFacts>> = {
  year: {
    months: 12,
    id: (year) => `${year}`,
    labelVi: (year) => `Năm ${year}`,
  },
  halfYear: {
    months: 6,
    id: (year, index) => `${year}S${index}`,
    labelVi: (year, index) => `6 tháng ${index === 1 ? 'đầu' : 'cuối'} năm ${year}`,
  },
  quarter: {
    months: 3,
    id: (year, index) => `${year}Q${index}`,
    labelVi: (year, index) => `Quý ${ROMAN[index - 1]} năm ${year}`,
  },
  month: {
    months: 1,
    id: (year, index) => `${year}${twoDigits(index)}`,
    labelVi: (year, index) => `Tháng ${index} năm ${year}`,
  },
};

const ID = /^(?<year>[12]\d{3})(?:S(?<halfYear>[12])|Q(?<quarter>[1-4])|(?<month>0[1-9]|1[0-2]))?$/;

/** The period an id names, or null. Ids are exact, "2017s1" is none; what people type goes through `periodFromText`. */
export function parsePeriod(id: string): Period | null {
  const groups = ID.exec(id)?.groups;
  if (groups === undefined) return null;
  const year = Number(groups['year']);
  const kind = (['halfYear', 'quarter', 'month'] as const).find((name) => groups[name]);
  return kind === undefined
    ? periodOf('year', year, 1)
    : periodOf(kind, year, Number(groups[kind]));
}

/** For ids that were checked at the boundary. Throws RangeError where one is no period after all. */
export function requirePeriod(id: string): Period {
  const period = parsePeriod(id);
  if (period === null) throw new RangeError(`not a period: ${id}`);
  return period;
}

/** The period of the same kind just before. Throws RangeError where `id` is no period; so do all functions below. */
export function previousPeriod(id: PeriodId): PeriodId {
  const { kind, year, index } = requirePeriod(id);
  return index > 1
    ? KINDS[kind].id(year, index - 1)
    : KINDS[kind].id(year - 1, 12 / KINDS[kind].months);
}

/** Every period of every kind that begins on `first` or later and not after `last`, year by year. */
export function periodsFrom(first: IsoDate, last: IsoDate): readonly PeriodId[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const kinds = Object.keys(KINDS) as PeriodKind[];
  return years
    .flatMap((year) =>
      kinds.flatMap((kind) =>
        Array.from({ length: 12 / KINDS[kind].months }, (_, index) =>
          periodOf(kind, year, index + 1),
        ),
      ),
    )
    .filter(({ start }) => first <= start && start <= last)
    .map(({ id }) => id);
}

/** Whether every day of `inner` lies in `outer`. A period contains itself. */
export function contains(outer: PeriodId, inner: PeriodId): boolean {
  const [whole, part] = [requirePeriod(outer), requirePeriod(inner)];
  return whole.start <= part.start && part.end <= whole.end;
}

/** "6 tháng đầu năm 2017", "Quý II năm 2017", "Tháng 6 năm 2017", "Năm 2017". */
export function periodLabelVi(id: PeriodId): string {
  const { kind, year, index } = requirePeriod(id);
  return KINDS[kind].labelVi(year, index);
}

/** Read after folding, with "năm" and the marks between words taken out: "Quý II/2017" is "quy ii 2017". */
const WRITTEN: readonly { readonly kind: PeriodKind; readonly pattern: RegExp }[] = [
  { kind: 'year', pattern: /^(?<year>[12]\d{3})$/ },
  {
    kind: 'halfYear',
    pattern: /^(?:0?6|sau) thang (?<index>dau|cuoi) (?<year>[12]\d{3})$/,
  },
  { kind: 'quarter', pattern: /^qu[yi] (?<index>0?[1-4]|i{1,3}|iv) (?<year>[12]\d{3})$/ },
  { kind: 'month', pattern: /^thang (?<index>0?[1-9]|1[0-2]) (?<year>[12]\d{3})$/ },
];

const IN_WORDS: Readonly<Record<string, number>> = {
  dau: 1,
  cuoi: 2,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
};

/**
 * Reads a period back from its label or id as people type them: any case, either Unicode form, with or without tone
 * marks, "quý 2/2017", "tháng 06-2017", "Kỳ: 06 tháng đầu năm 2017". Null for everything else, also for what could
 * be two periods ("6 tháng năm 2017").
 */
export function periodFromText(text: string): PeriodId | null {
  const id = parsePeriod(text.trim().toUpperCase())?.id;
  if (id !== undefined) return id;
  const plain = foldName(text.replace(/[,:/]/g, ' '))
    .split(' ')
    .filter((word) => word !== '' && word !== 'ky' && word !== 'nam')
    .join(' ');
  for (const { kind, pattern } of WRITTEN) {
    const groups = pattern.exec(plain)?.groups;
    if (groups === undefined) continue;
    const index = groups['index'] ?? '1';
    return KINDS[kind].id(Number(groups['year']), IN_WORDS[index] ?? Number(index));
  }
  return null;
}

function periodOf(kind: PeriodKind, year: number, index: number): Period {
  const { months, id } = KINDS[kind];
  const last = index * months;
  return {
    id: id(year, index),
    kind,
    year,
    index,
    start: `${year}-${twoDigits(last - months + 1)}-01`,
    end: `${year}-${twoDigits(last)}-${daysIn(year, last)}`,
  };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
