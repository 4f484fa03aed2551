// Danh mục công trình: the 103 works that the report counts, with their capital.
import type { RegisterRow } from '#domain/sheet/sheet';
import { apportion } from './apportion.ts';
import { PUBLISHED } from './published.ts';
import { Random } from './random.ts';
import { registerRows, villagesOf } from './register-rows.ts';
import { unitsOf, type SheetDraft } from './sheet-draft.ts';
import { alike, some } from './spread.ts';

/** What the report says of a work; whose it is and what it is called is invented. */
interface Work {
  readonly kind: 'Trả nợ' | 'Chuyển tiếp' | 'Khởi công mới';
  readonly status: 'Chưa khởi công' | 'Đang thi công' | 'Hoàn thành';
  /** Million đồng. */
  readonly capital: number;
}

const NAMES = [
  'Đường bê tông trục thôn',
  'Đường bê tông nội đồng',
  'Nhà văn hóa thôn',
  'Kiên cố hóa mương',
  'Cấp nước sinh hoạt tập trung',
  'Phòng học trường tiểu học',
  'Phòng chức năng trường THCS',
];

export function fillWorks(drafts: readonly SheetDraft[]): void {
  const random = new Random('works');
  const works = random.shuffled([...carriedOver(random), ...begun(random)]);
  const shares = apportion(
    works.length,
    drafts.map((draft) => ({ weight: some(draft.random('works'), 0.4), most: 3 })),
  );
  drafts.forEach((draft, index) => {
    const own = works.splice(0, shares[index]);
    const fields = own.map((work, place) => fieldsOf(draft, work, place));
    draft.setRegister('works', registerRows(draft, 'CT', fields));
  });
}

function carriedOver(random: Random): readonly Work[] {
  const { count, capital } = PUBLISHED.works.carriedOver;
  return capitals(count, capital, random).map((each) =>
    random.chance(0.4)
      ? { kind: 'Trả nợ', status: 'Hoàn thành', capital: each }
      : { kind: 'Chuyển tiếp', status: 'Đang thi công', capital: each },
  );
}

function begun(random: Random): readonly Work[] {
  const { count, capital, notStarted } = PUBLISHED.works.begun;
  return capitals(count, capital, random).map((each, index) => ({
    kind: 'Khởi công mới',
    status: index < notStarted ? 'Chưa khởi công' : 'Đang thi công',
    capital: each,
  }));
}

function capitals(count: number, total: string, random: Random): readonly number[] {
  return apportion(
    unitsOf(total, 0),
    Array.from({ length: count }, () => ({ weight: alike(random) })),
  );
}

/** How much of a work is done in each state, from and to, in steps of 5 %. */
const DONE = {
  'Chưa khởi công': [0, 0],
  'Đang thi công': [4, 18],
  'Hoàn thành': [20, 20],
} as const;

function fieldsOf(
  draft: SheetDraft,
  { kind, status, capital }: Work,
  place: number,
): RegisterRow['fields'] {
  const random = draft.random(`work ${place}`);
  const [least, most] = DONE[status];
  const progress = 5 * random.whole(least, most);
  const paid = Math.round((capital * progress * random.between(0.6, 0.95)) / 100);
  const village = villagesOf(draft)[place]!;
  return {
    name: `${random.pick(NAMES)} ${village}`,
    village,
    kind,
    year: kind === 'Khởi công mới' ? '2017' : String(random.whole(2014, 2016)),
    capital: String(capital),
    paid: String(paid),
    progress: String(progress),
    status,
  };
}
