// What a district does all day: files that come, sheets to look at, who is missing, the table to hand on.
import type { Attention, ForeignReason } from '../received/received-file.ts';
import type { Concern } from '../pane/district/concern.ts';
import { formatVi } from '#domain/values/format';
import type { Texts } from './texts.ts';

export interface DistrictTexts {
  readonly tabs: {
    readonly label: string;
    readonly communes: string;
    readonly received: string;
    readonly consolidated: string;
  };
  readonly communes: {
    readonly heading: string;
    readonly summary: (reported: number, expected: number, examined: number) => string;
    readonly concern: Readonly<Record<Concern, string>>;
    readonly met: (met: number, all: number) => string;
    readonly findings: (errors: number, queries: number) => string;
    readonly late: (days: number) => string;
    readonly stale: string;
    readonly nothing: string;
  };
  readonly clean: {
    readonly offer: (count: number) => string;
    readonly confirm: (count: number) => string;
    readonly names: string;
    readonly doIt: string;
    readonly outcome: (done: number) => string;
    readonly notDone: (name: string, why: string) => string;
  };
  readonly missing: {
    readonly heading: (count: number) => string;
    readonly none: string;
    readonly due: (date: string) => string;
    readonly suggested: string;
    readonly remind: string;
    readonly reminder: (reminder: Reminder) => string;
    readonly copy: string;
    readonly copied: string;
    readonly copyFailed: string;
  };
  readonly received: {
    readonly heading: string;
    readonly drop: string;
    readonly choose: string;
    readonly hint: string;
    readonly progress: (done: number, all: number) => string;
    readonly paused: string;
    readonly unreachable: string;
    readonly pause: string;
    readonly goOn: string;
    readonly stop: string;
    readonly finished: string;
    readonly attention: Readonly<Record<Attention, string>>;
    readonly advice: Readonly<Record<Attention, string>>;
    readonly foreign: Readonly<Record<ForeignReason, string>>;
    readonly of: (commune: string, period: string) => string;
    readonly receipt: (rev: number, when: string, code: string) => string;
    readonly unchanged: string;
    readonly openSheet: string;
    readonly details: (count: number) => string;
    readonly list: string;
  };
  readonly consolidated: {
    readonly heading: string;
    readonly write: string;
    readonly writing: string;
    readonly written: (sheet: string) => string;
    readonly failed: string;
    readonly hint: string;
  };
}

export interface Reminder {
  readonly district: string;
  readonly period: string;
  /** Null where nothing is owed by a certain day. */
  readonly due: string | null;
  readonly communes: readonly string[];
}

