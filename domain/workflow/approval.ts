/** An approval names what was approved; it holds only while the sheet still is that. */
export interface Approval {
  readonly by: string;
  /** ISO date and time. */
  readonly at: string;
  readonly contentHash: string;
  readonly packHash: string;
  readonly engine: string;
}

/**
 * Whether an approval still is of what the sheet says. Which pack judged it does not matter: a pack that moves one of
 * its verdicts takes the status back (functions/service/rejudge.ts).
 */
export function holds(
  approval: Approval | null,
  { contentHash }: Pick<Approval, 'contentHash'>,
  engine: string,
): boolean {
  return approval !== null && approval.contentHash === contentHash && approval.engine === engine;
}
