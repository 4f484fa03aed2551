/** One address for everything a commune meets: the add-in's files from S3, and the API below `/v1`. */
import { CfnOutput, Fn, Stack, Validations, type StackProps } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { HouseBucket } from '../constructs/house-bucket.ts';
import type { Settings } from '../settings/settings.ts';
import type { ApiStack } from './api-stack.ts';
import { securityHeaders } from './headers.ts';

export interface AddinStackProps extends StackProps {
  readonly api: ApiStack;
  /** Of the firewall; absent: none. */
  readonly webAclArn?: string | undefined;
}

export class AddinStack extends Stack {
  readonly files: Bucket;
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, settings: Settings, props: AddinStackProps) {
    super(scope, id, props);
    const { api, issuer } = props.api;
    const { domain, retention } = settings;
    const logs = new HouseBucket(this, 'Logs', {
      takesLogs: true,
      expireAfterDays: retention.logDays,
    }).bucket;
    this.files = new HouseBucket(this, 'Files', { logsInto: logs }).bucket;

    this.distribution = new Distribution(this, 'Distribution', {
      comment: `NTM Sheets ${settings.name}`,
      httpVersion: HttpVersion.HTTP2_AND_3,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      logBucket: logs,
      logFilePrefix: 'cloudfront/',
      webAclId: props.webAclArn,
      domainNames: domain && [domain.name],
      certificate:
        domain && Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.files),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: securityHeaders(this, 'Headers', issuer.origins),
        compress: true,
      },
      additionalBehaviors: {
        '/v1/*': {
          origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)), {
            protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
            originSslProtocols: [OriginSslPolicy.TLS_V1_2],
          }),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          // Figures are never anybody else's: nothing is kept on the way.
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        },
      },
    });
    this.acknowledge(settings);
    // What whoever deploys needs next (docs/guides/deploy.md).
    new CfnOutput(this, 'FilesBucket', { value: this.files.bucketName });
    new CfnOutput(this, 'DistributionId', { value: this.distribution.distributionId });
    new CfnOutput(this, 'Address', {
      value: `https://${domain?.name ?? this.distribution.distributionDomainName}`,
    });
  }

  private acknowledge({ domain, firewall }: Settings): void {
    const reasons: Readonly<Record<string, string | false>> = {
      CFR1: 'Officers travel, and their networks leave the country by other countries; what they ask for needs a token.',
      CFR2: !firewall && 'Without the firewall API Gateway holds requests down, route by route.',
      CFR4:
        !domain &&
        'A distribution without a domain of its own has the certificate of CloudFront, which sets no minimum; the guide asks for a domain.',
    };
    for (const [rule, reason] of Object.entries(reasons)) {
      if (reason) {
        Validations.of(this.distribution).acknowledge({ id: `AwsSolutions-${rule}`, reason });
      }
    }
  }
}
