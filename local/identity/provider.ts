/** The OpenID provider: code + PKCE for the add-in, access tokens as the API wants them. */
import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
import { ACCESS_SECONDS, accessClaims, AUDIENCE } from './claims.ts';
import { ALGORITHM, type Keys } from './keys.ts';
import { memoryAdapters } from './memory-adapter.ts';
import { HTML_HEADERS, refusedPage } from './page.ts';
import { readyUser } from './users.ts';

/** A public client: what runs in a task pane can keep no secret. */
const CLIENT = 'ntm-addin';

/** The API as a resource of RFC 8707, which has to be a URI. */
const API = `urn:${AUDIENCE}`;
const SCOPES = 'openid profile offline_access';
const API_SCOPE = 'ntm';

const DAY = 24 * 60 * 60;

export interface ProviderOptions {
  readonly issuer: string;
  readonly redirectUris: readonly string[];
  readonly keys: Keys;
  readonly now: () => number;
  /** Where a person chooses whom to be. */
  readonly interactionUrl: (uid: string) => string;
}

export async function openIdProvider(options: ProviderOptions): Promise<Provider> {
  const { Provider } = await importQuietly();
  return new Provider(options.issuer, configuration(options));
}

/**
 * On loading it warns that it wants Node 22 or later. All that is used of it here works on 20 (test/local/identity),
 * and whoever types `npm start` can do nothing about it.
 */
async function importQuietly() {
  const { warn } = console;
  console.warn = () => {};
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}

function configuration(options: ProviderOptions): Configuration {
  const { issuer, keys, now, redirectUris, interactionUrl } = options;
  return {
    adapter: memoryAdapters(now),
    clients: [
      {
        client_id: CLIENT,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [...redirectUris],
      },
    ],
    jwks: { keys: [keys.signing] },
    cookies: { keys: [keys.cookies] },
    pkce: { required: () => true },
    responseTypes: ['code'],
    scopes: SCOPES.split(' '),
    claims: { openid: ['sub'], profile: ['name'] },
    // The pane shows the name, and has the id token only.
    conformIdTokenClaims: false,
    // One origin serves all of it: nobody else's page has business here. Ours names itself too, in every POST.
    clientBasedCORS: (_, origin) => origin === new URL(issuer).origin,
    ttl: {
      AccessToken: ACCESS_SECONDS,
      AuthorizationCode: 60,
      IdToken: ACCESS_SECONDS,
      Interaction: 60 * 60,
      RefreshToken: 14 * DAY,
      Session: 14 * DAY,
      Grant: 14 * DAY,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => API,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: API_SCOPE,
          audience: AUDIENCE,
          accessTokenTTL: ACCESS_SECONDS,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: ALGORITHM } },
        }),
      },
    },
    interactions: { url: (_, { uid }) => interactionUrl(uid) },
    issueRefreshToken: () => true,
    findAccount(_, sub) {
      const user = readyUser(sub);
      return user && { accountId: sub, claims: () => ({ sub, name: user.name }) };
    },
    loadExistingGrant: grantOf,
    extraTokenClaims(_, token) {
      const user = 'accountId' in token ? readyUser(token.accountId) : undefined;
      const device = 'grantId' in token ? token.grantId : undefined;
      return user && device ? { ...accessClaims(user, device) } : undefined;
    },
    renderError(context, { error, error_description: description = '' }) {
      context.set(HTML_HEADERS);
      context.body = refusedPage(error, description);
    },
  };
}

/** The client is ours: nobody is asked whether it may. A grant is one sign-in, and stands for the device. */
async function grantOf({ oidc }: KoaContextWithOIDC) {
  const { provider, client, session, account } = oidc;
  const known = session?.grantIdFor(client!.clientId);
  const found = known === undefined ? undefined : await provider.Grant.find(known);
  if (found) return found;
  const grant = new provider.Grant({
    clientId: client!.clientId,
    accountId: account!.accountId,
  });
  grant.addOIDCScope(SCOPES);
  grant.addResourceScope(API, API_SCOPE);
  await grant.save();
  return grant;
}
