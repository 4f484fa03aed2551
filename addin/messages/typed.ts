// What the province keeps by hand: its own figures, groups of communes, decisions of recognition.
import type { Texts } from './texts.ts';

export interface TypedTexts {
  readonly figures: {
    readonly heading: string;
    readonly hint: string;
    readonly section: (no: string) => string;
    readonly before: (value: string) => string;
    readonly pending: string;
    readonly pendingOf: (figure: string) => string;
    readonly qualifier: string;
    readonly save: string;
    readonly saved: string;
    readonly notANumber: string;
    /** Somebody else saved the same figure meanwhile. */
    readonly stands: (value: string, by: string) => string;
    readonly conflict: string;
    readonly progress: (given: number, all: number) => string;
  };
  readonly groups: {
    readonly heading: string;
    readonly none: string;
    readonly line: (members: number, from: string, to: string | null) => string;
    readonly example: string;
    readonly hint: string;
    readonly add: string;
    readonly edit: (group: string) => string;
    readonly editShort: string;
    readonly remove: string;
    readonly id: string;
    readonly idHint: string;
    readonly name: string;
    readonly from: string;
    readonly to: string;
    readonly source: string;
    readonly members: string;
    readonly membersHint: string;
    readonly found: (count: number) => string;
    readonly unknown: (line: string) => string;
    readonly several: (line: string) => string;
    readonly datesWrong: string;
    readonly taken: string;
    readonly save: string;
    readonly cancel: string;
  };
  readonly recognitions: {
    readonly heading: string;
    readonly hint: string;
    readonly none: string;
    readonly unit: string;
    readonly year: string;
    readonly number: string;
    readonly date: string;
    readonly add: string;
    readonly unknownUnit: string;
    readonly revoke: string;
    readonly revoked: (number: string, date: string) => string;
    readonly revocation: (unit: string) => string;
  };
  readonly code: {
    readonly label: string;
    readonly ask: string;
    readonly now: string;
    readonly unchanged: (no: number) => string;
    readonly changed: (no: number, before: string) => string;
    readonly notClosed: string;
    readonly communes: (count: number) => string;
    readonly follow: string;
    readonly version: (version: number, value: string, by: string, when: string) => string;
    readonly unknown: string;
  };
}

