/** What a commune lacks, in words: "TC 5 (5.1 thêm 1 (trường))". */
import type { Pack } from '#domain/packs/schema';
import type { Distance } from '#domain/targets/distance';
import type { OpenCriterion } from '#domain/targets/shortest-paths';
import { formatVi } from '#domain/values/format';

export function openText(pack: Pack, open: readonly OpenCriterion[]): string {
  return open.map((each) => criterionText(pack, each)).join('; ');
}

function criterionText(pack: Pack, { no, missing }: OpenCriterion): string {
  const parts = missing.map(({ id, distance }) =>
    distance ? `${id} ${distanceText(pack, id, distance)}` : id,
  );
  return parts.length > 0 ? `TC ${no} (${parts.join(', ')})` : `TC ${no}`;
}

/** "cần thêm 12 (hộ)": what is counted stands in the pack, in the words of the decision. */
function distanceText(pack: Pack, id: string, { direction, amount }: Distance): string {
  const counted = numeratorText(pack, id);
  const much = formatVi(amount) + (counted === null ? '' : ` (${counted})`);
  return direction === 'more' ? `thêm ${much}` : `giảm ${much}`;
}

function numeratorText({ indicators }: Pack, id: string): string | null {
  for (const { id: indicator, measure } of indicators) {
    if (!('parts' in measure)) continue;
    const part = measure.parts.find((each) => indicator + each.id === id);
    if (part) return part.numerator.vi;
  }
  return null;
}
