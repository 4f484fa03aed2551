/**
 * Finds the numbers of a line and says what each is. One pass from left to right; every repetition in the patterns is
 * bounded, so that no text makes it slow.
 */
import { parseDecimal } from '#domain/values/decimal';
import { digitReadings } from '#domain/values/grouped-digits';
import type { ReportLine } from './lines.ts';
import { measureAt } from './measures.ts';
import type { DocumentMention, Label, Mention, Numeral, Qualifier } from './mention.ts';

/** Digits with their marks; blanks group where there are at least two of them, or one that does not break. */
const NUMBER = String.raw`\d{1,3}(?:[ \u00A0\u202F]\d{3}){2,5}(?:,\d{1,6})?(?!\d)|\d{1,3}(?:[\u00A0\u202F]\d{3}){1,5}(?!\d)|\d{1,15}(?:[.,]\d{1,15}){0,6}`;
const UNIT = String.raw`(?:\s?(?:km2|km²|km|m2|m²|m3|m³|m|ha|tấn|xã|hộ|thôn|người|huyện)(?: \p{L}{1,10}){0,2})?`;

const DOCUMENT =
  /^(\d{1,5}[a-zđ]?)(\/\d{4}\/[A-ZĐ][\p{L}\d]{0,14}(?:[-–][A-ZĐ][\p{L}\d]{0,14}){0,4}|\/[A-ZĐ]\p{L}{0,14}(?:[-–][A-ZĐ][\p{L}\d]{0,14}){1,4}|-[A-ZĐ]\p{L}{0,8}\/[A-ZĐ]\p{L}{1,12}(?:-[A-ZĐ]\p{L}{0,12}){0,3})(?![\p{L}\d])/u;
const DATE = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?((?:19|20)\d\d)(?![\d/])/;
const MONTH = /^(0?[1-9]|1[0-2])\s?[/-]\s?((?:19|20)\d\d)(?![\d/.,]\d|\d)/;
const YEARS = /^((?:19|20)\d\d)\s?[-–—]\s?((?:19|20)\d\d)(?!\d)/;
const YEAR = /^((?:19|20)\d\d)(?![\d]|[.,/]\d|\s?%)/;
const RATIO = new RegExp(String.raw`^(${NUMBER})${UNIT}\s?/\s?(${NUMBER})(?![\d/])`, 'iu');
/** "41 xã đạt chuẩn trên tổng số 167 xã" */
const OUT_OF = new RegExp(
  String.raw`^(${NUMBER})((?: \p{L}{1,12}){0,6}) (?:trên|trong)(?: tổng(?: số)?) (${NUMBER})(?![\d/])`,
  'u',
);
const PERCENT = new RegExp(String.raw`^(${NUMBER})\s?%`, 'u');
const BAND =
  /^(?:từ )?(\d{1,2})\s?(?:[-–—]|đến|tới)\s?(?:dưới )?(\d{1,2})(?=\s(?:tiêu chí|tc)(?!\p{L}))/u;
const PLAIN = new RegExp(`^(?:${NUMBER})`, 'u');

/** Longer texts of digits are no number that anybody means. */
const LONGEST_NUMBER = 24;

