// Writes into a workbook that a person sent. Writing it anew would lose what we do not model (a chart, a picture), so
// only the cells that change are touched, in the XML of their sheet; everything else goes back byte for byte.
import { type CellChange } from './patch/cell-change.ts';
import { parseCell } from './patch/cell-reference.ts';
import { Package, type Relationship } from './patch/package.ts';
import { PatchError } from './patch/patch-error.ts';
import { readSheets, type SheetPointer, withFullCalculation } from './patch/workbook-part.ts';
import { patchWorksheet, type PlacedContent } from './patch/worksheet.ts';

/** Characters as Excel counts them: UTF-16 units. */
const MAX_TEXT_LENGTH = 32_767;
/** As typed, or as JavaScript prints one. */
const DECIMAL = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;
/** The largest number that Excel holds. */
const MAX_NUMBER = 9.99999999999999e307;

/**
 * The workbook with these cells changed, and told to compute its formulas when it is opened. All changes are made or,
 * by a thrown PatchError, none. `bytes` must have passed `inspectXlsx`. Not for the header cells of a table: Excel
 * keeps their texts in a second place.
 */
export function patchCells(bytes: Uint8Array, changes: readonly CellChange[]): Uint8Array {
  if (changes.length === 0) return bytes;
  const file = new Package(bytes);
  const workbook = pointed(file.relationships(''), ({ type }) => type === 'officeDocument');
  const pointers = file.relationships(workbook.target);
  const sheets = file.read(workbook.target, readSheets);

  let formulaDropped = false;
  for (const [sheet, cells] of bySheet(sheets, changes)) {
    const worksheet = pointed(pointers, ({ id }) => id === sheet.relationshipId);
    file.edit(worksheet.target, (xml) => {
      const patched = patchWorksheet(xml, sheet.name, [...cells.values()]);
      formulaDropped ||= patched.formulaDropped;
      return patched.xml;
    });
  }
  file.edit(workbook.target, withFullCalculation);
  // The calculation chain lists the cells that hold formulas; Excel makes it again when there is none.
  const calcChain = pointers.find(({ type }) => type === 'calcChain');
  if (formulaDropped && calcChain) file.drop(workbook.target, calcChain);
  return file.bytes();
}

/** Changes by sheet and cell, each looked at before anything is done. */
function bySheet(
  sheets: readonly SheetPointer[],
  changes: readonly CellChange[],
): Map<SheetPointer, Map<string, PlacedContent>> {
  const sorted = new Map<SheetPointer, Map<string, PlacedContent>>();
  for (const { sheet: name, cell, set: content } of changes) {
    const sheet = findSheet(sheets, name);
    if (!sheet) throw new PatchError('patch.unknownSheet', { sheet: name });
    const position = parseCell(cell);
    if (!position) throw new PatchError('patch.badCell', { sheet: name, cell });
    refuseUnholdable({ sheet: name, cell, set: content });

    const cells = sorted.get(sheet) ?? new Map<string, PlacedContent>();
    if (cells.has(cell)) throw new PatchError('patch.duplicateCell', { sheet: name, cell });
    sorted.set(sheet, cells.set(cell, { position, content }));
  }
  return sorted;
}

/** Vietnamese has two spellings in Unicode; a name is the same in both. */
function findSheet(sheets: readonly SheetPointer[], name: string): SheetPointer | undefined {
  return (
    sheets.find((sheet) => sheet.name === name) ??
    sheets.find((sheet) => sheet.name.normalize('NFC') === name.normalize('NFC'))
  );
}

/** Refuses what no cell can hold. */
function refuseUnholdable({ sheet, cell, set }: CellChange): void {
  const [value]: (string | number | boolean | null)[] = Object.values(set);
  const isNumber = 'number' in set || typeof value === 'number';
  if (isNumber && !(DECIMAL.test(String(value)) && Math.abs(Number(value)) <= MAX_NUMBER)) {
    throw new PatchError('patch.badNumber', { sheet, cell, value: String(value) });
  }
  if (typeof value === 'string' && value.length > MAX_TEXT_LENGTH) {
    const { length } = value;
    throw new PatchError('patch.textTooLong', { sheet, cell, length, limit: MAX_TEXT_LENGTH });
  }
}

function pointed(
  pointers: readonly Relationship[],
  wanted: (pointer: Relationship) => boolean,
): Relationship {
  const found = pointers.find(wanted);
  if (!found) throw new PatchError('patch.unreadable', {});
  return found;
}
