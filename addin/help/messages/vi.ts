/** The words of the help pages; what functions and parameters are comes from their JSDoc. */
export const HELP = {
  language: 'vi',
  title: 'Các hàm NTM',
  intro:
    'Gõ =NTM. trong một ô rồi chọn hàm. Các hàm tính ngay trong sổ, không cần mạng; riêng FIGURE, SHEET, TRACE và AVGCRITERIA không ghi vùng lấy số từ kho số liệu của tỉnh.',
  back: 'Tất cả các hàm',
  function: 'Hàm',
  purpose: 'Dùng để',
  syntax: 'Cách viết',
  parameters: 'Các đối số',
  parameter: 'Đối số',
  meaning: 'Ý nghĩa',
  optional: 'có thể bỏ',
  examples: 'Ví dụ',
  inWorkbook: (unit: string, period: string) => `Trong sổ của ${unit}, ${period}`,
  shows: 'Ô hiện',
  error: (shown: string, says: string) => `${shown} ${says}`,
  errors: 'Khi không tính được',
  errorsIntro:
    '#N/A là chưa đủ số liệu, #VALUE! là đối số không đúng loại. Bấm vào dấu cảnh báo cạnh ô để đọc lý do.',
  fromStore:
    'Hàm này hỏi kho số liệu của tỉnh. Mất kết nối thì ô giữ giá trị biết gần nhất, được lưu cùng tệp; ngăn NTM cho biết giá trị đó có từ khi nào. Không có giá trị nào thì ô hiện #N/A.',
} as const;
