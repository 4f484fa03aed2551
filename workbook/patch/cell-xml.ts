// The `<c>` element of one cell.
import { opened, withAttribute, withoutAttributes } from '../xml/attributes.ts';
import { fromText } from '../xml/binary.ts';
import { children, type Element, localName, openTag, prefixOf } from '../xml/elements.ts';
import { escapeText } from '../xml/escape.ts';
import { type CellContent } from './cell-change.ts';
import { formatCell, type Position } from './cell-reference.ts';

/** Formula, value, text: what a cell holds. Behind them stands what it carries. */
const VALUE_PARTS: ReadonlySet<string> = new Set(['f', 'v', 'is']);

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
  const gone = keepsFormula ? ['t', 'vm'] : ['t', 'vm', 'cm'];
  const untyped = withoutAttributes(openTag(xml, cell), ...gone);
  const tag = opened(type === undefined ? untyped : withAttribute(untyped, 't', type));
  const before = parts.filter((part) => keepsFormula && part === formula);
  const after = parts.filter((part) => !VALUE_PARTS.has(localName(part)));
  return {
    xml: `${tag}${written(xml, before)}${body}${written(xml, after)}</${cell.name}>`,
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
  if ('text' in content) return { type: 'inlineStr', body: inlineText(content.text, prefix) };
  const { cached } = content;
  if (cached === null) return { body: '' };
  const type = CACHED_TYPES[typeof cached];
  const value = typeof cached === 'boolean' ? Number(cached) : fromText(escapeText(`${cached}`));
  return { ...(type && { type }), body: `<${prefix}v>${value}</${prefix}v>` };
}

const CACHED_TYPES: Readonly<Record<string, string>> = { string: 'str', boolean: 'b' };

function inlineText(text: string, prefix: string): string {
  const space = /^\s|\s$|[\t\n]/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}is><${prefix}t${space}>${fromText(escapeText(text))}</${prefix}t></${prefix}is>`;
}

function written(xml: string, elements: readonly Element[]): string {
  return elements.map(({ start, end }) => xml.slice(start, end)).join('');
}
