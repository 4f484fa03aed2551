// Mô hình phát triển sản xuất: the 41 models of the report, in the communes that were given money for them.
import type { RegisterRow } from '#domain/sheet/sheet';
import { apportion } from './apportion.ts';
import { exampleGroups } from './groups.ts';
import { PUBLISHED } from './published.ts';
import { Random } from './random.ts';
import { registerRows, villagesOf } from './register-rows.ts';
import { ALL_CRITERIA, exampleTree } from './setting.ts';
import type { SheetDraft } from './sheet-draft.ts';
import { alike } from './spread.ts';

type Kind = keyof typeof PUBLISHED.models;

const NAMES: Readonly<Record<Kind, readonly string[]>> = {
  'Cây lương thực, thực phẩm': ['Trồng rau an toàn', 'Trồng khoai tây', 'Trồng lúa nếp'],
  'Ngành nghề': ['Làm cao khô', 'Đan lát'],
  'Chăn nuôi': ['Nuôi lợn nái sinh sản', 'Nuôi gà thả vườn', 'Nuôi dê'],
  'Cây ăn quả': ['Trồng quýt', 'Trồng na VietGAP', 'Trồng hồng'],
  'Cây dược liệu': ['Trồng ba kích', 'Trồng sa nhân'],
};

/** Huyện Bình Gia had not chosen its models yet. */
const UNDECIDED_DISTRICT = '181';

export function fillModels(drafts: readonly SheetDraft[]): void {
  const kinds = new Random('models').shuffled(
    Object.entries(PUBLISHED.models).flatMap(([kind, count]) =>
      Array.from({ length: count }, () => kind as Kind),
    ),
  );
  const supported = supportedAmong(drafts);
  const shares = apportion(
    kinds.length,
    drafts.map((draft) => ({
      weight: supported.has(draft) ? alike(draft.random('models')) : 0,
      most: 2,
    })),
  );
  drafts.forEach((draft, index) => {
    const own = kinds.splice(0, shares[index]);
    const fields = own.map((kind, place) => fieldsOf(draft, kind, place));
    draft.setRegister('models', registerRows(draft, 'MH', fields));
  });
}

/** Those that meet 19, those registered for the year, and the difficult ones that the province directs. */
function supportedAmong(drafts: readonly SheetDraft[]): ReadonlySet<SheetDraft> {
  const undecided = exampleTree().byCode.get(UNDECIDED_DISTRICT)!.key;
  const groups = exampleGroups(drafts.map(({ commune }) => commune));
  const members = new Set(
    groups
      .filter(({ id }) => id === 'registered-2017' || id === 'directed-difficult')
      .flatMap((group) => group.members),
  );
  const isSupported = ({ commune: { unit, meets } }: SheetDraft) =>
    unit.parent !== undecided && (meets.size === ALL_CRITERIA || members.has(unit.key));
  return new Set(drafts.filter(isSupported));
}

function fieldsOf(draft: SheetDraft, kind: Kind, place: number): RegisterRow['fields'] {
  const random = draft.random(`model ${place}`);
  const village = random.pick(villagesOf(draft));
  return {
    name: random.pick(NAMES[kind]),
    village,
    kind,
    year: '2017',
    households: String(random.whole(8, 45)),
    capital: String(random.whole(20, 90) * 10),
    status: random.pick(['Đang lập hồ sơ', 'Đã phê duyệt', 'Đang thực hiện']),
  };
}
