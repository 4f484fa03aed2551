// What is deployed, read from the templates: nothing is lost with a stack, nothing lies open, every route is there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ROUTE_IDS, ROUTES } from '#domain/routes';
import { CONCERN_NAMES } from '#domain/routes/concerns';
import type { Route } from '#domain/routes/route';
import { synthesized } from './synthesized.ts';

const ENVIRONMENTS = {
  'vi-du': synthesized('vi-du'),
  'vi-du-cognito': synthesized('vi-du-cognito'),
};
const { data, api, addin, watch, firewall } = ENVIRONMENTS['vi-du'];
const cognito = ENVIRONMENTS['vi-du-cognito'].api;

interface Resource {
  readonly Type: string;
  readonly DeletionPolicy?: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- CloudFormation has no types
  readonly Properties: any;
}

type Template = typeof data;

const read = (file: string) => readFileSync(join(__dirname, '../..', file), 'utf8');

function resources(template: Template, type: string): readonly Resource[] {
  return Object.values(template.findResources(type) as Readonly<Record<string, Resource>>);
}

describe('the rules of AWS Solutions', () => {
  it.each(['vi-du', 'vi-du-cognito'] as const)('find nothing in %s', (name) => {
    const { app } = ENVIRONMENTS[name];
    const { violations } = new AwsSolutionsChecks(app).validateScope(app);
    expect(
      violations.map(({ ruleName, violatingResources }) => [
        ruleName,
        ...(violatingResources ?? []).map(({ constructPath }) => constructPath),
      ]),
    ).toEqual([]);
  });
});

describe('the table', () => {
  it('has the keys that the store expects, is billed by use and bounded', () => {
    data.hasResourceProperties('AWS::DynamoDB::Table', {
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      OnDemandThroughput: { MaxReadRequestUnits: 2_000, MaxWriteRequestUnits: 4_000 },
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    });
  });

  it('is encrypted with a key of the province that is renewed, and can be put back', () => {
    data.hasResourceProperties('AWS::DynamoDB::Table', {
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: Match.anyValue() },
      PointInTimeRecoverySpecification: {
        PointInTimeRecoveryEnabled: true,
        RecoveryPeriodInDays: 35,
      },
      DeletionProtectionEnabled: true,
    });
    data.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
  });

  it('is exported every night, by a role that can do nothing else, and kept as long as was set', () => {
    data.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(0 1 * * ? *)',
      ScheduleExpressionTimezone: 'Asia/Ho_Chi_Minh',
      Target: Match.objectLike({
        Arn: 'arn:aws:scheduler:::aws-sdk:dynamodb:exportTableToPointInTime',
      }),
    });
    const statements = resources(data, 'AWS::IAM::Policy').flatMap(
      ({ Properties }) => Properties.PolicyDocument.Statement,
    );
    expect(statements.flatMap(({ Action }) => Action).sort()).toEqual([
      'dynamodb:ExportTableToPointInTime',
      'kms:Decrypt',
      'kms:GenerateDataKey',
      's3:AbortMultipartUpload',
      's3:PutObject',
    ]);
    data.hasResourceProperties('AWS::S3::Bucket', {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          Match.objectLike({
            ServerSideEncryptionByDefault: Match.objectLike({ SSEAlgorithm: 'aws:kms' }),
          }),
        ],
      },
      LifecycleConfiguration: {
        Rules: Match.arrayWith([Match.objectLike({ ExpirationInDays: 365 })]),
      },
    });
  });
});

