/** A criteria set that cannot be used, with every reason: one clear sentence each, naming the place. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly problems: readonly string[];

  /** `what` names the document: "pack qd-1980-2016", "overlay langson". */
  constructor(what: string, problems: readonly string[]) {
    super(`${what} cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}
