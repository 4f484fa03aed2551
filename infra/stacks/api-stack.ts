/** The API: a function for each concern behind one HTTP API, and the roll-ups that follow what it writes. */
import {
  CfnOutput,
  Duration,
  RemovalPolicy,
  Stack,
  Validations,
  type StackProps,
} from 'aws-cdk-lib';
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
  type HttpRoute,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { CONCERN_NAMES, CONCERNS, type Concern } from '#domain/routes/concerns';
import type { Route } from '#domain/routes/route';
import { HouseFunction } from '../constructs/house-function.ts';
import { RollUps } from '../constructs/roll-ups.ts';
import type { Settings } from '../settings/settings.ts';
import type { DataStack } from './data-stack.ts';
import { userPool, type Issuer } from './identity.ts';
import { throttleOf } from './throttle.ts';

export interface ApiStackProps extends StackProps {
  readonly data: DataStack;
  /** Where the bundles lie. */
  readonly bundles: string;
}

/** API Gateway gives up after thirty seconds; a function that takes longer works for nobody. */
const TIMEOUT = Duration.seconds(28);

export class ApiStack extends Stack {
  readonly api: HttpApi;
  readonly functions: Readonly<Record<Concern, HouseFunction>>;
  readonly rollUps: RollUps;
  readonly issuer: Issuer;

  constructor(scope: Construct, id: string, settings: Settings, props: ApiStackProps) {
    super(scope, id, props);
    const { data, bundles: folder } = props;
    const { logDays } = settings.retention;
    this.issuer = this.issuerOf(settings, props);
    const { issuer, audience, jwksUrl } = this.issuer;

    const { burst, perSecond } = settings.perCaller;
    const functionOf = (concern: Concern) =>
      new HouseFunction(this, concern, { bundle: concern, folder, logDays, timeout: TIMEOUT })
        .set({ ISSUER: issuer, AUDIENCE: audience, JWKS_URL: jwksUrl, OVERLAY: settings.overlay })
        .set({ PACE: `${burst}/${perSecond}` })
        .useTable(data.table, data.key);
    this.functions = Object.fromEntries(
      CONCERN_NAMES.map((concern) => [concern, functionOf(concern)]),
    ) as Record<Concern, HouseFunction>;

    this.rollUps = new RollUps(this, 'RollUps', {
      table: data.table,
      key: data.key,
      folder,
      logDays,
      overlay: settings.overlay,
    });

    this.api = new HttpApi(this, 'Api', {
      apiName: `ntm-${settings.name}`,
      createDefaultStage: false,
      defaultAuthorizer: new HttpJwtAuthorizer('Tokens', issuer, { jwtAudience: [audience] }),
    });
    const routes = CONCERN_NAMES.flatMap((concern) => this.routesOf(concern));
    this.stage(settings, routes);
    new CfnOutput(this, 'Issuer', { value: issuer });
    new CfnOutput(this, 'Audience', { value: audience });
  }

  private issuerOf({ identity, domain, retention }: Settings, props: ApiStackProps): Issuer {
    if (identity.kind === 'oidc') {
      const { issuer, audience, jwksUrl } = identity;
      return { issuer, audience, jwksUrl, origins: [new URL(issuer).origin] };
    }
    const claims = new HouseFunction(this, 'Claims', {
      bundle: 'claims',
      folder: props.bundles,
      logDays: retention.logDays,
      timeout: Duration.seconds(5),
      memoryMb: 256,
    });
    const addinOrigin = `https://${domain!.name}`;
    return userPool(this, { domainPrefix: identity.domainPrefix, addinOrigin, claims });
  }

  private routesOf(concern: Concern): readonly HttpRoute[] {
    const integration = new HttpLambdaIntegration(concern, this.functions[concern].lambda);
    return Object.values<Route>(CONCERNS[concern]).flatMap(({ method, path, access }) => {
      const isOpen = access.kind === 'anyone';
      const routes = this.api.addRoutes({
        path,
        methods: [HttpMethod[method]],
        integration,
        authorizer: isOpen ? new HttpNoneAuthorizer() : undefined,
      });
      if (isOpen) routes.forEach(acknowledgeOpen);
      return routes;
    });
  }

  /** Who asked stands in no log: neither the token nor the address it came from. */
  private stage({ requests, retention }: Settings, routes: readonly HttpRoute[]): void {
    const log = new LogGroup(this, 'AccessLog', {
      retention: retention.logDays,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: requests.rate, burstLimit: requests.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(
          JSON.stringify({
            requestId: '$context.requestId',
            route: '$context.routeKey',
            status: '$context.status',
            ms: '$context.responseLatency',
            bytes: '$context.responseLength',
            refused: '$context.authorizer.error',
            error: '$context.integrationErrorMessage',
          }),
        ),
      },
    });
    const limited = CONCERN_NAMES.flatMap((concern) => Object.values<Route>(CONCERNS[concern]));
    const cfnStage = stage.node.defaultChild as CfnStage;
    cfnStage.routeSettings = Object.fromEntries(
      limited.map((route) => [`${route.method} ${route.path}`, throttleOf(route, requests)]),
    );
    // Settings of a route that is not there yet are an error.
    stage.node.addDependency(...routes);
  }
}

function acknowledgeOpen(route: HttpRoute): void {
  Validations.of(route).acknowledge({
    id: 'AwsSolutions-APIG4',
    reason: 'Says that the service is there, or what its routes are: neither is about anybody.',
  });
}
