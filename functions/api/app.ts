/** Routes behind the one door: all of the API, or those of one concern. */
import { Hono } from 'hono';
import { noSuchAddress, type Door, type Env } from './endpoint.ts';
import type { Mount } from './mount.ts';

export type AppDeps = Pick<Door, 'services' | 'authenticate'> & Partial<Door>;

export function createApp(mounts: readonly Mount[], deps: AppDeps): Hono<Env> {
  const door: Door = {
    pace: () => 0,
    log: () => {},
    newId: () => crypto.randomUUID(),
    clock: () => performance.now(),
    ...deps,
  };
  const app = new Hono<Env>();
  for (const { route, through } of mounts) {
    app.on(route.method, route.path.replace(/\{(\w+)\}/g, ':$1'), through(door));
  }
  app.notFound(noSuchAddress(door));
  return app;
}
