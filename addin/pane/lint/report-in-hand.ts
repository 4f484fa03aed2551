/** The report that is being proofread. Kept while the pane is open: another view in between loses nothing. */
import { Store } from '../../state/store.ts';

export interface ReportInHand {
  readonly text: string;
  /** Of the file it was read from; null: pasted or typed. */
  readonly name: string | null;
  /** What was proofread last; null: nothing yet. */
  readonly checked: string | null;
}

export const NO_REPORT: ReportInHand = { text: '', name: null, checked: null };

export const reportInHand = new Store<ReportInHand>(NO_REPORT);
