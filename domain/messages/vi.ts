/**
 * What a commune officer reads: one sentence, with the numbers in it, that says what is wrong and what to do.
 * Grouped as the catalogue groups the codes (rules/catalogue.ts).
 */
import { STATE_CODES } from '#domain/sheet/entry';
import { decimalFromDouble } from '#domain/values/decimal';
import { formatVi as number } from '#domain/values/format';
import type { Messages } from './message.ts';
import { bareText, isSpaced, listed, quoted, shortHash, VERDICT_WORDS } from './phrases.ts';
import { vi as words } from './vi-words.ts';

const SEND_FORM = 'gửi lại tệp phiếu (.xlsx)';
const FIX_OR_EXPLAIN = 'kiểm tra lại hoặc ghi giải trình';

const count = (n: number): string => number(decimalFromDouble(n));
const more = (n: number): string => `và ${count(n)} mục khác`;
const list = (items: readonly string[]): string => listed(items, more);
/** Labels of cells hold commas: "chỉ tiêu 4.2, tử số". */
const cellList = (items: readonly string[]): string => listed(items, more, '; ');
const kindOfFile = (kind: string): string => words.fileKind[kind] ?? words.otherFile;
const withPercent = (value: string, percent: boolean): string =>
  percent ? `${number(value)}%` : number(value);

