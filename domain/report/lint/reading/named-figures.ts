/** Numbers of a report that are figures of the store: which concept each is of, and whether told as result or plan. */
import type { Nature } from '#domain/figures/definition';
import type { Decimal } from '#domain/values/decimal';
import { decimalText } from '#domain/values/decimal';
import { bandCounts, isMean, type BandCount } from './bands.ts';
import { amountOf } from './amounts.ts';
import type { Breakdown } from './breakdowns.ts';
import { criterionOf } from './criteria.ts';
import { sentenceAt } from './lines.ts';
import type { Mention, Quantity, Ratio } from './mention.ts';
import { RESOURCE_PHRASES, RESOURCES_TOTAL, STATISTIC_PHRASES } from './phrases.ts';
import { isOfCommunes, type Reading } from './reading.ts';
import { statusOf } from './status.ts';

export interface NamedFigure {
  readonly concept: string;
  readonly nature: Nature;
  readonly value: Decimal;
  /** As printed. */
  readonly decimals: number;
  readonly at: Ratio | Quantity;
}

export function namedFigures(
  reading: Reading,
  lists: readonly Breakdown[],
): readonly NamedFigure[] {
  const bands = bandCounts(reading);
  const taken = new Set<Mention>(bands.map(({ at }) => at));
  const named = (concept: string, value: Decimal, decimals: number, at: Ratio | Quantity) => ({
    concept,
    nature: statusOf(reading, at) === 'target' ? ('plan' as const) : ('actual' as const),
    value,
    decimals,
    at,
  });
  return [
    ...bands.map((band) => named(`band:${labelOf(band)}`, band.count, 0, band.at)),
    ...lists.flatMap((list) =>
      resourcesIn(reading, list).map(([source, part]) =>
        named(`resource:${source}`, amountOf(part), part.decimals, part),
      ),
    ),
    ...reading.mentions.flatMap((mentions) =>
      mentions.flatMap((mention, position) => {
        if (taken.has(mention)) return [];
        if (mention.kind === 'ratio') {
          const criterion = criterionMet(reading, mention);
          return criterion === null
            ? []
            : [named(`criterion:${criterion}`, mention.numerator.value, 0, mention)];
        }
        if (mention.kind !== 'quantity' || mention.qualifier !== null) return [];
        if (isMean(reading, mention))
          return [named('mean', mention.value, mention.decimals, mention)];
        const id = statisticOf(reading, mentions, position);
        return id === null
          ? []
          : [named(`statistic:${id}`, amountOf(mention), mention.decimals, mention)];
      }),
    ),
  ];
}

/** As the packs label their bands. */
function labelOf({ low, high }: BandCount): string {
  if (low === high) return String(low);
  return low === 0 ? `<${high + 1}` : `${low}-${high}`;
}

const MEETS = /^[^;.]{0,40}đạt (?:chuẩn )?tiêu chí|^ xã đạt chuẩn/;
const NEAR = 72;

function criterionMet(reading: Reading, ratio: Ratio): number | null {
  if (!isOfCommunes(ratio)) return null;
  const { communes } = reading;
  // Out of other communes: of a district, of those that registered.
  if (communes !== null && decimalText(ratio.denominator.value) !== communes) return null;
  const { plain } = reading.lines[ratio.line]!;
  const behind = plain.slice(ratio.end, ratio.end + NEAR);
  const before = plain.slice(Math.max(0, ratio.start - NEAR), ratio.start);
  if (!MEETS.test(behind) && !/tiêu chí[^;.\d]*$/.test(before)) return null;
  return criterionOf(reading, ratio);
}

function resourcesIn(
  reading: Reading,
  { whole, parts }: Breakdown,
): readonly (readonly [string, Quantity])[] {
  if (whole.measure?.kind !== 'money') return [];
  const line = reading.lines[whole.line]!;
  const [start] = sentenceAt(line, whole.start);
  if (!RESOURCES_TOTAL.test(line.plain.slice(start, whole.start))) return [];
  return parts.flatMap((part) => {
    const before = wordsBefore(reading, part);
    const source = RESOURCE_PHRASES.find(([, phrase]) => phrase.test(before))?.[0];
    return source === undefined ? [] : [[source, part] as const];
  });
}

const LOOK_BACK = 120;

function wordsBefore({ lines }: Reading, { line, start }: Mention): string {
  const text = lines[line]!;
  const before = text.plain.slice(Math.max(text.start, start - LOOK_BACK), start);
  // A bullet is one source, whatever it lists in brackets.
  if (text.bullet) return before;
  return before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('%')) + 1);
}

function statisticOf(
  { lines }: Reading,
  mentions: readonly Mention[],
  position: number,
): string | null {
  const { line, start, end } = mentions[position]!;
  const { plain } = lines[line]!;
  const from = Math.max(mentions[position - 1]?.end ?? 0, start - LOOK_BACK);
  const to = Math.min(mentions[position + 1]?.start ?? plain.length, end + LOOK_BACK);
  const around = `${plain.slice(from, start)}#${plain.slice(end, to)}`;
  return STATISTIC_PHRASES.find(([, phrase]) => phrase.test(around))?.[0] ?? null;
}
