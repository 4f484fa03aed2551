import { periodLabelVi } from '#domain/periods/period';
import type { ReportFormat } from '#domain/routes/reports';
import type { Texts } from './texts.ts';

export interface PlaceTexts {
  readonly unit: string;
  readonly period: string;
  readonly periodName: (id: string) => string;
  readonly nobody: string;
  readonly nobodyHint: string;
  readonly report: {
    readonly heading: string;
    readonly live: string;
    readonly format: Readonly<Record<ReportFormat, string>>;
    readonly ofClosing: (no: number) => string;
    readonly making: string;
    /** What it is saved as. */
    readonly fileName: (
      unit: string,
      period: string,
      closing: number | null,
      format: ReportFormat,
    ) => string;
  };
}

export const PLACE: Texts<PlaceTexts> = {
  vi: {
    unit: 'Đơn vị',
    period: 'Kỳ báo cáo',
    periodName: periodLabelVi,
    nobody: 'Chưa có đơn vị để xem',
    nobodyHint:
      'Đăng nhập bằng tài khoản của huyện, sở hoặc tỉnh; hoặc chọn kỳ mà đơn vị của bạn có trong danh mục.',
    report: {
      heading: 'Báo cáo',
      live: 'Theo số hiện có, tạm tính.',
      format: { docx: 'Báo cáo (Word)', xlsx: 'Phụ lục (Excel)' },
      ofClosing: (no) => `theo lần chốt ${no}`,
      making: 'Máy chủ đang lập tệp…',
      fileName: (unit, period, closing, format) =>
        `${format === 'docx' ? 'Báo cáo' : 'Phụ lục'} ${unit} ${period}${closing === null ? '' : ` - chốt lần ${closing}`}.${format}`,
    },
  },
  en: {
    unit: 'Unit',
    period: 'Period',
    periodName: (id) => id,
    nobody: 'No unit to look at',
    nobodyHint:
      'Sign in with an account of a district, a department or the province; or choose a period in which your unit stands.',
    report: {
      heading: 'Report',
      live: 'As things stand, provisional.',
      format: { docx: 'Report (Word)', xlsx: 'Annexes (Excel)' },
      ofClosing: (no) => `of closing no. ${no}`,
      making: 'The server is writing the file…',
      fileName: (unit, period, closing, format) =>
        `${format === 'docx' ? 'Report' : 'Annexes'} ${unit} ${period}${closing === null ? '' : ` - closing ${closing}`}.${format}`,
    },
  },
};
