// Defined names are how a sheet is read after its rows and columns have been moved.
import type { Address } from '#domain/sheet/sheet';

/** "17.1a.num" → "NTM_17_1a_num". The verdict computed for an indicator is "<indicator>.verdict". */
export function definedName(address: Address): string {
  return `NTM_${address.replaceAll('.', '_')}`;
}

/** What the visible header says; compared with the hidden sheet. */
export const HEADER_NAMES = {
  commune: 'NTM_don_vi',
  district: 'NTM_huyen',
  province: 'NTM_tinh',
  period: 'NTM_ky',
} as const;

export const SUMMARY_NAMES = {
  criteriaMet: 'NTM_so_tieu_chi_dat',
  errors: 'NTM_so_loi',
  missing: 'NTM_so_thieu',
  queries: 'NTM_so_giai_trinh',
  checkCode: 'NTM_ma_kiem_tra',
} as const;

/** The column Kiểm tra of a page, for the counts. */
export const CHECK_COLUMNS = [
  'NTM_kiem_tra_phieu',
  'NTM_kiem_tra_thong_tin',
  'NTM_kiem_tra_ket_qua',
  'NTM_kiem_tra_nguon_luc',
] as const;

export function criterionName(no: number): string {
  return `NTM_tieu_chi_${no}`;
}

/** The whole of a register: its header row and its rows. */
export function registerName(id: string): string {
  return `NTM_danh_muc_${id}`;
}

export const SHEET_NAMES = {
  criteria: 'Phiếu tiêu chí',
  facts: 'Thông tin xã',
  statistics: 'Kết quả thực hiện',
  resources: 'Nguồn lực',
  summary: 'Tổng hợp',
  hidden: '_ntm',
} as const;
