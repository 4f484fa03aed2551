/**
 * Trả lại as a file, for a commune without the add-in: each reason stands in front of the explanation of its row, marked,
 * and what the commune wrote there stays behind it.
 */
import { addressLabel } from '#domain/messages/address-label';
import { explanationNote } from '#domain/sheet/addresses';
import { returnedNote } from '#domain/sheet/marked-notes';
import type { Address, Sheet } from '#domain/sheet/sheet';
import type { Pack } from '#domain/packs/schema';
import type { ReadForm } from './reader/read.ts';
import { writeBack } from './write-back.ts';

/** By the address that is returned. */
export type Reasons = Readonly<Record<Address, string>>;

/** The explanation of the whole sheet, for what has no cell of its own to explain it in. */
const WHOLE_SHEET = 'sheet.note';

/** Throws as `writeBack`. */
export function returnedFile(
  bytes: Uint8Array,
  form: ReadForm,
  reasons: Reasons,
): Promise<Uint8Array> {
  return writeBack(bytes, form, {
    notes: notesFor(reasons, form.sheet.notes, form.pack, (note) => form.places.has(note)),
  });
}

/** The same in a sheet that is to be drawn anew. */
export function returnedSheet(sheet: Sheet, pack: Pack, reasons: Reasons): Sheet {
  const notes = notesFor(reasons, sheet.notes, pack, () => true);
  return { ...sheet, notes: { ...sheet.notes, ...notes } };
}

/** Several reasons for one row follow one another. */
function notesFor(
  reasons: Reasons,
  written: Sheet['notes'],
  pack: Pack,
  hasCell: (note: Address) => boolean,
): Record<Address, string> {
  const gathered = new Map<Address, string[]>();
  for (const [address, reason] of Object.entries(reasons)) {
    const own = ownNote(pack, address);
    const [note, text] =
      own !== null && hasCell(own)
        ? [own, reason]
        : [WHOLE_SHEET, `${addressLabel(address, 'vi', pack)}: ${reason}`];
    gathered.set(note, [...(gathered.get(note) ?? []), text]);
  }
  return Object.fromEntries(
    [...gathered].map(([note, texts]) => [note, returnedNote(texts.join('; '), written[note])]),
  );
}

/** Null where a row has no explanation of its own: the facts of the commune, the registers. */
function ownNote(pack: Pack, address: Address): Address | null {
  if (/^(stat|res)\./.test(address)) return explanationNote(address);
  const indicator = pack.indicators.find(
    ({ id }) => address === id || new RegExp(`^${id.replace('.', '\\.')}[a-z]?\\.`).test(address),
  );
  return indicator ? explanationNote(indicator.id) : null;
}
