// The words of the table that is written into the workbook.
import type { Status } from '#domain/workflow/status';
import type { Verdict } from '#domain/sheet/entry';
import type { Texts } from './texts.ts';

export interface ConsolidatedTexts {
  /** Name of the new sheet, before it is cut and made unique. */
  readonly sheet: (unit: string, period: string) => string;
  readonly title: (unit: string) => string;
  readonly count: string;
  readonly commune: string;
  readonly state: string;
  readonly met: string;
  readonly unknown: string;
  readonly criterion: (no: number) => string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly status: Readonly<Record<Status, string>>;
  readonly noSheet: string;
  readonly band: string;
  readonly communes: string;
  readonly share: string;
  readonly examined: string;
  readonly lowest: string;
  readonly highest: string;
  readonly bands: string;
  readonly criteria: string;
}

export const CONSOLIDATED: Texts<ConsolidatedTexts> = {
  vi: {
    sheet: (unit, period) => `TH ${unit} ${period}`,
    title: (unit) => `Tổng hợp tiêu chí nông thôn mới: ${unit}`,
    count: 'STT',
    commune: 'Xã',
    state: 'Trạng thái',
    met: 'Số tiêu chí đạt',
    unknown: 'Chưa rõ',
    criterion: (no) => `Tiêu chí ${no}`,
    verdict: { met: 'Đạt', notMet: 'Chưa đạt', unknown: 'Chưa rõ' },
    status: {
      draft: 'Đã gửi, chưa nộp',
      submitted: 'Đã nộp',
      returned: 'Bị trả lại',
      examined: 'Đã thẩm tra',
      appraised: 'Đã thẩm định',
    },
    noSheet: 'Chưa có phiếu',
    band: 'Số tiêu chí đạt',
    communes: 'Số xã',
    share: 'Tỷ lệ (%)',
    examined: 'Trong đó đã thẩm tra',
    lowest: 'Ít nhất',
    highest: 'Nhiều nhất',
    bands: 'Số xã theo số tiêu chí đạt',
    criteria: 'Số xã đạt từng tiêu chí',
  },
  en: {
    sheet: (unit, period) => `Table ${unit} ${period}`,
    title: (unit) => `NTM criteria, consolidated: ${unit}`,
    count: 'No.',
    commune: 'Commune',
    state: 'State',
    met: 'Criteria met',
    unknown: 'Not known',
    criterion: (no) => `Criterion ${no}`,
    verdict: { met: 'Đạt', notMet: 'Chưa đạt', unknown: 'Chưa rõ' },
    status: {
      draft: 'Sent, not submitted',
      submitted: 'Submitted',
      returned: 'Returned',
      examined: 'Examined',
      appraised: 'Appraised',
    },
    noSheet: 'No sheet',
    band: 'Criteria met',
    communes: 'Communes',
    share: 'Share (%)',
    examined: 'Examined',
    lowest: 'At least',
    highest: 'At most',
    bands: 'Communes by criteria met',
    criteria: 'Communes meeting each criterion',
  },
};
