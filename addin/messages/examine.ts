// A sheet as the levels above see it: what it says, what is doubtful, and what to decide.
import type { Side } from '#domain/sync/settle';
import type { Texts } from './texts.ts';

export interface ExamineTexts {
  readonly back: string;
  readonly metOf: (met: number, all: number) => string;
  readonly open: (unknown: number) => string;
  readonly revision: (rev: number, by: string) => string;
  readonly receivedAt: (when: string) => string;
  readonly findings: string;
  readonly noFindings: string;
  readonly settled: (count: number) => string;
  readonly criteria: string;
  readonly criterion: (no: number, name: string) => string;
  readonly own: string;
  readonly computed: string;
  readonly examined: string;
  readonly appraised: string;
  readonly verdictOf: (indicator: string) => string;
  readonly verdictWhy: (indicator: string) => string;
  readonly leaveAsIs: string;
  readonly returnThis: string;
  readonly notReturning: string;
  readonly reasonFor: (what: string) => string;
  readonly reasonHint: string;
  readonly steps: {
    readonly examine: string;
    readonly appraise: string;
    readonly state: string;
    readonly return: (count: number) => string;
    readonly submit: string;
    readonly unexamine: string;
    readonly unappraise: string;
  };
  readonly done: {
    readonly examine: string;
    readonly appraise: string;
    readonly state: string;
    readonly return: string;
    readonly submit: string;
    readonly unexamine: string;
    readonly unappraise: string;
  };
  /** Before figures of approved sheets lose one. */
  readonly moving: {
    readonly heading: string;
    readonly more: (count: number) => string;
    readonly confirm: {
      readonly return: string;
      readonly unexamine: string;
      readonly unappraise: string;
    };
  };
  readonly ownSheet: string;
  readonly draftHint: string;
  readonly hasErrors: (count: number) => string;
  readonly hasConflicts: (count: number) => string;
  readonly reasonsMissing: string;
  readonly returnFile: string;
  readonly returnFileHint: string;
  readonly returnFileName: (commune: string) => string;
  readonly returnFileNew: string;
  readonly returnFilePick: string;
  readonly returnFileFailed: string;
  readonly conflict: {
    readonly heading: (count: number) => string;
    readonly intro: (source: string, by: string, when: string) => string;
    readonly resentIntro: string;
    readonly base: string;
    readonly side: Readonly<Record<Side, string>>;
    readonly empty: string;
    readonly gives: (verdict: string, met: number) => string;
    readonly givesMet: (met: number) => string;
    readonly others: (count: number) => string;
    readonly othersHint: string;
    readonly left: (count: number) => string;
    readonly settle: string;
    readonly takeAll: Readonly<Record<Side, string>>;
    readonly registerPlace: (register: string, row: string, field: string) => string;
  };
}

