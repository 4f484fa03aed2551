/** Communes out of 207 everywhere, and out of 206 once: a slip, where nothing says that other communes are meant. */
import { reportFinding, type ReportFinding } from '../catalogue.ts';
import type { Ratio } from '../reading/mention.ts';
import { phraseOf } from '../reading/quote.ts';
import { criterionOf } from '../reading/criteria.ts';
import { denominatorOf, isOfCommunes, mayBeOfCommunes } from '../reading/reading.ts';
import type { Scene } from './rule.ts';

/** So many of one kind make it the usual denominator. */
const USUAL = 3;
/** Numbers that far apart are two numbers: of communes that registered, of one district. */
const CLOSE_SHARE = 0.03;

export function* otherDenominators({ reading }: Scene): Iterable<ReportFinding> {
  const { communes } = reading;
  if (communes === null) return;
  const ratios = reading.mentions
    .flat()
    .filter((mention): mention is Ratio => mention.kind === 'ratio' && mayBeOfCommunes(mention));
  const usual = ratios.filter((ratio) => denominatorOf(ratio) === communes);
  const others = ratios.filter((ratio) => denominatorOf(ratio) !== communes);
  if (usual.length < USUAL) return;
  const uses = new Map<string, number>();
  for (const ratio of others) {
    uses.set(denominatorOf(ratio), (uses.get(denominatorOf(ratio)) ?? 0) + 1);
  }
  for (const ratio of others) {
    const found = denominatorOf(ratio);
    // What is used again is meant.
    if (uses.get(found)! > 1) continue;
    const isAlike = isOfCommunes(ratio)
      ? looksAlike(found, communes)
      : sameDigits(found, communes) && criterionOf(reading, ratio) !== null;
    if (!isAlike) continue;
    yield reportFinding(
      'report.denominator',
      { found: ratio.denominatorText, usual: usual[0]!.denominatorText, times: usual.length },
      {
        line: reading.lines[ratio.line]!.no,
        quote: phraseOf(reading, ratio),
        expected: `${ratio.numeratorText}/${usual[0]!.denominatorText}`,
      },
    );
  }
}

/** Nearly as large, or the same digits in another order. */
function looksAlike(found: string, usual: string): boolean {
  const [a, b] = [Number(found), Number(usual)];
  return Math.abs(a - b) <= CLOSE_SHARE * b || sameDigits(found, usual);
}

function sameDigits(found: string, usual: string): boolean {
  const sorted = (text: string) => [...text].sort().join('');
  return found !== usual && sorted(found) === sorted(usual);
}
