import { problemMessage } from '#domain/messages/problem-message';
import { Problem } from '#domain/problems';
import { UnusableError } from './exit.ts';

/** What a service refuses, as the command line says it. */
export function sentenceOf(error: unknown): never {
  if (!(error instanceof Problem)) throw error;
  throw new UnusableError(problemMessage(error, 'vi'), { cause: error });
}
