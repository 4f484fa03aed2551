/** The commands of the add-in's ribbon tab, as its manifest has them. */

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string | null;
  /** Null opens the pane. */
  readonly functionName: string | null;
}

export interface Tab {
  readonly label: string;
  readonly groups: readonly (readonly Command[])[];
}

export function ribbonTab(manifest: string, language: string): Tab | null {
  const xml = new DOMParser().parseFromString(manifest, 'text/xml');
  const tab = first(xml, 'CustomTab');
  if (!tab) return null;
  const resource = resources(xml, language);
  const label = labelOf(tab, resource);
  const groups = all(tab, 'Group').map((group) =>
    all(group, 'Control').map((control) => commandOf(control, resource)),
  );
  return { label, groups };
}

type Resource = (id: string | null | undefined) => string;

function commandOf(control: Element, resource: Resource): Command {
  const tip = first(control, 'Description')?.getAttribute('resid');
  const icon = all(control, 'Image').find((image) => image.getAttribute('size') === '32');
  return {
    id: control.getAttribute('id') ?? '',
    label: labelOf(control, resource),
    tip: resource(tip),
    icon: icon ? resource(icon.getAttribute('resid')) : null,
    functionName: first(control, 'FunctionName')?.textContent ?? null,
  };
}

function labelOf(parent: Element, resource: Resource): string {
  const own = [...parent.children].find(({ localName }) => localName === 'Label');
  return resource(own?.getAttribute('resid'));
}

function resources(xml: Document, language: string): Resource {
  const texts = new Map<string, string>();
  for (const item of [...all(xml, 'String'), ...all(xml, 'Image'), ...all(xml, 'Url')]) {
    const id = item.getAttribute('id');
    if (!id) continue;
    const other = all(item, 'Override').find((each) =>
      (each.getAttribute('Locale') ?? '').startsWith(language),
    );
    texts.set(id, other?.getAttribute('Value') ?? item.getAttribute('DefaultValue') ?? '');
  }
  return (id) => (id ? (texts.get(id) ?? '') : '');
}

function all(parent: Document | Element, name: string): readonly Element[] {
  return [...parent.getElementsByTagNameNS('*', name)];
}

function first(parent: Document | Element, name: string): Element | undefined {
  return all(parent, name)[0];
}
