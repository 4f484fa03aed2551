/** The bands of communes against the number of communes, and the mean against what the bands allow. */
import {
  add,
  compare,
  multiply,
  divideHalfUp,
  parseDecimal,
  sumDecimals,
  ZERO,
  type Decimal,
} from '#domain/values/decimal';
import { formatVi } from '#domain/values/format';
import { reportFinding, type ReportFinding } from '../catalogue.ts';
import type { BandCount, BandGroup } from '../reading/bands.ts';
import { phraseOf, quoteOf } from '../reading/quote.ts';
import type { Scene } from './rule.ts';

export function* bandSums({ reading, bands: groups }: Scene): Iterable<ReportFinding> {
  for (const { bands, whole } of groups) {
    const sum = sumDecimals(bands.map(({ count }) => count));
    if (whole === null || compare(sum, whole) === 0) continue;
    const [first, last] = [bands[0]!.at, bands.at(-1)!.at].sort((a, b) => a.line - b.line) as [
      BandCount['at'],
      BandCount['at'],
    ];
    yield reportFinding(
      'report.sum',
      {
        parts: bands.map(({ count }) => formatVi(count)),
        sum: formatVi(sum),
        whole: formatVi(whole),
      },
      {
        line: reading.lines[first.line]!.no,
        quote: quoteOf(reading, first, last),
        expected: formatVi(whole),
      },
    );
  }
}

export function* impossibleMeans({ reading, bands: groups }: Scene): Iterable<ReportFinding> {
  for (const group of groups) {
    const { mean, bands } = group;
    const communes = sumDecimals(bands.map(({ count }) => count));
    if (!mean || communes.units === 0n) continue;
    const [low, high] = (['low', 'high'] as const).map((end) => boundary(group, end, communes));
    if (compare(mean.value, low!) >= 0 && compare(mean.value, high!) <= 0) continue;
    yield reportFinding(
      'report.mean',
      { mean: mean.text, low: formatVi(low!, DECIMALS), high: formatVi(high!, DECIMALS) },
      {
        line: reading.lines[mean.line]!.no,
        quote: phraseOf(reading, mean),
        expected: `${formatVi(low!, DECIMALS)}–${formatVi(high!, DECIMALS)}`,
      },
    );
  }
}

const DECIMALS = 2;

/** The mean if every commune stood at this end of its band. */
function boundary({ bands }: BandGroup, end: 'low' | 'high', communes: Decimal): Decimal {
  const criteria = bands.reduce(
    (sum, band) => add(sum, multiply(band.count, parseDecimal(String(band[end])))),
    ZERO,
  );
  return divideHalfUp(criteria, communes, DECIMALS);
}
