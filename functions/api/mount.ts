/** Routes with their handlers, of one concern or of all: what an app is made of. */
import type { ROUTES, RouteId } from '#domain/routes';
import type { Route } from '#domain/routes/route';
import { endpoint, type Door, type Handler, type Respond } from './endpoint.ts';

export interface Mount {
  readonly id: RouteId;
  readonly route: Route;
  readonly through: (door: Door) => Respond;
}

export function mountsOf<Ids extends RouteId>(
  routes: Pick<typeof ROUTES, Ids>,
  handlers: { readonly [Id in Ids]: Handler<Id> },
): readonly Mount[] {
  const mount = <Id extends Ids>(id: Id): Mount => ({
    id,
    route: routes[id],
    through: (door) => endpoint(door, id, routes[id], handlers[id]),
  });
  return (Object.keys(routes) as Ids[]).map(mount);
}
