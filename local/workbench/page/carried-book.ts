/** The open workbook, put by while the page begins anew: for another person, language or Excel nothing typed is lost. */
import * as z from 'zod';

interface CarriedBook {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it was changed since it was last saved. */
  readonly isDirty: boolean;
}

/** In the session, so that each tab of the browser takes back its own; the bytes, which may be many, in a cache. */
const KEY = 'workbench.carried';
const CACHE = 'workbench';
const carried = z.object({ at: z.string(), name: z.string(), isDirty: z.boolean() });

export async function putBy({ bytes, ...what }: CarriedBook): Promise<void> {
  const at = `/workbench/carried/${crypto.randomUUID()}`;
  const cache = await caches.open(CACHE);
  await cache.put(at, new Response(bytes.slice()));
  sessionStorage.setItem(KEY, JSON.stringify({ at, ...what }));
}

/** Null where nothing was put by. */
export async function takeBack(): Promise<CarriedBook | null> {
  const kept = sessionStorage.getItem(KEY);
  if (kept === null) return null;
  sessionStorage.removeItem(KEY);
  const { at, ...what } = carried.parse(JSON.parse(kept));
  const cache = await caches.open(CACHE);
  const answer = await cache.match(at);
  if (!answer) return null;
  await cache.delete(at);
  return { ...what, bytes: new Uint8Array(await answer.arrayBuffer()) };
}
