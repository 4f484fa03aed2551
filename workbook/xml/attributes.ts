// Reading and changing the attributes of one start tag, given as it is written: `<c r="E6" s="3">`.

const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The value as written, still escaped. A name is matched as written, with its prefix. */
export function attribute(tag: string, name: string): string | undefined {
  return attributes(tag).find((each) => each.name === name)?.value;
}

export function attributes(tag: string): { name: string; value: string }[] {
  return [...tag.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => ({
    name,
    value: double ?? single ?? '',
  }));
}

export function withoutAttributes(tag: string, ...names: string[]): string {
  return tag.replace(ATTRIBUTE, (whole, name: string) => (names.includes(name) ? '' : whole));
}

/** `value` must be escaped already. A new attribute comes last. */
export function withAttribute(tag: string, name: string, value: string): string {
  return withoutAttributes(tag, name).replace(
    /\s*\/?>$/,
    (end) => ` ${name}="${value}"${end.trim()}`,
  );
}

/** `<row r="6"/>` → `<row r="6">` */
export function opened(tag: string): string {
  return tag.replace(/\s*\/>$/, '>');
}
