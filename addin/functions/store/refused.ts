import { RefusedError } from '#domain/routes/client';
import { FunctionError } from '../function-error.ts';
import type { Answer } from './question.ts';

export function refused(message: string): Answer {
  return { error: new FunctionError('store.refused', { message }) };
}

/** That there is no such thing is an answer; that nobody answers, or who is asking, is none. */
export function answerOrThrow(error: unknown): Answer {
  if (error instanceof RefusedError && error.problem && error.status !== 401) {
    return refused(error.message);
  }
  throw error;
}
