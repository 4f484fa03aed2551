/**
 * The API as it is deployed: a built file for each concern, and what API Gateway does between them. Each writes its
 * lines to the standard output, as for CloudWatch.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CONCERN_NAMES, CONCERNS } from '#domain/routes/concerns';
import type { Route } from '#domain/routes/route';
import type { LambdaHandler } from '../gateway/gateway.ts';
import { ROOT } from '../pages/pages.ts';

/** Builds them first. They read the environment of this process, as they read that of Lambda. */
export async function builtHandler(
  environment: Readonly<Record<string, string>>,
): Promise<LambdaHandler> {
  const { buildBundles } = await import('#infra/bundles/build');
  const { BUNDLE_FOLDER } = await import('#infra/bundles/bundles');
  const bundles = await buildBundles(ROOT, join(ROOT, BUNDLE_FOLDER));
  Object.assign(process.env, environment);
  const byRoute = new Map<string, LambdaHandler>();
  for (const concern of CONCERN_NAMES) {
    const { file } = bundles.find(({ name }) => name === concern)!;
    const { handler } = createRequire(file)(file) as { readonly handler: LambdaHandler };
    for (const { method, path } of Object.values<Route>(CONCERNS[concern])) {
      byRoute.set(`${method} ${path}`, handler);
    }
  }
  return (event, context) => byRoute.get(event.routeKey)!(event, context);
}
