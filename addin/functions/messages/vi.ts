import { STATE_CODES } from '#domain/sheet/entry';
import { isSpaced, listed, quoted, VERDICT_WORDS } from '#domain/messages/phrases';
import { vi as words } from '#domain/messages/vi-words';
import { formatVi } from '#domain/values/format';
import type { Row } from '../function-error.ts';
import type { FunctionMessages } from './messages.ts';

const list = (items: readonly string[]): string =>
  listed(items, (count) => `và ${count} mục khác`, '; ');

/** Which row of a range; of a single cell it is plain which. */
const at = (row: Row, sentence: string): string =>
  row === null ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : `Dòng ${row}: ${sentence}`;

export const vi: FunctionMessages = {
  errors: {
    'cell.error': ({ row }) => at(row, `ô đang báo lỗi; sửa ô đó trước.`),
    'cell.notNumber': ({ text, row }) =>
      at(row, `${quoted(text)} không phải là số; gõ lại bằng chữ số hoặc đọc bằng NTM.NUM.`),
    'cell.negative': ({ row }) => at(row, `số âm không dùng được ở đây.`),
    'cell.notWhole': ({ row }) => at(row, `số tiêu chí đạt phải là số nguyên.`),
    'range.notColumn': () => 'Cần một cột (hoặc một dòng), không phải một bảng nhiều cột.',
    'range.rowsDiffer': ({ first, second }) =>
      `Hai vùng phải dài bằng nhau: vùng thứ nhất ${first} dòng, vùng thứ hai ${second} dòng.`,
    'communes.none': () => 'Vùng không có xã nào.',
    'units.tooFew': ({ units, communes }) =>
      `Số đơn vị (${units}) ít hơn số xã có trong vùng (${communes}).`,
    'decimals.outside': ({ most }) => `Số chữ số thập phân phải là số nguyên từ 0 đến ${most}.`,
    'denominator.zero': () => 'Mẫu số trống hoặc bằng 0 nên không tính được tỷ lệ.',
    'values.none': () => 'Tổng của vùng bằng 0 nên không có cơ cấu.',

    'verdict.unread': ({ text, row, column }) =>
      isSpaced(text, VERDICT_WORDS)
        ? `Dòng ${row}, cột ${column}: thừa dấu cách quanh ${quoted(text)}; xóa dấu cách.`
        : `Dòng ${row}, cột ${column}: ${quoted(text)} không phải là kết luận; ghi Đạt hoặc Chưa đạt.`,
    'verdicts.none': () => 'Vùng chưa có kết luận nào.',
    'verdicts.count': ({ given, criteria }) =>
      `Cần đủ ${criteria} kết luận theo thứ tự tiêu chí, vùng có ${given} ô.`,
    'criterion.outside': ({ criterion, columns }) =>
      `Không có tiêu chí ${criterion} trong vùng ${columns} cột; mỗi cột là một tiêu chí, theo thứ tự.`,
    'met.outside': ({ most }) => `Số tiêu chí đạt phải là số nguyên từ 0 đến ${most}.`,

    'text.ambiguous': ({ text, readings }) =>
      `${quoted(text)} có thể hiểu là ${readings.map((each) => formatVi(each)).join(' hoặc ')}; gõ lại số cho rõ.`,
    'text.notNumber': ({ text }) => `${quoted(text)} không phải là số.`,
    'text.state': ({ state }) =>
      `Ô ghi ${words.reason[state]} (${STATE_CODES[state]}), không phải số.`,

    'unit.missing': () => 'Chưa biết đơn vị: ghi tên hoặc mã đơn vị vào hàm.',
    'unit.unknown': ({ name, nearest }) =>
      nearest.length > 0
        ? `Không có đơn vị ${quoted(name)}; tên gần giống: ${list(nearest)}.`
        : `Không có đơn vị ${quoted(name)}.`,
    'unit.ambiguous': ({ name, candidates }) =>
      `Có nhiều đơn vị tên ${quoted(name)}: ${list(candidates)}; ghi thêm huyện hoặc dùng mã.`,
    'date.unread': ({ text }) => `Không hiểu ngày ${quoted(text)}; ghi như 30/06/2017.`,
    'period.missing': () => 'Chưa biết kỳ báo cáo: ghi kỳ vào hàm, ví dụ "2017S1".',
    'period.unread': ({ text }) =>
      `Không hiểu kỳ báo cáo ${quoted(text)}; ghi như "2017S1" hoặc "6 tháng đầu năm 2017".`,
    'period.withoutPack': ({ period }) =>
      `Không có bộ tiêu chí nào áp dụng cho kỳ ${words.period(period)}.`,
    'indicator.unknown': ({ indicator, decision }) =>
      `Bộ tiêu chí theo Quyết định ${decision} không có chỉ tiêu ${quoted(indicator)}.`,
    'indicator.parts': ({ indicator, parts }) =>
      `Chỉ tiêu ${indicator} có nhiều phần, mỗi phần tính riêng: ${list(parts)}.`,
    'check.columns': () =>
      'Vùng cần có từ hai đến bốn cột: chỉ tiêu, tử số, mẫu số, tự đánh giá; hoặc có dòng tiêu đề của phiếu.',

    'store.notConnected': () => 'Chưa kết nối với kho số liệu của tỉnh; mở ngăn NTM để đăng nhập.',
    'store.unreachable': () =>
      'Không kết nối được với kho số liệu của tỉnh và chưa có giá trị nào lưu lại từ lần trước.',
    'store.refused': ({ message }) => message,
    'nature.unread': ({ text }) => `${quoted(text)} không phải là “thực hiện” hoặc “kế hoạch”.`,
    'entry.none': ({ at }) => `Phiếu trong kho chưa có số liệu ở ${quoted(at)}.`,
    'entry.state': ({ state }) =>
      `Phiếu trong kho ghi ${words.reason[state]} (${STATE_CODES[state]}).`,
    'entry.unread': ({ text }) => `Phiếu trong kho ghi ${quoted(text)}, chưa đọc được thành số.`,
  },
  blankOrZero: 'ô trống hoặc số 0; nếu đúng là 0, nối thêm &"" vào ô',
  nothingFound: 'Không có phát hiện',
};
