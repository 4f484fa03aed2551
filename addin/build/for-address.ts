/** The built add-in made ready for the address where it will stand: what Excel and the sign-in take whole only. */

/** Where manifest.xml, as committed, says that everything stands. */
export const DEVELOPMENT = 'https://localhost:8017';

/** Below the origin; the API and the sign-in may stand beside it. */
export const ADDIN_PATH = '/addin';

/** "https://ntm.langson.gov.vn"; null where an address is none that Office would take. */
export function originIn(address: string): string | null {
  try {
    const { protocol, origin } = new URL(address);
    return protocol === 'https:' ? origin : null;
  } catch {
    return null;
  }
}

export function manifestFor(manifest: string, origin: string): string {
  return manifest
    .replaceAll(DEVELOPMENT, origin)
    .replace(/<!-- The add-in on the machine that develops it\.[^>]*-->\n/, '');
}

/** See addin/account/deployment.ts. What is not given is on the page's own origin. */
export const DEPLOYMENT_NAMES = ['server', 'issuer', 'client', 'scope'] as const;

export type Deployment = Partial<Record<(typeof DEPLOYMENT_NAMES)[number], string>>;

/** The page with its deployment in meta elements; those of an earlier run are replaced. */
export function pageFor(html: string, deployment: Deployment): string {
  const bare = html.replace(/ *<meta name="ntm-[^>]*>\n?/g, '');
  const metas = DEPLOYMENT_NAMES.flatMap((name) => {
    const value = deployment[name];
    if (value === undefined) return [];
    const escaped = value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return [`    <meta name="ntm-${name}" content="${escaped}" />\n`];
  });
  return bare.replace('  </head>', `${metas.join('')}  </head>`);
}
