/**
 * Where the server and the sign-in of this deployment are: meta elements of the page, written when it is built. Without
 * them everything is on the page's own origin, as on one machine.
 */
export interface Deployment {
  readonly server: string;
  readonly issuer: string;
  readonly client: string;
  readonly scope: string;
  /** The page that the dialog opens and comes back to. */
  readonly signedIn: string;
}

export function deploymentOf(document: Document): Deployment {
  const { origin } = document.location;
  const given = (name: string) =>
    document.querySelector<HTMLMetaElement>(`meta[name="ntm-${name}"]`)?.content || undefined;
  return {
    server: given('server') ?? origin,
    issuer: given('issuer') ?? `${origin}/oidc`,
    client: given('client') ?? 'ntm-addin',
    scope: given('scope') ?? 'openid profile offline_access ntm',
    signedIn: new URL('signed-in.html', document.location.href.split(/[?#]/, 1)[0]).href,
  };
}
