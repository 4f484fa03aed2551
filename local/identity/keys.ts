/** The provider's secrets: made when first needed, kept, so that who is signed in stays so when all is started anew. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import * as z from 'zod';

export const ALGORITHM = 'RS256';

export interface Keys {
  /** Private, with `kid` and `alg`. */
  readonly signing: JWK;
  /** Signs the provider's own cookies. */
  readonly cookies: string;
}

const FILE = 'identity-keys.json';

const keysSchema = z.strictObject({
  signing: z.looseObject({ kty: z.literal('RSA'), kid: z.string(), alg: z.literal(ALGORITHM) }),
  cookies: z.string().min(32),
});

export async function ensureKeys(folder: string): Promise<Keys> {
  const path = join(folder, FILE);
  const kept = await readFile(path, 'utf8').catch(() => null);
  if (kept !== null) return keysSchema.parse(JSON.parse(kept)) as Keys;
  const keys = await makeKeys();
  await mkdir(folder, { recursive: true });
  await writeFile(path, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}

async function makeKeys(): Promise<Keys> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const kid = randomBytes(8).toString('hex');
  return {
    signing: { ...(await exportJWK(privateKey)), kid, alg: ALGORITHM, use: 'sig' },
    cookies: randomBytes(32).toString('base64url'),
  };
}
