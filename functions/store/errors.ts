/** What DynamoDB and the network say, in the words of the store. */
import {
  ConditionalCheckFailedException,
  IdempotentParameterMismatchException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { StaleError, UnavailableError, type GuardedKind } from './store.ts';

/** Refused for the moment. All but the conflicts have been tried again by the SDK before they come here. */
const FOR_THE_MOMENT: ReadonlySet<string> = new Set([
  'InternalServerError',
  'LimitExceededException',
  'ProvisionedThroughputExceeded',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ServiceUnavailable',
  'ThrottlingError',
  'ThrottlingException',
  'TransactionConflict',
  'TransactionConflictException',
  'TransactionInProgressException',
]);

/** No answer: names of the SDK's errors and codes of Node's. */
const NO_ANSWER: ReadonlySet<string> = new Set([
  'AbortError',
  'TimeoutError',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/** What the condition of each write protects, in the order of the request; undefined where there is none. */
export type Conditions = readonly (GuardedKind | undefined)[];

const failure = z.looseObject({
  name: z.string().optional(),
  code: z.string().optional(),
  $metadata: z.looseObject({ httpStatusCode: z.number().optional() }).optional(),
});

/**
 * StaleError for a lost race, UnavailableError for a passing trouble. What is neither (no such table, no right, a
 * wrong request) is a mistake of ours and comes back as it is.
 */
export function storeError(error: unknown, conditions: Conditions = []): unknown {
  if (error instanceof ConditionalCheckFailedException) return staleAt(0, conditions, error);
  if (error instanceof TransactionCanceledException) {
    const codes = (error.CancellationReasons ?? []).map(({ Code = 'None' }) => Code);
    const lost = codes.indexOf('ConditionalCheckFailed');
    if (lost >= 0) return staleAt(lost, conditions, error);
    return codes.some((code) => FOR_THE_MOMENT.has(code)) ? unavailable(error) : error;
  }
  // The same audit line came a moment ago with another change around it: decide again, at another time.
  if (error instanceof IdempotentParameterMismatchException) return new StaleError('audit');
  return isPassing(error) ? unavailable(error) : error;
}

/** What was sent, with its errors in the words of the store. */
export async function translated<T>(send: () => Promise<T>, conditions?: Conditions): Promise<T> {
  try {
    return await send();
  } catch (error) {
    throw storeError(error, conditions);
  }
}

function staleAt(index: number, conditions: Conditions, error: Error): Error {
  const what = conditions[index];
  return what ? new StaleError(what) : error;
}

function isPassing(error: unknown): boolean {
  const parsed = failure.safeParse(error);
  if (!parsed.success) return false;
  const { name = '', code = '', $metadata } = parsed.data;
  const isRefused = FOR_THE_MOMENT.has(name);
  const isUnanswered = NO_ANSWER.has(name) || NO_ANSWER.has(code);
  const isBroken = ($metadata?.httpStatusCode ?? 0) >= 500;
  return isRefused || isUnanswered || isBroken;
}

function unavailable(cause: unknown): UnavailableError {
  return new UnavailableError(cause instanceof Error ? cause.message : String(cause), { cause });
}
