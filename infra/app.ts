/** What `cdk` runs: `cdk deploy --all -c environment=lang-son`. */
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { BUNDLE_FOLDER } from './bundles/bundles.ts';
import { CONTEXT, environment } from './environment.ts';
import { settingsOf } from './settings/environments.ts';

const app = new App({ context: CONTEXT });
const name: unknown = app.node.tryGetContext('environment') ?? 'vi-du';

environment(app, settingsOf(String(name)), {
  bundles: join(import.meta.dirname, '..', BUNDLE_FOLDER),
  account: process.env['CDK_DEFAULT_ACCOUNT'],
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
