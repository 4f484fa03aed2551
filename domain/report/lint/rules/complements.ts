/** "89/207 xã có quy hoạch chợ, 118/207 xã không có quy hoạch chợ": those with and those without are all there are. */
import { add, compare, subtract } from '#domain/values/decimal';
import { formatVi } from '#domain/values/format';
import { reportFinding, type ReportFinding } from '../catalogue.ts';
import type { Ratio } from '../reading/mention.ts';
import { quoteOf } from '../reading/quote.ts';
import type { Reading } from '../reading/reading.ts';
import type { Scene } from './rule.ts';

const WITH = /^ \p{L}+ (?:đã |hiện )?(?:có |đạt )?(?<what>\p{L}+ \p{L}+)/u;
const WITHOUT = /^ \p{L}+ (?:còn )?(?:không|chưa) (?:có |đạt )?(?<what>\p{L}+ \p{L}+)/u;
const FARTHEST = 80;

export function* complements({ reading }: Scene): Iterable<ReportFinding> {
  for (const mentions of reading.mentions) {
    for (const [position, without] of mentions.entries()) {
      const having = mentions[position - 1];
      if (without.kind !== 'ratio' || having?.kind !== 'ratio') continue;
      if (!areOpposites(reading, having, without)) continue;
      const { value: whole } = having.denominator;
      const sum = add(having.numerator.value, without.numerator.value);
      if (compare(sum, whole) === 0) continue;
      yield reportFinding(
        'report.sum',
        {
          parts: [having.numeratorText, without.numeratorText],
          sum: formatVi(sum),
          whole: having.denominatorText,
        },
        {
          line: reading.lines[without.line]!.no,
          quote: quoteOf(reading, having, without),
          expected: `${formatVi(subtract(whole, having.numerator.value))}/${without.denominatorText}`,
        },
      );
    }
  }
}

function areOpposites({ lines }: Reading, having: Ratio, without: Ratio): boolean {
  if (compare(having.denominator.value, without.denominator.value) !== 0) return false;
  const { plain } = lines[having.line]!;
  if (without.start - having.end > FARTHEST) return false;
  const first = WITH.exec(plain.slice(having.end, having.end + FARTHEST))?.groups?.['what'];
  const second = WITHOUT.exec(plain.slice(without.end, without.end + FARTHEST))?.groups?.['what'];
  return first !== undefined && first === second;
}
