import type { DerivedStatistic, StatisticItem } from './form.ts';

/** One row: id, Vietnamese and English text, unit of measure, whole or decimal, flow or stock. */
type Row = readonly [
  id: string,
  vi: string,
  en: string,
  measure: string,
  kind: 'whole' | 'decimal',
  timing: 'flow' | 'stock',
];

/** Kết quả thực hiện: what was built and done, as the half-year report of a province names it. */
const SECTIONS: Readonly<Record<string, readonly Row[]>> = {
  'Giao thông nông thôn': [
    [
      'roadsTotal',
      'Tổng chiều dài đường giao thông nông thôn',
      'Rural roads, total length',
      'km',
      'decimal',
      'stock',
    ],
    ['roadsHardened', 'Trong đó: đã cứng hóa', 'of which hardened', 'km', 'decimal', 'stock'],
    [
      'roadsOpened',
      'Mở mới đường giao thông nông thôn',
      'Rural roads opened',
      'km',
      'decimal',
      'flow',
    ],
    [
      'roadsMaintained',
      'Sửa chữa, duy tu nền, mặt đường',
      'Roads repaired and maintained',
      'km',
      'decimal',
      'flow',
    ],
    ['roadsCleared', 'Phát quang tầm nhìn', 'Sight lines cleared', 'm²', 'decimal', 'flow'],
    [
      'roadsConcreted',
      'Làm mặt đường bê tông xi măng',
      'Concrete surface laid',
      'km',
      'decimal',
      'flow',
    ],
    ['roadsCement', 'Xi măng đã sử dụng', 'Cement used', 'tấn', 'decimal', 'flow'],
    [
      'roadsLabour',
      'Số công huy động làm đường',
      'Labour days on roads',
      'công',
      'decimal',
      'flow',
    ],
    [
      'roadsCash',
      'Nhân dân đóng góp bằng tiền làm đường',
      'Cash given for roads',
      'triệu đồng',
      'decimal',
      'flow',
    ],
    [
      'roadsSand',
      'Khai thác cát, đá, sỏi',
      'Sand, stone and gravel quarried',
      'm³',
      'decimal',
      'flow',
    ],
    ['roadsLand', 'Hiến đất làm đường', 'Land given for roads', 'm²', 'decimal', 'flow'],
  ],
  'Thủy lợi, nước sinh hoạt': [
    [
      'canalsRepaired',
      'Sửa chữa, kiên cố kênh mương',
      'Canals repaired and lined',
      'km',
      'decimal',
      'flow',
    ],
    ['embankments', 'Xây kè các loại', 'Embankments built', 'm³', 'decimal', 'flow'],
    ['canalsDredged', 'Nạo vét kênh mương', 'Canals dredged', 'km', 'decimal', 'flow'],
  ],
  Điện: [
    ['powerLowVoltage', 'Đường dây hạ thế', 'Low-voltage lines', 'km', 'decimal', 'stock'],
    ['powerStations', 'Trạm biến áp', 'Substations', 'trạm', 'whole', 'stock'],
  ],
  'Trường học': [
    [
      'schoolsStandard',
      'Số trường đạt chuẩn quốc gia',
      'Schools meeting the national standard',
      'trường',
      'whole',
      'stock',
    ],
    [
      'schoolsNewlyStandard',
      'Trong đó: công nhận thêm trong kỳ',
      'of which recognised in the period',
      'trường',
      'whole',
      'flow',
    ],
    ['kindergartenSites', 'Số điểm trường mầm non', 'Kindergarten sites', 'điểm', 'whole', 'stock'],
    ['primarySites', 'Số điểm trường tiểu học', 'Primary school sites', 'điểm', 'whole', 'stock'],
  ],
  'Thương mại': [
    [
      'marketPlanned',
      'Xã có quy hoạch chợ (1: có, 0: không)',
      'Market planned (1 yes, 0 no)',
      'xã',
      'whole',
      'stock',
    ],
  ],
  'Thông tin và truyền thông': [
    ['postPoints', 'Số điểm phục vụ bưu chính', 'Postal service points', 'điểm', 'whole', 'stock'],
    [
      'newspaperSameDay',
      'Có báo đến trong ngày (1: có, 0: không)',
      'Newspapers on the same day (1 yes, 0 no)',
      'xã',
      'whole',
      'stock',
    ],
    [
      'mobileStations',
      'Trạm thu, phát sóng di động',
      'Mobile base stations',
      'trạm',
      'whole',
      'stock',
    ],
  ],
  'Tổ chức sản xuất': [
    ['cooperatives', 'Tổng số hợp tác xã', 'Cooperatives', 'HTX', 'whole', 'stock'],
    [
      'cooperativesNew',
      'Trong đó: thành lập mới trong kỳ',
      'of which founded in the period',
      'HTX',
      'whole',
      'flow',
    ],
    [
      'cooperativesFarming',
      'Trong đó: nông, lâm, thủy sản',
      'of which in farming, forestry, fishery',
      'HTX',
      'whole',
      'stock',
    ],
    ['farms', 'Tổng số trang trại', 'Farms', 'trang trại', 'whole', 'stock'],
    [
      'farmsStandard',
      'Trong đó: đạt tiêu chí trang trại',
      'of which meeting the farm standard',
      'trang trại',
      'whole',
      'stock',
    ],
    [
      'farmsCertified',
      'Trong đó: có giấy chứng nhận',
      'of which certified',
      'trang trại',
      'whole',
      'stock',
    ],
  ],
  'Đào tạo, việc làm': [
    ['techCourses', 'Lớp tập huấn kỹ thuật', 'Technical courses', 'lớp', 'whole', 'flow'],
    [
      'techTrainees',
      'Lượt người dự tập huấn kỹ thuật',
      'Attendance at technical courses',
      'lượt người',
      'whole',
      'flow',
    ],
    ['jobsNew', 'Lao động có việc làm mới', 'People newly employed', 'lao động', 'whole', 'flow'],
  ],
  'Văn hóa': [
    [
      'culturalFamilies',
      'Số hộ đăng ký gia đình văn hóa',
      'Households registered as cultural families',
      'hộ',
      'whole',
      'stock',
    ],
    [
      'culturalVillages',
      'Số khu dân cư đăng ký khu dân cư văn hóa',
      'Residential areas registered as cultural',
      'khu dân cư',
      'whole',
      'stock',
    ],
  ],
  'Tuyên truyền': [
    ['campaigns', 'Số cuộc tuyên truyền', 'Information meetings', 'cuộc', 'whole', 'flow'],
    [
      'campaignAttendance',
      'Lượt người dự tuyên truyền',
      'Attendance at meetings',
      'lượt người',
      'whole',
      'flow',
    ],
  ],
};

export const STATISTICS: readonly StatisticItem[] = Object.entries(SECTIONS).flatMap(
  ([section, rows]) =>
    rows.map(([id, vi, en, measure, kind, timing]) => ({
      id,
      section,
      address: `stat.${id}`,
      text: { vi, en },
      measure,
      whole: kind === 'whole',
      timing,
    })),
);

/** Shares that the report prints beside the sums they come from. */
export const DERIVED_STATISTICS: readonly DerivedStatistic[] = [
  {
    id: 'roadsHardenedShare',
    text: { vi: 'Tỷ lệ cứng hóa giao thông nông thôn', en: 'Share of rural roads hardened' },
    numerator: 'stat.roadsHardened',
    denominator: 'stat.roadsTotal',
  },
  {
    id: 'culturalFamiliesShare',
    text: { vi: 'Tỷ lệ hộ đăng ký gia đình văn hóa', en: 'Share of cultural families' },
    numerator: 'stat.culturalFamilies',
    denominator: 'info.households',
  },
  {
    id: 'electricityShare',
    text: { vi: 'Tỷ lệ hộ sử dụng điện', en: 'Share of households with electricity' },
    numerator: '4.2.num',
    denominator: 'info.households',
  },
];
