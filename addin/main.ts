/** The one page that Excel keeps open (shared runtime): functions, ribbon commands and the pane live in it together. */
import './functions/associate.ts';

void Office.onReady(async () => {
  const [{ mountPane }, { officeServices }] = await Promise.all([
    import('./pane/mount.tsx'),
    import('./pane/office-services.ts'),
  ]);
  const services = officeServices(window);
  mountPane(document.getElementById('pane')!, services);

  const { startFunctions } = await import('./functions/start.ts');
  await startFunctions(services);
});
