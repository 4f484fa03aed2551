// Workbooks written by hand around the XML of a sheet, and the cells that hucre finds in any.
import { readXlsx, type CellValue } from 'hucre/xlsx';
import { writeZip } from '../../workbook/zip/write-zip.ts';
import { entry, partsOf } from './zip-support.ts';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const CALC_CHAIN_TYPE =
  '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>';
export const CALC_CHAIN_POINTER = `<Relationship Id="rId9" Type="${OFFICE}/calcChain" Target="calcChain.xml"/>`;

/** A worksheet around its rows. */
export function worksheet(rows: string, before = ''): string {
  return `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/></worksheet>`;
}

export interface Handmade {
  /** The XML of the only sheet. */
  readonly sheet: string | Uint8Array;
  /** As written in the attribute. */
  readonly name?: string;
  /** What follows the list of sheets in the workbook part. */
  readonly afterSheets?: string;
  /** Where the relationship of the sheet points, from xl/. */
  readonly target?: string;
  /** Instead of what is written otherwise, or besides. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** A whole .xlsx with a calculation chain. */
export function handmade({
  sheet,
  name = 'A',
  afterSheets = '',
  target = 'worksheets/sheet1.xml',
  parts = {},
}: Handmade): Uint8Array {
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>${CALC_CHAIN_TYPE}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets>${afterSheets}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="${target}"/>${CALC_CHAIN_POINTER}</Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>`,
    ...parts,
  };
  return writeZip(Object.entries(all).map(([part, content]) => entry(part, content)));
}

export function partText(file: Uint8Array, part: string): string | undefined {
  const content = partsOf(file).get(part);
  return content && Buffer.from(content).toString();
}

/** Every value in the file, by sheet and cell: "Phiếu tiêu chí!E6". Empty cells are left out. */
export async function valuesOf(file: Uint8Array): Promise<Map<string, CellValue>> {
  const values = new Map<string, CellValue>();
  for (const { name, rows } of (await readXlsx(file)).sheets) {
    rows.forEach((cells, row) =>
      cells.forEach((value, column) => {
        if (value !== null) values.set(`${name}!${cellAt(row, column)}`, value);
      }),
    );
  }
  return values;
}

/** Counted from 0, columns up to Z. */
export function cellAt(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}
