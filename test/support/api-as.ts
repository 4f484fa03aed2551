// The API as somebody, without a network: what the panes call in tests.
import { apiOver, type Api } from '#domain/routes/client';
import type { ApiWorld, Person } from '../functions/api/world.ts';

export function apiAs(world: ApiWorld, who: Person): Api {
  return apiOver(async ({ method, path, body }) => {
    const answer = await world.send(who, path, {
      method,
      ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
    });
    return { status: answer.status, text: JSON.stringify(answer.body) };
  });
}
