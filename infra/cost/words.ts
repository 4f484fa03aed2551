/** What is billed, in the words of who pays for it. */
import type { Billed } from './prices.ts';

export const WORDS: Readonly<Record<Billed, string>> = {
  writeUnits: 'Kho số liệu: lượt ghi (đơn vị)',
  readUnits: 'Kho số liệu: lượt đọc (đơn vị)',
  tableGbMonths: 'Kho số liệu: chỗ chứa (GB)',
  recoveryGbMonths: 'Khôi phục theo thời điểm (GB)',
  exportGb: 'Xuất bản sao hằng đêm (GB)',
  storedGbMonths: 'Chỗ chứa bản sao (GB)',
  invocations: 'Hàm: số lần chạy',
  gbSeconds: 'Hàm: thời gian chạy (GB-giây)',
  apiRequests: 'Cổng API: lượt hỏi',
  edgeRequests: 'Mạng phân phối: lượt hỏi',
  edgeGb: 'Mạng phân phối: dữ liệu gửi đi (GB)',
  logGb: 'Nhật ký (GB)',
  alarmMonths: 'Cảnh báo (cái)',
  dashboardMonths: 'Trang theo dõi (trang)',
  keyMonths: 'Khóa mã hóa (khóa)',
  keyUses: 'Khóa mã hóa: lượt dùng',
  firewallMonths: 'Tường lửa (bộ)',
  firewallRuleMonths: 'Tường lửa: quy tắc',
  firewallRequests: 'Tường lửa: lượt hỏi',
};
