// Proofreading a report that somebody wrote.
import { periodLabelVi } from '#domain/periods/period';
import type { Texts } from './texts.ts';

export interface LintTexts {
  readonly heading: string;
  readonly hint: string;
  readonly text: string;
  readonly placeholder: string;
  readonly open: string;
  readonly check: string;
  readonly clear: string;
  readonly opened: (name: string) => string;
  readonly unreadable: string;
  readonly tooLong: string;
  readonly result: string;
  readonly counted: (findings: number, lines: number) => string;
  readonly changed: string;
  readonly nothing: string;
  readonly nothingHint: string;
  readonly group: (severity: string, count: number) => string;
  readonly line: (line: number) => string;
  readonly expected: (text: string) => string;
  readonly show: (line: number) => string;
  readonly more: (count: number) => string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly compare: string;
  readonly unit: string;
  readonly compareOff: string;
  readonly comparing: string;
  readonly compared: (figures: number, unit: string, period: string) => string;
  readonly nothingToCompare: string;
  readonly noPeriod: string;
}

export const LINT: Texts<LintTexts> = {
  vi: {
    heading: 'Rà soát báo cáo',
    hint: 'Dán toàn văn báo cáo hoặc mở tệp Word. Văn bản được đọc ngay trên máy này, không gửi đi đâu.',
    text: 'Nội dung báo cáo',
    placeholder: 'Dán báo cáo vào đây',
    open: 'Mở tệp .docx',
    check: 'Rà soát',
    clear: 'Xóa',
    opened: (name) => `Đang xem: ${name}`,
    unreadable: 'Không đọc được chữ trong tệp; mở bằng Word rồi lưu lại dạng .docx.',
    tooLong: 'Văn bản dài quá 400.000 chữ cái; hãy dán từng phần.',
    result: 'Kết quả',
    counted: (findings, lines) => `${findings} chỗ cần xem trong ${lines} dòng.`,
    changed: 'Văn bản đã sửa sau lần rà soát này.',
    nothing: 'Không thấy chỗ nào mâu thuẫn',
    nothingHint: 'Các tỷ lệ, tổng, mốc thời gian và số văn bản đọc được đều khớp nhau.',
    group: (severity, count) => `${severity}: ${count}`,
    line: (line) => `Dòng ${line}`,
    expected: (text) => `Nên ghi: ${text}`,
    show: (line) => `Xem dòng ${line} trong văn bản`,
    more: (count) => `Xem thêm ${count} chỗ`,
    copy: 'Chép danh sách',
    copied: 'Đã chép danh sách.',
    copyByHand: 'Excel không cho chép tự động. Danh sách đã được chọn sẵn: bấm Ctrl+C.',
    compare: 'So với số liệu trong kho',
    unit: 'Đơn vị',
    compareOff: 'Đăng nhập để so thêm với số liệu trong kho.',
    comparing: 'Đang lấy số liệu…',
    compared: (figures, unit, period) =>
      `Đã so với ${figures} số liệu của ${unit}, kỳ ${periodLabelVi(period)}.`,
    nothingToCompare: 'Báo cáo không nêu số nào mà kho có.',
    noPeriod: 'Không rõ báo cáo của kỳ nào; ghi kỳ ở tên báo cáo để so với kho.',
  },
  en: {
    heading: 'Proofread a report',
    hint: 'Paste the whole report or open a Word file. The text is read on this computer and sent nowhere.',
    text: 'Text of the report',
    placeholder: 'Paste the report here',
    open: 'Open a .docx file',
    check: 'Proofread',
    clear: 'Clear',
    opened: (name) => `Now reading: ${name}`,
    unreadable: 'The text of the file cannot be read; open it in Word and save it as .docx.',
    tooLong: 'The text has more than 400,000 letters; paste it in parts.',
    result: 'Result',
    counted: (findings, lines) => `${findings} places to look at in ${lines} lines.`,
    changed: 'The text was changed since.',
    nothing: 'Nothing contradicts itself',
    nothingHint: 'The shares, totals, dates and document numbers that were read agree.',
    group: (severity, count) => `${severity}: ${count}`,
    line: (line) => `Line ${line}`,
    expected: (text) => `Should be: ${text}`,
    show: (line) => `Show line ${line} in the text`,
    more: (count) => `Show ${count} more`,
    copy: 'Copy the list',
    copied: 'The list was copied.',
    copyByHand: 'Excel does not let it be copied. The list is selected: press Ctrl+C.',
    compare: 'Compare with the store',
    unit: 'Unit',
    compareOff: 'Sign in to compare with the figures of the store too.',
    comparing: 'Getting the figures…',
    compared: (figures, unit, period) =>
      `Compared with ${figures} figures of ${unit}, period ${period}.`,
    nothingToCompare: 'The report names no figure that the store has.',
    noPeriod: 'It is not clear which period the report is of; put it into its title.',
  },
};
