/** The identity provider of this machine, to be hung below `IDENTITY_PATH` of the one origin that serves everything. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { devToken } from './dev-token.ts';
import { ensureKeys } from './keys.ts';
import { openIdProvider } from './provider.ts';
import { signIn } from './sign-in.ts';

export const IDENTITY_PATH = '/oidc';
export const DEV_TOKEN_PATH = '/dev/token';

const INTERACTION_PATH = `${IDENTITY_PATH}/interaction/`;

/** Where the add-in's dialog comes back to, on the same origin. */
const SIGNED_IN_PATH = '/addin/signed-in.html';

export interface IdentityOptions {
  /** "https://localhost:8017" */
  readonly origin: string;
  /** Where its keys are kept. */
  readonly folder: string;
  readonly now?: () => number;
  readonly onError: (error: unknown) => void;
}

export interface Identity {
  readonly issuer: string;
  readonly jwksPath: string;
  /** Of everything below `IDENTITY_PATH`, and of `DEV_TOKEN_PATH`. */
  readonly listener: RequestListener;
}

export async function identity(options: IdentityOptions): Promise<Identity> {
  const { origin, folder, now = Date.now, onError } = options;
  const issuer = origin + IDENTITY_PATH;
  const keys = await ensureKeys(folder);
  const provider = await openIdProvider({
    issuer,
    redirectUris: [origin + SIGNED_IN_PATH],
    keys,
    now,
    interactionUrl: (uid) => INTERACTION_PATH + uid,
  });
  provider.on('server_error', (_, error) => onError(error));
  const openId = provider.callback();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url!.split('?', 1)[0]!;
    if (path === DEV_TOKEN_PATH) return devToken({ issuer, keys, now }, request, response);
    if (path.startsWith(INTERACTION_PATH)) return signIn(provider, request, response);
    mount(request);
    await openId(request, response);
  }

  return {
    issuer,
    jwksPath: `${IDENTITY_PATH}/jwks`,
    listener(request, response) {
      answer(request, response).catch((error: unknown) => {
        onError(error);
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    },
  };
}

/** The provider knows its routes without the path it hangs below; it finds that path by what stood there before. */
function mount(request: IncomingMessage): void {
  const original = request.url!;
  Object.assign(request, { originalUrl: original, url: original.slice(IDENTITY_PATH.length) });
}
