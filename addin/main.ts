/** The one page that Excel keeps open (shared runtime): functions, ribbon commands and the pane live in it together. */
import './functions/associate.ts';

// While Excel and its script come to terms, the pane is on its way already.
const loading = Promise.all([
  import('./pane/mount.tsx'),
  import('./pane/office-services.ts'),
  import('./functions/start.ts'),
]);

void Office.onReady(async () => {
  const [{ mountPane }, { officeServices }, { followWrites, startFunctions }] = await loading;
  const services = followWrites(officeServices(window));
  mountPane(document.getElementById('pane')!, services);

  const { registerCommands } = await import('./commands/register.ts');
  registerCommands(services);
  await startFunctions(services);
});
