/** How much of the whole API each kind of route may take, so that one of them cannot keep out the others. */
import type { Route } from '#domain/routes/route';
import type { Settings } from '../settings/settings.ts';

interface RouteThrottle {
  readonly ThrottlingRateLimit: number;
  readonly ThrottlingBurstLimit: number;
}

/** Parts of the whole. Nobody who is not signed in needs more than to see that the service is there. */
const SHARE = { anyone: 0.1, immutable: 0.5, reads: 1, writes: 0.75 } as const;

function kindOf({ access, writes = false, immutable = false }: Route): keyof typeof SHARE {
  if (access.kind === 'anyone') return 'anyone';
  if (writes) return 'writes';
  return immutable ? 'immutable' : 'reads';
}

export function throttleOf(route: Route, { rate, burst }: Settings['requests']): RouteThrottle {
  const share = SHARE[kindOf(route)];
  return {
    ThrottlingRateLimit: Math.ceil(rate * share),
    ThrottlingBurstLimit: Math.ceil(burst * share),
  };
}
