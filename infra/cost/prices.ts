/**
 * What AWS asks for, in USD: list prices of us-east-1 as they were known in the month below. Those of DynamoDB, Lambda,
 * API Gateway and the logs agree with what others quote of the same region; those of CloudFront, KMS, WAF and S3 were
 * compared with nothing. In Singapore most are 10 to 25 % higher. Free allowances are left out, so that what is computed
 * is rather too much. Prices move: compare with the pages before a budget is decided.
 */
export const PRICES_NOTED = { month: '11/2025', region: 'us-east-1' } as const;

export interface Price {
  readonly usd: number;
  /** Of how many. */
  readonly per: number;
  readonly source: string;
}

const page = (service: string) => `https://aws.amazon.com/${service}/pricing/`;
const MILLION = 1_000_000;

export const PRICES = {
  writeUnits: { usd: 0.625, per: MILLION, source: page('dynamodb') },
  readUnits: { usd: 0.125, per: MILLION, source: page('dynamodb') },
  tableGbMonths: { usd: 0.25, per: 1, source: page('dynamodb') },
  recoveryGbMonths: { usd: 0.2, per: 1, source: page('dynamodb') },
  exportGb: { usd: 0.1, per: 1, source: page('dynamodb') },
  storedGbMonths: { usd: 0.023, per: 1, source: page('s3') },
  invocations: { usd: 0.2, per: MILLION, source: page('lambda') },
  gbSeconds: { usd: 0.000_013_333_4, per: 1, source: page('lambda') },
  apiRequests: { usd: 1, per: MILLION, source: page('api-gateway') },
  edgeRequests: { usd: 0.012, per: 10_000, source: page('cloudfront') },
  edgeGb: { usd: 0.12, per: 1, source: page('cloudfront') },
  logGb: { usd: 0.5, per: 1, source: page('cloudwatch') },
  alarmMonths: { usd: 0.1, per: 1, source: page('cloudwatch') },
  dashboardMonths: { usd: 3, per: 1, source: page('cloudwatch') },
  keyMonths: { usd: 1, per: 1, source: page('kms') },
  keyUses: { usd: 0.03, per: 10_000, source: page('kms') },
  firewallMonths: { usd: 5, per: 1, source: page('waf') },
  firewallRuleMonths: { usd: 1, per: 1, source: page('waf') },
  firewallRequests: { usd: 0.6, per: MILLION, source: page('waf') },
} as const satisfies Readonly<Record<string, Price>>;

export type Billed = keyof typeof PRICES;
