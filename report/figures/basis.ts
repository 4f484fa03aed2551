/** What a figure stands on: how many communes gave it, who typed it, or that it is a plan. */
import { parseConcept } from '#domain/figures/concept';
import type { FigureDefinition, Nature } from '#domain/figures/definition';
import { figureValue, type FigureValue } from '#domain/figures/value';
import { Problem } from '#domain/problems';
import { formatVi } from '#domain/values/format';
import type { ReportData } from '../report-data.ts';
import { WORDS } from '../words.ts';

export function basisOf(data: ReportData, { concept, home }: FigureDefinition, nature: Nature) {
  if (nature === 'plan') return WORDS.plan;
  if (home.kind === 'typed') return WORDS.typed;
  const { expected, reported } = data.tally;
  const figure = home.kind === 'tally' ? talliedFigure(data, concept) : null;
  return WORDS.basis(figure?.given ?? reported, expected) + openText(figure);
}

/** Null where nobody gave it. */
function talliedFigure({ pack, tally }: ReportData, concept: string): FigureValue | null {
  try {
    return figureValue(pack, parseConcept(concept, pack)!, tally);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

function openText(figure: FigureValue | null): string {
  const [low, high] = figure?.range ?? [];
  if (low === undefined || high === undefined || low === high) return '';
  return `; ${WORDS.range(formatVi(low, figure?.decimals), formatVi(high, figure?.decimals))}`;
}
