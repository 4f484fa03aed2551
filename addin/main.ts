/** The one page that Excel keeps open (shared runtime): functions, ribbon commands and the pane live in it together. */
import './functions/associate.ts';
import { speakAs } from './functions/language.ts';
import { connectFunctions, refreshStoreFunctions } from './functions/store/connection.ts';
import { documentSettings } from './functions/store/document-settings.ts';
import { workbookPlace } from './functions/workbook-place.ts';

void Office.onReady(async () => {
  const [{ mountPane }, { officeServices }] = await Promise.all([
    import('./pane/mount.tsx'),
    import('./pane/office-services.ts'),
  ]);
  const services = officeServices(window);
  mountPane(document.getElementById('pane')!, services);

  speakAs(() => services.settings.get().language);
  await connectFunctions({
    api: services.api,
    place: workbookPlace,
    settings: documentSettings(),
    now: () => new Date(),
  });
  services.account.session.subscribe(() => void refreshStoreFunctions());
});
