/** A year that cannot be the report's: text carried over from an older report, or a slip of the key. */
import { reportFinding, type ReportFinding } from '../catalogue.ts';
import { sentenceAt, type ReportLine } from '../reading/lines.ts';
import type { ReportPeriod } from '../reading/period.ts';
import type { Scene } from './rule.ts';

/** What opens a statement of results: "Năm 2015, …", "Trong 6 tháng đầu năm 2016 …". */
const OPENS =
  /(?<opens>(?:^|[.;:,]\s{1,2})(?:[-–+*•]\s?)?(?:trong |qua |tổng hợp (?:trong )?)?(?:(?:0?6|sáu|0?9|chín) tháng (?:đầu |cuối )?|quý (?:iv|i{1,3}|[1-4]) )?năm )(?<year>(?:19|20)\d\d)(?!\s?[-–]\s?\d|\d)/g;
const TO_DATE =
  /(?<opens>(?:đến|hết) (?:hết |ngày |cuối )?(?:tháng )?(?:(?:\d{1,2}[/.])?\d{1,2}[/.]|\d{1,2} năm ))(?<year>(?:19|20)\d\d)/g;

/** Looks back on purpose. */
const LOOKS_BACK =
  /so với|cùng kỳ|trước (?:khi|đó|năm)|từ năm|giai đoạn|bắt đầu|xuất phát điểm|kế thừa|khi (?:triển khai|mới)|năm trước|thời điểm|từ \d|tăng (?:thêm )?[\d,.]+|giảm (?:còn |thêm )?[\d,.]+ (?:điểm|%)|kể từ|lần đầu|chuyển sang|chuyển tiếp từ|công nhận năm|được công nhận|mới (?:chỉ )?(?:có|đạt)|chỉ (?:có|đạt)/;
const DONE =
  /(?:^|[\s,])(?:đã|có|được|giao|đạt|tổ chức|xây|thực hiện|huy động|hoàn thành|phân bổ|bố trí|ban hành|công nhận|mở|cấp|triển khai|giải ngân)(?!\p{L})/u;
const NOW = /đến nay|hiện nay|hiện có|hiện tại|đến hết tháng|tính đến|đến ngày/;

/** Years ago that a plain "Năm …" may look back without saying so. */
const RECENT = 1;

export function* staleYears({ reading }: Scene): Iterable<ReportFinding> {
  const { period, lines } = reading;
  if (!period) return;
  for (const line of lines) {
    if (line.section === 'plan' || line.heading || line.text.includes('\t')) continue;
    for (const match of [...line.plain.matchAll(OPENS), ...line.plain.matchAll(TO_DATE)]) {
      const opens = match.groups!['opens']!;
      const year = Number(match.groups!['year']);
      const start = match.index + opens.length;
      if (!isStale(line, start, opens, year, period)) continue;
      const quote = line.text.slice(match.index, start + 4).replace(/^[\s,;:–+*•-]+/, '');
      yield reportFinding(
        'report.staleYear',
        { year: String(year), period: period.label },
        {
          line: line.no,
          quote,
          expected: quote.replace(String(year), String(period.year)),
        },
      );
    }
  }
}

function isStale(
  line: ReportLine,
  offset: number,
  opens: string,
  year: number,
  period: ReportPeriod,
): boolean {
  if (year >= period.since && year <= period.year) return false;
  const [from, end] = sentenceAt(line, offset);
  const before = line.plain.slice(Math.max(from, offset - opens.length - NEAR_BEFORE), offset);
  const behind = line.plain.slice(offset + 4, Math.min(end, offset + NEAR_BEHIND));
  const isDate = /đến|hết/.test(opens);
  // Behind a comma it opens a statement only where it opens the sentence.
  if (opens.startsWith(',') && offset - opens.length - from > LONGEST_LEAD) return false;
  if (!isDate && !DONE.test(behind)) return false;
  if (year > period.year) return /(?:^|\s)đã\s/.test(behind);
  if (LOOKS_BACK.test(before)) return false;
  if (isDate)
    return (
      !/năm trước|[;,] (?:đến |hiện )?nay (?:đạt|có|là|đã|tăng|còn)|so với/u.test(behind) &&
      !behind.includes(String(period.year))
    );
  if (LOOKS_BACK.test(behind) || behind.includes(`năm ${period.year}`)) return false;
  if (/tháng|quý|trong /.test(opens)) return true;
  return period.year - year > RECENT || NOW.test(line.plain.slice(from, from + FAR_BEHIND));
}

/** Where a comparison with that year would be said. */
const NEAR_BEFORE = 60;
const NEAR_BEHIND = 140;
const LONGEST_LEAD = 44;
/** "đến nay" in the same paragraph: what is told is of today. */
const FAR_BEHIND = 1_800;
