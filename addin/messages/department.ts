import type { Texts } from './texts.ts';

export interface DepartmentTexts {
  readonly heading: string;
  readonly criterion: string;
  readonly criterionName: (no: number, name: string) => string;
  readonly show: string;
  readonly everything: string;
  readonly summary: (met: number, notMet: number, unknown: number, missing: number) => string;
  readonly verdict: string;
  readonly none: string;
}

export const DEPARTMENT: Texts<DepartmentTexts> = {
  vi: {
    heading: 'Tiêu chí của sở, ngành',
    criterion: 'Tiêu chí',
    criterionName: (no, name) => `${no}. ${name}`,
    show: 'Chỉ xem',
    everything: 'Tất cả',
    summary: (met, notMet, unknown, missing) =>
      `${met} xã đạt, ${notMet} chưa đạt, ${unknown} chưa rõ, ${missing} chưa có phiếu.`,
    verdict: 'Kết luận',
    none: 'Tài khoản này chưa được giao tiêu chí nào.',
  },
  en: {
    heading: 'Criteria of the department',
    criterion: 'Criterion',
    criterionName: (no, name) => `${no}. ${name}`,
    show: 'Show',
    everything: 'All',
    summary: (met, notMet, unknown, missing) =>
      `${met} communes meet it, ${notMet} do not, ${unknown} not known, ${missing} without a sheet.`,
    verdict: 'Verdict',
    none: 'No criterion is assigned to this account.',
  },
};
