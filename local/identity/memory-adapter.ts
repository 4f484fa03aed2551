/** Where the provider keeps sessions, codes and refresh tokens: as long as it runs. */
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

export function memoryAdapters(now: () => number): AdapterFactory {
  const grants = new Map<string, Set<() => void>>();
  return (): Adapter => {
    const kept = new Map<string, Kept>();
    const find = (id: string) => {
      const found = kept.get(id);
      if (found && found.until <= now()) kept.delete(id);
      return kept.get(id)?.payload;
    };
    const findWhere = (property: 'uid' | 'userCode', value: string) =>
      [...kept.keys()].map(find).find((payload) => payload?.[property] === value);
    return {
      async upsert(id, payload, expiresIn = Infinity) {
        kept.set(id, { payload, until: now() + expiresIn * 1000 });
        const { grantId } = payload;
        if (grantId === undefined) return;
        const ofGrant = grants.get(grantId) ?? new Set();
        grants.set(
          grantId,
          ofGrant.add(() => kept.delete(id)),
        );
      },
      find: async (id) => find(id),
      findByUid: async (uid) => findWhere('uid', uid),
      findByUserCode: async (userCode) => findWhere('userCode', userCode),
      async consume(id) {
        const payload = find(id);
        if (payload) payload.consumed = Math.floor(now() / 1000);
      },
      async destroy(id) {
        kept.delete(id);
      },
      async revokeByGrantId(grantId) {
        for (const forget of grants.get(grantId) ?? []) forget();
        grants.delete(grantId);
      },
    };
  };
}
