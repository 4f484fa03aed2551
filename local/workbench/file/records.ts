/** What stands beside the cells of a file. */
import type { Sheet, TableDefinition } from 'hucre';
import { parseLocal } from '../host/grid/address.ts';
import { Records, type ProtectionRecord, type TableRecord } from '../host/records.ts';
import { conditionalFormatOf } from './conditional-formats.ts';
import { settingsIn } from './document-settings.ts';
import type { OpenedFile } from './opened-file.ts';
import { partsOf } from './parts.ts';
import { validationOf } from './validations.ts';

/** `sheets` are those of the grid, in the order of the file. */
export function recordsOf(file: OpenedFile, sheets: readonly { readonly id: string }[]): Records {
  const records = new Records();
  file.sheets.forEach((sheet, at) => readSheet(file, sheet, sheets[at]!.id, records));
  for (const [name, value] of Object.entries(file.workbook.properties?.custom ?? {})) {
    records.customProperties.set(name, value instanceof Date ? value.toISOString() : value);
  }
  for (const [key, value] of settingsIn(partsOf(file.bytes))) records.settings.set(key, value);
  return records;
}

function readSheet(file: OpenedFile, sheet: Sheet, id: string, records: Records): void {
  const own = records.of(id);
  own.protection = protectionOf(sheet);
  own.validations = (sheet.dataValidations ?? []).map(validationOf);
  own.conditionalFormats.push(
    ...(sheet.conditionalRules ?? []).map((rule) =>
      conditionalFormatOf(file.workbook, rule, records.newId('format')),
    ),
  );
  records.tables.push(
    ...(sheet.tables ?? []).flatMap((table) => tableOf(table, id, records.newId('table')) ?? []),
  );
}

/** Attributes of a file by what Excel calls them; the file says true where something is allowed. */
const OPTIONS = {
  autoFilter: 'allowAutoFilter',
  deleteColumns: 'allowDeleteColumns',
  deleteRows: 'allowDeleteRows',
  formatCells: 'allowFormatCells',
  formatColumns: 'allowFormatColumns',
  formatRows: 'allowFormatRows',
  insertColumns: 'allowInsertColumns',
  insertRows: 'allowInsertRows',
  sort: 'allowSort',
} as const;

function protectionOf({ protection }: Sheet): ProtectionRecord | null {
  if (!protection?.sheet) return null;
  const options = Object.entries(OPTIONS).map(([attribute, option]) => [
    option,
    protection[attribute as keyof typeof OPTIONS] ?? false,
  ]);
  return { options: Object.fromEntries(options), password: protection.password ?? null };
}

function tableOf(table: TableDefinition, sheet: string, id: string): TableRecord | null {
  const area = parseLocal(table.range ?? '');
  if (!area) return null;
  return {
    id,
    name: table.displayName ?? table.name,
    sheet,
    area,
    style: table.style ?? 'TableStyleMedium2',
    showHeaders: true,
    showTotals: table.showTotalRow ?? false,
    showFilterButton: table.showAutoFilter ?? true,
    showBandedRows: table.showRowStripes ?? true,
  };
}
