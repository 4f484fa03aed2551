/** Shares against what they are shares of, half-up to the decimals printed; and parts larger than their whole. */
import { percent as percentOf } from '#domain/tally/shares';
import { compare, parseDecimal, subtract, type Decimal } from '#domain/values/decimal';
import { formatVi } from '#domain/values/format';
import { reportFinding, type ReportFinding } from '../catalogue.ts';
import type { Percent, Ratio } from '../reading/mention.ts';
import { phraseOf, quoteOf } from '../reading/quote.ts';
import type { Reading } from '../reading/reading.ts';
import type { Share } from '../reading/shares.ts';
import type { Scene } from './rule.ts';

const ONE_POINT = parseDecimal('1');
const MORE_THAN_PLANNED = /vượt|kế hoạch|chỉ tiêu|dự kiến|so với|mục tiêu/;
const NEARBY = 48;

export function* wrongShares({ reading, shares }: Scene): Iterable<ReportFinding> {
  for (const share of shares) {
    const right = rightShare(share);
    if (right === null || agrees(share.percent, share, right)) continue;
    yield reportFinding(
      'report.ratio',
      {
        numerator: share.part.text,
        denominator: share.whole.text,
        printed: printed(share.percent),
        right: `${formatVi(right, share.percent.decimals)}%`,
      },
      {
        line: reading.lines[share.percent.line]!.no,
        quote: quoteOf(reading, share.at, share.percent),
        expected: `${formatVi(right, share.percent.decimals)}%`,
      },
    );
  }
}

export function rightShare({ part, whole, percent }: Share): Decimal | null {
  return percentOf(part.value, whole.value, percent.decimals);
}

export function printed({ text }: Percent): string {
  return text.replace(/\s/g, '');
}

/** "gần 74%", "trên 73%": within a point on the right side. */
function agrees({ value, qualifier }: Percent, { part, whole }: Share, right: Decimal): boolean {
  if (compare(value, right) === 0) return true;
  if (qualifier === null) return false;
  const over = subtract(percentOf(part.value, whole.value, 6)!, value);
  const away = over.units < 0n ? { ...over, units: -over.units } : over;
  if (compare(away, ONE_POINT) > 0) return false;
  return qualifier === '~' || (qualifier === '>') === over.units > 0n;
}

/** "210/207 xã"; more than was planned is no mistake. */
export function* ratiosOverWhole({ reading }: Scene): Iterable<ReportFinding> {
  for (const mention of reading.mentions.flat()) {
    if (mention.kind !== 'ratio' || mention.noun === '' || !isOver(reading, mention)) continue;
    yield reportFinding(
      'report.partOverWhole',
      {
        part: mention.numeratorText,
        whole: mention.denominatorText,
        wholeLine: reading.lines[mention.line]!.no,
      },
      {
        line: reading.lines[mention.line]!.no,
        quote: phraseOf(reading, mention),
        expected: `≤ ${mention.denominatorText}`,
      },
    );
  }
}

function isOver({ lines }: Reading, { line, start, end, numerator, denominator }: Ratio): boolean {
  const { plain } = lines[line]!;
  const around = plain.slice(Math.max(0, start - NEARBY), end + NEARBY);
  return compare(numerator.value, denominator.value) > 0 && !MORE_THAN_PLANNED.test(around);
}
