import type { FormItem } from './form.ts';

/** Thông tin xã: the totals that several indicators divide by, typed once. */
export const COMMUNE_FACTS = [
  {
    id: 'households',
    address: 'info.households',
    text: { vi: 'Tổng số hộ của xã', en: 'Households' },
    measure: 'hộ',
    whole: true,
  },
  {
    id: 'people',
    address: 'info.people',
    text: { vi: 'Tổng dân số của xã', en: 'Population' },
    measure: 'người',
    whole: true,
  },
  {
    id: 'villages',
    address: 'info.villages',
    text: { vi: 'Tổng số thôn, bản', en: 'Villages' },
    measure: 'thôn',
    whole: true,
  },
  {
    id: 'area',
    address: 'info.area',
    text: { vi: 'Diện tích tự nhiên', en: 'Area' },
    measure: 'km²',
    whole: false,
  },
] as const satisfies readonly (FormItem & { id: string })[];

/** Texts of the same sheet, kept among the notes of a sheet. */
export const COMMUNE_CONTACTS = [
  { note: 'info.reporter', text: { vi: 'Người lập phiếu', en: 'Prepared by' } },
  { note: 'info.phone', text: { vi: 'Điện thoại', en: 'Telephone' } },
  { note: 'info.chairman', text: { vi: 'Chủ tịch UBND xã', en: 'Chairman of the commune' } },
  {
    note: 'sheet.note',
    text: { vi: 'Giải trình chung của phiếu', en: 'Explanation of the sheet' },
  },
] as const;
