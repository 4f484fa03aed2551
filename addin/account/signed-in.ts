/** The page in the dialog: opened by the pane it goes to the provider; opened by the provider it hands over the tokens. */
import { deploymentOf } from './deployment.ts';
import type { DialogMessage } from './dialog-message.ts';
import { signInAddress, tokensFrom } from './provider.ts';

export async function runDialogPage(window: Window): Promise<void> {
  const { document, location } = window;
  const deployment = deploymentOf(document);
  const answered = /[?&](code|error)=/.test(location.search);
  if (!answered) {
    location.replace(await signInAddress(deployment, document.documentElement.lang));
    return;
  }
  const message = await tokensFrom(deployment, location.href).then(
    (tokens): DialogMessage => ({ kind: 'tokens', tokens }),
    (error: unknown): DialogMessage => ({ kind: 'refused', why: String(error) }),
  );
  // Only a parent on this very origin hears it.
  Office.context.ui.messageParent(JSON.stringify(message));
}
