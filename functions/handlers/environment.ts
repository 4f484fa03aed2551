/** What the API is told by its environment; CDK sets it (infra/), locally the system does. */
import * as z from 'zod';
import { OVERLAY_IDS } from '#domain/packs/catalogue';

const schema = z.object({
  TABLE: z.string().min(1),
  /** Of a database on this machine; absent on AWS. */
  DYNAMODB_ENDPOINT: z.url().optional(),
  ISSUER: z.url(),
  AUDIENCE: z.string().min(1),
  JWKS_URL: z.url(),
  /** The overlay of the province; without it national packs judge. */
  OVERLAY: z.enum(OVERLAY_IDS).optional(),
});

export type Environment = z.infer<typeof schema>;

/** Throws at start-up, and names what is missing. */
export function environmentOf(variables: Readonly<Record<string, string | undefined>>) {
  return schema.parse(variables);
}
