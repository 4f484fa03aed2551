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
  requireActual(nature);
  return {
    kind: 'figure',
    concept: textOf(concept).trim(),
    unit: key,
    period: when,
    counted: 'all',
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

const ACTUAL = ['thuc hien', 'actual'];

function requireActual(nature: Cell): void {
  if (isBlank(nature) || ACTUAL.includes(foldName(textOf(nature)))) return;
  throw new FunctionError('nature.unread', { text: textOf(nature) });
}
