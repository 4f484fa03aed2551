/** What the shell is told: nothing in the way · findings of severity error · unusable arguments or files. */
export const EXIT = { clean: 0, findings: 1, unusable: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends the command with one clear line and exit code 2. */
export class UnusableError extends Error {}
