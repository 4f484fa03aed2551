/** "25 danh mục …, 18 danh mục … đã khởi công, còn lại 07 công trình": whole, part and rest. */
import { add, compare, subtract } from '#domain/values/decimal';
import { reportFinding, type ReportFinding } from '../catalogue.ts';
import { amountOf, exceeds, isSameKind } from '../reading/amounts.ts';
import type { Mention, Quantity } from '../reading/mention.ts';
import { quoteOf } from '../reading/quote.ts';
import type { Reading } from '../reading/reading.ts';
import type { Scene } from './rule.ts';
import { inUnitOf, isExact } from './sums.ts';

const REST = /còn lại(?: là| còn)? ?$/;
const LONGEST_CUE = 16;
/** Numbers further back are of something else. */
const LOOK_BACK = 8;

export function* rests({ reading }: Scene): Iterable<ReportFinding> {
  for (const mentions of reading.mentions) {
    for (const [position, rest] of mentions.entries()) {
      if (!isRest(reading, rest)) continue;
      const [part, ...earlier] = mentions
        .slice(Math.max(0, position - LOOK_BACK), position)
        .filter((each) => each.kind === 'quantity')
        .filter((each) => isSameKind(each, rest))
        .reverse();
      const [whole] = earlier;
      if (!part || !whole || !exceeds(whole, part)) continue;
      const sum = add(amountOf(part), amountOf(rest));
      if (earlier.some((each) => compare(amountOf(each), sum) === 0)) continue;
      yield reportFinding(
        'report.sum',
        { parts: [part.text, rest.text], sum: inUnitOf(whole, sum), whole: whole.text },
        {
          line: reading.lines[rest.line]!.no,
          quote: quoteOf(reading, whole, rest),
          expected: inUnitOf(rest, subtract(amountOf(whole), amountOf(part))),
        },
      );
    }
  }
}

function isRest({ lines }: Reading, mention: Mention): mention is Quantity {
  if (mention.kind !== 'quantity' || !isExact(mention)) return false;
  const { plain } = lines[mention.line]!;
  return REST.test(plain.slice(Math.max(0, mention.start - LONGEST_CUE), mention.start));
}