describe('what holds something', () => {
  const HOLDS = [
    'AWS::DynamoDB::Table',
    'AWS::S3::Bucket',
    'AWS::Logs::LogGroup',
    'AWS::Cognito::UserPool',
  ];
  const templates = [data, api, addin, watch, cognito];
  const holders = templates.flatMap((one) => HOLDS.flatMap((type) => resources(one, type)));

  it('does not go with a stack taken down by mistake', () => {
    for (const { stacks } of Object.values(ENVIRONMENTS)) {
      expect(stacks.data.terminationProtection).toBe(true);
    }
  });

  it('stays when its stack goes', () => {
    expect(holders.length).toBeGreaterThan(10);
    expect(holders.filter(({ DeletionPolicy }) => DeletionPolicy !== 'Retain')).toEqual([]);
    const [key] = resources(data, 'AWS::KMS::Key');
    expect(key).toMatchObject({ DeletionPolicy: 'Retain' });
  });

  it('lies open nowhere', () => {
    const buckets = templates.flatMap((one) => resources(one, 'AWS::S3::Bucket'));
    expect(buckets).not.toHaveLength(0);
    for (const { Properties } of buckets) {
      expect(Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
    }
  });

  it('keeps its log as long as was set, and no longer', () => {
    const logs = [...resources(api, 'AWS::Logs::LogGroup')];
    expect(logs.map(({ Properties }) => Properties.RetentionInDays)).toEqual(logs.map(() => 90));
  });
});

describe('the API', () => {
  const routes = resources(api, 'AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties);

  it('has every route of the list and no other', () => {
    expect(routes.map(({ RouteKey }) => RouteKey).sort()).toEqual(
      ROUTE_IDS.map((id) => `${ROUTES[id].method} ${ROUTES[id].path}`).sort(),
    );
  });

  it.each(ROUTE_IDS)('%s asks who somebody is, unless it is for anyone', (id) => {
    const { method, path, access }: Route = ROUTES[id];
    const { AuthorizationType } = routes.find(({ RouteKey }) => RouteKey === `${method} ${path}`)!;
    expect(AuthorizationType).toBe(access.kind === 'anyone' ? 'NONE' : 'JWT');
  });

  it.each(ROUTE_IDS)('%s is held down on its own', (id) => {
    const { method, path }: Route = ROUTES[id];
    const [stage] = resources(api, 'AWS::ApiGatewayV2::Stage');
    expect(stage!.Properties.RouteSettings[`${method} ${path}`]).toEqual({
      ThrottlingRateLimit: expect.any(Number),
      ThrottlingBurstLimit: expect.any(Number),
    });
  });

  it('takes tokens of the issuer that was set, for this API', () => {
    api.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      JwtConfiguration: { Audience: ['ntm-api'], Issuer: 'https://dangnhap.example.vn/' },
    });
  });

  it('writes down neither tokens nor addresses', () => {
    const [stage] = resources(api, 'AWS::ApiGatewayV2::Stage');
    expect(JSON.stringify(stage!.Properties.AccessLogSettings.Format)).not.toMatch(
      /sourceIp|authorizer\.claims|identity/,
    );
  });

  it('runs on arm64 and the newest Node, ends before the gateway gives up', () => {
    for (const { Properties } of resources(api, 'AWS::Lambda::Function')) {
      expect(Properties).toMatchObject({
        Architectures: ['arm64'],
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
      });
    }
    const answering = resources(api, 'AWS::Lambda::Function').filter(
      ({ Properties }) => Properties.Environment.Variables.ISSUER !== undefined,
    );
    expect(answering).toHaveLength(CONCERN_NAMES.length);
    for (const { Properties } of answering) {
      expect(Properties.Timeout).toBeLessThan(30);
      expect(Properties.Environment.Variables.PACE).toBe('300/10');
    }
    const [integration] = resources(api, 'AWS::ApiGatewayV2::Integration');
    expect(integration!.Properties.PayloadFormatVersion).toBe('2.0');
  });
});

describe('the roll-up', () => {
  it('takes rows of the outbox from the stream, tells which failed, and puts those aside', () => {
    api.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
      FilterCriteria: {
        Filters: [
          {
            Pattern: JSON.stringify({
              eventName: ['INSERT', 'MODIFY'],
              dynamodb: { Keys: { pk: { S: [{ prefix: 'OUTBOX#' }] } } },
            }),
          },
        ],
      },
    });
  });

  it('is swept up after, one sweep at a time', () => {
    api.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(15 minutes)' });
    api.hasResourceProperties('AWS::Lambda::Function', { ReservedConcurrentExecutions: 1 });
  });
});

describe('Cognito, where a province has no provider of its own', () => {
  it('asks for a second factor, gives tokens for fifteen minutes, lets nobody write their rights', () => {
    cognito.hasResourceProperties('AWS::Cognito::UserPool', {
      MfaConfiguration: 'ON',
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      DeletionProtection: 'ACTIVE',
    });
    cognito.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AccessTokenValidity: 15,
      RefreshTokenValidity: 720,
      EnableTokenRevocation: true,
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      WriteAttributes: ['locale'],
    });
  });

  it('sends people back to where the manifest says that the add-in stands, for the scopes the guides name', () => {
    const [, pane] = /SourceLocation DefaultValue="([^"]+)"/.exec(read('manifest.xml'))!;
    const { pathname } = new URL('signed-in.html', pane);
    const [client] = resources(cognito, 'AWS::Cognito::UserPoolClient');
    expect(client!.Properties.CallbackURLs).toEqual([`https://ntm.example.vn${pathname}`]);
    const scopes: readonly string[] = client!.Properties.AllowedOAuthScopes;
    for (const guide of ['deploy.md', 'trien-khai.md']) {
      const text = read(`docs/guides/${guide}`);
      expect(text).toContain(`--scope "${scopes.join(' ')}"`);
      expect(text).toContain(`s3://FILES-BUCKET${pathname.replace('/signed-in.html', '')} `);
    }
  });

  it('puts into tokens what an administrator has granted', () => {
    cognito.hasResourceProperties('AWS::Cognito::UserPool', {
      LambdaConfig: {
        PreTokenGenerationConfig: { LambdaVersion: 'V2_0', LambdaArn: Match.anyValue() },
      },
      Schema: [Match.objectLike({ Name: 'grants' })],
    });
  });
});

