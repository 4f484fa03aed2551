// Long suites run in `npm test` at a tenth of their size and say so; `npm run test:long` runs them whole.

export const isLong = process.env['NTM_LONG'] === '1';

/** How many cases to run now, of `whole` in the long run. */
export function scaled(whole: number): number {
  return isLong ? whole : Math.max(1, Math.round(whole / 10));
}

/** Put into the name of a suite, so that its output says what was run. */
export function scaledName(name: string, whole: number): string {
  return `${name} (${scaled(whole)} of ${whole})`;
}
