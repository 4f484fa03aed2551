/**
 * The lines of a report: what each looks like to a reader, and what part of the report it stands in. Results and
 * plans are told apart by the headings; what belongs to one bullet is one block.
 */
import { nfc } from '#domain/values/fold';
import { matchForm } from './plain.ts';

export type Section = 'result' | 'plan';

export interface ReportLine {
  /** From 1. */
  readonly no: number;
  /** NFC. */
  readonly text: string;
  /** `text` for matching; offsets are the same. */
  readonly plain: string;
  readonly section: Section;
  /** Lines of one block have one number. */
  readonly block: number;
  readonly bullet: boolean;
  readonly heading: boolean;
  /** Where the text starts behind "- ", "3.2.", "(1)". */
  readonly start: number;
  /** The offsets at which its sentences start; the first is `start`. */
  readonly sentences: readonly number[];
}

const MARK =
  /^\s*(?:[-–—+*•●▪]+|\(?\d{1,2}[.)](?!\d)|\d{1,2}\s?[-–](?=\s+\p{Lu})|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s+\p{Lu})|\p{L}[.)]|[IVX]{1,5}[.)]|\(\d{1,2}\))\s*/u;
const NUMBERED = /^\s*(?:\*|\(?\d|\p{Lu}[.)]|[IVX]{1,5}[.)])/u;
const LONGEST_HEADING = 160;
const PART = /^(?:phần|chương|mục)\s/;

const RESULT_HEADING = /kết quả|tình hình|đánh giá|mặt được|hạn chế|tồn tại|khó khăn|thực trạng/;
const PLAN_HEADING =
  /phương hướng|nhiệm vụ|mục tiêu|kế hoạch|giải pháp|dự kiến|định hướng|chỉ tiêu phấn đấu|thời gian tới/;

/** A stop ends a sentence where white space and a capital, a quote or a mark of a list follow it. */
const SENTENCE_END = /[.!?…]["”)]?\s+(?=[\p{Lu}"“(+–-])/gu;
/** "TP. Lạng Sơn", "tr. 5". */
const ABBREVIATION = /(?:^|[\s(])(?:tp|tx|tt|p|q|h|ô|b|tr|st|số)\.\s*$/;

export function reportLines(text: string): readonly ReportLine[] {
  let section: Section = 'result';
  let block = 0;
  let inItem = false;
  return text.split(/\r\n|\n|\r/).map((raw, index) => {
    const line = nfc(raw);
    const plain = matchForm(line);
    const mark = MARK.exec(line)?.[0] ?? '';
    const heading = isHeading(line, plain);
    if (heading) section = sectionOf(plain) ?? section;
    const bullet = mark !== '';
    if (bullet || heading || !inItem) block += 1;
    inItem = (bullet || (inItem && line.trim() !== '')) && !heading;
    const start = mark.length;
    return {
      no: index + 1,
      text: line,
      plain,
      section,
      block,
      bullet,
      heading,
      start,
      sentences: sentenceStarts(line, plain, start),
    };
  });
}

/** Short, marked or in capitals, and no sentence. */
function isHeading(line: string, plain: string): boolean {
  const trimmed = line.trim();
  if (trimmed === '' || trimmed.length > LONGEST_HEADING || /[.;,]$/.test(trimmed)) return false;
  if (/\t|\|/.test(trimmed)) return false;
  if (/\d+\s*\/\s*\d+|%/.test(trimmed)) return false;
  const capitals = trimmed === trimmed.toUpperCase() && /\p{Lu}{2}/u.test(trimmed);
  return capitals || NUMBERED.test(line) || PART.test(plain.trimStart());
}

function sectionOf(plain: string): Section | undefined {
  if (RESULT_HEADING.test(plain)) return 'result';
  return PLAN_HEADING.test(plain) ? 'plan' : undefined;
}

function sentenceStarts(line: string, plain: string, start: number): readonly number[] {
  const starts = [start];
  for (const { 0: stop, index } of line.matchAll(SENTENCE_END)) {
    const end = index + stop.length;
    if (end > start && !ABBREVIATION.test(plain.slice(Math.max(0, index - 6), end)))
      starts.push(end);
  }
  // The cells of a table row say nothing about one another in words.
  for (const { index } of line.matchAll(/[\t|]/g)) starts.push(index + 1);
  return starts.sort((a, b) => a - b);
}

/** Where the sentence around an offset starts and ends. */
export function sentenceAt(
  { sentences, text }: Pick<ReportLine, 'sentences' | 'text'>,
  offset: number,
): readonly [start: number, end: number] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return [sentences[low - 1] ?? 0, sentences[low] ?? text.length];
}
