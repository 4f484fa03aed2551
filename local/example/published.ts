/**
 * What the province published of the first half of 2017. The example province is made so that adding up its 207 sheets
 * gives these figures and no others. Decimals are canonical texts, money in million đồng, units as in
 * domain/form/statistics.ts.
 */
import type { ResourceSource } from '#domain/form/form';
import type { PeriodId } from '#domain/sheet/sheet';

/** The half-year that the report is of. */
export const EXAMPLE_PERIOD: PeriodId = '2017S1';

export const PUBLISHED = {
  source: {
    vi:
      'Báo cáo 6 tháng đầu năm 2017 của tỉnh: Kết quả thực hiện Chương trình MTQG xây dựng nông thôn mới trên địa ' +
      'bàn tỉnh Lạng Sơn (phục vụ cuộc họp trực tuyến ngày 27/7/2017)',
    en: 'Report of Lạng Sơn province on the first half of 2017, for the online meeting of 27 July 2017',
  },

  // Section 5.
  communes: 207,
  mean: '7.48',
  bands: { '19': 24, '15-18': 2, '10-14': 15, '5-9': 120, '<5': 46 },
  /** Thành phố Lạng Sơn: 3/3 communes meet 19. */
  cityMeetingAll: 3,
  /** Not printed; 1549 would give 7,48 as well. */
  criteriaMet: 1548,

  // Sections 3.2 and 3.5: "có 35/207 xã đạt …"; the report names no other criterion.
  criteria: { 2: 35, 3: 105, 4: 106, 5: 31, 6: 27, 7: 154, 8: 31, 14: 142, 15: 60 },

  // Section 4.
  resources: {
    central: '229160',
    local: '89832',
    integrated: '603528',
    credit: '312756',
    enterprise: '5891',
    community: '111282',
  } satisfies Record<ResourceSource, string>,

  // Section 3.5: the denominators of cultural families and cultural residential areas.
  facts: { households: '189902', villages: '2314' },

  // Sections 2, 3.2 to 3.5. Listed so that what is part of another, or follows from it, comes after it.
  statistics: {
    roadsTotal: '13405.1',
    roadsHardened: '4213.8',
    roadsOpened: '39',
    roadsMaintained: '2950',
    roadsCleared: '1150000',
    roadsConcreted: '160',
    roadsCement: '22400',
    roadsLabour: '235000',
    roadsCash: '40500',
    roadsSand: '20700',
    roadsLand: '65000',
    canalsRepaired: '11.387',
    embankments: '163',
    canalsDredged: '657',
    powerLowVoltage: '4286.6',
    powerStations: '765',
    schoolsStandard: '164',
    schoolsNewlyStandard: '6',
    kindergartenSites: '784',
    primarySites: '720',
    marketPlanned: '89',
    postPoints: '229',
    newspaperSameDay: '195',
    mobileStations: '1250',
    cooperatives: '133',
    cooperativesNew: '12',
    cooperativesFarming: '84',
    farms: '74',
    farmsStandard: '43',
    farmsCertified: '7',
    techCourses: '185',
    techTrainees: '6999',
    jobsNew: '7500',
    campaigns: '300',
    campaignAttendance: '20000',
    culturalFamilies: '150576',
    culturalVillages: '1704',
  },

  // Section 3.2: works of the programme, by kind, with their capital.
  works: {
    carriedOver: { count: 78, capital: '141882' },
    begun: { count: 25, capital: '26118', notStarted: 7 },
  },

  // Section 3.3: production models by kind, as the register names the kinds.
  models: {
    'Cây lương thực, thực phẩm': 16,
    'Ngành nghề': 2,
    'Chăn nuôi': 9,
    'Cây ăn quả': 10,
    'Cây dược liệu': 4,
  },

  // Section 3.3: communes that are given models beside the 24 that meet 19.
  groups: { registered: 14, difficult: 5 },
} as const;

export type PublishedStatistic = keyof typeof PUBLISHED.statistics;
