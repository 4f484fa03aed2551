/** What a person sets for the pane on this computer, and what whoever deployed it has set for everybody. */
import * as z from 'zod';
import { LANGUAGES } from '#domain/messages/language';
import { periodId } from '#domain/routes/schemas/names';
import type { Keep } from '../state/keep.ts';
import { Store } from '../state/store.ts';

const settingsSchema = z.object({
  language: z.enum(LANGUAGES),
  /** Origin of the API: "https://ntm.langson.gov.vn". */
  server: z.url({ protocol: /^https?$/ }),
  /** Whether the sign-in outlives the pane. */
  remember: z.boolean(),
  /** The period last looked at, for whoever looks at more than the open workbook. */
  period: periodId.optional(),
});

export type Settings = Readonly<z.infer<typeof settingsSchema>>;

const KEY = 'ntm.settings';

/** Vietnamese wherever nobody has chosen: many offices here run Excel in English. */
export function settingsStore(keep: Keep, server: string): Store<Settings> {
  const usual: Settings = { language: 'vi', server, remember: true };
  const store = new Store<Settings>({ ...usual, ...kept(keep) });
  store.subscribe(() => keep.write(KEY, JSON.stringify(store.get())));
  return store;
}

function kept(keep: Keep): Partial<Settings> {
  const text = keep.read(KEY);
  if (text === null) return {};
  try {
    return settingsSchema.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

/** As typed: with or without https, with a path or a slash behind it. Null where it is no address. */
export function serverOrigin(typed: string): string | null {
  const text = typed.trim();
  try {
    const url = new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`);
    return url.hostname.includes('.') || url.hostname === 'localhost' ? url.origin : null;
  } catch {
    return null;
  }
}
