/** Which of the nineteen criteria a stretch of a report speaks of. The numbers are those of every set since 2009. */
import type { Mention } from './mention.ts';
import type { Reading } from './reading.ts';

/** In the form for matching; of two that fit the same words the narrower comes first. */
const NAMES: readonly (readonly [no: number, name: RegExp])[] = [
  [6, /cơ sở vật chất văn hóa|csvc văn hóa|nhà văn hóa/],
  [7, /thương mại|(?:tiêu chí|về) chợ/],
  [8, /thông tin(?: và|,)? truyền thông|tt&tt|bưu (?:chính|điện)/],
  [18, /hệ thống (?:tổ chức )?chính trị|tiếp cận pháp luật/],
  [19, /quốc phòng|an ninh/],
  [13, /(?:hình thức )?tổ chức sản xuất|tcsx/],
  [12, /lao động có việc làm|(?:tiêu chí|về) (?:lao động|việc làm)/],
  [11, /hộ nghèo|nghèo đa chiều|giảm nghèo/],
  [10, /thu nhập/],
  [9, /nhà ở/],
  [2, /giao thông/],
  [3, /thủy lợi|phòng,? chống thiên tai/],
  [4, /(?:tiêu chí|về|tiêu chí số 4[:,]?) điện|điện nông thôn/],
  [5, /trường học|trường lớp/],
  [14, /giáo dục/],
  [15, /y tế/],
  [17, /môi trường|an toàn thực phẩm/],
  [1, /quy hoạch(?! chợ)/],
  [16, /văn hóa/],
];

const NUMBERED = /tiêu chí (?:số )?(1\d|[1-9])(?!\d|[-–]\d|\/)/;
const BEHIND = 60;
const LEAD = 100;

/** Named behind a count ("35/207 xã đạt tiêu chí về giao thông"), else at the start of its block. */
export function criterionOf({ lines }: Reading, { line, end }: Mention): number | null {
  const { plain, block, start } = lines[line]!;
  const behind = /^[^;.%\d]*/.exec(plain.slice(end, end + BEHIND))?.[0] ?? '';
  const named = /tiêu chí (?:số )?\d/.test(plain.slice(end, end + BEHIND))
    ? numberIn(plain.slice(end, end + BEHIND))
    : null;
  if (named !== null) return named;
  if (/tiêu chí/.test(behind)) {
    const criterion = nameIn(behind);
    if (criterion !== null) return criterion;
  }
  let first = line;
  while (first > 0 && lines[first - 1]!.block === block) first -= 1;
  const lead = lines[first]!.plain.slice(first === line ? start : lines[first]!.start).slice(
    0,
    LEAD,
  );
  return numberIn(lead) ?? nameIn(lead);
}

function numberIn(text: string): number | null {
  const number = NUMBERED.exec(text)?.[1];
  return number === undefined ? null : Number(number);
}

function nameIn(text: string): number | null {
  return NAMES.find(([, name]) => name.test(text))?.[0] ?? null;
}
