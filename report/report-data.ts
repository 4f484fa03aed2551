/** What a report is made from: everything that was counted, and where it stands. Read from files, the store or a closing. */
import type { RecognitionFields } from '#domain/lists/recognition';
import type { Pack } from '#domain/packs/schema';
import type { IsoDate } from '#domain/periods/period';
import type { TypedValue } from '#domain/figures/typed-value';
import type { PeriodId, RegisterRow, Sheet } from '#domain/sheet/sheet';
import type { CommuneGroup } from '#domain/units/groups';
import type { UnitTally } from '#domain/tally/consolidate';
import type { Tally } from '#domain/tally/tally';
import type { TargetValue } from '#domain/targets/target-value';
import type { Path } from '#domain/targets/shortest-paths';
import type { UnitTree } from '#domain/units/tree';
import type { Unit } from '#domain/units/unit';

export interface ReportData {
  readonly pack: Pack;
  /** Of the period. */
  readonly tree: UnitTree;
  readonly unit: Unit;
  readonly period: PeriodId;
  /** Where the figures come from: said on the first page. */
  readonly source: ReportSource;
  /** The day it is printed. */
  readonly printed: IsoDate;
  readonly tally: Tally;
  /** Of the appraised sheets alone; null where the source knows nothing of approvals. */
  readonly approved: Tally | null;
  /** Of the sheets that are counted, those not handed in yet, or taken back: they count, and it is said. */
  readonly drafts: number;
  /** The level below, where it is not yet the communes. */
  readonly children: readonly UnitTally[];
  readonly communes: readonly CommuneResult[];
  readonly registers: readonly RegisteredRow[];
  /** The sheets that are counted. */
  readonly sheets: readonly Pick<Sheet, 'registers'>[];
  /** Dated groups of communes, as far as the office has listed them. */
  readonly groups: readonly CommuneGroup[];
  /** Decisions of recognition; null where the source knows nothing of them. */
  readonly recognitions: readonly RecognitionFields[] | null;
  /** Targets, and what only this level knows: typed once. A plan is never read where a result is expected. */
  readonly typed: readonly TypedValue[];
  /** Targets of groups of communes; those of all communes are among `typed`. */
  readonly groupTargets: readonly TargetValue[];
}

export type ReportSource =
  | { readonly kind: 'files' }
  | { readonly kind: 'store' }
  | { readonly kind: 'closing'; readonly no: number; readonly closedOn: IsoDate };

export interface CommuneResult {
  readonly unit: Unit;
  /** The district; null where there is none between commune and province. */
  readonly parent: Unit | null;
  readonly tally: Tally;
  /** Criteria met; null while it has not reported. */
  readonly met: number | null;
  /** What is missing to the next band; null while it has not reported. */
  readonly path: Path | null;
}

export interface RegisteredRow {
  readonly unit: Unit;
  readonly parent: Unit | null;
  readonly register: string;
  readonly fields: RegisterRow['fields'];
}
