/** A figure as a report knows it: its number, how it is printed, and what must be said beside it. */
import { figureCode } from '#domain/figures/code';
import { parseConcept, type Concept } from '#domain/figures/concept';
import { conceptLabel } from '#domain/figures/label';
import { figureValue, type FigureValue } from '#domain/figures/value';
import { Problem } from '#domain/problems';
import { countShare, percent, resourceTotal } from '#domain/tally/shares';
import type { Tally } from '#domain/tally/tally';
import { parseDecimal, type Decimal } from '#domain/values/decimal';
import { formatVi } from '#domain/values/format';
import type { ReportData } from '../report-data.ts';
import { WORDS } from '../words.ts';

export interface ReportFigure {
  /** As templates and traces name it: "criterion:2", "plan:mean". */
  readonly name: string;
  /** Printed beside it where a reader can ask for its origin. */
  readonly code: string;
  readonly label: string;
  readonly measure: string;
  readonly kind: 'actual' | 'plan' | 'typed';
  /** A canonical decimal; null where there is none, and then `printed` says so. */
  readonly value: string | null;
  readonly printed: string;
  /** "24/207", where it counts communes. */
  readonly of: string | null;
  /** "11,59", percent of the communes or of all resources. */
  readonly share: string | null;
  /** Whose verdicts and how many of how many: what makes it provisional or not. */
  readonly basis: string;
}

const PLAN = 'plan:';
const SHARE_DECIMALS = 2;

/** Null where neither the pack nor this level knows a figure of that name. */
export function reportFigure(data: ReportData, name: string): ReportFigure | null {
  const plan = name.startsWith(PLAN);
  const concept = parseConcept(plan ? name.slice(PLAN.length) : name, data.pack);
  if (concept) return plan ? plannedFigure(data, name, concept) : actualFigure(data, name, concept);
  return null;
}

function actualFigure(data: ReportData, name: string, concept: Concept): ReportFigure {
  const { pack, tally } = data;
  const figure = valueOrGap(() => figureValue(pack, concept, tally));
  const shown = figure && formatVi(figure.value, figure.decimals);
  const countsCommunes = concept.kind === 'band' || concept.kind === 'criterion';
  return {
    ...identity(data, name, concept, 'actual'),
    measure: figure?.measure ?? '',
    value: figure?.value ?? null,
    printed: shown ?? WORDS.noFigure,
    of: figure && countsCommunes ? `${shown}/${formatVi(String(tally.expected))}` : null,
    share: figure && formatted(shareOf(concept, figure, tally)),
    basis: basisOf(tally, figure),
  };
}

/** A plan is never printed where a result is expected: it has a name of its own. */
function plannedFigure(data: ReportData, name: string, concept: Concept): ReportFigure {
  const { plans, tally } = data;
  const text = name.slice(PLAN.length);
  const value = Object.hasOwn(plans, text) ? plans[text]! : null;
  const shown = value === null ? null : formatVi(value);
  const countsCommunes = concept.kind === 'band' || concept.kind === 'criterion';
  return {
    ...identity(data, name, concept, 'plan'),
    measure: concept.kind === 'mean' ? 'tiêu chí/xã' : 'xã',
    value,
    printed: shown ?? WORDS.noPlan,
    of: shown !== null && countsCommunes ? `${shown}/${formatVi(String(tally.expected))}` : null,
    share:
      value !== null && countsCommunes
        ? formatted(percent(parseDecimal(value), parseDecimal(String(tally.expected))))
        : null,
    basis: WORDS.plan,
  };
}

function identity(
  { pack, unit, period }: ReportData,
  name: string,
  concept: Concept,
  kind: 'actual' | 'plan',
) {
  const text = kind === 'plan' ? name.slice(PLAN.length) : name;
  return {
    name,
    kind,
    code: figureCode({ concept: text, unit: unit.key, period, kind }),
    label: conceptLabel(concept, pack, 'vi') + (kind === 'plan' ? ` (${WORDS.plan})` : ''),
  };
}

/** Nothing reported is a gap in the text, never a zero. */
function valueOrGap(read: () => FigureValue): FigureValue | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

function shareOf(concept: Concept, { value }: FigureValue, tally: Tally): Decimal | null {
  switch (concept.kind) {
    case 'band':
    case 'criterion':
    case 'reported':
      return countShare(Number(value), tally.expected);
    case 'resource':
      return percent(parseDecimal(value), resourceTotal(tally));
    default:
      return null;
  }
}

function formatted(share: Decimal | null): string | null {
  return share && formatVi(share, SHARE_DECIMALS);
}

function basisOf({ expected, reported }: Tally, figure: FigureValue | null): string {
  const [low, high] = figure?.range ?? [];
  const open =
    low !== undefined && high !== undefined && low !== high
      ? `; ${WORDS.range(formatVi(low, figure?.decimals), formatVi(high, figure?.decimals))}`
      : '';
  return WORDS.basis(figure?.given ?? reported, expected) + open;
}
