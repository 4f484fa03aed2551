// The stacks of an environment as CloudFormation would get them: made without network, credentials and built bundles.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { BUNDLE_NAMES } from '#infra/bundles/bundles';
import { CONTEXT, environment } from '#infra/environment';
import { settingsOf } from '#infra/settings/environments';

/** Bundles that hold nothing: templates do not depend on what is in them. */
function emptyBundles(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-bundles-'));
  for (const name of BUNDLE_NAMES) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'index.cjs'), '');
  }
  return folder;
}

export function synthesized(name: string) {
  const app = new App({ context: CONTEXT, outdir: mkdtempSync(join(tmpdir(), 'ntm-cdk-')) });
  const stacks = environment(app, settingsOf(name), {
    bundles: emptyBundles(),
    account: '123456789012',
  });
  const { data, api, addin, watch, firewall } = stacks;
  return {
    app,
    stacks,
    data: Template.fromStack(data),
    api: Template.fromStack(api),
    addin: Template.fromStack(addin),
    watch: Template.fromStack(watch),
    firewall: firewall && Template.fromStack(firewall),
  };
}
