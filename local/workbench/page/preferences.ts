/** What a person chose in the workbench, kept in the browser. */
import * as z from 'zod';

const schema = z.object({
  language: z.enum(['vi', 'en']).catch('vi'),
  look: z.enum(['light', 'dark']).catch('light'),
  user: z.string().catch(''),
  blanks: z.enum(['desktop', 'web']).catch('desktop'),
  version: z.enum(['current', 'volume2021', 'excel2016']).catch('current'),
  refusesWhileEditing: z.boolean().catch(false),
  limitsPayload: z.boolean().catch(false),
  network: z.enum(['well', 'slow', 'absent']).catch('well'),
  paneWidth: z.number().min(320).max(700).catch(350),
});

export type Preferences = z.infer<typeof schema>;

const KEY = 'workbench.preferences';

export function readPreferences(storage: Storage): Preferences {
  try {
    return schema.parse(JSON.parse(storage.getItem(KEY) ?? '{}'));
  } catch {
    return schema.parse({});
  }
}

export function keepPreferences(storage: Storage, preferences: Preferences): void {
  storage.setItem(KEY, JSON.stringify(preferences));
}

/** All but our own: what the add-in kept of the person before. */
export function forgetAddIn(storage: Storage): void {
  for (const key of Object.keys(storage)) if (key !== KEY) storage.removeItem(key);
}
