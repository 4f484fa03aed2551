/** Packs by their hash: those that ship are here, those that the province published are asked for once. */
import type { Api } from '#domain/routes/client';
import { packByHash } from '#domain/packs/catalogue';
import { loadPack } from '#domain/packs/load';
import type { Pack } from '#domain/packs/schema';

const published = new Map<string, Promise<Pack>>();

/** Throws what the API throws. */
export function readPack(api: Api, hash: string): Promise<Pack> {
  const shipped = packByHash(hash);
  if (shipped) return Promise.resolve(shipped);
  let asked = published.get(hash);
  if (!asked) {
    asked = api
      .call('readPack', { params: { hash } })
      .then(({ hash: _hash, ...data }) => loadPack(data));
    published.set(hash, asked);
    // What failed is asked again.
    asked.catch(() => published.delete(hash));
  }
  return asked;
}