export const EXAMINE: Texts<ExamineTexts> = {
  vi: {
    back: 'Danh sách',
    metOf: (met, all) => `Đạt ${met}/${all} tiêu chí`,
    open: (unknown) => `chưa rõ ${unknown}`,
    revision: (rev, by) => `bản số ${rev}, ${by} gửi`,
    receivedAt: (when) => `nhận ${when}`,
    findings: 'Cần xem',
    noFindings: 'Không có lỗi, không có gì phải giải trình.',
    settled: (count) => `${count} chỗ xã đã giải trình`,
    criteria: 'Tiêu chí và chỉ tiêu',
    criterion: (no, name) => `${no}. ${name}`,
    own: 'Xã',
    computed: 'Theo số liệu',
    examined: 'Thẩm tra',
    appraised: 'Thẩm định',
    verdictOf: (indicator) => `Kết luận cho chỉ tiêu ${indicator}`,
    verdictWhy: (indicator) => `Vì sao kết luận khác, chỉ tiêu ${indicator}`,
    leaveAsIs: 'Theo số liệu',
    returnThis: 'Trả lại mục này',
    notReturning: 'Thôi trả lại',
    reasonFor: (what) => `Lý do trả lại: ${what}`,
    reasonHint: 'Xã sẽ đọc câu này ngay tại ô.',
    steps: {
      examine: 'Thẩm tra',
      appraise: 'Thẩm định',
      state: 'Ghi kết luận',
      return: (count) => `Trả lại ${count} mục`,
      submit: 'Nộp thay xã',
      unexamine: 'Bỏ thẩm tra',
      unappraise: 'Bỏ thẩm định',
    },
    done: {
      examine: 'Đã thẩm tra phiếu.',
      appraise: 'Đã thẩm định phiếu.',
      state: 'Đã ghi kết luận.',
      return: 'Đã trả lại phiếu; xã thấy lý do ngay trong sổ của mình.',
      submit: 'Đã nộp phiếu thay xã; một người khác sẽ thẩm tra.',
      unexamine: 'Đã bỏ thẩm tra.',
      unappraise: 'Đã bỏ thẩm định.',
    },
    moving: {
      heading: 'Phiếu này sẽ không còn được tính vào:',
      more: (count) => `Xem thêm ${count} số khác`,
      confirm: {
        return: 'Vẫn trả lại',
        unexamine: 'Vẫn bỏ thẩm tra',
        unappraise: 'Vẫn bỏ thẩm định',
      },
    },
    ownSheet: 'Bạn là người đã gửi phiếu này nên không tự thẩm tra được; cần một người khác.',
    draftHint: 'Xã đã gửi nhưng chưa nộp; nộp rồi mới thẩm tra được.',
    hasErrors: (count) => `Còn ${count} lỗi nên chưa nộp được; trả lại hoặc chờ xã sửa.`,
    hasConflicts: (count) => `Còn ${count} bản có chỗ khác nhau; giải quyết ở trên trước.`,
    reasonsMissing: 'Mục nào trả lại thì phải ghi lý do.',
    returnFile: 'Tệp trả lại cho xã',
    returnFileHint:
      'Cho xã không dùng phần bổ trợ: lý do nằm trong cột Giải trình, đánh dấu “(Trả lại)”.',
    returnFileName: (commune) => `${commune} - trả lại.xlsx`,
    returnFileNew: 'Lập tệp mới từ số đang lưu',
    returnFilePick: 'Ghi vào tệp của xã…',
    returnFileFailed: 'Không ghi được vào tệp này; hãy lập tệp mới.',
    conflict: {
      heading: (count) => `${count} chỗ phải chọn`,
      intro: (source, by, when) =>
        `Bản gửi lên (${source}, ${by}, ${when}) khác với số đang lưu; cả hai đều còn nguyên.`,
      resentIntro: 'Bản gửi lại của cùng một tệp: mặc định lấy bản sau.',
      base: 'Ban đầu',
      side: { mine: 'Bản gửi lên', theirs: 'Đang lưu' },
      empty: '(trống)',
      gives: (verdict, met) => `→ ${verdict}, cả phiếu đạt ${met}`,
      givesMet: (met) => `→ cả phiếu đạt ${met}`,
      others: (count) => `${count} chỗ khác nhau nữa`,
      othersHint: 'Không phải xung đột: đã chọn sẵn, xem lại nếu cần.',
      left: (count) => `Còn ${count} chỗ chưa chọn.`,
      settle: 'Ghi lựa chọn',
      takeAll: { mine: 'Lấy hết bản gửi lên', theirs: 'Giữ hết số đang lưu' },
      registerPlace: (register, row, field) => `${register}, dòng ${row}: ${field}`,
    },
  },
  en: {
    back: 'List',
    metOf: (met, all) => `${met} of ${all} criteria met`,
    open: (unknown) => `${unknown} not known`,
    revision: (rev, by) => `revision ${rev}, sent by ${by}`,
    receivedAt: (when) => `received ${when}`,
    findings: 'To look at',
    noFindings: 'No errors, nothing to explain.',
    settled: (count) => `${count} explained by the commune`,
    criteria: 'Criteria and indicators',
    criterion: (no, name) => `${no}. ${name}`,
    own: 'Commune',
    computed: 'Computed',
    examined: 'Examined',
    appraised: 'Appraised',
    verdictOf: (indicator) => `Verdict on indicator ${indicator}`,
    verdictWhy: (indicator) => `Why the verdict differs, indicator ${indicator}`,
    leaveAsIs: 'As computed',
    returnThis: 'Return this',
    notReturning: 'Do not return',
    reasonFor: (what) => `Why it is returned: ${what}`,
    reasonHint: 'The commune reads this sentence at the cell.',
    steps: {
      examine: 'Examine',
      appraise: 'Appraise',
      state: 'State the verdicts',
      return: (count) => `Return ${count}`,
      submit: 'Submit for the commune',
      unexamine: 'Take the examination back',
      unappraise: 'Take the appraisal back',
    },
    done: {
      examine: 'The sheet is examined.',
      appraise: 'The sheet is appraised.',
      state: 'The verdicts are stated.',
      return: 'The sheet is returned; the commune sees the reasons in its workbook.',
      submit: 'Submitted for the commune; somebody else will examine it.',
      unexamine: 'The examination is taken back.',
      unappraise: 'The appraisal is taken back.',
    },
    moving: {
      heading: 'This sheet will no longer count in:',
      more: (count) => `${count} more figures`,
      confirm: {
        return: 'Return it all the same',
        unexamine: 'Take the examination back all the same',
        unappraise: 'Take the appraisal back all the same',
      },
    },
    ownSheet: 'You sent this sheet and cannot examine it yourself; somebody else has to.',
    draftHint: 'The commune sent it but has not submitted it; then it can be examined.',
    hasErrors: (count) => `${count} errors keep it from being submitted; return it or wait.`,
    hasConflicts: (count) => `${count} revisions disagree; settle them above first.`,
    reasonsMissing: 'What is returned needs a reason.',
    returnFile: 'A file for the commune',
    returnFileHint:
      'For a commune without the add-in: reasons stand in the column Giải trình, marked “(Trả lại)”.',
    returnFileName: (commune) => `${commune} - returned.xlsx`,
    returnFileNew: 'Make a new file from what is stored',
    returnFilePick: 'Write into the commune’s file…',
    returnFileFailed: 'This file cannot be written into; make a new one.',
    conflict: {
      heading: (count) => `${count} to choose`,
      intro: (source, by, when) =>
        `What came (${source}, ${by}, ${when}) differs from what is stored; both are kept.`,
      resentIntro: 'The same file sent again: the later one is taken unless you choose otherwise.',
      base: 'Before',
      side: { mine: 'What came', theirs: 'Stored' },
      empty: '(empty)',
      gives: (verdict, met) => `→ ${verdict}, ${met} met in all`,
      givesMet: (met) => `→ ${met} met in all`,
      others: (count) => `${count} more differences`,
      othersHint: 'No conflicts: chosen already, look at them if you like.',
      left: (count) => `${count} still to choose.`,
      settle: 'Save the choices',
      takeAll: { mine: 'Take everything that came', theirs: 'Keep everything stored' },
      registerPlace: (register, row, field) => `${register}, row ${row}: ${field}`,
    },
  },
};
