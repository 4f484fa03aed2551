/** Communes by number of criteria met, as a report lists them: "đạt 15-18 tiêu chí: 02/207 xã", from all to few. */
import { compare, sumDecimals, type Decimal } from '#domain/values/decimal';
import { isChange } from './changes.ts';
import { isOfCommunes, type Reading } from './reading.ts';
import type { Mention, Quantity, Ratio } from './mention.ts';
import { statusOf, type Status } from './status.ts';

export interface BandCount {
  readonly low: number;
  readonly high: number;
  readonly count: Decimal;
  readonly at: Ratio | Quantity;
}

/** Every band from all criteria down to none, once; the lowest may be missing where no commune is in them. */
export interface BandGroup {
  readonly status: Status;
  /** From the highest down. */
  readonly bands: readonly BandCount[];
  /** The number of communes that the ratios or the text around them name. */
  readonly whole: Decimal | null;
  /** "bình quân … 7,48 tiêu chí", near the bands. */
  readonly mean: Quantity | null;
}

const ALL = 19;
const LINES_APART = 3;
const MEAN = /bình quân|trung bình/;
const REACHED = /(?:đạt chuẩn|về đích|hoàn thành)[^;.]*(?:nông thôn mới|ntm)/;

export function bandGroups(reading: Reading): readonly BandGroup[] {
  const counts = bandCounts(reading);
  const around = surroundings(reading);
  // Some reports begin with the fewest criteria.
  return [
    ...groupsIn(reading, around, counts),
    ...groupsIn(reading, around, [...counts].reverse()),
  ];
}

function groupsIn(
  reading: Reading,
  around: Surroundings,
  counts: readonly BandCount[],
): readonly BandGroup[] {
  const groups: BandGroup[] = [];
  let open: BandCount[] = [];
  for (const band of counts) {
    const last = open.at(-1);
    const follows =
      last && band.high === last.low - 1 && Math.abs(band.at.line - last.at.line) <= LINES_APART;
    if (!follows) {
      if (isAllThereAre(around, open)) groups.push(groupOf(reading, around, open));
      open = band.high === ALL ? [band] : [];
      continue;
    }
    open = [...open, band];
    if (band.low === 0) {
      groups.push(groupOf(reading, around, open));
      open = [];
    }
  }
  if (isAllThereAre(around, open)) groups.push(groupOf(reading, around, open));
  return groups;
}

const FEWEST_OPEN = 3;

/** Bands that stop above the lowest, and are as many communes as the text says there are. */
function isAllThereAre(around: Surroundings, bands: readonly BandCount[]): boolean {
  if (bands.length < FEWEST_OPEN) return false;
  const whole = wholeOf(around, bands);
  return whole !== null && compare(sumDecimals(bands.map(({ count }) => count)), whole) === 0;
}

const TOTAL =
  /(?:tổng số xã|(?:tổng số|toàn (?:tỉnh|huyện)|tỉnh|huyện)(?: hiện| đã)?(?: có)?)[^.;]{0,24}$/;

/** What may be said of a list of bands around it, by line. */
interface Surroundings {
  readonly totals: readonly (readonly Quantity[])[];
  readonly means: readonly (readonly Quantity[])[];
}

function surroundings(reading: Reading): Surroundings {
  const quantities = reading.mentions.map((each) => each.filter(({ kind }) => kind === 'quantity'));
  const kept = (is: (quantity: Quantity) => boolean) =>
    quantities.map((line) => line.filter((each): each is Quantity => is(each as Quantity)));
  return {
    totals: kept((each) => isTotal(reading, each)),
    means: kept((each) => isMean(reading, each)),
  };
}

function isTotal({ lines }: Reading, quantity: Quantity): boolean {
  if (!isOfCommunes(quantity)) return false;
  const { line, start } = quantity;
  return TOTAL.test(lines[line]!.plain.slice(Math.max(0, start - 48), start));
}

/** What the ratios are out of; else a number of communes that the lines around give as that of all. */
function wholeOf({ totals }: Surroundings, bands: readonly BandCount[]): Decimal | null {
  const ratio = bands.map(({ at }) => at).find((at) => at.kind === 'ratio');
  if (ratio) return ratio.denominator.value;
  return (
    near(totals, bands, LINES_APART).find((each) => bands.every(({ at }) => at !== each))?.value ??
    null
  );
}

