/** From the arguments of a cell to a question. */
import { foldName } from '#domain/values/fold';
import { isBlank, textOf, type Cell } from '../cells.ts';
import type { FunctionContext } from '../context.ts';
import { FunctionError } from '../function-error.ts';
import { lastDay, periodOf, requireUnit } from '../where-and-when.ts';
import type { QuestionOf } from './question.ts';

export function figureQuestion(
  concept: Cell,
  unit: Cell,
  period: Cell,
  nature: Cell,
  context: FunctionContext,
): QuestionOf<'figure'> {
  const when = periodOf(period, context);
  const { key } = requireUnit(unit, lastDay(when), context);
  return {
    kind: 'figure',
    concept: textOf(concept).trim(),
    unit: key,
    period: when,
    counted: 'all',
    nature: natureOf(nature),
  };
}

export function meanQuestion(context: FunctionContext): QuestionOf<'figure'> {
  return figureQuestion('mean', null, null, null, context);
}

export function entryQuestion(
  unit: Cell,
  at: Cell,
  period: Cell,
  context: FunctionContext,
): QuestionOf<'entry'> {
  const when = periodOf(period, context);
  const { key } = requireUnit(unit, lastDay(when), context);
  return { kind: 'entry', unit: key, period: when, at: textOf(at).trim() };
}

export function traceQuestion(
  concept: Cell,
  unit: Cell,
  period: Cell,
  context: FunctionContext,
): QuestionOf<'trace'> {
  const when = periodOf(period, context);
  const { key } = requireUnit(unit, lastDay(when), context);
  return { kind: 'trace', concept: textOf(concept).trim(), unit: key, period: when };
}

const NATURES: Readonly<Record<string, 'actual' | 'plan'>> = {
  'thuc hien': 'actual',
  actual: 'actual',
  'ke hoach': 'plan',
  plan: 'plan',
};

function natureOf(cell: Cell): 'actual' | 'plan' {
  if (isBlank(cell)) return 'actual';
  const text = textOf(cell);
  const folded = foldName(text);
  if (!Object.hasOwn(NATURES, folded)) throw new FunctionError('nature.unread', { text });
  return NATURES[folded]!;
}
