/** A report as the rules see it: its lines, the numbers in them, its period, how many communes it speaks of. */
import { decimalText } from '#domain/values/decimal';
import { reportLines, type ReportLine } from './lines.ts';
import type { Mention, Ratio } from './mention.ts';
import { mentionsOf } from './mentions.ts';
import { reportPeriod, type ReportPeriod } from './period.ts';

export interface Reading {
  readonly lines: readonly ReportLine[];
  /** In the order of the text; by line. */
  readonly mentions: readonly (readonly Mention[])[];
  readonly period: ReportPeriod | null;
  /** The denominator of most ratios of communes, canonical; null where there is none. */
  readonly communes: string | null;
}

export function readReport(text: string): Reading {
  const lines = reportLines(text);
  const mentions = lines.map(mentionsOf);
  return { lines, mentions, period: reportPeriod(lines), communes: communesOf(mentions.flat()) };
}

/** "xã", and not "xã, phường, thị trấn" or what only starts so. */
export function isOfCommunes({ noun }: Pick<Ratio, 'noun'>): boolean {
  return /^xã(?![\p{L}])/u.test(noun);
}

/** "giao thông: 71/140; thủy lợi: 118/140" in a list that named its communes once, or nowhere. */
export function mayBeOfCommunes(ratio: Pick<Ratio, 'noun'>): boolean {
  return ratio.noun === '' || isOfCommunes(ratio);
}

/** Fewer say nothing: "3/3 xã" of one town. */
const FEWEST_USES = 2;

function communesOf(mentions: readonly Mention[]): string | null {
  const ratios = mentions.filter((mention) => mention.kind === 'ratio');
  const named = new Set(ratios.filter(isOfCommunes).map(denominatorOf));
  const uses = new Map<string, number>();
  for (const ratio of ratios.filter(mayBeOfCommunes)) {
    const denominator = denominatorOf(ratio);
    if (named.has(denominator)) uses.set(denominator, (uses.get(denominator) ?? 0) + 1);
  }
  const [top] = [...uses].sort(([, a], [, b]) => b - a);
  return top && top[1] >= FEWEST_USES ? top[0] : null;
}

export function denominatorOf({ denominator }: Ratio): string {
  return decimalText(denominator.value);
}

/** The mentions of a line that lie between two offsets. */
export function within(mentions: readonly Mention[], from: number, to: number): readonly Mention[] {
  const first = firstFrom(mentions, from);
  let last = first;
  while (last < mentions.length && mentions[last]!.end <= to) last += 1;
  return mentions.slice(first, last);
}

function firstFrom(mentions: readonly Mention[], from: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
