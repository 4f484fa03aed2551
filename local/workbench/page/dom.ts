/** Elements, told in one line each. */

type Attributes = Readonly<Record<string, string | boolean>>;

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false) continue;
    made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

export function button(text: string, onClick: () => void, attributes: Attributes = {}) {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', onClick);
  return made;
}

export interface Choice<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
}

export function choice<T extends string>({ label, value, options, onChoose }: Choice<T>) {
  const select = element(
    'select',
    {},
    ...options.map(([id, text]) => element('option', { value: id, selected: id === value }, text)),
  );
  select.addEventListener('change', () => {
    const chosen = options[select.selectedIndex];
    if (chosen) onChoose(chosen[0]);
  });
  return element('label', {}, label, select);
}

export function check(label: string, checked: boolean, onChange: (checked: boolean) => void) {
  const box = element('input', { type: 'checkbox', checked });
  box.addEventListener('change', () => onChange(box.checked));
  return element('label', { class: 'check' }, box, label);
}
