/** The file as it is saved: changed cells in their places, and behind them what the file had no place for. */
import { patchCells } from '#workbook/patch';
import { addSheet } from './added-sheets.ts';
import type { FileChanges } from './changes.ts';
import { putSettings, settingsIn, type Settings } from './document-settings.ts';
import { bytesOf, partsOf } from './parts.ts';

/** Where nothing was added, all but the changed cells stays byte for byte. */
export function savedFile(
  bytes: Uint8Array,
  { changes, newSheets }: Pick<FileChanges, 'changes' | 'newSheets'>,
  settings: Settings,
): Uint8Array {
  const patched = patchCells(bytes, changes);
  const parts = partsOf(patched);
  const hasSettings = asText(settings) !== asText(settingsIn(parts));
  if (newSheets.length === 0 && !hasSettings) return patched;
  for (const sheet of newSheets) addSheet(parts, sheet);
  if (hasSettings) putSettings(parts, settings);
  return bytesOf(parts);
}

const asText = (settings: Settings) => JSON.stringify([...settings]);
