/**
 * Brings what the store has into the sheet, where nobody here has typed anything else meanwhile. Only when every place
 * is settled does the copy move on to the store's revision as its base; else its base stays, and the next push meets
 * the other side at the store, where both are kept.
 */
import type { Reply } from '#domain/routes/client';
import { isStatedBelow } from '#domain/sheet/addresses';
import {
  flatten,
  unflatten,
  withRowIds,
  type Content,
  type Place,
  type PlacedValue,
} from '#domain/sync/content';
import { changedPlaces, merge, type Conflict } from '#domain/sync/merge';
import type { Envelope } from '#workbook/envelope';
import { contentOfForm, unseenPlaces } from '#workbook/form-submission';
import type { SyncRecord } from '#workbook/sync-record';
import type { CellWrite } from '../excel/cell-write.ts';
import type { OpenForm } from '../sheet/form-state.ts';
import { formWrites, idWrites } from '../sheet/form-writes.ts';

export type SheetView = Reply<'readSheet'>;

export type Taken =
  | {
      readonly kind: 'taken';
      readonly writes: readonly CellWrite[];
      /** Places that now say what the store says. */
      readonly changed: readonly Place[];
      readonly envelope: Envelope;
      readonly record: SyncRecord;
    }
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[] };

export interface TakeOptions {
  /** What was handed in and received: what is typed differently since then was typed since then. */
  readonly sent?: Content | undefined;
  /** What a person has decided for places in dispute. */
  readonly decided?: ReadonlyMap<Place, PlacedValue | undefined>;
}

const NOBODY = (register: string, index: number) => `${register}-?-${index}`;

export function takeHead(
  open: OpenForm,
  view: SheetView,
  { sent, decided = new Map() }: TakeOptions = {},
): Taken {
  const envelope = open.form.envelope!;
  const theirs = view.content;
  const identified = (content: Content) => withRowIds(content, theirs, NOBODY);
  const typed = identified(contentOfForm(open.form, open.record.baseRegisters));
  const mine = withDecided(typed, decided);
  const base = identified(sent ?? open.base);
  const unseen = new Set(unseenPlaces(open.form, envelope));
  const merged = merge({ base, mine, theirs, unseen });
  const undecided = merged.conflicts.filter(({ place }) => !decided.has(place));
  if (undecided.length > 0) return { kind: 'conflict', conflicts: undecided };

  const wanted = withDecided(merged.content, decided);
  const flat = flatten(wanted);
  const changed = changedPlaces(typed, wanted).filter((place) => isStatedBelow(place));
  const changes = new Map(changed.map((place) => [place, flat.get(place)]));
  return {
    kind: 'taken',
    writes: [
      ...idWrites(open.cells, open.form.sheet, withoutMadeUp(typed)),
      ...formWrites(open.cells, open.form, changes),
    ],
    changed,
    envelope: {
      ...envelope,
      baseRevision: view.head.rev,
      baseEntries: { ...theirs.entries },
      baseNotes: { ...theirs.notes },
    },
    record: {
      ...open.record,
      baseRegisters: theirs.registers,
      head: view.head,
      peers: view.peers ?? null,
    },
  };
}

function withDecided(
  content: Content,
  decided: ReadonlyMap<Place, PlacedValue | undefined>,
): Content {
  if (decided.size === 0) return content;
  const flat = new Map(flatten(content));
  for (const [place, value] of decided) {
    if (value === undefined) flat.delete(place);
    else flat.set(place, value);
  }
  return unflatten(flat, content);
}

/** Only ids that the store gave are written into the file. */
function withoutMadeUp(content: Content): Content['registers'] {
  return Object.fromEntries(
    Object.entries(content.registers).map(([register, rows]) => [
      register,
      rows.map((row) => (row.id?.includes('-?-') ? { ...row, id: null } : row)),
    ]),
  );
}
