import { parsePeriod, periodLabelVi } from '#domain/periods/period';
import { formatVi } from '#domain/values/format';
import type { Words } from './words.ts';

export const vi: Words = {
  verdict: { met: 'Đạt', notMet: 'Chưa đạt', unknown: 'Chưa rõ' },
  reason: {
    unanswered: 'chưa nhập số liệu',
    pending: 'chưa có số liệu',
    none: 'không phát sinh',
    invalid: 'số liệu cần xem lại',
    standardNotSet: 'tỉnh chưa quy định mức chuẩn',
    standardUnknown: 'chưa rõ mức chuẩn',
    indicatorsNotListed: 'chưa có danh mục chỉ tiêu',
  },
  severity: { error: 'Lỗi', query: 'Giải trình', note: 'Lưu ý' },
  entryState: {
    empty: 'chưa nhập',
    value: 'có số liệu',
    none: 'không phát sinh',
    pending: 'chưa có số liệu',
    unread: 'chưa đọc được',
  },
  standard: {
    none: 'Không (0)',
    notAsked: 'Không yêu cầu',
    province: 'Tỉnh chưa quy định',
    unknown: 'Chưa rõ mức chuẩn',
    upTo: (standard, denominator, other) => `${standard} (từ ${denominator} trở xuống: ${other})`,
    unconfirmed: 'chưa đối chiếu văn bản',
  },
  section: { info: 'Thông tin xã', stat: 'Kết quả thực hiện', res: 'Nguồn lực' },
  column: { plan: 'kế hoạch', actual: 'thực hiện' },
  cell: {
    num: 'tử số',
    den: 'mẫu số',
    own: 'tự đánh giá',
    note: 'giải trình',
    evidence: 'minh chứng',
  },
  indicator: (id) => `chỉ tiêu ${id}`,
  registerRow: (register, row, column) => `${register}, dòng ${row}, ${column}`,
  wholeSheet: 'cả phiếu',
  zone: (zone) => `Khu vực ${zone}`,
  period: (id) => (parsePeriod(id) ? lowerFirst(periodLabelVi(id)) : id),
  number: formatVi,
  fileKind: {
    doc: 'tệp Word',
    docx: 'tệp Word',
    xlsx: 'sổ Excel',
    xls: 'sổ Excel cũ (.xls)',
    pptx: 'tệp PowerPoint',
    pdf: 'tệp PDF',
    html: 'trang web',
    xml: 'tệp XML',
    text: 'tệp văn bản',
    image: 'tệp ảnh',
    archive: 'tệp nén',
    zip: 'tệp nén',
    ods: 'sổ tính OpenDocument (.ods)',
    odt: 'văn bản OpenDocument (.odt)',
    xlsb: 'sổ tính nhị phân (.xlsb)',
  },
  otherFile: 'tệp loại khác',
};

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
