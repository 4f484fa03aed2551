import { periodLabelVi } from '#domain/periods/period';
import type { Texts } from './texts.ts';

export interface PlaceTexts {
  readonly unit: string;
  readonly period: string;
  readonly periodName: (id: string) => string;
  readonly nobody: string;
  readonly nobodyHint: string;
}

export const PLACE: Texts<PlaceTexts> = {
  vi: {
    unit: 'Đơn vị',
    period: 'Kỳ báo cáo',
    periodName: periodLabelVi,
    nobody: 'Chưa có đơn vị để xem',
    nobodyHint:
      'Đăng nhập bằng tài khoản của huyện, sở hoặc tỉnh; hoặc chọn kỳ mà đơn vị của bạn có trong danh mục.',
  },
  en: {
    unit: 'Unit',
    period: 'Period',
    periodName: (id) => id,
    nobody: 'No unit to look at',
    nobodyHint:
      'Sign in with an account of a district, a department or the province; or choose a period in which your unit stands.',
  },
};