function groupOf(reading: Reading, around: Surroundings, bands: readonly BandCount[]): BandGroup {
  return {
    status: statusOf(reading, bands.at(-1)!.at),
    bands,
    whole: wholeOf(around, bands),
    mean: near(around.means, bands, 1).at(-1) ?? null,
  };
}

function near(
  byLine: readonly (readonly Quantity[])[],
  bands: readonly BandCount[],
  linesBelow: number,
): readonly Quantity[] {
  const lines = bands.map(({ at }) => at.line);
  return byLine
    .slice(Math.max(0, Math.min(...lines) - LINES_APART), Math.max(...lines) + linesBelow + 1)
    .flat();
}

export function isMean(reading: Reading, mention: Quantity): boolean {
  const { line, start, measure } = mention;
  if (measure?.kind !== 'criteria' || isChange(reading, mention)) return false;
  const before = reading.lines[line]!.plain.slice(Math.max(0, start - 80), start);
  const at = Math.max(before.lastIndexOf('bình quân'), before.lastIndexOf('trung bình'));
  return at >= 0 && !/[;.](?:\s|$)/.test(before.slice(at)) && MEAN.test(before);
}

/** Counts of communes with the band they are of, named before or behind them. */
export function bandCounts(reading: Reading): readonly BandCount[] {
  return reading.mentions.flatMap((mentions) => {
    const found: BandCount[] = [];
    const taken = new Set<Mention>();
    mentions.forEach((mention, position) => {
      if (mention.kind !== 'ratio' && mention.kind !== 'quantity') return;
      if (!isOfCommunes(mention)) return;
      const band =
        bandBefore(reading, mentions, position, taken) ??
        bandBehind(reading, mentions, position) ??
        reachedAll(reading, mention);
      if (!band) return;
      taken.add(band.label);
      found.push({ ...band, count: countOf(mention), at: mention });
    });
    return found;
  });
}

interface LabelledBand {
  readonly low: number;
  readonly high: number;
  readonly label: Mention;
}

function bandBefore(
  reading: Reading,
  mentions: readonly Mention[],
  position: number,
  taken: ReadonlySet<Mention>,
): LabelledBand | null {
  const label = mentions[position - 1];
  const mention = mentions[position]!;
  if (!label || taken.has(label)) return null;
  const between = reading.lines[mention.line]!.plain.slice(label.end, mention.start);
  if (between.length > 48 || /[;.](?:\s|$)/.test(between)) return null;
  return bandOf(label);
}

function bandBehind(
  reading: Reading,
  mentions: readonly Mention[],
  position: number,
): LabelledBand | null {
  const label = mentions[position + 1];
  const mention = mentions[position]!;
  if (!label) return null;
  const between = reading.lines[mention.line]!.plain.slice(mention.end, label.start);
  if (!/^ xã(?:[^;.,:]{0,24}đạt[^;.,:]{0,12}|(?: còn| chỉ| mới){0,2} (?:dưới|từ) )$/.test(between))
    return null;
  return bandOf(label);
}

function bandOf(label: Mention): LabelledBand | null {
  if (label.kind === 'band') return { low: label.low, high: label.high, label };
  if (label.kind !== 'quantity' || label.measure?.kind !== 'criteria') return null;
  const criteria = Number(label.value.units);
  if (label.value.scale > 0) return null;
  if (label.qualifier === '<') return { low: 0, high: criteria - 1, label };
  return criteria === ALL ? { low: ALL, high: ALL, label } : null;
}

/** "nâng tổng số xã đạt chuẩn lên 38 xã" is the top band of a list that goes on with the others. */
function reachedAll({ lines }: Reading, mention: Ratio | Quantity): LabelledBand | null {
  const before = lines[mention.line]!.plain.slice(Math.max(0, mention.start - 80), mention.start);
  const total = /(?:tổng số xã|số xã|nâng)[^;.]*$/.exec(before)?.[0];
  return total && REACHED.test(total) && !/tiêu chí/.test(total)
    ? { low: ALL, high: ALL, label: mention }
    : null;
}

function countOf(mention: Ratio | Quantity): Decimal {
  return mention.kind === 'ratio' ? mention.numerator.value : mention.value;
}
