/** From answers to what a cell shows. Streaming functions report errors as values; none is thrown past here. */
import { cellError } from '../door.ts';
import type { FunctionContext } from '../context.ts';
import { functionLanguage } from '../language.ts';
import { watchStore } from './connection.ts';
import type { Question } from './question.ts';

type Invocation<Value> = Pick<
  CustomFunctions.StreamingInvocation<Value>,
  'setResult' | 'onCanceled'
>;

export function streamAnswer<Value>(
  invocation: Invocation<Value>,
  ask: (context: FunctionContext) => Question,
): void {
  invocation.onCanceled = watchStore(ask, (answer) => {
    invocation.setResult(
      'value' in answer ? (answer.value as Value) : cellError(answer.error, functionLanguage()),
    );
  });
}

/** A value that is known at once. */
export function showValue<Value>(invocation: Invocation<Value>, compute: () => Value): void {
  try {
    invocation.setResult(compute());
  } catch (error) {
    invocation.setResult(cellError(error, functionLanguage()));
  }
}
