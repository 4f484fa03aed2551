// What Cognito puts into a token: the grants that an administrator wrote, for the API to check.
import { describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { verifier } from '#functions/api/tokens';
import { handler } from '#functions/handlers/claims';
import { ISSUER, keyPair, keySet } from '../api/world.ts';

const GRANTS = [{ role: 'communeOfficer', unit: '05986@2004-08-31' }];

async function claimsOf(userAttributes: Record<string, string>) {
  const { response } = await handler({
    userName: 'mai',
    callerContext: { awsSdkVersion: '', clientId: 'ntm-addin' },
    request: { userAttributes, groupConfiguration: {} },
  });
  return response.claimsAndScopeOverrideDetails.accessTokenGeneration.claimsToAddOrOverride;
}

describe('the claims of a user', () => {
  it('are audience, name and grants', async () => {
    const attributes = { name: 'Hoàng Thị Mai', 'custom:grants': JSON.stringify(GRANTS) };
    expect(await claimsOf(attributes)).toEqual({
      aud: 'ntm-addin',
      name: 'Hoàng Thị Mai',
      ntm_grants: GRANTS,
    });
  });

  it('grant nothing to whom nobody has granted anything', async () => {
    expect(await claimsOf({})).toEqual({ aud: 'ntm-addin', name: 'mai', ntm_grants: [] });
  });

  it('are what the API knows somebody by, and the sign-in is their device', async () => {
    const claims = await claimsOf({ 'custom:grants': JSON.stringify(GRANTS) });
    const token = await new SignJWT({ ...claims, origin_jti: 'sign-in' })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setSubject('mai')
      .setIssuer(ISSUER)
      .setExpirationTime('15m')
      .sign((await keyPair).privateKey);
    const authenticate = verifier({
      issuer: ISSUER,
      audience: 'ntm-addin',
      keys: await keySet,
      clock: () => new Date(),
      isRevoked: async () => false,
    });
    expect(await authenticate(token)).toEqual({
      id: 'mai',
      name: 'mai',
      device: 'sign-in',
      grants: GRANTS,
    });
  });

  it('are not made of an attribute that is none', async () => {
    await expect(claimsOf({ 'custom:grants': 'communeOfficer' })).rejects.toThrow(SyntaxError);
  });
});
