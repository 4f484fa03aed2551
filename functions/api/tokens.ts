/**
 * Who holds a token. Signatures of public keys only: neither `none` nor a secret that the public key could pass for.
 * What the claims grant is parsed; a token with a grant that is none of ours says nothing at all.
 */
import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import { ROLES, type User } from '#domain/access/roles';
import { Problem } from '#domain/problems';
import { unitKey } from '#domain/routes/schemas/names';

const ALGORITHMS = ['RS256', 'ES256'];

/** Clocks of office computers and providers run apart by so many seconds. */
const LEEWAY = 60;

const name = z.string().min(1).max(200);

const grant = z
  .strictObject({
    role: z.enum(ROLES),
    unit: unitKey,
    criteria: z.array(z.int().positive()).min(1).max(50).optional(),
  })
  .refine(({ role, criteria }) => role !== 'department' || criteria !== undefined);

const claims = z.object({
  sub: name,
  name: z.string().max(200).default(''),
  ntm_grants: z.array(grant).max(200).default([]),
  ntm_device: name.optional(),
  /** Cognito's name for the sign-in that a token comes of. */
  origin_jti: name.optional(),
});

export interface VerifierDeps {
  readonly issuer: string;
  readonly audience: string;
  /** `createRemoteJWKSet(url)`, or `createLocalJWKSet(keys)`. */
  readonly keys: JWTVerifyGetKey;
  clock(): Date;
  isRevoked(userId: string, device: string): Promise<boolean>;
}

export type Authenticate = (token: string, purpose?: { readonly writes: boolean }) => Promise<User>;

/** A device is looked up where something is written: what was read before it was lost is out already. */
export function verifier({ issuer, audience, keys, clock, isRevoked }: VerifierDeps): Authenticate {
  const keysOrUnavailable = keysOf(keys);
  return async (token, { writes } = { writes: true }) => {
    const payload = await verified(
      jwtVerify(token, keysOrUnavailable, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: LEEWAY,
        currentDate: clock(),
        requiredClaims: ['sub', 'exp'],
      }),
    );
    const user = userOf(payload);
    if (writes && user.device !== null && (await isRevoked(user.id, user.device))) {
      throw new Problem('access.deviceRevoked', {});
    }
    return user;
  };
}

/** Keys that cannot be had are no fault of the token. */
function keysOf(keys: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (isFaultOfToken(error)) throw error;
      throw new Problem('access.unavailable', {});
    }
  };
}

function isFaultOfToken(error: unknown): boolean {
  return [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported].some(
    (kind) => error instanceof kind,
  );
}

async function verified(result: ReturnType<typeof jwtVerify>): Promise<JWTPayload> {
  try {
    return (await result).payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new Problem('access.badToken', {});
    throw error;
  }
}

function userOf(payload: JWTPayload): User {
  const { success, data } = claims.safeParse(payload);
  if (!success) throw new Problem('access.badToken', {});
  const { sub, name, ntm_grants, ntm_device, origin_jti } = data;
  return { id: sub, name, device: ntm_device ?? origin_jti ?? null, grants: ntm_grants };
}
