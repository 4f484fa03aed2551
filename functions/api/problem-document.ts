/** What is thrown, as what is told (RFC 9457). */
import { STATUS_CODES } from 'node:http';
import type { Language } from '#domain/messages/language';
import { problemMessage } from '#domain/messages/problem-message';
import { Problem, PROBLEM_STATUS } from '#domain/problems';
import type { ProblemDocument } from '#domain/routes/schemas/problem';
import { unitByKey } from '#domain/units/trees';
import { StaleError, TooLargeError, UnavailableError } from '../store/store.ts';

/** Anything that nobody foresaw is `server.failed`, and says nothing of what it was. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof TooLargeError) {
    return new Problem('sheet.tooLarge', { register: error.largestRegister ?? null });
  }
  if (error instanceof StaleError || error instanceof UnavailableError) {
    return new Problem('store.unavailable', {});
  }
  return new Problem('server.failed', {});
}

export function problemDocument(
  problem: Problem,
  language: Language,
  requestId: string,
): ProblemDocument {
  const status = PROBLEM_STATUS[problem.code];
  return {
    type: `urn:ntm:problem:${problem.code}`,
    title: STATUS_CODES[status]!,
    status,
    code: problem.code,
    message: problemMessage(problem, language, (unit) => unitByKey(unit)?.name ?? unit),
    details: { ...problem.details },
    instance: requestId,
  };
}
