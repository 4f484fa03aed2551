/** What a token says of its bearer: functions/api/tokens.ts reads it. */
import type { Grant } from '#domain/access/roles';
import type { ReadyUser } from './users.ts';

/** Whom access tokens are for: the API looks for this name in them. */
export const AUDIENCE = 'ntm-api';

export const ACCESS_SECONDS = 15 * 60;

export interface AccessClaims {
  readonly name: string;
  readonly ntm_grants: readonly Grant[];
  /** Of the sign-in, so that one lost computer can be shut out without the others. */
  readonly ntm_device: string;
}

export function accessClaims({ name, grants }: ReadyUser, device: string): AccessClaims {
  return { name, ntm_grants: grants, ntm_device: device };
}