describe('the pages of the add-in', () => {
  const [policy] = resources(addin, 'AWS::CloudFront::ResponseHeadersPolicy');
  const headers = policy!.Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig;
  const csp: string = headers.ContentSecurityPolicy.ContentSecurityPolicy;

  it('run scripts of their own and office.js, and nothing else', () => {
    expect(csp).toContain("default-src 'none'");
    expect(csp).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
    expect(csp).not.toMatch(/script-src[^;]*unsafe/);
  });

  it('are shown by Office only, and ask only this server and the sign-in', () => {
    expect(csp).toMatch(/frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com/);
    expect(csp).toContain(
      "connect-src 'self' https://appsforoffice.microsoft.com https://dangnhap.example.vn;",
    );
    expect(headers.FrameOptions).toBeUndefined();
  });

  it('come over https only, for a year', () => {
    expect(headers.StrictTransportSecurity).toMatchObject({
      AccessControlMaxAgeSec: 31_536_000,
      IncludeSubdomains: true,
    });
  });

  it('keep nothing of the API on the way', () => {
    addin.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        CacheBehaviors: [
          Match.objectLike({
            PathPattern: '/v1/*',
            // CachingDisabled, by the name AWS has given it.
            CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
          }),
        ],
      }),
    });
  });
});

describe('the firewall', () => {
  it('holds down who asks too often, by token and by address', () => {
    const [acl] = resources(firewall!, 'AWS::WAFv2::WebACL');
    const keys = acl!.Properties.Rules.map(
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- CloudFormation has no types
      ({ Statement }: any) => Statement.RateBasedStatement?.AggregateKeyType,
    );
    expect(keys).toEqual(['CUSTOM_KEYS', 'IP', undefined, undefined]);
  });
});

describe('who notices', () => {
  it('is told by e-mail of everything that goes wrong', () => {
    const names = resources(watch, 'AWS::CloudWatch::Alarm').map(
      ({ Properties }) => Properties.AlarmName as string,
    );
    for (const name of ['may-chu-loi', 'tong-hop-khong-thanh', 'tong-hop-cham', 'kho-bi-chan']) {
      expect(names).toContain(`ntm-vi-du-${name}`);
    }
    for (const alarm of resources(watch, 'AWS::CloudWatch::Alarm')) {
      expect(alarm.Properties.AlarmActions).toHaveLength(1);
      expect(alarm.Properties.AlarmDescription).toMatch(
        /[ạảãàáâậầấẩẫăắằặẳẵđêếềểễệôốồổỗộơớờởỡợưứừửữựịọụ]/,
      );
    }
    watch.hasResourceProperties('AWS::SNS::Subscription', { Endpoint: 'vanhanh@example.vn' });
  });

  it('hears of every function that fails or is held back', () => {
    const names = resources(watch, 'AWS::CloudWatch::Alarm').map(
      ({ Properties }) => Properties.AlarmName as string,
    );
    for (const name of [...CONCERN_NAMES, 'rollUp', 'sweep']) {
      expect(names).toContain(`ntm-vi-du-ham-loi-${name}`);
      expect(names).toContain(`ntm-vi-du-ham-bi-chan-${name}`);
    }
  });

  it('hears of pushes that the table refuses: they are transactions', () => {
    for (const name of ['kho-bi-chan', 'kho-loi']) {
      const alarm = resources(watch, 'AWS::CloudWatch::Alarm').find(
        ({ Properties }) => Properties.AlarmName === `ntm-vi-du-${name}`,
      );
      expect(JSON.stringify(alarm!.Properties.Metrics)).toContain('TransactWriteItems');
    }
  });

  it('has a page to look at, in Vietnamese', () => {
    const [page] = resources(watch, 'AWS::CloudWatch::Dashboard');
    const body = JSON.stringify(page!.Properties.DashboardBody);
    for (const title of ['Lượt hỏi trong ngày', 'Phiếu chưa cộng được', 'báo cáo tải về']) {
      expect(body).toContain(title);
    }
  });

  it('hears of the budget before it is spent', () => {
    watch.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: Match.objectLike({ BudgetLimit: { Amount: 50, Unit: 'USD' } }),
      NotificationsWithSubscribers: [
        { Notification: { NotificationType: 'ACTUAL', Threshold: 80 } },
        { Notification: { NotificationType: 'FORECASTED', Threshold: 100 } },
      ].map(Match.objectLike),
    });
  });
});
