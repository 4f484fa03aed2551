/** What the store keeps, as the services see it. How it lies in the table is the business of functions/store. */
import type { ListName, ListPlace, ListValues, RowVersion } from '#domain/lists/lists';
import type { Approval } from '#domain/workflow/approval';
import type { Closing } from '#domain/workflow/closing';
import type { Status } from '#domain/workflow/status';
import type { Content, Place } from '#domain/sync/content';
import type { OpenConflict, Origins } from '#domain/sync/push';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import type { SheetSummary } from '#domain/tally/summary';
import type { Tally } from '#domain/tally/tally';
import type { TargetValue } from '#domain/targets/target-value';

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
  /** How the provider named them then: an id alone tells people nothing. "" where it gave no name. */
  readonly byName?: string | undefined;
  /** ISO date and time. */
  readonly at: string;
  readonly source: { readonly kind: string; readonly name?: string | undefined };
  /** Of a side revision: what it disagrees with the head about. */
  readonly conflicts: readonly OpenConflict[];
}

/** A revision in a list: everything but what stands in the sheet. */
export type RevisionLine = Omit<Revision, 'content' | 'origins'>;

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
  /** Version of the head it was written with: who approves from a list names what the list showed. */
  readonly version: number;
  readonly status: Status;
  readonly summary: SheetSummary;
  readonly openConflicts: number;
  readonly findings: { readonly error: number; readonly query: number; readonly note: number };
  /** Entries answered, of those that the pack of the summary asks for. */
  readonly answered: number;
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

/**
 * What the office of a unit has done about a period. Of a province it says whether the period takes sheets; of any
 * unit it counts closings and versions of targets. Its audit chain is a sheet's chain at another place.
 */
export interface PeriodState extends SheetKey {
  readonly closed: boolean;
  /** The pack that the period has kept since it was closed; null: the one in use. */
  readonly packHash: string | null;
  /** How many there are; they are numbered from 1. */
  readonly closings: number;
  readonly targets: number;
  readonly audit: Head['audit'];
  readonly version: number;
}

/** A closing in a list: without the sheets behind it. */
export type ClosingLine = Omit<Closing, 'sheets'>;

/** Plan values; a version never changes. */
export interface Targets extends SheetKey {
  readonly version: number;
  readonly by: string;
  readonly at: string;
  readonly values: readonly TargetValue[];
}

/** A row of what an office keeps by hand, at one of its versions; a version never changes. */
export interface ListRow<L extends ListName = ListName>
  extends ListPlace, RowVersion<ListValues[L]> {
  readonly list: L;
}

/** Which packs a province has published, and from which day on each is in use. */
export interface PackUse {
  readonly province: UnitKey;
  readonly version: number;
  readonly uses: readonly {
    /** Id of the national pack that it completes. */
    readonly set: string;
    /** Periods that begin on this day or later are judged by it, until a later use of the same set. */
    readonly from: string;
    readonly packHash: string;
    readonly by: string;
    readonly at: string;
  }[];
}

/** A computer on which somebody is signed in. */
export interface Device {
  readonly user: string;
  readonly device: string;
  /** Days on which it first and last wrote. */
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly revoked: { readonly by: string; readonly at: string; readonly reason: string } | null;
  readonly version: number;
}
