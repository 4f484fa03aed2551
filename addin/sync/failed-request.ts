/** What it means that a request came to nothing. */
import { RefusedError } from '#domain/routes/client';
import { UnreachableError } from '../client/fetch-api.ts';

/** Nobody answered, or somebody who says that it will pass. */
export function isAway(error: unknown): boolean {
  if (error instanceof UnreachableError) return true;
  return error instanceof RefusedError && (error.status >= 500 || error.status === 429);
}

/** Neither passing nor a matter of who is signed in. */
export function isFinal({ status }: RefusedError): boolean {
  return status >= 400 && status < 500 && ![401, 403, 429].includes(status);
}

export function isNobody(error: unknown): boolean {
  return error instanceof RefusedError && error.status === 401;
}
