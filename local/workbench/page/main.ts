/** Starts the workbench with what was open before, the file that the address names (`?example=05986`), or an empty one. */
import { TEXTS } from '../messages/texts.ts';
import { emptyBook } from './empty-book.ts';
import { WorkbenchHandle } from './handle.ts';
import { readPreferences } from './preferences.ts';
import {
  listExamples,
  listUsers,
  playNetwork,
  readFunctions,
  readManifest,
  signInAs,
} from './server.ts';
import { Workbench } from './workbench.ts';

const preferences = readPreferences(localStorage);
playNetwork(preferences.network);
const [functions, manifest, examples, users] = await Promise.all([
  readFunctions(),
  readManifest(),
  listExamples(),
  listUsers(),
  signInAs(preferences.user),
]);
const workbench = new Workbench({ preferences, functions, manifest, examples, users });
window.workbench = new WorkbenchHandle(workbench);

if (!(await workbench.reopen())) {
  const asked = new URLSearchParams(location.search).get('example');
  const example = examples.find(({ code }) => code === asked);
  if (example) await workbench.openExample(example);
  else await workbench.open(TEXTS[preferences.language].newBook, await emptyBook());
}
