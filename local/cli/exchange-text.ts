/** Kinds of items as people call them, in tables of what an export holds and an import finds. */
import type { KindName } from '#functions/store/kinds';
import { table, type Column } from './table.ts';

const NAMES: Readonly<Record<KindName, string>> = {
  period: 'Kỳ báo cáo',
  periodAudit: 'Dòng nhật ký kỳ',
  closing: 'Lần chốt',
  closingPage: 'Trang số liệu chốt',
  targets: 'Bản chỉ tiêu kế hoạch',
  listRow: 'Dòng cơ quan nhập',
  head: 'Phiếu',
  treeRow: 'Dòng tóm tắt',
  audit: 'Dòng nhật ký',
  receipt: 'Biên nhận',
  revision: 'Bản',
  rollup: 'Số tổng hợp',
  packUse: 'Bộ tiêu chí đang dùng',
  pack: 'Bộ tiêu chí đã ban hành',
  device: 'Thiết bị',
};

type Row = readonly [kind: string, ...numbers: number[]];

export function kindsText(
  rows: readonly Row[],
  headings: readonly string[] = ['Số lượng'],
): string {
  const columns: Column[] = [
    ['Nội dung', 'left'],
    ...headings.map((one): Column => [one, 'right']),
  ];
  const named = Object.entries(NAMES).flatMap(([kind, name]) => {
    const row = rows.find(([of]) => of === kind);
    return row ? [[name, ...row.slice(1)]] : [];
  });
  return table(columns, named);
}
