/** Where the sheet stands, in one word: what is on its way here before what the store last said. */
import { flatten, withRowIds } from '#domain/sync/content';
import { changedPlaces } from '#domain/sync/merge';
import { contentOf } from '#domain/sync/submission';
import { hashOf } from '#domain/values/canonical';
import type { Status } from '#domain/workflow/status';
import { contentOfForm, unseenPlaces } from '#workbook/form-submission';
import type { LocalStatus } from '../../messages/shell.ts';
import type { OpenForm } from '../../sheet/form-state.ts';
import type { SenderState } from '../../sync/sender.ts';

export function sheetStatus(
  { record }: OpenForm,
  { phase, seen }: SenderState,
): Status | LocalStatus {
  if (record.conflict) return 'conflict';
  if (record.waiting) return phase.kind === 'sending' ? 'sending' : 'waiting';
  if (record.refused) return 'refused';
  return headOf({ record }, { seen })?.status ?? 'unsent';
}

/** The newest that is known of the store's sheet. */
export function headOf({ record }: Pick<OpenForm, 'record'>, { seen }: Pick<SenderState, 'seen'>) {
  const [a, b] = [seen?.head ?? null, record.head];
  if (!a || !b) return a ?? b;
  return a.version >= b.version ? a : b;
}

/** How many places differ from what the store has of this copy. */
export function unsentCount({ form, base, record }: OpenForm): number {
  const mine = withRowIds(
    contentOfForm(form, record.baseRegisters),
    base,
    (register, index) => `${register}-?-${index}`,
  );
  const { envelope } = form;
  if (!envelope || envelope.baseRevision === null) return flatten(mine).size;
  const unseen = new Set(unseenPlaces(form, envelope));
  return changedPlaces(base, mine).filter((place) => !unseen.has(place)).length;
}

/** Whether what waits to be sent is what the sheet says now. */
export function isWaitingAsIs({ form, record }: OpenForm): boolean {
  const { waiting } = record;
  if (!waiting) return false;
  const now = contentOfForm(form, record.baseRegisters);
  return hashOf(now) === hashOf(contentOf(waiting.submission));
}
