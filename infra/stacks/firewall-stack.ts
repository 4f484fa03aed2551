/**
 * The firewall, in us-east-1: that is where CloudFront looks for one, and an HTTP API cannot have any. It holds off who
 * asks too often: by address those without a token, by token everybody else, whole offices behind one address included.
 */
import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { Settings } from '../settings/settings.ts';

/** Requests in five minutes. A pane in use makes some thirty a minute; an office of a hundred shares one address. */
const LIMITS = { byToken: 600, byAddress: 10_000 } as const;

const WINDOW_SECONDS = 300;

const MANAGED = ['AWSManagedRulesAmazonIpReputationList', 'AWSManagedRulesKnownBadInputsRuleSet'];

export class FirewallStack extends Stack {
  readonly arn: string;

  constructor(scope: Construct, id: string, settings: Settings, props: StackProps) {
    super(scope, id, props);
    const measured = (name: string) => ({
      cloudWatchMetricsEnabled: true,
      sampledRequestsEnabled: false,
      metricName: `ntm-${settings.name}-${name}`,
    });
    const acl = new CfnWebACL(this, 'Firewall', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: measured('firewall'),
      rules: [
        {
          name: 'byToken',
          priority: 0,
          action: tooMany(),
          visibilityConfig: measured('byToken'),
          statement: {
            rateBasedStatement: {
              limit: LIMITS.byToken,
              evaluationWindowSec: WINDOW_SECONDS,
              aggregateKeyType: 'CUSTOM_KEYS',
              customKeys: [
                {
                  header: {
                    name: 'authorization',
                    textTransformations: [{ priority: 0, type: 'NONE' }],
                  },
                },
              ],
            },
          },
        },
        {
          name: 'byAddress',
          priority: 1,
          action: tooMany(),
          visibilityConfig: measured('byAddress'),
          statement: {
            rateBasedStatement: {
              limit: LIMITS.byAddress,
              evaluationWindowSec: WINDOW_SECONDS,
              aggregateKeyType: 'IP',
            },
          },
        },
        ...MANAGED.map((name, index) => ({
          name,
          priority: 10 + index,
          overrideAction: { none: {} },
          visibilityConfig: measured(name),
          statement: { managedRuleGroupStatement: { vendorName: 'AWS', name } },
        })),
      ],
    });
    this.arn = acl.attrArn;
  }
}

/** As API Gateway says it: whoever keeps to it comes again. */
function tooMany(): CfnWebACL.RuleActionProperty {
  return {
    block: {
      customResponse: {
        responseCode: 429,
        responseHeaders: [{ name: 'retry-after', value: '60' }],
      },
    },
  };
}
