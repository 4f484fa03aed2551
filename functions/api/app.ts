/** The API: every route of the list behind the one door. */
import { Hono } from 'hono';
import { ROUTE_IDS, ROUTES, type RouteId } from '#domain/routes';
import { endpoint, noSuchAddress, type Door, type Env } from './endpoint.ts';
import { HANDLERS } from './handlers.ts';

export type AppDeps = Pick<Door, 'services' | 'authenticate'> & Partial<Door>;

export function createApp(deps: AppDeps): Hono<Env> {
  const door: Door = {
    log: () => {},
    newId: () => crypto.randomUUID(),
    clock: () => performance.now(),
    ...deps,
  };
  const app = new Hono<Env>();
  const mount = <Id extends RouteId>(id: Id) => {
    const { method, path } = ROUTES[id];
    app.on(method, path.replace(/\{(\w+)\}/g, ':$1'), endpoint(door, id, HANDLERS[id]));
  };
  ROUTE_IDS.forEach(mount);
  app.notFound(noSuchAddress(door));
  return app;
}
