/** The Office dialog in which one signs in: our own page first, then the provider's, then ours again with the tokens. */
import { UnreachableError } from '../client/fetch-api.ts';
import type { Deployment } from './deployment.ts';
import { dialogMessage } from './dialog-message.ts';
import type { Tokens } from './tokens.ts';

/** Percent of the screen: the provider's page must fit without scrolling on a small laptop. */
const SIZE = { height: 70, width: 30 };

/** `displayDialogAsync`: the person did not allow it, or another one is open. */
const IGNORED = 12009;
/** `DialogEventReceived`: closed by the person. */
const CLOSED = 12006;

/** Null where the person closes it. */
export function signInByDialog({ signedIn }: Deployment): Promise<Tokens | null> {
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(signedIn, SIZE, ({ status, value: dialog, error }) => {
      if (status !== Office.AsyncResultStatus.Succeeded) {
        if (error.code === IGNORED) resolve(null);
        else reject(new Error(error.message));
        return;
      }
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
        dialog.close();
        const message = dialogMessage('message' in event ? event.message : '');
        if (message?.kind === 'tokens') resolve(message.tokens);
        else reject(new Error(message?.why ?? 'The dialog said nothing that can be understood'));
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
        if ('error' in event && event.error === CLOSED) resolve(null);
        else reject(new UnreachableError('The sign-in page does not open'));
      });
    });
  });
}
