import { averageCriteria } from '../average.ts';
import { FunctionError } from '../function-error.ts';

/**
 * Bình quân tiêu chí/xã: tổng số tiêu chí đạt chia cho số xã, làm tròn hai chữ số thập phân. Không ghi vùng nào thì lấy số của đơn vị và kỳ của sổ này từ kho số liệu của tỉnh.
 * @customfunction AVGCRITERIA
 * @param communes Cột tên hoặc mã xã; dòng không có xã được bỏ qua
 * @param met Cột số tiêu chí đạt, dài bằng cột xã; ô trống tính là 0
 * @param units Số xã phải báo cáo, nếu nhiều hơn số dòng có xã
 */
export function avgCriteria(communes?: unknown[][], met?: unknown[][], units?: unknown): number {
  if (!communes || !met) throw new FunctionError('store.notConnected', {});
  return averageCriteria(communes, met, units);
}