export const DISTRICT: Texts<DistrictTexts> = {
  vi: {
    tabs: {
      label: 'Công việc của huyện',
      communes: 'Các xã',
      received: 'Tệp nhận được',
      consolidated: 'Tổng hợp',
    },
    communes: {
      heading: 'Các xã',
      summary: (reported, expected, examined) =>
        `${reported}/${expected} xã đã có phiếu, ${examined} phiếu đã thẩm tra.`,
      concern: {
        conflict: 'Có xung đột, cần chọn',
        errors: 'Còn lỗi',
        queries: 'Có chỗ phải giải trình',
        clean: 'Sạch, chờ thẩm tra',
        draft: 'Đã gửi, chưa nộp',
        returned: 'Đã trả lại, chờ xã sửa',
        done: 'Đã thẩm tra',
      },
      met: (met, all) => `đạt ${met}/${all}`,
      findings: (errors, queries) =>
        [errors > 0 ? `${errors} lỗi` : '', queries > 0 ? `${queries} giải trình` : '']
          .filter((part) => part !== '')
          .join(', '),
      late: (days) => `trễ ${formatVi(String(days))} ngày`,
      stale: 'tính theo mức chuẩn cũ, chưa cộng vào tổng',
      nothing: 'Chưa có phiếu nào. Xã gửi từ sổ của mình, hoặc thả tệp ở “Tệp nhận được”.',
    },
    clean: {
      offer: (count) => `Thẩm tra ${count} phiếu sạch`,
      confirm: (count) =>
        `${count} phiếu đã nộp, không có lỗi và không còn gì phải giải trình. Thẩm tra tất cả?`,
      names: 'Các phiếu sạch',
      doIt: 'Thẩm tra tất cả',
      outcome: (done) => `Đã thẩm tra ${done} phiếu.`,
      notDone: (name, why) => `${name}: ${why}`,
    },
    missing: {
      heading: (count) => `Chưa có phiếu: ${count} xã`,
      none: 'Mọi xã đều đã có phiếu.',
      due: (date) => `Hạn nộp của xã: ${date}`,
      suggested: 'hạn gợi ý theo thông lệ, tỉnh chưa quy định',
      remind: 'Câu nhắc để gửi đi',
      reminder: ({ district, period, due, communes }) =>
        `${district} đề nghị các xã: ${communes.join(', ')} gửi phiếu tiêu chí nông thôn mới ${lower(period)}${due === null ? '' : ` (hạn ${due})`}. ` +
        'Xã đã làm xong xin gửi lại tệp phiếu hoặc bấm Gửi trong sổ. Xin cảm ơn.',
      copy: 'Chép câu nhắc',
      copied: 'Đã chép.',
      copyFailed: 'Chưa chép được; bôi đen câu nhắc và nhấn Ctrl+C.',
    },
    received: {
      heading: 'Tệp nhận được',
      drop: 'Thả tệp phiếu của các xã vào đây',
      choose: 'Chọn tệp…',
      hint: 'Cả chục tệp một lần cũng được. Mỗi tệp được kiểm tra ngay ở máy này, rồi gửi và nhận biên nhận riêng; tệp hỏng không giữ chân tệp khác.',
      progress: (done, all) => `Đã xong ${done}/${all} tệp`,
      paused: 'Đang tạm dừng; các tệp chưa gửi vẫn ở đây.',
      unreachable:
        'Chưa liên lạc được với máy chủ; các tệp chưa gửi vẫn ở đây, bấm Tiếp tục khi có mạng.',
      pause: 'Tạm dừng',
      goOn: 'Tiếp tục',
      stop: 'Dừng, bỏ tệp chưa gửi',
      finished: 'Đã xong tất cả.',
      attention: {
        conflict: 'Khác với số đang lưu',
        refused: 'Máy chủ không nhận',
        unreadable: 'Không đọc được',
        foreign: 'Không phải của đây',
        errors: 'Đã gửi, còn lỗi',
        resent: 'Bản gửi lại',
        queries: 'Đã gửi, có chỗ phải giải trình',
        unsent: 'Chưa gửi',
        done: 'Đã gửi',
      },
      advice: {
        conflict: 'Cả hai bản đều được giữ; mở phiếu để chọn từng chỗ.',
        refused: 'Tệp còn nguyên; làm theo lời nhắc rồi thả lại.',
        unreadable: 'Báo xã gửi lại tệp gốc.',
        foreign: 'Không gửi tệp này; chuyển cho đúng nơi hoặc hỏi lại xã.',
        errors: 'Mở phiếu để trả lại chỗ sai cho xã.',
        resent: 'Bản sau của cùng một tệp; mở phiếu, một lần bấm là lấy bản sau.',
        queries: 'Mở phiếu để xem giải trình.',
        unsent: '',
        done: '',
      },
      foreign: {
        otherPeriod: 'Phiếu của kỳ khác.',
        otherUnit: 'Phiếu của xã ngoài huyện.',
        uncertain: 'Đầu trang và trang ẩn ghi khác nhau, chưa biết là phiếu của ai.',
      },
      of: (commune, period) => `${commune}, ${lower(period)}`,
      receipt: (rev, when, code) => `Biên nhận: bản số ${rev}, ${when}, mã ${code}`,
      unchanged: 'trùng với số đang lưu',
      openSheet: 'Mở phiếu',
      details: (count) => `${count} điều cần biết`,
      list: 'Danh sách tệp, việc cần người xem đứng trước',
    },
    consolidated: {
      heading: 'Tổng hợp của huyện',
      write: 'Ghi bảng tổng hợp vào sổ',
      writing: 'Đang ghi…',
      written: (sheet) => `Đã ghi vào trang “${sheet}”.`,
      failed: 'Excel không ghi được bảng; sổ không thay đổi. Thử lại hoặc mở sổ khác.',
      hint: 'Thành một trang mới: bảng, biểu đồ và tô màu của Excel, không ô nào trống.',
    },
  },
  en: {
    tabs: {
      label: 'Work of the district',
      communes: 'Communes',
      received: 'Received files',
      consolidated: 'Consolidated',
    },
    communes: {
      heading: 'Communes',
      summary: (reported, expected, examined) =>
        `${reported} of ${expected} communes have a sheet, ${examined} are examined.`,
      concern: {
        conflict: 'In conflict, to be chosen',
        errors: 'With errors',
        queries: 'To be explained',
        clean: 'Clean, to be examined',
        draft: 'Sent, not submitted',
        returned: 'Returned to the commune',
        done: 'Examined',
      },
      met: (met, all) => `${met} of ${all} met`,
      findings: (errors, queries) =>
        [errors > 0 ? `${errors} errors` : '', queries > 0 ? `${queries} queries` : '']
          .filter((part) => part !== '')
          .join(', '),
      late: (days) => `${days} days late`,
      stale: 'judged by old standards, not counted yet',
      nothing:
        'No sheets yet. Communes send from their workbook, or drop files in “Received files”.',
    },
    clean: {
      offer: (count) => `Examine ${count} clean sheets`,
      confirm: (count) =>
        `${count} sheets are submitted, without errors and with nothing left to explain. Examine all of them?`,
      names: 'The clean sheets',
      doIt: 'Examine all',
      outcome: (done) => `${done} sheets examined.`,
      notDone: (name, why) => `${name}: ${why}`,
    },
    missing: {
      heading: (count) => `Missing: ${count} communes`,
      none: 'Every commune has a sheet.',
      due: (date) => `Due from communes: ${date}`,
      suggested: 'suggested by common practice, not set by the province',
      remind: 'A reminder to send',
      reminder: ({ district, period, due, communes }) =>
        `${district} asks ${communes.join(', ')} to send the criterion sheet for ${period}${due === null ? '' : ` (due ${due})`}. Thank you.`,
      copy: 'Copy the reminder',
      copied: 'Copied.',
      copyFailed: 'Could not copy; select the text and press Ctrl+C.',
    },
    received: {
      heading: 'Received files',
      drop: 'Drop the communes’ files here',
      choose: 'Choose files…',
      hint: 'Dozens at once are fine. Each is checked on this computer, then sent and receipted on its own; a broken one holds up no other.',
      progress: (done, all) => `${done} of ${all} files done`,
      paused: 'Paused; what is not sent stays here.',
      unreachable:
        'The server cannot be reached; what is not sent stays here. Go on when you are online.',
      pause: 'Pause',
      goOn: 'Go on',
      stop: 'Stop, drop what is not sent',
      finished: 'All done.',
      attention: {
        conflict: 'Differs from what is stored',
        refused: 'Refused by the server',
        unreadable: 'Cannot be read',
        foreign: 'Does not belong here',
        errors: 'Sent, with errors',
        resent: 'Sent again',
        queries: 'Sent, to be explained',
        unsent: 'Not sent',
        done: 'Sent',
      },
      advice: {
        conflict: 'Both are kept; open the sheet to choose place by place.',
        refused: 'The file is untouched; follow the hint and drop it again.',
        unreadable: 'Ask the commune for the original file.',
        foreign: 'It is not sent; pass it on or ask the commune.',
        errors: 'Open the sheet to return what is wrong.',
        resent: 'A later version of the same file; open the sheet, one click takes it.',
        queries: 'Open the sheet to read the explanations.',
        unsent: '',
        done: '',
      },
      foreign: {
        otherPeriod: 'Of another period.',
        otherUnit: 'Of a commune outside this district.',
        uncertain: 'Its header and its hidden page disagree: nobody knows whose it is.',
      },
      of: (commune, period) => `${commune}, ${period}`,
      receipt: (rev, when, code) => `Receipt: revision ${rev}, ${when}, code ${code}`,
      unchanged: 'equal to what is stored',
      openSheet: 'Open the sheet',
      details: (count) => `${count} things to know`,
      list: 'Files, those that need a person first',
    },
    consolidated: {
      heading: 'The district, consolidated',
      write: 'Write the table into the workbook',
      writing: 'Writing…',
      written: (sheet) => `Written to the sheet “${sheet}”.`,
      failed:
        'Excel could not write the table; the workbook is unchanged. Try again or open another workbook.',
      hint: 'A new sheet: Excel’s own table, charts and formats, no empty cell.',
    },
  },
};

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
