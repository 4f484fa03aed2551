/** What the store keeps, as the services see it. How it lies in the table is the business of functions/store. */
import type { Status } from '#domain/workflow/status';
import type { Content, Place } from '#domain/sync/content';
import type { OpenConflict, Origins } from '#domain/sync/push';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import type { SheetSummary } from '#domain/tally/summary';
import type { Tally } from '#domain/tally/tally';

export interface SheetKey {
  readonly unit: UnitKey;
  readonly period: PeriodId;
}

/** A revision never changes. Side revisions are numbered with the others and never become the head. */
export interface Revision extends SheetKey {
  readonly rev: number;
  readonly kind: 'head' | 'side';
  readonly content: Content;
  readonly origins: Origins;
  /** Revisions it was made from: one, or the head and the side revision it settles. */
  readonly parents: readonly number[];
  readonly contentHash: string;
  readonly packHash: string;
  readonly submissionId: string;
  readonly copyId: string;
  readonly by: string;
  /** ISO date and time. */
  readonly at: string;
  readonly source: { readonly kind: string; readonly name?: string | undefined };
  /** Of a side revision: what it disagrees with the head about. */
  readonly conflicts: readonly OpenConflict[];
}

/** A revision in a list: everything but what stands in the sheet. */
export type RevisionLine = Omit<Revision, 'content' | 'origins'>;

/** An approval names what was approved; it holds only while the sheet still is that. */
export interface Approval {
  readonly by: string;
  readonly at: string;
  readonly contentHash: string;
  readonly packHash: string;
  readonly engine: string;
}

/** Where a sheet stands: pointer, state, last hash of the audit chain. At most 2 KB. */
export interface Head extends SheetKey {
  /** The head revision, and the highest number given out (side revisions count). */
  readonly rev: number;
  readonly lastRev: number;
  readonly contentHash: string;
  readonly packHash: string;
  readonly status: Status;
  readonly submittedBy: string | null;
  /** When what the head says came in: neither a step nor a conflict moves it. */
  readonly receivedAt: string;
  readonly examined: Approval | null;
  readonly appraised: Approval | null;
  readonly openConflicts: readonly number[];
  readonly audit: { readonly seq: number; readonly hash: string };
  /** Raised by every write: the condition under which the next one is made. */
  readonly version: number;
}

/** What a sender holds as proof; kept for ever. */
export interface Receipt extends SheetKey {
  readonly submissionId: string;
  readonly rev: number;
  readonly status: 'accepted' | 'unchanged' | 'conflict' | 'resent';
  readonly conflicts: readonly OpenConflict[];
  readonly contentHash: string;
  readonly packHash: string;
  readonly changed: readonly Place[];
  readonly by: string;
  readonly at: string;
  /** Hash of the audit entry written with it. */
  readonly auditHash: string;
}

/** One line of a sheet's history. `hash` covers the line and the hash before it. */
export interface AuditEntry extends SheetKey {
  readonly seq: number;
  readonly action: string;
  readonly by: string;
  readonly at: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly previous: string;
  readonly hash: string;
}

/**
 * A commune's row under its parent: what the parent adds up. At most 2 KB. `summary` is of the same unit and period.
 */
export interface TreeRow extends SheetKey {
  readonly parent: UnitKey;
  readonly rev: number;
  readonly status: Status;
  readonly summary: SheetSummary;
  readonly openConflicts: number;
  readonly findings: { readonly error: number; readonly query: number; readonly note: number };
  readonly receivedAt: string;
}

/**
 * The tally of a unit, all sheets and the approved ones side by side. At most 8 KB, and therefore `missing` names
 * only the first communes (`keptTally`); how many are missing is always `expected - reported`.
 */
export interface Rollup extends SheetKey {
  readonly version: number;
  readonly all: Tally;
  readonly examined: Tally;
  readonly appraised: Tally;
}

/** Says that a parent's roll-up is due. Goes away when it has been made. */
export interface OutboxRow extends SheetKey {
  readonly parent: UnitKey;
  /** Version of the head that made it due. */
  readonly version: number;
}
