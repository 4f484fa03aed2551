/** The ribbon's buttons, by the names that manifest.xml gives them. */
import { deskOf } from '../pane/commune/desk.ts';
import type { PaneServices } from '../pane/services.ts';
import { refreshStoreFunctions } from '../functions/store/connection.ts';
import { COMMANDS, type CommandName } from './commands.ts';
import { freezeFunctions } from './freeze.ts';
import { commandOutcome } from './outcome.ts';
import { paneRequest } from './pane-request.ts';

type Run = () => Promise<void>;

export function commandsOf(services: PaneServices): Readonly<Record<CommandName, Run>> {
  return {
    async check() {
      paneRequest.set({ view: 'commune', tab: 'todo' });
      await showPane();
    },
    async sync() {
      paneRequest.set({ view: 'commune', tab: 'exchange' });
      await showPane();
      (await deskOf(services)).sender.wake();
    },
    refresh: refreshStoreFunctions,
    async freeze() {
      commandOutcome.set({ kind: 'frozen', ...(await freezeFunctions()) });
      await showPane();
    },
    async help() {
      const address = new URL('help/index.html', document.baseURI).href;
      if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) {
        Office.context.ui.openBrowserWindow(address);
      } else window.open(address, '_blank', 'noopener');
    },
  };
}

/** What was done is done, whether or not the pane comes to tell of it. */
async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane().catch(() => undefined);
}

export function registerCommands(services: PaneServices): void {
  const commands = commandsOf(services);
  for (const name of COMMANDS) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void run(commands[name], event);
    });
  }
}

async function run(command: Run, event: Office.AddinCommands.Event): Promise<void> {
  try {
    await command();
  } catch {
    commandOutcome.set({ kind: 'failed' });
    await showPane();
  } finally {
    // Until then Excel shows the button as busy.
    event.completed();
  }
}
