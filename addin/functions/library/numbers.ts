import { ratio, shares } from '../ratios.ts';
import { readTyped } from '../typed-number.ts';

/**
 * Đọc số gõ dưới dạng chữ: "7,48", "1.352.449", "31,4%", "20 hộ". Chữ có hai cách hiểu, như "1.234", thì báo lỗi chứ không đoán.
 * @customfunction NUM
 * @param text Ô có số gõ dưới dạng chữ; ô đã là số giữ nguyên, ô trống là 0
 */
export function num(text: unknown): number {
  return readTyped(text);
}

/**
 * Tỷ lệ phần trăm của tử số trên mẫu số, làm tròn nửa lên trên số thập phân đúng.
 * @customfunction RATIO
 * @param n Tử số
 * @param d Mẫu số; trống hoặc bằng 0 thì không có tỷ lệ
 * @param decimals Số chữ số thập phân, từ 0 đến 10; không ghi là 2
 */
export function ratioOf(n: unknown, d: unknown, decimals?: unknown): number {
  return ratio(n, d, decimals);
}

/**
 * Cơ cấu: mỗi ô bằng bao nhiêu phần trăm của cả vùng. Mỗi tỷ lệ làm tròn riêng, không sửa cho đủ 100.
 * @customfunction SHARE
 * @param values Vùng số liệu; ô trống tính là 0
 */
export function share(values: unknown[][]): number[][] {
  return shares(values);
}
