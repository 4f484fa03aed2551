// The `<c>` element of one cell.
import { opened, withAttribute, withoutAttributes } from '../xml/attributes.ts';
import { fromText } from '../xml/binary.ts';
import { children, type Element, localName, openTag, prefixOf } from '../xml/elements.ts';
import { escapeText } from '../xml/escape.ts';
import { type CellContent } from './cell-change.ts';
import { formatCell, type Position } from './cell-reference.ts';

export interface RewrittenCell {
  readonly xml: string;
  /** The start tag of the formula that gave way, if there was one. */
  readonly droppedFormula?: string;
}

/**
 * The cell with other content. Its format and what else it carries stay.
 * Undefined when a cached result is to be set and there is no formula.
 */
export function rewriteCell(
  xml: string,
  cell: Element,
  content: CellContent,
): RewrittenCell | undefined {
  const parts = [...children(xml, cell)];
  const formula = parts.find((part) => localName(part) === 'f');
  const keepsFormula = 'cached' in content;
  if (keepsFormula && !formula) return undefined;

  const { type, body } = valueXml(content, prefixOf(cell));
  // `vm` speaks of the old value, `cm` of the formula.
  const stripped = withoutAttributes(
    openTag(xml, cell),
    't',
    'vm',
    ...(keepsFormula ? [] : ['cm']),
  );
  const inside = [
    ...(keepsFormula ? parts.filter((part) => part === formula) : []).map((part) =>
      whole(xml, part),
    ),
    body,
    ...parts
      .filter((part) => !['f', 'v', 'is'].includes(localName(part)))
      .map((part) => whole(xml, part)),
  ].join('');
  const tag = opened(type === undefined ? stripped : withAttribute(stripped, 't', type));
  return {
    xml: `${tag}${inside}</${cell.name}>`,
    ...(formula && !keepsFormula && { droppedFormula: openTag(xml, formula) }),
  };
}

/** A cell where there was none. */
export function newCell(position: Position, content: CellContent, prefix: string): string {
  const { type, body } = valueXml(content, prefix);
  const typed = type === undefined ? '' : ` t="${type}"`;
  return `<${prefix}c r="${formatCell(position)}"${typed}>${body}</${prefix}c>`;
}

/** The value and the `t` that says how to read it: without one it is a number. */
function valueXml(content: CellContent, prefix: string): { type?: string; body: string } {
  if ('clear' in content) return { body: '' };
  if ('number' in content) return { body: `<${prefix}v>${content.number}</${prefix}v>` };
  if ('text' in content) {
    const body = `<${prefix}is>${textElement(`${prefix}t`, content.text)}</${prefix}is>`;
    return { type: 'inlineStr', body };
  }
  const { cached } = content;
  if (cached === null) return { body: '' };
  if (typeof cached === 'number') return { body: `<${prefix}v>${cached}</${prefix}v>` };
  if (typeof cached === 'boolean')
    return { type: 'b', body: `<${prefix}v>${cached ? 1 : 0}</${prefix}v>` };
  return { type: 'str', body: textElement(`${prefix}v`, cached) };
}

function textElement(name: string, text: string): string {
  const space = /^\s|\s$|[\t\n]/.test(text) ? ' xml:space="preserve"' : '';
  return `<${name}${space}>${fromText(escapeText(text))}</${name}>`;
}

function whole(xml: string, { start, end }: Element): string {
  return xml.slice(start, end);
}
