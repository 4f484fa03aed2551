/**
 * Sheets that are not in the file that was opened, put into it as they stand: names, values, and whether they are
 * hidden. Looks, tables and charts of theirs stay in the workbench, which says so.
 */
import { strFromU8, strToU8 } from 'fflate';
import { escapeText } from '#workbook/xml/escape';
import { localAddress } from '../host/grid/address.ts';
import type { CellState } from '../host/grid/cell.ts';
import type { Area } from '../host/grid/area.ts';
import type { Visibility } from '../host/grid/grid.ts';
import { withRelationship, withType, type Parts } from './parts.ts';

export interface AddedSheet {
  readonly name: string;
  readonly visibility: Visibility;
  /** Null where nothing stands in it. */
  readonly area: Area | null;
  readonly cells: readonly (readonly CellState[])[];
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

const STATES: Readonly<Record<Visibility, string>> = {
  Visible: '',
  Hidden: ' state="hidden"',
  VeryHidden: ' state="veryHidden"',
};

export function addSheet(parts: Parts, sheet: AddedSheet): void {
  const file = freeName(parts);
  parts[`xl/${file}`] = strToU8(worksheet(sheet));
  withType(parts, `/xl/${file}`, TYPE);
  const id = withRelationship(parts, WORKBOOK, `${RELATIONS}/worksheet`, file);
  const workbook = strFromU8(parts[WORKBOOK]!);
  const [, prefix = ''] = /<\/((?:\w+:)?)sheets>/.exec(workbook) ?? [];
  const element =
    `<${prefix}sheet name="${escapeText(sheet.name).replaceAll('"', '&quot;')}" ` +
    `sheetId="${freeSheetId(workbook)}"${STATES[sheet.visibility]} r:id="${id}" xmlns:r="${RELATIONS}"/>`;
  const end = `</${prefix}sheets>`;
  parts[WORKBOOK] = strToU8(workbook.replace(end, () => element + end));
}

function freeName(parts: Parts): string {
  for (let number = 1; ; number++) {
    const name = `worksheets/added${number}.xml`;
    if (!(`xl/${name}` in parts)) return name;
  }
}

function freeSheetId(workbook: string): number {
  const taken = [...workbook.matchAll(/\bsheetId="(\d+)"/g)].map(([, id]) => Number(id));
  return Math.max(0, ...taken) + 1;
}

function worksheet({ area, cells }: AddedSheet): string {
  const rows = cells.map((row, at) => rowXml(row, area!.row + at, area!.column)).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
}

function rowXml(cells: readonly CellState[], row: number, first: number): string {
  const written = cells.map(({ value }, at) => {
    const address = localAddress({ row, column: first + at, rows: 1, columns: 1 });
    return value === '' ? '' : cellXml(address, value);
  });
  return `<row r="${row + 1}">${written.join('')}</row>`;
}

function cellXml(address: string, value: Exclude<CellState['value'], ''>): string {
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${address}" t="b"><v>${Number(value)}</v></c>`;
  const text = `<t xml:space="preserve">${escapeText(value)}</t>`;
  return `<c r="${address}" t="inlineStr"><is>${text}</is></c>`;
}
