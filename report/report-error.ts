/** Why no report came out: one sentence that says what to mend in the template. */
export class ReportError extends Error {}
