/** What a sign-in gives. It crosses from the dialog to the pane as text, and is parsed there. */
import * as z from 'zod';
import { ROLES, type User } from '#domain/access/roles';
import { unitKey } from '#domain/routes/schemas/names';

export const tokensSchema = z.object({
  accessToken: z.string().min(1),
  /** Null where the provider gives none: one signs in again when the hour is over. */
  refreshToken: z.string().min(1).nullable(),
  /** Seconds. */
  expiresIn: z.number(),
});

export type Tokens = Readonly<z.infer<typeof tokensSchema>>;

const name = z.string().min(1).max(200);

export const userSchema = z
  .object({
    sub: name,
    name: z.string().max(200).default(''),
    ntm_grants: z
      .array(
        z.object({
          role: z.enum(ROLES),
          unit: unitKey,
          criteria: z.array(z.int().positive()).optional(),
        }),
      )
      .default([]),
    ntm_device: name.optional(),
  })
  .transform(({ sub, name, ntm_grants, ntm_device }): User => ({
    id: sub,
    name,
    device: ntm_device ?? null,
    grants: ntm_grants,
  }));

/** Whose token it is. Only to show the right views: what one may is decided by the server, which checks the signature. */
export function userOf(accessToken: string): User {
  const [, payload = ''] = accessToken.split('.');
  const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
    sign.charCodeAt(0),
  );
  return userSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}
