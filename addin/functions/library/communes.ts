import { bandLabel, bandTable } from '../bands.ts';
import { inContext } from '../context.ts';
import { dayOf, packInForce, unitNamed } from '../where-and-when.ts';
import { textOf } from '../cells.ts';

/**
 * Nhóm của một xã theo số tiêu chí đạt: 19, 15-18, 10-14, 5-9, <5. Các nhóm do bộ tiêu chí của kỳ quy định.
 * @customfunction BAND
 * @param met Số tiêu chí xã đạt; ô trống tính là 0
 */
export function band(met: unknown): Promise<string> {
  return inContext((context) => bandLabel(packInForce(context), met));
}

/**
 * Bảng các nhóm xã: tên nhóm, số xã, tỷ lệ phần trăm. Tràn xuống mỗi nhóm một dòng, nhóm không có xã nào cũng có dòng.
 * @customfunction BANDTABLE
 * @param communes Cột tên hoặc mã xã; dòng không có xã được bỏ qua
 * @param met Cột số tiêu chí đạt, dài bằng cột xã; ô trống tính là 0
 */
export function bandTableOf(communes: unknown[][], met: unknown[][]): Promise<unknown[][]> {
  return inContext((context) => bandTable(packInForce(context), communes, met));
}

/**
 * Mã đơn vị hành chính (GSO) của một tên. Tên trùng nhau thì báo lỗi và nêu các đơn vị, không tự chọn.
 * @customfunction UNIT
 * @param name Tên xã, huyện hoặc tỉnh, có hoặc không có chữ Xã, Huyện phía trước
 * @param district Tên huyện, để phân biệt các xã trùng tên
 * @param date Ngày hoặc kỳ mà tên có hiệu lực; không ghi thì theo kỳ của sổ này
 */
export function unit(name: unknown, district?: unknown, date?: unknown): Promise<string> {
  return inContext(
    (context) => unitNamed(textOf(name), textOf(district), dayOf(date, context)).code,
  );
}
