/**
 * Nguồn lực: the six sources of a report, million đồng. What people give in kind is entered as what it was
 * (days, square metres) with the price used, so that the money can be explained later.
 */
import type { FormItem, ResourceItem, ResourceSource } from './form.ts';

export const RESOURCE_SOURCES: readonly {
  readonly id: ResourceSource;
  readonly no: string;
  readonly text: { readonly vi: string; readonly en: string };
}[] = [
  { id: 'central', no: '1', text: { vi: 'Vốn ngân sách trung ương', en: 'Central budget' } },
  { id: 'local', no: '2', text: { vi: 'Vốn ngân sách địa phương', en: 'Local budget' } },
  {
    id: 'integrated',
    no: '3',
    text: {
      vi: 'Vốn lồng ghép từ các chương trình, dự án khác',
      en: 'Merged from other programmes',
    },
  },
  { id: 'credit', no: '4', text: { vi: 'Vốn tín dụng', en: 'Credit' } },
  { id: 'enterprise', no: '5', text: { vi: 'Vốn huy động doanh nghiệp', en: 'Enterprises' } },
  {
    id: 'community',
    no: '6',
    text: { vi: 'Huy động đóng góp của cộng đồng dân cư', en: 'Contributions of the community' },
  },
];

/** Million đồng from which on one commune's entry was surely typed in another unit. */
export const MONEY_TOO_LARGE = 1_000_000;

/** Money that is typed as money: the five sources, and the cash and goods of the sixth. */
export const MONEY_ITEMS: readonly ResourceItem[] = RESOURCE_SOURCES.flatMap(({ id, text }) =>
  (['plan', 'actual'] as const)
    .filter((column) => column === 'plan' || id !== 'community')
    .map((column) => ({
      source: id,
      column,
      address: `res.${id}.${column}`,
      text,
      measure: 'triệu đồng',
      whole: false,
    })),
);

/** The parts of the sixth source; its amount is computed from them and never typed. */
export const COMMUNITY_ITEMS: readonly FormItem[] = [
  {
    address: 'res.community.cash',
    text: { vi: 'Tiền mặt', en: 'Cash' },
    measure: 'triệu đồng',
    whole: false,
  },
  {
    address: 'res.community.days',
    text: { vi: 'Ngày công lao động', en: 'Work-days' },
    measure: 'công',
    whole: false,
  },
  {
    address: 'res.community.dayPrice',
    text: { vi: 'Đơn giá ngày công', en: 'Price of a work-day' },
    measure: 'nghìn đồng/công',
    whole: false,
  },
  {
    address: 'res.community.land',
    text: { vi: 'Đất hiến', en: 'Land given' },
    measure: 'm²',
    whole: false,
  },
  {
    address: 'res.community.landPrice',
    text: { vi: 'Đơn giá đất', en: 'Price of land' },
    measure: 'nghìn đồng/m²',
    whole: false,
  },
  {
    address: 'res.community.goods',
    text: { vi: 'Hiện vật khác quy ra tiền', en: 'Other goods, in money' },
    measure: 'triệu đồng',
    whole: false,
  },
];
