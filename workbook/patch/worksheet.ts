// Changes cells in the XML of one worksheet and leaves every other byte of it alone.
import { attribute, opened, withAttribute, withoutAttributes } from '../xml/attributes.ts';
import {
  children,
  type Element,
  localName,
  openTag,
  prefixOf,
  root,
  XmlError,
} from '../xml/elements.ts';
import { type Edit, splice } from '../xml/splice.ts';
import { type CellContent } from './cell-change.ts';
import {
  formatArea,
  formatCell,
  including,
  parseArea,
  parseCell,
  type Position,
} from './cell-reference.ts';
import { newCell, rewriteCell } from './cell-xml.ts';
import { areaAt, brokenShare, type DroppedFormula, readTies } from './formula-ties.ts';
import { PatchError } from './patch-error.ts';

export interface PlacedContent {
  readonly position: Position;
  readonly content: CellContent;
}

/** A worksheet and what is being done to it. */
interface Patch {
  readonly xml: string;
  readonly sheet: string;
  readonly prefix: string;
  readonly edits: Edit[];
  readonly inserted: Position[];
  readonly dropped: DroppedFormula[];
}

/** A row or a cell with its number: of the row, or of the column. */
type Numbered = Element & { readonly number: number };

/**
 * Sets cells of a worksheet; `changes` name each cell once. `formulaDropped` says that a formula gave way to a value.
 * Throws PatchError `patch.noCells`, `patch.noFormula`, `patch.sharedFormula`, `patch.arrayFormula`, and XmlError.
 */
export function patchWorksheet(
  xml: string,
  sheet: string,
  changes: readonly PlacedContent[],
): { xml: string; formulaDropped: boolean } {
  const worksheet = root(xml);
  if (localName(worksheet) !== 'worksheet') throw new PatchError('patch.noCells', { sheet });
  const prefix = prefixOf(worksheet);
  const parts = [...children(xml, worksheet)];
  const sheetData = parts.find(({ name }) => name === `${prefix}sheetData`);
  if (!sheetData) throw new XmlError('no sheetData');

  const ties = readTies(xml, sheetData, prefix);
  for (const { position, content } of changes) {
    const area = 'cached' in content ? undefined : areaAt(ties, position);
    if (area) {
      const where = { sheet, cell: formatCell(position), range: formatArea(area) };
      throw new PatchError('patch.arrayFormula', where);
    }
  }

  const patch: Patch = { xml, sheet, prefix, edits: [], inserted: [], dropped: [] };
  patchRows(patch, sheetData, changes);
  const broken = brokenShare(ties, patch.dropped);
  if (broken) {
    throw new PatchError('patch.sharedFormula', { sheet, cell: formatCell(broken.position) });
  }
  const dimension = parts.find(({ name }) => name === `${prefix}dimension`);
  if (dimension) growDimension(patch, dimension);
  return { xml: splice(xml, patch.edits), formulaDropped: patch.dropped.length > 0 };
}

function patchRows(patch: Patch, sheetData: Element, changes: readonly PlacedContent[]): void {
  const { xml, prefix } = patch;
  const rows = numbered(xml, sheetData, `${prefix}row`, Number);
  const insertions: Edit[] = [];
  for (const [number, ofRow] of byRow(changes)) {
    const row = rows.find((each) => each.number === number);
    if (row) {
      patchRow(patch, row, ofRow);
      continue;
    }
    const cells = ofRow.map((change) => insertedCell(patch, change)).join('');
    if (cells) {
      const text = `<${prefix}row r="${number}">${cells}</${prefix}row>`;
      insertions.push(insertion(rows, number, sheetData, text));
    }
  }
  insertInto(patch, sheetData, openTag(xml, sheetData), insertions);
}

function patchRow(patch: Patch, row: Numbered, changes: readonly PlacedContent[]): void {
  const { xml, sheet, prefix } = patch;
  const cells = numbered(xml, row, `${prefix}c`, (reference) => parseCell(reference)?.column);
  const insertions: Edit[] = [];
  for (const change of changes) {
    const { position, content } = change;
    const cell = cells.find((each) => each.number === position.column);
    if (!cell) {
      const text = insertedCell(patch, change);
      if (text) insertions.push(insertion(cells, position.column, row, text));
      continue;
    }
    const rewritten = rewriteCell(xml, cell, content);
    if (!rewritten) throw new PatchError('patch.noFormula', { sheet, cell: formatCell(position) });
    patch.edits.push({ start: cell.start, end: cell.end, text: rewritten.xml });
    const tag = rewritten.droppedFormula;
    if (tag !== undefined) patch.dropped.push({ position, tag });
  }
  // `spans` only helps to read faster, and would now be wrong.
  insertInto(patch, row, withoutAttributes(openTag(xml, row), 'spans'), insertions);
}

/** The XML of a cell that is not there yet; nothing when it is not needed. */
function insertedCell(patch: Patch, { position, content }: PlacedContent): string {
  if ('clear' in content) return '';
  if ('cached' in content) {
    throw new PatchError('patch.noFormula', { sheet: patch.sheet, cell: formatCell(position) });
  }
  patch.inserted.push(position);
  return newCell(position, content, patch.prefix);
}

/** The rows or cells of `parent`. They may leave out where they are: then they follow the one before. */
function numbered(
  xml: string,
  parent: Element,
  name: string,
  read: (reference: string) => number | undefined,
): Numbered[] {
  const found: Numbered[] = [];
  let number = 0;
  for (const element of children(xml, parent)) {
    if (element.name !== name) continue;
    const reference = attribute(openTag(xml, element), 'r');
    number = reference === undefined ? number + 1 : (read(reference) ?? NaN);
    if (!(number > 0)) throw new XmlError(`${name} at ${reference}`);
    found.push({ ...element, number });
  }
  return found;
}

/** Before the first that comes after it, else at the end. */
function insertion(
  existing: readonly Numbered[],
  number: number,
  parent: Element,
  text: string,
): Edit {
  const at = existing.find((each) => each.number > number)?.start ?? parent.close;
  return { start: at, end: at, text };
}

/** Inserts into an element, which may be written as `<row/>`, and gives it this start tag. */
function insertInto(
  { edits }: Patch,
  parent: Element,
  tag: string,
  insertions: readonly Edit[],
): void {
  if (insertions.length === 0) return;
  if (parent.open < parent.end) {
    edits.push({ start: parent.start, end: parent.open, text: tag }, ...insertions);
  } else {
    const content = insertions.map(({ text }) => text).join('');
    const text = `${opened(tag)}${content}</${parent.name}>`;
    edits.push({ start: parent.start, end: parent.end, text });
  }
}

/** The used area at the head of the sheet: some readers look no further than it says. */
function growDimension({ xml, inserted, edits }: Patch, dimension: Element): void {
  const tag = openTag(xml, dimension);
  const area = parseArea(attribute(tag, 'ref') ?? '');
  if (!area || inserted.length === 0) return;
  const grown = formatArea(inserted.reduce(including, area));
  edits.push({
    start: dimension.start,
    end: dimension.open,
    text: withAttribute(tag, 'ref', grown),
  });
}

/** Changes by row, rows and columns ascending. */
function byRow(changes: readonly PlacedContent[]): Map<number, PlacedContent[]> {
  const sorted = [...changes].sort(
    ({ position: a }, { position: b }) => a.row - b.row || a.column - b.column,
  );
  const rows = new Map<number, PlacedContent[]>();
  for (const change of sorted) {
    const row = rows.get(change.position.row);
    if (row) row.push(change);
    else rows.set(change.position.row, [change]);
  }
  return rows;
}
