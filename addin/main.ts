/** The one page that Excel keeps open (shared runtime): functions, ribbon commands and the pane live in it together. */
import './functions/associate.ts';

await Office.onReady();
const { mountPane } = await import('./pane/mount.tsx');
mountPane(document.getElementById('pane')!);
