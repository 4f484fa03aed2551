/** OpenID Connect, code + PKCE: the half in the dialog, and refreshing in the pane. */
import { ErrorResponse, OidcClient, WebStorageStateStore, type RefreshState } from 'oidc-client-ts';
import type { Deployment } from './deployment.ts';
import type { Tokens } from './tokens.ts';

function client({ issuer, client: client_id, scope, signedIn }: Deployment): OidcClient {
  return new OidcClient({
    authority: issuer,
    client_id,
    redirect_uri: signedIn,
    scope,
    response_type: 'code',
    // Of the dialog's own window: the verifier never leaves it.
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
  });
}

/** Where the dialog goes first. Another person may sit here now: the provider asks who it is. */
export async function signInAddress(deployment: Deployment, language: string): Promise<string> {
  const { url } = await client(deployment).createSigninRequest({
    prompt: 'login',
    ui_locales: language,
  });
  return url;
}

export async function tokensFrom(deployment: Deployment, address: string): Promise<Tokens> {
  return tokensOf(await client(deployment).processSigninResponse(address));
}

/** Null where the provider no longer takes the token; throws where it cannot be asked. */
export async function refreshed(
  deployment: Deployment,
  refreshToken: string,
): Promise<Tokens | null> {
  // The package declares the class and does not export it.
  const state: RefreshState = {
    refresh_token: refreshToken,
    session_state: null,
    profile: { sub: '', iss: deployment.issuer, aud: deployment.client, exp: 0, iat: 0 },
  };
  try {
    const answer = await client(deployment).useRefreshToken({ state, timeoutInSeconds: 15 });
    const tokens = tokensOf(answer);
    // Providers that do not rotate give no new one.
    return { ...tokens, refreshToken: tokens.refreshToken ?? refreshToken };
  } catch (error) {
    if (error instanceof ErrorResponse) return null;
    throw error;
  }
}

interface Answer {
  readonly access_token: string;
  readonly refresh_token?: string | undefined;
  readonly expires_in?: number | undefined;
}

function tokensOf({ access_token, refresh_token, expires_in }: Answer): Tokens {
  return {
    accessToken: access_token,
    refreshToken: refresh_token ?? null,
    expiresIn: expires_in ?? 300,
  };
}
