// Figures say what they are: how many of how many, how sure, approved or not.
import { formatEn, formatVi } from '#domain/values/format';
import { periodLabelVi } from '#domain/periods/period';
import type { Texts } from './texts.ts';

export interface FigureTexts {
  readonly number: (value: string, decimals?: number) => string;
  readonly percent: (value: string) => string;
  readonly period: (id: string) => string;
  readonly mean: string;
  readonly meanUnit: string;
  readonly reportedOf: (reported: number, expected: number) => string;
  readonly examinedOf: (examined: number, expected: number) => string;
  readonly missing: (count: number) => string;
  readonly nothingReported: string;
  /** What a count or a mean can still become. */
  readonly range: (low: string, high: string) => string;
  readonly all: string;
  readonly examined: string;
  readonly appraised: string;
  readonly allShort: string;
  readonly examinedShort: string;
  readonly provisional: string;
  readonly exampleStandards: string;
  readonly unconfirmedBands: string;
  readonly bands: string;
  readonly bandsUnit: string;
  readonly bandHead: string;
  readonly band: (label: string) => string;
  readonly criteria: string;
  readonly criteriaUnit: string;
  readonly criterionHead: string;
  readonly criterion: (no: number) => string;
  readonly chart: string;
  readonly open: (title: string, count: number) => string;
}

export const FIGURES: Texts<FigureTexts> = {
  vi: {
    number: formatVi,
    percent: (value) => `${formatVi(value, 2)}%`,
    period: periodLabelVi,
    mean: 'Bình quân',
    meanUnit: 'tiêu chí/xã',
    reportedOf: (reported, expected) => `${reported}/${expected} xã đã có phiếu`,
    examinedOf: (examined, expected) => `${examined}/${expected} xã đã thẩm tra`,
    missing: (count) => `còn thiếu ${count} xã`,
    nothingReported: 'Chưa có xã nào báo cáo.',
    range: (low, high) => `có thể từ ${low} đến ${high}`,
    all: 'Tạm tính (mọi phiếu đã gửi)',
    examined: 'Đã thẩm tra',
    appraised: 'Đã thẩm định',
    allShort: 'Tạm tính',
    examinedShort: 'Đã t.tra',
    provisional: 'số tạm tính',
    exampleStandards: 'Tính theo mức chuẩn ví dụ, không phải quy định của tỉnh.',
    unconfirmedBands: 'Cách chia nhóm xã chưa đối chiếu văn bản.',
    bands: 'Xã theo số tiêu chí đạt',
    bandsUnit: 'số xã',
    bandHead: 'Tiêu chí đạt',
    band: (label) => `Đạt ${label} tiêu chí`,
    criteria: 'Xã đạt từng tiêu chí',
    criteriaUnit: 'số xã đạt',
    criterionHead: 'Tiêu chí',
    criterion: (no) => `Tiêu chí ${no}`,
    chart: 'Biểu đồ',
    open: (title, count) => `${title}: ${count} xã. Xem từ đâu ra`,
  },
  en: {
    number: formatEn,
    percent: (value) => `${formatEn(value, 2)}%`,
    period: (id) => id,
    mean: 'Mean',
    meanUnit: 'criteria per commune',
    reportedOf: (reported, expected) => `${reported} of ${expected} communes have a sheet`,
    examinedOf: (examined, expected) => `${examined} of ${expected} communes examined`,
    missing: (count) => `${count} missing`,
    nothingReported: 'No commune has reported.',
    range: (low, high) => `between ${low} and ${high}`,
    all: 'Provisional (every sheet sent)',
    examined: 'Examined',
    appraised: 'Appraised',
    allShort: 'Provisional',
    examinedShort: 'Examined',
    provisional: 'provisional',
    exampleStandards: 'Judged by example standards, not by those of the province.',
    unconfirmedBands: 'These bands were not compared with the printed decision.',
    bands: 'Communes by criteria met',
    bandsUnit: 'communes',
    bandHead: 'Criteria met',
    band: (label) => `${label} criteria met`,
    criteria: 'Communes meeting each criterion',
    criteriaUnit: 'communes that meet it',
    criterionHead: 'Criterion',
    criterion: (no) => `Criterion ${no}`,
    chart: 'Chart',
    open: (title, count) => `${title}: ${count} communes. See where it comes from`,
  },
};
