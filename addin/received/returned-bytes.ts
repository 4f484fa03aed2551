/** The bytes of a returned sheet: written into the commune's own file, or drawn anew from what is stored. */
import type { Reply } from '#domain/routes/client';
import { packByHash } from '#domain/packs/catalogue';
import type { Pack } from '#domain/packs/schema';
import { requirePeriod } from '#domain/periods/period';
import { isStatedBelow } from '#domain/sheet/addresses';
import type { Address, Sheet } from '#domain/sheet/sheet';
import { treeAt } from '#domain/units/trees';
import { formHeader } from '#workbook/header';
import { readWorkbook } from '#workbook/reader/read';
import { returnedFile, returnedSheet } from '#workbook/return-file';
import { writeTemplate } from '#workbook/template/template';

export interface ReturnedInput {
  readonly sheet: Reply<'readSheet'>;
  readonly pack: Pack;
  readonly reasons: Readonly<Record<Address, string>>;
  readonly now: string;
  /** The file that came; null: a new one. */
  readonly file: Pick<File, 'arrayBuffer'> | null;
}

/** The file is of another commune or period, or no form at all. */
export class WrongFileError extends Error {}

export async function returnedBytes(input: ReturnedInput): Promise<Uint8Array> {
  const { file, reasons, pack, sheet } = input;
  if (!file) return drawnAnew(input);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { unit, period } = sheet.head;
  const read = await readWorkbook(bytes, { packByHash, defaultPack: pack, period });
  if (
    read.kind === 'problem' ||
    read.form.sheet.unit !== unit ||
    read.form.sheet.period !== period
  ) {
    throw new WrongFileError('Not the file of this commune and period');
  }
  return returnedFile(bytes, read.form, reasons);
}

/** It starts from the stored revision, so that what comes back merges with it. */
function drawnAnew({ sheet, pack, reasons, now }: ReturnedInput): Promise<Uint8Array> {
  const { unit, period, rev } = sheet.head;
  const tree = treeAt(requirePeriod(period).end)!;
  const notes = Object.entries(sheet.content.notes).filter(([note]) => isStatedBelow(note));
  const stored: Sheet = {
    ...sheet.content,
    notes: Object.fromEntries(notes),
    unit,
    period,
    packHash: pack.hash,
  };
  return writeTemplate({
    pack,
    header: formHeader(tree, tree.units.get(unit)!),
    period,
    copyId: `return-${unit}-${period}-${rev}`,
    created: now,
    baseRevision: rev,
    sheet: returnedSheet(stored, pack, reasons),
  });
}
