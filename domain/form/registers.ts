import type { Register, RegisterColumn } from './form.ts';

const name = (vi: string, en: string): RegisterColumn => ({
  id: 'name',
  text: { vi, en },
  type: 'text',
  width: 42,
});
const village: RegisterColumn = {
  id: 'village',
  text: { vi: 'Thôn', en: 'Village' },
  type: 'text',
  width: 18,
};
const number = (id: string, vi: string, en: string, width = 14): RegisterColumn => ({
  id,
  text: { vi, en },
  type: 'number',
  width,
});
const choice = (
  id: string,
  vi: string,
  en: string,
  choices: readonly string[],
  width = 18,
): RegisterColumn => ({ id, text: { vi, en }, type: 'choice', choices, width });
const note: RegisterColumn = {
  id: 'note',
  text: { vi: 'Ghi chú', en: 'Note' },
  type: 'text',
  width: 24,
};

/** Danh mục: rows with stable ids, carried over from period to period. */
export const REGISTERS: readonly Register[] = [
  {
    id: 'works',
    sheetName: 'Công trình',
    text: { vi: 'Danh mục công trình', en: 'Works' },
    columns: [
      name('Tên công trình', 'Work'),
      village,
      choice('kind', 'Loại', 'Kind', ['Trả nợ', 'Chuyển tiếp', 'Khởi công mới']),
      number('year', 'Năm khởi công', 'Year started', 10),
      number('capital', 'Kế hoạch vốn (triệu đồng)', 'Capital planned (million đồng)'),
      number('paid', 'Đã giải ngân (triệu đồng)', 'Paid (million đồng)'),
      number('progress', 'Khối lượng (%)', 'Done (%)', 10),
      choice('status', 'Tình trạng', 'Status', ['Chưa khởi công', 'Đang thi công', 'Hoàn thành']),
      note,
    ],
    identity: ['name', 'village', 'year'],
    rows: 15,
  },
  {
    id: 'models',
    sheetName: 'Mô hình',
    text: { vi: 'Mô hình phát triển sản xuất', en: 'Production models' },
    columns: [
      name('Tên mô hình', 'Model'),
      village,
      choice('kind', 'Loại', 'Kind', [
        'Cây lương thực, thực phẩm',
        'Cây ăn quả',
        'Cây dược liệu',
        'Chăn nuôi',
        'Ngành nghề',
      ]),
      number('year', 'Năm', 'Year', 10),
      number('households', 'Số hộ tham gia', 'Households taking part'),
      number('capital', 'Vốn hỗ trợ (triệu đồng)', 'Support (million đồng)'),
      choice('status', 'Tình trạng', 'Status', [
        'Đang lập hồ sơ',
        'Đã phê duyệt',
        'Đang thực hiện',
        'Kết thúc',
      ]),
      note,
    ],
    identity: ['name', 'village', 'year'],
    rows: 10,
  },
  {
    id: 'cooperatives',
    sheetName: 'Hợp tác xã',
    text: { vi: 'Danh mục hợp tác xã', en: 'Cooperatives' },
    columns: [
      name('Tên hợp tác xã', 'Cooperative'),
      village,
      number('year', 'Năm thành lập', 'Founded', 10),
      number('members', 'Số thành viên', 'Members'),
      choice('field', 'Lĩnh vực', 'Field', ['Nông, lâm, thủy sản', 'Dịch vụ', 'Khác']),
      choice('status', 'Tình trạng', 'Status', ['Hoạt động', 'Ngừng hoạt động']),
      note,
    ],
    identity: ['name', 'village', 'year'],
    rows: 8,
  },
  {
    id: 'courses',
    sheetName: 'Lớp tập huấn',
    text: { vi: 'Lớp đào tạo, tập huấn', en: 'Training courses' },
    columns: [
      name('Nội dung lớp', 'Course'),
      village,
      number('year', 'Năm', 'Year', 10),
      number('attendance', 'Lượt người', 'Attendance'),
      note,
    ],
    identity: ['name', 'village', 'year'],
    rows: 8,
  },
];
