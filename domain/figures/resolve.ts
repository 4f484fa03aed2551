/**
 * The value of a figure of the catalogue, from wherever its home is; or why there is none. A missing value is a gap
 * and never a zero, and a plan never stands in for a result.
 */
import type { Pack } from '#domain/packs/schema';
import { Problem } from '#domain/problems';
import type { Sheet } from '#domain/sheet/sheet';
import type { Tally } from '#domain/tally/tally';
import { add, decimalText, parseDecimal, subtract, ZERO } from '#domain/values/decimal';
import type { FigureCatalogue } from './catalogue.ts';
import { parseConcept } from './concept.ts';
import type { FigureDefinition, FigureQualifier, Nature } from './definition.ts';
import { registerValue } from './register-value.ts';
import type { TypedValue } from './typed-value.ts';
import { figureValue } from './value.ts';

/** What there is of one unit and period. */
export interface FigureSources {
  readonly pack: Pack;
  readonly tally: Tally;
  readonly sheets: readonly Pick<Sheet, 'registers'>[];
  /** Members of the group whose id starts so; undefined: there is no such group. */
  readonly groupSize: (group: string) => number | undefined;
  /** Communes recognised at the end of the period; undefined: nobody has listed the decisions. */
  readonly recognised: number | undefined;
  readonly units: { readonly districts: number; readonly communeLevel: number };
  /** Results and targets that were typed. */
  readonly typed: readonly TypedValue[];
}

export type Gap =
  /** The catalogue has no such figure, or not of this nature. */
  | 'unknown'
  | 'notTyped'
  | 'noTarget'
  | 'nothingReported'
  | 'noGroup'
  | 'noDecisions'
  | 'noStandard';

export type ResolvedFigure =
  | {
      readonly definition: FigureDefinition;
      readonly value: string;
      readonly computed: boolean;
      readonly qualifier?: FigureQualifier | undefined;
    }
  | { readonly gap: Gap };

export function resolveFigure(
  catalogue: FigureCatalogue,
  sources: FigureSources,
  concept: string,
  nature: Nature,
): ResolvedFigure {
  const definition = catalogue.get(concept);
  if (!definition?.natures.includes(nature)) return { gap: 'unknown' };
  const typed = sources.typed.find((each) => each.concept === concept && each.nature === nature);
  const isTyped = nature === 'plan' && definition.home.kind !== 'standard';
  if (isTyped || definition.home.kind === 'typed') {
    if (!typed) return { gap: nature === 'plan' ? 'noTarget' : 'notTyped' };
    return { definition, value: typed.value, computed: false, qualifier: typed.qualifier };
  }
  const value = computed(catalogue, sources, definition);
  return typeof value === 'string' ? { definition, value, computed: true } : value;
}

function computed(
  catalogue: FigureCatalogue,
  sources: FigureSources,
  { home, concept }: FigureDefinition,
): string | { readonly gap: Gap } {
  switch (home.kind) {
    case 'tally':
      return tallied(sources, concept);
    case 'register':
      return (
        registerValue(sources.sheets, home.register, home.count, home.where) ?? {
          gap: 'nothingReported',
        }
      );
    case 'derived':
      return derived(catalogue, sources, home.plus, home.minus);
    case 'group': {
      const size = sources.groupSize(home.group);
      return size === undefined ? { gap: 'noGroup' } : String(size);
    }
    case 'recognised':
      return sources.recognised === undefined ? { gap: 'noDecisions' } : String(sources.recognised);
    case 'tree':
      return String(sources.units[home.count]);
    case 'standard':
      return standard(sources.pack, home.indicator) ?? { gap: 'noStandard' };
    case 'target':
      return { gap: 'noTarget' };
    case 'typed':
      return { gap: 'notTyped' };
  }
}

function tallied({ pack, tally }: FigureSources, concept: string): string | { readonly gap: Gap } {
  const parsed = parseConcept(concept, pack);
  if (!parsed) return { gap: 'unknown' };
  try {
    return figureValue(pack, parsed, tally).value;
  } catch (error) {
    // Nobody reported it, or there is nothing to divide by.
    if (error instanceof Problem) return { gap: 'nothingReported' };
    throw error;
  }
}

function derived(
  catalogue: FigureCatalogue,
  sources: FigureSources,
  plus: readonly string[],
  minus: readonly string[],
): string | { readonly gap: Gap } {
  let sum = ZERO;
  for (const [concepts, combine] of [
    [plus, add],
    [minus, subtract],
  ] as const) {
    for (const concept of concepts) {
      const figure = resolveFigure(catalogue, sources, concept, 'actual');
      if ('gap' in figure) return figure;
      sum = combine(sum, parseDecimal(figure.value));
    }
  }
  return decimalText(sum);
}

/** The one number of a standard that does not depend on the commune; null where it does. */
function standard({ indicators }: Pack, id: string): string | null {
  const rows = indicators.find((indicator) => indicator.id === id)?.thresholds ?? [];
  const values = new Set(rows.flatMap((row) => ('value' in row ? [String(row.value)] : [])));
  const [only] = values;
  return values.size === 1 ? only! : null;
}
