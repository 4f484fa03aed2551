/** What is counted in groups and the unit tree, and what is made of other figures. */
import type { FigureDefinition, Home } from '../definition.ts';

type Counted = readonly [
  concept: string,
  vi: string,
  en: string,
  measure: string,
  home: Home,
  section: string,
];

const sum = (...plus: string[]): Home => ({ kind: 'derived', plus, minus: [] });

const COUNTED: readonly Counted[] = [
  [
    'units:districts',
    'Số huyện, thành phố',
    'Districts and city',
    'đơn vị',
    { kind: 'tree', count: 'districts' },
    '1.1',
  ],
  [
    'units:communeLevel',
    'Số xã, phường, thị trấn',
    'Communes, wards and towns',
    'đơn vị',
    { kind: 'tree', count: 'communeLevel' },
    '3.5',
  ],
  [
    'group:registered',
    'Số xã đăng ký đạt chuẩn trong năm',
    'Communes registered for the year',
    'xã',
    { kind: 'group', group: 'registered' },
    '3.3',
  ],
  [
    'group:difficult',
    'Số xã đặc biệt khó khăn do tỉnh chỉ đạo',
    'Specially difficult communes directed by the province',
    'xã',
    { kind: 'group', group: 'directed-difficult' },
    '3.2',
  ],
  [
    'recognised',
    'Số xã có quyết định công nhận đạt chuẩn',
    'Communes recognised by decision',
    'xã',
    { kind: 'recognised' },
    '5',
  ],
  [
    'supported',
    'Số xã được hỗ trợ xây dựng mô hình',
    'Communes supported to build models',
    'xã',
    sum('band:19', 'group:registered', 'group:difficult'),
    '3.3',
  ],
  [
    'resources',
    'Tổng huy động nguồn lực',
    'Resources mobilised',
    'triệu đồng',
    sum(
      'resource:central',
      'resource:local',
      'resource:integrated',
      'resource:credit',
      'resource:enterprise',
      'resource:community',
    ),
    '4',
  ],
  [
    'marketUnplanned',
    'Số xã không có quy hoạch chợ',
    'Communes without a market in their plan',
    'xã',
    { kind: 'derived', plus: ['expected'], minus: ['statistic:marketPlanned'] },
    '3.2',
  ],
];

/** Printed as a share of all communes. */
const OF_COMMUNES = new Set(['marketUnplanned', 'recognised']);

export const COUNTED_FIGURES: readonly FigureDefinition[] = COUNTED.map(
  ([concept, vi, en, measure, home, section]): FigureDefinition => ({
    concept,
    text: { vi, en },
    measure,
    home,
    level: 'district',
    ...(OF_COMMUNES.has(concept) && { denominator: 'expected', shareDecimals: 2 }),
    overUnits: 'sum',
    overTime: concept === 'resources' ? 'sum' : 'last',
    natures: concept === 'resources' ? ['actual', 'plan'] : ['actual'],
    ...(measure !== 'triệu đồng' && { decimals: 0 }),
    section,
  }),
);
