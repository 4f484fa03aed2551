/** One handed file, opened and judged here, before anything is sent. Whatever is in it, the others go on. */
import type { Pack } from '#domain/packs/schema';
import { finding } from '#domain/rules/finding';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import { isWithin, type UnitTree } from '#domain/units/tree';
import { checkForm } from '#workbook/check-workbook';
import { readWorkbook, type ReadForm } from '#workbook/reader/read';
import { submissionOf } from '#workbook/submission';
import type { ForeignReason, HandedFile, Progress } from './received-file.ts';

/** Whose files are taken, and what judges them. */
export interface Desk {
  readonly unit: UnitKey;
  readonly period: PeriodId;
  readonly tree: UnitTree;
  /** The pack in force. */
  readonly pack: Pack;
  readonly packByHash: (hash: string) => Pack | undefined;
}

export async function readHanded(file: HandedFile, desk: Desk): Promise<Progress> {
  const bytes = await bytesOf(file);
  if (!bytes)
    return { kind: 'unreadable', findings: [finding('file.unreadable', { folder: false })] };
  const read = await readWorkbook(bytes, {
    packByHash: desk.packByHash,
    defaultPack: desk.pack,
    period: desk.period,
  });
  if (read.kind === 'problem') return { kind: 'unreadable', findings: read.findings };
  const checked = checkForm(read.form, { pack: desk.pack, period: desk.period });
  const reason = foreign(read.form, desk);
  if (reason) return { kind: 'foreign', reason, checked };
  return { kind: 'ready', checked, bytes, submission: submissionOf(read.form, file.name) };
}

function foreign({ certain, sheet }: ReadForm, desk: Desk): ForeignReason | null {
  if (sheet.period !== desk.period) return 'otherPeriod';
  if (!isWithin(desk.tree, sheet.unit, desk.unit)) return 'otherUnit';
  return certain ? null : 'uncertain';
}

/** Null where the file cannot be opened: moved, locked, on a stick that was taken out. */
async function bytesOf(file: HandedFile): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
