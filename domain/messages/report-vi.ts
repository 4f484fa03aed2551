/** What the office that wrote the report reads: one sentence, with the numbers in it. Codes as in report/lint. */
import type { ReportMessages } from './report-message.ts';
import { listed, quoted } from './phrases.ts';

const sum = (parts: readonly string[]): string =>
  parts.length > 8 ? `${parts.slice(0, 8).join(' + ')} + …` : parts.join(' + ');
const list = (items: readonly string[]): string =>
  listed(items, (count) => `và ${count} số khác`, '; ');

export const vi: ReportMessages = {
  'report.ratio': ({ numerator, denominator, printed, right }) =>
    `${numerator}/${denominator} là ${right}, báo cáo ghi ${printed}.`,
  'report.sharesBent': ({ printed, right, sum: total }) =>
    `Các tỷ lệ ${list(printed)} đã được chỉnh cho cộng đúng 100%; làm tròn từng số thì là ${list(right)} (cộng ${total}).`,
  'report.sum': ({ parts, sum: total, whole }) => `${sum(parts)} = ${total}, báo cáo ghi ${whole}.`,
  'report.sumOpen': ({ parts, sum: total, whole }) =>
    `${sum(parts)} = ${total}, gần bằng nhưng không khớp ${whole}; kiểm tra lại hoặc ghi rõ phần còn lại.`,
  'report.partOverWhole': ({ part, whole, wholeLine }) =>
    `${part} lớn hơn ${whole} (dòng ${wholeLine}) mà lẽ ra nó là một phần; xem lại hai số này.`,
  'report.mean': ({ mean, low, high }) =>
    `Bình quân ${mean} tiêu chí nằm ngoài khoảng từ ${low} đến ${high} mà các nhóm xã cho phép.`,
  'report.targetAsResult': ({ value, criterion }) =>
    `${value} là số phấn đấu nhưng đứng ở phần kết quả${criterion === null ? '' : ` (tiêu chí ${criterion})`}; ghi thêm số đã đạt đến cuối kỳ.`,
  'report.staleYear': ({ year, period }) =>
    `Báo cáo ${period} mà ở đây ghi năm ${year}; có thể còn sót từ báo cáo cũ.`,
  'report.denominator': ({ found, usual, times }) =>
    `Mẫu số ở đây là ${found}, ở ${times} chỗ khác là ${usual}; ghi rõ nếu là số xã khác.`,
  'report.precision': ({ printed, other, otherLine }) =>
    `Ở đây ghi ${printed}, ở dòng ${otherLine} ghi ${other}: hai cách làm tròn trong một báo cáo.`,
  'report.documentSymbol': ({ symbol, other, otherLine }) =>
    `Văn bản ${quoted(symbol)} ở dòng ${otherLine} mang ký hiệu ${quoted(other)}; kiểm tra ký hiệu nào đúng.`,
  'report.documentDate': ({ symbol, date, other, otherLine }) =>
    `${symbol} ở đây ghi ngày ${date}, ở dòng ${otherLine} ghi ngày ${other}.`,
  'report.documentKind': ({ word, symbol }) =>
    `Gọi là ${word} nhưng ký hiệu ${quoted(symbol)} là của loại văn bản khác.`,
  'report.figure': ({ concept, printed, stored }) =>
    `${concept}: báo cáo ghi ${printed}, số liệu trong kho là ${stored}.`,
};
