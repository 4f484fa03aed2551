/** Who may sign in: the issuer, its keys and the audience, of a provider elsewhere or of a user pool made here. */
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  Mfa,
  OAuthScope,
  StringAttribute,
  UserPool,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { HouseFunction } from '../constructs/house-function.ts';

export interface Issuer {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
  /** Where the sign-in page is, for the content security policy. */
  readonly origins: readonly string[];
}

export interface CognitoOptions {
  readonly domainPrefix: string;
  /** Where the add-in is: "https://ntm.langson.gov.vn". */
  readonly addinOrigin: string;
  /** Puts the grants of a user into the access token. */
  readonly claims: HouseFunction;
}

/** As the local provider gives them: fifteen minutes, so that a revoked right ends soon; a working day to renew. */
const ACCESS = Duration.minutes(15);
const REFRESH = Duration.hours(12);

/** Where the dialog comes back to, beside the pane's page: Cognito sends nobody to any other address. */
const SIGNED_IN_PATH = '/addin/signed-in.html';

export function userPool(scope: Construct, options: CognitoOptions): Issuer {
  const { domainPrefix, addinOrigin, claims } = options;
  const pool = new UserPool(scope, 'People', {
    selfSignUpEnabled: false,
    signInAliases: { username: true },
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    featurePlan: FeaturePlan.ESSENTIALS,
    passwordPolicy: {
      minLength: 12,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    // Nobody changes their own rights: the client may write the language only.
    customAttributes: { grants: new StringAttribute({ mutable: true, maxLen: 2_048 }) },
    accountRecovery: AccountRecovery.NONE,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  Validations.of(pool).acknowledge({
    id: 'AwsSolutions-COG8',
    reason:
      'The Plus plan guesses at stolen passwords; here no password suffices, every sign-in asks for a second factor.',
  });
  pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, claims.lambda, LambdaVersion.V2_0);
  const domain = pool.addDomain('SignIn', { cognitoDomain: { domainPrefix } });
  const client = pool.addClient('AddIn', {
    generateSecret: false,
    authFlows: {},
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
      callbackUrls: [addinOrigin + SIGNED_IN_PATH],
      logoutUrls: [addinOrigin + SIGNED_IN_PATH],
    },
    accessTokenValidity: ACCESS,
    idTokenValidity: ACCESS,
    refreshTokenValidity: REFRESH,
    enableTokenRevocation: true,
    preventUserExistenceErrors: true,
    writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
  });
  const region = Stack.of(scope).region;
  const issuer = `https://cognito-idp.${region}.amazonaws.com/${pool.userPoolId}`;
  return {
    issuer,
    audience: client.userPoolClientId,
    jwksUrl: `${issuer}/.well-known/jwks.json`,
    origins: [
      `https://${domain.domainName}.auth.${region}.amazoncognito.com`,
      `https://cognito-idp.${region}.amazonaws.com`,
    ],
  };
}
