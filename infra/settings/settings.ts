/** What differs from one environment to the next. Everything else is the same for every province. */
import * as z from 'zod';

const url = z.url({ protocol: /^https$/ });
const days = z.int().positive();

/** Issuer as it stands in the tokens, to the letter. */
const oidc = z.strictObject({
  kind: z.literal('oidc'),
  issuer: url,
  audience: z.string().min(1),
  jwksUrl: url,
});

/** A user pool made here, for a province without a provider of its own. */
const cognito = z.strictObject({
  kind: z.literal('cognito'),
  /** The sign-in page is `https://<prefix>.auth.<region>.amazoncognito.com`. */
  domainPrefix: z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}[a-z0-9]$/),
});

const settings = z.strictObject({
  /** Part of every name: "lang-son", "lang-son-thu" for its trial. */
  name: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
  /** Where data lies and is worked on; the guide says what to consider. */
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/),
  /** Of the province's own; without it the addresses that AWS gives. */
  domain: z
    .strictObject({ name: z.string().min(4), certificateArn: z.string().startsWith('arn:') })
    .optional(),
  identity: z.discriminatedUnion('kind', [oidc, cognito]),
  /** Of the criteria set: what the province sets itself. */
  overlay: z.string().optional(),
  /** Most that is read and written in a second: bounds what a mistake or an attack may cost. */
  capacity: z.strictObject({ reads: z.int().min(100), writes: z.int().min(1_000) }),
  /** Requests a second, of everybody together. */
  requests: z.strictObject({ rate: z.int().positive(), burst: z.int().positive() }),
  /** Requests of one person: so many at once, and so many a second after that. */
  perCaller: z.strictObject({ burst: z.int().positive(), perSecond: z.int().positive() }),
  retention: z.strictObject({ logDays: days, exportDays: days, backupDays: days.max(35) }),
  /** Who is told when something is wrong, and when the budget is spent. */
  alarmEmails: z.array(z.email()).min(1),
  monthlyBudgetUsd: z.int().positive(),
  /** A web application firewall in front (in us-east-1, as CloudFront wants it): 5 USD a month and more. */
  firewall: z.boolean(),
});

/** A user pool must know beforehand where people come back to. */
export const settingsSchema = settings.refine(
  ({ identity, domain }) => identity.kind !== 'cognito' || domain !== undefined,
  { path: ['domain'], error: 'Sign-in with Cognito needs a domain' },
);

export type Settings = z.infer<typeof settingsSchema>;
