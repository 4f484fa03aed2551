/** An approval names what was approved; it holds only while the sheet still is that. */
export interface Approval {
  readonly by: string;
  /** ISO date and time. */
  readonly at: string;
  readonly contentHash: string;
  readonly packHash: string;
  readonly engine: string;
}
