/** Why something was refused and what to do about it, for the person who asked. */
import { REGISTERS } from '#domain/form/registers';
import type { Action } from '#domain/access/roles';
import type { Status, Step } from '#domain/workflow/status';
import { decimalFromDouble } from '#domain/values/decimal';
import { formatVi as number } from '#domain/values/format';
import { listed, quoted, shortHash } from './phrases.ts';
import type { ProblemMessages } from './problem-message.ts';
import { vi as words } from './vi-words.ts';

const STILL_THERE = 'số liệu vẫn còn nguyên ở máy của bạn';
const TRY_AGAIN = `${STILL_THERE}, hãy thử lại sau ít phút`;
/** Of what no hand typed so: the program or the line did. */
const NOT_TAKEN = `chưa có gì được lưu, ${STILL_THERE}; xem lại rồi gửi lại, nếu vẫn lỗi thì báo người quản trị của tỉnh`;
const SIGN_IN = 'hãy đăng nhập lại';
const LOOK_AGAIN = 'mở lại phiếu để xem bản mới nhất';

const count = (n: number): string => number(decimalFromDouble(n));
const list = (items: readonly string[]): string =>
  listed(items, (more) => `và ${count(more)} chỗ khác`);
const megabytes = (bytes: number): string => `${count(bytes / (1024 * 1024))} MB`;

const registerName = (id: string): string =>
  REGISTERS.find((each) => each.id === id)?.text.vi ?? id;

const STATUS: Readonly<Record<Status, string>> = {
  draft: 'chưa nộp',
  submitted: 'đã nộp',
  returned: 'bị trả lại',
  examined: 'đã thẩm tra',
  appraised: 'đã thẩm định',
};

const STEP: Readonly<Record<Step, string>> = {
  submit: 'nộp',
  withdraw: 'rút lại',
  state: 'ghi kết luận',
  examine: 'thẩm tra',
  return: 'trả lại',
  appraise: 'thẩm định',
  unexamine: 'bỏ thẩm tra',
  unappraise: 'bỏ thẩm định',
};

const ACTION: Readonly<Record<Action, string>> = {
  'sheet.read': 'xem phiếu',
  'sheet.push': 'gửi phiếu',
  'sheet.submit': 'nộp phiếu',
  'sheet.examine': 'thẩm tra phiếu',
  'sheet.return': 'trả lại phiếu',
  'sheet.appraise': 'thẩm định phiếu',
  'sheet.withdraw': 'rút lại phiếu',
  'figures.read': 'xem số tổng hợp',
  'audit.read': 'xem nhật ký',
  'targets.read': 'xem chỉ tiêu kế hoạch',
  'targets.write': 'đặt chỉ tiêu kế hoạch',
  'lists.read': 'xem số liệu, danh sách của cơ quan',
  'lists.write': 'nhập số liệu, danh sách của cơ quan',
  'closing.read': 'xem số liệu đã chốt',
  'closing.create': 'chốt số liệu',
  'period.manage': 'mở, khóa kỳ báo cáo',
  'pack.publish': 'ban hành bộ tiêu chí',
  'data.export': 'xuất dữ liệu',
  'data.import': 'nhập dữ liệu',
  'device.revoke': 'thu hồi thiết bị',
};

