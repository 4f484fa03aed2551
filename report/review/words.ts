/** What is said of a place that the office should look at again. */
import type { ReportFigure } from '../figures/report-figure.ts';

const named = ({ label, printed, measure }: ReportFigure) =>
  `${lower(label)} ${printed} ${measure}`;
const lower = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
const upper = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

export const REVIEW_WORDS = {
  partOverWhole: (part: ReportFigure, whole: ReportFigure) =>
    `Phần lớn hơn tổng: ${named(part)}, trong khi ${named(whole)}.`,
  sum: (parts: readonly ReportFigure[], whole: ReportFigure, sum: string) =>
    `${upper(parts.map(({ printed }) => printed).join(' + '))} = ${sum} (${parts
      .map(({ label }) => lower(label))
      .join('; ')}), trong khi ${named(whole)}.`,
  overHundred: (figure: ReportFigure) => `Tỷ lệ lớn hơn 100%: ${named(figure)}.`,
  rowTwice: (name: string, first: number, second: number) =>
    `“${name}” ở dòng ${second} có lẽ đã ghi ở dòng ${first}.`,
  recognised: (met: number, all: number) =>
    `Đã có quyết định công nhận, nhưng phiếu kỳ này đạt ${met}/${all} tiêu chí.`,
  sheets: 'Phiếu của các xã',
  missing: (missing: number, expected: number) =>
    `${missing}/${expected} xã chưa có phiếu; các số tính từ phiếu còn có thể thay đổi.`,
  none: 'Không có.',
} as const;
