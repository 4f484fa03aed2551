import { describe, expect, it } from '@jest/globals';
import {
  base64url,
  createLocalJWKSet,
  createRemoteJWKSet,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  importJWK,
  SignJWT,
  type CryptoKey,
} from 'jose';
import { verifier, type VerifierDeps } from '#functions/api/tokens';
import { AUDIENCE, HOANG_DONG, ISSUER, keyPair, keySet, NOW, PROVINCE } from './world.ts';

const now = NOW.getTime() / 1000;
const GRANT = { role: 'communeOfficer', unit: HOANG_DONG };

const CLAIMS = {
  iss: ISSUER,
  aud: AUDIENCE,
  sub: 'alice',
  iat: now,
  exp: now + 3600,
  name: 'Hoàng Thị Mai',
  ntm_grants: [GRANT],
  ntm_device: 'laptop',
};

/** A claim that is undefined is left out. */
async function signed(changes: object = {}, alg = 'RS256', key?: CryptoKey | Uint8Array) {
  return new SignJWT({ ...CLAIMS, ...changes })
    .setProtectedHeader({ alg, kid: 'one' })
    .sign(key ?? (await keyPair).privateKey);
}

async function verify(token: string, changes: Partial<VerifierDeps> = {}, writes = true) {
  const authenticate = verifier({
    issuer: ISSUER,
    audience: AUDIENCE,
    keys: await keySet,
    clock: () => NOW,
    isRevoked: async () => false,
    ...changes,
  });
  return authenticate(token, { writes });
}

const part = (value: object) => base64url.encode(JSON.stringify(value));

describe('a good token', () => {
  it('says who somebody is, on which device, and what they may', async () => {
    expect(await verify(await signed())).toEqual({
      id: 'alice',
      name: 'Hoàng Thị Mai',
      device: 'laptop',
      grants: [GRANT],
    });
  });

  it('without grants and device is good, and may nothing', async () => {
    const bare = { ntm_grants: undefined, ntm_device: undefined, name: undefined };
    expect(await verify(await signed(bare))).toEqual({
      id: 'alice',
      name: '',
      device: null,
      grants: [],
    });
  });

  it('of Cognito names its sign-in as the device', async () => {
    const { device } = await verify(await signed({ ntm_device: undefined, origin_jti: 'sign-in' }));
    expect(device).toBe('sign-in');
  });

  it('is good for a minute longer, and a minute sooner, than it says', async () => {
    await verify(await signed({ exp: now - 59 }));
    await verify(await signed({ nbf: now + 59 }));
  });

  it('may be signed with ES256', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'one' };
    const user = await verify(await signed({}, 'ES256', privateKey), {
      keys: createLocalJWKSet({ keys: [jwk] }),
    });
    expect(user.id).toBe('alice');
  });
});

describe('a bad token is refused', () => {
  const BAD: Readonly<Record<string, () => Promise<string>>> = {
    expired: () => signed({ exp: now - 61 }),
    'not yet valid': () => signed({ nbf: now + 61 }),
    'without an end': () => signed({ exp: undefined }),
    'for another audience': () => signed({ aud: 'another-api' }),
    'from another issuer': () => signed({ iss: 'https://id.example.com/' }),
    'without a subject': () => signed({ sub: undefined }),
    'alg none': async () => `${part({ alg: 'none' })}.${part(CLAIMS)}.`,
    'alg none, with the signature of another': async () =>
      `${part({ alg: 'none' })}.${part(CLAIMS)}.${(await signed()).split('.')[2]}`,
    'HS256 with the public key as its secret': async () => {
      const secret = new TextEncoder().encode(await exportSPKI((await keyPair).publicKey));
      return signed({}, 'HS256', secret);
    },
    'RS512 with the right key, which nobody agreed on': async () => {
      const jwk = await exportJWK((await keyPair).privateKey);
      return signed({}, 'RS512', (await importJWK(jwk, 'RS512')) as CryptoKey);
    },
    'signed by somebody else under the same key id': async () =>
      signed({}, 'RS256', (await generateKeyPair('RS256')).privateKey),
    'tampered with': async () => {
      const [header, , signature] = (await signed()).split('.');
      const claims = { ...CLAIMS, ntm_grants: [{ role: 'provinceOfficer', unit: PROVINCE }] };
      return [header, part(claims), signature].join('.');
    },
    'cut off': async () => (await signed()).slice(0, -10),
    'no token at all': async () => 'token',
    'a role that is none': () => signed({ ntm_grants: [{ ...GRANT, role: 'root' }] }),
    'a unit without its date': () => signed({ ntm_grants: [{ ...GRANT, unit: '05986' }] }),
    'a department without its criteria': () =>
      signed({ ntm_grants: [{ role: 'department', unit: PROVINCE }] }),
    'a grant with something more in it': () => signed({ ntm_grants: [{ ...GRANT, until: now }] }),
  };

  it.each(Object.keys(BAD))('%s', async (kind) => {
    await expect(verify(await BAD[kind]!())).rejects.toMatchObject({ code: 'access.badToken' });
  });
});

describe('a secret among the keys', () => {
  it('opens nothing', async () => {
    const secret = new TextEncoder().encode('0123456789abcdef0123456789abcdef');
    const token = await signed({}, 'HS256', secret);
    await expect(verify(token, { keys: async () => secret })).rejects.toMatchObject({
      code: 'access.badToken',
    });
  });
});

describe('a lost device', () => {
  const isRevoked = async (user: string, device: string) => `${user} ${device}` === 'alice laptop';

  it('writes nothing any more', async () => {
    await expect(verify(await signed(), { isRevoked })).rejects.toMatchObject({
      code: 'access.deviceRevoked',
    });
  });

  it('of somebody else, or another one, is not meant', async () => {
    await verify(await signed({ sub: 'binh' }), { isRevoked });
    await verify(await signed({ ntm_device: 'desk' }), { isRevoked });
  });

  it('is not looked up where something is read only', async () => {
    await verify(await signed(), { isRevoked }, false);
  });
});

describe('an identity provider that does not answer', () => {
  it('is no fault of the token', async () => {
    const keys = createRemoteJWKSet(new URL('http://127.0.0.1:1/jwks'));
    await expect(verify(await signed(), { keys })).rejects.toMatchObject({
      code: 'access.unavailable',
    });
  });
});
