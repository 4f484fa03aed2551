import { unitByKey } from '#domain/units/trees';
import type { Difference, DifferenceCode, DifferenceDetails } from '#functions/service/difference';

const SENTENCES: { readonly [C in DifferenceCode]: (details: DifferenceDetails[C]) => string } = {
  'sheet.stray': () => 'có phiếu, nhưng không phải là xã trong danh mục của kỳ',
  'head.missing': () => 'có bản hoặc nhật ký, nhưng không có con trỏ đến bản hiện hành',
  'head.wrongRevision': ({ rev, expected }) =>
    `bản hiện hành ghi là bản ${rev}, lẽ ra là bản ${expected}`,
  'head.wrongContent': ({ rev }) => `mã nội dung của bản hiện hành khác nội dung bản ${rev}`,
  'head.wrongConflicts': ({ rev }) => `mâu thuẫn còn mở trỏ đến bản ${rev}, không phải bản phụ`,
  'head.changed': () => 'con trỏ đến bản hiện hành không khớp dòng nhật ký cuối',
  'revision.missing': ({ rev }) => `mất bản ${rev}`,
  'revision.changed': ({ rev }) => `nội dung bản ${rev} không khớp mã nội dung của nó`,
  'approval.changed': ({ level }) => `phê duyệt ở mức ${LEVELS[level]} không khớp nhật ký`,
  'audit.broken': ({ seq }) => `nhật ký bị đứt ở dòng ${seq}`,
  'period.changed': () => 'trạng thái của kỳ không khớp dòng nhật ký cuối',
  'closing.missing': ({ no }) => `mất lần chốt số liệu thứ ${no}`,
  'closing.changed': ({ no }) => `lần chốt số liệu thứ ${no} không khớp dòng nhật ký của nó`,
  'closing.differs': ({ no }) => `lần chốt số liệu thứ ${no} không khớp các phiếu đã chốt`,
  'receipt.missing': ({ seq }) => `mất biên nhận của lần gửi ở dòng nhật ký ${seq}`,
  'receipt.changed': ({ seq }) => `biên nhận không khớp dòng nhật ký ${seq}`,
  'row.missing': () => 'mất dòng tóm tắt ở đơn vị cấp trên',
  'row.stray': () => 'có dòng tóm tắt ở đơn vị cấp trên, nhưng không có phiếu',
  'row.differs': () => 'dòng tóm tắt ở đơn vị cấp trên khác với phiếu',
  'rollup.pending': () => 'đơn vị cấp trên chưa tổng hợp lại sau lần gửi cuối',
  'rollup.missing': () => 'chưa có số tổng hợp',
  'rollup.differs': ({ tally }) => `số tổng hợp ${TALLIES[tally]} khác với tính lại từ các phiếu`,
};

const TALLIES: Readonly<Record<DifferenceDetails['rollup.differs']['tally'], string>> = {
  all: 'mọi phiếu',
  examined: 'phiếu đã thẩm tra',
  appraised: 'phiếu đã thẩm định',
};

const LEVELS = { examined: 'thẩm tra', appraised: 'thẩm định' } as const;

/** "2017S1 · Xã Hữu Vĩnh (06346@2004-08-31): mất bản 3". */
export function differenceSentence({ unit, period, code, details }: Difference): string {
  const sentence = SENTENCES[code] as (details: object) => string;
  return `${period} · ${unitByKey(unit)?.name ?? ''} (${unit}): ${sentence(details)}`;
}
