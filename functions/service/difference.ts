/** What `ntm verify` finds. */
import type { HigherLevel } from '#domain/sheet/addresses';
import type { SheetKey } from '../store/records.ts';

/** What can be wrong: code → what its sentence needs. */
export interface DifferenceDetails {
  /** Of a unit that owes none in this period. */
  'sheet.stray': Empty;
  /** There are revisions or audit entries, and no head. */
  'head.missing': Empty;
  'head.wrongRevision': { readonly rev: number; readonly expected: number };
  'head.wrongContent': { readonly rev: number };
  'head.wrongConflicts': { readonly rev: number };
  /** Something else of it is not what the last line of the chain vouches for. */
  'head.changed': Empty;
  'revision.missing': { readonly rev: number };
  'revision.changed': { readonly rev: number };
  'approval.changed': { readonly level: HigherLevel };
  'audit.broken': { readonly seq: number };
  /** Of what a unit has done about the period. */
  'period.changed': Empty;
  'closing.missing': { readonly no: number };
  'closing.changed': { readonly no: number };
  'closing.differs': { readonly no: number };
  'receipt.missing': { readonly seq: number };
  'receipt.changed': { readonly seq: number };
  'row.missing': Empty;
  'row.stray': Empty;
  'row.differs': Empty;
  /** The roll-up has not been made since: it may be right again in a moment. */
  'rollup.pending': Empty;
  'rollup.missing': Empty;
  'rollup.differs': { readonly tally: 'all' | 'examined' | 'appraised' };
}

type Empty = Readonly<Record<never, never>>;

export type DifferenceCode = keyof DifferenceDetails;

export type Difference = {
  [C in DifferenceCode]: SheetKey & { readonly code: C; readonly details: DifferenceDetails[C] };
}[DifferenceCode];

/** What is found about one unit. */
export class Differences {
  readonly all: Difference[] = [];

  constructor(private readonly about: SheetKey) {}

  add<C extends DifferenceCode>(code: C, details: DifferenceDetails[C]): void {
    this.all.push({ ...this.about, code, details } as Difference);
  }
}
