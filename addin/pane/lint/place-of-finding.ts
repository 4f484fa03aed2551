import type { ReportFinding } from '#domain/report/lint/catalogue';

/** Where a finding stands in the text that was read: its quote, or its line where the quote was shortened. */
export function placeOfFinding(
  text: string,
  { line, quote }: Pick<ReportFinding, 'line' | 'quote'>,
): readonly [start: number, end: number] {
  let start = 0;
  for (let no = 1; no < line; no += 1) start = text.indexOf('\n', start) + 1;
  const end = text.indexOf('\n', start);
  const whole = text.slice(start, end < 0 ? text.length : end);
  const at = whole.indexOf(quote);
  return at < 0 ? [start, start + whole.length] : [start + at, start + at + quote.length];
}
