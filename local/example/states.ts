/**
 * How far the sheets of the example have come, so that every state is there to see: nearly all are submitted and wait
 * for their district, a few are not, and one district is examined. Chosen by what makes a demonstration, no fact.
 */
import type { Unit } from '#domain/units/unit';
import type { Status } from '#domain/workflow/status';
import { childrenOf } from '#domain/units/tree';
import { Random } from './random.ts';
import { exampleTree } from './setting.ts';

/** Huyện Đình Lập: none of the ready users works there. */
const EXAMINED = '189';
const APPRAISED_THERE = 3;

/** Xã Hữu Vĩnh, whose officer is one of the ready users, has the submitting still to do. */
const DRAFT = '06346';
const OTHER_DRAFTS = 8;

/** Why one sheet is returned, by the indicator it is about. */
export const EXAMPLE_REASONS = {
  '2.1': 'Chưa có biên bản nghiệm thu của đoạn mới cứng hóa; đề nghị xã bổ sung bằng chứng.',
};

export function exampleStates(): ReadonlyMap<Unit['key'], Status> {
  const tree = exampleTree();
  const communes = [...tree.units.values()].filter(({ rural }) => rural);
  const examined = childrenOf(tree, tree.byCode.get(EXAMINED)!.key).filter(({ rural }) => rural);
  const elsewhere = communes.filter((unit) => !examined.includes(unit) && unit.code !== DRAFT);
  const drafts = new Random('drafts').shuffled(elsewhere).slice(0, OTHER_DRAFTS);
  const stateOf = (unit: Unit): Status => {
    if (unit.code === DRAFT || drafts.includes(unit)) return 'draft';
    const place = examined.indexOf(unit);
    if (place < 0) return 'submitted';
    if (place === examined.length - 1) return 'returned';
    return place < APPRAISED_THERE ? 'appraised' : 'examined';
  };
  return new Map(communes.map((unit) => [unit.key, stateOf(unit)]));
}
