// What the ribbon's buttons say when they are done.
import { decimalFromDouble } from '#domain/values/decimal';
import { formatEn, formatVi } from '#domain/values/format';
import type { Texts } from './texts.ts';

export interface CommandTexts {
  readonly frozen: (cells: number) => string;
  readonly nothingToFreeze: string;
  readonly guarded: (formulas: number) => string;
  readonly unsettled: (formulas: number) => string;
  readonly failed: string;
  /** Cells show values of an earlier time. */
  readonly lastKnown: (cells: number, since: string) => string;
  readonly without: (cells: number) => string;
  readonly close: string;
}

const vi = (count: number): string => formatVi(decimalFromDouble(count));
const en = (count: number): string => formatEn(decimalFromDouble(count));

export const COMMANDS_TEXTS: Texts<CommandTexts> = {
  vi: {
    frozen: (cells) => `Đã chuyển ${vi(cells)} ô có hàm NTM thành giá trị.`,
    nothingToFreeze: 'Sổ không có công thức nào dùng hàm NTM để chuyển.',
    guarded: (formulas) =>
      `${vi(formulas)} công thức nằm trong trang được bảo vệ nên giữ nguyên; bỏ bảo vệ trang rồi làm lại.`,
    unsettled: (formulas) =>
      `${vi(formulas)} công thức đang báo lỗi hoặc chưa có kết quả nên giữ nguyên.`,
    failed: 'Excel chưa làm được; thoát khỏi ô đang sửa rồi bấm lại.',
    lastKnown: (cells, since) =>
      `${vi(cells)} ô đang hiện giá trị biết gần nhất, lấy từ kho số liệu lúc ${since}; chưa kết nối lại được.`,
    without: (cells) => `${vi(cells)} ô chưa có giá trị từ kho số liệu của tỉnh.`,
    close: 'Đóng',
  },
  en: {
    frozen: (cells) => `${en(cells)} cells with NTM functions hold values now.`,
    nothingToFreeze: 'No formula of this workbook uses an NTM function that could be replaced.',
    guarded: (formulas) =>
      `${en(formulas)} formulas stand on protected sheets and were left alone; unprotect them and try again.`,
    unsettled: (formulas) =>
      `${en(formulas)} formulas show an error or no result yet and were left alone.`,
    failed: 'Excel could not do it; leave the cell that is being edited and try again.',
    lastKnown: (cells, since) =>
      `${en(cells)} cells show the last known value, read from the store at ${since}; it cannot be reached now.`,
    without: (cells) => `${en(cells)} cells have no value from the provincial store yet.`,
    close: 'Close',
  },
};
