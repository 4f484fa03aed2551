/** What is sent for a file that came: everything it says, and what it cannot speak of. */
import { contentHash } from '#domain/sheet/content-hash';
import { submissionId, type Submission } from '#domain/sync/submission';
import type { ReadForm } from './reader/read.ts';
import { formFields } from './reader/locate.ts';

/** Names are cut where the door for submissions cuts them. */
const LONGEST_NAME = 200;

export function submissionOf(form: ReadForm, fileName: string): Submission {
  const { sheet, places, pack } = form;
  const said = {
    ...sheet,
    baseRev: baseOf(form),
    copyId: form.envelope?.copyId ?? `lost-${contentHash(sheet).slice(0, 16)}`,
    unseen: formFields(pack)
      .map(({ address }) => address)
      .filter((address) => !places.has(address)),
    settles: null,
  };
  return {
    ...said,
    submissionId: submissionId(said),
    source: { kind: 'file', name: fileName.slice(0, LONGEST_NAME) },
  };
}

/**
 * The revision the file started from; none where a page of it is gone: rows of a register that are not there would
 * count as deleted, and so every difference is asked instead.
 */
function baseOf({ envelope, findings }: ReadForm): number | null {
  const isTorn = findings.some(
    ({ code }) => code === 'structure.sheetMissing' || code === 'structure.cellMissing',
  );
  return isTorn ? null : (envelope?.baseRevision ?? null) || null;
}
