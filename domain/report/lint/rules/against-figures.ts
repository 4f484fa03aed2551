/** What the report says against what the store has, concept by concept, rounded as the report prints. */
import { figureCatalogue } from '#domain/figures/catalogue';
import { nationalPacks } from '#domain/packs/catalogue';
import { compare, parseDecimal, roundHalfUp } from '#domain/values/decimal';
import { formatVi } from '#domain/values/format';
import { reportFinding, type ReportFinding } from '../catalogue.ts';
import type { KnownFigure } from '../known-figure.ts';
import { namedFigures } from '../reading/named-figures.ts';
import { phraseOf } from '../reading/quote.ts';
import type { Scene } from './rule.ts';

export function* differsFromStore(
  { reading, lists }: Scene,
  figures: readonly KnownFigure[],
): Iterable<ReportFinding> {
  const known = knownOf(figures, reading.period?.id ?? null);
  if (known.size === 0) return;
  for (const { concept, nature, value, decimals, at } of namedFigures(reading, lists)) {
    const stored = known.get(`${nature} ${concept}`);
    if (stored === undefined || stored === null) continue;
    const right = roundHalfUp(parseDecimal(stored), decimals);
    if (compare(right, value) === 0) continue;
    const printed = at.kind === 'ratio' ? at.numeratorText : at.text;
    const expected = formatVi(right, decimals);
    yield reportFinding(
      'report.figure',
      { concept: labelOf(concept), printed, stored: expected },
      { line: reading.lines[at.line]!.no, quote: phraseOf(reading, at), expected },
    );
  }
}

/** Of the report's period where it has one. What two units or periods give differently is nobody's: null. */
function knownOf(
  figures: readonly KnownFigure[],
  period: string | null,
): ReadonlyMap<string, string | null> {
  const known = new Map<string, string | null>();
  for (const each of figures) {
    if (
      period !== null &&
      each.period !== undefined &&
      each.nature === 'actual' &&
      each.period !== period
    ) {
      continue;
    }
    const key = `${each.nature} ${each.concept}`;
    const other = known.get(key);
    known.set(key, other === undefined || other === each.value ? each.value : null);
  }
  return known;
}

function labelOf(concept: string): string {
  for (const pack of nationalPacks()) {
    const text = figureCatalogue(pack).get(concept)?.text.vi;
    if (text !== undefined) return text;
  }
  return concept;
}
