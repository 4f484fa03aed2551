/** The words that the program itself puts into a report. What stands between the figures is the office's own template. */
export const WORDS = {
  noFigure: '[chưa có số liệu]',
  noPlan: '[chưa có kế hoạch]',
  plan: 'kế hoạch',
  allCommunes: 'Tất cả các xã',
  noGroup: (id: string) => `[không có nhóm xã “${id}”]`,
  toGo: {
    more: (amount: string) => `thêm ${amount}`,
    less: (amount: string) => `giảm ${amount}`,
    done: 'đạt',
    none: '–',
    criteria: (count: string) => `${count} tiêu chí`,
  },
  typed: 'cơ quan nhập',
  basis: (given: number, expected: number) => `${given}/${expected} xã`,
  range: (low: string, high: string) => `còn có thể từ ${low} đến ${high}`,
  noMap: '[không có sơ đồ của đơn vị này]',
  map: {
    title: 'Sơ đồ các xã theo số tiêu chí đạt (ô lục giác, không phải ranh giới)',
    noReport: 'Chưa có phiếu',
    notJudged: 'Phường, thị trấn: không đánh giá',
  },
  charts: {
    bands: 'Số xã theo số tiêu chí đạt',
    criteria: 'Số xã đạt từng tiêu chí',
    resources: 'Nguồn lực huy động, triệu đồng',
    communes: 'Số xã',
    amount: 'Triệu đồng',
  },
  sources: {
    files: 'tổng hợp từ các tệp phiếu',
    store: 'kho số liệu của tỉnh',
    closing: (no: number, day: string) => `số liệu chốt lần ${no}, ngày ${day}`,
  },
} as const;