export const vi: Messages = {
  'file.empty': () => 'Tệp rỗng, không có dữ liệu; mở phiếu gốc bằng Excel, lưu lại rồi gửi lại.',
  'file.tooLarge': ({ megabytes }) =>
    `Tệp nặng ${count(megabytes)} MB, quá mức nhận được; bỏ ảnh và những gì không thuộc phiếu rồi gửi lại.`,
  'file.notXlsx': ({ kind }) => `Đây là ${kindOfFile(kind)}, không phải sổ Excel; ${SEND_FORM}.`,
  'file.notSpreadsheet': ({ kind }) =>
    `Đây là ${kindOfFile(kind)}, không phải sổ Excel; ${SEND_FORM}.`,
  'file.legacyXls': () =>
    'Tệp ở dạng Excel cũ (.xls); mở bằng Excel, lưu thành dạng .xlsx rồi gửi lại.',
  'file.encrypted': () => 'Tệp có mật khẩu; mở tệp bằng Excel, bỏ mật khẩu rồi gửi lại.',
  'file.truncated': () =>
    'Tệp bị thiếu phần cuối, có thể do chép hoặc tải dở; chép lại rồi gửi lại.',
  'file.corrupt': () => 'Tệp bị hỏng, không đọc được; lấy lại bản gốc của phiếu rồi gửi lại.',
  'file.unreadable': ({ folder }) =>
    folder
      ? 'Không mở được thư mục, có thể không có quyền đọc; xin quyền đọc hoặc chép thư mục sang nơi khác rồi thử lại.'
      : 'Không mở được tệp, có thể đang bị khóa hoặc không có quyền đọc; đóng tệp ở chương trình khác hoặc xin quyền đọc rồi thử lại.',
  'file.bomb': ({ megabytes }) =>
    `Các phần bên trong tệp quá lớn khi giải nén (trên ${count(megabytes)} MB), quá nhiều, bị lặp hoặc chồng lên nhau nên tệp không được mở; ${SEND_FORM} gốc.`,
  'file.notForm': () =>
    'Đây là sổ Excel nhưng không phải phiếu tiêu chí; gửi phiếu do phần mềm lập cho xã.',

  'structure.sheetMissing': ({ sheet }) =>
    `Không thấy trang ${quoted(sheet)}; lấy phiếu mới và chép số liệu sang.`,
  'structure.cellMissing': ({ names }, { cell }) =>
    `Không thấy ${count(names.length)} ô của phiếu: ${cellList(names.map(cell))}; lấy phiếu mới và chép số liệu sang.`,
  'structure.headerMismatch': ({ hidden, shown }) =>
    `Phiếu được lập cho ${quoted(hidden)} nhưng đầu trang ghi ${quoted(shown)}; kiểm tra có phải phiếu của xã khác hay của kỳ trước không.`,
  'structure.ntmLost': () =>
    'Phiếu đã mất trang ẩn _ntm; số liệu vẫn đọc được, hãy xác nhận đúng đơn vị và kỳ báo cáo.',
  'structure.unitUnknown': ({ name, nearest }) =>
    nearest.length > 0
      ? `Không có đơn vị ${quoted(name)}; tên gần giống: ${list(nearest)}.`
      : `Không có đơn vị ${quoted(name)}; xem lại tên xã và tên huyện.`,
  'structure.unitAmbiguous': ({ name, candidates }) =>
    `Có nhiều đơn vị tên ${quoted(name)}: ${list(candidates)}; ghi rõ huyện.`,
  'structure.periodUnknown': ({ text }) =>
    `Không hiểu kỳ báo cáo ${quoted(text)}; ghi như “6 tháng đầu năm 2017”.`,
  'structure.periodDiffers': ({ found, asked }) =>
    `Phiếu của kỳ ${words.period(found)}, ở đây cần kỳ ${words.period(asked)}; gửi phiếu đúng kỳ.`,
  'structure.oldTemplate': ({ found, current }) =>
    `Phiếu theo mẫu số ${count(found)}, mẫu hiện hành là số ${count(current)}; vẫn đọc được, kỳ sau nên dùng mẫu mới.`,
  'structure.newerTemplate': ({ found, current }) =>
    `Phiếu theo mẫu số ${count(found)}, phần mềm mới biết đến mẫu số ${count(current)}; cập nhật phần mềm rồi mở lại.`,
  'structure.packUnknown': ({ hash }) =>
    `Phiếu lập theo bộ tiêu chí mà phần mềm không có (mã ${shortHash(hash)}); kết luận được tính theo bộ tiêu chí của kỳ, hãy xác nhận.`,
  'structure.packDiffers': ({ found, asked }) =>
    `Phiếu lập theo bộ tiêu chí ${shortHash(found)}, kỳ này dùng bộ ${shortHash(asked)}; kết luận được tính theo bộ của kỳ.`,
  'structure.formulaLost': ({ count: lost }) =>
    `${count(lost)} ô công thức của phiếu đã bị ghi đè; phần mềm vẫn tính lại đúng, kỳ sau nên dùng phiếu mới.`,
  'structure.rowDoubled': ({ id, cells }) =>
    `Dòng ${id} có nhiều lần, ở ${list(cells)}; giữ lại một dòng.`,

  'value.missing': ({ total }) =>
    total
      ? 'Chưa nhập tổng số này của xã; nhiều chỉ tiêu dùng nó làm mẫu số.'
      : `Chưa nhập số liệu; nhập số, hoặc ghi ${STATE_CODES.none} (không phát sinh), ${STATE_CODES.pending} (chưa có số liệu).`,
  'value.verdictMissing': () =>
    `Xã chưa tự đánh giá; chọn Đạt, Chưa đạt, ${STATE_CODES.none} hoặc ${STATE_CODES.pending}.`,
  'value.notANumber': ({ raw }) =>
    `${quoted(raw)} không phải là số cần nhập ở đây; gõ lại bằng chữ số.`,
  'value.textNumber': ({ raw, reading }) =>
    `${quoted(raw)} đang là chữ nên chưa được tính, hiểu là ${number(reading)}; chấp nhận hoặc gõ lại số.`,
  'value.ambiguousNumber': ({ raw, readings }) =>
    `${quoted(raw)} có thể hiểu là ${readings.map((reading) => number(reading)).join(' hoặc ')}; gõ lại số cho rõ.`,
  'value.stateSpelling': ({ raw, state }) =>
    isSpaced(raw, [STATE_CODES[state]])
      ? `${quoted(raw)} có dấu cách thừa; gõ lại ${STATE_CODES[state]} cho khớp.`
      : `${quoted(raw)} chưa đúng ký hiệu; ghi ${STATE_CODES[state]} (${words.entryState[state]}).`,
  'value.verdictWord': ({ raw }) =>
    isSpaced(raw, VERDICT_WORDS)
      ? `${quoted(raw)} có dấu cách thừa; gõ lại ${bareText(raw)} cho khớp.`
      : `${quoted(raw)} chưa phải là đánh giá; chọn Đạt, Chưa đạt, ${STATE_CODES.none} hoặc ${STATE_CODES.pending}.`,
  'value.stateNotAllowed': ({ state }) =>
    `Ô này không nhận ${STATE_CODES[state]} vì nhiều chỉ tiêu dùng nó làm mẫu số; nhập tổng số của xã.`,
  'value.cellError': ({ raw }) => `Ô đang báo lỗi công thức ${quoted(raw)}; gõ lại giá trị vào ô.`,
  'value.foreignFormula': ({ formula }) =>
    `Ô nhập đang chứa công thức ${quoted(formula)}; giá trị hiện ra được dùng, nên gõ thẳng giá trị vào ô.`,
  'value.legacyFont': ({ raw, reading }) =>
    `Chữ gõ bằng phông cũ ${quoted(raw)}, hiểu là ${quoted(reading)}; nên gõ lại bằng Unicode.`,
  'value.negative': ({ value }) => `${number(value)} là số âm; nhập số từ 0 trở lên.`,
  'value.notWhole': ({ value }) =>
    `${number(value)} không phải là số nguyên; ở đây phải đếm trọn đơn vị.`,
  'value.overWhole': ({ numerator, denominator }) =>
    `Tử số ${number(numerator)} lớn hơn mẫu số ${number(denominator)}; xem lại hai ô này.`,
  'value.zeroDenominator': ({ numerator }) =>
    `Mẫu số là 0 mà tử số là ${number(numerator)}; xem lại hai ô này.`,
  'value.overHundred': ({ value }) => `${number(value)}% vượt quá 100%; nhập từ 0 đến 100.`,
  'value.moneyScale': ({ value, millions }) =>
    `${number(value)} triệu đồng là quá lớn đối với một xã; nếu đã gõ theo đồng thì ghi lại là ${number(millions)}, nếu đúng thì ghi giải trình.`,
  'value.tooPrecise': ({ value }) =>
    `${number(value)} có quá 4 chữ số sau dấu phẩy; làm tròn lại; số dài như vậy thường là kết quả của phép chia.`,

  'consistency.sameQuantity': ({ other, value, otherValue }, { cell }) =>
    `Ở đây ghi ${number(value)}, ở ${cell(other)} ghi ${number(otherValue)}; hai số này phải bằng nhau.`,
  'consistency.partOverWhole': ({ whole, value, wholeValue }, { cell }) =>
    `${number(value)} lớn hơn ${number(wholeValue)} ở ${cell(whole)}; xem lại hai số này.`,
  'consistency.sum': ({ parts, sum, value }) =>
    `${parts.map((part) => number(part)).join(' + ')} = ${number(sum)}, bạn ghi ${number(value)}.`,
  'consistency.requires': ({ other }, { cell }) =>
    `Đã có số liệu ở ${cell(other)} thì phải nhập cả ô này.`,
  'consistency.excludes': ({ other }, { cell }) =>
    `Ô này và ${cell(other)} không thể cùng có số liệu; giữ lại một ô.`,
  'consistency.ownVerdict': ({ own, computed }) =>
    `Xã tự đánh giá ${words.verdict[own]}, nhưng tính theo số liệu là ${words.verdict[computed]}; sửa số liệu, sửa đánh giá hoặc ghi giải trình.`,
  'consistency.noReason': () =>
    'Chỉ tiêu được coi là không phát sinh; ghi giải trình vì sao không phát sinh ở xã.',
  'consistency.noEvidence': () =>
    'Xã tự đánh giá Đạt mà chưa ghi minh chứng; ghi văn bản làm căn cứ hoặc ghi giải trình.',

  'consistency.rowTwice': ({ name, row }) =>
    `${quoted(name)} có lẽ đã ghi ở dòng ${count(row)} của danh mục này; bỏ một dòng nếu chỉ là một.`,

  'history.criterionLost': ({ criterion, period }) =>
    `Tiêu chí ${criterion} đã đạt ở kỳ ${words.period(period)}, nay chưa đạt; ${FIX_OR_EXPLAIN}.`,
  'history.jump': ({ value, before, percent, period }) =>
    `Kỳ ${words.period(period)} là ${withPercent(before, percent)}, kỳ này là ${withPercent(value, percent)}; ${FIX_OR_EXPLAIN}.`,
  'history.unchanged': ({ count: equal, period }) =>
    `Cả ${count(equal)} số liệu đều giống hệt kỳ ${words.period(period)}; kiểm tra có gửi lại phiếu cũ không, hoặc ghi giải trình.`,
  'history.denominatorShrank': ({ value, before, period }) =>
    `Mẫu số giảm từ ${number(before)} (kỳ ${words.period(period)}) xuống ${number(value)} đúng lúc đạt mức chuẩn; ${FIX_OR_EXPLAIN}.`,

  'peers.outlier': ({ value, median, percent, count: peers, zone }) =>
    `${withPercent(value, percent)} khác xa ${count(peers)} xã cùng khu vực ${zone} (trung vị ${withPercent(median, percent)}); ${FIX_OR_EXPLAIN}.`,

  'ledger.actualOverPlan': ({ actual, plan }) =>
    `Thực hiện ${number(actual)} triệu đồng vượt kế hoạch ${number(plan)} triệu đồng; ${FIX_OR_EXPLAIN}.`,
  'ledger.planAsActual': ({ count: sources }) =>
    `${count(sources)} nguồn vốn có số thực hiện đúng bằng kế hoạch; kiểm tra có ghi nhầm số kế hoạch vào cột thực hiện không, hoặc ghi giải trình.`,
  'ledger.roadsOverAll': ({ roads, all }) =>
    `Đóng góp làm đường ${number(roads)} lớn hơn tất cả đóng góp của dân ${number(all)} ở trang Nguồn lực; xem lại hai số này.`,

  'tally.unitMissing': ({ unit }, names) => `Chưa có phiếu của ${names.unit(unit)}.`,
  'tally.unitForeign': ({ unit }, names) =>
    `${names.unit(unit)} không thuộc đơn vị đang tổng hợp; bỏ phiếu này ra.`,
  'tally.unitDoubled': ({ unit, files, cells }, names) =>
    cells.length > 0
      ? `${names.unit(unit)} có ${count(files.length)} phiếu khác nhau (${list(files)}), khác ở ${list(cells.map(names.cell))}; giữ lại một phiếu.`
      : `${names.unit(unit)} có ${count(files.length)} phiếu khác nhau (${list(files)}); giữ lại một phiếu.`,
  'tally.fileDoubled': ({ unit, files }, names) =>
    `Các tệp ${list(files)} là cùng một phiếu của ${names.unit(unit)}; chỉ được tính một lần.`,
  'tally.sumsDiffer': ({ byCriterion, byCommune }) =>
    `Cộng theo tiêu chí được ${count(byCriterion)}, cộng theo xã được ${count(byCommune)}; hai tổng phải bằng nhau.`,
  'tally.bandsDiffer': ({ bands, reported }) =>
    `Cộng các nhóm xã được ${count(bands)}, số xã đã báo cáo là ${count(reported)}; hai số phải bằng nhau.`,
  'tally.meanOutside': ({ mean, low, high }) =>
    `Bình quân ${number(mean)} tiêu chí một xã nằm ngoài khoảng từ ${number(low)} đến ${number(high)} mà các nhóm xã cho phép; xem lại.`,
};
