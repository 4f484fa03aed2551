// Long suites run in `npm test` at a part of their size and say so; `npm run test:long` runs them whole, and with
// `-- --nightly` those that try things at random five times over.

export const isLong = process.env['NTM_LONG'] === '1';
const isNightly = process.env['NTM_NIGHTLY'] === '1';

/** How many cases to run now, of `whole` in the long run; a tenth where `part` says nothing else. */
export function scaled(whole: number, part = 10): number {
  return isLong ? whole : Math.max(1, Math.round(whole / part));
}

/** Put into the name of a suite, so that its output says what was run. */
export function scaledName(name: string, whole: number, part = 10): string {
  return `${name} (${scaled(whole, part)} of ${whole})`;
}

/** Of cases drawn at random: what a whole run is tonight. */
export function nightly(whole: number): number {
  return isNightly ? whole * 5 : whole;
}