const QUALIFIERS: readonly (readonly [Qualifier, RegExp])[] = [
  ['>', /(?:^|[\s(])(?:trên|hơn|từ|tối thiểu|ít nhất|không dưới|vượt|>=?|≥)\s?$/],
  ['<', /(?:^|[\s(])(?:dưới|chưa đến|không quá|tối đa|<=?|≤)\s?$/],
  ['~', /(?:^|[\s(])(?:gần|khoảng|ước|chừng|xấp xỉ|ước đạt|ước tính|trung bình đạt|~|≈)\s?$/],
];

/** The number behind these names something instead of counting it. */
const NAMED =
  /(?:^|[\s(])(?:mức độ|phần|mục|điều|khoản|khu vực|vùng|loại|hạng|giai đoạn|lần thứ|thứ|khóa|đợt|quý|chương|tiêu chí|chỉ tiêu|quốc lộ|ql|cấp|kỳ|tuần|ngày|tháng|(?:tiêu chí|chỉ tiêu|biểu|bảng|phụ lục|mẫu|dự án|tổ|khu|thôn|nhóm) số)\s?$/;
/** "5 không, 3 sạch", "3 an toàn", "4 tại chỗ". */
const SLOGAN = /^\s(?:không|sạch|an toàn|tại chỗ|cùng|tốt|nhất|phải|đúng|rõ|giảm)(?!\p{L})/u;
const LARGEST_SLOGAN = 10;

const NOUN = /^\s{1,3}(\p{L}{1,12}(?:[ -]\p{L}{1,12}){0,5})/u;
const DOCUMENT_WORD =
  /(kế hoạch|quyết định|nghị quyết|chỉ thị|công văn|tờ trình|thông báo|hướng dẫn|chương trình|báo cáo|thông tư|nghị định|đề án|kết luận|thông tri)(?:\s(?:liên tịch|số))*\s{0,2}$/;
const DOCUMENT_DATE =
  /^[,\s]{0,3}(?:ban hành )?ngày\s(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})/;

const LOOK_BACK = 32;

export function mentionsOf(line: ReportLine, index: number): readonly Mention[] {
  const found: Mention[] = [];
  const digits = /\d/g;
  let slogan = -1;
  digits.lastIndex = line.start;
  for (let hit = digits.exec(line.plain); hit; hit = digits.exec(line.plain)) {
    const start = hit.index;
    const end = endOfDigits(line.plain, start);
    if (start > 0 && /[\p{L}\d]/u.test(line.plain[start - 1]!)) {
      digits.lastIndex = end;
      continue;
    }
    const inSlogan = slogan >= 0 && start - slogan <= 3;
    const mention = mentionAt(line, index, start, inSlogan);
    if (mention) found.push(mention);
    slogan = mention?.kind === 'label' && isSlogan(line, mention) ? sloganEnd(line, mention) : -1;
    digits.lastIndex = Math.max(mention?.end ?? 0, end);
  }
  return found;
}

function endOfDigits(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39) at += 1;
  return at;
}

const WINDOW = 96;

function mentionAt(line: ReportLine, index: number, start: number, inSlogan: boolean) {
  const written = line.text.slice(start, start + WINDOW);
  const plain = line.plain.slice(start, start + WINDOW);
  const before = line.plain.slice(Math.max(0, start - LOOK_BACK), start);
  const place = (length: number) => ({
    line: index,
    start,
    end: start + length,
    text: line.text.slice(start, start + length),
  });
  const label = (kind: Label['kind'], length: number, year: number | null): Label => ({
    kind,
    ...place(length),
    year,
  });

  const document = DOCUMENT.exec(written);
  if (document) return documentOf(document, before, plain, place(document[0].length));
  const date = DATE.exec(plain);
  if (date) return label('date', date[0].length, Number(date[3]));
  const month = MONTH.exec(plain);
  if (month) return label('date', month[0].length, Number(month[2]));
  const years = YEARS.exec(plain);
  if (years) return label('label', years[0].length, null);

  const ratio = RATIO.exec(plain);
  if (ratio)
    return (
      ratioOf(ratio, plain, before, place(ratio[0].length)) ?? label('label', ratio[0].length, null)
    );
  const outOf = OUT_OF.exec(plain);
  const outOfAll = outOf && outOfOf(outOf, plain, place(outOf[0].length));
  if (outOfAll) return outOfAll;
  const percent = PERCENT.exec(plain);
  if (percent) {
    const numeral = numeralOf(percent[1]!);
    return (
      numeral && {
        kind: 'percent' as const,
        ...place(percent[0].length),
        ...numeral,
        qualifier: qualifierOf(before),
      }
    );
  }
  const band = BAND.exec(plain);
  if (band) {
    return {
      kind: 'band' as const,
      ...place(band[0].length),
      low: Number(band[1]),
      high: Number(band[2]),
    };
  }
  if (isYear(plain, before)) return label('year', YEAR_DIGITS, Number(plain.slice(0, YEAR_DIGITS)));
  return quantityOf(plain, before, place, label, inSlogan);
}

const YEAR_DIGITS = 4;
/** Words that may stand behind a year and are nothing that is counted. */
const NOT_COUNTED = /^\s(?:và|là|đã|có|trên|của|đạt|tỉnh|huyện|xã|như)\s/u;

/** "năm 2017", and 2017 where nothing is counted behind it; "2017 hộ" is a count. */
function isYear(plain: string, before: string): boolean {
  if (!YEAR.test(plain)) return false;
  const behind = plain.slice(YEAR_DIGITS);
  return /năm\s$|\/\s?$/.test(before) || !/^\s\p{Ll}/u.test(behind) || NOT_COUNTED.test(behind);
}

type At = (length: number) => { line: number; start: number; end: number; text: string };

function quantityOf(
  plain: string,
  before: string,
  place: At,
  label: (kind: 'label', length: number, year: null) => Label,
  inSlogan: boolean,
): Mention | null {
  const digits = PLAIN.exec(plain)?.[0] ?? '';
  const numeral = numeralOf(digits);
  if (!numeral) return null;
  const measured = measureAt(plain, digits.length);
  const kind = measured?.measure.kind;
  if (kind === 'time' || kind === 'age') return label('label', digits.length, null);
  if (!measured && NAMED.test(before)) return label('label', digits.length, null);
  const small = Number(numeral.value.units) < LARGEST_SLOGAN && numeral.value.scale === 0;
  if (small && !measured && (inSlogan || SLOGAN.test(plain.slice(digits.length)))) {
    return label('label', digits.length, null);
  }
  return {
    kind: 'quantity',
    ...place(digits.length),
    ...numeral,
    measure: measured?.measure ?? null,
    noun: measured ? '' : nounAt(plain, digits.length),
    qualifier: qualifierOf(before),
  };
}

/** Null for "30/6" and what else is a day of the year. */
function ratioOf(
  [whole, numeratorText = '', denominatorText = '']: RegExpExecArray,
  plain: string,
  before: string,
  place: ReturnType<At>,
): Mention | null {
  const numerator = numeralOf(numeratorText);
  const denominator = numeralOf(denominatorText);
  if (!numerator || !denominator) return null;
  const noun = nounAt(plain, whole.length);
  const [n, m] = [Number(numeratorText), Number(denominatorText)];
  if (YEAR.test(numeratorText) && YEAR.test(denominatorText)) return null;
  const mayBeDay = n >= 1 && n <= 31 && m >= 1 && m <= 12 && !/[.,]/.test(whole);
  if (mayBeDay && (noun === '' || /(?:ngày|đến|từ|trước|sau|giới)\s$/.test(before))) return null;
  return { kind: 'ratio', ...place, numerator, denominator, numeratorText, denominatorText, noun };
}

/** Null where the two are measured differently. */
function outOfOf(
  [whole, numeratorText = '', words = '', denominatorText = '']: RegExpExecArray,
  plain: string,
  place: ReturnType<At>,
): Mention | null {
  const numerator = numeralOf(numeratorText);
  const denominator = numeralOf(denominatorText);
  const units = [measureAt(words, 0), measureAt(plain, whole.length)].map(
    (each) => each?.measure.unit,
  );
  if (!numerator || !denominator || units[0] !== units[1]) return null;
  const noun = nounAt(plain, whole.length);
  return { kind: 'ratio', ...place, numerator, denominator, numeratorText, denominatorText, noun };
}

function documentOf(
  [, number = '', symbol = '']: RegExpExecArray,
  before: string,
  plain: string,
  place: ReturnType<At>,
): DocumentMention {
  const [, day, month, year] = DOCUMENT_DATE.exec(plain.slice(place.text.length)) ?? [];
  return {
    kind: 'document',
    ...place,
    number,
    symbol: symbol.replace(/–/g, '-'),
    word: DOCUMENT_WORD.exec(before)?.[1] ?? '',
    date: year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : null,
  };
}

/** As a Vietnamese reads it: "2.950" is two thousand and more, "11,387" is eleven and a bit. */
function numeralOf(digits: string): Numeral | null {
  if (digits.length > LONGEST_NUMBER) return null;
  const [reading] = digitReadings(digits.replace(/[\u00A0\u202F]/g, ' '));
  return reading === undefined
    ? null
    : { value: parseDecimal(reading), decimals: reading.split('.')[1]?.length ?? 0 };
}

/** Where the name of what is counted is over. */
const NO_NOUN = / (?:trong|gồm|bao|chiếm|là|để|với|cho|và|tăng|giảm|so) .*$| (?:gồm|là|chiếm|và)$/u;

/** The 226 communes, wards and townships are no communes. */
const ALL_UNITS = /^\s{1,3}xã, (?:phường|thị trấn)/;

function nounAt(plain: string, from: number): string {
  if (ALL_UNITS.test(plain.slice(from, from + 16))) return 'đơn vị cấp xã';
  return NOUN.exec(plain.slice(from))?.[1]?.replace(NO_NOUN, '') ?? '';
}

function qualifierOf(before: string): Qualifier | null {
  return QUALIFIERS.find(([, pattern]) => pattern.test(before))?.[0] ?? null;
}

function isSlogan(line: ReportLine, { start, end }: Label): boolean {
  return end - start === 1 && SLOGAN.test(line.plain.slice(end, end + 16));
}

/** Just behind the word, where the next one may follow a comma. */
function sloganEnd(line: ReportLine, { end }: Label): number {
  return end + (SLOGAN.exec(line.plain.slice(end, end + 16))?.[0].length ?? 0);
}
