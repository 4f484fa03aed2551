/** The title bar: the file, its state, and the menus of the workbench itself. */
import type { Texts } from '../messages/texts.ts';
import { button, check, choice, element } from './dom.ts';
import type { Preferences } from './preferences.ts';
import type { Example, User } from './server.ts';

export interface TitleBarOptions {
  readonly texts: Texts;
  readonly preferences: Preferences;
  readonly examples: readonly Example[];
  readonly users: readonly User[];
  readonly onOpenFile: (file: File) => void;
  readonly onOpenExample: (example: Example) => void;
  readonly onSave: () => void;
  /** Asked for another way of things: the workbench begins anew where it must. */
  readonly onPrefer: (change: Partial<Preferences>) => void;
}

export interface TitleBar {
  readonly element: HTMLElement;
  show(name: string, state: string): void;
}

export function titleBar(options: TitleBarOptions): TitleBar {
  const { texts, onSave } = options;
  const name = element('strong');
  const state = element('span', { class: 'state', role: 'status' });
  const bar = element(
    'header',
    { class: 'title-bar', title: texts.notExcel },
    name,
    state,
    element('span', { class: 'spacer' }),
    fileButton(options),
    menu(texts.openExample, exampleList(options)),
    button(texts.save, onSave, { 'data-action': 'save' }),
    menu(texts.who, who(options)),
    menu(texts.play, ...plays(options)),
  );
  return {
    element: bar,
    show(shownName, shownState) {
      name.textContent = shownName;
      state.textContent = shownState;
    },
  };
}

function menu(label: string, ...children: readonly Node[]): HTMLElement {
  const details = element(
    'details',
    {},
    element('summary', {}, label),
    element('div', { class: 'menu' }, ...children),
  );
  details.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') details.open = false;
  });
  details.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !details.contains(relatedTarget as Node)) details.open = false;
  });
  return details;
}

function fileButton({ texts, onOpenFile }: TitleBarOptions): HTMLElement {
  const input = element('input', { type: 'file', accept: '.xlsx', hidden: true });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) onOpenFile(file);
    input.value = '';
  });
  return element(
    'span',
    {},
    input,
    button(texts.open, () => input.click()),
  );
}

function exampleList({ examples, onOpenExample }: TitleBarOptions): HTMLElement {
  const districts = [...new Set(examples.map(({ district }) => district))];
  return element(
    'div',
    {},
    ...districts.flatMap((district) => [
      element('h3', {}, district),
      element(
        'ul',
        {},
        ...examples
          .filter((example) => example.district === district)
          .map((example) =>
            element(
              'li',
              {},
              button(example.name.replace(/\.xlsx$/, ''), () => onOpenExample(example), {
                'data-example': example.code,
              }),
            ),
          ),
      ),
    ]),
  );
}

function who({ texts, preferences, users, onPrefer }: TitleBarOptions): HTMLElement {
  return choice({
    label: texts.who,
    value: preferences.user,
    options: [
      ['', texts.askWhenSigningIn],
      ...users.map(({ id, name, post }) => [id, `${name} · ${post}`] as const),
    ],
    onChoose: (user) => onPrefer({ user }),
  });
}

function plays({ texts, preferences, onPrefer }: TitleBarOptions): readonly HTMLElement[] {
  return [
    choice({
      label: texts.blanks,
      value: preferences.blanks,
      options: [
        ['desktop', texts.blanksDesktop],
        ['web', texts.blanksWeb],
      ],
      onChoose: (blanks) => onPrefer({ blanks }),
    }),
    choice({
      label: texts.version,
      value: preferences.version,
      options: [
        ['current', texts.current],
        ['volume2021', texts.volume2021],
        ['excel2016', texts.excel2016],
      ],
      onChoose: (version) => onPrefer({ version }),
    }),
    choice({
      label: texts.network,
      value: preferences.network,
      options: [
        ['well', texts.networkWell],
        ['slow', texts.networkSlow],
        ['absent', texts.networkAbsent],
      ],
      onChoose: (network) => onPrefer({ network }),
    }),
    check(texts.editing, preferences.refusesWhileEditing, (refusesWhileEditing) =>
      onPrefer({ refusesWhileEditing }),
    ),
    check(texts.limit, preferences.limitsPayload, (limitsPayload) => onPrefer({ limitsPayload })),
    choice({
      label: texts.look,
      value: preferences.look,
      options: [
        ['light', texts.light],
        ['dark', texts.dark],
      ],
      onChoose: (look) => onPrefer({ look }),
    }),
    choice({
      label: texts.language,
      value: preferences.language,
      options: [
        ['vi', 'Tiếng Việt'],
        ['en', 'English'],
      ],
      onChoose: (language) => onPrefer({ language }),
    }),
  ];
}
