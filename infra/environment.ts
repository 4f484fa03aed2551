/** All stacks of one environment, in the order in which they lean on each other. */
import { Tags, type App, type StackProps } from 'aws-cdk-lib';
import type { Settings } from './settings/settings.ts';
import { AddinStack } from './stacks/addin-stack.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { FirewallStack } from './stacks/firewall-stack.ts';
import { WatchStack } from './stacks/watch-stack.ts';

/** Ways of CDK that are not its usual ones: access logs of S3 by policy, as buckets of today have no ACLs. */
export const CONTEXT = { '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true };

export interface EnvironmentOptions {
  /** Where the bundles lie. */
  readonly bundles: string;
  /** Absent: that of whoever deploys. */
  readonly account?: string | undefined;
}

/** Where CloudFront looks for its firewall. */
const FIREWALL_REGION = 'us-east-1';

export function environment(app: App, settings: Settings, options: EnvironmentOptions) {
  const { bundles, account } = options;
  const propsIn = (region: string): StackProps => ({
    env: { region, ...(account === undefined ? {} : { account }) },
    crossRegionReferences: settings.firewall,
  });
  const props = propsIn(settings.region);
  const id = (part: string) => `ntm-${settings.name}-${part}`;

  const data = new DataStack(app, id('data'), settings, props);
  const api = new ApiStack(app, id('api'), settings, {
    ...props,
    data,
    bundles,
  });
  const firewall = settings.firewall
    ? new FirewallStack(app, id('firewall'), settings, propsIn(FIREWALL_REGION))
    : undefined;
  const addin = new AddinStack(app, id('addin'), settings, {
    ...props,
    api,
    webAclArn: firewall?.arn,
  });
  const watch = new WatchStack(app, id('watch'), settings, { ...props, data, api });
  Tags.of(app).add('ntm:environment', settings.name);
  return { data, api, addin, watch, firewall };
}
