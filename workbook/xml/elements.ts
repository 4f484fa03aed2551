// As much XML as it takes to find an element in a part and to change it in place: offsets, no tree.

export class XmlError extends Error {
  override readonly name = 'XmlError';
}

/** Where an element lies in the XML: tag from `start` to `open`, content from `open` to `close`, all up to `end`. */
export interface Element {
  /** As written, with its prefix. */
  readonly name: string;
  readonly start: number;
  readonly open: number;
  readonly close: number;
  readonly end: number;
}

interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The tags in a stretch of XML; comments, CDATA and instructions are passed over. Throws XmlError. */
export function* tags(xml: string, from = 0, to = xml.length): Generator<Tag> {
  for (let start = xml.indexOf('<', from); start >= 0 && start < to;) {
    const skipped = SKIPPED.find(([opening]) => xml.startsWith(opening, start));
    const end = skipped ? after(xml, skipped[1], start) : tagEnd(xml, start);
    if (!skipped) yield readTag(xml, start, end);
    start = xml.indexOf('<', end);
  }
}

const SKIPPED: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

function after(xml: string, closing: string, from: number): number {
  const at = xml.indexOf(closing, from);
  if (at < 0) throw new XmlError(`no ${closing}`);
  return at + closing.length;
}

/** Just behind the `>` of a tag; one inside an attribute does not count. */
function tagEnd(xml: string, start: number): number {
  for (let at = start + 1; at < xml.length; at++) {
    const character = xml[at];
    if (character === '>') return at + 1;
    if (character === '"' || character === "'") at = after(xml, character, at + 1) - 1;
  }
  throw new XmlError('unfinished tag');
}

function readTag(xml: string, start: number, end: number): Tag {
  const closing = xml[start + 1] === '/';
  const [name] = /^[^\s/>]*/.exec(xml.slice(start + (closing ? 2 : 1), end))!;
  // A document type (`<!DOCTYPE`) is not allowed in a workbook, and entities of its own are what it would be for.
  if (name === '' || name.startsWith('!')) throw new XmlError('no tag name');
  return { kind: closing ? 'close' : xml[end - 2] === '/' ? 'empty' : 'open', name, start, end };
}

/** The elements that lie directly in this stretch of XML, in order. Throws XmlError. */
export function* elements(xml: string, from = 0, to = xml.length): Generator<Element> {
  let outer: Tag | undefined;
  let depth = 0;
  for (const tag of tags(xml, from, to)) {
    if (tag.kind === 'open') {
      if (depth++ === 0) outer = tag;
    } else if (tag.kind === 'empty') {
      if (depth === 0) yield { ...bounds(tag), open: tag.end, close: tag.end, end: tag.end };
    } else {
      if (--depth < 0) throw new XmlError(`</${tag.name}> closes nothing`);
      if (depth > 0 || !outer) continue;
      if (tag.name !== outer.name) throw new XmlError(`</${tag.name}> closes <${outer.name}>`);
      yield { ...bounds(outer), open: outer.end, close: tag.start, end: tag.end };
    }
  }
  if (depth > 0) throw new XmlError(`<${outer?.name}> is not closed`);
}

function bounds({ name, start }: Tag): Pick<Element, 'name' | 'start'> {
  return { name, start };
}

export function children(xml: string, parent: Element): Generator<Element> {
  return elements(xml, parent.open, parent.close);
}

/** The one outermost element. Throws XmlError when there is none. */
export function root(xml: string): Element {
  for (const element of elements(xml)) return element;
  throw new XmlError('no element');
}

/** "x:c" → "x:", the prefix that its own elements need too; "c" → "". */
export function prefixOf({ name }: Pick<Element, 'name'>): string {
  return name.slice(0, name.indexOf(':') + 1);
}

export function localName({ name }: Pick<Element, 'name'>): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The start tag as written. */
export function openTag(xml: string, { start, open }: Pick<Element, 'start' | 'open'>): string {
  return xml.slice(start, open);
}
