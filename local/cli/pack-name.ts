import type { Pack } from '#domain/packs/schema';
import type { ReadForm } from '#workbook/reader/read';

/** "qd-1980-2016+langson", as files name it too. */
export function packName({ id, overlay }: Pack): string {
  return overlay ? `${id}+${overlay.id}` : id;
}

/** The set a file was made for; null for a file that no longer says. A set we no longer have keeps its name. */
export function namedPack({ envelope, pack }: ReadForm): string | null {
  if (!envelope) return null;
  return envelope.packHash === pack.hash ? packName(pack) : envelope.packId;
}
