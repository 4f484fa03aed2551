/** The strip below the title: the add-in's own tab, with the commands of its manifest. */
import type { Texts } from '../messages/texts.ts';
import { button, element } from './dom.ts';
import type { Command, Tab } from './manifest.ts';

export interface RibbonOptions {
  readonly texts: Texts;
  readonly tab: Tab | null;
  readonly onShowPane: () => void;
  readonly onCommand: (command: string, functionName: string) => void;
}

export function ribbon({ texts, tab, onShowPane, onCommand }: RibbonOptions): HTMLElement {
  const commandButton = ({ id, label, tip, icon, functionName }: Command) => {
    const run = functionName === null ? onShowPane : () => onCommand(id, functionName);
    const made = button(label, run, { title: tip, 'data-command': id });
    // From wherever the manifest says: the workbench has it at its own address.
    if (icon) made.prepend(element('img', { src: new URL(icon).pathname, alt: '' }));
    return made;
  };
  const groups = tab?.groups ?? [[]];
  return element(
    'nav',
    { class: 'ribbon', 'aria-label': tab?.label ?? texts.ribbon },
    element('span', { class: 'tab' }, tab?.label ?? texts.ribbon),
    ...groups.map((commands) =>
      element('div', { class: 'group' }, ...commands.map((command) => commandButton(command))),
    ),
    ...(tab ? [] : [button(texts.showPane, onShowPane)]),
  );
}
