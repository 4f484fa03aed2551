/** "giảm 52.310 triệu đồng so với", "tăng 1,2 tiêu chí": what something changed by is no total, no mean and no part. */
import type { Mention } from './mention.ts';
import type { Reading } from './reading.ts';

const CHANGE = /(?:^|[\s(])(?:tăng|giảm|vượt|hụt|thêm|hơn)(?: (?:thêm|được|khoảng|trên))?\s$/;
const LONGEST = 24;

export function isChange({ lines }: Pick<Reading, 'lines'>, { line, start }: Mention): boolean {
  return CHANGE.test(lines[line]!.plain.slice(Math.max(0, start - LONGEST), start));
}
