import { gap } from '../bands.ts';
import { inContext } from '../context.ts';
import { findingRows } from '../findings.ts';
import { evalIndicator, threshold } from '../indicators.ts';
import { countMet, passRate } from '../verdict-counts.ts';
import { packInForce } from '../where-and-when.ts';

/**
 * Số ô ghi Đạt trong một cột hoặc một bảng kết luận.
 * @customfunction COUNTMET
 * @param verdicts Vùng kết luận: Đạt, Chưa đạt, Chưa rõ; ô trống không đếm
 */
export function countMetIn(verdicts: unknown[][]): number {
  return countMet(verdicts);
}

/**
 * Tỷ lệ phần trăm số xã đạt một tiêu chí.
 * @customfunction PASSRATE
 * @param criterion Số của tiêu chí
 * @param verdicts Kết luận, mỗi dòng một xã; một cột của tiêu chí đó, hoặc mỗi cột một tiêu chí theo thứ tự
 */
export function passRateOf(criterion: unknown, verdicts: unknown[][]): number {
  return passRate(criterion, verdicts);
}

/**
 * Kết luận của một chỉ tiêu: Đạt, Chưa đạt, hoặc vì sao chưa rõ. Ô trống và số 0 không phân biệt được nên không kết luận; nếu đúng là 0, viết ô kèm &"".
 * @customfunction EVAL
 * @param indicator Chỉ tiêu hoặc phần của chỉ tiêu, như "11" hoặc "17.1a"
 * @param numerator Tử số, KPS, CCSL; với chỉ tiêu đánh giá Đạt/Chưa đạt thì là kết luận
 * @param denominator Mẫu số, với chỉ tiêu tính tỷ lệ
 * @param unit Tên hoặc mã xã; không ghi thì theo sổ này
 * @param period Kỳ báo cáo, như "2017S1"; không ghi thì theo sổ này
 */
export function evaluateIndicator(
  indicator: unknown,
  numerator: unknown,
  denominator?: unknown,
  unit?: unknown,
  period?: unknown,
): Promise<string> {
  const given = { indicator, numerator, denominator, unit, period };
  return inContext((context) => evalIndicator(given, context));
}

/**
 * Mức chuẩn của một chỉ tiêu đối với một xã trong một kỳ, như "≥ 95%".
 * @customfunction THRESHOLD
 * @param indicator Chỉ tiêu hoặc phần của chỉ tiêu, như "11" hoặc "17.1a"
 * @param unit Tên hoặc mã xã; không ghi thì theo sổ này
 * @param period Kỳ báo cáo, như "2017S1"; không ghi thì theo sổ này
 */
export function thresholdOf(indicator: unknown, unit?: unknown, period?: unknown): Promise<string> {
  return inContext((context) => threshold(indicator, unit, period, context));
}

/**
 * Còn thiếu gì để lên nhóm trên: tên nhóm, số tiêu chí cần thêm, các tiêu chí chưa đạt.
 * @customfunction GAP
 * @param verdicts Cột kết luận của tất cả tiêu chí, theo thứ tự
 */
export function gapOf(verdicts: unknown[][]): Promise<unknown[][]> {
  return inContext((context) => gap(packInForce(context), verdicts));
}

/**
 * Các phát hiện trong một vùng số liệu: mức độ, ô, nội dung. Ô trống và số 0 không bị nhận xét.
 * @customfunction CHECK
 * @param range Chỉ tiêu, tử số, mẫu số, tự đánh giá; hoặc vùng của phiếu có cả dòng tiêu đề
 * @param unit Tên hoặc mã xã; không ghi thì theo sổ này
 * @param period Kỳ báo cáo, như "2017S1"; không ghi thì theo sổ này
 */
export function check(range: unknown[][], unit?: unknown, period?: unknown): Promise<unknown[][]> {
  return inContext((context) => findingRows(range, unit, period, context));
}
