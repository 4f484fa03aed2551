/** A form that was read, as what is handed in to the store. */
import { isStatedBelow } from '#domain/sheet/addresses';
import type { Content } from '#domain/sync/content';
import { submissionId, type Submission } from '#domain/sync/submission';
import { formFields } from './reader/locate.ts';
import type { ReadForm } from './reader/read.ts';
import type { Envelope } from './envelope.ts';

export interface Handing {
  readonly envelope: Pick<Envelope, 'copyId' | 'baseRevision' | 'baseEntries' | 'baseNotes'>;
  /** Of the base revision: stand for the registers whose page is gone. */
  readonly baseRegisters: Content['registers'];
  readonly source: Submission['source'];
  /** The side revision that this settles. */
  readonly settles?: number | null;
}

export function submissionOf(form: ReadForm, handing: Handing): Submission {
  const { envelope, source, settles = null } = handing;
  const { unit, period, packHash } = form.sheet;
  const said = {
    unit,
    period,
    packHash,
    baseRev: envelope.baseRevision,
    copyId: envelope.copyId,
    ...contentOfForm(form, handing.baseRegisters),
    unseen: unseenPlaces(form, envelope),
    settles,
  };
  return { ...said, submissionId: submissionId(said), source };
}

export function contentOfForm(form: ReadForm, baseRegisters: Content['registers']): Content {
  const { entries, notes, registers } = form.sheet;
  const kept = form.lostRegisters.flatMap((id) =>
    baseRegisters[id] ? [[id, baseRegisters[id]] as const] : [],
  );
  return { entries, notes, registers: { ...registers, ...Object.fromEntries(kept) } };
}

/** What this file has no cell for: cells that were lost, and what the levels above have stated. */
export function unseenPlaces(
  { pack, places }: ReadForm,
  { baseEntries, baseNotes }: Pick<Envelope, 'baseEntries' | 'baseNotes'>,
): string[] {
  const lost = formFields(pack)
    .map(({ address }) => address)
    .filter((address) => !places.has(address));
  const stated = [...Object.keys(baseEntries), ...Object.keys(baseNotes)].filter(
    (address) => !isStatedBelow(address),
  );
  return [...new Set([...lost, ...stated])];
}
