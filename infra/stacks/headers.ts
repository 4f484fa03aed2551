/** What the add-in's pages may load and who may show them. */
import { Duration } from 'aws-cdk-lib';
import { HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

/** office.js comes from here and from nowhere else (Microsoft's own rule), with what it asks for in turn. */
const OFFICE_JS = 'https://appsforoffice.microsoft.com';

/** Excel on the web shows the pane in a frame; the desktop shows no frame at all. */
const OFFICE_FRAMES = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
];

export function contentSecurityPolicy(connect: readonly string[]): string {
  const directives: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", OFFICE_JS],
    // Fluent UI writes its styles into the page while it runs.
    'style-src': ["'self'", "'unsafe-inline'", OFFICE_JS],
    'img-src': ["'self'", 'data:', OFFICE_JS],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", OFFICE_JS, ...connect],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'object-src': ["'none'"],
    'frame-ancestors': ["'self'", ...OFFICE_FRAMES],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** No X-Frame-Options: it knows one origin at most, and frame-ancestors says more. */
export function securityHeaders(
  scope: Construct,
  id: string,
  connect: readonly string[],
): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, id, {
    comment: 'NTM Sheets: pages of the add-in',
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: contentSecurityPolicy(connect),
        override: true,
      },
      contentTypeOptions: { override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(365),
        includeSubdomains: true,
        override: true,
      },
    },
    customHeadersBehavior: {
      customHeaders: [
        {
          header: 'permissions-policy',
          value: 'camera=(), geolocation=(), microphone=()',
          override: true,
        },
      ],
    },
  });
}
