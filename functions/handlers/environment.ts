/** What the functions are told by their environment; CDK sets it (infra/), locally the system does. */
import * as z from 'zod';
import { OVERLAY_IDS } from '#domain/packs/catalogue';
import type { Pace } from '../api/pace.ts';

const store = z.object({
  TABLE: z.string().min(1),
  /** Of a database on this machine; absent on AWS. */
  DYNAMODB_ENDPOINT: z.url().optional(),
  /** The overlay of the province; without it national packs judge. */
  OVERLAY: z.enum(OVERLAY_IDS).optional(),
});

const pace = z
  .string()
  .regex(/^[1-9]\d{0,5}\/[1-9]\d{0,3}$/)
  .transform((text): Pace => {
    const [burst, perSecond] = text.split('/').map(Number);
    return { burst: burst!, perSecond: perSecond! };
  });

const api = store.extend({
  ISSUER: z.url(),
  AUDIENCE: z.string().min(1),
  JWKS_URL: z.url(),
  /** "300/10": so many requests of one caller at once, so many a second; absent: as many as they like. */
  PACE: pace.optional(),
});

export type StoreEnvironment = z.infer<typeof store>;
export type Environment = z.infer<typeof api>;

type Variables = Readonly<Record<string, string | undefined>>;

/** Of the API. Throws at start-up, and names what is missing. */
export function environmentOf(variables: Variables): Environment {
  return api.parse(variables);
}

/** Of what works on the store alone. Throws likewise. */
export function storeEnvironmentOf(variables: Variables): StoreEnvironment {
  return store.parse(variables);
}
