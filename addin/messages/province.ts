// The province: what the figures are, where they come from, what changes them.
import type { Verdict } from '#domain/sheet/entry';
import type { UnitLevel } from '#domain/units/unit';
import type { ChangeSince } from '#domain/workflow/closing';
import { formatVi } from '#domain/values/format';
import type { Texts } from './texts.ts';

export type ProvinceTab =
  'overview' | 'map' | 'districts' | 'plan' | 'typed' | 'closings' | 'standards' | 'deadlines';

export interface ProvinceTexts {
  readonly tabsLabel: string;
  readonly tabs: Readonly<Record<ProvinceTab, string>>;
  readonly overview: string;
  readonly map: {
    readonly heading: string;
    readonly by: string;
    readonly byBand: string;
    readonly byStatus: string;
    readonly byCriterion: (no: number, name: string) => string;
    readonly missing: string;
    readonly met: (met: number, all: number) => string;
  };
  readonly districts: {
    readonly heading: string;
    readonly unit: string;
    readonly mean: string;
    readonly examined: string;
    readonly sheets: string;
    readonly none: string;
  };
  readonly trace: {
    readonly back: string;
    readonly up: string;
    readonly heading: (figure: string) => string;
    readonly isMadeOf: string;
    readonly communes: (counted: number, all: number) => string;
    readonly adds: string;
    readonly noSheet: string;
    readonly entries: string;
    readonly revision: (rev: number, by: string, when: string) => string;
    readonly empty: string;
    readonly show: string;
    readonly shown: string;
    readonly otherWorkbook: (commune: string) => string;
  };
  readonly closings: {
    readonly heading: string;
    readonly none: string;
    readonly line: (no: number, when: string, by: string) => string;
    readonly counts: (reported: number, expected: number, examined: number) => string;
    readonly note: string;
    readonly make: string;
    readonly made: (no: number) => string;
    readonly sinceTitle: (no: number, count: number) => string;
    readonly since: Readonly<Record<ChangeSince['kind'], string>>;
    readonly nothingSince: (no: number, when: string) => string;
  };
  readonly plan: {
    readonly heading: string;
    readonly hint: string;
    readonly figure: string;
    readonly plan: string;
    readonly actual: string;
    readonly toGo: Readonly<Record<'more' | 'less', (amount: string) => string>>;
    readonly criteria: (count: string) => string;
    readonly communes: string;
    readonly all: string;
    readonly none: string;
    readonly set: string;
    readonly save: string;
    readonly saved: string;
    readonly notANumber: string;
    readonly provisional: string;
  };
  readonly standards: {
    readonly heading: string;
    readonly hint: string;
    readonly indicator: string;
    readonly noOverlay: string;
    readonly value: (indicator: string, zone: string | null, fromYear: number | null) => string;
    readonly example: string;
    readonly unconfirmed: string;
    readonly try: string;
    readonly trying: string;
    readonly nothing: string;
    readonly would: (communes: number, sheets: number) => string;
    readonly change: (criterion: number, before: string, after: string) => string;
    readonly indicatorChange: (indicator: string, before: string, after: string) => string;
    readonly voided: string;
    readonly verdict: Readonly<Record<Verdict, string>>;
    readonly publish: string;
    readonly published: (communes: number) => string;
    readonly discard: string;
    readonly notANumber: string;
    readonly tried: string;
  };
  readonly deadlines: {
    readonly heading: string;
    readonly level: Readonly<Record<UnitLevel, string>>;
    readonly due: string;
    readonly suggested: string;
    readonly late: (count: number) => string;
    readonly lateDays: (days: number) => string;
    readonly nobodyLate: string;
    readonly overdue: (count: number) => string;
    readonly overdueDays: (days: number) => string;
  };
}

