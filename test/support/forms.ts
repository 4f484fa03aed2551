// Forms of communes of the example province, filled in and good, and ways to spoil them that no library offers.
import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { findUnit, treeAt } from '#domain/units/trees';
import { ownVerdictAddress } from '#domain/sheet/addresses';
import type { Sheet } from '#domain/sheet/sheet';
import { formHeader } from '#workbook/header';
import { definedName, SHEET_NAMES } from '#workbook/names';
import { writeTemplate } from '#workbook/template/template';
import { cleanSheet, examplePack, PERIOD, value, type Changes } from './clean-sheet.ts';
import { editPart } from './edit-xlsx.ts';

const DAY = '2017-06-30';

/** Criteria with an indicator that the commune assesses itself, so that a word is enough to lose them. */
const LOSABLE = examplePack()
  .indicators.filter(({ measure }) => measure.kind === 'assessed')
  .map(({ id, criterion }) => ({ criterion, own: ownVerdictAddress(id) }))
  .filter((each, index, all) => all.findIndex((o) => o.criterion === each.criterion) === index);

interface FormOptions extends Changes {
  /** Of 19; the rest are said to be not met. */
  readonly met?: number;
  readonly period?: string;
  readonly copyId?: string;
}

export function sheetOf(code: string, { met = 19, period = PERIOD, ...changes }: FormOptions) {
  const lost = LOSABLE.slice(0, 19 - met).map(({ own }) => [own, value('notMet')] as const);
  const entries = { ...Object.fromEntries(lost), ...changes.entries };
  return {
    ...cleanSheet({ ...changes, entries }),
    unit: findUnit(code, DAY)!.key,
    period,
  } satisfies Sheet;
}

/** The workbook of a commune of 2017, by its code. */
export function formOf(code: string, options: FormOptions = {}): Promise<Uint8Array> {
  const { period = PERIOD, copyId = `copy-${code}` } = options;
  return writeTemplate({
    pack: examplePack(),
    header: formHeader(treeAt(DAY)!, findUnit(code, DAY)!),
    period,
    copyId,
    created: '2017-06-30T00:00:00Z',
    sheet: sheetOf(code, options),
  });
}

/** As it is given out: nothing is filled in. */
export function emptyFormOf(code: string): Promise<Uint8Array> {
  return writeTemplate({
    pack: examplePack(),
    header: formHeader(treeAt(DAY)!, findUnit(code, DAY)!),
    period: PERIOD,
    copyId: `copy-${code}`,
    created: '2017-06-30T00:00:00Z',
  });
}

/** Somebody's shopping list. */
export function plainWorkbook(): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: 'Sheet1', rows: [['Gạo', 12]] }] });
}

const xmlOf = (bytes: Uint8Array, part: string) => strFromU8(unzipSync(bytes)[part]!);

/** Where a name of the form points: the part of its page, and the cell. */
function placeOf(bytes: Uint8Array, name: string): { part: string; cell: string } {
  const workbook = xmlOf(bytes, 'xl/workbook.xml');
  const [, sheet, column, row] = new RegExp(
    `<definedName name="${name}">'([^']+)'!\\$([A-Z]+)\\$(\\d+)<`,
  ).exec(workbook)!;
  const pages = [...workbook.matchAll(/<sheet name="([^"]+)"/g)].map(([, page]) => page);
  return { part: `xl/worksheets/sheet${pages.indexOf(sheet) + 1}.xml`, cell: `${column}${row}` };
}

/** Puts other XML into the cell of a name, whatever was there; its style stays. */
function overtype(bytes: Uint8Array, name: string, type: string, content: string): Uint8Array {
  const { part, cell } = placeOf(bytes, name);
  return editPart(bytes, part, (xml) => {
    const found = new RegExp(`<c r="${cell}"((?: [^>]*?)?)(?:/>|>.*?</c>)`);
    const style = / s="\d+"/.exec(found.exec(xml)![1]!)?.[0] ?? '';
    return xml.replace(found, () => `<c r="${cell}"${style} t="${type}">${content}</c>`);
  });
}

/** As Excel leaves a formula whose result is an error. */
export function withError(bytes: Uint8Array, address: string, error: string): Uint8Array {
  return overtype(bytes, definedName(address), 'e', `<f>1/0</f><v>${error}</v>`);
}

export function withFormula(
  bytes: Uint8Array,
  address: string,
  formula: string,
  result: number,
): Uint8Array {
  return overtype(bytes, definedName(address), 'n', `<f>${formula}</f><v>${result}</v>`);
}

export function withHeader(bytes: Uint8Array, name: string, text: string): Uint8Array {
  return overtype(bytes, name, 'inlineStr', `<is><t>${text}</t></is>`);
}

export function withoutHiddenPage(bytes: Uint8Array): Uint8Array {
  return editPart(bytes, 'xl/workbook.xml', (xml) =>
    xml.replace(new RegExp(`<sheet name="${SHEET_NAMES.hidden}"[^>]*/>`), ''),
  );
}

/** Rows behind those of the first page. */
export function withRows(bytes: Uint8Array, rows: string): Uint8Array {
  return editPart(bytes, 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replace('</sheetData>', () => `${rows}</sheetData>`),
  );
}