export const vi: ProblemMessages = {
  'request.notJson': () => `Nội dung gửi lên không đọc được (không phải là JSON); ${NOT_TAKEN}.`,
  'request.tooLarge': ({ limit }) =>
    `Nội dung gửi lên vượt quá ${megabytes(limit)}; chưa có gì được lưu, ${STILL_THERE}; rút gọn giải trình và danh mục rồi gửi lại.`,
  'request.tooDeep': ({ limit }) =>
    `Nội dung gửi lên lồng nhau quá ${count(limit)} lớp; ${NOT_TAKEN}.`,
  'request.invalid': ({ where }) =>
    `Nội dung gửi lên không đúng mẫu ở ${list(where.map(quoted))}; ${NOT_TAKEN}.`,
  'request.notFound': () => 'Không có địa chỉ này; kiểm tra lại đường dẫn.',
  'request.tooMany': ({ seconds }) =>
    `Gửi quá nhiều yêu cầu trong thời gian ngắn; ${STILL_THERE}, hãy thử lại sau ${count(seconds)} giây.`,

  'access.noToken': () => `Chưa đăng nhập; ${SIGN_IN}.`,
  'access.badToken': () => `Phiên đăng nhập không hợp lệ hoặc đã hết hạn; ${SIGN_IN}.`,
  'access.deviceRevoked': () =>
    'Thiết bị này đã bị thu hồi quyền truy cập; liên hệ người quản trị của tỉnh.',
  'access.denied': ({ action, unit }, name) =>
    `Tài khoản không có quyền ${ACTION[action]} của ${name(unit)}; liên hệ người quản trị nếu cần.`,
  'access.ownSheet': () =>
    'Người đã gửi phiếu không được tự thẩm tra, thẩm định phiếu đó; cần một người khác.',
  'access.unavailable': () => `Chưa kiểm tra được phiên đăng nhập; ${TRY_AGAIN}.`,

  'unit.unknown': ({ unit }) =>
    `Không có đơn vị ${quoted(unit)} vào thời điểm của kỳ báo cáo; kiểm tra mã và ngày hiệu lực.`,
  'unit.notCommune': ({ unit }, name) =>
    `${name(unit)} không phải là xã nên không có phiếu tiêu chí.`,
  'unit.noTree': ({ date }) => `Không có danh mục đơn vị hành chính vào ngày ${quoted(date)}.`,

  'period.unknown': ({ period }) =>
    `Chưa có bộ tiêu chí cho kỳ báo cáo ${quoted(period)}; kiểm tra lại kỳ.`,
  'period.closed': ({ period }) =>
    `Kỳ ${words.period(period)} đã khóa nên phiếu giữ nguyên, không gửi hay đổi trạng thái được; liên hệ tỉnh nếu cần mở lại.`,
  'unit.treeBefore': ({ date, period }) =>
    `Số liệu kỳ ${words.period(period)} chỉ chuyển được sang đơn vị của thời gian sau, không chuyển về ngày ${quoted(date)}.`,
  'unit.notProvince': ({ unit }, name) =>
    `Việc này do cấp tỉnh làm cho toàn tỉnh, không làm riêng cho ${name(unit)}.`,
  'period.stands': ({ period, closed }) =>
    `Kỳ ${words.period(period)} ${closed ? 'đã khóa từ trước' : 'đang mở'}; không có gì thay đổi.`,
  'period.changedMeanwhile': ({ period }) =>
    `Kỳ ${words.period(period)} vừa được người khác thay đổi; mở lại để xem rồi làm lại.`,

  'closing.notFound': ({ unit, period, no }, name) =>
    `${name(unit)} không có lần chốt số liệu thứ ${count(no)} của kỳ ${words.period(period)}.`,

  'targets.notFound': ({ unit, period, version }, name) =>
    `${name(unit)} không có bản chỉ tiêu kế hoạch số ${count(version)} của kỳ ${words.period(period)}.`,
  'targets.changedMeanwhile': ({ unit, period }, name) =>
    `Chỉ tiêu kế hoạch của ${name(unit)}, kỳ ${words.period(period)} vừa được người khác thay đổi; mở lại để xem rồi làm lại.`,

  'list.changedMeanwhile': ({ rows }) =>
    `${count(rows.length)} dòng vừa được người khác thay đổi nên chưa có gì được lưu; xem số đang có rồi chọn lại.`,

  'pack.invalid': ({ problems }) =>
    `Mức chuẩn gửi lên chưa dùng được, không có gì thay đổi; xem lại các mức vừa sửa, hoặc báo người quản trị lời của phần mềm: ${list(problems.map(quoted))}.`,
  'pack.unknown': ({ hash }) =>
    `Không có bộ tiêu chí mang mã ${shortHash(hash)}; lấy phiếu mới rồi gửi lại.`,
  'pack.notFound': ({ hash }) => `Không có bộ tiêu chí mang mã ${shortHash(hash)}.`,
  'pack.otherSet': ({ found, current }) =>
    `Phiếu lập theo bộ tiêu chí ${quoted(found)}, kỳ này dùng bộ ${quoted(current)}; lấy phiếu mới rồi gửi lại.`,

  'submission.idMismatch': () =>
    'Mã của phiếu gửi lên không khớp với nội dung; gửi lại từ tệp gốc.',
  'submission.baseUnknown': ({ rev }) =>
    `Phiếu gửi lên nói là dựa trên bản số ${count(rev)}, nhưng không có bản đó; ${LOOK_AGAIN}.`,
  'submission.settlesUnknown': ({ rev }) =>
    `Bản số ${count(rev)} không còn chỗ khác nhau cần giải quyết; ${LOOK_AGAIN}.`,
  'submission.reservedAddress': ({ address }) =>
    `${quoted(address)} do cấp trên ghi, xã không gửi được; bỏ mục này rồi gửi lại.`,

  'sheet.notFound': ({ unit, period }, name) =>
    `Chưa có phiếu của ${name(unit)}, kỳ ${words.period(period)}.`,
  'sheet.tooLarge': ({ register }) =>
    register === null
      ? 'Phiếu quá lớn, phần nhiều là số liệu và giải trình; rút gọn rồi gửi lại, chưa có gì được lưu.'
      : `Phiếu quá lớn, phần nhiều ở ${quoted(registerName(register))}; rút gọn phần đó rồi gửi lại, chưa có gì được lưu.`,
  'sheet.wrongStep': ({ status, step }) =>
    `Phiếu đang ở trạng thái “${STATUS[status]}” nên không ${STEP[step]} được; ${LOOK_AGAIN}.`,
  'sheet.changedMeanwhile': () => `Phiếu vừa được người khác thay đổi; ${LOOK_AGAIN} rồi làm lại.`,
  'sheet.hasErrors': ({ count: errors }) =>
    `Phiếu còn ${count(errors)} lỗi nên chưa nộp được; sửa hết lỗi rồi nộp lại.`,
  'sheet.hasConflicts': ({ count: open }) =>
    `Phiếu còn ${count(open)} bản gửi lên có chỗ khác nhau chưa giải quyết; giải quyết rồi nộp lại.`,
  'sheet.hasFindings': ({ count: open }) =>
    `Phiếu còn ${count(open)} chỗ cần sửa hoặc giải trình nên không thẩm tra hàng loạt được; mở phiếu để xem.`,
  'sheet.reasonMissing': () => 'Trả lại phiếu thì phải ghi lý do cho ít nhất một mục.',

  'receipt.notFound': () => 'Không có biên nhận này, hoặc tài khoản không được xem.',

  'figure.unknown': ({ concept }) => `Không có chỉ số ${quoted(concept)} trong bộ tiêu chí của kỳ.`,
  'figure.noCode': ({ code, unit, period }, name) =>
    `${name(unit)}, kỳ ${words.period(period)} không có chỉ số mang mã ${quoted(code)}; xem lại mã, đơn vị và kỳ trên báo cáo.`,
  'figure.noTarget': ({ concept }) => `Chưa có chỉ tiêu kế hoạch cho ${quoted(concept)}.`,
  'figure.noCommunes': ({ unit }, name) => `${name(unit)} không có xã nào để tính chỉ số này.`,
  'figure.noGroup': ({ group }) =>
    `Kỳ này không có nhóm xã ${quoted(group)}; xem lại danh sách nhóm xã.`,
  'figure.nothingReported': ({ expected }) =>
    `Chưa có xã nào trong ${count(expected)} xã báo cáo số này.`,
  'figure.zeroDenominator': () => 'Tổng mẫu số là 0 nên không tính được tỷ lệ.',

  'import.tampered': ({ line }) =>
    `Dòng ${count(line)} của bản xuất không còn nguyên vẹn; lấy lại tệp gốc, phần này chưa được ghi.`,
  'import.unreadable': ({ line }) =>
    `Dòng ${count(line)} của bản xuất không phải là dữ liệu của hệ thống này; phần này chưa được ghi.`,
  'import.wrongPart': ({ expected }) =>
    `Các phần của bản xuất phải gửi lần lượt; phần tiếp theo là phần ${count(expected)}.`,
  'import.wrongClosing': () =>
    'Bản xuất thiếu dòng hoặc sai thứ tự nên chưa dùng được; lấy lại tệp gốc.',
  'import.differs': ({ keys }) =>
    `Kho số liệu đã có nội dung khác ở ${list(keys.map(quoted))}; nhập không ghi đè lên nội dung đã có.`,
  'import.complete': () => 'Lần nhập này đã hoàn tất nên không bỏ được nữa.',
  'export.wrongCursor': () => 'Không xuất tiếp được từ vị trí này; hãy xuất lại từ đầu.',

  'store.unavailable': () => `Kho dữ liệu đang bận; ${TRY_AGAIN}.`,
  'server.failed': () => `Máy chủ gặp lỗi; ${TRY_AGAIN}, nếu vẫn lỗi thì báo mã yêu cầu cho tỉnh.`,
};
