/**
 * The environments there are. `vi-du` shows every setting, and is what tests are made with; a province copies it. The
 * numbers suit 207 communes and leave a deadline day room.
 */
import { settingsSchema, type Settings } from './settings.ts';

const ENVIRONMENTS: Readonly<Record<string, Omit<Settings, 'name'>>> = {
  'vi-du': {
    region: 'ap-southeast-1',
    identity: {
      kind: 'oidc',
      issuer: 'https://dangnhap.example.vn/',
      audience: 'ntm-api',
      jwksUrl: 'https://dangnhap.example.vn/jwks',
    },
    overlay: 'vi-du',
    capacity: { reads: 2_000, writes: 4_000 },
    requests: { rate: 100, burst: 200 },
    perCaller: { burst: 300, perSecond: 10 },
    retention: { logDays: 90, exportDays: 365, backupDays: 35 },
    alarmEmails: ['vanhanh@example.vn'],
    monthlyBudgetUsd: 50,
    firewall: true,
  },
  'vi-du-cognito': {
    region: 'ap-southeast-1',
    domain: {
      name: 'ntm.example.vn',
      certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/vi-du',
    },
    identity: { kind: 'cognito', domainPrefix: 'ntm-vi-du' },
    capacity: { reads: 2_000, writes: 4_000 },
    requests: { rate: 100, burst: 200 },
    perCaller: { burst: 300, perSecond: 10 },
    retention: { logDays: 30, exportDays: 90, backupDays: 35 },
    alarmEmails: ['vanhanh@example.vn'],
    monthlyBudgetUsd: 20,
    firewall: false,
  },
};

/** Throws for a name that is none, and names what is wrong with a setting. */
export function settingsOf(environment: string): Settings {
  const found = ENVIRONMENTS[environment];
  if (!found) {
    throw new Error(
      `No environment "${environment}"; there are: ${Object.keys(ENVIRONMENTS).join(', ')}`,
    );
  }
  return settingsSchema.parse({ name: environment, ...found });
}
