/** Cells follow what this pane sends: after every call that writes, they ask the store again. */
import { ROUTES, type RouteId } from '#domain/routes';
import type { Api, Call } from '#domain/routes/client';
import type { Route } from '#domain/routes/route';
import type { Later } from './store/live-answers.ts';

/** Roll-ups are made right after a commit, and not in it: mostly at once, sometimes by the sweep. */
const MADE_AFTER_MS = [1_500, 10_000];

export function tellingWrites(api: Api, later: Later, written: () => void): Api {
  let waiting: (() => void)[] = [];
  return {
    async call<Id extends RouteId>(id: Id, call: Call<Id>) {
      const reply = await api.call(id, call);
      const { writes }: Route = ROUTES[id];
      if (writes) {
        for (const stop of waiting) stop();
        waiting = MADE_AFTER_MS.map((ms) => later(ms, written));
      }
      return reply;
    },
  };
}
