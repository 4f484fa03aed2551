import { runDialogPage } from './account/signed-in.ts';

void Office.onReady(() => runDialogPage(window));
