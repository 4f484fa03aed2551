import { averageCriteria } from '../average.ts';
import { isOmitted } from '../cells.ts';
import { entryQuestion, figureQuestion, meanQuestion, traceQuestion } from '../store/questions.ts';
import { showValue, streamAnswer } from '../store/stream.ts';

/**
 * Bình quân tiêu chí/xã: tổng số tiêu chí đạt chia cho số xã, làm tròn hai chữ số thập phân. Không ghi vùng nào thì lấy số của đơn vị và kỳ của sổ này từ kho số liệu của tỉnh.
 * @customfunction AVGCRITERIA
 * @param communes Cột tên hoặc mã xã; dòng không có xã được bỏ qua
 * @param met Cột số tiêu chí đạt, dài bằng cột xã; ô trống tính là 0
 * @param units Số xã phải báo cáo, nếu nhiều hơn số dòng có xã
 * @param invocation Ô gọi hàm
 */
export function avgCriteria(
  communes?: unknown[][],
  met?: unknown[][],
  units?: unknown,
  invocation?: CustomFunctions.StreamingInvocation<number>,
): void {
  if (isOmitted(communes) && isOmitted(met)) streamAnswer(invocation!, meanQuestion);
  else showValue(invocation!, () => averageCriteria(communes ?? [], met ?? [], units));
}

/**
 * Một chỉ số từ kho số liệu của tỉnh, như "mean", "met", "band:15-18", "criterion:2". Mất kết nối thì giữ giá trị biết gần nhất, ngăn NTM cho biết từ khi nào.
 * @customfunction FIGURE
 * @param concept Chỉ số cần lấy
 * @param unit Tên hoặc mã đơn vị; không ghi thì theo sổ này
 * @param period Kỳ báo cáo, như "2017S1"; không ghi thì theo sổ này
 * @param nature "thực hiện" hoặc "kế hoạch"; không ghi là thực hiện
 * @param invocation Ô gọi hàm
 */
export function figure(
  concept: unknown,
  unit?: unknown,
  period?: unknown,
  nature?: unknown,
  invocation?: CustomFunctions.StreamingInvocation<number>,
): void {
  streamAnswer(invocation!, (context) => figureQuestion(concept, unit, period, nature, context));
}

/**
 * Số liệu hoặc kết luận trong phiếu mà xã đã gửi lên kho số liệu của tỉnh.
 * @customfunction SHEET
 * @param unit Tên hoặc mã xã
 * @param indicator Chỉ tiêu để lấy kết luận, như "11"; hoặc ô của phiếu để lấy số, như "17.1a.num"
 * @param period Kỳ báo cáo, như "2017S1"; không ghi thì theo sổ này
 * @param invocation Ô gọi hàm
 */
export function sheet(
  unit: unknown,
  indicator: unknown,
  period?: unknown,
  invocation?: CustomFunctions.StreamingInvocation<unknown>,
): void {
  streamAnswer(invocation!, (context) => entryQuestion(unit, indicator, period, context));
}

/**
 * Một chỉ số được cộng từ đâu: mỗi xã một dòng gồm tên, mã, phần đóng góp; với một xã thì mỗi ô của phiếu một dòng.
 * @customfunction TRACE
 * @param figure Chỉ số cần xem, như "mean", "criterion:2"
 * @param unit Tên hoặc mã đơn vị; không ghi thì theo sổ này
 * @param period Kỳ báo cáo, như "2017S1"; không ghi thì theo sổ này
 * @param invocation Ô gọi hàm
 */
export function trace(
  figure: unknown,
  unit?: unknown,
  period?: unknown,
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  streamAnswer(invocation!, (context) => traceQuestion(figure, unit, period, context));
}
