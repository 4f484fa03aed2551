/** A figure as a report knows it: its number, how it is printed, and what must be said beside it. */
import { figureCatalogue, type FigureCatalogue } from '#domain/figures/catalogue';
import { QUALIFIERS, type FigureDefinition, type Nature } from '#domain/figures/definition';
import { codeOf, namesIn, readFigureName } from '#domain/figures/figure-name';
import { resolveFigure, type ResolvedFigure } from '#domain/figures/resolve';
import type { Pack } from '#domain/packs/schema';
import { percent, ratioPercent } from '#domain/tally/shares';
import { parseDecimal } from '#domain/values/decimal';
import { formatVi } from '#domain/values/format';
import type { ReportData } from '../report-data.ts';
import { basisOf } from './basis.ts';
import { figureSources } from './figure-sources.ts';
import { WORDS } from '../words.ts';

export interface ReportFigure {
  /** As templates and traces name it: "criterion:2", "plan:mean". */
  readonly name: string;
  /** Printed beside it where a reader can ask for its origin. */
  readonly code: string;
  readonly label: string;
  readonly measure: string;
  readonly nature: Nature;
  /** A canonical decimal; null where there is none, and then `printed` says so. */
  readonly value: string | null;
  /** With the word that makes it less than exact: "trên 300". */
  readonly printed: string;
  /** "24/207", where it is part of something counted. */
  readonly of: string | null;
  /** "11,59", percent of what it is part of. */
  readonly share: string | null;
  /** Of how many communes it was made, or who typed it, or that it is a plan. */
  readonly basis: string;
  /** The document or office that a typed figure was taken from. */
  readonly source: string | null;
}

const RATIO = 'ratio:';
const SHARE_DECIMALS = 2;

/** Null where the catalogue has no such figure, or no plan of it. */
export function reportFigure(data: ReportData, name: string): ReportFigure | null {
  const { concept, nature } = readFigureName(name);
  const catalogue = catalogueOf(data.pack);
  const definition = catalogue.get(concept);
  if (!definition?.natures.includes(nature)) return null;
  const figure = resolveFigure(catalogue, figureSources(data), concept, nature);
  return {
    name,
    nature,
    code: codeOf(name, data.unit.key, data.period),
    label: definition.text.vi + (nature === 'plan' ? ` (${WORDS.plan})` : ''),
    measure: definition.measure,
    ...('gap' in figure
      ? { ...GAP, printed: nature === 'plan' ? WORDS.noPlan : WORDS.noFigure }
      : { value: figure.value, ...printedParts(data, catalogue, definition, figure) }),
    basis: basisOf(data, definition, nature),
    source: sourceOf(data, concept, nature),
  };
}

function sourceOf({ typed }: ReportData, concept: string, nature: Nature): string | null {
  const found = typed.find((each) => each.concept === concept && each.nature === nature);
  return found?.source ?? null;
}

/** Every figure that a template may name under a pack. */
export function figureNames(pack: Pack): readonly string[] {
  return namesIn(catalogueOf(pack));
}

/** Nothing reported is a gap in the text, never a zero. */
const GAP = { value: null, of: null, share: null } as const;

const catalogues = new WeakMap<Pack, FigureCatalogue>();

export function catalogueOf(pack: Pack): FigureCatalogue {
  let known = catalogues.get(pack);
  if (!known) catalogues.set(pack, (known = figureCatalogue(pack)));
  return known;
}

type Resolved = Exclude<ResolvedFigure, { readonly gap: unknown }>;

function printedParts(
  data: ReportData,
  catalogue: FigureCatalogue,
  { concept, decimals, denominator, shareDecimals = SHARE_DECIMALS }: FigureDefinition,
  { value, qualifier }: Resolved,
) {
  const shown = exactRatio(data, concept, decimals) ?? formatVi(value, decimals);
  // What it is part of is always a result: a plan is for 38 of the 207 communes there are.
  const whole =
    denominator === undefined
      ? { gap: 'unknown' as const }
      : resolveFigure(catalogue, figureSources(data), denominator, 'actual');
  return {
    printed: qualifier ? `${QUALIFIERS[qualifier].vi} ${shown}` : shown,
    ...('gap' in whole
      ? { of: null, share: null }
      : {
          of: `${shown}/${formatVi(whole.value, whole.definition.decimals)}`,
          share: sharePrinted(value, whole.value, shareDecimals),
        }),
  };
}

function sharePrinted(part: string, whole: string, decimals: number): string | null {
  const share = percent(parseDecimal(part), parseDecimal(whole), decimals);
  return share && formatVi(share, decimals);
}

/** Rounded once, from the sums themselves: 31,446 is 31,4 and not, by way of 31,45, 31,5. */
function exactRatio({ tally }: ReportData, concept: string, decimals?: number): string | null {
  const ratio = concept.startsWith(RATIO) ? tally.ratios[concept.slice(RATIO.length)] : undefined;
  const exact = ratio && ratioPercent(ratio, decimals);
  return exact ? formatVi(exact, decimals) : null;
}
