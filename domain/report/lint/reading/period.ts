/** Which period a report is of: what its title says, else what its text says most often. */
import { parsePeriod, type IsoDate } from '#domain/periods/period';
import type { PeriodId } from '#domain/sheet/sheet';
import type { ReportLine } from './lines.ts';

export interface ReportPeriod {
  readonly year: number;
  /** A report on a year that closes a stage ("giai đoạn 2016-2020") tells of the years before it too. */
  readonly since: number;
  readonly end: IsoDate;
  /** Nine months have no identifier of their own. */
  readonly id: PeriodId | null;
  /** As people write it. */
  readonly label: string;
}

const TITLE_LINES = 12;
const LONGEST_TITLE = 240;

const HALF = /(?:0?6|sáu) tháng (đầu|cuối) năm(?: ((?:19|20)\d\d))?/;
const NINE = /(?:0?9|chín) tháng(?: đầu)?(?: năm)?(?: ((?:19|20)\d\d))?/;
const QUARTER = /quý (iv|i{1,3}|[1-4])(?:\s?[/-]\s?|,? năm )((?:19|20)\d\d)/;
const MONTH = /tháng (1[0-2]|0?[1-9])(?:\s?[/-]\s?| năm )((?:19|20)\d\d)/;
const YEAR = /năm ((?:19|20)\d\d)/;
/** Not the stage in the name of the programme. */
const STAGE = /(?:và|tổng kết|sơ kết|kết quả) giai đoạn ((?:19|20)\d\d)\s?[-–]\s?(?:19|20)\d\d/;
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

export function reportPeriod(lines: readonly ReportLine[]): ReportPeriod | null {
  const titles = titlesOf(lines);
  const texts = lines.map(({ plain }) => plain);
  const period =
    first(titles, withinYear) ??
    first(titles, wholeYear) ??
    first(titles, wholeStage) ??
    mostFrequent(texts, withinYear) ??
    mostFrequent(texts, wholeYear);
  const since = titles.map((title) => Number(STAGE.exec(title)?.[1])).find((year) => year > 0);
  return period && since && since < period.year ? { ...period, since } : period;
}

/** What stands before the text begins; not the line of place and date above it. */
function titlesOf(lines: readonly ReportLine[]): readonly string[] {
  const head = lines.filter(({ text }) => text.trim() !== '').slice(0, TITLE_LINES);
  const body = head.findIndex(({ text, plain }) => text.length > LONGEST_TITLE || BODY.test(plain));
  return head
    .slice(0, body < 0 ? head.length : body)
    .map(({ plain }) => plain)
    .filter((plain) => !/ngày \d{1,2} tháng \d/.test(plain));
}

const BODY = /^\s*(?:trong|thực hiện|căn cứ|qua|tính đến|đến) |[^.][.;]\s*$/;

function withinYear(text: string): ReportPeriod | null {
  const year = YEAR.exec(text)?.[1];
  const half = HALF.exec(text);
  if (half && (half[2] ?? year)) {
    return named(`${half[2] ?? year}S${half[1] === 'đầu' ? 1 : 2}`, `6 tháng ${half[1]} năm `);
  }
  const nine = NINE.exec(text);
  const nineYear = nine && (nine[1] ?? year);
  if (nineYear) {
    return {
      year: Number(nineYear),
      since: Number(nineYear),
      end: `${nineYear}-09-30`,
      id: null,
      label: `9 tháng năm ${nineYear}`,
    };
  }
  const quarter = QUARTER.exec(text);
  if (quarter) {
    const index = ROMAN[quarter[1]!] ?? Number(quarter[1]);
    return named(`${quarter[2]}Q${index}`, `quý ${quarter[1]!.toUpperCase()} năm `);
  }
  return null;
}

function wholeYear(text: string): ReportPeriod | null {
  const month = MONTH.exec(text);
  if (month && /báo cáo|kết quả/.test(text)) {
    return named(`${month[2]}${month[1]!.padStart(2, '0')}`, `tháng ${Number(month[1])} năm `);
  }
  const year = YEAR.exec(text)?.[1];
  return year === undefined ? null : named(year, 'năm ');
}

/** "Tổng kết giai đoạn 2010-2020", where the title names no year of its own. */
function wholeStage(text: string): ReportPeriod | null {
  const [, since, until] = /giai đoạn ((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)/.exec(text) ?? [];
  return until === undefined ? null : { ...named(until, 'đến năm '), since: Number(since) };
}

function named(id: string, label: string): ReportPeriod {
  const period = parsePeriod(id)!;
  return { year: period.year, since: period.year, end: period.end, id, label: label + period.year };
}

type Find = (text: string) => ReportPeriod | null;

function first(texts: readonly string[], find: Find): ReportPeriod | null {
  for (const text of texts) {
    const period = find(text);
    if (period) return period;
  }
  return null;
}

function mostFrequent(texts: readonly string[], find: Find): ReportPeriod | null {
  const counts = new Map<string, { period: ReportPeriod; count: number }>();
  for (const text of texts) {
    const period = find(text);
    if (!period) continue;
    const known = counts.get(period.label);
    if (known) known.count += 1;
    else counts.set(period.label, { period, count: 1 });
  }
  const [top] = [...counts.values()].sort((a, b) => b.count - a.count);
  return top?.period ?? null;
}
