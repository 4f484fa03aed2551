/** The one name of a figure, result or plan: as templates and traces write it, and as its short code leads back to it. */
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import type { FigureCatalogue } from './catalogue.ts';
import { figureCode } from './code.ts';
import type { Nature } from './definition.ts';

const PLAN = 'plan:';

/** "criterion:2", or "plan:criterion:2". */
export function figureName(concept: string, nature: Nature): string {
  return nature === 'plan' ? PLAN + concept : concept;
}

export function readFigureName(name: string): {
  readonly concept: string;
  readonly nature: Nature;
} {
  return name.startsWith(PLAN)
    ? { concept: name.slice(PLAN.length), nature: 'plan' }
    : { concept: name, nature: 'actual' };
}

export function namesIn(catalogue: FigureCatalogue): readonly string[] {
  return [...catalogue.values()].flatMap(({ concept, natures }) =>
    natures.map((nature) => figureName(concept, nature)),
  );
}

export function codeOf(name: string, unit: UnitKey, period: PeriodId): string {
  const { concept, nature } = readFigureName(name);
  return figureCode({ concept, unit, period, kind: nature });
}

/** As people copy it off paper: "k3x9p" is K3X9P, and what cannot be told apart is the digit. */
export function readCode(text: string): string {
  return text.trim().toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** The figure of this unit and period that a code stands for, or null. */
export function nameOfCode(
  catalogue: FigureCatalogue,
  code: string,
  unit: UnitKey,
  period: PeriodId,
): string | null {
  const wanted = readCode(code);
  return namesIn(catalogue).find((name) => codeOf(name, unit, period) === wanted) ?? null;
}