export const PROVINCE: Texts<ProvinceTexts> = {
  vi: {
    tabsLabel: 'Công việc của tỉnh',
    tabs: {
      overview: 'Tổng quan',
      map: 'Sơ đồ',
      districts: 'Huyện',
      plan: 'Kế hoạch',
      typed: 'Số liệu tỉnh',
      closings: 'Chốt số',
      standards: 'Mức chuẩn',
      deadlines: 'Thời hạn',
    },
    overview: 'Toàn tỉnh',
    map: {
      heading: 'Sơ đồ các xã',
      by: 'Tô màu theo',
      byBand: 'Số tiêu chí đạt',
      byStatus: 'Trạng thái của phiếu',
      byCriterion: (no, name) => `Tiêu chí ${no}: ${name}`,
      missing: 'Chưa có phiếu',
      met: (met, all) => `đạt ${met}/${all} tiêu chí`,
    },
    districts: {
      heading: 'Từng huyện',
      unit: 'Huyện',
      mean: 'Tạm tính',
      examined: 'Đã thẩm tra',
      sheets: 'Phiếu',
      none: 'chưa có',
    },
    trace: {
      back: 'Về bảng số liệu',
      up: 'Lên một cấp',
      heading: (figure) => `Từ đâu ra: ${figure}`,
      isMadeOf: 'Cộng từ',
      communes: (counted, all) => `${counted}/${all} xã được tính`,
      adds: 'Góp vào',
      noSheet: 'chưa có phiếu',
      entries: 'Các ô của phiếu',
      revision: (rev, by, when) => `Bản số ${rev}, ${by} gửi, ${when}`,
      empty: '(ô trống)',
      show: 'Chỉ ra ô',
      shown: 'Đã chọn ô trong sổ.',
      otherWorkbook: (commune) =>
        `Sổ đang mở không phải phiếu của ${commune} kỳ này; mở tệp đó rồi bấm lại.`,
    },
    closings: {
      heading: 'Chốt số liệu',
      none: 'Chưa chốt lần nào trong kỳ này.',
      line: (no, when, by) => `Lần ${no}: ${when}, ${by}`,
      counts: (reported, expected, examined) =>
        `${reported}/${expected} xã có phiếu, ${examined} đã thẩm tra`,
      note: 'Chốt để làm gì (ví dụ: báo cáo 6 tháng)',
      make: 'Chốt số liệu bây giờ',
      made: (no) => `Đã chốt lần ${no}.`,
      sinceTitle: (no, count) => `${count} xã khác với lần chốt ${no}`,
      since: {
        late: 'gửi muộn, sau khi chốt',
        changed: 'số liệu đã đổi',
        judged: 'kết luận đã đổi theo mức chuẩn khác',
        status: 'trạng thái đã đổi',
        gone: 'không còn phiếu',
      },
      nothingSince: (no, when) => `Không có gì thay đổi từ lần chốt ${no} (${when}).`,
    },
    plan: {
      heading: 'Kế hoạch và thực hiện',
      hint: 'Chỉ tiêu kế hoạch đứng riêng, không lẫn với số thực hiện.',
      figure: 'Chỉ số',
      plan: 'Kế hoạch',
      actual: 'Thực hiện',
      toGo: {
        more: (amount) => `Còn thiếu: ${amount}`,
        less: (amount) => `Còn phải giảm: ${amount}`,
      },
      criteria: (count) => `${count} tiêu chí`,
      communes: 'Tính cho',
      all: 'Tất cả các xã',
      none: 'chưa đặt',
      set: 'Đặt chỉ tiêu',
      save: 'Lưu chỉ tiêu',
      saved: 'Đã lưu chỉ tiêu.',
      notANumber: 'Nhập số, ví dụ 7,5; để trống là không đặt.',
      provisional: 'Thực hiện là số tạm tính của mọi phiếu đã gửi.',
    },
    standards: {
      heading: 'Mức chuẩn của tỉnh',
      hint: 'Sửa rồi xem trước: chưa có gì thay đổi cho đến khi bấm Ban hành.',
      indicator: 'Chỉ tiêu',
      noOverlay: 'Kỳ này chưa có phần quy định của tỉnh để sửa.',
      value: (indicator, zone, fromYear) =>
        [
          `Chỉ tiêu ${indicator}`,
          ...(zone === null ? [] : [`khu vực ${zone}`]),
          ...(fromYear === null ? [] : [`từ năm ${fromYear}`]),
        ].join(', '),
      example: 'Đây là mức chuẩn ví dụ, không phải quy định của tỉnh.',
      unconfirmed: 'chưa đối chiếu văn bản',
      try: 'Xem trước thay đổi',
      trying: 'Đang tính…',
      nothing: 'Không xã nào đổi kết quả.',
      would: (communes, sheets) =>
        `${communes} xã sẽ đổi kết quả (xét lại ${sheets} phiếu). Chưa có gì được ghi.`,
      change: (criterion, before, after) => `tiêu chí ${criterion}: ${before} → ${after}`,
      indicatorChange: (indicator, before, after) => `chỉ tiêu ${indicator}: ${before} → ${after}`,
      voided: 'phải thẩm tra lại',
      verdict: { met: 'đạt', notMet: 'chưa đạt', unknown: 'chưa rõ' },
      publish: 'Ban hành mức chuẩn này',
      published: (communes) => `Đã ban hành; ${communes} xã đổi kết quả.`,
      discard: 'Bỏ, giữ mức cũ',
      notANumber: 'Nhập số, ví dụ 95 hoặc 26,7.',
      tried: 'Xem trước',
    },
    deadlines: {
      heading: 'Thời hạn của kỳ',
      level: { commune: 'Xã nộp phiếu', district: 'Huyện thẩm tra xong', province: 'Tỉnh báo cáo' },
      due: 'Hạn',
      suggested: 'Hạn gợi ý theo thông lệ; tỉnh chưa quy định.',
      late: (count) => `${count} xã gửi sau hạn`,
      lateDays: (days) => `trễ ${formatVi(String(days))} ngày`,
      nobodyLate: 'Không xã nào gửi sau hạn.',
      overdue: (count) => `${count} xã quá hạn, chưa gửi`,
      overdueDays: (days) => `chưa gửi, quá hạn ${formatVi(String(days))} ngày`,
    },
  },
  en: {
    tabsLabel: 'Work of the province',
    tabs: {
      overview: 'Overview',
      map: 'Map',
      districts: 'Districts',
      plan: 'Plan',
      typed: 'Own figures',
      closings: 'Closings',
      standards: 'Standards',
      deadlines: 'Deadlines',
    },
    overview: 'The whole province',
    map: {
      heading: 'Schematic of the communes',
      by: 'Coloured by',
      byBand: 'Criteria met',
      byStatus: 'State of the sheet',
      byCriterion: (no, name) => `Criterion ${no}: ${name}`,
      missing: 'No sheet',
      met: (met, all) => `${met} of ${all} criteria met`,
    },
    districts: {
      heading: 'District by district',
      unit: 'District',
      mean: 'Provisional',
      examined: 'Examined',
      sheets: 'Sheets',
      none: 'none',
    },
    trace: {
      back: 'Back to the figures',
      up: 'One level up',
      heading: (figure) => `Where it comes from: ${figure}`,
      isMadeOf: 'Made of',
      communes: (counted, all) => `${counted} of ${all} communes counted`,
      adds: 'Adds',
      noSheet: 'no sheet',
      entries: 'Cells of the sheet',
      revision: (rev, by, when) => `Revision ${rev}, sent by ${by}, ${when}`,
      empty: '(empty cell)',
      show: 'Show the cell',
      shown: 'The cell is selected in the workbook.',
      otherWorkbook: (commune) =>
        `The open workbook is not the sheet of ${commune} for this period; open that file and try again.`,
    },
    closings: {
      heading: 'Closings',
      none: 'Not closed yet in this period.',
      line: (no, when, by) => `No. ${no}: ${when}, ${by}`,
      counts: (reported, expected, examined) =>
        `${reported} of ${expected} communes with a sheet, ${examined} examined`,
      note: 'What it is made for',
      make: 'Close the figures now',
      made: (no) => `Closing no. ${no} is made.`,
      sinceTitle: (no, count) => `${count} communes differ from closing no. ${no}`,
      since: {
        late: 'came after the closing',
        changed: 'says something else',
        judged: 'judged otherwise by other standards',
        status: 'changed its state',
        gone: 'no longer there',
      },
      nothingSince: (no, when) => `Nothing has changed since closing no. ${no} (${when}).`,
    },
    plan: {
      heading: 'Plan and actual',
      hint: 'Targets stand apart and are never mixed with what was reported.',
      figure: 'Figure',
      plan: 'Plan',
      actual: 'Actual',
      toGo: {
        more: (amount) => `Missing: ${amount}`,
        less: (amount) => `Still too many: ${amount}`,
      },
      criteria: (count) => `${count} criteria`,
      communes: 'Of',
      all: 'All communes',
      none: 'not set',
      set: 'Set targets',
      save: 'Save the targets',
      saved: 'The targets are saved.',
      notANumber: 'A number such as 7.5; empty is no target.',
      provisional: 'Actual figures are provisional: every sheet sent.',
    },
    standards: {
      heading: 'Standards of the province',
      hint: 'Change and try: nothing is changed until you publish.',
      indicator: 'Indicator',
      noOverlay: 'This period has no standards of the province to change.',
      value: (indicator, zone, fromYear) =>
        [
          `Indicator ${indicator}`,
          ...(zone === null ? [] : [`zone ${zone}`]),
          ...(fromYear === null ? [] : [`from ${fromYear}`]),
        ].join(', '),
      example: 'These are example standards, not those of the province.',
      unconfirmed: 'not compared with the decision',
      try: 'See what would change',
      trying: 'Computing…',
      nothing: 'No commune would change.',
      would: (communes, sheets) =>
        `${communes} communes would change (${sheets} sheets judged). Nothing is written yet.`,
      change: (criterion, before, after) => `criterion ${criterion}: ${before} → ${after}`,
      indicatorChange: (indicator, before, after) => `indicator ${indicator}: ${before} → ${after}`,
      voided: 'to be examined again',
      verdict: { met: 'met', notMet: 'not met', unknown: 'not known' },
      publish: 'Publish these standards',
      published: (communes) => `Published; ${communes} communes changed.`,
      discard: 'Discard, keep the old ones',
      notANumber: 'A number such as 95 or 26.7.',
      tried: 'What would change',
    },
    deadlines: {
      heading: 'Deadlines of the period',
      level: {
        commune: 'Communes send',
        district: 'Districts examine',
        province: 'Province reports',
      },
      due: 'Due',
      suggested: 'Suggested by common practice; the province has set none.',
      late: (count) => `${count} communes sent late`,
      lateDays: (days) => `${days} days late`,
      nobodyLate: 'Nobody sent late.',
      overdue: (count) => `${count} communes overdue, nothing sent`,
      overdueDays: (days) => `nothing sent, ${days} days overdue`,
    },
  },
};
