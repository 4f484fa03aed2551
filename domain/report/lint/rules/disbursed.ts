/** "vốn sự nghiệp 7,7 tỷ đồng; giải ngân … vốn sự nghiệp 8,2 tỷ đồng": more cannot be paid out than was given. */
import type { ReportFinding } from '../catalogue.ts';
import { exceeds } from '../reading/amounts.ts';
import type { Quantity } from '../reading/mention.ts';
import type { Reading } from '../reading/reading.ts';
import type { Scene } from './rule.ts';
import { isExact, overWhole } from './sums.ts';

const PAID = /giải ngân|thanh toán/;
/** The name of the money, directly before its amount: "vốn sự nghiệp". */
const NAME = /vốn (?!đã)\p{L}+ \p{L}+(?= (?:là |đạt |được )?$)/u;
const LONGEST_NAME = 40;

export function* disbursedOverGiven({ reading }: Scene): Iterable<ReportFinding> {
  for (const mentions of reading.mentions) {
    const given = new Map<string, Quantity>();
    for (const mention of mentions) {
      if (mention.kind !== 'quantity' || mention.measure?.kind !== 'money') continue;
      const name = nameOf(reading, mention);
      if (name === undefined || !isExact(mention)) continue;
      const known = given.get(name);
      if (!known) given.set(name, mention);
      else if (isPaid(reading, known, mention) && exceeds(mention, known)) {
        yield overWhole(reading, mention, known);
      }
    }
  }
}

function nameOf({ lines }: Reading, { line, start }: Quantity): string | undefined {
  return NAME.exec(lines[line]!.plain.slice(Math.max(0, start - LONGEST_NAME), start))?.[0];
}

/** Paying out is spoken of between the two, and not before. */
function isPaid({ lines }: Reading, given: Quantity, paid: Quantity): boolean {
  const { plain, start } = lines[given.line]!;
  return (
    PAID.test(plain.slice(given.end, paid.start)) && !PAID.test(plain.slice(start, given.start))
  );
}
