/**
 * A target told where a result is expected: a paragraph of the results whose only count of communes is what the
 * province hopes for, or what there "is" on a day still to come.
 */
import { reportFinding, type ReportFinding } from '../catalogue.ts';
import { isMean } from '../reading/bands.ts';
import { criterionOf } from '../reading/criteria.ts';
import type { Mention, Quantity, Ratio } from '../reading/mention.ts';
import { phraseOf } from '../reading/quote.ts';
import { isOfCommunes, type Reading } from '../reading/reading.ts';
import { statusOf } from '../reading/status.ts';
import type { Scene } from './rule.ts';

const MET = /đạt|tiêu chí|chuẩn|hoàn thành/;
const NEAR = 120;

export function* targetsAsResults({ reading }: Scene): Iterable<ReportFinding> {
  let resultAbove: number | null = null;
  for (const [block, outcomes] of outcomesByBlock(reading)) {
    const last = outcomes.at(-1)!;
    if (outcomes.some((each) => statusOf(reading, each) === 'result')) {
      resultAbove = block;
      continue;
    }
    const criterion = last.kind === 'ratio' ? criterionOf(reading, last) : null;
    // Without a subject of its own it goes on with the paragraph above, and that told the result.
    if (last.kind === 'ratio' && criterion === null && resultAbove === block - 1) continue;
    const value = phraseOf(reading, last);
    yield reportFinding(
      'report.targetAsResult',
      { value, criterion: criterion === null ? null : String(criterion) },
      { line: reading.lines[last.line]!.no, quote: value, expected: null },
    );
  }
}

/** A paragraph that says first that it is about targets deceives nobody. */
const OPENLY =
  /^(?:\*{1,2}\s?)?(?:mục tiêu|phấn đấu|kế hoạch|dự kiến|phương hướng|nhiệm vụ|thời gian tới|năm tới|sắp tới)(?!\p{L})/u;

type Outcome = Ratio | Quantity;

/** In the parts that tell results: the counts of communes and the means, by paragraph. */
function outcomesByBlock(
  reading: Reading,
): Iterable<readonly [block: number, outcomes: readonly Outcome[]]> {
  const blocks = new Map<number, Outcome[]>();
  for (const mention of reading.mentions.flat()) {
    const line = reading.lines[mention.line]!;
    if (line.section === 'plan' || line.heading || OPENLY.test(line.plain.slice(line.start)))
      continue;
    if (!isOutcome(reading, mention)) continue;
    const known = blocks.get(line.block);
    if (known) known.push(mention);
    else blocks.set(line.block, [mention]);
  }
  return blocks;
}

function isOutcome(reading: Reading, mention: Mention): mention is Outcome {
  if (mention.kind === 'quantity') return isMean(reading, mention);
  if (mention.kind !== 'ratio' || !isOfCommunes(mention)) return false;
  const { plain } = reading.lines[mention.line]!;
  const before = plain.slice(Math.max(0, mention.start - NEAR), mention.start);
  const behind = plain.slice(mention.end, mention.end + NEAR);
  return MET.test(clauseEnd(before)) || MET.test(/^[^;.]*/.exec(behind)?.[0] ?? '');
}

/** What follows the last mark between statements. */
function clauseEnd(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(';'), text.lastIndexOf('. ')) + 1);
}
