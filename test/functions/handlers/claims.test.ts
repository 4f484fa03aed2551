// What Cognito puts into a token: the grants that an administrator wrote, for the API to check.
import { describe, expect, it } from '@jest/globals';
import { handler } from '#functions/handlers/claims';

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

  it('are not made of an attribute that is none', async () => {
    await expect(claimsOf({ 'custom:grants': 'communeOfficer' })).rejects.toThrow(SyntaxError);
  });
});
