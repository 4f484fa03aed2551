/** Connects the functions with the services of the page: what they ask, what they remember, what they speak. */
import type { PaneServices } from '../pane/services.ts';
import { tellingWrites } from './after-writes.ts';
import { speakAs } from './language.ts';
import { byTimer, connectFunctions, refreshStoreFunctions } from './store/connection.ts';
import { documentSettings } from './store/document-settings.ts';
import { workbookPlace } from './workbook-place.ts';

export async function startFunctions({ api, account, settings }: PaneServices): Promise<void> {
  speakAs(() => settings.get().language);
  account.session.subscribe(() => void refreshStoreFunctions());
  await connectFunctions({
    api,
    place: workbookPlace,
    settings: documentSettings(),
    now: () => new Date(),
  });
}

export function followWrites(services: PaneServices): PaneServices {
  return {
    ...services,
    api: tellingWrites(services.api, byTimer, () => void refreshStoreFunctions()),
  };
}
