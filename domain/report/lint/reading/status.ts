/**
 * Whether a number says what is or what is hoped for. The last word before it that decides counts: "phấn đấu … lên
 * 72/207 xã" is a target, "hiện nay … 154/207 xã" a result. Without one, the part of the report decides.
 */
import { sentenceAt } from './lines.ts';
import type { Mention } from './mention.ts';
import type { Reading } from './reading.ts';

export type Status = 'result' | 'target';

const CUES =
  /(?<target>phấn đấu|mục tiêu|dự kiến|sẽ (?:có|đạt|hoàn thành|nâng)|chỉ tiêu (?:giao|đặt ra|kế hoạch)|kế hoạch (?:đến|là|đề ra|giao|đặt ra)|đặt ra)|(?:đến|tới) (?:hết|cuối) năm(?: (?<year>(?:19|20)\d\d))?|đến (?:ngày )?31[/.]12[/.](?<eve>(?:19|20)\d\d)|đến năm (?<until>(?:19|20)\d\d)|(?<result>thực tế|lũy kế|mới (?:có|đạt)|[;,] nay |hiện nay|hiện có|hiện tại|hiện đã|hiện toàn|đến nay|tính đến (?:nay|thời điểm|ngày)|đến (?:hết )?(?:tháng|quý|ngày)|đã (?:có|đạt|hoàn thành|được|công nhận|thực hiện|xây|huy động|tổ chức|mở)|kết quả)/g;

/** "các xã phấn đấu đạt chuẩn năm 2017": which communes, not what is hoped for. */
const WHICH_BEFORE = /xã(?: [^\s.;:]+){0,6} $/;
const WHICH_AFTER = /^phấn đấu (?:đạt|về đích|hoàn thành chương trình)/;
/** "chỉ tiêu đề ra", "mục tiêu quốc gia": words of names. */
const NAME_AFTER = /^mục tiêu quốc gia/;

export function statusOf(reading: Reading, mention: Mention): Status {
  const line = reading.lines[mention.line]!;
  const [from] = sentenceAt(line, mention.start);
  const before = line.plain.slice(Math.max(from, mention.start - FAR), mention.start);
  let status: Status = line.section === 'plan' ? 'target' : 'result';
  for (const { index, groups } of before.matchAll(CUES)) {
    const decided = decide(reading, before, index, groups!);
    if (decided) status = decided;
  }
  return status;
}

/** As far as anybody remembers how a sentence began. */
const FAR = 600;

function decide(
  { period }: Reading,
  before: string,
  index: number,
  groups: Readonly<Record<string, string | undefined>>,
): Status | null {
  if (groups['result']) return 'result';
  if (groups['target']) return isName(before, index) ? null : 'target';
  const year = Number(groups['year'] ?? groups['eve'] ?? groups['until']);
  if (Number.isNaN(year)) return period && !period.end.endsWith('-12-31') ? 'target' : null;
  if (!period) return null;
  if (groups['until']) return year > period.year ? 'target' : null;
  return `${year}-12-31` > period.end ? 'target' : 'result';
}

function isName(before: string, index: number): boolean {
  const behind = before.slice(index);
  if (NAME_AFTER.test(behind)) return true;
  return WHICH_AFTER.test(behind) && WHICH_BEFORE.test(before.slice(0, index));
}