export const TYPED: Texts<TypedTexts> = {
  vi: {
    figures: {
      heading: 'Số liệu cấp tỉnh',
      hint: 'Những số không xã nào có: gõ một lần cho kỳ này, báo cáo lấy từ đây.',
      section: (no) => `Mục ${no}`,
      before: (value) => `kỳ trước: ${value}`,
      pending: 'chưa có số liệu',
      pendingOf: (figure) => `Chưa có số liệu: ${figure}`,
      qualifier: 'Mức chắc chắn',
      save: 'Lưu mục này',
      saved: 'Đã lưu.',
      notANumber: 'Nhập số, ví dụ 46,5; để trống là chưa nhập.',
      stands: (value, by) => `${by} vừa lưu: ${value}`,
      conflict:
        'Có số vừa được người khác lưu. Chưa có gì bị ghi đè: xem số đang có bên dưới mỗi ô, sửa nếu cần rồi bấm Lưu lần nữa.',
      progress: (given, all) => `${given}/${all}`,
    },
    groups: {
      heading: 'Nhóm xã',
      none: 'Chưa có nhóm xã nào.',
      line: (members, from, to) =>
        to === null ? `${members} xã, từ ${from}` : `${members} xã, từ ${from} đến ${to}`,
      example: 'ví dụ',
      hint: 'Chỉ tiêu và kết quả tính riêng được cho từng nhóm, trong phần Kế hoạch và trong báo cáo.',
      add: 'Lập nhóm xã',
      edit: (group) => `Sửa nhóm ${group}`,
      editShort: 'Sửa',
      remove: 'Bỏ nhóm này',
      id: 'Mã nhóm',
      idHint: 'Viết liền, ví dụ border, registered-2017. Giữ nguyên về sau.',
      name: 'Tên nhóm',
      from: 'Từ ngày',
      to: 'Đến ngày (để trống: chưa định)',
      source: 'Theo văn bản',
      members: 'Các xã',
      membersHint: 'Mỗi dòng một xã: mã, hoặc tên xã, tên huyện. Dán được từ Excel.',
      found: (count) => `${count} xã`,
      unknown: (line) => `Không có xã “${line}”.`,
      several: (line) => `Nhiều xã tên “${line}”: ghi thêm huyện, hoặc ghi mã.`,
      datesWrong: 'Ngày cuối trước ngày đầu.',
      taken: 'Mã này đã có nhóm mang: bấm Sửa ở nhóm ấy.',
      save: 'Lưu nhóm',
      cancel: 'Thôi',
    },
    recognitions: {
      heading: 'Quyết định công nhận',
      hint: 'Đạt 19 tiêu chí là kết quả đánh giá; được công nhận là một quyết định.',
      none: 'Chưa ghi quyết định nào.',
      unit: 'Xã hoặc huyện (mã hoặc tên)',
      year: 'Năm đạt chuẩn',
      number: 'Số quyết định',
      date: 'Ngày quyết định',
      add: 'Ghi quyết định',
      unknownUnit: 'Không có đơn vị này, hoặc nhiều đơn vị cùng tên: hãy ghi mã.',
      revoke: 'Thu hồi',
      revoked: (number, date) => `đã thu hồi: ${number}, ${date}`,
      revocation: (unit) => `Thu hồi công nhận ${unit}`,
    },
    code: {
      label: 'Tra mã chỉ số in trong báo cáo',
      ask: 'Tra mã',
      now: 'Hiện nay',
      unchanged: (no) => `Không đổi từ lần chốt ${no}.`,
      changed: (no, before) => `Đã đổi: lần chốt ${no} là ${before}.`,
      notClosed: 'Chưa chốt lần nào để so.',
      communes: (count) => `Làm nên từ số liệu của ${count} xã.`,
      follow: 'Xem từng huyện, từng xã',
      version: (version, value, by, when) => `Bản ${version}: ${value}, ${by}, ${when}`,
      unknown: 'Mã có năm chữ, số, ví dụ K3X9P.',
    },
  },
  en: {
    figures: {
      heading: 'Figures of the province',
      hint: 'What no commune knows: typed once for this period, and read from here by the report.',
      section: (no) => `Section ${no}`,
      before: (value) => `last period: ${value}`,
      pending: 'not known yet',
      pendingOf: (figure) => `Not known yet: ${figure}`,
      qualifier: 'How sure',
      save: 'Save this section',
      saved: 'Saved.',
      notANumber: 'A number such as 46.5; empty is not given.',
      stands: (value, by) => `${by} just saved: ${value}`,
      conflict:
        'Somebody else has just saved some of these. Nothing was written over: see what stands below each field, change it if need be, and save again.',
      progress: (given, all) => `${given} of ${all}`,
    },
    groups: {
      heading: 'Groups of communes',
      none: 'There is no group yet.',
      line: (members, from, to) =>
        to === null ? `${members} communes, from ${from}` : `${members} communes, ${from} to ${to}`,
      example: 'example',
      hint: 'Targets and results can be had for each group, under Plan and in the report.',
      add: 'Make a group',
      edit: (group) => `Change the group ${group}`,
      editShort: 'Change',
      remove: 'Take this group out',
      id: 'Id of the group',
      idHint: 'In one word, such as border or registered-2017. It stays as it is.',
      name: 'Name',
      from: 'First day',
      to: 'Last day (empty: until further notice)',
      source: 'By which document',
      members: 'Communes',
      membersHint: 'One a line: code, or name, district. Can be pasted from Excel.',
      found: (count) => `${count} communes`,
      unknown: (line) => `There is no commune “${line}”.`,
      several: (line) =>
        `Several communes are called “${line}”: add the district, or give the code.`,
      datesWrong: 'The last day comes before the first.',
      taken: 'There is a group of this id: change that one.',
      save: 'Save the group',
      cancel: 'Cancel',
    },
    recognitions: {
      heading: 'Decisions of recognition',
      hint: 'To meet 19 criteria is an assessment; to be recognised is a decision.',
      none: 'No decision is listed yet.',
      unit: 'Commune or district (code or name)',
      year: 'Year',
      number: 'Number of the decision',
      date: 'Date of the decision',
      add: 'Add the decision',
      unknownUnit: 'No such unit, or several of that name: give its code.',
      revoke: 'Revoke',
      revoked: (number, date) => `revoked: ${number}, ${date}`,
      revocation: (unit) => `Revoke the recognition of ${unit}`,
    },
    code: {
      label: 'A short code printed in a report',
      ask: 'Look it up',
      now: 'Now',
      unchanged: (no) => `Unchanged since closing no. ${no}.`,
      changed: (no, before) => `Changed: it was ${before} at closing no. ${no}.`,
      notClosed: 'There is no closing to compare with.',
      communes: (count) => `Made of what ${count} communes gave.`,
      follow: 'See district by district',
      version: (version, value, by, when) => `Version ${version}: ${value}, ${by}, ${when}`,
      unknown: 'A code has five letters and digits, such as K3X9P.',
    },
  },
};
